/* split.c - fuzzes finding sentences: they are in order and apart, with
 * nothing but white space between them, and the same however the document is
 * cut into windows, with short ways and without. */
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

/* Does nothing but white space stand in [at,end)? A byte order mark may begin
 * the document. */
static bool
is_gap(const uint8_t *data, size_t at, size_t end)
{
	while (at < end) {
		struct cc_at c = cc_at(data, at, end);

		if (c.cc != CC_BLANK && c.cc != CC_LINE &&
		    !(at == 0 && c.len == 3 && data[0] == 0xef))
			return false;
		at += c.len;
	}
	return true;
}

/* The document's size chooses among the ways of splitting. */
static void
begin(struct splitter *s, size_t size)
{
	splitter_layout(s, (enum layout_mode)(size % 4));
	splitter_keep_quotes(s, size / 4 % 2);
	splitter_start(s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct splitter *whole, *cut; /* the tables take long to make */
	const char *doc = (const char *)data;
	size_t seen[2] = {size, 0}, end = 0;
	struct sentence a, b;

	if (!whole) {
		whole = splitter_new(NULL);
		cut = splitter_new(NULL);
		splitter_careful(whole, true);
	}
	begin(whole, size);
	begin(cut, size);
	while (next(whole, doc, size, &seen[0], 1, &a)) {
		if (!next(cut, doc, size, &seen[1], 1 + size % 7, &b) ||
		    a.start != b.start || a.end != b.end || a.form != b.form)
			__builtin_trap();
		if (a.start < end || a.end <= a.start || a.end > size ||
		    cc_space(data[a.start]) || cc_space(data[a.end - 1]))
			__builtin_trap();
		if (!is_gap(data, end, a.start))
			__builtin_trap();
		end = a.end;
	}
	if (!is_gap(data, end, size))
		__builtin_trap();
	if (next(cut, doc, size, &seen[1], 1, &b))
		__builtin_trap();
	return 0;
}
