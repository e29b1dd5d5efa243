/* parse.h - what the parts of the date grammar share.
 * Inside core/date: absolute.c and relative.c read one date from tokens into
 * a piece, resolve.c gives it its days, range.c joins pieces, scan.c walks. */
#ifndef CORE_DATE_PARSE_H
#define CORE_DATE_PARSE_H

#include "core/date/date.h"
#include "core/date/lex.h"

enum grain {
	GRAIN_NONE,
	GRAIN_DAY,
	GRAIN_WEEK,
	GRAIN_MONTH,
	GRAIN_SEASON,
	GRAIN_QUARTER,
	GRAIN_HALF,
	GRAIN_YEAR,
	GRAIN_DECADE,
	GRAIN_CENTURY,
	GRAIN_FIXED, /* low and high say it all */
	GRAIN_OPEN,  /* a date that the text alone does not settle */
	GRAIN_TIME   /* a time of day; hour and minute */
};

/* A date as written; what the text leaves out is 0. */
struct piece {
	struct span at;
	enum grain grain;
	int year, month, day;
	int weekday;        /* 1 Monday .. 7 Sunday */
	int sub;            /* number of week, season, quarter, half, holiday */
	int part, part_end; /* twelfths of the period: early is 0..4 */
	int hour, minute;   /* -1 when no time of day is told */
	bool relative;      /* depends on the day of writing */
	bool about;         /* coarser than its days say: "two months ago" */
	bool impossible;    /* 30 February */
	struct day low, high; /* once resolved */
};

struct scan {
	struct lex lex;
	struct day ref; /* year 0: unknown */
	struct date_memory *memory;
	bool future; /* the sentence tells of what is to come */
};

/* All read from token i on and return the number of the token behind, or 0
 * when there is no such thing. */
size_t parse_absolute(struct scan *s, size_t i, struct piece *p);
size_t parse_relative(struct scan *s, size_t i, struct piece *p);
size_t parse_time(struct scan *s, size_t i, struct piece *p);
size_t parse_year(struct scan *s, size_t i, int *year);
size_t parse_count(struct scan *s, size_t i, int *n);
size_t parse_ordinal(struct scan *s, size_t i, int *n);

/* Any one date: absolute, relative, or part of one ("early 2025"). */
size_t parse_piece(struct scan *s, size_t i, struct piece *p);

/* One date, a range or a bounded one, resolved. */
size_t parse_range(struct scan *s, size_t i, struct date *d);

/* Sets low and high of the piece. */
void resolve(const struct scan *s, struct piece *p);

/* Both ends of a range, the one lending the other what it leaves out. */
void resolve_range(const struct scan *s, struct piece *a, struct piece *b);

/* The span of tokens i to just before end. */
struct span parse_span(struct scan *s, size_t i, size_t end);

static inline const struct tok *
tok(struct scan *s, size_t i)
{
	return lex_at(&s->lex, i);
}

static inline bool
tok_is(struct scan *s, size_t i, enum word w)
{
	return lex_is(lex_at(&s->lex, i), w);
}

static inline bool
tok_punct(struct scan *s, size_t i, char c)
{
	return lex_punct(lex_at(&s->lex, i), c);
}

#endif
