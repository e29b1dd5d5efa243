/* chars.h - what kind of character stands at a byte, for finding sentences.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_CHARS_H
#define CORE_SPLIT_CHARS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum cc {
	CC_END,    /* no byte left */
	CC_BLANK,  /* blank, TAB, no-break and other spaces of Unicode */
	CC_LINE,   /* LF, CR, CRLF, VT, FF, NEL, U+2028, U+2029 */
	CC_LOWER,  /* lower-case letter of Latin, Greek, Cyrillic */
	CC_UPPER,  /* upper-case letter of these */
	CC_LETTER, /* letter of a script without case, or not known here */
	CC_DIGIT,
	CC_STOP,  /* . ? ! and the ellipsis */
	CC_WIDE,  /* stops that no blank follows, as U+3002 */
	CC_OPEN,  /* opening quotes and brackets */
	CC_CLOSE, /* closing quotes and brackets */
	CC_QUOTE, /* " ' `, which may open and close */
	CC_DASH,
	CC_BULLET, /* marks of list items that mean nothing else */
	CC_MARK,   /* , ; : % / & + = and the like: no sentence begins here */
	CC_SYMBOL, /* $ # @ and all else that may begin one */
};

struct cc_at {
	enum cc cc;
	unsigned len; /* bytes, 0 at the end */
};

/* The characters of ASCII; and of the others, or of a CR, the one at b[at],
 * which has len bytes. */
extern const uint8_t cc_ascii[128];
struct cc_at cc_beyond(const unsigned char *b, size_t at, size_t len);

/* The character at b[at], where b has len bytes. Malformed UTF-8 is a letter
 * of one byte. */
static inline struct cc_at
cc_at(const unsigned char *b, size_t at, size_t len)
{
	if (at >= len)
		return (struct cc_at){CC_END, 0};
	if (b[at] < 128 && b[at] != '\r')
		return (struct cc_at){(enum cc)cc_ascii[b[at]], 1};
	return cc_beyond(b, at, len);
}

static inline unsigned char
cc_fold(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static inline bool
cc_alpha(unsigned char c)
{
	return (unsigned)((c | 32) - 'a') < 26;
}

static inline bool
cc_digit(unsigned char c)
{
	return (unsigned)(c - '0') < 10;
}

/* An ASCII letter or digit, or part of a UTF-8 sequence? */
static inline bool
cc_word(unsigned char c)
{
	return c >= 128 || cc_alpha(c) || cc_digit(c);
}

/* ASCII white space: what text writes as one blank. */
static inline bool
cc_space(unsigned char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

#endif
