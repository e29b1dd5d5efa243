/* item.c - what a number counts or measures.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/item.h"

#include "core/number/change.h"
#include "core/number/digits.h"
#include "core/number/term.h"
#include "core/number/whole.h"

#include <string.h>

enum { ITEM_WORDS = 6, BACK_TOKENS = 8 };

static bool
ends_in(const struct scan *s, const struct tok *t, const char *end)
{
	size_t n = strlen(end);

	return t->end - t->at > n && memcmp(s->text + t->end - n, end, n) == 0;
}

static bool
plural(const struct scan *s, const struct tok *t)
{
	if (tok_has(t, ROLE_PLURAL))
		return true;
	return t->end - t->at > 3 && s->text[t->end - 1] == 's' &&
	    !ends_in(s, t, "ss") && !ends_in(s, t, "us") &&
	    !ends_in(s, t, "is") && !ends_in(s, t, "'s") &&
	    !ends_in(s, t, "\xe2\x80\x99s") && !ends_in(s, t, "ous");
}

static bool
empty(struct span s)
{
	return s.start == s.end;
}

static bool
possessive(const struct scan *s, const struct tok *t)
{
	return ends_in(s, t, "'s") || ends_in(s, t, "\xe2\x80\x99s");
}

static bool
numeric(const struct tok *t)
{
	return t->cls == TOK_NUM ||
	    (tok_is_word(t) && tok_num(t) && tok_num(t) <= NUM_ORD_SCALE);
}

/* "isn't", "they'll": a verb. */
static bool
contracted(const struct scan *s, const struct tok *t)
{
	static const char *const ends[] = {"n't", "'ll", "'ve", "'re", "'d",
	    "'m", "n\u2019t", "\u2019ll", "\u2019ve", "\u2019re", "\u2019d"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (ends_in(s, t, ends[i]))
			return true;
	return false;
}

/* Does a word that would end a noun phrase belong to a name here: "US",
 * "North Korean"? */
static bool
named(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i), *next = tok_at(s, i + 1);
	unsigned char second;

	if (!t->cap || t->end - t->at < 2)
		return false;
	second = (unsigned char)s->text[t->at + 1];
	return (second >= 'A' && second <= 'Z') ||
	    (tok_is_word(next) && next->cap && !tok_has(next, ROLE_STOP));
}

/* "lost houses": a verb before a plural that tells which. */
static bool
participle(const struct scan *s, size_t i)
{
	const struct tok *next = tok_at(s, i + 1);

	return tok_has(tok_at(s, i), ROLE_PARTICIPLE) && tok_is_word(next) &&
	    !next->cap && !tok_has(next, ROLE_STOP | ROLE_DET) &&
	    plural(s, next);
}

/* May word i belong to a noun phrase of which n words are read? */
static bool
noun(const struct scan *s, size_t i, size_t n)
{
	const struct tok *t = tok_at(s, i);

	if (!tok_is_word(t) || tok_num(t) || contracted(s, t) ||
	    (tok_has(t, ROLE_STOP | ROLE_DET) && !tok_has(t, ROLE_THING) &&
		!named(s, i) && !(n == 0 && participle(s, i))))
		return false;
	if (t->cap || n == 0)
		return true;
	if (ends_in(s, t, "ly") && t->end - t->at > 4)
		return false;
	if (tok_has(t, ROLE_UP | ROLE_DOWN) && !plural(s, t))
		return false;
	return !(ends_in(s, t, "ed") || ends_in(s, t, "ing")) ||
	    ends_in(s, tok_before(s, i), "ly") || tok_is_dash(tok_before(s, i));
}

/* Past "other" and "more", which are no part of a thing's name. */
static size_t
past_other(const struct scan *s, size_t i)
{
	return tok_says(s, i, "other") || tok_says(s, i, "more") ||
		tok_says(s, i, "additional") || tok_says(s, i, "further") ||
		tok_says(s, i, "extra") || tok_says(s, i, "fewer") ?
	    i + 1 :
	    i;
}

