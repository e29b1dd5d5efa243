/* stop.c - does the sentence end at this full stop?
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/stop.h"

#include <string.h>

#include "core/split/abbrev.h"
#include "core/split/chars.h"
#include "core/split/layout.h"
#include "core/split/mark.h"
#include "core/split/run.h"

enum {
	BRACKET_FAR = 200,  /* bytes to a bracket's end within a sentence */
	QUOTE_FAR = 160,    /* bytes to a quotation's end within one */
	WORDS_FAR = 256,    /* bytes that a sentence of signs alone has */
	REFERENCE_MAX = 60, /* bytes of a reference: (Smith 55) */
};

/* Letters or digits between the sentence's start and at. */
static bool
has_words(const struct view *v, size_t at)
{
	if (at - v->start > WORDS_FAR)
		return true;
	for (size_t i = v->start; i < at; i++)
		if (cc_word(v->b[i]) && cc_at(v->b, i, at).cc <= CC_DIGIT)
			return true;
	return false;
}

/* Notes set as small digits and flattened: "consultation.11 12 Take"; where
 * they end, or 0. */
static size_t
skip_digits(const struct view *v, const struct run *r)
{
	size_t i = r->end, from;
	enum cc before = cc_at(v->b, r->at - 1, v->len).cc;

	if (r->at == v->start || r->dots != 1 || r->bang ||
	    (before != CC_LOWER && before != CC_CLOSE))
		return 0;
	for (;;) {
		from = i;
		while (i < v->len && i - from < 3 && cc_digit(v->b[i]))
			i++;
		if (i == from || !run_gap(v, i))
			return 0;
		if (i + 1 >= v->len || v->b[i] != ' ' || !cc_digit(v->b[i + 1]))
			break;
		i++;
	}
	from = run_blanks(v, i);
	return cc_at(v->b, from, v->len).cc == CC_UPPER ? i : 0;
}

/* "Why?" Foreign Minister Smith asked: capitalised words and then a verb of
 * speaking, or that verb at once. */
static bool
speaker_follows(const struct view *v, size_t at)
{
	for (int n = 0; n < 5; n++) {
		size_t end, from = at;
		unsigned f = abbrev_next_word(v, at, &end);

		if (end == at)
			return false;
		if (v->b[at] >= 'a')
			return f & WORD_SPEECH;
		if (n == 0 && f & WORD_START)
			return false;
		at = run_blanks(v, end);
		if (at == end || at == from)
			return false;
	}
	return false;
}

/* Is the stop inside a bracket or quotation that began within the sentence,
 * soon ends, and has the sentence going on behind it? */
static bool
is_inside(const struct view *v, const struct run *r)
{
	if (v->paren != VIEW_NONE && v->paren > v->start && !r->bracket) {
		for (size_t i = r->end;
		     i < v->len && i - r->end < BRACKET_FAR && v->b[i] != '\n';
		     i++)
			if (v->b[i] == ')' || v->b[i] == ']')
				return true;
	}
	if (v->quote == VIEW_NONE || r->quoted)
		return false;
	if (v->keep)
		return true;
	if (v->quote <= v->start)
		return false;
	for (size_t i = r->end;
	     i < v->len && i - r->end < QUOTE_FAR && v->b[i] != '\n'; i++) {
		struct cc_at c = cc_at(v->b, i, v->len);

		if (v->b[i] == '"' || run_closes(v, i)) {
			i = run_blanks(v, i + c.len);
			i += i < v->len && v->b[i] == '(';
			return cc_at(v->b, i, v->len).cc == CC_LOWER;
		}
	}
	return false;
}

/* Blanks, quotes and brackets before the next word. */
static size_t
skip_openers(const struct view *v, size_t at, bool *opened)
{
	for (int n = 0; n < 4; n++) {
		struct cc_at c = cc_at(v->b, at, v->len);

		if (c.cc != CC_OPEN && c.cc != CC_QUOTE)
			break;
		*opened = true;
		at = run_blanks(v, at + c.len);
	}
	return at;
}

/* A dash and what follows it: a new sentence, or the old one goes on? */
static bool
dash_ends(const struct view *v, size_t at)
{
	struct cc_at c;

	while (c = cc_at(v->b, at, v->len), c.cc == CC_DASH || c.cc == CC_BLANK)
		at += c.len;
	return c.cc != CC_LOWER && c.cc != CC_LINE && c.cc != CC_END;
}

