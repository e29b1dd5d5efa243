/* blank.h - copies text with each byte of ASCII white space as one blank. */
#ifndef LIB_BLANK_H
#define LIB_BLANK_H

#include <stdbool.h>
#include <stddef.h>

/* Copies s[0,len) to to, which doesn't overlap it; false when no backslash is
 * among the bytes. Up to s + room, which is at least s + len, the source may
 * be read, and up to BLANK_PAD bytes behind the copy be overwritten: the more,
 * the faster. */
enum { BLANK_PAD = 128 };

bool blank_copy(char *to, const char *s, size_t len, size_t room);

/* The same without vector instructions: for machines that lack SSE2. */
bool blank_copy_plain(char *to, const char *s, size_t len);

#endif
