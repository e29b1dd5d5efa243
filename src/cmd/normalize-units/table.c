/* table.c - the table of rates that normalize-units is given.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "cmd/normalize-units/table.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "lib/csv.h"
#include "lib/err.h"

struct rates *
rates_load(const char *file)
{
	struct rates *r = rates_new();
	int fd = open(file, O_RDONLY), got;
	const struct cell *row;
	struct csvfile *c;
	char err[256];
	size_t n;

	if (fd < 0)
		err_die("%s: %s", file, strerror(errno));
	c = csvfile_new(fd, file, ',');
	while ((got = csvfile_next(c, &row, &n)) > 0)
		if (!rates_row(r, row, n, err, sizeof(err)))
			err_die("%s:%zu: %s", file, csvfile_line(c), err);
	if (got < 0)
		err_die("%s", csvfile_error(c));
	csvfile_free(c);
	close(fd);
	rates_sort(r);
	return r;
}
