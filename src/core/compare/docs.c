/* docs.c - the documents of a report: how they are named, and their lines. */
#include "core/compare/docs.h"

#include <string.h>

/* What the names a and b share: in head the folders at their beginning, in
 * tail the bytes at their end, of the last part alone. */
static void
shared(struct cell a, struct cell b, size_t *head, size_t *tail)
{
	size_t n = 0, m = 0;

	*head = 0;
	for (; n < a.len && n < b.len && a.s[n] == b.s[n]; n++)
		if (a.s[n] == '/')
			*head = n + 1;
	while (m < a.len && m < b.len && a.s[a.len - 1 - m] != '/' &&
	    a.s[a.len - 1 - m] == b.s[b.len - 1 - m])
		m++;
	*tail = m;
}

/* Standard input, "-", shares nothing and loses nothing. */
void
docs_label(struct report *r)
{
	const struct cell *one = NULL;
	size_t head = 0, tail = 0, h, t;

	for (size_t i = 0; i < r->ndoc; i++) {
		const struct cell *name = &r->doc[i].name;

		if (cell_is(*name, "-"))
			continue;
		shared(one ? *one : *name, *name, &h, &t);
		head = one && head < h ? head : h;
		tail = one && tail < t ? tail : t;
		one = one ? one : name;
	}
	while (tail && one->s[one->len - tail] != '.')
		tail--;
	for (size_t i = 0; i < r->ndoc; i++) {
		struct cell c = r->doc[i].name;

		if (!cell_is(c, "-") && head + tail < c.len)
			c = (struct cell){c.s + head, c.len - head - tail};
		r->doc[i].label = c;
	}
}

void
docs_lines(struct report *r, size_t doc, struct cell text)
{
	size_t i = report_from(r, doc, (struct span){0, 0});
	size_t at = 0, line = 1;

	for (; i < r->nclaim && r->claim[i].doc == doc; i++) {
		struct report_claim *c = &r->claim[i];

		if (c->at.start > text.len)
			return;
		while (at < c->at.start) {
			const char *nl =
			    memchr(text.s + at, '\n', c->at.start - at);

			at = nl ? (size_t)(nl - text.s) + 1 : c->at.start;
			line += nl != NULL;
		}
		c->line = line;
	}
}
