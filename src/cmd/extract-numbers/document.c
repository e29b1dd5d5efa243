/* document.c - the claims of one document so far, as far as later rows need
 * them.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "cmd/extract-numbers/document.h"

void
document_enter(struct document *d, struct cell name)
{
	if (cell_eq(name, (struct cell){d->name.s, d->name.len}))
		return;
	d->name.len = 0;
	buf_add(&d->name, name.s, name.len);
	d->dates = (struct date_memory){0};
	d->known = 0;
}

void
document_remember(struct document *d, const struct quantity *q, size_t n,
    size_t base)
{
	for (size_t i = 0; i < n; i++) {
		enum whole w = number_whole(&q[i]);

		if (!w || q[i].change)
			continue;
		d->whole[w] = base + q[i].at.start;
		d->known |= 1u << w;
	}
}

bool
document_whole(const struct document *d, enum whole w, size_t *at)
{
	if (!w || !(d->known >> w & 1))
		return false;
	*at = d->whole[w];
	return true;
}

void
document_free(struct document *d)
{
	buf_free(&d->name);
}
