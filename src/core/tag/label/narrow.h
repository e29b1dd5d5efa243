/* narrow.h - which of a sentence's labels belong to one claim in it.
 * Both tag and extract-numbers call it, so that their order is free. */
#ifndef CORE_TAG_LABEL_NARROW_H
#define CORE_TAG_LABEL_NARROW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/claim.h"
#include "lib/cell.h"
#include "lib/mem.h"

/* The label columns, in the order in which tag writes them. */
enum label_col {
	LABEL_SPEAKER,
	LABEL_STANCE,
	LABEL_MEASURE,
	LABEL_CLASS,
	LABEL_SUBJECT,
	LABEL_PLACE,
	LABEL_STATE,
	LABEL_N
};

extern const char *const label_names[LABEL_N];

struct labels; /* see label.h */
struct marks;  /* see known.h */

/* How a state's words bound the time it holds for: "has regained" from the
 * date on, "still holds" up to it. */
enum aspect { ASPECT_NONE, ASPECT_FROM, ASPECT_TO };

/* What is known of the claim: offsets are bytes of the text. */
struct narrow_claim {
	struct span at;
	enum claim_kind kind; /* KIND_STATE: at is the state label's span */
	struct cell dim;      /* of its unit, empty where it has none */
	struct cell state;    /* of a state claim: "control=full" */
	enum aspect aspect;   /* of a state claim */
};

/* Labels are sought as far as this on both sides of a claim. */
enum { NARROW_REACH = 1024 };

/* What makes the way between two bytes around a claim longer than the bytes
 * between them: words and signs, in order. */
struct narrow_ways {
	bool made;               /* are they known? */
	bool turned;             /* are before and behind? */
	uint32_t before, behind; /* extra way up to the claim, and its end */
	size_t from, to;         /* bytes of the text */
	size_t n;
	uint16_t at[2 * NARROW_REACH];  /* each one's byte, counted from from */
	uint32_t sum[2 * NARROW_REACH]; /* their extra way, up to each one */
};

/* A sentence with its labels, and what its claims found out of it so far. */
struct narrow_text {
	const char *text;
	size_t len, base;
	const struct labels *labels;
	const struct marks *marks; /* of the text's words, or NULL */
	struct narrow_ways ways;
};

/* The sentence text, whose first byte is byte base of the document, with its
 * labels (see labels_read; document offsets) and its marked words (see
 * way_known), or NULL; all are borrowed. */
void narrow_begin(struct narrow_text *t, const char *text, size_t len,
    size_t base, const struct labels *labels, const struct marks *marks);

/* The one value per column that goes with the claim. Cells of out point into
 * the labels' cell, text or the arena. */
void narrow_in(struct narrow_text *t, const struct narrow_claim *c,
    struct arena *a, struct cell out[LABEL_N]);

/* The same for one claim of a sentence. */
void narrow(const char *text, size_t len, size_t base,
    const struct labels *labels, const struct narrow_claim *c, struct arena *a,
    struct cell out[LABEL_N]);

/* Why the state of a claim is empty, for its note; empty if it is not: a
 * denial whose state no sentence before it gave. */
struct cell narrow_note(const struct narrow_claim *c);

/* Is s the state of the claim, as column state writes it? */
bool narrow_named(const struct narrow_claim *c, struct cell s);

/* The states among labels that lie in the len bytes of text at base, in order:
 * writes at most max claims of kind state, returns how many there are. */
size_t narrow_states(const struct labels *labels, size_t base, size_t len,
    struct narrow_claim *out, size_t max);

#endif
