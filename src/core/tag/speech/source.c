/* source.c - the noun phrase that names a source, before or behind a verb.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include <string.h>

#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"

/* Does a hit of that kind lie in the word w, at its end? */
static const struct hit *
noun_at(const struct sent *t, struct span w)
{
	bool poss;
	struct span u = textword_unpossess(t->s, w, &poss);
	const struct hit *h = hit_ending(t, RULE_SOURCE, u.end);

	if (!h)
		h = hit_ending(t, RULE_SPEECH, u.end);
	return h;
}

static bool
is_calendar(const struct sent *t, struct span w)
{
	return sent_of(t, w, WORD_CALENDAR) || is_digit(sent_first(t, w));
}

/* The word before pos, blanks alone between; empty otherwise. */
static struct span
left(const struct sent *t, size_t pos)
{
	struct span w = sent_prev(t, pos);

	/* the dot of "Gen. Smith" may stand between */
	if (w.end < pos && t->s[w.end] == '.' && w.end - w.start <= 4 &&
	    textword_capital(t->s, w) &&
	    textword_adjacent(t->s, w.end + 1, pos))
		return w;
	return textword_adjacent(t->s, w.end, pos) ? w : (struct span){0, 0};
}

/* May w stand in the name or noun phrase to the left of what begins at
 * next? */
static bool
extends(const struct sent *t, struct span w, bool head_lower, int *small)
{
	if (textword_capital(t->s, w))
		return !sent_of(t, w, WORD_STOP) && !is_calendar(t, w);
	if (sent_of(t, w, WORD_NAMELINK))
		return !head_lower;
	if (sent_of(t, w, WORD_STOP) || is_digit(sent_first(t, w)))
		return false;
	/* "Kyiv's top military commander", "state media" */
	return (head_lower || hit_ending(t, RULE_SOURCE, w.end)) &&
	    ++*small <= 3;
}

/* Over "of", "for" and the like: the start of the noun phrase before it, or
 * pos when there is none that belongs. */
static size_t
over_link(const struct sent *t, size_t pos, struct span link)
{
	struct span w = left(t, link.start);

	if (sent_is(t, link, "the")) {
		link = w;
		w = left(t, link.start);
	}
	if (w.start >= w.end || link.start >= link.end)
		return pos;
	if (!sent_of(t, link, WORD_LINK) && !sent_is(t, link, "and"))
		return pos;
	if (sent_is(t, link, "and"))
		return textword_capital(t->s, w) && !sent_of(t, w, WORD_STOP) ?
		    w.start :
		    pos;
	if (noun_at(t, w) && !sent_is(t, w, "people"))
		return w.start;
	if (sent_is(t, link, "of") && textword_capital(t->s, w) &&
	    !sent_of(t, w, WORD_STOP))
		return w.start;
	return pos;
}

/* The start of the noun phrase whose last word is w. */
static size_t
phrase_start(const struct sent *t, struct span w, bool lower)
{
	size_t start = w.start;
	int small = 0;

	for (int i = 0; i < 12; i++) {
		struct span u = left(t, start);
		size_t at;

		if (u.start >= u.end)
			break;
		if (extends(t, u, lower, &small)) {
			start = u.start;
			continue;
		}
		at = over_link(t, start, u);
		if (at == start)
			break;
		start = at;
	}
	return start;
}

/* --- the label of a source */

static struct span
trim_determiner(const struct sent *t, struct span at)
{
	for (int i = 0; i < 3; i++) {
		struct span w = textword_next(t->s, at.end, at.start);

		if (w.end >= at.end || !sent_in(t, w, LIST_BEFORE_SOURCE))
			break;
		at.start = textword_next(t->s, at.end, w.end).start;
	}
	return at;
}

/* "Ukrainian President Volodymyr Zelensky": what stands behind the last
 * title, if that is a name. */
static struct span
behind_title(const struct sent *t, struct span at)
{
	struct span best = at, w = textword_next(t->s, at.end, at.start);

	while (w.start < w.end) {
		struct span n = textword_next(t->s, at.end, w.end);

		if (n.start >= n.end)
			break;
		if ((sent_of(t, w, WORD_TITLE) || noun_at(t, w)) &&
		    textword_capital(t->s, n) && !noun_at(t, n) &&
		    !sent_of(t, n, WORD_TITLE) && n.start <= w.end + 2)
			best = (struct span){n.start, at.end};
		w = n;
	}
	return best;
}

