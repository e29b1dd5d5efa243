/* run.c - what stands together at the end of a sentence.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/run.h"

#include "core/split/chars.h"

enum { NOTE_MAX = 12 }; /* bytes of a note: [12], [2-11], [a] */

size_t
run_blanks(const struct view *v, size_t at)
{
	struct cc_at c;

	while ((c = cc_at(v->b, at, v->len)).cc == CC_BLANK)
		at += c.len;
	return at;
}

bool
run_gap(const struct view *v, size_t at)
{
	enum cc cc = cc_at(v->b, at, v->len).cc;

	return cc == CC_BLANK || cc == CC_LINE || cc == CC_END;
}

bool
run_closes(const struct view *v, size_t at)
{
	const unsigned char *s = v->b + at;

	if (v->len - at < 3 || s[0] != 0xe2 || s[1] != 0x80)
		return false;
	if (s[2] == 0x9d)
		return true;
	return s[2] == 0x99 && v->quote != VIEW_NONE && v->single &&
	    !(v->len - at > 3 && cc_word(s[3]));
}

/* A reference in square brackets; where it ends, or at. */
static size_t
skip_note(const struct view *v, size_t at, bool spaced)
{
	size_t i = at;
	bool digit = false;

	if (i >= v->len || v->b[i] != '[')
		return at;
	while (++i < v->len && i - at < NOTE_MAX && v->b[i] != ']') {
		if ((v->b[i] >= 'A' && v->b[i] <= 'Z') || v->b[i] < ' ')
			return at;
		digit = digit || cc_digit(v->b[i]);
	}
	if (i >= v->len || v->b[i] != ']' ||
	    !(digit || (!spaced && i - at == 2)))
		return at;
	return i + 1;
}

/* The full stops at r->end, the bulk of all. */
static void
take_dots(const struct view *v, struct run *r)
{
	while (r->end < v->len && v->b[r->end] == '.') {
		r->dots++;
		r->end++;
	}
}

/* The stops at r->end: counts them and moves behind. */
static bool
take_stops(const struct view *v, struct run *r)
{
	struct cc_at c;
	size_t from = r->end;

	while (take_dots(v, r), c = cc_at(v->b, r->end, v->len),
	    c.cc == CC_STOP || c.cc == CC_WIDE) {
		const unsigned char *s = v->b + r->end;
		bool ask = *s == '?' || (c.len == 2 && s[0] == 0xd8) ||
		    (c.len == 3 && s[0] == 0xef && s[2] == 0x9f);

		r->question |= ask;
		r->wide |= c.cc == CC_WIDE;
		if (ask || *s == '!' ||
		    (c.len == 3 && s[0] == 0xe2 &&
			(s[1] != 0x80 || s[2] > 0xb0)) ||
		    c.cc == CC_WIDE)
			r->bang = true;
		else
			r->dots += c.len == 3 ? 3 : 1;
		r->end += c.len;
	}
	return r->end > from;
}

/* Quotes, brackets and notes that close right at r->end. */
static bool
take_closers(const struct view *v, struct run *r)
{
	size_t from = r->end;

	for (;;) {
		struct cc_at c = cc_at(v->b, r->end, v->len);
		size_t note = skip_note(v, r->end, false);
		enum cc next = cc_at(v->b, r->end + c.len, v->len).cc;

		if (note > r->end) {
			r->end = note;
			continue;
		}
		if (c.cc == CC_QUOTE &&
		    (next == CC_LOWER || next == CC_UPPER ||
			next == CC_LETTER || next == CC_DIGIT))
			break;
		if (c.len == 1 &&
		    (v->b[r->end] == '*' || v->b[r->end] == '_') &&
		    run_gap(v, r->end + 1))
			;
		else if (c.cc != CC_QUOTE && c.cc != CC_CLOSE)
			break;
		if (c.len == 1 && (v->b[r->end] == ')' || v->b[r->end] == ']'))
			r->bracket = true;
		else
			r->quoted = true;
		r->end += c.len;
	}
	return r->end > from;
}

