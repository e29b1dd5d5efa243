/* table.c - fuzzes lib/table.h: a user's file read with its own types and as
 * a table of ours. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lib/buf.h"
#include "lib/num.h"
#include "lib/table.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const cols[] = {"column", "label", "pattern", "n"};
	static const char *const types[] = {"a|b", "key", "regex", "num"};
	static const struct table like = {.file = "x", .ncol = 4, .col = cols};
	static char path[] = "/tmp/fuzztable.XXXXXX";
	static int fd = -1;
	struct buf err = {0};
	char out[NUM_MAX];
	double x, y;

	if (fd < 0)
		fd = mkstemp(path);
	if (ftruncate(fd, 0) != 0 || pwrite(fd, data, size, 0) < 0)
		abort();
	table_free(table_read(path, NULL, NULL, NULL, &err));
	table_free(table_read(path, &like, types, NULL, &err));
	buf_free(&err);
	if (num_get((struct cell){(const char *)data, size}, &x)) {
		size_t n = num_put(out, x);

		if (!num_get((struct cell){out, n}, &y) || y < x || y > x)
			abort();
	}
	return 0;
}
