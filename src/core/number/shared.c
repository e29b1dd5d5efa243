/* shared.c - what a number leaves out because one before has said it: the thing
 * that it counts, or its unit.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/shared.h"

#include <math.h>
#include <string.h>

#include "core/number/item.h"
#include "core/number/noun.h"

/* Tokens between two numbers, one of which counts what the other does; between
 * two that are set against each other; of a noun phrase. */
enum { NEAR = 12, FAR = 24, PHRASE = 3, JOINED = 6 };

static bool
empty(struct span s)
{
	return s.start == s.end;
}

/* Does a length of time behind token i - 1 only tell when: "in two years"? What
 * is taken or lasts is a length of its own. */
static bool
when(const struct scan *s, size_t i)
{
	const struct tok *b = tok_before(s, i);

	return tok_has(b, ROLE_SPAN) &&
	    (tok_has(b, ROLE_PREP) || tok_says(s, i - 1, "after") ||
		tok_says(s, i - 1, "over"));
}

/* Is q[i] no measure or count that a later number could be like: a date, a
 * share, or a length of time that only tells when? */
static bool
aside(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t i)
{
	switch (q[i].kind) {
	case KIND_DATE:
	case KIND_TIME:
	case KIND_ORDINAL:
	case KIND_SCORE:
	case KIND_RATIO:
	case KIND_FRACTION:
	case KIND_AGE:
		return true;
	case KIND_DURATION:
		return when(s, at[i].from) ||
		    tok_has(tok_at(s, at[i].to), ROLE_SPANBACK);
	default:
		return tok_says(s, at[i].from - 1, "every") ||
		    tok_says(s, at[i].to, "times");
	}
}

/* The last number before k that it could be like, or -1. */
static long
host(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t k)
{
	size_t i = k;

	while (i > 0 && aside(s, q, at, i - 1))
		i--;
	return (long)i - 1;
}

/* Is nothing counted behind the number, whose tokens end before i? */
static bool
bare(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return item_ends(s, i) || tok_has(t, ROLE_DET) || t->cls == TOK_NUM ||
	    tok_num(t) || tok_dated(s, i) || item_does(s, i) ||
	    (tok_says(s, i + 1, "than") &&
		(tok_says(s, i, "more") || tok_says(s, i, "fewer") ||
		    tok_says(s, i, "less")));
}

/* "the 9 trillion seen by a broker": a participle of what was foretold. */
static bool
told(const struct scan *s, size_t i)
{
	return tok_says(s, i, "seen") || tok_says(s, i, "forecast") ||
	    tok_says(s, i, "expected") || tok_says(s, i, "predicted") ||
	    tok_says(s, i, "estimated") || tok_says(s, i, "sought");
}

/* Does a sentence end between tokens i and to? */
static bool
parted(const struct scan *s, size_t i, size_t to)
{
	for (; i < to; i++)
		if (tok_at(s, i)->sign == '.')
			return true;
	return false;
}

/* Before "a limit of" that ends with token i - 1; else i. */
static size_t
past_limit(const struct scan *s, size_t i)
{
	size_t k = i, n = 0;

	if (!tok_says(s, i - 1, "of"))
		return i;
	for (k = i - 1; k > 0 && n < PHRASE; k--, n++)
		if (!tok_is_word(tok_at(s, k - 1)) ||
		    tok_num(tok_at(s, k - 1)) ||
		    (n && tok_has(tok_at(s, k - 1), ROLE_STOP) &&
			!noun_ends(s, tok_at(s, k - 1), "ly")) ||
		    tok_has(tok_at(s, k - 1), ROLE_DET))
			break;
	if (!n)
		return i;
	if (k > 0 &&
	    (tok_num(tok_at(s, k - 1)) == NUM_ARTICLE ||
		tok_has(tok_at(s, k - 1), ROLE_DET)))
		k--;
	return k;
}

/* Before "the" or "its" that ends with token i - 1; else i. */
static size_t
past_det(const struct scan *s, size_t i)
{
	return i > 0 && tok_has(tok_at(s, i - 1), ROLE_DET) ? i - 1 : i;
}

