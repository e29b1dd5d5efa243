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
	GRAIN_HOLIDAY, /* sub is its row */
	GRAIN_FIXED,   /* low and high say it all */
	GRAIN_OPEN,    /* a date that the text alone does not settle */
	GRAIN_TIME     /* a time of day; hour and minute */
};

/* The values of class unit. */
enum unit {
	UNIT_NONE,
	UNIT_DAY,
	UNIT_WEEK,
	UNIT_FORTNIGHT,
	UNIT_MONTH,
	UNIT_QUARTER,
	UNIT_HALF,
	UNIT_YEAR,
	UNIT_DECADE,
	UNIT_CENTURY,
	UNIT_WEEKEND,
	UNIT_WORKWEEK,
	UNIT_HOUR
};

/* A date as written; what the text leaves out is 0. */
struct piece {
	struct span at;
	enum grain grain;
	int year, month, day;
	int weekday;        /* 1 Monday .. 7 Sunday */
	int sub;            /* number of week, season, quarter, half, holiday */
	int part, part_end; /* twelfths of the period: early is 0..4 */
	int edge;  /* 1 + the twelfth of it that a range's end is at; 0: none */
	int count; /* the past 3 months, with their unit; 0: none */
	enum unit unit;
	int hour, minute;     /* -1 when no time of day is told */
	bool relative;        /* depends on the day of writing */
	bool about;           /* coarser than its days say: "two months ago" */
	bool impossible;      /* 30 February */
	bool either;          /* the hour may be of either half of the day */
	struct day low, high; /* once resolved */
};

struct scan {
	struct lex lex;
	struct day ref; /* year 0: unknown */
	struct date_memory *memory;
	struct day anchor; /* the date before in this text that has a year */
	bool future;       /* the sentence tells of what is to come */
	int depth;         /* of parse_piece within itself */
};

/* A way to write a date, and what its first two tokens can be: most that are
 * tried are none, and seldom more than these has to be looked at to tell. One
 * way may have several rows, side by side. */
struct form {
	size_t (*read)(struct scan *, size_t, struct piece *);
	uint64_t begins, then;
};

/* Tries the n forms in turn on a fresh piece: the first that fits is it. */
size_t parse_forms(struct scan *s, size_t i, struct piece *p,
    const struct form *forms, size_t n);

/* All read from token i on and return the number of the token behind, or 0
 * when there is no such thing. */
size_t parse_absolute(struct scan *s, size_t i, struct piece *p);
size_t parse_relative(struct scan *s, size_t i, struct piece *p);

/* What those begin with. Ordinals, and days of the month, may be in digits or
 * words. */
#define PARSE_NTH (IN_NUM | IN(W_ORDINAL) | IN(W_NUMBER))
#define PARSE_ABSOLUTE \
	(PARSE_NTH | IN_MARK | IN(W_QUARTERLY) | IN(W_MONTH) | IN(W_THE) | \
	    IN(W_TENS) | IN(W_SEASON) | IN(W_UNIT) | IN(W_FISCAL) | \
	    IN(W_YEAR))
#define PARSE_RELATIVE \
	(IN_NUM | IN(W_NUMBER) | IN(W_SOME) | IN(W_UNIT) | IN(W_DAY) | \
	    IN(W_WHICH))

size_t parse_time(struct scan *s, size_t i, struct piece *p);

/* "am", "p.m." behind an hour up to 12: puts that half of the day into p. */
size_t parse_half(struct scan *s, size_t i, struct piece *p);

/* The minutes of the hour before token i, which is a mark: ":30", ".30", and
 * seconds behind a colon; returns the token behind, or 0. */
size_t parse_minutes(struct scan *s, size_t i, int *minutes);

/* A time of day in words; what stands before token i is looked at too. */
size_t parse_spoken(struct scan *s, size_t i, struct piece *p);

/* May token i go on with such a time that a number begins: "o'clock",
 * "minutes to five", "in the morning"? */
bool parse_spoken_on(struct scan *s, size_t i);
size_t parse_year(struct scan *s, size_t i, int *year);
size_t parse_count(struct scan *s, size_t i, int *n);
size_t parse_ordinal(struct scan *s, size_t i, int *n);
size_t parse_small(struct scan *s, size_t i, int *n); /* up to 99 */
size_t parse_day(struct scan *s, size_t i, int *day); /* 1..31 */
size_t parse_month(struct scan *s, size_t i, int *month);
size_t parse_holiday(struct scan *s, size_t i, struct piece *p);