static size_t
skip_closers(const struct view *v, size_t at)
{
	struct cc_at c;

	while (c = cc_at(v->b, at, v->len),
	    c.cc == CC_QUOTE || c.cc == CC_CLOSE || c.cc == CC_STOP)
		at += c.len;
	return at;
}

/* Behind a blank: more stops ("? ...", ". . ."), notes, and in text cut into
 * tokens (" . ''") the closing quotes. */
static bool
take_spaced(const struct view *v, struct run *r)
{
	size_t at = run_blanks(v, r->end), note, i;
	struct cc_at c = cc_at(v->b, at, v->len);
	bool tokens = r->at > v->start && v->b[r->at - 1] == ' ';

	if (at == r->end)
		return false;
	note = skip_note(v, at, true);
	if (note > at) {
		r->end = note;
		return true;
	}
	for (i = at; cc_at(v->b, i, v->len).cc == CC_STOP;)
		i += cc_at(v->b, i, v->len).len;
	if (i > at && run_gap(v, skip_closers(v, i))) {
		r->end = at;
		return take_stops(v, r);
	}
	if (c.cc != CC_CLOSE &&
	    !(c.cc == CC_QUOTE &&
		(tokens || (v->quote != VIEW_NONE && v->b[at] == '"'))))
		return false;
	i = at + c.len;
	if (c.cc == CC_QUOTE && i < v->len && v->b[i] == v->b[at])
		i++;
	if (!run_gap(v, i))
		return false;
	r->quoted |= c.cc == CC_QUOTE;
	r->end = i;
	return true;
}

/* Letters and what else is neither a stop nor closes behind one. */
static bool
is_inert(const struct view *v, size_t at)
{
	static const bool inert[CC_SYMBOL + 1] = {[CC_LOWER] = true,
	    [CC_UPPER] = true,
	    [CC_DIGIT] = true,
	    [CC_LINE] = true,
	    [CC_DASH] = true};

	return at < v->len && v->b[at] < 128 && inert[cc_ascii[v->b[at]]];
}

struct run
run_read(const struct view *v, size_t at)
{
	struct run r = {.at = at, .end = at};

	take_stops(v, &r);
	if (is_inert(v, r.end + (r.end < v->len && v->b[r.end] == ' ')))
		return r;
	while (take_closers(v, &r) || take_stops(v, &r) || take_spaced(v, &r))
		;
	return r;
}

/* Where the face at v->b[at] ends, which an emoticon may begin with, or at. */
static size_t
skip_face(const struct view *v, size_t at)
{
	const unsigned char *s = v->b;
	struct cc_at c = cc_at(v->b, at, v->len);
	size_t i = at;

	if (c.cc == CC_SYMBOL && c.len >= 3) {
		while (c.cc == CC_SYMBOL && c.len >= 3) {
			i += c.len;
			c = cc_at(v->b, i, v->len);
		}
		return run_gap(v, i) ? i : at;
	}
	if (i + 1 >= v->len)
		return at;
	if (s[i] == '<' && s[i + 1] == '3' && run_gap(v, i + 2))
		return i + 2;
	if (s[i] != ':' && s[i] != ';' && s[i] != '=')
		return at;
	i++;
	if (s[i] == '-' || s[i] == '^' || s[i] == '\'' || s[i] == 'o')
		i++;
	if (i >= v->len || !cc_alpha(s[i] == '3' ? 'p' : s[i])) {
		size_t from = i;

		while (i < v->len &&
		    (s[i] == ')' || s[i] == '(' || s[i] == ']' || s[i] == '[' ||
			s[i] == '|' || s[i] == '/' || s[i] == '\\' ||
			s[i] == '*'))
			i++;
		return i > from && run_gap(v, i) ? i : at;
	}
	if (s[i] == 'D' || s[i] == 'P' || s[i] == 'p' || s[i] == 'O' ||
	    s[i] == '3' || s[i] == 'S')
		i++;
	return i > at + 1 && run_gap(v, i) ? i : at;
}

size_t
run_emoticon(const struct view *v, size_t at)
{
	unsigned char c = at < v->len ? v->b[at] : 0;

	return c >= 128 || c == ':' || c == ';' || c == '=' || c == '<' ?
	    skip_face(v, at) :
	    at;
}
