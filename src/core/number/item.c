/* item.c - what a number counts or measures.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/item.h"

#include "core/number/change.h"
#include "core/number/digits.h"
#include "core/number/model.h"
#include "core/number/noun.h"
#include "core/number/shared.h"
#include "core/number/subject.h"
#include "core/number/term.h"
#include "core/number/whole.h"

#include <string.h>

enum { ITEM_WORDS = 6 };

/* Words that tell what those are that a number counts. */
enum { PHRASE = 3 };

static bool
empty(struct span s)
{
	return s.start == s.end;
}

static bool
numeric(const struct tok *t)
{
	return t->cls == TOK_NUM ||
	    (tok_is_word(t) && tok_num(t) && tok_num(t) <= NUM_ORD_SCALE);
}

/* "lost houses": a verb before a plural that tells which. */
static bool
participle(const struct scan *s, size_t i)
{
	const struct tok *next = tok_at(s, i + 1);

	return tok_has(tok_at(s, i), ROLE_PARTICIPLE) && tok_is_word(next) &&
	    !next->cap && !tok_has(next, ROLE_STOP | ROLE_DET) &&
	    noun_plural(s, next);
}

/* Does a noun phrase begin with token i that can't follow another right away:
 * "the game", "its view"? ("One person a day", "50 staff this week" can.) */
static bool
object_begins(const struct scan *s, size_t i)
{
	static const char *const words[] = {"the", "no", "its", "their", "his",
	    "her", "our", "my", "your"};

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (tok_says(s, i, words[k]))
			return true;
	return false;
}

bool
item_does(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i), *next = tok_at(s, i + 1);

	if (!tok_is_word(t) || t->cap || tok_num(t) || !tok_is_word(next) ||
	    tok_has(t, ROLE_STOP))
		return false;
	if (tok_has(next, ROLE_DET) || tok_num(next) == NUM_ARTICLE)
		if (noun_ends(s, t, "ed"))
			return true;
	return object_begins(s, i + 1) && !noun_plural(s, t);
}

/* "40 strong": an adjective of a number, and no thing. */
static bool
of_number(const struct scan *s, size_t i)
{
	const struct tok *next = tok_at(s, i + 1);

	return tok_has(tok_at(s, i), ROLE_ADJECTIVE) &&
	    (!tok_is_word(next) || tok_has(next, ROLE_STOP | ROLE_DET));
}

bool
item_noun(const struct scan *s, size_t i, size_t n)
{
	const struct tok *t = tok_at(s, i);

	if (!tok_is_word(t) || tok_num(t) || noun_contracted(s, t) ||
	    (tok_has(t, ROLE_STOP | ROLE_DET) && !tok_has(t, ROLE_THING) &&
		!noun_named(s, i) && !(n == 0 && participle(s, i))))
		return false;
	if (t->cap || n == 0)
		return t->cap || (!item_does(s, i) && !of_number(s, i));
	if (noun_ends(s, t, "ly") && t->end - t->at > 4)
		return false;
	if (tok_has(t, ROLE_UP | ROLE_DOWN) && !noun_plural(s, t))
		return false;
	return !(noun_ends(s, t, "ed") || noun_ends(s, t, "ing")) ||
	    noun_ends(s, tok_before(s, i), "ly") ||
	    tok_is_dash(tok_before(s, i));
}

/* Past "other" and "more", which are no part of a thing's name, nor are "dead"
 * and "live" of animals: "5,200 dead birds". */
static size_t
past_other(const struct scan *s, size_t i)
{
	if ((tok_says(s, i, "dead") || tok_says(s, i, "live")) &&
	    item_noun(s, i + 1, 1) && noun_plural(s, tok_at(s, i + 1)))
		return i + 1;
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

	if (!noun_plural(s, t) || noun_possessive(s, t))
		return false;
	if (tok_has(t, ROLE_PLURAL) && s->text[t->end - 1] != 's' &&
	    item_noun(s, i + 1, n) && noun_plural(s, next) && !next->cap)
		return tok_says(s, i + 1, "dead") ||
		    tok_says(s, i + 1, "missing"); /* "12 missing sailors" */
	return !t->cap || !item_noun(s, i + 1, n) ||
	    (!next->cap && !noun_plural(s, next));
}

