/* actnoun.c - acts that nouns tell of: "no arrests were made".
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/state/act.h"
#include "core/tag/sent/sentword.h"
#include "core/tag/state/auxiliary.h"
#include "data/granted.h"

/* The theme behind "of". */
static struct theme
theme_of(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return sent_is(t, w, "of") && textword_adjacent(t->s, pos, w.start) ?
	    theme_behind(t, w.end) :
	    (struct theme){.not = false};
}

/* Where the noun phrase of the noun at pos begins; *no: with "no". */
static size_t
noun_from(const struct sent *t, size_t pos, bool *no)
{
	for (int i = 0; i < 4; i++) {
		struct span w = sent_prev(t, pos);

		if (w.start >= w.end || !textword_adjacent(t->s, w.end, pos))
			break;
		if (sent_in(t, w, LIST_NO_PART)) {
			*no = true;
			return w.start;
		}
		if (!sent_in(t, w, LIST_NO_ACT) &&
		    !sent_in(t, w, LIST_QUANTIFIER) &&
		    !sent_in(t, w, LIST_NO_KIND))
			break;
		pos = w.start;
	}
	return pos;
}

/* "The servicing of the pump was skipped": there was none. */
static bool
is_undone(const struct sent *t, size_t pos)
{
	for (int i = 0; i < 4; i++) {
		struct span w = sent_next(t, pos);

		if (!textword_adjacent(t->s, pos, w.start))
			return false;
		if (sent_in(t, w, LIST_UNDONE))
			return true;
		if (!sent_in(t, w, LIST_COPULA) &&
		    !sent_in(t, w, LIST_AUXILIARY) &&
		    !sent_in(t, w, LIST_STATE_ADVERB))
			return false;
		pos = w.end;
	}
	return false;
}

/* Does what it is done to stand behind the word? */
static bool
leads_on(const struct sent *t, struct span w)
{
	return sent_is(t, w, "of") || sent_is(t, w, "to") ||
	    sent_is(t, w, "for") || sent_is(t, w, "on") ||
	    sent_is(t, w, "against");
}

size_t
act_denied(const struct sent *t, size_t pos)
{
	struct theme x = theme_behind(t, pos);
	struct span w = sent_next(t, pos);
	const struct hit *h =
	    x.noun.end && !x.not ? act_noun_at(t, x.noun) : NULL;
	const char *name = h ? h->rule->arg : "";

	name += *name == '-';
	if (!h || table_find(&table_granted, name, strlen(name)) >= 0 ||
	    sent_in(t, w, LIST_POSSESSIVE) ||
	    (sent_is(t, w, "the") &&
		!sent_is(t, sent_next(t, x.noun.end), "of")))
		return 0;
	return clause_end(t, pos);
}

/* Does somebody deny it, as what stands right behind his verb, or behind the
 * "of" of a claim: "denied any leak", "rejected accusations of bribery"? */
static bool
is_denied(const struct sent *t, const struct act *a)
{
	struct span w = sent_prev(t, a->aux.from);

	for (size_t i = 0; i < t->nsaid; i++) {
		const struct speech *p = &t->said[i];

		if (p->denies && !p->remote && p->in.start < a->hit->end &&
		    a->hit->end <= p->in.end &&
		    (w.end <= p->in.start || sent_is(t, w, "of")))
			return true;
	}
	return false;
}

/* "A leak at the dam", "an attack on the bus": what it is of. */
static struct theme
theme_denied(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return textword_adjacent(t->s, pos, w.start) &&
		(leads_on(t, w) || sent_is(t, w, "at") || sent_is(t, w, "in") ||
		    sent_is(t, w, "from")) ?
	    theme_behind(t, w.end) :
	    (struct theme){.not = false};
}