/* A year that goes with the month or day before: "2024", ", 2024", "of 2024",
 * "'24"; returns i where there is none. */
size_t parse_month_year(struct scan *s, size_t i, int *year);

/* A year that goes with a season or quarter: "2024", "of the year 2024". */
size_t parse_linked_year(struct scan *s, size_t i, int *year);

/* The unit that runs on the day of writing, dir units on or back. */
void relative_unit(const struct scan *s, struct piece *p, int dir, int unit);

/* n units on or, n < 0, back. */
struct day relative_add(struct day d, long n, int unit);

/* Makes p these days, or open where they can't be written. */
void relative_fix(struct piece *p, struct day low, struct day high);

/* The n units that end the day before the day of writing (dir -1), or begin
 * the day after it. */
void relative_run(const struct scan *s, struct piece *p, int dir, long n,
    int unit);

/* "three days ago", "two weeks later", "the day before Easter". */
size_t parse_counted(struct scan *s, size_t i, struct piece *p);

/* Narrows a resolved period to the nth unit in it, or to its first (nth 1) or
 * last (nth 0) n units; false when it has none. */
bool relative_nth(struct piece *p, int nth, int n, int unit);

/* "in two weeks", "within nine months", where that tells of what comes. */
size_t parse_within(struct scan *s, size_t i, struct piece *p);

/* The forms of absolute dates. */
size_t form_three_numbers(struct scan *s, size_t i, struct piece *p);
size_t form_two_numbers(struct scan *s, size_t i, struct piece *p);
size_t form_month_first(struct scan *s, size_t i, struct piece *p);
size_t form_day_first(struct scan *s, size_t i, struct piece *p);
size_t form_year_first(struct scan *s, size_t i, struct piece *p);
size_t form_iso_week(struct scan *s, size_t i, struct piece *p);
size_t form_month_day(struct scan *s, size_t i, struct piece *p);
size_t form_quarter(struct scan *s, size_t i, struct piece *p);
size_t form_decade(struct scan *s, size_t i, struct piece *p);
size_t form_century(struct scan *s, size_t i, struct piece *p);
size_t form_season(struct scan *s, size_t i, struct piece *p);
size_t form_named_year(struct scan *s, size_t i, struct piece *p);
size_t form_year_alone(struct scan *s, size_t i, struct piece *p);

/* Is it a number that is no piece of a longer one (35 of "35,000", "$35")? */
bool parse_alone(struct scan *s, size_t i);

/* May a date begin here, or is the token glued to one before? */
bool parse_begins(struct scan *s, size_t i);

/* Does a word before lead to a date: "in", "since", "last", "early"? */
bool parse_led(struct scan *s, size_t i);

/* 30 is 2030, 40 is 1940. */
int parse_full_year(int y);

/* The day of holiday number h in a year. */
struct day holiday_day(int h, int year);

/* The first two words of the name of holiday number i, the second empty where
 * there is but one; false behind the last. */
bool holiday_name(size_t i, struct cell *first, struct cell *second);

/* Makes of a resolved day the weekend beside it, with it where it is a Monday
 * or Friday. */
void holiday_weekend(struct piece *p);

/* Any one date: absolute, relative, or part of one ("early 2025"). */
size_t parse_piece(struct scan *s, size_t i, struct piece *p);

/* One date, a range or a bounded one, resolved. */
size_t parse_range(struct scan *s, size_t i, struct date *d);

/* Sets low and high of the piece. */
void resolve(const struct scan *s, struct piece *p);

/* Both ends of a range, the one lending the other what it leaves out. */
void resolve_range(const struct scan *s, struct piece *a, struct piece *b);

/* Does the word of class future at token i tell of what is to come? And does a
 * past before the date at token i tell that it does no more: "will strike after
 * talks broke down on Monday"? */
bool ahead_begins(struct scan *s, size_t i);
bool ahead_ends(struct scan *s, size_t i);

/* Has token i the form of a past or participle, and is it one, not one of what
 * is yet to be? */
bool ahead_past_form(struct scan *s, size_t i);
bool ahead_is_past(struct scan *s, size_t i);

/* A date, of the tokens from i to just before end, before which no word looks
 * ahead was taken for one that was: makes it one to come where the verb behind
 * it or around it says so ("on Friday the vote will be close"). */
void coming_read(struct scan *s, size_t i, size_t end, struct date *d);

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