/* Do "compared with", "against", "instead of" end with token i - 1? */
static bool
versus(const struct scan *s, size_t i)
{
	if (i == 0)
		return false;
	if (tok_has(tok_at(s, i - 1), ROLE_VERSUS))
		return true;
	return i > 1 && tok_has(tok_at(s, i - 2), ROLE_VERSUS) &&
	    (tok_says(s, i - 1, "with") || tok_says(s, i - 1, "to") ||
		tok_says(s, i - 1, "of") || tok_says(s, i - 1, "than"));
}

/* "twice the 40 of 2019", "three times the 40", "double the average of 90":
 * does a multiple end right before token i? */
static bool
multiple(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t k, size_t i)
{
	size_t end = at[k - 1].to;

	if (tok_says(s, end, "times"))
		return end + 1 == past_det(s, i);
	return q[k - 1].kind == KIND_RATIO && end == past_det(s, i);
}

/* "85 minutes, 20 more than planned": behind a comma, by how much. */
static bool
differs(const struct scan *s, struct place at)
{
	return tok_before(s, at.from)->sign == ',' &&
	    tok_says(s, at.to + 1, "than") &&
	    (tok_says(s, at.to, "more") || tok_says(s, at.to, "fewer") ||
		tok_says(s, at.to, "less"));
}

/* "up from" before token i, or "from" behind "to" and the host. */
static bool
from(const struct scan *s, struct place host, size_t i)
{
	if (i < 2 || !tok_says(s, i - 1, "from"))
		return false;
	return tok_has(tok_at(s, i - 2), ROLE_UP | ROLE_DOWN | ROLE_SHIFT) ||
	    host.to == i - 1 ||
	    (i - host.to <= JOINED &&
		(tok_says(s, host.from - 1, "to") ||
		    tok_says(s, host.from - 1, "at")));
}

/* Before "Latvia's" and its like that ends with token i - 1. */
static size_t
past_owner(const struct scan *s, size_t i)
{
	size_t k = i;

	if (i == 0 || !noun_possessive(s, tok_at(s, i - 1)))
		return i;
	while (k > 0 && i - k < PHRASE && !tok_says(s, k - 1, "to"))
		k--;
	return k;
}

/* "dropped 17 percent to 243": what a share of itself was added to or taken
 * from is a whole number of things, and no percentage. */
static bool
by_share(const struct quantity *a, const struct quantity *b)
{
	return strcmp(a->u->name, "percent") == 0 && b->grain >= 1;
}

/* "214 votes to 187", "from 340 animals to 210", "52 seats to Labour's 47",
 * "climbed 6,450 tonnes to 191,925". */
static bool
to(const struct scan *s, const struct quantity *q, const struct quantity *b,
    struct place host, size_t i)
{
	i = past_owner(s, i);
	if (i < 2 || !tok_says(s, i - 1, "to"))
		return false;
	if (host.to == i - 1)
		return q->u && !(q->rules & RULE_BIT(RULE_CARRIED)) &&
		    (tok_says(s, host.from, "from") ||
			tok_says(s, host.from - 1, "from") ||
			(tok_has(tok_before(s, host.from),
			     ROLE_UP | ROLE_DOWN) &&
			    !by_share(q, b)));
	return q->kind == KIND_COUNT && !q->u &&
	    !(q->rules & RULE_BIT(RULE_ITEM_BEFORE)) && !empty(q->item) &&
	    q->item.end == tok_at(s, i - 2)->end;
}

/* ", while that for men stayed at", ", and for men at": the same of another,
 * between token at and the number at token i. */
static bool
likewise(const struct scan *s, struct place host, size_t i)
{
	bool same = false;

	if (i > 0 && host.from > 0)
		same = tok_says(s, i - 1, "at") &&
		    tok_says(s, host.from - 1, "at");
	for (size_t k = host.to; k + 1 < i; k++) {
		const struct tok *b = tok_before(s, k);

		if (!tok_says(s, k + 1, "for") && !tok_says(s, k + 1, "of") &&
		    !tok_says(s, k + 1, "in"))
			continue;
		if ((tok_says(s, k, "that") || tok_says(s, k, "those")) &&
		    (b->sign == ',' || tok_has(b, ROLE_STOP)))
			return true;
		if (same &&
		    (tok_num(tok_at(s, k)) == NUM_AND || tok_says(s, k, "but")))
			return true;
	}
	return false;
}