/* "There was no closure of the school", "made no arrests". */
bool
act_read_noun(const struct sent *t, struct act *a)
{
	bool no = false;
	struct auxiliaries light;
	struct span verb;

	light = auxiliary_read(t, a->hit->start);
	if (light.from < a->hit->start && !light.be)
		return false; /* "did not start" */
	a->aux.from = noun_from(t, a->hit->start, &no);
	a->not = no;
	if (!no && is_denied(t, a)) {
		a->theme = theme_denied(t, a->hit->end);
		return a->theme.noun.end && !a->theme.counted;
	}
	a->theme = theme_of(t, a->hit->end);
	verb = sent_prev(t, a->aux.from);
	light = auxiliary_read(t, verb.start);
	if (!no && light.not &&textword_adjacent(t->s, verb.end, a->aux.from))
		a->not = true;
	if (is_undone(t, a->theme.noun.end ? a->theme.noun.end : a->hit->end))
		a->not = !a->not ;
	return (a->not || a->theme.noun.end) && !a->theme.counted;
}

/* --- verbs that say no more of a noun than that it was done */

/* The act that the noun at w tells of, if it is one. */
const struct hit *
act_noun_at(const struct sent *t, struct span w)
{
	const struct hit *h = hit_starting(t, RULE_ACT, w.start);

	for (; h && h->start == w.start; h = h->next)
		if (h->end == w.end && act_of(h, WORDS_NOUN))
			return h;
	return NULL;
}

/* Acts that say no more of a noun than that it was done. */
static bool
is_light(const char *name)
{
	return !strcmp(name, "made") || !strcmp(name, "given") ||
	    !strcmp(name, "received") || !strcmp(name, "carried-out") ||
	    !strcmp(name, "started") || !strcmp(name, "ordered") ||
	    !strcmp(name, "suffered");
}

/* Is the act done to who stands before the verb: "received approval"? */
static bool
befalls(const char *name)
{
	return !strcmp(name, "received") || !strcmp(name, "suffered");
}

/* What the noun of an act is done to: "approval to the reform". */
static struct theme
theme_of_noun(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return textword_adjacent(t->s, pos, w.start) && leads_on(t, w) ?
	    theme_behind(t, w.end) :
	    (struct theme){.not = false};
}

/* "The panels failed a fire test": what tests are for. */
static bool
read_test(const struct sent *t, struct act *a, const struct hit *noun)
{
	bool fail = (t->s[a->hit->start] | 32) == 'f';
	const char *verb = a->hit->rule->arg;
	const char *name = noun ? noun->rule->arg : "";

	if (strcmp(verb, fail ? "-worked" : "accepted") != 0 ||
	    (strcmp(name, "passed") != 0 && strcmp(name, "inspected") != 0 &&
		strcmp(name, "audited") != 0))
		return false;
	if (!fail && (t->s[a->hit->start] | 32) != 'p')
		return false;
	a->not = (a->not != fail) != a->theme.not ;
	a->called = "passed";
	a->theme = theme_before(t, a->aux.from);
	if (noun->end > a->end)
		a->end = noun->end;
	return true;
}

/* "Police made no arrests", "gave its approval to the reform". */
void
act_read_light(const struct sent *t, struct act *a)
{
	const char *verb = a->hit->rule->arg;
	const struct hit *noun = act_noun_at(t, a->theme.noun);
	size_t end = a->hit->end;
	bool minus = *verb == '-', not = a->theme.not ;
	struct theme x;

	if (read_test(t, a, noun) || !noun || a->theme.counted ||
	    !strcmp(noun->rule->arg, "asked-for") || !is_light(verb + minus))
		return;
	x = befalls(verb) ? theme_before(t, a->aux.from) :
			    theme_of_noun(t, end);
	if (!x.noun.end)
		x = theme_of_noun(t, noun->end);
	if (noun->start < a->aux.from)
		a->aux.from = noun->start;
	if (noun->end > a->end)
		a->end = noun->end;
	a->not = (a->not != minus) != not ;
	a->hit = noun;
	a->form = FORM_TO;
	a->theme = x;
}