/* Does the sentence itself begin with a small letter, as in chats? */
static bool
is_careless(const struct view *v)
{
	size_t at = v->start;
	enum cc cc;

	while (at < v->len && at - v->start < 8 && !cc_word(v->b[at]))
		at++;
	cc = cc_at(v->b, at, v->len).cc;
	return cc == CC_LOWER && !abbrev_is_address(v, at);
}

/* A name that is written with its mark: Yahoo! */
static bool
is_exclamatory(const struct view *v, const struct run *r)
{
	size_t from = r->at;

	while (from > v->start && cc_alpha(v->b[from - 1]))
		from--;
	return words_find(v->words, v->b + from, r->at - from) & WORD_BANG;
}

/* "Great shop! large choice": a whole small word is no name with a mark of its
 * own; and, but, he said go on. */
static bool
bang_ends(const struct view *v, const struct run *r, size_t next)
{
	size_t end, more;
	unsigned f = abbrev_next_word(v, next, &end);

	f |= abbrev_next_word(v, run_blanks(v, end), &more) & WORD_SPEECH;
	if (r->at < v->start + 3)
		return false;
	for (size_t i = r->at - 3; i < r->at; i++)
		if (v->b[i] < 'a' || v->b[i] > 'z')
			return false;
	return !(f & (WORD_LINK | WORD_FRONT | WORD_SPEECH));
}

/* Before a small letter: in careless writing sentences begin so. */
static bool
ends_before_small(const struct view *v, const struct run *r,
    const struct abbrev *a, size_t next)
{
	if (abbrev_is_address(v, next))
		return true;
	if (r->quoted || r->bracket || r->dots > 1 || abbrev_is_open(a) ||
	    (r->bang && is_exclamatory(v, r)) ||
	    (v->paren != VIEW_NONE && v->paren > v->start))
		return false;
	if (is_careless(v))
		return r->bang || a->number || a->to - a->from > 1;
	if (r->bang && bang_ends(v, r, next))
		return true;
	return (r->bang || abbrev_is_plain(v, a)) &&
	    abbrev_is_opening(v, next, r->bang);
}

/* "any room?thanks": two small words, the first from b[at] on and the second
 * from b[to] on, with nothing else in between two blanks. */
static bool
ends_pressed(const struct view *v, size_t at, size_t to)
{
	size_t end;

	abbrev_next_word(v, to, &end);
	return at > v->start && cc_space(v->b[at - 1]) && end - to > 1 &&
	    run_gap(v, end);
}

/* No blank follows: "... at last.Then he left". True where a small word and a
 * capitalised one meet that are no part of a name or an address. */
static bool
ends_glued(const struct view *v, const struct run *r)
{
	size_t at = r->at, to = r->end;

	if (r->quoted || r->bracket || at == v->start)
		return false;
	while (at > v->start && v->b[at - 1] >= 'a' && v->b[at - 1] <= 'z')
		at--;
	if (r->at - at < 2 ||
	    (at > v->start && !cc_space(v->b[at - 1]) && v->b[at - 1] != '\'' &&
		!(v->b[at - 1] >= 'A' && v->b[at - 1] <= 'Z')))
		return false;
	if (r->bang && cc_at(v->b, to, v->len).cc == CC_LOWER)
		return ends_pressed(v, at, to);
	if (cc_at(v->b, to, v->len).cc != CC_UPPER)
		return false;
	if (abbrev_next_word(v, to, &at) & WORD_DOMAIN)
		return false;
	while (++to < v->len && v->b[to] >= 'a' && v->b[to] <= 'z')
		;
	if (to - r->end < 2 && v->b[r->end] != 'I' && v->b[r->end] != 'A')
		return false;
	return run_gap(v, to) || v->b[to] == ',' || v->b[to] == '\'';
}

/* The word I. */
static bool
is_pronoun(const struct view *v, size_t at)
{
	return at < v->len && v->b[at] == 'I' &&
	    !(at + 1 < v->len && cc_word(v->b[at + 1]));
}

/* The stop is one of ? ! or an ellipsis, or no abbreviation: given that the
 * next word begins at next, in or behind opening quotes. */
