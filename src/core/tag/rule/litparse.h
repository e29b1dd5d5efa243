/* litparse.h - reads a pattern piece by piece, and what is known of each.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_LITPARSE_H
#define CORE_TAG_RULE_LITPARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/tag/rule/litpiece.h"
#include "lib/mem.h"

/* A pattern while it is read: from byte at on. */
struct parse {
	const char *s;
	size_t len, at;
	int depth; /* of groups that are open */
	bool bad;  /* syntax that is not read here */
	struct arena *a;
};

/* The next byte, or NUL. */
static inline char
litparse_peek(const struct parse *p)
{
	return p->at < p->len ? p->s[p->at] : '\0';
}

/* Goes over s, where it stands next. */
bool litparse_take(struct parse *p, const char *s);

/* Pieces in a row, up to "|" or ")": behind the first one. */
struct piece litparse_behind(struct parse *p, const struct piece *first);

static inline struct piece
litparse_row(struct parse *p)
{
	return litparse_behind(p, NULL);
}

/* Rows with "|" between, up to ")". */
struct piece litparse_either(struct parse *p);

#endif