static struct cell
full_name(const struct sent *t, struct cell c)
{
	if (memchr(c.s, ' ', c.len))
		return c;
	for (size_t i = 0; i < t->m->npeople; i++) {
		const struct name *p = &t->m->people[i];

		if (p->len > c.len + 1 && p->s[p->len - c.len - 1] == ' ' &&
		    memcmp(p->s + p->len - c.len, c.s, c.len) == 0)
			return name_cell(p);
	}
	return c;
}

static struct cell
label_of(struct sent *t, struct span at)
{
	bool poss;
	struct cell c;

	at = behind_title(t, trim_determiner(t, at));
	at = textword_unpossess(t->s, at, &poss);
	if (at.end - at.start >= NAME_BYTES)
		at.start = phrase_start(t, sent_prev(t, at.end), false);
	if (at.end - at.start >= NAME_BYTES)
		at.start = sent_prev(t, at.end).start;
	c = (struct cell){t->s + at.start, at.end - at.start};
	return full_name(t, c);
}

/* "the statement", "the ministry": who spoke before, where that fits. */
static bool
bare(const struct sent *t, struct span at)
{
	struct span w = textword_next(t->s, at.end, at.start);

	return w.end >= at.end ||
	    (sent_in(t, w, LIST_BARE_SOURCE) &&
		textword_next(t->s, at.end, w.end).end >= at.end);
}

static bool
contains_word(struct cell name, const char *s, struct span w)
{
	size_t n = w.end - w.start;

	for (size_t i = 0; i + n <= name.len; i++) {
		struct span x = {i, i + n};
		bool same = true;

		for (size_t k = 0; k < n && same; k++)
			same = ((name.s[i + k] | 32) == (s[w.start + k] | 32));
		if (same && x.end <= name.len)
			return true;
	}
	return false;
}

static bool
recent(const struct sent *t, const struct name *n)
{
	return n->len && n->sent + 6 >= t->m->sent;
}

static bool
take_noun(struct sent *t, struct span at, const struct hit *h,
    struct cell *name, const char **kind)
{
	struct span head = {h->start, h->end};

	*kind = h->rule->arg;
	*name = label_of(t, at);
	if (!bare(t, at) || !recent(t, &t->m->speaker))
		return true;
	if (strcmp(*kind, "paper") == 0 ||
	    contains_word(name_cell(&t->m->speaker), t->s, head))
		*name = name_cell(&t->m->speaker);
	return true;
}

/* "ministry of energy", "chief of police": the noun before "of". */
static const struct hit *
head_of(const struct sent *t, struct span w)
{
	struct span of = left(t, w.start);

	if (sent_of(t, w, WORD_STOP) || !sent_in(t, of, LIST_HEAD_LINK))
		return NULL;
	return noun_at(t, left(t, of.start));
}

/* The noun phrase that ends with the word w. */
static bool
take_phrase(struct sent *t, struct span w, struct span *at, struct cell *name,
    const char **kind)
{
	const struct hit *h = noun_at(t, w);
	bool capital = textword_capital(t->s, w);

	*kind = "who";
	if (sent_of(t, w, WORD_PRONOUN)) {
		*at = w;
		*name = t->nsaid ? t->said[t->nsaid - 1].name :
				   name_cell(&t->m->speaker);
		*kind = "pronoun";
		return true;
	}
	if (!h && !capital)
		h = head_of(t, w);
	if (!h && (!capital || sent_of(t, w, WORD_STOP) || is_calendar(t, w)))
		return false;
	*at = (struct span){phrase_start(t, w, h && !capital), w.end};
	if (h)
		return take_noun(t, *at, h, name, kind);
	*name = label_of(t, *at);
	return name->len > 0;
}

/* The place before the comma that opens the insertion ending at comma; 0 if
 * there is none near. */
static size_t
insertion(const struct sent *t, size_t comma)
{
	for (size_t i = comma; i-- > 0 && comma - i < 160;) {
		char c = t->s[i];

		if (c == ',' && i + 1 < comma && t->s[i + 1] == ' ')
			return i;
		if (c == ';' || c == '"' || c == ':')
			return 0;
	}
	return 0;
}

/* "the mayor of Mirvan, Pavel Dorn," the name says more. */
static bool
apposition(struct sent *t, size_t open, size_t comma, struct span *at,
    struct cell *name, const char **kind)
{
	struct span w = sent_prev(t, comma), first, role;
	struct cell c;

	first = textword_next(t->s, comma, open + 1);
	if (w.end != comma || !textword_capital(t->s, first) ||
	    !take_phrase(t, sent_prev(t, open), &role, &c, kind))
		return false;
	first = textword_next(t->s, open, role.start);
	if (sent_in(t, first, LIST_ARTICLE))
		first = textword_next(t->s, open, first.end);
	if (is_upper(c.s[0]) && !noun_at(t, sent_prev(t, open)) &&
	    textword_capital(t->s, first))
		return false;
	if (!take_phrase(t, w, at, name, kind))
		return false;
	if (!textword_adjacent(t->s, open + 1, at->start))
		return false;
	at->start = role.start;
	return true;
}

