/* docs.c - the documents of a report: how they are named, and their lines. */
#include "core/compare/docs.h"

#include <string.h>

void
docs_label(struct report *r)
{
	size_t head = 0, tail = 0;

	for (size_t i = 0; i < r->ndoc; i++) {
		struct cell a = r->doc[0].name, b = r->doc[i].name;
		size_t n = 0, m = 0, slash = 0;

		for (; n < a.len && n < b.len && a.s[n] == b.s[n]; n++)
			if (a.s[n] == '/')
				slash = n + 1;
		while (m < a.len && m < b.len && a.s[a.len - 1 - m] != '/' &&
		    a.s[a.len - 1 - m] == b.s[b.len - 1 - m])
			m++;
		head = i && head < slash ? head : slash;
		tail = i && tail < m ? tail : m;
	}
	while (tail && r->doc[0].name.s[r->doc[0].name.len - tail] != '.')
		tail--;
	for (size_t i = 0; i < r->ndoc; i++) {
		struct cell c = r->doc[i].name;

		if (head + tail < c.len)
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
