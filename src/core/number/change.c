/* change.c - is a number a change, upwards or down?
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/change.h"

#include "core/number/term.h"

enum { BY_BACK = 6, OR_BACK = 3 };

static enum change
direction(const struct tok *t)
{
	return tok_has(t, ROLE_UP) ? CHANGE_UP :
	    tok_has(t, ROLE_DOWN)  ? CHANGE_DOWN :
				     CHANGE_NONE;
}

/* Kinds that a verb of change says by how much it is: "rose 5%". */
static bool
is_share(const struct quantity *q)
{
	return q->kind == KIND_PERCENT || q->kind == KIND_MONEY ||
	    q->kind == KIND_MEASURE || q->kind == KIND_FRACTION;
}

/* The token behind the last one of what is counted, searched from i on. */
static size_t
behind(const struct scan *s, const struct quantity *q, size_t i)
{
	size_t k = tok_from(s, i, q->item.end);

	return q->item.end > q->at.end && k <= i + 8 ? k : i;
}

/* A count of things that one has more or fewer of: jobs, points, seats. */
static bool
is_stock(const struct scan *s, const struct quantity *q, size_t i)
{
	size_t k = behind(s, q, i);

	return k > i && tok_has(tok_at(s, k - 1), ROLE_STOCK);
}

static bool
is_comparison(const struct scan *s, size_t i)
{
	return tok_says(s, i, "higher") || tok_says(s, i, "lower") ||
	    tok_says(s, i, "more") || tok_says(s, i, "fewer") ||
	    tok_says(s, i, "less");
}

/* How far a temperature lies from another: "warmer than usual", "above the
 * average"; "below zero" is a level. */
static enum change
off_another(const struct scan *s, size_t i)
{
	if (tok_says(s, i + 1, "zero") || tok_says(s, i + 1, "freezing"))
		return CHANGE_NONE;
	if (tok_says(s, i, "above"))
		return CHANGE_UP;
	if (tok_says(s, i, "below"))
		return CHANGE_DOWN;
	if (!tok_says(s, i + 1, "than"))
		return CHANGE_NONE;
	if (tok_says(s, i, "warmer") || tok_says(s, i, "hotter"))
		return CHANGE_UP;
	return tok_says(s, i, "colder") || tok_says(s, i, "cooler") ?
	    CHANGE_DOWN :
	    CHANGE_NONE;
}

/* What a word behind the number says: "5% higher", "a 7% rise", "3% less". */
static enum change
said_behind(const struct scan *s, const struct quantity *q, size_t i)
{
	bool joined = tok_is_dash(tok_at(s, i));

	if (tok_says(s, i, "fewer") && q->kind == KIND_COUNT)
		return CHANGE_DOWN;
	if (is_comparison(s, i) && tok_says(s, i + 1, "than") &&
	    q->kind != KIND_DURATION && q->kind != KIND_AGE)
		return tok_says(s, i, "more") || tok_says(s, i, "higher") ?
		    CHANGE_UP :
		    CHANGE_DOWN;
	if (q->u && unit_is(q->u, "temperature") && off_another(s, i))
		return off_another(s, i);
	if (!is_share(q) && !is_stock(s, q, i))
		return CHANGE_NONE;
	if (!is_share(q)) {
		i = behind(s, q, i);
		if (!joined && !is_comparison(s, i))
			return CHANGE_NONE;
	}
	if (tok_says(s, i, "more"))
		return CHANGE_UP;
	if (tok_says(s, i, "less") || tok_says(s, i, "fewer"))
		return CHANGE_DOWN;
	if (tok_says(s, i, "up") || tok_says(s, i, "down"))
		return CHANGE_NONE;
	return tok_has(tok_at(s, i), ROLE_VERB) ? CHANGE_NONE :
						  direction(tok_at(s, i));
}

/* A comparative that tells which one, and not of a change: "the lower house".
 */
static bool
tells_which(const struct scan *s, size_t i)
{
	return i > 0 && tok_has(tok_at(s, i - 1), ROLE_DET) &&
	    (tok_says(s, i, "lower") || tok_says(s, i, "higher")) &&
	    !tok_says(s, i + 1, "by");
}

/* A verb a few words before "by": "fell in all regions by 5%". */
static enum change
said_far(const struct scan *s, size_t i)
{
	for (size_t k = 0; k < BY_BACK && i > 0; k++, i--) {
		const struct tok *t = tok_at(s, i - 1);

		if (t->cls != TOK_WORD && t->sign != ',')
			break;
		if (direction(t) && !tells_which(s, i - 1))
			return direction(t);
	}
	return CHANGE_NONE;
}

