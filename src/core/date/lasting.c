/* lasting.c - how long a claim took: "in just three months".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/lasting.h"

#include <string.h>

#include "core/date/edtf.h"
#include "core/date/parse.h"

static const char *const openers[] = {"in", "over", "within", "during",
    "throughout"};

void
lasting_known(struct known *k)
{
	for (size_t i = 0; i < sizeof(openers) / sizeof(*openers); i++) {
		struct known_word *w =
		    known_add(k, openers[i], strlen(openers[i]));

		if (w)
			w->gate |= KNOWN_LASTING;
	}
}

/* Their second letters, by the low bits of the first. */
static const char second[32] = {['i' & 31] = 'n',
    ['o' & 31] = 'v',
    ['w' & 31] = 'i',
    ['d' & 31] = 'u',
    ['t' & 31] = 'h'};

/* The next byte from at on where an opener may stand, or end. */
static size_t
next_opener(const char *text, size_t at, size_t end)
{
	for (; at + 1 < end; at++)
		if ((text[at + 1] | 32) == second[text[at] & 31] &&
		    lex_begins(text, at))
			return at;
	return end;
}

static bool
opens(struct scan *s, size_t i)
{
	for (size_t k = 0; k < sizeof(openers) / sizeof(*openers); k++)
		if (lex_word(&s->lex, tok(s, i), openers[k]))
			return true;
	return false;
}

/* Up to three words between the preposition and the count: "just the first",
 * "less than", "a mere". */
static size_t
amount(struct scan *s, size_t i, int *n)
{
	for (size_t k = 0; k < 4; k++, i++) {
		size_t end = parse_count(s, i, n);

		if (tok(s, i)->kind != TOK_WORD && !end)
			return 0;
		if (end && tok_is(s, end, W_UNIT) &&
		    (*n == 1 || s->lex.text[tok(s, end)->end - 1] == 's'))
			return end;
	}
	return 0;
}

size_t
lasting_put(char *out, int n, int unit)
{
	static const struct {
		char letter;
		int times;
	} units[] = {[UNIT_DAY] = {'D', 1},
	    [UNIT_WEEK] = {'W', 1},
	    [UNIT_FORTNIGHT] = {'W', 2},
	    [UNIT_MONTH] = {'M', 1},
	    [UNIT_QUARTER] = {'M', 3},
	    [UNIT_HALF] = {'M', 6},
	    [UNIT_YEAR] = {'Y', 1},
	    [UNIT_DECADE] = {'Y', 10},
	    [UNIT_CENTURY] = {'Y', 100},
	    [UNIT_HOUR] = {0, 0}};
	size_t k = 0;

	if (!units[unit].letter)
		return 0;
	out[k++] = 'P';
	k += edtf_number(out + k, n * units[unit].times);
	out[k++] = units[unit].letter;
	out[k] = '\0';
	return k;
}

static bool
in_date(const struct date *dates, size_t n, size_t at)
{
	for (size_t i = 0; i < n && dates[i].at.start <= at; i++)
		if (at < dates[i].at.end)
			return true;
	return false;
}

/* The next one from byte *from on, which moves behind its preposition. */
static bool
next(const char *text, size_t *from, size_t to, const struct date *dates,
    size_t n, struct lasting *l)
{
	struct tok ring[LEX_RING];
	struct scan s; /* no more of it than lex is read */
	size_t end;

	for (; (*from = next_opener(text, *from, to)) < to; ++*from) {
		lex_init(&s.lex, ring, text + *from, to - *from);
		if (!opens(&s, 1) || !(end = amount(&s, 2, &l->n)))
			continue;
		l->at = (struct span){*from, *from + tok(&s, end)->end};
		l->unit = lex_value(tok(&s, end), W_UNIT);
		if (in_date(dates, n, l->at.end - 1) ||
		    tok_is(&s, end + 1, W_AGO))
			continue;
		++*from;
		return true;
	}
	return false;
}

/* Finds the first ones of the range. */
static void
read_first(struct lastings *found, const char *text, struct span range,
    const struct date *dates, size_t n)
{
	found->read = true;
	found->n = 0;
	found->next = range.start;
	while (found->n < LASTINGS &&
	    next(text, &found->next, range.end, dates, n, &found->v[found->n]))
		found->n++;
}

size_t
lasting_find(struct lastings *found, struct clause_map *m, const char *text,
    struct span range, struct span at, const struct date *dates, size_t n,
    char out[LASTING_MAX])
{
	size_t len = 0, from;
	struct lasting l;

	if (!found->read)
		read_first(found, text, range, dates, n);
	from = found->next;
	for (size_t i = 0;; i++) {
		if (i < found->n)
			l = found->v[i];
		else if (!next(text, &from, range.end, dates, n, &l))
			return len;
		if (l.at.start < at.end && l.at.end > at.start)
			continue;
		clause_need(m, text, range, dates, n);
		if (clause_of(m, l.at.start) != clause_of(m, at.start))
			continue;
		len = lasting_put(out, l.n, l.unit);
		if (l.at.start >= at.end)
			return len; /* the first one behind the claim */
	}
}
