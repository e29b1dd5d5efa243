/* measure.c - the unit behind a numeral, and compounds of several units.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/measure.h"

#include <math.h>
#include <string.h>

#include "core/number/age.h"
#include "core/number/digits.h"
#include "core/number/part.h"
#include "core/number/points.h"

enum { COMPOUND_MAX = 4, SKIP_MAX = 64 };

static bool
is_quote(const struct tok *t)
{
	return t->sign == '"' || t->sign == '\'' || t->sign == 0x2019 ||
	    t->sign == 0x201d;
}

/* Could token k open a quotation that the same sign closes? */
static bool
opens(const struct scan *s, size_t k, bool twice)
{
	unsigned c = tok_at(s, k)->sign;

	if (tok_before(s, k)->cls == TOK_NUM)
		return false;
	return twice ? c == '"' || c == 0x201c :
		       (c == '\'' || c == 0x2018) && tok_at(s, k)->gap;
}

/* Is the double or single quote at i the end of quoted words? */
static bool
closes_quote(const struct scan *s, size_t i)
{
	size_t open = 0, from = i > SKIP_MAX ? i - SKIP_MAX : 0;
	bool twice = tok_at(s, i)->sign == '"' || tok_at(s, i)->sign == 0x201d;

	for (size_t k = from; k < i; k++)
		open += opens(s, k, twice);
	return open % 2 == 1 || tok_at(s, i)->gap;
}

/* A unit's word that is something else as often ("in", "a", "m"): it needs
 * digits before it, and words like "in" nothing but a sign behind; of millions
 * it is money: "1.8 trillion won in May". */
static bool
weak_fits(const struct scan *s, size_t i, size_t to, const struct term *t,
    const struct unit_hit *hit, bool joined)
{
	const struct tok *u = tok_at(s, i), *next = tok_at(s, to);
	bool digits = t->num.form & NUMERAL_DIGITS;
	size_t len = tok_before(s, to)->end - u->at;

	if (is_quote(u))
		return digits && !u->gap && !closes_quote(s, i) &&
		    !(tok_glued(s, to) && tok_is_word(next));
	if (tok_says(s, i, "are") || tok_num(u) == NUM_ARTICLE)
		return false;
	if (u->cap && u->gap && len == 1 && tok_is_word(next) && next->cap)
		return false;
	if (tok_has(u, ROLE_STOP) && unit_is(hit->unit, "money") &&
	    t->num.form & NUMERAL_SCALED)
		return !next->cap && !tok_has(next, ROLE_DET);
	if (tok_has(u, ROLE_STOP | ROLE_DET))
		return digits &&
		    (!u->gap || next->cls == TOK_SIGN ||
			tok_says(s, to, "more") || tok_says(s, to, "long") ||
			tok_says(s, to, "wide"));
	if (u->cls == TOK_WORD && len <= 2)
		return digits && !(joined && u->cap) &&
		    !(tok_is_dash(next) && tok_glued(s, to + 1));
	return true;
}

/* The unit that begins with token i; *to is the token behind it. */
static bool
unit_at(const struct scan *s, size_t i, const struct term *t, bool joined,
    struct unit_hit *hit, size_t *to)
{
	const struct tok *u = tok_at(s, i);
	size_t len = is_quote(u) ? u->end - u->at : s->len - u->at;

	if (i >= s->n || u->cls == TOK_NUM || u->cls == TOK_JUNK ||
	    !unit_find(s->units, s->text + u->at, len, hit) ||
	    !(hit->sides & UNIT_AFTER))
		return false;
	*to = tok_from(s, i, u->at + hit->len);
	if (tok_before(s, *to)->end > u->at + hit->len)
		return false;
	if (tok_glued(s, *to) && tok_at(s, *to)->cls == TOK_NUM &&
	    (u->gap || tok_is_word(u)))
		return false;
	if (tok_has(u, ROLE_STOP) && tok_num(tok_at(s, i + 1)) == NUM_ARTICLE)
		return false; /* "210 in a decade": no inches */
	return (!hit->weak && (!tok_has(u, ROLE_STOP) || *to > i + 1)) ||
	    weak_fits(s, i, *to, t, hit, joined);
}

