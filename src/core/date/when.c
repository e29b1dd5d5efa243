/* when.c - the day or interval that a claim holds for.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/when.h"

#include <string.h>

static size_t
gap(struct span a, struct span b)
{
	if (a.end <= b.start)
		return b.start - a.end;
	return b.end <= a.start ? a.start - b.end : 0;
}

static size_t
put(char out[WHEN_MAX], size_t n, const char *s, size_t len)
{
	if (n + len >= WHEN_MAX)
		return n;
	memcpy(out + n, s, len);
	out[n + len] = '\0';
	return n + len;
}

size_t
when_of(const char *text, size_t len, const struct date *dates, size_t n,
    struct span at, enum aspect aspect, struct cell docdate, char out[WHEN_MAX])
{
	const struct date *best = NULL;
	struct cell d = {0};
	size_t k = 0;

	(void)text;
	(void)len;
	out[0] = '\0';
	for (size_t i = 0; i < n; i++)
		if (!dates[i].time && dates[i].edtf[0] &&
		    (!best || gap(dates[i].at, at) < gap(best->at, at)))
			best = &dates[i];
	if (best)
		d = cell_of(best->edtf);
	else if (aspect != ASPECT_NONE)
		d = docdate;
	if (!d.len)
		return 0;
	if (aspect == ASPECT_TO && !memchr(d.s, '/', d.len))
		k = put(out, k, "../", 3);
	k = put(out, k, d.s, d.len);
	if (aspect == ASPECT_FROM && !memchr(d.s, '/', d.len))
		k = put(out, k, "/..", 3);
	return k;
}
