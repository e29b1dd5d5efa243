/* field.h - lines of mails that stand in running text without a stop: stamps,
 * addresses, fields of the head.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_FIELD_H
#define CORE_SPLIT_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "core/split/chars.h"
#include "core/split/view.h"

enum {
	FIELD_LABEL = 16,    /* bytes of a field's name */
	FIELD_NAME = 80,     /* of a person's with the address */
	FIELD_ADDRESS = 256, /* of most addresses of the Web */
};

/* Where a sentence ends because of the colon at v->b[at], or 0:
 *   before a stamp that follows a name, "Ann Lee | 04/26/2001 07:17 AM",
 *   behind one that begins the sentence or follows "... on",
 *   behind an address of the Web before another one or a word that begins
 *   sentences,
 *   behind a field, "Email: ann@example.org | I". */
size_t field_end(const struct view *v, size_t at);

/* The same of the colon in an address: is a blank behind it, and then no small
 * letter that may not begin another one? */
static inline bool
field_address_may_end(const unsigned char *b, size_t at, size_t len)
{
	size_t end = len - at > FIELD_ADDRESS ? at + FIELD_ADDRESS : len;
	unsigned char next;

	while (at < end && !cc_space(b[at]))
		at++;
	if (at + 1 >= end)
		return true;
	next = b[at + 1];
	return b[at] == ' ' &&
	    !(next >= 'a' && next <= 'z' && next != 'h' && next != 'w');
}

/* May field_end say more than 0 of the colon b[at], which isn't among the
 * first four bytes of b or its last? A quick no for most. start: where the
 * sentence begins. */
static inline bool
field_may_end(const unsigned char *b, size_t at, size_t len, size_t start)
{
	if (b[at + 1] == '/')
		return field_address_may_end(b, at, len);
	if (cc_digit(b[at + 1]))
		/* behind a date */
		return (b[at - 3] == ' ' && cc_digit(b[at - 4])) ||
		    (b[at - 2] == ' ' && cc_digit(b[at - 3]));
	return at - start < FIELD_LABEL &&
	    (len - at < FIELD_NAME || memchr(b + at, '@', FIELD_NAME));
}

#endif
