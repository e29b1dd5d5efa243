/* scan.c - finds the dates of a text.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

/* A date can begin at a number, or at a word of most classes. */
static bool
opens(const struct tok *t)
{
	const uint64_t no = (uint64_t)1 << W_PREP | (uint64_t)1 << W_OF |
	    (uint64_t)1 << W_AND | (uint64_t)1 << W_OR | (uint64_t)1 << W_AGO |
	    (uint64_t)1 << W_FUTURE | (uint64_t)1 << W_LABEL |
	    (uint64_t)1 << W_SUFFIX | (uint64_t)1 << W_AMPM |
	    (uint64_t)1 << W_ERA | (uint64_t)1 << W_TO;

	return t->kind == TOK_NUM || (t->words & ~no) != 0;
}

/* May a date begin at token i? What stands in most sentences is told apart by
 * the word behind it. */
static bool
starts(struct scan *s, size_t i)
{
	const struct tok *t = lex_at(&s->lex, i), *next;

	if (lex_punct(t, '\''))
		return lex_at(&s->lex, i + 1)->digits == 2;
	if (!opens(t))
		return false;
	next = lex_at(&s->lex, i + 1);
	if (t->kind == TOK_NUM)
		return t->digits <= 4 &&
		    !(next->glued && next->punct == ',' &&
			lex_at(&s->lex, i + 2)->glued &&
			lex_at(&s->lex, i + 2)->digits == 3);
	if (lex_is(t, W_THE))
		return opens(next);
	if (lex_is(t, W_SOME) || lex_is(t, W_WITHIN))
		return next->kind == TOK_NUM ||
		    (next->words &
			((uint64_t)1 << W_UNIT | (uint64_t)1 << W_SOME |
			    (uint64_t)1 << W_NUMBER | (uint64_t)1 << W_WHICH));
	return true;
}

/* A year or more is too coarse to tell which "March" is meant. */
enum { FULL_DAYS = 125 };

static bool
remember(struct date_memory *m, const struct date *d)
{
	if (d->time || !d->low.year || !d->high.year ||
	    day_number(d->high) - day_number(d->low) > FULL_DAYS)
		return false;
	m->last = d->low;
	if (!m->latest.year || day_number(d->low) > day_number(m->latest))
		m->latest = d->low;
	return true;
}

size_t
date_scan(const char *text, size_t len, struct day ref, struct date_memory *m,
    struct date *out, size_t max)
{
	struct scan s;
	size_t n = 0, i = 1, end;
	const struct tok *t;

	lex_init(&s.lex, text, len);
	s.ref = ref;
	s.memory = m;
	s.future = false;
	s.depth = 0;
	s.anchor = (struct day){0};
	while (n < max && (t = lex_at(&s.lex, i))->kind != TOK_END) {
		if (lex_is(t, W_FUTURE))
			s.future = true;
		else if (t->kind == TOK_PUNCT &&
		    (t->punct == ';' || t->punct == '.'))
			s.future = false;
		end = starts(&s, i) ? parse_range(&s, i, &out[n]) : 0;
		if (!end) {
			i++;
			continue;
		}
		if (remember(m, &out[n]) && !out[n].relative)
			s.anchor = m->last;
		n++;
		i = end;
	}
	return n;
}
