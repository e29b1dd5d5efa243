/* tsv.c - fuzzes lib/tsv.h: rows of arbitrary bytes, read as two files and
 * written again. The first byte chooses between headers and given columns. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lib/mem.h"
#include "lib/tsv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char path[] = "/tmp/fuzztsv.XXXXXX";

static void
copy(struct tsv *t)
{
	static const char *const own[] = {"text", "note"};
	struct arena a = {0};
	const struct cell *row;
	struct tsv_out out;
	struct tsv_plan plan;
	int fd = open("/dev/null", O_WRONLY);

	tsv_out_init(&out, fd, false);
	tsv_plan_make(&plan, t, own, 2);
	tsv_plan_header(&out, &plan, t, own);
	while (tsv_next(t, &row) > 0) {
		struct cell c = tsv_unescape(row[0], &a);

		if (c.len > row[0].len)
			abort();
		tsv_plan_row(&out, &plan, row, (struct cell[]){c, row[0]});
		arena_reset(&a);
	}
	tsv_plan_free(&plan);
	tsv_out_close(&out);
	close(fd);
	arena_free(&a);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int fd = -1;
	const char *files[] = {path, path};
	struct tsv_opts o = {.columns = size && data[0] == ',' ? "a,b" : NULL};
	struct tsv *t;

	if (fd < 0)
		fd = mkstemp(path);
	if (ftruncate(fd, 0) != 0 || pwrite(fd, data, size, 0) < 0)
		abort();
	t = tsv_open(files, 2, &o);
	if (tsv_header(t) > 0) {
		tsv_need(t, "text");
		copy(t);
	}
	(void)tsv_error(t);
	tsv_close(t);
	return 0;
}
