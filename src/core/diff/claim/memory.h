/* memory.h - what earlier sentences of a document give to later ones: the
 * place of a family's last claim, the states that may be denied, and the
 * numbers that may be answered. split > tag > extract-numbers > normalize-units
 * > [diff-claims] */
#ifndef CORE_DIFF_CLAIM_MEMORY_H
#define CORE_DIFF_CLAIM_MEMORY_H

#include "core/diff/claim/claims.h"

struct memory;

struct memory *memory_new(void);
void memory_free(struct memory *m);

/* Forgets all when doc is another than last time. */
void memory_enter(struct memory *m, uint32_t doc);

/* The last place of the family in this document (0: none), and the place to
 * remember (family and place are names). */
uint32_t memory_place(const struct memory *m, uint32_t family);
void memory_keep_place(struct memory *m, uint32_t family, uint32_t place);

/* Remembers a state for denials. */
void memory_keep_state(struct memory *m, const struct claim *x);

/* Is x the state that a denial before it in its sentence denies? */
bool memory_is_denied(const struct memory *m, const struct claim *x);

/* Gives x, a denial that doesn't say of what, the state, subject and place of
 * the last state by another party at most reach sentences back; false when
 * there is none. */
bool memory_denied(const struct memory *m, struct claim *x, double reach);

/* A number that was told, with what its wording tells of it. */
struct memory_number {
	struct claim x;
	float size;    /* of its unit */
	uint32_t attr; /* its verb */
};

void memory_keep_number(struct memory *m, const struct memory_number *n);

/* The number of the sentence of x or of those at most reach before it that is
 * nearest to x in its unit; NULL when there is none. bare: x has no unit, and
 * may take one over. */
const struct memory_number *memory_asked(const struct memory *m,
    const struct claim *x, bool bare, double reach);

#endif
