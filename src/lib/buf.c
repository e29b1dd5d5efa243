/* buf.c - a string of bytes that grows. */
#include "lib/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/mem.h"

char *
buf_room(struct buf *b, size_t n)
{
	b->s = mem_grow(b->s, &b->cap, b->len + n, 1);
	return b->s + b->len;
}

void
buf_add(struct buf *b, const char *s, size_t n)
{
	if (!n)
		return;
	b->s = mem_grow(b->s, &b->cap, b->len + n, 1);
	memcpy(b->s + b->len, s, n);
	b->len += n;
}

void
buf_adds(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_addc(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void
buf_vaddf(struct buf *b, const char *fmt, va_list ap)
{
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n <= 0)
		return;
	b->s = mem_grow(b->s, &b->cap, b->len + (size_t)n + 1, 1);
	vsnprintf(b->s + b->len, (size_t)n + 1, fmt, ap);
	b->len += (size_t)n;
}

void
buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_vaddf(b, fmt, ap);
	va_end(ap);
}

void
buf_show(struct buf *b, const char *s, size_t n, size_t max)
{
	for (size_t i = 0; i < n && i < max; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c < 32 || c == 127)
			buf_addf(b, "\\x%02x", c);
		else
			buf_addc(b, s[i]);
	}
	if (n > max)
		buf_adds(b, "...");
}

const char *
buf_str(struct buf *b)
{
	b->s = mem_grow(b->s, &b->cap, b->len + 1, 1);
	b->s[b->len] = '\0';
	return b->s;
}

void
buf_free(struct buf *b)
{
	free(b->s);
	*b = (struct buf){0};
}
