/* csv.c - fuzzes lib/csv.h: rows of arbitrary bytes, which may also be a table
 * of rates. The first byte chooses the delimiter. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/unit/rates.h"
#include "lib/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char path[] = "/tmp/fuzzcsv.XXXXXX";

/* Lines go on, cells can be read to their ends. */
static void
read_all(struct csvfile *c, struct rates *r, size_t size)
{
	const struct cell *row;
	size_t n, line = 0, bytes = 0;
	char err[64];
	bool table = true;

	while (csvfile_next(c, &row, &n) > 0) {
		if (csvfile_line(c) < line || !n)
			abort();
		line = csvfile_line(c);
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < row[i].len; k++, bytes++)
				if (row[i].s[k] == '\0' && bytes > size)
					abort();
		if (bytes > size)
			abort();
		table = table && rates_row(r, line, row, n, err, sizeof(err));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int fd = -1;
	struct day low = {2024, 8, 5}, high = {2024, 8, 6};
	struct csvfile *c;
	struct rates *r;
	size_t before;
	double x;

	if (fd < 0) {
		fd = mkstemp(path);
		unlink(path);
	}
	if (ftruncate(fd, 0) != 0 || pwrite(fd, data, size, 0) < 0 ||
	    lseek(fd, 0, SEEK_SET) != 0)
		abort();
	c = csvfile_new(fd, "fuzz", size && data[0] == '\t' ? '\t' : ',');
	r = rates_new();
	read_all(c, r, size);
	(void)csvfile_error(c);
	(void)rates_sort(r, &before);
	x = rates_find(r, (struct cell){"USD", 3}, low, high);
	if (!isnan(x) && !(x > 0))
		abort();
	rates_free(r);
	csvfile_free(c);
	return 0;
}