bool
shared_unlike(const struct quantity *a, const struct quantity *b)
{
	enum { TIMES = 1000, PERCENT = 300 };
	double x = fabs(isnan(a->value) ? a->high : a->value);
	double y = fabs(isnan(b->value) ? b->high : b->value);

	return a->u &&
	    (!(x <= TIMES * y) || !(y <= TIMES * x) ||
		(a->kind == KIND_PERCENT && y > PERCENT));
}

/* Does a further part of the sentence begin with token i? */
static bool
part_begins(const struct scan *s, size_t i)
{
	return tok_num(tok_at(s, i)) == NUM_AND || tok_at(s, i)->sign == ';' ||
	    tok_says(s, i, "but") || tok_says(s, i, "while") ||
	    tok_says(s, i, "whereas");
}

/* "is 310 meters long, while the new one measures 455", "18 inches in Tarn and
 * 24 in Velko": of like size, in a further part of the sentence, and nothing
 * said that it would count. */
static bool
gapped(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t h, size_t k)
{
	enum { TIMES = 10 };
	const struct quantity *a = &q[h], *b = &q[k];
	size_t to = at[k].from;
	bool right = part_begins(s, to - 1), joined = right;

	if (!a->u || at[k].from - at[h].to > NEAR ||
	    !(a->value <= TIMES * b->value) || !(b->value <= TIMES * a->value))
		return false;
	if (tok_says(s, at[k].to, "of"))
		return false; /* "two of its members" */
	if (right && tok_has(tok_at(s, at[k].to), ROLE_PREP))
		return a->kind == KIND_MEASURE || a->kind == KIND_MONEY ||
		    a->kind == KIND_PERCENT;
	if (a->kind != KIND_MEASURE && a->kind != KIND_MONEY)
		return false;
	if (right && !(a->rules & b->rules & RULE_BIT(RULE_SCALE)))
		return false;
	for (size_t i = at[h].to; i < to; i++)
		joined |= part_begins(s, i);
	return joined && empty(subject_before(s, at, k));
}

/* Do words set k against the number h before it? */
static bool
against(const struct scan *s, const struct quantity *q, const struct place *at,
    size_t h, size_t k)
{
	size_t i = at[k].from, before = past_limit(s, i);

	return versus(s, past_det(s, i)) || versus(s, before) ||
	    multiple(s, q, at, k, before) || differs(s, at[k]) ||
	    from(s, at[h], before) || to(s, &q[h], &q[k], at[h], i) ||
	    likewise(s, at[h], i);
}

long
shared_host(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k)
{
	size_t i = at[k].from;
	long h = host(s, q, at, k);

	if (h < 0 || i - at[h].to > FAR || !bare(s, at[k].to) ||
	    shared_unlike(&q[h], &q[k]) || parted(s, at[h].to, i))
		return -1;
	return against(s, q, at, (size_t)h, k) ||
		gapped(s, q, at, (size_t)h, k) ?
	    h :
	    -1;
}

long
shared_sum(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k)
{
	const rule_set scale = RULE_BIT(RULE_SCALE);
	size_t i = k;

	if (!(q[k].rules & scale) || !(bare(s, at[k].to) || told(s, at[k].to)))
		return -1;
	while (i > 0 && !(q[i - 1].rules & scale))
		i--;
	return i > 0 && q[i - 1].kind == KIND_MONEY &&
		at[k].from - at[i - 1].to <= FAR &&
		!shared_unlike(&q[i - 1], &q[k]) &&
		!parted(s, at[i - 1].to, at[k].from) ?
	    (long)i - 1 :
	    -1;
}

/* "of which" before token i, and no thing counted behind the number: "6.8
 * million was grain". */
static bool
of_which(const struct scan *s, struct place at)
{
	return tok_says(s, at.from - 1, "which") &&
	    tok_says(s, at.from - 2, "of") &&
	    (bare(s, at.to) || tok_says(s, at.to, "was") ||
		tok_says(s, at.to, "were") || tok_says(s, at.to, "is") ||
		tok_says(s, at.to, "are"));
}

/* Does q[k] go on with a list of parts, of which q[k - 1] is the last? */
static bool
next_part(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k)
{
	const rule_set list = RULE_BIT(RULE_SCALE) | RULE_BIT(RULE_CARRIED);
	const struct tok *b = tok_before(s, at[k].from);

	return (q[k - 1].rules & list) == list &&
	    q[k].rules & RULE_BIT(RULE_SCALE) &&
	    at[k].from - at[k - 1].to <= JOINED &&
	    (b->sign == ',' || tok_num(b) == NUM_AND);
}

