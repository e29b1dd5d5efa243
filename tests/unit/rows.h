/* rows.h - rows of claims in few words, and the verdict on two of them. */
#ifndef TESTS_UNIT_ROWS_H
#define TESTS_UNIT_ROWS_H

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "core/diff/claim/claims.h"
#include "core/diff/camp/repair.h"
#include "core/diff/verdict/told.h"
#include "core/diff/verdict/verdict.h"
#include "core/diff/claim/read.h"
#include "core/diff/claim/follow.h"
#include "core/diff/settle.h"

/* The cells of a claim's row; those that are NULL are empty or usual. */
struct row {
	const char *doc, *date, *measure, *subject, *value, *mod, *speaker;
	const char *item, *state, *stance, *when, *place, *dim;
	const char *text; /* holds the value */
	const char *kind, *quote;
};

static inline struct cell
cell_or(const char *s)
{
	return cell_of(s ? s : "");
}

/* Adds the row to c; returns its claim's number. */
static inline uint32_t
add(struct claims *c, const struct row *r)
{
	struct cell in[IN_N];
	static char at[32], end[32], top[32];
	static size_t n;
	size_t start = 100 + 10 * n++ % 100000;
	uint32_t id;

	snprintf(at, sizeof(at), "%zu", start);
	snprintf(end, sizeof(end), "%zu",
	    start + (r->text ? strlen(r->value) : 0));
#define PUT(col, s) in[col] = cell_or(s)
	for (int i = 0; i < IN_N; i++)
		in[i] = cell_of("");
	PUT(IN_DOC, r->doc);
	PUT(IN_DATE, r->date);
	PUT(IN_NSTART, at);
	PUT(IN_NEND, end);
	PUT(IN_SENT, "1");
	PUT(IN_KIND, r->kind ? r->kind : r->state ? "state" : "count");
	PUT(IN_MOD, r->mod ? r->mod : "=");
	PUT(IN_LOW, r->mod && *r->mod == '<' ? "0" : r->value);
	PUT(IN_VALUE, r->value);
	PUT(IN_HIGH, r->mod && *r->mod == '>' ? "inf" : r->value);
	PUT(IN_GRAIN, "1");
	PUT(IN_MEASURE, r->measure);
	PUT(IN_SUBJECT, r->subject);
	PUT(IN_SPEAKER, r->speaker);
	PUT(IN_ITEM, r->item ? r->item : "people");
	PUT(IN_STATE, r->state);
	PUT(IN_STANCE, r->stance ? r->stance : "asserted");
	PUT(IN_WHEN, r->when);
	PUT(IN_PLACE, r->place);
	PUT(IN_DIM, r->dim ? r->dim : r->state ? "" : "count");
	PUT(IN_TEXT, r->text);
	PUT(IN_QUOTE, r->quote);
	if (r->text)
		snprintf(top, sizeof(top), "%zu",
		    start - (size_t)(strstr(r->text, r->value) - r->text));
	PUT(IN_START, top);
#undef PUT
	id = read_row(c, in);
	if (id != CLAIM_NONE)
		follow_claim(c, id);
	return id;
}

/* The verdict on two rows alone. */
static inline const char *
verdict(struct row a, struct row b)
{
	struct claims *c = claims_new();
	uint32_t ids[] = {add(c, &a), add(c, &b)};
	const char *s = "";

	settle_claims(c);
	if (c->v[0].key && c->v[0].key == c->v[1].key) {
		repair_key(c, ids, 2);
		s = verdict_names[verdict_of(c, 0, 1).kind];
	}
	claims_free(c);
	return s;
}

#define IS(want, ...) CHECK_STR(verdict(__VA_ARGS__), want)

#endif