static bool
across_commas(struct sent *t, size_t comma, struct span *at, struct cell *name,
    const char **kind)
{
	size_t open = insertion(t, comma);
	struct span w;

	if (!open)
		return false;
	if (apposition(t, open, comma, at, name, kind))
		return true;
	w = sent_prev(t, open);
	return w.end == open && take_phrase(t, w, at, name, kind) &&
	    strcmp(*kind, "pronoun") != 0;
}

static bool
is_adverb(const struct sent *t, struct span w)
{
	size_t n = w.end - w.start;

	if (textword_capital(t->s, w))
		return is_calendar(t, w);
	return sent_of(t, w, WORD_ADVERB) || is_digit(sent_first(t, w)) ||
	    (n > 4 && memcmp(t->s + w.end - 2, "ly", 2) == 0);
}

bool
source_before(struct sent *t, size_t pos, struct span *at, struct cell *name,
    bool *passive, const char **kind)
{
	*passive = false;
	for (int i = 0; i < 8; i++) {
		struct span w = sent_prev(t, pos);

		if (w.start >= w.end)
			return false;
		if (w.end < pos && t->s[w.end] == ',' &&
		    textword_adjacent(t->s, w.end + 1, pos))
			return across_commas(t, w.end, at, name, kind);
		w = left(t, pos);
		if (w.start >= w.end)
			return false;
		if (is_adverb(t, w)) {
			*passive |= sent_of(t, w, WORD_PASSIVE);
			pos = w.start;
			continue;
		}
		return take_phrase(t, w, at, name, kind);
	}
	return false;
}

/* --- behind the verb */

static struct span
right(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	/* the dot of "Dr. Smith" may stand between */
	if (pos < t->len && t->s[pos] == '.' && pos + 2 == w.start &&
	    t->s[pos + 1] == ' ' && sent_of(t, sent_prev(t, pos), WORD_TITLE))
		return w;
	return textword_adjacent(t->s, pos, w.start) ? w : (struct span){0, 0};
}

/* May w go on the phrase that ends at end? *links allows one more "of". */
static size_t
phrase_more(const struct sent *t, size_t end, bool named)
{
	struct span w = right(t, end), n;

	if (w.start >= w.end)
		return end;
	if (t->s[w.start - 1] != ' ')
		return end;
	if (textword_capital(t->s, w))
		return is_calendar(t, w) || sent_in(t, w, LIST_NAME_ENDS) ?
		    end :
		    w.end;
	if (noun_at(t, w) && !named)
		return w.end;
	if (sent_is(t, w, "and") && hit_ending(t, RULE_ADJ, end)) {
		n = right(t, w.end);
		if (n.start < n.end && textword_capital(t->s, n))
			return n.end;
	}
	if (sent_in(t, w, LIST_SOURCE_LINK)) {
		n = right(t, w.end);
		if (n.start < n.end && sent_is(t, n, "the"))
			n = right(t, n.end);
		if (n.start < n.end && textword_capital(t->s, n) &&
		    !is_calendar(t, n) &&
		    (!named || sent_in(t, w, LIST_NAME_LINK)))
			return n.end;
		if (n.start < n.end && noun_at(t, n) && !named)
			return n.end;
	}
	return end;
}

bool
source_after(struct sent *t, size_t pos, struct span *at, struct cell *name,
    const char **kind)
{
	struct span w = right(t, pos), last;
	const struct hit *h = NULL;
	int small = 0;

	at->start = w.start;
	while (
	    w.start < w.end && !textword_capital(t->s, w) && !noun_at(t, w)) {
		bool det = sent_in(t, w, LIST_AFTER_VERB);

		if (!det && (sent_of(t, w, WORD_STOP) || ++small > 3))
			return false;
		w = right(t, w.end);
	}
	if (w.start >= w.end || is_calendar(t, w) || sent_of(t, w, WORD_STOP))
		return false;
	last = w;
	for (int i = 0; i < 14; i++) {
		size_t end = phrase_more(t, last.end,
		    textword_capital(t->s, last) && !noun_at(t, last));

		if (end == last.end)
			break;
		last = sent_prev(t, end);
		last.end = end;
	}
	at->end = last.end;
	h = noun_at(t, w);
	*kind = h ? h->rule->arg : "who";
	if (h && bare(t, *at))
		return take_noun(t, *at, h, name, kind);
	*name = label_of(t, *at);
	return name->len > 0;
}
