/* page.c - lines of a given width, perhaps in colour. */
#include "core/compare/page.h"

#include "lib/buf.h"
#include "lib/width.h"

/* Colours take no cells. */
static void
ink_on(struct page *p, enum page_ink ink)
{
	static const char *const code[] = {"", "1;31", "1", "36", "2"};

	if (p->colour && ink != INK_PLAIN)
		buf_addf(p->out, "\033[%sm", code[ink]);
}

static void
ink_off(struct page *p, enum page_ink ink)
{
	if (p->colour && ink != INK_PLAIN)
		buf_adds(p->out, "\033[0m");
}

void
page_put(struct page *p, enum page_ink ink, struct cell text)
{
	ink_on(p, ink);
	width_add(p->out, text);
	ink_off(p, ink);
	p->at += width_of(text);
}

void
page_short(struct page *p, enum page_ink ink, struct cell text, size_t max)
{
	ink_on(p, ink);
	p->at += width_add_short(p->out, text, max);
	ink_off(p, ink);
}

void
page_to(struct page *p, size_t col)
{
	size_t n = p->at < col ? col - p->at : p->at > 0;

	width_pad(p->out, n);
	p->at += n;
}

static void
new_line(struct page *p)
{
	buf_addc(p->out, '\n');
	p->at = 0;
}

void
page_words(struct page *p, size_t indent, struct cell text)
{
	bool first = true;

	for (size_t i = 0, n; i < text.len; i += n) {
		struct cell word = {text.s + i, 0};

		for (n = 0; i + n < text.len && text.s[i + n] != ' '; n++)
			;
		word.len = n;
		for (; i + n < text.len && text.s[i + n] == ' '; n++)
			;
		if (p->at + !first + width_of(word) > p->width &&
		    p->at > indent) {
			new_line(p);
			width_pad(p->out, p->at = indent);
		} else if (!first) {
			page_to(p, 0);
		}
		page_put(p, INK_PLAIN, word);
		first = false;
	}
}

void
page_end(struct page *p, struct cell note)
{
	size_t w = width_of(note);

	if (w) {
		page_to(p, p->at + w + 2 > p->width ? p->at + 2 : p->width - w);
		page_put(p, INK_FAINT, note);
	}
	new_line(p);
}
