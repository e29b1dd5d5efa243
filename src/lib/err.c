/* err.c - how a program says what went wrong, and leaves. */
#include "lib/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *prog = "claimtools";

void
err_init(const char *argv0)
{
	const char *slash = strrchr(argv0, '/');

	prog = slash ? slash + 1 : argv0;
}

const char *
err_prog(void)
{
	return prog;
}

/* One write for the whole line, so that the programs of a pipe don't mix
 * theirs; no memory of the heap, of which there may be none. */
static void
say(const char *fmt, va_list ap)
{
	char line[4096];
	size_t len =
	    sizeof(line) - 2; /* room for text: newline and NUL go too */
	int n = snprintf(line, len, "%.100s: ", prog);

	n += vsnprintf(line + n, len - (size_t)n, fmt, ap);
	if ((size_t)n >= len) {
		n = (int)len - 1;
		memcpy(line + n - 3, "...", 3);
	}
	line[n++] = '\n';
	fwrite(line, 1, (size_t)n, stderr);
}

void
err_warn(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap);
	va_end(ap);
}

void
err_warns(const char *msg)
{
	err_warn("%s", msg);
}

void
err_die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap);
	va_end(ap);
	exit(EXIT_TROUBLE);
}
