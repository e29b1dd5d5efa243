/* term.c - what the terminal that we write to is like. */
#include "lib/term.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { LEAST = 20, USUAL = 80, MOST = 1000 };

static size_t
window_width(int fd)
{
	struct winsize ws;

	if (!isatty(fd) || ioctl(fd, TIOCGWINSZ, &ws) < 0)
		return 0;
	return ws.ws_col;
}

static size_t
env_width(void)
{
	const char *s = getenv("COLUMNS");
	long n = s ? strtol(s, NULL, 10) : 0;

	return n > 0 ? (size_t)n : 0;
}

size_t
term_width(int fd)
{
	size_t n = window_width(fd);

	if (!n)
		n = env_width();
	if (!n)
		n = USUAL;
	return n < LEAST ? LEAST : n > MOST ? MOST : n;
}

bool
term_colour(int fd)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return isatty(fd) && !(no && *no) && term && strcmp(term, "dumb") != 0;
}