/* "100 Boeing 737 MAX jets", "12 Airbus A320s": a model's number inside. */
static bool
model_inside(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return model_number(s, i) ||
	    (tok_before(s, i)->cap && tok_has(tok_before(s, i), ROLE_MODEL) &&
		(t->cls == TOK_JUNK || t->form & DIGITS_WHOLE) &&
		item_noun(s, i + 1, 1));
}

/* "85 Shahed-136 drones": the tokens of a model's number behind its name at
 * i - 1. */
static size_t
model_joined(const struct scan *s, size_t i)
{
	return tok_before(s, i)->cap && tok_is_dash(tok_at(s, i)) &&
		tok_glued(s, i) && tok_glued(s, i + 1) &&
		tok_at(s, i + 1)->form & DIGITS_WHOLE &&
		item_noun(s, i + 2, 1) ?
	    2 :
	    0;
}

/* "first-time voters", "two-bedroom flats", "burned-out armoured vehicles": the
 * tokens of such an adjective at i, with a noun behind. */
static size_t
adjective(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i), *b = tok_at(s, i + 2);
	bool counts =
	    tok_num(t) && tok_num(t) != NUM_AND && tok_num(t) != NUM_ARTICLE;
	bool particle = !tok_num(t) && tok_has(b, ROLE_STOP);

	return tok_is_word(t) && tok_is_dash(tok_at(s, i + 1)) &&
		tok_glued(s, i + 1) && tok_glued(s, i + 2) && tok_is_word(b) &&
		((counts && !tok_num(b) && item_noun(s, i + 3, 1)) ||
		    (particle && item_noun(s, i + 3, 0))) ?
	    3 :
	    0;
}