long
shared_part(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k)
{
	long h = -1;

	if (of_which(s, at[k]))
		h = host(s, q, at, k);
	else if (next_part(s, q, at, k))
		h = (long)k - 1;
	return h >= 0 &&
		(q[h].kind == KIND_MEASURE || q[h].kind == KIND_MONEY) &&
		!shared_unlike(&q[h], &q[k]) ?
	    h :
	    -1;
}

/* "54 goals in 57 games, including nine": of two that a preposition joins, the
 * first is what a further number is of, or is compared with. */
static size_t
counted_before(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t i)
{
	if (i == 0 || q[i - 1].u || q[i - 1].kind != KIND_COUNT ||
	    at[i].from - at[i - 1].to > JOINED)
		return i;
	return tok_says(s, at[i].from - 1, "in") ||
		tok_says(s, at[i].from - 1, "from") ||
		tok_says(s, at[i].from - 1, "across") ?
	    i - 1 :
	    i;
}

struct span
shared_compared(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k, enum number_rule *rule)
{
	const struct span none = {0, 0};
	bool carried = q[k].rules & RULE_BIT(RULE_CARRIED);
	long h;

	if (k == 0 || (q[k].u ? !carried : q[k].kind != KIND_NUMBER))
		return none;
	h = shared_host(s, q, at, k);
	if (h < 0 || !q[h].u != !q[k].u || empty(q[h].item) ||
	    (!q[h].u && q[h].kind != KIND_COUNT))
		return none;
	if (q[k].u && !part_begins(s, at[k].from - 1) &&
	    !against(s, q, at, (size_t)h, k))
		return none; /* "the old bridge is, the new one measures" */
	*rule = RULE_ITEM_SHARED;
	return q[counted_before(s, q, at, (size_t)h)].item;
}

/* "has offices in 14 countries and employs 700": a number of places is seldom
 * what a further one counts. */
static bool
of_places(const struct scan *s, struct place at)
{
	return tok_says(s, at.from - 1, "in") ||
	    tok_says(s, at.from - 1, "across");
}

/* A number without a thing counts what the one before it in the sentence
 * does: "killed 15 people and wounded 30". */
static void
same_item(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	size_t i;
	long h;

	if (k == 0 || q[k].kind != KIND_NUMBER || !bare(s, at[k].to) ||
	    tok_before(s, at[k].from)->sign == '(')
		return;
	h = host(s, q, at, k);
	if (h < 0 || q[h].u || q[h].kind != KIND_COUNT ||
	    at[k].from - at[h].to > NEAR || parted(s, at[h].to, at[k].from))
		return;
	i = counted_before(s, q, at, (size_t)h);
	if (of_places(s, at[i]) ||
	    ((size_t)h + 1 < k && q[h].rules & RULE_BIT(RULE_ITEM_BEFORE)))
		return; /* further off, only what was counted */
	q[k].item = q[i].item;
	q[k].rules |= RULE_BIT(RULE_ITEM_SHARED);
}

/* "closed 150 stores and opened 30 smaller ones", "nine seats are open, the
 * party has 112": the thing that was counted before. */
static void
pronoun(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	bool has;

	if (k == 0 || q[k].u || q[k - 1].u || q[k - 1].kind != KIND_COUNT ||
	    empty(q[k].item) || empty(q[k - 1].item) ||
	    tok_before(s, at[k].from) == &tok_none)
		return;
	has = q[k].rules & RULE_BIT(RULE_ITEM_BEFORE) &&
	    (tok_says(s, at[k].from - 1, "has") ||
		tok_says(s, at[k].from - 1, "have") ||
		tok_says(s, at[k].from - 1, "had"));
	if (!has && !item_is_ones(s, q[k].item))
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
	    at[k - 1].to == at[k].from && item_hyphened(s, &q[k]) &&
	    !empty(q[k].item)) {
		q[k - 1].item = q[k].item;
		q[k - 1].kind = KIND_COUNT;
		q[k - 1].rules |= RULE_BIT(RULE_ITEM_BEHIND);
	}
}

void
shared_find(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	if (empty(q[k].item))
		same_item(s, q, at, k);
	pronoun(s, q, at, k);
	shared_item(s, q, at, k);
}
