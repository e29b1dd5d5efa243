/* sentence.c - where sentences begin and end.
 * [split] > tag > extract-numbers > normalize-units > diff-claims
 *
 * One pass: a table of bytes finds the places where anything can happen
 * (stops, line breaks, quotes, brackets), stop.c and layout.c judge them. A
 * judge looks at most LOOK bytes ahead, or to the end of the next line. */
#include "core/split/sentence.h"

#include <stdlib.h>
#include <string.h>

#include "core/split/block.h"
#include "core/split/chars.h"
#include "core/split/layout.h"
#include "core/split/mark.h"
#include "core/split/run.h"
#include "core/split/stop.h"
#include "core/split/view.h"
#include "core/split/words.h"
#include "lib/mem.h"

enum {
	LOOK = 4096,
	HEADING_MAX = 160,
	LINE_KEPT = 1024, /* bytes of a line before the sentence that matter */
};

const char *const form_names[FORM_N] = {"text", "heading", "item", "question",
    "answer", "quote"};

/* Places in the window; VIEW_NONE where there is none. */
struct splitter {
	struct words *words;
	struct view v; /* v.start: VIEW_NONE between sentences */
	struct layout lay;
	struct mark mark; /* that the sentence begins with */
	size_t base;      /* document offset of the window */
	size_t pos;       /* looked at up to here */
	size_t nl[2];     /* the next newlines, as far as known */
	size_t seen;      /* no further newline before this */
	enum form form;   /* of the block */
	bool fresh;       /* no sentence of the block is out yet */
	bool any;         /* a sentence of the document is out */
	bool lines;
	bool more; /* the next line must be seen first */
};

/* Bytes at which the scan stops to look closer. */
enum { CUT_STOP = 1, CUT_LINE, CUT_OPEN, CUT_CLOSE, CUT_QUOTE, CUT_LEAD };

static const unsigned char cuts[256] = {
    ['.'] = CUT_STOP,
    ['?'] = CUT_STOP,
    ['!'] = CUT_STOP,
    ['\n'] = CUT_LINE,
    ['\r'] = CUT_LINE,
    ['\v'] = CUT_LINE,
    ['\f'] = CUT_LINE,
    ['('] = CUT_OPEN,
    ['['] = CUT_OPEN,
    [')'] = CUT_CLOSE,
    [']'] = CUT_CLOSE,
    ['"'] = CUT_QUOTE,
    /* lead bytes of NEL, stops, quotes and bullets beyond ASCII */
    [0xc2] = CUT_LEAD,
    [0xd6] = CUT_LEAD,
    [0xd8] = CUT_LEAD,
    [0xdb] = CUT_LEAD,
    [0xe0] = CUT_LEAD,
    [0xe1] = CUT_LEAD,
    [0xe2] = CUT_LEAD,
    [0xe3] = CUT_LEAD,
    [0xef] = CUT_LEAD,
};

struct splitter *
splitter_new(void)
{
	struct splitter *s = mem_zero(1, sizeof(*s));

	s->words = words_new();
	splitter_start(s);
	return s;
}

void
splitter_free(struct splitter *s)
{
	if (!s)
		return;
	words_free(s->words);
	free(s);
}

void
splitter_lines(struct splitter *s, bool lines)
{
	s->lines = lines;
}

void
splitter_start(struct splitter *s)
{
	s->lay = (struct layout){0};
	s->v = (struct view){.words = s->words,
	    .lay = &s->lay,
	    .start = VIEW_NONE,
	    .quote = VIEW_NONE,
	    .paren = VIEW_NONE};
	s->base = s->pos = s->seen = 0;
	s->nl[0] = s->nl[1] = VIEW_NONE;
	s->fresh = s->v.first = true;
	s->any = false;
}

size_t
splitter_base(const struct splitter *s)
{
	return s->base;
}

size_t
splitter_needs(const struct splitter *s)
{
	size_t at = s->v.start == VIEW_NONE ? s->pos : s->v.start;

	return at < s->v.line ? at : s->v.line;
}

