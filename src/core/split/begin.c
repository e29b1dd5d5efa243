/* begin.c - where sentences begin.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/block.h"
#include "core/split/chars.h"
#include "core/split/layout.h"
#include "core/split/quick.h"
#include "core/split/splitter.h"

enum { LINE_KEPT = 1024 }; /* bytes of a line before the sentence that matter */

static void
begin_block(struct splitter *s)
{
	s->v.quote = s->v.paren = VIEW_NONE;
	s->v.first = s->fresh = true;
}

/* Begins a sentence of plain words behind one blank or one empty line. */
static bool
begin_quickly(struct splitter *s, size_t len)
{
	const unsigned char *b = s->v.b;
	size_t at = s->pos;
	bool block;

	if (len - at < 2 + QUICK_FAR)
		return false;
	block = b[at] == '\n' && b[at + 1] == '\n' && !s->lay.wrapped;
	if (!block && b[at] != ' ')
		return false;
	at += 1 + block;
	if (!quick_word(b, at))
		return false;
	if (block) {
		begin_block(s);
		s->v.line = at;
	} else if (at > s->v.line + LINE_KEPT) {
		s->v.line = at - LINE_KEPT;
	}
	if (s->fresh)
		s->form = FORM_TEXT;
	s->pos = s->v.start = at;
	s->v.mark = 0;
	s->v.item = s->form == FORM_ITEM;
	s->plain = !s->lines;
	s->small = quick_small(b[at]);
	return true;
}

/* Reads the list mark at pos, if there is one. */
static void
read_mark(struct splitter *s)
{
	struct mark m = mark_read(s->v.b, s->pos, s->v.len, true);

	s->plain = !m.len;
	s->v.mark = 0;
	if (s->plain)
		return;
	s->mark = s->fresh ? m : mark_read(s->v.b, s->pos, s->v.len, false);
	m = s->pos == s->v.line ? m :
				  mark_read(s->v.b, s->pos, s->v.len, false);
	s->v.mark = m.style ? m.len : 0;
}

static bool
begin_slowly(struct splitter *s, size_t len, bool eof)
{
	for (;;) {
		struct cc_at c;

		if (len - s->pos < 4 && !eof)
			return false;
		c = cc_at(s->v.b, s->pos, len);
		if (c.cc == CC_END)
			return false;
		if (c.cc == CC_LINE && !s->lay.wrapped) {
			begin_block(s);
			s->v.line = s->pos + c.len;
		} else if (c.cc == CC_LINE) {
			if (!splitter_look(s, len, eof, 2))
				return false;
			if (s->fresh || !layout_same_block(&s->v, s->pos))
				begin_block(s);
			else
				s->v.first = false;
			layout_learn(&s->lay, &s->v, s->pos, false);
			s->v.line = s->pos + c.len;
		} else if (c.cc != CC_BLANK &&
		    !(s->base + s->pos == 0 && c.len == 3 &&
			s->v.b[0] == 0xef && s->v.b[1] == 0xbb)) {
			break;
		}
		s->pos += c.len;
		if (s->pos > s->v.line + LINE_KEPT)
			s->v.line = s->pos - LINE_KEPT;
	}
	if (s->pos > s->v.line + LINE_KEPT)
		s->v.line = s->pos - LINE_KEPT;
	if (!s->careful && len - s->pos >= QUICK_FAR &&
	    quick_word(s->v.b, s->pos)) {
		if (s->fresh)
			s->form = FORM_TEXT;
		s->v.mark = 0;
		s->plain = true;
	} else {
		if (!splitter_look(s, len, eof, 1))
			return false;
		if (s->fresh)
			s->form = block_form(&s->v, s->pos);
		read_mark(s);
	}
	s->v.start = s->pos;
	s->v.item = s->form == FORM_ITEM;
	return true;
}

bool
splitter_begin(struct splitter *s, size_t len, bool eof)
{
	if (!s->careful && begin_quickly(s, len))
		return true;
	if (!begin_slowly(s, len, eof))
		return false;
	s->plain = s->plain && !s->lines && !s->careful;
	s->small = quick_small(s->v.b[s->pos]);
	s->pos = block_rule(&s->v, s->pos);
	return true;
}