/* "one person dead", "a man missing": what became of whom. */
static bool
fate(const struct scan *s, size_t i)
{
	return (tok_says(s, i, "dead") || tok_says(s, i, "missing") ||
		   tok_says(s, i, "hurt") || tok_says(s, i, "homeless") ||
		   tok_says(s, i, "ill") || tok_says(s, i, "alive")) &&
	    !item_noun(s, i + 1, 1);
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
	end += joined ? 0 : adjective(s, end);
	while (n < ITEM_WORDS && item_noun(s, end, n) && !(n && fate(s, end))) {
		end++;
		n++;
		if (tok_says(s, i, "of") &&
		    noun_possessive(s, tok_at(s, end - 1)) &&
		    item_noun(s, end, 0)) {
			from = end; /* "14 of the army's tanks" */
			n = 0;
		}
		if (ends_with(s, end - 1, n))
			break;
		end += model_inside(s, end);
		end += model_joined(s, end);
		if (tok_is_dash(tok_at(s, end)) && tok_glued(s, end) &&
		    tok_glued(s, end + 1) && item_noun(s, end + 1, n))
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

	return noun_contracted(s, t) ||
	    (!t->cap && noun_plural(s, t) && !tok_has(t, ROLE_PLURAL) &&
		!noun_possessive(s, t));
}

bool
item_is_plural(const struct scan *s, struct span item)
{
	return item.end > item.start && noun_plural(s, last_token(s, item));
}

bool
item_is_name(const struct scan *s, struct span item)
{
	return item.end > item.start && last_token(s, item)->cap;
}

bool
item_is_ones(const struct scan *s, struct span item)
{
	size_t n = item.end - item.start;

	return n >= 4 && tok_same(s->text + item.end - 4, "ones", 4) &&
	    (n == 4 || s->text[item.end - 5] == ' ');
}

bool
item_ends(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return t->cls == TOK_SIGN ? !tok_is_dash(t) && t->sign != '%' :
				    t == &tok_none || tok_has(t, ROLE_STOP) ||
		tok_num(t) == NUM_ARTICLE || tok_num(t) == NUM_AND;
}

bool
item_has(const struct scan *s, struct span item, unsigned roles)
{
	return item.end > item.start && tok_has(last_token(s, item), roles);
}

/* "20-pound", as an adjective of what follows. */
bool
item_hyphened(const struct scan *s, const struct quantity *q)
{
	size_t i = q->unit.start;

	return i > q->at.start && s->text[i - 1] == '-';
}

/* "480,000 to 720,000 flights", "210 million from 215 million passengers", "448
 * out of 84,826 patients", "29 and 16 of the 60 seats": what the number behind
 * "to", "from", "out of" or "and" at token i counts. */
static struct span
beyond(const struct scan *s, size_t i)
{
	struct span item = {0, 0};
	size_t k = i + 1;

	if (tok_says(s, i, "out") && tok_says(s, k, "of"))
		k++;
	else if (!(tok_says(s, i, "and") && tok_says(s, k + 1, "of")) &&
	    !tok_says(s, i, "to") && !tok_says(s, i, "from"))
		return item;
	while (numeric(tok_at(s, k)))
		k++;
	if (numeric(tok_at(s, k - 1)) && !term_unit_at(s, k))
		item = item_after(s, k, false);
	return item_is_plural(s, item) ? item : (struct span){0, 0};
}

/* "21 of them children", "four of whom were nurses": what those are that a
 * number without a noun counts. Nothing else follows. */
static struct span
told(const struct scan *s, size_t i)
{
	struct span item = {0, 0};
	bool of = tok_says(s, i, "of") &&
	    (tok_says(s, i + 1, "them") || tok_says(s, i + 1, "whom") ||
		tok_says(s, i + 1, "these") || tok_says(s, i + 1, "those"));
	size_t from = i + 2, k;

	if (!of)
		return item;
	from += tok_says(s, from, "are") || tok_says(s, from, "were");
	for (k = from; k < from + PHRASE && item_noun(s, k, k - from); k++)
		if (noun_plural(s, tok_at(s, k)) && !fate(s, k) &&
		    !noun_ends(s, tok_at(s, k), "ed"))
			item = term_span(s, from, k + 1);
	return tok_has(tok_at(s, k), ROLE_STOP) || tok_is_word(tok_at(s, k)) ?
	    (struct span){0, 0} :
	    item;
}

/* What q[k] counts or measures. */
static struct span
item_of(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t k, enum number_rule *rule)
{
	size_t to = at[k].to;
	bool unit = q[k].u != NULL || q[k].kind == KIND_FRACTION;
	struct span item = {0, 0};

	if (q[k].rules & RULE_BIT(RULE_LIST) && tok_says(s, to, "of"))
		to = at[k + 1].to; /* "30,000 of its 80,000 tonnes of crude" */
	*rule = RULE_ITEM_JOINED;
	if (q[k].kind == KIND_NUMBER)
		item = item_joined(s, to);
	if (!empty(item))
		return item;
	*rule = RULE_ITEM_BEHIND;
	if (q[k].kind == KIND_NUMBER)
		item = told(s, to);
	if (empty(item))
		item = item_after(s, to, unit && !item_hyphened(s, &q[k]));
	if (empty(item) && unit && tok_says(s, to, "in") &&
	    !tok_at(s, to + 1)->cap)
		item = item_after(s, to + 1, false);
	if (empty(item) && q[k].kind == KIND_NUMBER)
		item = beyond(s, to);
	if (empty(item))
		item = shared_compared(s, q, at, k, rule);
	if (!empty(item))
		return item;
	*rule = RULE_ITEM_BEFORE;
	return k > 0 && tok_says(s, at[k].from - 1, "to") &&
		at[k - 1].to + 1 == at[k].from && q[k - 1].kind == KIND_NUMBER ?
	    item : /* "passed the house 230 to 201" */
	    subject_before(s, at, k);
}

void
item_find(const struct scan *s, struct quantity *q, const struct place *at,
    size_t n, size_t k)
{
	enum number_rule rule = RULE_ITEM_BEHIND;

	if (q[k].kind == KIND_DATE || q[k].kind == KIND_TIME)
		return;
	if (q[k].kind != KIND_AGE && q[k].kind != KIND_DURATION)
		q[k].item = item_of(s, q, at, k, &rule);
	if (!empty(q[k].item))
		q[k].rules |= RULE_BIT(rule);
	shared_find(s, q, at, k);
	if (q[k].kind == KIND_NUMBER && !empty(q[k].item))
		q[k].kind = KIND_COUNT;
	change_find(s, q, at, k);
	whole_find(s, q, at, n, k);
	if (q[k].of >= 0 || q[k].whole)
		q[k].rules |= RULE_BIT(RULE_PART);
}
