/* buf.h - a string of bytes that grows. */
#ifndef LIB_BUF_H
#define LIB_BUF_H

#include <stdarg.h>
#include <stddef.h>

/* Zero-initialise; s has no NUL behind it unless buf_str gave one. */
struct buf {
	char *s;
	size_t len;
	size_t cap;
};

void buf_add(struct buf *b, const char *s, size_t n);
void buf_adds(struct buf *b, const char *s);
void buf_addc(struct buf *b, char c);
void buf_addf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void buf_vaddf(struct buf *b, const char *fmt, va_list ap)
    __attribute__((format(printf, 2, 0)));

/* Room for n bytes more: where they go. What is written there counts once len
 * says so. */
char *buf_room(struct buf *b, size_t n);

/* Bytes as a message shows them: control bytes as \xNN, those past max as
 * "...". */
void buf_show(struct buf *b, const char *s, size_t n, size_t max);

/* The bytes with a NUL behind; they stay the buffer's. */
const char *buf_str(struct buf *b);

void buf_free(struct buf *b);

#endif
