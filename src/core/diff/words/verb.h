/* verb.h - what is done to or by the things counted.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_WORDS_VERB_H
#define CORE_DIFF_WORDS_VERB_H

#include <stdbool.h>

#include "core/diff/words/passage.h"
#include "lib/cell.h"
#include "lib/mem.h"

struct verbs; /* an index of roles.tsv by stem */

struct verbs *verbs_new(void);
void verbs_free(struct verbs *v);

struct verb {
	struct cell attr; /* verbs of one meaning made one; may be empty */
	bool part;        /* of the whole: attacking, "a group of" */
	bool plan;        /* not there yet: planned, promised */
	bool whole;       /* what is told is of a part: "7 of the 12" */
	bool more;        /* not told of yet: "another 12" */
	bool old;         /* what it was before: "up from 12" */
	bool moved;       /* what it came to: "fell to 12" */
	bool some;        /* of a toll: "12 of the dead" */
};

/* The verb of the claim from here to end in its sentence, looked for behind it
 * ("12 schools were closed"), then before it ("closed 12 schools"). The bytes
 * of attr are the index's or, for a verb that roles.tsv doesn't have, the
 * arena's. */
struct verb verbs_find(struct cursor here, struct cursor end, struct arena *a);

/* Does it look like a verb, but says nothing of what is counted: "said"? */
bool verbs_empty(const struct word_facts *k);

/* Tells of a word what these ask. */
void verbs_know(const struct verbs *v, struct cell w, struct word_facts *k);

#endif