static size_t
lower(size_t at, size_t n)
{
	return at == VIEW_NONE ? at : at > n ? at - n : 0;
}

/* Forgets newlines before b[at]. */
static void
forget_newlines(struct splitter *s, size_t at)
{
	while (s->nl[0] != VIEW_NONE && s->nl[0] < at) {
		s->nl[0] = s->nl[1];
		s->nl[1] = VIEW_NONE;
	}
}

void
splitter_drop(struct splitter *s, size_t n)
{
	forget_newlines(s, n);
	s->base += n;
	s->pos = lower(s->pos, n);
	s->seen = lower(s->seen, n);
	s->nl[0] = lower(s->nl[0], n);
	s->nl[1] = lower(s->nl[1], n);
	s->v.line = lower(s->v.line, n);
	s->v.start = lower(s->v.start, n);
	s->v.quote = lower(s->v.quote, n);
	s->v.paren = lower(s->v.paren, n);
}

/* Finds the two newlines behind pos, looking at each byte once. */
static void
find_newlines(struct splitter *s, size_t len)
{
	if (s->seen < s->pos)
		s->seen = s->pos;
	forget_newlines(s, s->pos);
	for (int i = 0; i < 2; i++) {
		const unsigned char *p;

		if (s->nl[i] != VIEW_NONE)
			continue;
		p = memchr(s->v.b + s->seen, '\n', len - s->seen);
		s->seen = p ? (size_t)(p - s->v.b) + 1 : len;
		s->nl[i] = p ? (size_t)(p - s->v.b) : VIEW_NONE;
		if (!p)
			return;
	}
}

/* Sets how far the rules may look from pos on; false when more bytes must
 * come before they may judge. n: how many line ends they want to see. */
static bool
set_view(struct splitter *s, size_t len, bool eof, int n)
{
	s->v.len = len;
	if (len - s->pos >= LOOK) {
		s->v.len = s->pos + LOOK;
		return true;
	}
	if (eof)
		return true;
	find_newlines(s, len);
	/* the last newline's next byte may be of the line after */
	return s->nl[n - 1] != VIEW_NONE;
}

/* --- blocks: a line of its own, or a paragraph of wrapped lines */

static void
begin_block(struct splitter *s)
{
	s->v.quote = s->v.paren = VIEW_NONE;
	s->v.first = s->fresh = true;
}

/* Moves over white space to where a sentence begins; false when more bytes
 * must come, or none are left. */
