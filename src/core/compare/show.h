/* show.h - a report laid out for a person at a terminal.
 * split > tag > extract-numbers > normalize-units > diff-claims > [compare] */
#ifndef CORE_COMPARE_SHOW_H
#define CORE_COMPARE_SHOW_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct report;

struct show_opts {
	size_t width; /* cells of a line */
	bool colour;
	bool all; /* also what is no alarm */
};

/* Adds the joined report to out: a head line, then its topics, the gravest
 * first, each with its camps and their places. */
void show_report(const struct report *r, const struct show_opts *o,
    struct buf *out);

#endif