bool
term_unit_at(const struct scan *s, size_t i)
{
	struct unit_hit hit;
	const struct tok *u = tok_at(s, i);

	return i < s->n && u->cls == TOK_WORD && !tok_has(u, ROLE_STOP) &&
	    unit_find(s->units, s->text + u->at, s->len - u->at, &hit) &&
	    (hit.sides & UNIT_AFTER) && (!hit.weak || u->end - u->at > 2);
}

/* Where the unit behind token i - 1 should begin: past a hyphen, "of a"
 * behind a fraction, "more" before a unit of time. */
static size_t
unit_start(const struct scan *s, const struct term *t, size_t i, bool *joined)
{
	*joined =
	    tok_is_dash(tok_at(s, i)) && tok_glued(s, i) && tok_glued(s, i + 1);
	if (*joined)
		return i + 1;
	if (t->num.form & NUMERAL_INDEF ||
	    (t->num.form & (NUMERAL_FRACTION | NUMERAL_MARKED) &&
		!(t->num.form & NUMERAL_DIGITS))) {
		if (tok_says(s, i, "of"))
			i++;
		if (tok_num(tok_at(s, i)) == NUM_ARTICLE &&
		    tok_is_word(tok_at(s, i)))
			i++;
	}
	return i;
}

/* "20 [kg]", "20 <kg>": a unit in brackets, as tables have it. */
static bool
bracketed(const struct scan *s, size_t i, const struct term *t,
    struct unit_hit *hit, size_t *to)
{
	unsigned open = tok_at(s, i)->sign, close;

	if (open != '[' && open != '<')
		return false;
	if (!unit_at(s, i + 1, t, false, hit, to) || !tok_glued(s, *to))
		return false;
	close = tok_at(s, *to)->sign;
	return close == (open == '[' ? ']' : '>');
}

static bool
find_unit(const struct scan *s, struct term *t, struct unit_hit *hit)
{
	bool joined, short_of = false;
	size_t i = unit_start(s, t, t->to, &joined), to, close = 0;
	struct span at;

	if (bracketed(s, i, t, hit, &to)) {
		i++;
		close = 1;
	} else if (!unit_at(s, i, t, joined, hit, &to) &&
	    !(short_of = points_find(s, i, t, hit, &to))) {
		if (!tok_has(tok_at(s, i), ROLE_FILLER) ||
		    !unit_at(s, i + 1, t, false, hit, &to) ||
		    !unit_is(hit->unit, "time"))
			return false;
		i++;
	}
	if (tok_at(s, i)->cls == TOK_SIGN && tok_at(s, i)->gap &&
	    tok_glued(s, to) && tok_at(s, to)->cls == TOK_NUM &&
	    unit_is(hit->unit, "money"))
		return false;
	at = (struct span){tok_at(s, t->from)->at, tok_before(s, to)->end};
	t->u = hit->unit;
	unit_settle(s->units, s->text, s->len, at, hit);
	t->rules |= RULE_BIT(joined ? RULE_UNIT_JOINED : RULE_UNIT_BEHIND);
	if (t->u != hit->unit)
		t->rules |= RULE_BIT(RULE_UNIT_SETTLED);
	t->u = hit->unit;
	t->unit = term_span(s, i, to);
	if (short_of) /* so that its name is written, which says it all */
		t->unit.start = t->unit.end;
	t->place = PLACE_AFTER;
	t->joined = joined;
	t->to = to + close;
	return true;
}

static void
apply_scale(struct term *t, double f)
{
	t->value *= f;
	t->grain *= f;
}

/* "75 USD million". */
static void
scale_behind(const struct scan *s, struct term *t)
{
	const struct tok *m = tok_at(s, t->to);

	if (!unit_is(t->u, "money") || t->num.form & NUMERAL_SCALED ||
	    !tok_is_word(m) || tok_num(m) != NUM_SCALE)
		return;
	apply_scale(t, m->w->value);
	t->num.form |= NUMERAL_SCALED;
	t->num.scale = m->w->value;
	t->to++;
}

static size_t
skip_and(const struct scan *s, size_t i)
{
	if (tok_at(s, i)->sign == ',')
		i++;
	if (tok_num(tok_at(s, i)) == NUM_AND && tok_is_word(tok_at(s, i)))
		i++;
	return i;
}

