/* layout.c - what a line break means.
 * [split] > tag > extract-numbers > normalize-units > diff-claims
 *
 * A break that only wraps was forced: the next line's first word would not
 * have fitted. Text whose lines are long isn't wrapped at all, and each of
 * its breaks ends a line of its own: a paragraph, a heading, a menu entry. */
#include "core/split/layout.h"

#include "core/split/chars.h"
#include "core/split/mark.h"

enum {
	FAR = 4 * LAYOUT_WIDE, /* bytes that a narrower line can't have */
	SHORT = 40,            /* characters of a line that hardly wraps */
	NARROW = 50, /* the narrowest page by whose lines alone we go */
	SLACK = 8,   /* a line this much shorter than its page was forced */
};

/* A line without the blanks around it. */
struct line {
	size_t from, to;
	unsigned width; /* characters, LAYOUT_WIDE when it is wider */
	unsigned indent;
	bool flowed; /* a blank stands at its end (RFC 3676) */
};

/* Stops counting at LAYOUT_WIDE. */
static unsigned
count_chars(const unsigned char *b, size_t from, size_t to)
{
	unsigned n = 0;

	if (to - from >= FAR)
		return LAYOUT_WIDE; /* a character has four bytes at most */
	for (; from < to && n < LAYOUT_WIDE; from++)
		n += (b[from] & 0xc0) != 0x80;
	return n;
}

static struct line
line_at(const struct view *v, size_t from, size_t to)
{
	struct line l = {from, to, 0, 0, false};

	while (l.from < to &&
	    (v->b[l.from] == ' ' || v->b[l.from] == '\t' ||
		v->b[l.from] == '>'))
		l.from++;
	l.indent = (unsigned)(l.from - from < 99 ? l.from - from : 99);
	while (l.to > l.from && cc_space(v->b[l.to - 1]))
		l.to--;
	l.flowed = l.to < to;
	l.width = count_chars(v->b, l.from, l.to);
	return l;
}

size_t
layout_next_line(const struct view *v, size_t nl, bool *blank_line)
{
	size_t at = nl + cc_at(v->b, nl, v->len).len;
	struct cc_at c;

	while ((c = cc_at(v->b, at, v->len)).cc == CC_BLANK)
		at += c.len;
	*blank_line = c.cc == CC_LINE || c.cc == CC_END;
	return at;
}

/* The next line as far as one may look. */
static struct line
next_line(const struct view *v, size_t nl)
{
	size_t from = nl + cc_at(v->b, nl, v->len).len, to = from;

	while (to < v->len && v->b[to] != '\n' && v->b[to] != '\r' &&
	    to - from < FAR)
		to++;
	return line_at(v, from, to);
}

static size_t
word_end(const struct view *v, size_t at, size_t to)
{
	while (at < to && !cc_space(v->b[at]))
		at++;
	return at;
}

static unsigned
first_word(const struct view *v, const struct line *l)
{
	return count_chars(v->b, l->from, word_end(v, l->from, l->to));
}

/* Would the next line's first word not have fitted on a page of width? */
static bool
forced(const struct view *v, const struct line *l, const struct line *next,
    unsigned width)
{
	return l->indent + l->width + 1 + first_word(v, next) > width;
}

/* Is each longer word of the line capitalised, as in headlines? */
static bool
is_title(const struct view *v, const struct line *l)
{
	unsigned caps = 0, words = 0;

	for (size_t at = l->from; at < l->to;) {
		size_t end = word_end(v, at, l->to);
		enum cc cc = cc_at(v->b, at, l->to).cc;

		if (end - at > 3 && (cc == CC_LOWER || cc == CC_UPPER)) {
			words++;
			caps += cc == CC_UPPER;
		}
		at = end + (end == at);
		while (at < l->to && cc_space(v->b[at]))
			at++;
	}
	return words > 0 && caps * 10 >= words * 8;
}

/* Does the line end with a comma, a dash or a word that asks for more? */
static bool
is_open(const struct view *v, const struct line *l)
{
	size_t at = l->to;
	unsigned char c = at > l->from ? v->b[at - 1] : 0;

	if (c == ',' || c == '-' || c == '&')
		return l->width >= SHORT; /* else a greeting */
	while (at > l->from && cc_alpha(v->b[at - 1]))
		at--;
	return at > l->from && v->b[at] >= 'a' &&
	    words_find(v->words, v->b + at, l->to - at) & WORD_LINK;
}

/* A stop with more behind it: a line of running text. */
static bool
is_prose(const struct view *v, size_t from, size_t to)
{
	for (size_t i = from + 3; i + 1 < to; i++)
		if ((v->b[i] == '.' || v->b[i] == '?') && v->b[i + 1] == ' ' &&
		    cc_at(v->b, i - 1, to).cc == CC_LOWER)
			return true;
	return false;
}

/* Q: or A:, perhaps with a number. */
static bool
is_faq(const struct view *v, const struct line *l)
{
	size_t at = l->from + 1;

	if (l->to - l->from < 3 ||
	    (v->b[l->from] != 'Q' && v->b[l->from] != 'A'))
		return false;
	while (at < l->to && cc_digit(v->b[at]))
		at++;
	return at < l->to && v->b[at] == ':';
}

