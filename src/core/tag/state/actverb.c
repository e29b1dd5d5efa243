/* actverb.c - is what might be the verb of an act one, and in which form?
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/state/act.h"
#include "core/tag/sent/sentword.h"
#include "core/tag/state/auxiliary.h"

/* How far a verb may stand before what it makes a thing, in words. */
enum { COMPLEMENT = 6 };

bool
act_in_ing(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->start);

	return w.end - w.start > 4 && memcmp(t->s + w.end - 3, "ing", 3) == 0;
}

/* "the killing of", "its attacks": a noun. */
static bool
is_noun(const struct sent *t, const struct hit *h)
{
	struct span w = sent_prev(t, h->start);

	return w.start < w.end && textword_adjacent(t->s, w.end, h->start) &&
	    (sent_in(t, w, LIST_NO_ACT) || sent_in(t, w, LIST_PREPOSITION));
}

/* Does a noun with its article stand behind: "rejects the offer"? */
static bool
has_object(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->end);

	return textword_adjacent(t->s, h->end, w.start) &&
	    (sent_in(t, w, LIST_NO_ACT) || sent_in(t, w, LIST_QUANTIFIER));
}

static bool
has_name(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->end);

	return textword_adjacent(t->s, h->end, w.start) &&
	    textword_capital(t->s, w);
}

/* "stays at 17%": no place. */
static bool
at_number(const struct sent *t, const struct hit *h)
{
	return h->end - h->start > 3 &&
	    memcmp(t->s + h->end - 3, " at", 3) == 0 &&
	    is_digit(sent_first(t, sent_next(t, h->end)));
}

/* "agreed to" takes a noun here, and no verb. */
static bool
ends_in_to(const struct sent *t, const struct hit *h)
{
	return h->end - h->start > 3 &&
	    memcmp(t->s + h->end - 3, " to", 3) == 0;
}

/* "Shut to ships", "open to light vehicles": a noun in the plural, or a verb?
 */
static bool
is_plural(const struct sent *t, struct span w)
{
	size_t n = w.end - w.start;

	return n > 3 && t->s[w.end - 1] == 's' && t->s[w.end - 2] != 's' &&
	    t->s[w.end - 2] != 'u';
}

/* "is bound to rise", "refused to go": of another verb. */
static bool
before_to(const struct sent *t, const struct hit *h)
{
	struct span w = sent_next(t, h->end), next = sent_next(t, w.end);

	return sent_is(t, w, "to") &&
	    textword_adjacent(t->s, h->end, w.start) &&
	    is_lower(sent_first(t, next)) && !sent_in(t, next, LIST_NO_ACT) &&
	    !is_plural(t, next) &&
	    !(sent_in(t, next, LIST_NO_KIND) &&
		is_plural(t, sent_next(t, next.end)));
}

/* Does a form of be, or of have and do, follow in the clause: is what might
 * be a verb a noun then, "the price rises were"? */
static bool
verb_follows(const struct sent *t, size_t pos)
{
	size_t end = clause_end(t, pos);

	for (struct span w = sent_next(t, pos); w.start < w.end && w.end <= end;
	     w = sent_next(t, w.end))
		if (sent_in(t, w, LIST_COPULA) ||
		    (sent_in(t, w, LIST_AUXILIARY) && !sent_is(t, w, "to")))
			return true;
	return false;
}

/* "The minister stays", "the plant works": nothing is done to anything. */
static bool
stands_alone(const struct sent *t, const struct act *a)
{
	const struct hit *h = a->hit;
	struct span w = sent_next(t, h->end);

	if (memchr(t->s + h->start, ' ', h->end - h->start))
		return true; /* "remains open" */
	if (!is_lower(t->s[h->start]) ||
	    sent_in(t, sent_next(t, h->start), LIST_NOUN_IN_S))
		return false;
	return a->form != FORM_TO &&
	    (!textword_adjacent(t->s, h->end, w.start) ||
		(sent_in(t, w, LIST_PREPOSITION) && !sent_is(t, w, "of")) ||
		sent_in(t, w, LIST_STATE_ADVERB)) &&
	    !verb_follows(t, h->end);
}

/* "Rebels control the port": many do it, and it is done to something. */
static bool
of_many(const struct sent *t, const struct act *a)
{
	struct span w = sent_prev(t, a->aux.from);
	size_t n = w.end - w.start;

	return n > 1 && !a->aux.be &&
	    textword_adjacent(t->s, w.end, a->aux.from) &&
	    !sent_in(t, sent_next(t, a->hit->start), LIST_PREPOSITION) &&
	    !sent_in(t, sent_prev(t, w.start), LIST_PREPOSITION) &&
	    (sent_in(t, w, LIST_ANYBODY) || sent_is(t, w, "police") ||
		(n > 4 && t->s[w.end - 1] == 's' && t->s[w.end - 2] != 's' &&
		    t->s[w.end - 2] != 'u' && t->s[w.end - 2] != 'i' &&
		    is_lower(sent_first(t, w)))) &&
	    (has_object(t, a->hit) || has_name(t, a->hit));
}

/* "has running water". */
static bool
after_have(const struct sent *t, const struct hit *h)
{
	struct span w = sent_prev(t, h->start);

	return sent_is(t, w, "has") || sent_is(t, w, "have") ||
	    sent_is(t, w, "had");
}

/* "Kept the rates unchanged", "ruled the search unlawful": what made it so. */
static bool
makes_so(const struct sent *t, struct span w)
{
	return (sent_in(t, w, LIST_COPULA) && !sent_in(t, w, LIST_BE)) ||
	    sent_is(t, w, "made") || sent_is(t, w, "ruled") ||
	    sent_is(t, w, "makes") || sent_is(t, w, "rendered");
}

/* What the adjective behind it is said of: "left the door open". */
bool
act_read_complement(const struct sent *t, struct act *a)
{
	size_t from = clause_start(t, a->hit->start), pos = a->hit->start;

	for (int i = 0; i < COMPLEMENT; i++) {
		struct span w = sent_prev(t, pos);

		if (w.start >= w.end || w.start < from ||
		    !textword_adjacent(t->s, w.end, pos))
			return false;
		pos = w.start;
		if (!makes_so(t, w))
			continue;
		a->aux = auxiliary_read(t, w.start);
		a->not = a->aux.not ;
		a->theme = a->aux.be ? theme_before(t, a->aux.from) :
				       theme_between(t, w.end, a->hit->start);
		return a->theme.noun.end && !a->theme.counted &&
		    (a->not || !state_wanted(t, w.start));
	}
	return false;
}

bool
act_is_verb(const struct sent *t, const struct act *a)
{
	const struct hit *h = a->hit;

	if (a->form == FORM_IS)
		return a->aux.be && !before_to(t, h);
	if ((before_to(t, h) && a->form != FORM_BY) || at_number(t, h))
		return false;
	if (ends_in_to(t, h) && !has_object(t, h) && !has_name(t, h))
		return false;
	if (act_of(h, WORDS_BASE))
		return a->aux.verb || of_many(t, a);
	if (act_of(h, WORDS_THIRD))
		return !is_noun(t, h) &&
		    (has_object(t, h) || t->heading || stands_alone(t, a));
	if (act_in_ing(t, h) && after_have(t, h))
		return false;
	if (!act_in_ing(t, h) && !a->aux.be &&
	    sent_in(t, sent_prev(t, h->start), LIST_ARTICLE))
		return false; /* "a broken rail" */
	if (!act_in_ing(t, h) || a->aux.be || has_object(t, h))
		return true;
	return !is_noun(t, h) && (a->form == FORM_TO || a->aux.from < h->start);
}