/* Nothing that the number could count follows. */
static bool
ends_here(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return t == &tok_none || (t->cls == TOK_SIGN && t->gap) ||
	    t->sign == '.' || t->sign == ',' || t->sign == ';' ||
	    t->sign == ')' || t->sign == '?' || t->sign == '!' ||
	    tok_says(s, i, "more");
}

static bool
same_base(const struct unit *a, const struct unit *b)
{
	return strcmp(a->dim, b->dim) == 0 && strcmp(a->base, b->base) == 0;
}

/* A further part without a unit: "20 dollars 43", "2 hours ten". */
static bool
bare_part(const struct scan *s, struct term *t, const struct numeral *n,
    bool comma)
{
	double of = unit_is(t->u, "money")  ? 100 :
	    strcmp(t->u->name, "hour") == 0 ? 60 :
					      0;

	if (comma || n->value >= of || n->value < 1 ||
	    n->value != floor(n->value) || t->num.form & NUMERAL_SCALED ||
	    (t->value != floor(t->value) &&
		!(t->num.value < t->value && t->grain > 0.09 &&
		    n->value < 10)) ||
	    t->place == PLACE_BEFORE ||
	    n->form & (NUMERAL_FRACTION | NUMERAL_ORDINAL | NUMERAL_INDEF) ||
	    !ends_here(s, n->to) || strpbrk(t->u->name, "/"))
		return false;
	t->value += n->value / of;
	t->grain = 1 / of;
	t->to = n->to;
	return true;
}

/* "in 2 hours 18 minutes, 41 seconds ahead of her": by how much, not how long.
 */
static bool
is_lead(const struct scan *s, size_t i)
{
	return tok_says(s, i, "ahead") || tok_says(s, i, "behind") ||
	    tok_has(tok_at(s, i), ROLE_UP | ROLE_DOWN);
}

/* A further part of a compound: "7 inches" behind "5 feet". */
static bool
next_part(const struct scan *s, struct term *t)
{
	size_t i = skip_and(s, t->to), to;
	bool comma = tok_at(s, t->to)->sign == ',', joined;
	struct term p = {.from = i};
	struct unit_hit hit;
	double share;

	if (tok_at(s, i)->cls == TOK_SIGN || !numeral_read(s, i, &p.num) ||
	    p.num.form & (NUMERAL_ORDINAL | NUMERAL_INDEF) ||
	    (unit_is(t->u, "money") &&
		(comma ||
		    (t->num.value >= t->value && t->value != floor(t->value)))))
		return false;
	p.to = p.num.to;
	i = unit_start(s, &p, p.to, &joined);
	if (!unit_at(s, i, &p, joined, &hit, &to))
		return bare_part(s, t, &p.num, comma);
	if (tok_says(s, to, "respectively") || (comma && is_lead(s, to)))
		return false;
	share = hit.unit->factor / t->u->factor;
	if (!same_base(hit.unit, t->u) || !(share < 1) || hit.scale != 1 ||
	    p.num.value * share >= 10 || p.num.form & NUMERAL_SCALED)
		return false;
	t->value += (t->value < 0 ? -1 : 1) * p.num.value * share;
	t->grain = p.num.grain * share;
	t->to = to;
	return true;
}

/* "an hour and a half", "a month and a half". */
static bool
half_behind(const struct scan *s, struct term *t)
{
	struct numeral p;

	if (!tok_is_word(tok_at(s, t->to)) ||
	    tok_num(tok_at(s, t->to)) != NUM_AND ||
	    tok_num(tok_at(s, t->to + 1)) != NUM_ARTICLE ||
	    !part_read(s, t->to + 1, true, &p) || !ends_here(s, p.to))
		return false;
	t->value += p.value;
	t->grain = 0.1;
	t->to = p.to;
	return true;
}

/* "6-foot-2". */
static bool
height(const struct scan *s, struct term *t)
{
	const struct tok *inch = tok_at(s, t->to + 1);

	if (!t->joined || strcmp(t->u->name, "foot") != 0 ||
	    !tok_is_dash(tok_at(s, t->to)) || !tok_glued(s, t->to + 1) ||
	    !(inch->form & DIGITS_WHOLE) || inch->value >= 12)
		return false;
	t->value += inch->value / 12;
	t->grain = 1.0 / 12;
	t->to += 2;
	return true;
}

