/* act.c - what is done to anything, or is not: "no shops were looted".
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * acts.tsv has the verbs. The state is named by the verb, "looted=yes", and is
 * said of the noun that it is done to: the one behind the verb, or, with a form
 * of be, the one before it. */
#include <string.h>

#include "core/tag/deed.h"
#include "core/tag/lexicon.h"
#include "core/tag/scope.h"
#include "core/tag/sentword.h"

/* Words of a noun phrase that are looked at. */
enum { PHRASE = 10 };

struct theme {
	struct span at; /* its noun; empty if there is none */
	bool not ;      /* "no shops" */
};

/* Words that count or say which, and are no noun. */
static bool
is_determiner(const struct sent *t, struct span w)
{
	return is_digit(t->s[w.start]) || sent_in(t, w, LIST_ARTICLE) ||
	    sent_in(t, w, LIST_NO_THING) || sent_in(t, w, LIST_POSSESSIVE) ||
	    sent_of(t, w, WORD_MODIFIER) || sent_in(t, w, LIST_AMOUNT);
}

static bool
is_no(const struct sent *t, struct span w)
{
	return sent_in(t, w, LIST_NO_PART) || textword_is(t->s, w, "no-one");
}

/* A word at which a noun phrase ends. */
static bool
ends_phrase(const struct sent *t, struct span w)
{
	return sent_of(t, w, WORD_LOCATIVE) || sent_of(t, w, WORD_OPENER) ||
	    sent_of(t, w, WORD_LINK) || sent_of(t, w, WORD_PRONOUN) ||
	    sent_of(t, w, WORD_CALENDAR) || sent_in(t, w, LIST_COPULA) ||
	    sent_in(t, w, LIST_AUXILIARY) || sent_in(t, w, LIST_STATE_ADVERB) ||
	    sent_in(t, w, LIST_RELATIVE);
}

static bool
is_adverb(const struct sent *t, struct span w)
{
	return w.end - w.start > 4 && memcmp(t->s + w.end - 2, "ly", 2) == 0;
}

/* The noun that the phrase from pos to end is about: its last word before a
 * preposition; "dozens of shops" is about shops. */
static struct theme
phrase_theme(const struct sent *t, size_t pos, size_t end)
{
	struct theme out = {0};
	bool of = true; /* may "of" go on to another noun? */

	for (int i = 0; i < PHRASE; i++) {
		struct span w = sent_next(t, pos);

		if (w.start >= w.end || w.end > end ||
		    (i && !textword_adjacent(t->s, pos, w.start)))
			break;
		pos = w.end;
		if (is_no(t, w)) {
			out.not = true;
			out.at = w;
		} else if (textword_is(t->s, w, "of") && of) {
			out.at = (struct span){0, 0};
		} else if (is_determiner(t, w)) {
			of = true;
			continue;
		} else if (ends_phrase(t, w)) {
			break;
		} else if (!is_adverb(t, w)) {
			out.at = w;
			of = false;
		}
	}
	return out;
}

/* What is done it to, behind the verb. */
static struct theme
theme_behind(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	if (!textword_adjacent(t->s, pos, w.start))
		return (struct theme){0};
	return phrase_theme(t, pos, clause_end(t, pos));
}

/* Over the comma before pos: where the words before it begin; pos if there is
 * none. */
static size_t
step_back(const struct sent *t, size_t *pos)
{
	size_t at = skip_blank_back(t, *pos);

	if (at == 0 || t->s[at - 1] != ',')
		return *pos;
	*pos = at - 1;
	return clause_start(t, *pos);
}

/* Who or what the clause before pos is about; of "X, a Y, was" and "X, which
 * was" it is X. */
static struct theme
theme_before(const struct sent *t, size_t pos)
{
	size_t from = clause_start(t, pos);
	struct span w = sent_next(t, from);

	if (from == 0 || (w.end < pos && !sent_in(t, w, LIST_RELATIVE)))
		return phrase_theme(t, from, pos);
	pos = from;
	from = step_back(t, &pos);
	w = sent_next(t, from);
	if (from && from < pos && sent_in(t, w, LIST_ARTICLE) &&
	    !textword_is(t->s, w, "the")) {
		pos = from;
		from = step_back(t, &pos);
	}
	return phrase_theme(t, from, pos);
}

/* Does a denial stand there? */
static bool
is_denial(const struct sent *t, struct span at)
{
	for (size_t i = 0; i < t->nhit && t->hit[i].start < at.end; i++) {
		const struct hit *h = &t->hit[i];

		if (h->end > at.start && h->rule->what == RULE_LABEL &&
		    cell_is(h->rule->label, "denial"))
			return true;
	}
	return false;
}

