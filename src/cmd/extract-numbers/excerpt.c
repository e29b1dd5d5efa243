/* excerpt.c - what stands around a claim, of a text too long to be repeated.
 * split > tag > [extract-numbers] > normalize-units > diff-claims
 *
 * Each claim's row repeats its text. That is small where a text is a sentence;
 * of a text of n bytes with as many claims as fit, the rows would take n * n
 * bytes, and a table without line ends would fill a disk. */
#include "cmd/extract-numbers/excerpt.h"

#include <string.h>

#include "core/number/common.h"

/* Bytes: a text up to WHOLE is repeated as it is (the longest sentences of
 * newspapers and statutes are some 4,000); of a longer one AROUND bytes before
 * a claim and behind it, or less: it is cut at a blank. */
enum { WHOLE = 16 * 1024, AROUND = 1024 };

bool
excerpt_needed(const struct excerpt_cols *c, struct cell text)
{
	return text.len > WHOLE && c->start >= 0;
}

static bool
inside_char(struct cell text, size_t i)
{
	return i < text.len && ((unsigned char)text.s[i] & 0xc0) == 0x80;
}

static struct span
around(struct cell text, struct span at)
{
	struct span s = {at.start > AROUND ? at.start - AROUND : 0,
	    text.len - at.end > AROUND ? at.end + AROUND : text.len};
	size_t i;

	for (i = s.start; i > 0 && i < at.start; i++)
		if (text.s[i - 1] == ' ')
			break;
	if (i < at.start)
		s.start = i;
	for (i = s.end; i < text.len && i > at.end && text.s[i] != ' ';)
		i--;
	if (i > at.end)
		s.end = i;
	while (s.start < at.start && inside_char(text, s.start))
		s.start++;
	while (s.end > at.end && inside_char(text, s.end))
		s.end--;
	return s;
}

const struct cell *
excerpt_cells(const struct excerpt_cols *c, const struct cell *cells, size_t n,
    struct cell text, struct span at, size_t base, struct arena *a)
{
	struct cell *own = arena_alloc(a, n * sizeof(*own));
	struct span s = around(text, at);

	memcpy(own, cells, n * sizeof(*own));
	own[c->text] =
	    tsv_escape((struct cell){text.s + s.start, s.end - s.start}, a);
	own[c->start] = common_offset(a, base + s.start);
	if (c->end >= 0)
		own[c->end] = common_offset(a, base + s.end);
	if (c->labels >= 0)
		own[c->labels] = (struct cell){"", 0};
	return own;
}

struct cell
excerpt_note(struct cell note, struct arena *a)
{
	static const char cut[] = EXCERPT_NOTE;
	char *s;

	if (!note.len)
		return (struct cell){cut, sizeof(cut) - 1};
	s = arena_alloc(a, note.len + 2 + sizeof(cut));
	memcpy(s, note.s, note.len);
	memcpy(s + note.len, "; ", 2);
	memcpy(s + note.len + 2, cut, sizeof(cut) - 1);
	return (struct cell){s, note.len + 1 + sizeof(cut)};
}