/* Past "of", determiners and other numbers. */
static size_t
skip_of(const struct scan *s, size_t i, bool of)
{
	if (tok_says(s, i, "of"))
		i++;
	else if (i == 0 || !tok_says(s, i - 1, "of"))
		return of ? s->n : past_other(s, i);
	while (i < s->n &&
	    (tok_has(tok_at(s, i), ROLE_DET) || tok_says(s, i, "last") ||
		tok_says(s, i, "next") || tok_says(s, i, "past") ||
		(tok_is_word(tok_at(s, i)) &&
		    tok_num(tok_at(s, i)) == NUM_ARTICLE) ||
		numeric(tok_at(s, i))))
		i++;
	return i;
}

/* Does the noun phrase end with token i, its nth word? With a plural; one that
 * is a name ("Boeings") only where no further plural or name follows. */
static bool
ends_with(const struct scan *s, size_t i, size_t n)
{
	const struct tok *t = tok_at(s, i), *next = tok_at(s, i + 1);

	if (!plural(s, t) || possessive(s, t))
		return false;
	if (tok_has(t, ROLE_PLURAL) && s->text[t->end - 1] != 's' &&
	    noun(s, i + 1, n) && plural(s, next) && !next->cap)
		return false; /* "12 missing sailors" */
	return !t->cap || !noun(s, i + 1, n) ||
	    (!next->cap && !plural(s, next));
}

/* "100 Boeing 737 MAX jets", "12 Airbus A320s": a model's number inside. */
static bool
model_inside(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return tok_before(s, i)->cap && tok_has(tok_before(s, i), ROLE_MODEL) &&
	    (t->cls == TOK_JUNK || t->form & DIGITS_WHOLE) && noun(s, i + 1, 1);
}

struct span
item_after(const struct scan *s, size_t i, bool of)
{
	size_t from, end, n = 0;
	bool joined =
	    tok_is_dash(tok_at(s, i)) && tok_glued(s, i) && tok_glued(s, i + 1);

	from = end = joined ? i + 1 : skip_of(s, i, of);
	if (joined && tok_has(tok_at(s, end), ROLE_ADJECTIVE))
		from = ++end;
	while (n < ITEM_WORDS && noun(s, end, n)) {
		end++;
		n++;
		if (ends_with(s, end - 1, n))
			break;
		end += model_inside(s, end);
		if (tok_is_dash(tok_at(s, end)) && tok_glued(s, end) &&
		    tok_glued(s, end + 1) && noun(s, end + 1, n))
			end++;
	}
	if (end == from || from >= s->n)
		return (struct span){0, 0};
	return (struct span){tok_at(s, from)->at, tok_at(s, end - 1)->end};
}

/* What a number counts that a hyphen joins to it: "a three-bedroom house" has
 * three bedrooms. Empty where there is none. */
static struct span
item_joined(const struct scan *s, size_t i)
{
	if (!tok_is_dash(tok_at(s, i)) || !tok_glued(s, i) ||
	    !tok_glued(s, i + 1) || !tok_is_word(tok_at(s, i + 1)) ||
	    tok_has(tok_at(s, i + 1), ROLE_STOP | ROLE_ADJECTIVE))
		return (struct span){0, 0};
	return term_span(s, i + 1, i + 2);
}

/* The token that ends at byte off, searched from token i on. */
static const struct tok *
last_token(const struct scan *s, struct span item)
{
	size_t lo = 0, hi = s->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (s->tok[mid].end < item.end)
			lo = mid + 1;
		else
			hi = mid;
	}
	return tok_at(s, lo);
}

bool
item_is_verb(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return contracted(s, t) ||
	    (!t->cap && plural(s, t) && !tok_has(t, ROLE_PLURAL) &&
		!possessive(s, t));
}

