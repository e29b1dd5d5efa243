/* date.c - fuzzes finding dates and choosing the one of a claim. */
#include <stdint.h>
#include <string.h>

#include "core/date/when.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	struct day ref = {2024, 2, 29}, low, high;
	struct date_memory m = {0};
	struct date d[64];
	char out[WHEN_MAX];
	size_t n =
	    date_scan(text, size, size % 2 ? ref : (struct day){0}, &m, d, 64);

	for (size_t i = 0; i < n; i++) {
		struct span at = {d[i].at.end, d[i].at.end};

		if (d[i].at.end > size || d[i].at.start >= d[i].at.end ||
		    (i && d[i].at.start < d[i - 1].at.end) ||
		    !memchr(d[i].edtf, 0, DATE_EDTF))
			__builtin_trap();
		if (d[i].low.year &&
		    !date_read(cell_of(d[i].edtf), &low, &high))
			__builtin_trap();
		when_of(text, size, d, n, at, (enum aspect)(size % 3),
		    cell_of("2024-08"), out);
	}
	date_read((struct cell){text, size}, &low, &high);
	return 0;
}