/* May "up" or "down" right before a count, at i, tell that it is a change? Not
 * as part of a verb: "set up 5 camps". */
static bool
particle(const struct scan *s, size_t i)
{
	return i == 0 || tok_at(s, i - 1)->cls == TOK_SIGN;
}

/* "make up 5%", "took up half": the verb and its particle are one. */
static bool
phrasal(const struct scan *s, size_t i)
{
	const struct word *w = tok_at(s, i)->w;

	for (unsigned k = w ? w->before : 0; k;) {
		const struct phrase *p = number_words_phrase(s->words, k);

		if (p->mod == MOD_NONE && phrase_before(s, i + 1, p))
			return true;
		k = p->next;
	}
	return false;
}

/* Where what tells how much a change is begins, before the number at i: "just
 * 5%", "a full 5%", "an average of 5%". */
static size_t
before_degree(const struct scan *s, size_t i)
{
	if (i > 1 && tok_says(s, i - 1, "of") &&
	    tok_has(tok_at(s, i - 2), ROLE_DEGREE))
		i--;
	while (i > 0 &&
	    (tok_says(s, i - 1, "a") || tok_says(s, i - 1, "an") ||
		tok_says(s, i - 1, "another") ||
		tok_has(tok_at(s, i - 1), ROLE_DEGREE)))
		i--;
	return i;
}

/* What the word right before the number says, or the one before its "by" or
 * "of". */
static enum change
said_before(const struct scan *s, const struct quantity *q, struct place at)
{
	size_t i = at.from;
	bool by = false, of = false, share = is_share(q);
	bool stock = !share && is_stock(s, q, at.to);
	const struct tok *t;

	i = before_degree(s, i);
	if (i > 0) {
		by = tok_says(s, i - 1, "by");
		of = tok_says(s, i - 1, "of");
		i -= by || of;
	}
	if (i == 0)
		return CHANGE_NONE;
	t = tok_at(s, i - 1);
	if (phrasal(s, i - 1))
		return CHANGE_NONE;
	if (q->rules & RULE_BIT(RULE_UNIT_JOINED) && !by && !of)
		return CHANGE_NONE; /* "cut a 13-mile path" */
	if (tok_says(s, at.from, "below") || tok_says(s, at.from, "above"))
		return CHANGE_NONE; /* "fell below 5%" is a level */
	if (tok_has(t, ROLE_LOSE) && !by && (share || stock)) {
		if (q->kind == KIND_MONEY)
			return CHANGE_NONE;
		return tok_has(t, ROLE_UP) ? CHANGE_UP : CHANGE_DOWN;
	}
	if (direction(t) &&
	    (by || of || share || stock ||
		((tok_says(s, i - 1, "up") || tok_says(s, i - 1, "down")) &&
		    particle(s, i - 1) && q->kind != KIND_DURATION)))
		return direction(t);
	return by ? said_far(s, i) : CHANGE_NONE;
}

/* "rose 112 points, or 0.8%", "fell $3 (4%)": the same change once more. */
static bool
same_again(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k)
{
	size_t i, to = at[k].from;

	if (k == 0 || !q[k - 1].change ||
	    (!is_share(&q[k]) && !is_stock(s, &q[k], at[k].to)))
		return false;
	i = q[k - 1].u ? at[k - 1].to : behind(s, &q[k - 1], at[k - 1].to);
	if (i + OR_BACK < to || i >= to)
		return false;
	if (tok_at(s, i)->sign == ',')
		i++;
	return i + 1 == to &&
	    (tok_says(s, i, "or") || tok_at(s, i)->sign == '(');
}

/* "halved", "doubled". */
static enum change
said_itself(const struct scan *s, struct place at)
{
	const struct tok *t = tok_at(s, at.to - 1);

	if (at.to == at.from || !tok_is_word(t) || tok_num(t) != NUM_FACTOR)
		return CHANGE_NONE;
	return t->w->value < 1 ? CHANGE_DOWN : CHANGE_UP;
}

void
change_find(const struct scan *s, struct quantity *q, const struct place *at,
    size_t k)
{
	enum number_rule rule = RULE_CHANGE_BEFORE;

	q[k].change = said_itself(s, at[k]);
	if (!q[k].change)
		q[k].change = said_before(s, &q[k], at[k]);
	if (!q[k].change) {
		rule = RULE_CHANGE_BEHIND;
		q[k].change = said_behind(s, &q[k], at[k].to);
	}
	if (!q[k].change && same_again(s, q, at, k)) {
		rule = RULE_CHANGE_AGAIN;
		q[k].change = q[k - 1].change;
	}
	if (q[k].change)
		q[k].rules |= RULE_BIT(rule);
}
