/* rx.h - PCRE2 in byte mode; the only file that includes pcre2.h is rx.c. */
#ifndef LIB_RX_H
#define LIB_RX_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

/* Does the pattern compile? If not: *at is the byte where it goes wrong, and
 * msg gets PCRE2's words for it. */
bool rx_check(const char *pattern, size_t len, size_t *at, char *msg,
    size_t msgsize);

struct rx; /* a compiled pattern */

/* What a search works in. Patterns that are searched for in turn share one,
 * which is at hand then; it is released when they are. */
struct rx_room;
struct rx_room *rx_room_new(void);
void rx_room_free(struct rx_room *w);

/* Compiles a pattern; icase: ASCII letters match in either case; here: it
 * matches only where a search begins. NULL when it doesn't compile. Released
 * by rx_free. */
struct rx *rx_new(const char *pattern, size_t len, bool icase, bool here,
    struct rx_room *room);
void rx_free(struct rx *r);

/* The first match at or after from: 1 and its bytes in *at, 0 there is none,
 * -1 it took more steps than are allowed. Looks behind from where the pattern
 * does. */
int rx_find(struct rx *r, const char *s, size_t len, size_t from,
    struct span *at);

#endif
