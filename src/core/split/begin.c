/* begin.c - where sentences begin.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/block.h"
#include "core/split/chars.h"
#include "core/split/layout.h"
#include "core/split/quick.h"
#include "core/split/splitter.h"

enum { NOTE_MAX = 60 }; /* bytes of an item that is kept whole */

/* Is the line from pos on a short one without a figure? */
static bool
is_note(const struct splitter *s)
{
	size_t i = s->pos;

	for (; i < s->v.len && s->v.b[i] != '\n' && s->v.b[i] != '\r'; i++)
		if (cc_digit(s->v.b[i]) || i - s->pos == NOTE_MAX)
			return false;
	return true;
}

/* Takes the mark that begins a line for no list's, nor those behind it; a
 * letter's stop is then an initial's. */
static void
doubt_mark(struct splitter *s, const struct mark *m)
{
	s->unlisted = true;
	s->mark = (struct mark){0};
	s->v.mark = m->letter ? m->len : 0;
}

/* Reads the list mark at pos, if there is one. */
static void
read_mark(struct splitter *s)
{
	struct mark m = mark_read(s->v.b, s->pos, s->v.len, true);
	bool bare = m.style == '.' && !m.bullet;

	s->plain = !m.len || (bare && s->unlisted);
	s->v.mark = 0;
	if (s->plain)
		return;
	s->mark = s->fresh ? m : mark_read(s->v.b, s->pos, s->v.len, false);
	m = s->pos == s->v.line ? m :
				  mark_read(s->v.b, s->pos, s->v.len, false);
	s->v.mark = m.style ? m.len : 0;
	s->note = s->fresh && m.bullet && !m.style && is_note(s);
	if (s->fresh && bare && !s->lay.wrapped &&
	    mark_is_doubtful(s->v.b, s->pos, s->v.len, &m))
		doubt_mark(s, &m);
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
			splitter_begin_block(s);
			s->v.line = s->pos + c.len;
		} else if (c.cc == CC_LINE) {
			if (!splitter_look(s, len, eof, 2))
				return false;
			if (s->fresh || !layout_same_block(&s->v, s->pos))
				splitter_begin_block(s);
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
		splitter_keep_line(s, s->pos);
	}
	splitter_keep_line(s, s->pos);
	s->note = false;
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
	if (!begin_slowly(s, len, eof))
		return false;
	s->plain = s->plain && !s->lines && !s->careful;
	s->small = quick_small(s->v.b[s->pos]);
	s->pos = block_rule(&s->v, s->pos);
	return true;
}
