/* table.c - the table of rates that normalize-units is given.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "cmd/normalize-units/table.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/csv.h"
#include "lib/err.h"

/* Reads all rows and puts them in order; false with what is wrong in msg. */
static bool
read_rows(struct rates *r, struct csvfile *c, const char *file, char *msg,
    size_t max)
{
	const struct cell *row;
	char err[256];
	size_t n, line = 0, before;
	int got;

	while ((got = csvfile_next(c, &row, &n)) > 0) {
		line = csvfile_line(c);
		if (!rates_row(r, line, row, n, err, sizeof(err))) {
			snprintf(msg, max, "%s:%zu: %s", file, line, err);
			return false;
		}
	}
	if (got < 0) {
		snprintf(msg, max, "%s", csvfile_error(c));
		return false;
	}
	if (!line) {
		snprintf(msg, max,
		    "%s: is empty: take the table of rates as the European "
		    "Central Bank gives it",
		    file);
		return false;
	}
	line = rates_sort(r, &before);
	if (line)
		snprintf(msg, max,
		    "%s:%zu: its day stands in line %zu too: keep one", file,
		    line, before);
	return !line;
}

struct rates *
rates_load(const char *file)
{
	int fd = open(file, O_RDONLY);
	struct csvfile *c;
	struct rates *r;
	char msg[4096];
	bool done;

	if (fd < 0)
		err_die("%s: %s", file, strerror(errno));
	r = rates_new();
	c = csvfile_new(fd, file, ',');
	done = read_rows(r, c, file, msg, sizeof(msg));
	csvfile_free(c);
	close(fd);
	if (!done) {
		rates_free(r);
		err_die("%s", msg);
	}
	return r;
}
