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

/* Reads all rows; false with what is wrong in msg. */
static bool
read_rows(struct rates *r, struct csvfile *c, const char *file, char *msg,
    size_t max)
{
	const struct cell *row;
	char err[256];
	size_t n;
	int got;

	while ((got = csvfile_next(c, &row, &n)) > 0)
		if (!rates_row(r, row, n, err, sizeof(err))) {
			snprintf(msg, max, "%s:%zu: %s", file, csvfile_line(c),
			    err);
			return false;
		}
	if (got < 0)
		snprintf(msg, max, "%s", csvfile_error(c));
	return got == 0;
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
	rates_sort(r);
	return r;
}
