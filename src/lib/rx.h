/* rx.h - PCRE2 in byte mode; the only file that includes pcre2.h is rx.c. */
#ifndef LIB_RX_H
#define LIB_RX_H

#include <stdbool.h>
#include <stddef.h>

/* Does the pattern compile? If not: *at is the byte where it goes wrong, and
 * msg gets PCRE2's words for it. */
bool rx_check(const char *pattern, size_t len, size_t *at, char *msg,
    size_t msgsize);

#endif
