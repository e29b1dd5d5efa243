/* split.c - fuzzes finding sentences: however the document is cut into
 * windows, they are in order, hold all that is printed, and are the same. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/split/chars.h"
#include "core/split/sentence.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The next sentence when the window grows step bytes at a time. */
static bool
next(struct splitter *s, const char *doc, size_t size, size_t *seen,
    size_t step, struct sentence *out)
{
	for (;;) {
		size_t base = splitter_base(s);

		if (splitter_next(s, doc + base, *seen - base, *seen == size,
			out))
			return true;
		if (*seen == size)
			return false;
		splitter_drop(s, splitter_needs(s));
		*seen = size - *seen > step ? *seen + step : size;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct splitter *whole = splitter_new(), *cut = splitter_new();
	const char *doc = (const char *)data;
	size_t seen[2] = {size, 0}, end = 0;
	struct sentence a, b;

	while (next(whole, doc, size, &seen[0], 1, &a)) {
		if (!next(cut, doc, size, &seen[1], 1 + size % 7, &b) ||
		    a.start != b.start || a.end != b.end || a.form != b.form)
			__builtin_trap();
		if (a.start < end || a.end <= a.start || a.end > size ||
		    cc_space(data[a.start]) || cc_space(data[a.end - 1]))
			__builtin_trap();
		end = a.end;
	}
	if (next(cut, doc, size, &seen[1], 1, &b))
		__builtin_trap();
	splitter_free(whole);
	splitter_free(cut);
	return 0;
}