bool
item_is_plural(const struct scan *s, struct span item)
{
	return item.end > item.start && plural(s, last_token(s, item));
}

bool
item_has(const struct scan *s, struct span item, unsigned roles)
{
	return item.end > item.start && tok_has(last_token(s, item), roles);
}

/* Words between a thing and its number: "altitude of", "revenue rose to". */
static bool
is_link(const struct tok *t)
{
	return t->sign == ':' || t->sign == '=' ||
	    (tok_is_word(t) &&
		tok_has(t, ROLE_LINK | ROLE_UP | ROLE_DOWN | ROLE_SHIFT));
}

/* Where the number and its link words begin, earlier quantities between
 * passed over ("rose 7% to $5bn"); *verb is set where one of the words
 * belongs to a sentence's verb and not to the thing ("of"). */
static size_t
links(const struct scan *s, const struct place *at, size_t *k, bool *verb)
{
	size_t i = at[*k].from, from = i;

	*verb = false;
	for (size_t n = 0; n < BACK_TOKENS && i > 0; n++) {
		const struct tok *t = tok_at(s, i - 1);

		if (*k > 0 && i < from && i == at[*k - 1].to) {
			i = at[--*k].from;
			continue;
		}
		if (!is_link(t))
			break;
		*verb |= tok_num(t) != NUM_ARTICLE && !tok_has(t, ROLE_HEAD);
		i--;
	}
	return i;
}

/* The words of a noun phrase that ends before token i. */
static size_t
phrase_words(const struct scan *s, size_t i)
{
	size_t n = 0;

	for (; i > 0 && n < 4; i--, n++) {
		const struct tok *t = tok_at(s, i - 1);

		if (!tok_is_word(t) || tok_num(t) || contracted(s, t) ||
		    (tok_has(t, ROLE_STOP | ROLE_DET) && !named(s, i - 1)) ||
		    (n > 0 && !t->cap && ends_in(s, t, "ed")))
			break;
	}
	return n;
}

/* Past determiners before token i, and past a quantity that ends there. */
static size_t
past_det(const struct scan *s, const struct place *at, size_t *k, size_t i)
{
	while (*k > 0 && at[*k - 1].to > i)
		--*k;
	if (*k > 0 && at[*k - 1].to == i)
		i = at[--*k].from;
	while (i > 0 && tok_is_word(tok_at(s, i - 1)) &&
	    (tok_has(tok_at(s, i - 1), ROLE_DET) ||
		tok_num(tok_at(s, i - 1)) == NUM_ARTICLE))
		i--;
	return i;
}

/* The noun phrase before the number and its link words. Before a verb the
 * first of several that prepositions join: "the toll from the quake in the
 * valley rose to". A plural that could be a link too is a noun where nothing
 * else is there: "costs rose". */
static struct span
item_before(const struct scan *s, const struct place *at, size_t k)
{
	bool verb;
	size_t from = at[k].from, start = links(s, at, &k, &verb), i = start;
	struct span item = {0, 0};

	for (int turn = 0; i < from && turn < 4; turn++) {
		size_t n = phrase_words(s, i);

		if (n)
			item = term_span(s, i - n, i);
		i = past_det(s, at, &k, i - n);
		if (!verb || i == 0 || !tok_has(tok_at(s, i - 1), ROLE_PREP))
			break;
		i--;
	}
	if (empty(item) && start + 1 < from && plural(s, tok_at(s, start)))
		item = term_span(s, start, start + 1);
	return item;
}

/* "20-pound", as an adjective of what follows. */
static bool
hyphened(const struct scan *s, const struct quantity *q)
{
	size_t i = q->unit.start;

	return i > q->at.start && s->text[i - 1] == '-';
}

