/* date.c - fuzzes finding dates and choosing the one of a claim. */
#include <stdint.h>
#include <string.h>

#include "core/date/gate.h"
#include "core/date/when.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* With its words known, the text must hold the same dates; and none where the
 * gate says so. */
static void
check_known(const char *text, size_t size, struct day ref, const struct date *d,
    size_t n)
{
	static struct known *k;
	static struct marks marks;
	static struct date_text *words;
	struct date_memory m = {0};
	struct date same[64];

	if (!k) {
		k = known_new();
		date_known(k);
		words = date_text_new();
	}
	if (size > KNOWN_TEXT)
		return;
	known_read(k, text, size, &marks);
	if (n && !date_possible(text, size, &marks, ref.year != 0))
		__builtin_trap();
	date_text_begin(words, text, size, &marks);
	if (date_scan_text(words, ref, &m, same, 64) != n)
		__builtin_trap();
	for (size_t i = 0; i < n; i++)
		if (same[i].at.start != d[i].at.start ||
		    same[i].at.end != d[i].at.end ||
		    strcmp(same[i].edtf, d[i].edtf) != 0)
			__builtin_trap();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	struct day ref = {size % 2 ? 2024 : 0, 2, 29}, low, high;
	struct date_memory m = {0};
	struct date d[64];
	char out[WHEN_MAX];
	size_t n = date_scan(text, size, ref, &m, d, 64);

	check_known(text, size, ref, d, n);
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