static void
compound(const struct scan *s, struct term *t)
{
	size_t to;
	bool may = unit_is(t->u, "time") || unit_is(t->u, "money") ||
	    unit_is(t->u, "length") || unit_is(t->u, "mass") ||
	    unit_is(t->u, "volume") || unit_is(t->u, "angle");

	if (!may || t->u->offset != 0 || !isfinite(t->u->factor) ||
	    t->num.form & NUMERAL_INDEF || (t->joined && t->age))
		return;
	to = t->to;
	if (!height(s, t) && !half_behind(s, t))
		for (int k = 0; k < COMPOUND_MAX && next_part(s, t); k++)
			;
	if (t->to > to)
		t->rules |= RULE_BIT(RULE_COMPOUND);
}

/* "2 degrees below zero", "2 below zero". */
static void
below_zero(const struct scan *s, struct term *t)
{
	static const char degrees[] = "degrees";
	struct unit_hit hit;
	size_t i = t->to;

	if (!tok_says(s, i, "below") ||
	    (!tok_says(s, i + 1, "zero") && !tok_says(s, i + 1, "freezing")))
		return;
	if (!t->u && unit_find(s->units, degrees, sizeof(degrees) - 1, &hit))
		t->u = hit.unit;
	t->value = -t->value;
	t->to = i + 2;
}

/* "per cent of 22", where no number has it. */
static void
percent_before(const struct scan *s, struct term *t)
{
	size_t i = t->from, n;

	if (!tok_says(s, i - 1, "of") || !ends_here(s, t->to))
		return;
	n = tok_says(s, i - 2, "percent")                           ? 2 :
	    tok_says(s, i - 2, "cent") && tok_says(s, i - 3, "per") ? 3 :
								      0;
	if (!n || i < n || (i > n && tok_at(s, i - n - 1)->cls != TOK_SIGN))
		return;
	t->u = unit_named(s->units, (struct cell){"percent", 7});
	t->unit = term_span(s, i - n, i - 1);
	t->from = i - n;
	t->place = PLACE_AFTER;
	t->rules |= RULE_BIT(RULE_UNIT_BEFORE);
}

/* Behind "$5": "a barrel", "/hour"; or the currency once more. */
static void
behind_currency(const struct scan *s, struct term *t)
{
	size_t end, used, to;
	const struct unit *u;
	struct unit_hit hit;

	scale_behind(s, t);
	end = tok_before(s, t->to)->end;
	if (unit_at(s, t->to, t, false, &hit, &to) &&
	    same_base(hit.unit, t->u) && tok_at(s, to)->cls != TOK_NUM &&
	    hit.unit->factor == t->u->factor) {
		t->to = to;
		return;
	}
	u = unit_over(s->units, t->u, s->text + end, s->len - end, &used);
	if (u) {
		t->u = u;
		t->to = tok_from(s, t->to, end + used);
		return;
	}
	compound(s, t);
}

/* The word of an indefinite span is its unit: "weeks". */
static void
span_unit(const struct scan *s, struct term *t)
{
	const struct tok *w = tok_before(s, t->to);
	struct unit_hit hit;

	if (!unit_find(s->units, s->text + w->at, w->end - w->at, &hit))
		return;
	t->u = hit.unit;
	t->unit = (struct span){w->at, w->end};
	t->place = PLACE_AFTER;
}

void
measure_read(const struct scan *s, struct term *t)
{
	struct unit_hit hit;

	if (t->num.form & NUMERAL_SPAN) {
		span_unit(s, t);
		return;
	}
	if (t->place == PLACE_BEFORE) {
		behind_currency(s, t);
		return;
	}
	if (!age_short(s, t) && find_unit(s, t, &hit)) {
		apply_scale(t, hit.scale);
		scale_behind(s, t);
		age_behind(s, t);
		compound(s, t);
		if (!t->age)
			age_behind(s, t);
	}
	if (!t->u)
		age_alone(s, t);
	below_zero(s, t);
	if (!t->u)
		percent_before(s, t);
}