/* What q[k] counts or measures. */
static struct span
item_of(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t k, enum number_rule *rule)
{
	size_t to = at[k].to;
	bool unit = q[k].u != NULL || q[k].kind == KIND_FRACTION;
	struct span item = {0, 0};

	*rule = RULE_ITEM_JOINED;
	if (q[k].kind == KIND_NUMBER)
		item = item_joined(s, to);
	if (!empty(item))
		return item;
	*rule = RULE_ITEM_BEHIND;
	if (empty(item))
		item = item_after(s, to, unit && !hyphened(s, &q[k]));
	if (empty(item) && unit && tok_says(s, to, "in") &&
	    !tok_at(s, to + 1)->cap)
		item = item_after(s, to + 1, false);
	if (!empty(item))
		return item;
	*rule = RULE_ITEM_BEFORE;
	return item_before(s, at, k);
}

/* A number without a thing counts what the one before it in the sentence
 * does: "killed 15 people and wounded 30". */
static void
same_item(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	const struct tok *next = tok_at(s, at[k].to);

	if (k == 0 || q[k].kind != KIND_NUMBER || q[k - 1].u ||
	    q[k - 1].kind != KIND_COUNT || at[k].from - at[k - 1].to > 12 ||
	    !(next->cls == TOK_SIGN || tok_has(next, ROLE_STOP)) ||
	    tok_is_dash(next) || tok_before(s, at[k].from)->sign == '(')
		return;
	for (size_t i = at[k - 1].to; i < at[k].from; i++)
		if (tok_at(s, i)->sign == '.')
			return;
	q[k].item = q[k - 1].item;
	q[k].rules |= RULE_BIT(RULE_ITEM_SHARED);
}

/* "closed 150 stores and opened 30 smaller ones", "nine seats are open, the
 * party has 112": the thing that was counted before. */
static void
pronoun(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	const struct tok *b = tok_before(s, at[k].from), *last;
	bool has = q[k].rules & RULE_BIT(RULE_ITEM_BEFORE) &&
	    (tok_says(s, at[k].from - 1, "has") ||
		tok_says(s, at[k].from - 1, "have") ||
		tok_says(s, at[k].from - 1, "had"));

	if (k == 0 || q[k].u || q[k - 1].u || q[k - 1].kind != KIND_COUNT ||
	    empty(q[k].item) || empty(q[k - 1].item) || b == &tok_none)
		return;
	last = last_token(s, q[k].item);
	if (!has &&
	    (last->end - last->at != 4 ||
		!tok_same(s->text + last->at, "ones", 4)))
		return;
	q[k].item = q[k - 1].item;
	q[k].rules |= RULE_BIT(RULE_ITEM_SHARED);
}

/* "two 5-litre tins": both have the same thing. */
static void
shared_item(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	if (k > 0 && q[k - 1].kind == KIND_NUMBER && !q[k - 1].u &&
	    at[k - 1].to == at[k].from && hyphened(s, &q[k]) &&
	    !empty(q[k].item)) {
		q[k - 1].item = q[k].item;
		q[k - 1].kind = KIND_COUNT;
		q[k - 1].rules |= RULE_BIT(RULE_ITEM_BEHIND);
	}
}

void
item_find(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	enum number_rule rule = RULE_ITEM_BEHIND;

	if (q[k].kind == KIND_DATE || q[k].kind == KIND_TIME)
		return;
	if (q[k].kind != KIND_AGE && q[k].kind != KIND_DURATION)
		q[k].item = item_of(s, q, at, k, &rule);
	if (!empty(q[k].item))
		q[k].rules |= RULE_BIT(rule);
	if (empty(q[k].item))
		same_item(s, q, at, k);
	pronoun(s, q, at, k);
	shared_item(s, q, at, k);
	if (q[k].kind == KIND_NUMBER && !empty(q[k].item))
		q[k].kind = KIND_COUNT;
	change_find(s, q, at, k);
	whole_find(s, q, at, k);
	if (q[k].of >= 0 || q[k].whole)
		q[k].rules |= RULE_BIT(RULE_PART);
}