/* Has the act been told by a deed that has a negation? */
static bool
is_told(const struct sent *t, struct span at)
{
	for (size_t i = 0; i < t->ndeed; i++)
		if (t->lab[i].col == LABEL_STATE &&
		    t->lab[i].at.end > at.start &&
		    t->lab[i].at.start < at.end &&
		    state_not(t->lab[i].name).len)
			return true;
	return false;
}

/* "condemned by the union": who does it. */
static struct theme
theme_by(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return textword_is(t->s, w, "by") ? theme_behind(t, w.end) :
					    (struct theme){0};
}

/* The noun in the singular; a name as it is. */
static struct cell
singular(const struct sent *t, struct span at)
{
	bool poss;
	struct span w = textword_unpossess(t->s, at, &poss);
	size_t n = w.end - w.start;
	const char *s = t->s + w.start;
	char *name;

	if (is_upper(*s) || n < 4 || s[n - 1] != 's' || s[n - 2] == 's' ||
	    s[n - 2] == 'u' || s[n - 2] == 'i')
		return (struct cell){s, n};
	if (memcmp(s + n - 3, "ies", 3) == 0) {
		name = arena_dup(t->a, s, n - 2);
		name[n - 3] = 'y';
		return (struct cell){name, n - 2};
	}
	if (memcmp(s + n - 3, "ses", 3) == 0 ||
	    memcmp(s + n - 3, "xes", 3) == 0 ||
	    memcmp(s + n - 3, "hes", 3) == 0)
		return (struct cell){s, n - 2};
	return (struct cell){s, n - 1};
}

/* The noun in the singular; a name as it is, and one for anybody. */
static struct cell
noun_name(const struct sent *t, struct span at)
{
	if (is_no(t, at) || sent_in(t, at, LIST_ANYBODY))
		return cell_of("people");
	return singular(t, at);
}

static struct cell
state_name(const struct sent *t, const struct hit *h, bool not )
{
	size_t n = strlen(h->rule->arg);
	char *s = arena_alloc(t->a, n + 4);

	memcpy(s, h->rule->arg, n);
	memcpy(s + n, not ? "=no" : "=yes", not ? 3 : 4);
	return (struct cell){s, n + (not ? 3 : 4)};
}

/* Is it no act, but how something is? */
static bool
is_said_of(const struct hit *h)
{
	return strcmp(h->rule->form, "is") == 0;
}

/* What the verb is said of, by the words around it. */
static struct theme
find_theme(const struct sent *t, const struct hit *h,
    const struct auxiliaries *a)
{
	struct theme behind = {0};

	if (is_said_of(h))
		return a->be ? theme_before(t, a->from) : behind;
	if (strcmp(h->rule->form, "by") == 0)
		return a->be ? theme_by(t, h->end) : theme_before(t, a->from);
	if (a->be)
		return theme_before(t, a->from);
	behind = theme_behind(t, h->end);
	if (behind.at.end ||
	    (strcmp(h->rule->form, "does") != 0 && !t->heading))
		return behind;
	return theme_before(t, a->from);
}

static void
try_act(struct sent *t, const struct hit *h)
{
	struct auxiliaries a = deed_auxiliaries(t, h->start);
	struct span at = {a.from, h->end};
	struct theme theme;
	struct cell state;
	bool not ;

	if ((*h->rule->need && (!a.verb || is_said_of(h))) ||
	    state_wanted(t, h->start) || is_told(t, at))
		return;
	theme = find_theme(t, h, &a);
	if (!theme.at.end && a.be) { /* "nobody was", a small word itself */
		struct span w = sent_next(t, a.from);

		if (is_no(t, w))
			theme.at = w;
	}
	if (!theme.at.end)
		return;
	if (is_denial(t, at))
		return;
	if (theme.at.start < at.start)
		at.start = theme.at.start;
	if (theme.at.end > at.end)
		at.end = theme.at.end;
	not = a.not != theme.not ;
	deed_denied(t, &at);
	state = state_name(t, h, not );
	sent_label(t, LABEL_STATE, state, at)->aspect =
	    not ? ASPECT_TO : ASPECT_FROM;
	sent_label(t, LABEL_SUBJECT, noun_name(t, theme.at), theme.at)->in =
	    (struct span){at.start, at.start + 1};
}

void
acts_find(struct sent *t)
{
	for (size_t i = 0; i < t->nhit; i++)
		if (t->hit[i].rule->what == RULE_ACT)
			try_act(t, &t->hit[i]);
}