static bool
begin_sentence(struct splitter *s, size_t len, bool eof)
{
	for (;;) {
		struct cc_at c;

		if (len - s->pos < 4 && !eof)
			return false;
		c = cc_at(s->v.b, s->pos, len);
		if (c.cc == CC_END)
			return false;
		if (c.cc == CC_LINE) {
			if (!set_view(s, len, eof, 2))
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
	if (!set_view(s, len, eof, 1))
		return false;
	s->v.start = s->pos;
	if (s->fresh)
		s->form = block_form(&s->v, s->pos);
	s->v.item = s->form == FORM_ITEM;
	s->mark = mark_read(s->v.b, s->pos, s->v.len, s->fresh);
	return true;
}

/* --- sentences */

static enum form
form_of(const struct splitter *s, size_t end, bool question, bool line_end)
{
	const struct view *v = &s->v;

	if (s->form == FORM_HEADING)
		return v->first ? FORM_HEADING : FORM_TEXT;
	if (s->form != FORM_TEXT)
		return s->form;
	if (question)
		return FORM_QUESTION;
	if (line_end && s->fresh && v->first && end - v->start < HEADING_MAX)
		return FORM_HEADING;
	return FORM_TEXT;
}

/* The sentence that ends before b[end], blanks not counted. */
static bool
finish(struct splitter *s, size_t end, enum form form, struct sentence *out)
{
	while (end > s->v.start && cc_space(s->v.b[end - 1]))
		end--;
	out->start = s->base + s->v.start;
	out->end = s->base + end;
	out->form = form;
	s->v.start = VIEW_NONE;
	s->v.paren = VIEW_NONE;
	s->fresh = false;
	s->any = true;
	s->mark = (struct mark){0};
	return true;
}

/* At a line break within a sentence: true when it ends there. */
static bool
at_line(struct splitter *s, struct cc_at c, struct sentence *out)
{
	size_t at = s->pos;
	bool on;

	s->more = !s->lines && !s->v.whole;
	if (s->more)
		return false;
	on = !s->lines && layout_goes_on(&s->v, at, false);
	if (!on)
		return finish(s, at, form_of(s, at, false, !s->lines), out);
	layout_learn(&s->lay, &s->v, at, true);
	s->pos += c.len;
	s->v.line = s->pos;
	s->v.first = false;
	return false;
}

static void
open_bracket(struct splitter *s)
{
	if (s->v.paren == VIEW_NONE)
		s->v.paren = s->pos;
}

/* Straight quotes open and close by turns; after a digit it may be an inch. */
static void
turn_quote(struct splitter *s)
{
	if (s->v.quote != VIEW_NONE)
		s->v.quote = VIEW_NONE;
	else if (s->pos == s->v.start || !cc_digit(s->v.b[s->pos - 1]))
		s->v.quote = s->pos;
}

/* Does the list's next mark begin at b[at]: "1. this 2. that"? */
static bool
next_mark(const struct splitter *s, size_t at)
{
	struct mark m;

	if (!s->mark.len || at <= s->v.start + s->mark.len ||
	    s->v.b[at - 1] != ' ')
		return false;
	m = mark_read(s->v.b, at, s->v.len, false);
	return m.len && mark_follows(&s->mark, &m);
}

/* Where the word begins whose mark ends at pos, brackets included. */
static size_t
mark_start(const struct splitter *s)
{
	size_t at = s->pos;

	while (at > s->v.start && s->pos - at < 8 && s->v.b[at - 1] != ' ')
		at--;
	return at;
}

/* At a stop: true when the sentence ends. */
static bool
at_stop(struct splitter *s, struct sentence *out)
{
	struct stop stop = stop_judge(&s->v, s->pos);
	size_t from = s->pos;

	s->more = stop.more;
	if (s->more)
		return false;
	for (size_t i = from; i < stop.end; i++)
		if (s->v.b[i] == '"') {
			s->pos = i;
			turn_quote(s);
		} else if (s->v.b[i] == 0xe2 && s->v.b[i + 2] == 0x9d) {
			s->v.quote = VIEW_NONE;
		} else if (s->v.b[i] == ')' || s->v.b[i] == ']') {
			s->v.paren = VIEW_NONE;
		}
	if (!stop.ends) {
		s->pos = stop.next;
		return false;
	}
	s->pos = stop.end;
	return finish(s, stop.end, form_of(s, stop.end, stop.question, false),
	    out);
}

static bool
at_lead(struct splitter *s, struct cc_at c, struct sentence *out)
{
	const unsigned char *b = s->v.b + s->pos;

	switch (c.cc) {
	case CC_LINE:
		return at_line(s, c, out);
	case CC_STOP:
	case CC_WIDE:
		return at_stop(s, out);
	case CC_BULLET:
		if (!next_mark(s, s->pos))
			break;
		return finish(s, s->pos, form_of(s, s->pos, false, false), out);
	case CC_OPEN:
		if (c.len == 3 && b[0] == 0xe2 && b[2] == 0x9c)
			s->v.quote = s->pos;
		else if (b[0] != 0xe2 && s->v.paren == VIEW_NONE)
			s->v.paren = s->pos;
		break;
	case CC_CLOSE:
		if (c.len == 3 && b[0] == 0xe2 && b[2] == 0x9d)
			s->v.quote = VIEW_NONE;
		else if (b[0] != 0xe2)
			s->v.paren = VIEW_NONE;
		break;
	default:
		break;
	}
	s->pos += c.len;
	return false;
}

/* Is this lead byte followed by something to look at? A quick no for the
 * bulk: apostrophes, dashes, letters. */
static bool
is_dull(const unsigned char *b)
{
	if (b[0] == 0xe2)
		return b[1] == 0x80 && b[2] >= 0x90 && b[2] <= 0x9b;
	if (b[0] == 0xe3)
		return b[1] != 0x80;
	return b[0] == 0xc2 && b[1] != 0x85;
}

/* Hot: moves pos to the next byte that matters, or to len. */
static void
scan(struct splitter *s, size_t len)
{
	const unsigned char *b = s->v.b, *p = b + s->pos, *end = b + len;

	for (;;) {
		while (end - p >= 4) {
			if (cuts[p[0]])
				break;
			if (cuts[p[1]]) {
				p += 1;
				break;
			}
			if (cuts[p[2]]) {
				p += 2;
				break;
			}
			if (cuts[p[3]]) {
				p += 3;
				break;
			}
			p += 4;
		}
		while (p < end && !cuts[*p])
			p++;
		if (end - p < 3 || cuts[*p] != CUT_LEAD || !is_dull(p))
			break;
		p++;
	}
	s->pos = (size_t)(p - b);
}

/* Does a bracket close an emoticon that stands for a stop: "so nice :) We"?
 * Then moves pos behind it. */
static bool
ends_face(struct splitter *s)
{
	size_t at = mark_start(s), end, next;

	if (at <= s->v.start)
		return false;
	end = run_emoticon(&s->v, at);
	if (end <= s->pos)
		return false;
	next = end;
	while (next < s->v.len && s->v.b[next] == ' ')
		next++;
	if (next == end || cc_at(s->v.b, next, s->v.len).cc != CC_UPPER)
		return false;
	s->pos = end;
	return true;
}

/* At a byte that matters: true when a sentence ends. */
static bool
look(struct splitter *s, struct sentence *out)
{
	struct cc_at c = cc_at(s->v.b, s->pos, s->v.len);
	unsigned char cut = cuts[s->v.b[s->pos]];
	size_t at;

	if (s->lines && c.cc != CC_LINE) {
		s->pos += c.len;
		return false;
	}
	if (s->mark.style && (cut == CUT_STOP || cut == CUT_CLOSE) &&
	    (at = mark_start(s)) > s->v.start && next_mark(s, at)) {
		s->pos = at;
		return finish(s, at, form_of(s, at, false, false), out);
	}
	switch (cut) {
	case CUT_STOP:
		return at_stop(s, out);
	case CUT_LINE:
		return at_line(s, c, out);
	case CUT_LEAD:
		return at_lead(s, c, out);
	case CUT_OPEN:
		open_bracket(s);
		break;
	case CUT_CLOSE:
		if (ends_face(s))
			return finish(s, s->pos,
			    form_of(s, s->pos, false, false), out);
		s->v.paren = VIEW_NONE;
		break;
	default:
		turn_quote(s);
	}
	s->pos++;
	return false;
}

bool
splitter_next(struct splitter *s, const char *win, size_t len, bool eof,
    struct sentence *out)
{
	s->v.b = (const unsigned char *)win;
	for (;;) {
		if (s->v.start == VIEW_NONE) {
			if (!begin_sentence(s, len, eof))
				return false;
			s->pos = block_rule(&s->v, s->pos);
			if (s->pos > s->v.start && !s->lines)
				return finish(s, s->pos, s->form, out);
		}
		scan(s, len);
		if (s->pos == len) {
			if (!eof)
				return false;
			s->v.len = len;
			return finish(s, len,
			    form_of(s, len, false, s->any && !s->lines), out);
		}
		s->v.whole = set_view(s, len, eof, 2);
		if (!s->v.whole && s->nl[0] == VIEW_NONE)
			return false;
		if (look(s, out))
			return true;
		if (s->more)
			return false;
	}
}