/* Closing punctuation that a sentence can't begin with. */
static bool
is_tail(const struct view *v, const struct line *l)
{
	struct cc_at c = cc_at(v->b, l->from, l->to);
	enum cc next = cc_at(v->b, l->from + c.len, l->to).cc;

	if (c.cc == CC_CLOSE || c.cc == CC_MARK)
		return true;
	return c.cc == CC_STOP && next != CC_STOP && next != CC_DIGIT &&
	    next != CC_LOWER;
}

static bool
goes_on_lower(const struct view *v, const struct line *l,
    const struct line *next)
{
	unsigned width = v->lay->width;

	/* no page is so wide, or the next line shows that it is wider */
	if (!l->flowed && !is_open(v, l) && v->b[v->line] != '>' &&
	    (l->width >= LAYOUT_WIDE ||
		(next->width > SLACK &&
		    !forced(v, l, next, next->indent + next->width - SLACK))))
		return false;
	if (l->flowed || is_open(v, l) || v->start > l->from ||
	    v->start < v->line || v->b[v->line] == '>')
		return true;
	if (v->lay->wrapped && l->width < LAYOUT_WIDE)
		return forced(v, l, next, width > SLACK ? width - SLACK : 0);
	return l->width >= SHORT;
}

static bool
goes_on_other(const struct view *v, const struct line *l,
    const struct line *next, bool stopped)
{
	unsigned width = l->width > next->width ? l->width : next->width;

	if (is_open(v, l))
		return l->width < LAYOUT_WIDE || !stopped;
	if (l->width >= LAYOUT_WIDE || next->indent > l->indent + 1)
		return false;
	if (v->lay->wrapped) {
		unsigned w = v->lay->width > width ? v->lay->width : width;

		return next->width < LAYOUT_WIDE && forced(v, l, next, w);
	}
	if (l->width < NARROW || next->width > l->width + SLACK + 4 ||
	    (v->start <= l->from + 2 && is_title(v, l)))
		return false;
	return forced(v, l, next, width) &&
	    (v->start > l->from + 2 || is_prose(v, next->from, next->to));
}

/* Does the mark of len bytes on which the next line begins belong to running
 * text, as a dash or a number does that only happens to stand there? */
static bool
is_wrapped_dash(const struct view *v, const struct line *l,
    const struct line *next, size_t len)
{
	size_t at = next->from + len + 1;

	return v->lay->wrapped && !v->item && l->width >= NARROW &&
	    l->width < LAYOUT_WIDE && v->b[l->to - 1] != ':' &&
	    cc_at(v->b, at, next->to).cc == CC_LOWER &&
	    forced(v, l, next, v->lay->width);
}

struct layout
layout_new(enum layout_mode mode)
{
	bool folds = mode == LAYOUT_PAR || mode == LAYOUT_WRAP;

	return (struct layout){.mode = mode, .wrapped = folds};
}

bool
layout_goes_on(const struct view *v, size_t nl, bool stopped)
{
	struct line l = line_at(v, v->line, nl), next;
	struct mark mark;
	enum cc cc;
	bool blank;

	layout_next_line(v, nl, &blank);
	if (blank || v->b[nl] == '\f' || v->lay->mode == LAYOUT_LINE)
		return false;
	next = next_line(v, nl);
	if (is_faq(v, &next) ||
	    (v->b[v->line] == '>') !=
		(v->b[nl + cc_at(v->b, nl, v->len).len] == '>'))
		return false;
	mark = mark_read(v->b, next.from, v->len, true);
	if (mark.len && (mark.bullet || !mark.capital || mark.style != '.'))
		return !stopped && is_wrapped_dash(v, &l, &next, mark.len);
	if (is_tail(v, &next) || v->lay->mode == LAYOUT_PAR)
		return true;
	cc = cc_at(v->b, next.from, next.to).cc;
	if (cc == CC_LOWER || (l.flowed && cc == CC_OPEN && l.width >= SHORT))
		return goes_on_lower(v, &l, &next);
	return goes_on_other(v, &l, &next, stopped);
}

bool
layout_same_block(const struct view *v, size_t nl)
{
	struct line l, next;
	struct mark mark;
	bool blank;

	if (!v->lay->wrapped)
		return false;
	l = line_at(v, v->line, nl);
	layout_next_line(v, nl, &blank);
	if (blank || (l.width >= LAYOUT_WIDE && v->lay->mode != LAYOUT_PAR))
		return false;
	next = next_line(v, nl);
	mark = mark_read(v->b, next.from, v->len, true);
	if (mark.len || is_faq(v, &next))
		return false;
	return v->lay->mode == LAYOUT_PAR ||
	    (next.width < LAYOUT_WIDE && forced(v, &l, &next, v->lay->width));
}

void
layout_learn(struct layout *lay, const struct view *v, size_t nl, bool goes_on)
{
	struct line l;
	unsigned width;
	bool blank;
	size_t next;

	if (!goes_on && !lay->wrapped)
		return;
	l = line_at(v, v->line, nl);
	width = l.indent + l.width;
	if (l.width >= LAYOUT_WIDE) {
		*lay = layout_new(lay->mode);
		return;
	}
	next = layout_next_line(v, nl, &blank);
	if (goes_on && l.width >= SHORT &&
	    cc_at(v->b, next, v->len).cc == CC_LOWER)
		lay->wrapped++;
	if (!goes_on || word_end(v, l.from, l.to) == l.to)
		return;
	if (width > lay->width)
		lay->width = width;
	else if (lay->width - width > 2 * SLACK)
		lay->width -= (lay->width - width) / 4;
}
