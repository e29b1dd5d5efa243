/* clause.h - a rough map of the clauses of a sentence: enough to tell which
 * of its dates a claim may take. Inside core/date. */
#ifndef CORE_DATE_CLAUSE_H
#define CORE_DATE_CLAUSE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/date/date.h"
#include "lib/cell.h"

enum clause_kind {
	CLAUSE_MAIN,
	CLAUSE_NESTED,   /* relative or reported: its dates are its own */
	CLAUSE_TEMPORAL, /* "when ...": its dates are its parent's too */
	CLAUSE_SINCE     /* "since ...": its parent begins with its dates */
};

enum { CLAUSES = 32, CLAUSE_TURNS = 96 };

struct clause {
	unsigned char parent;
	enum clause_kind kind;
	size_t start;
	bool comma;  /* a comma before it: one behind it ends it */
	bool within; /* tells which: the clause around it goes on with its verb
		      */
};

struct clause_map {
	const struct date_text *words; /* the text in tokens, or NULL */
	struct clause clause[CLAUSES];
	size_t n; /* 0: not read yet */
	struct {
		size_t at;
		unsigned char id;
	} turn[CLAUSE_TURNS]; /* from which byte on a clause runs */
	size_t nturn;
	size_t joint[CLAUSE_TURNS]; /* commas and conjunctions */
	size_t njoint;
};

/* Adds the words of clause-words.tsv to k. */
void clause_known(struct known *k);

/* The classes of clause-words.tsv that a word is in, a bit for each. */
uint32_t clause_classes(const char *s, size_t len);

/* Maps the bytes of text in range unless m has them already; the dates are
 * whole, commas and all. */
void clause_need(struct clause_map *m, const char *text, struct span range,
    const struct date *dates, size_t n);

/* The clause that holds byte at. */
unsigned clause_of(const struct clause_map *m, size_t at);

/* How many joints lie in [from, to). */
size_t clause_joints(const struct clause_map *m, size_t from, size_t to);

#endif
