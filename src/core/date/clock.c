/* clock.c - times of day.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

/* "0620 hours", "at 1430 hrs": as soldiers write it, and no length of time. */
static bool
of_soldiers(struct scan *s, size_t i)
{
	const struct tok *unit = tok(s, i + 1);
	bool hours = lex_word(&s->lex, unit, "hours") ||
	    lex_word(&s->lex, unit, "hrs") || lex_word(&s->lex, unit, "h");

	return hours &&
	    (s->lex.text[tok(s, i)->start] == '0' ||
		lex_word(&s->lex, tok(s, i - 1), "at"));
}

/* "1430 GMT": four digits are a time of day before a zone. */
static size_t
four_digits(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i), *zone = tok(s, i + 1);

	if (t->digits != 4 || t->num / 100 > 23 || t->num % 100 > 59 ||
	    (!(lex_is(zone, W_ZONE) && zone->capital) && !of_soldiers(s, i)))
		return 0;
	*p = (struct piece){.grain = GRAIN_TIME};
	p->hour = t->num / 100;
	p->minute = t->num % 100;
	p->at = parse_span(s, i, i + 2);
	return i + 2;
}

size_t
parse_half(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1;

	if (!lex_is(t, W_AMPM) || p->hour > 12 ||
	    (t->end - t->start != 2 &&
		(!tok_punct(s, k, '.') ||
		    !lex_word(&s->lex, tok(s, k + 1), "m"))))
		return 0;
	p->hour = p->hour % 12 + lex_value(t, W_AMPM);
	if (t->end - t->start == 1)
		k += 2 + (tok_punct(s, k + 2, '.') != 0);
	return k;
}

size_t
parse_minutes(struct scan *s, size_t i, int *minutes)
{
	const struct tok *m = tok(s, i + 1);
	bool colon = tok_punct(s, i, ':');
	size_t k = i + 2;

	if ((!colon && !tok_punct(s, i, '.')) || !tok(s, i)->glued ||
	    !m->glued || m->digits != 2 || m->num >= 60)
		return 0;
	*minutes = (int)m->num;
	if (colon && tok_punct(s, k, ':') && tok(s, k)->glued &&
	    tok(s, k + 1)->glued && tok(s, k + 1)->digits == 2)
		k += 2;
	return k;
}

/* "17:30", "5 pm", "5:30 p.m.", "5.30 p.m.", "noon". */
size_t
parse_time(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1, end;
	bool minutes = false, colon;

	if (lex_is(t, W_NOON)) {
		*p = (struct piece){.grain = GRAIN_TIME};
		p->hour = lex_value(t, W_NOON);
		p->at = parse_span(s, i, k);
		return k;
	}
	if (t->kind == TOK_NUM && t->digits == 4)
		return four_digits(s, i, p);
	if (t->kind != TOK_NUM || t->digits > 2 || t->num > 24 ||
	    !(tok(s, k)->is & (IN_MARK | IN(W_AMPM))))
		return 0;
	*p = (struct piece){.grain = GRAIN_TIME};
	p->hour = (int)t->num;
	colon = tok_punct(s, k, ':');
	if ((end = parse_minutes(s, k, &p->minute)) > 0) {
		minutes = colon;
		k = colon || tok_is(s, end, W_AMPM) ? end : k;
	}
	if ((end = parse_half(s, k, p)) > 0)
		k = end;
	p->at = parse_span(s, i, k);
	return minutes || end ? k : 0;
}