static bool
plain_ends(const struct view *v, const struct run *r, const struct abbrev *a,
    size_t next, bool opened)
{
	enum cc cc = cc_at(v->b, next, v->len).cc;

	if (cc == CC_LOWER)
		return !opened && ends_before_small(v, r, a, next);
	if (cc == CC_MARK)
		return false;
	if (cc == CC_DASH)
		return dash_ends(v, next);
	/* "So ... I'm here" goes on more often than not */
	if (!r->bang)
		return r->dots < 2 || !is_pronoun(v, next);
	if (r->quoted && !opened && speaker_follows(v, next))
		return false;
	return r->quoted || r->bracket || !is_exclamatory(v, r);
}

/* A reference in brackets whose own stop stands behind it: "..." (Smith 55). */
static bool
is_reference(const struct view *v, size_t at)
{
	bool digit = false;
	size_t i = at;

	if (i >= v->len || v->b[i] != '(')
		return false;
	while (++i < v->len && i - at < REFERENCE_MAX && v->b[i] != ')' &&
	    v->b[i] != '\n')
		digit = digit || cc_digit(v->b[i]);
	return digit && i + 1 < v->len && v->b[i] == ')' &&
	    v->b[i + 1] == '.' && v->b[i - 1] != '.';
}

/* A list's mark: its first, or one with a capital behind it. */
static bool
is_list_mark(const struct view *v, size_t at)
{
	struct mark m;

	if (at >= v->len || mark_is_word(v->b, at, v->len))
		return false;
	m = mark_read(v->b, at, v->len, false);
	if (!m.len || !m.style)
		return false;
	return m.number == 1 || m.letter == 1 || m.roman == 1 || m.bullet ||
	    (m.style == ')' && v->paren == VIEW_NONE) ||
	    (m.style != '.' &&
		cc_at(v->b, run_blanks(v, at + m.len), v->len).cc == CC_UPPER);
}

/* next is behind all blanks, on this line or the next. */
static bool
ends_before(const struct view *v, const struct run *r, const struct abbrev *a,
    size_t next)
{
	bool opened = false, end;

	if (!has_words(v, r->at) || is_reference(v, next))
		return false;
	if (is_list_mark(v, next) && !a->mark && !(a->flags & WORD_ABBREV))
		return true;
	next = skip_openers(v, next, &opened);
	end = plain_ends(v, r, a, next, opened);
	if (end && !r->bang && r->dots == 1 && abbrev_is_open(a) &&
	    !abbrev_is_address(v, next))
		end = abbrev_ends(v, a, next, opened);
	if (end && a->mark && r->dots == 1)
		end = false;
	return end && !is_inside(v, r);
}

/* A title or its like at a line's end, and a line behind it. */
static bool
wants_more(const struct view *v, const struct abbrev *a, size_t nl)
{
	bool blank;

	if (!(a->flags & (WORD_TITLE | WORD_NEVER)) || a->mark)
		return false;
	layout_next_line(v, nl, &blank);
	return !blank;
}

struct stop
stop_judge(const struct view *v, size_t at)
{
	struct run r = run_read(v, at);
	struct stop s = {.question = r.question, .end = r.end, .next = r.end};
	struct abbrev a = {0};
	size_t next, face;
	bool blank;

	if (!run_gap(v, r.end)) {
		size_t notes = skip_digits(v, &r);

		if (notes)
			r.end = s.end = notes;
		s.ends = notes ||
		    ((r.wide || ends_glued(v, &r)) && has_words(v, r.at));
		return s;
	}
	if (!r.bang && r.dots == 1)
		a = abbrev_before(v, at);
	next = run_blanks(v, r.end);
	face = run_emoticon(v, next);
	if (face > next) {
		s.end = face;
		next = run_blanks(v, face);
	}
	if (cc_at(v->b, next, v->len).cc == CC_LINE) {
		bool weak = abbrev_is_open(&a) || (!r.bang && r.dots > 1) ||
		    (v->keep && v->quote != VIEW_NONE && !r.quoted);

		s.more = weak && !v->whole;
		if (s.more)
			return s;
		if (!weak ||
		    !(wants_more(v, &a, next) ||
			layout_goes_on(v, next, true))) {
			s.ends = true;
			return s;
		}
		next = layout_next_line(v, next, &blank);
	}
	s.ends = next >= v->len || ends_before(v, &r, &a, next);
	return s;
}
