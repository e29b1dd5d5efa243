/* theme.h - noun phrases: what an act is done to, or who does it.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_STATE_THEME_H
#define CORE_TAG_STATE_THEME_H

#include "core/tag/sent/sent.h"

struct theme {
	struct span at;    /* the phrase from its first word that tells which to
			    * its noun; empty if there is none */
	struct span noun;  /* its noun */
	struct span where; /* the name behind it: "the smelter at Pelle" */
	struct span no;    /* the "no" of "no shops" */
	bool not ;         /* "no shops" */
	bool counted;      /* "12 shops" */
	bool other;        /* "the second shop": not the one others tell of */
	bool pronoun;      /* "it": what was spoken of before */
};

/* Is it "no", "none", "nobody"? */
bool theme_is_no(const struct sent *t, struct span w);

/* Does it make another verb of the one before it, "found out", and begin no
 * noun phrase? */
bool theme_is_particle(const struct sent *t, struct span w);

/* The phrase right behind pos. */
struct theme theme_behind(const struct sent *t, size_t pos);

/* The phrase behind pos, where it may not reach beyond end. */
struct theme theme_between(const struct sent *t, size_t pos, size_t end);

/* The subject of the clause before pos, over "which", "X, a Y," and "and". */
struct theme theme_before(const struct sent *t, size_t pos);

/* What it is called: its noun in the singular, with the words before it that
 * tell which; "people" for anybody; empty for a pronoun. */
struct cell theme_name(const struct sent *t, const struct theme *x);

#endif
