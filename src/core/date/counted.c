/* counted.c - dates that a length of time leads to: "three weeks ago".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

/* A length of time: "three days", "2 years 1 month and 21 days". */
enum { AMOUNTS = 4 };

struct amount {
	int n[AMOUNTS], unit[AMOUNTS], len;
};

/* "half a", or behind a count that ends at u "and a half"; or 0. */
static size_t
half_of(struct scan *s, size_t i, size_t u)
{
	if (!u)
		return lex_word(&s->lex, tok(s, i), "half") &&
			tok_is(s, i + 1, W_SOME) ?
		    i + 2 :
		    0;
	return tok_is(s, u, W_AND) && tok_is(s, u + 1, W_SOME) &&
		lex_word(&s->lex, tok(s, u + 2), "half") ?
	    u + 3 :
	    0;
}

/* Half of the unit just read: instead of it where alone, else added. */
static void
add_half(struct amount *a, bool alone)
{
	int unit = a->unit[a->len], at = alone ? a->len : ++a->len;

	a->n[at] = unit == UNIT_DECADE ? 60 :
	    unit == UNIT_YEAR          ? 6 :
	    unit == UNIT_MONTH         ? 15 :
	    unit == UNIT_WEEK          ? 3 :
					 0;
	a->unit[at] =
	    unit == UNIT_DECADE || unit == UNIT_YEAR ? UNIT_MONTH : UNIT_DAY;
}

static size_t
amount(struct scan *s, size_t i, struct amount *a)
{
	size_t k = i, end = 0;

	for (a->len = 0; a->len + 1 < AMOUNTS; a->len++) {
		int n;
		size_t u = parse_count(s, k, &n), h = half_of(s, k, u);

		u = h ? h : u;
		if (!u || !tok_is(s, u, W_UNIT))
			break;
		a->n[a->len] = n;
		a->unit[a->len] = lex_value(tok(s, u), W_UNIT);
		if (h)
			add_half(a, h == k + 2);
		end = k = u + 1;
		if (tok_is(s, k, W_AND) || tok_punct(s, k, ','))
			k++;
	}
	return a->len ? end : 0;
}

static struct day
moved(struct day d, const struct amount *a, int dir)
{
	for (int i = 0; i < a->len; i++)
		d = relative_add(d, (long)dir * a->n[i], a->unit[i]);
	return d;
}

/* "for 3 days from today", "2 weeks starting May 20th": from a day on. */
static size_t
lasting(struct scan *s, size_t i, size_t first, const struct amount *a,
    struct piece *p)
{
	bool comma = tok_punct(s, i, ',');
	size_t k = i + comma, end;
	bool from = tok_is(s, k, W_FROM);

	if (!tok_is(s, k, W_BOUND) || lex_value(tok(s, k), W_BOUND) < 0 ||
	    lex_word(&s->lex, tok(s, k), "after") ||
	    lex_word(&s->lex, tok(s, k), "since") ||
	    (from && !lex_word(&s->lex, tok(s, first - 1), "for")))
		return 0;
	k++;
	if (tok_is(s, k, W_FROM) || tok_is(s, k, W_PREP))
		k++;
	if (!(end = parse_piece(s, k, p)))
		return 0;
	resolve(s, p);
	if (p->low.year)
		relative_fix(p, p->low, calendar_add(moved(p->low, a, 1), -1));
	return end;
}

/* "two weeks before 13 May 1999", "three days from tomorrow". */
static size_t
anchored(struct scan *s, size_t i, const struct amount *a, struct piece *p)
{
	const struct tok *t = tok(s, i);
	int dir = lex_word(&s->lex, t, "before") ? -1 : 1;
	size_t end;

	if (lex_word(&s->lex, t, "prior") && tok_is(s, i + 1, W_TO)) {
		dir = -1;
		i++;
	} else if (dir > 0 && !lex_is(t, W_FROM) &&
	    !lex_word(&s->lex, t, "after")) {
		return 0;
	}
	if (!(end = parse_piece(s, i + 1, p)) || p->grain == GRAIN_TIME)
		return 0;
	resolve(s, p);
	if (p->low.year && p->high.year)
		relative_fix(p, moved(p->low, a, dir), moved(p->high, a, dir));
	return end;
}

/* "three days ago", "two weeks later", "2 past months", "the day before the
 * election day". */
size_t
parse_counted(struct scan *s, size_t i, struct piece *p)
{
	struct amount a;
	int n;
	size_t k = parse_count(s, i, &n), end;
	struct day d = s->ref;
	const struct tok *t;

	if (k && tok_is(s, k, W_WHICH) && tok_is(s, k + 1, W_UNIT) &&
	    lex_value(tok(s, k), W_WHICH) && parse_begins(s, i) &&
	    (n == 1 || s->lex.text[tok(s, k + 1)->end - 1] == 's')) {
		relative_run(s, p, lex_value(tok(s, k), W_WHICH), n,
		    lex_value(tok(s, k + 1), W_UNIT));
		return k + 2;
	}
	k = amount(s, i, &a);
	if (!k && tok_is(s, i, W_UNIT) && tok_is(s, i - 1, W_THE) &&
	    lex_value(tok(s, i), W_UNIT) < UNIT_MONTH) {
		a = (struct amount){{1}, {lex_value(tok(s, i), W_UNIT)}, 1};
		return anchored(s, i + 1, &a, p);
	}
	if (!k)
		return 0;
	if ((end = lasting(s, k, i, &a, p)) || (end = anchored(s, k, &a, p)))
		return end;
	*p = (struct piece){.hour = -1};
	t = tok(s, k);
	if (!lex_is(t, W_AGO))
		return 0;
	if (!lex_word(&s->lex, t, "ago") && s->memory->last.year)
		d = s->memory->last;
	if (d.year)
		d = moved(d, &a, lex_value(t, W_AGO));
	relative_fix(p, d, d);
	p->about = a.unit[a.len - 1] >= UNIT_MONTH;
	return k + 1;
}

/* Behind a length of time: "'s time", "' time", "time". */
static size_t
of_time(struct scan *s, size_t i)
{
	if (tok_punct(s, i, '\'') && tok(s, i)->glued)
		i++;
	if (lex_word(&s->lex, tok(s, i), "s") && tok(s, i)->glued)
		i++;
	return lex_word(&s->lex, tok(s, i), "time") ? i + 1 : 0;
}

size_t
parse_within(struct scan *s, size_t i, struct piece *p)
{
	struct amount a;
	size_t k = i + 1, end, time;
	struct day d;

	if (!tok_is(s, i, W_WITHIN) || !s->ref.year)
		return 0;
	if (lex_word(&s->lex, tok(s, k), "next"))
		k++;
	if (!(end = amount(s, k, &a)))
		return 0;
	time = of_time(s, end);
	if (!time && !s->future)
		return 0;
	*p = (struct piece){.hour = -1};
	d = moved(s->ref, &a, 1);
	relative_fix(p, lex_value(tok(s, i), W_WITHIN) == 1 ? d : s->ref, d);
	end = time ? time : end;
	p->at = parse_span(s, i, end);
	return end;
}
