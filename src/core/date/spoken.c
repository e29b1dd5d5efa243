/* spoken.c - times of day in words: "twenty past three", "five o'clock",
 * "4.20 in the morning".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

enum { NOON = 12, HOUR = 60, DAWN = 6, QUARTER = 15, HALF = 30 };

/* The values of class daypart. */
enum { MORNING = 1, AFTERNOON, NIGHT };

/* The hour at token i, in words or digits, with "noon" and "midnight". */
static size_t
hour_at(struct scan *s, size_t i, int *hour)
{
	const struct tok *t = tok(s, i);

	if (lex_is(t, W_NOON))
		*hour = lex_value(t, W_NOON);
	else if (t->kind == TOK_NUM && t->digits <= 2)
		*hour = t->num;
	else if (lex_is(t, W_NUMBER))
		*hour = lex_value(t, W_NUMBER);
	else
		return 0;
	return *hour <= NOON && (*hour || lex_is(t, W_NOON)) ? i + 1 : 0;
}

/* "in the morning", "at night", "that afternoon", "on Friday evening": which
 * part of the day is told behind token i? Returns the token behind, or 0. */
static size_t
daypart_at(struct scan *s, size_t i, const struct tok **part)
{
	size_t k = i;

	if (tok_is(s, k, W_PREP))
		k++;
	if (tok_is(s, k, W_THE) || tok_is(s, k, W_WHICH) ||
	    tok_is(s, k, W_WEEKDAY) || tok_is(s, k, W_DAY))
		k++;
	*part = tok(s, k);
	return k > i && lex_is(*part, W_DAYPART) ? k + 1 : 0;
}

/* Hours from midnight of an hour told by twelve. */
static int
by_day(int hour, const struct tok *part)
{
	int twelve = hour % NOON;

	switch (lex_value(part, W_DAYPART)) {
	case MORNING:
		return twelve;
	case NIGHT:
		return twelve < DAWN ? twelve : twelve + NOON;
	default:
		return twelve + NOON;
	}
}

/* Gives the hour of p the half of the day that the words from token k to end
 * tell; those that say which day too are a date of their own. */
static size_t
settle_part(struct scan *s, size_t i, size_t k, size_t end,
    const struct tok *part, struct piece *p)
{
	p->hour = by_day(p->hour, part);
	if (tok_is(s, end - 2, W_PREP) || tok_is(s, end - 2, W_THE))
		k = end;
	p->at = parse_span(s, i, k);
	return k;
}

/* The same for a time that ends before token k, where words tell it. */
static size_t
settle(struct scan *s, size_t i, size_t k, struct piece *p)
{
	const struct tok *part;
	size_t end;

	if ((end = parse_half(s, k, p)) > 0) {
		k = end;
	} else if (!lex_is(tok(s, k - 1), W_NOON) &&
	    (end = daypart_at(s, k, &part)) > 0) {
		return settle_part(s, i, k, end, part, p);
	} else {
		p->either = !lex_is(tok(s, k - 1), W_NOON);
	}
	p->at = parse_span(s, i, k);
	return k;
}

/* Minutes before the word "past" or "to": "quarter", "half", "ten", "19
 * minutes". */
static size_t
minutes_at(struct scan *s, size_t i, int *minutes)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1;

	if (lex_is(t, W_UNIT) && lex_value(t, W_UNIT) == UNIT_QUARTER)
		*minutes = QUARTER;
	else if (lex_is(t, W_UNIT) && lex_value(t, W_UNIT) == UNIT_HALF)
		*minutes = HALF;
	else if (t->kind == TOK_NUM && t->digits <= 2)
		*minutes = t->num;
	else if (!(k = parse_small(s, i, minutes)))
		return 0;
	if (lex_word(&s->lex, tok(s, k), "minutes"))
		k++;
	else if (*minutes % 5)
		return 0;
	return *minutes > 0 && *minutes < HOUR ? k : 0;
}

/* Is what stands before token i, or behind token k, that of a time and not of
 * a score or range: "at ten to five", "ten to five in the morning", "it was ten
 * to five"? */
static bool
is_told(struct scan *s, size_t i, size_t k)
{
	const struct tok *t = tok(s, i - 1), *part;

	return lex_word(&s->lex, t, "at") || lex_word(&s->lex, t, "till") ||
	    lex_word(&s->lex, t, "until") ||
	    (lex_word(&s->lex, t, "was") &&
		lex_word(&s->lex, tok(s, i - 2), "it")) ||
	    daypart_at(s, k, &part);
}

/* "twenty past three", "a quarter to five": the minutes, which way they go and
 * the hour. */
static size_t
minutes_and_hour(struct scan *s, size_t i, struct piece *p)
{
	const uint64_t counts =
	    IN_NUM | IN(W_NUMBER) | IN(W_COUNTED) | IN(W_UNIT);
	int minutes, hour;
	size_t k = minutes_at(s, i, &minutes), end;
	bool to, sure;

	if (!k || !(end = hour_at(s, k + 1, &hour)))
		return 0;
	sure =
	    tok_is(s, i, W_UNIT) || lex_word(&s->lex, tok(s, k - 1), "minutes");
	to = lex_word(&s->lex, tok(s, k), "to");
	if (!to && !lex_word(&s->lex, tok(s, k), "past"))
		return 0;
	if (tok(s, end)->is & counts || tok_punct(s, end, '%') ||
	    (to && !sure && !is_told(s, i, end)))
		return 0;
	if (to && minutes == HALF)
		return 0;
	*p = (struct piece){.grain = GRAIN_TIME};
	p->hour = to ? (hour ? hour : 2 * NOON) - 1 : hour;
	p->minute = to ? HOUR - minutes : minutes;
	return settle(s, i, end, p);
}

/* "five o'clock". */
static size_t
by_the_clock(struct scan *s, size_t i, struct piece *p)
{
	int hour;
	size_t k = hour_at(s, i, &hour);

	if (!k || !lex_word(&s->lex, tok(s, k), "o") ||
	    !tok_punct(s, k + 1, '\'') || !tok(s, k + 1)->glued ||
	    !lex_is(tok(s, k + 2), W_CLOCK))
		return 0;
	*p = (struct piece){.grain = GRAIN_TIME};
	p->hour = hour;
	return settle(s, i, k + 3, p);
}

/* "at five in the morning", "4.20 in the morning": an hour that only the part
 * of the day makes one. */
static size_t
hour_of_day(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i - 1), *part;
	int hour;
	size_t k = hour_at(s, i, &hour), end;
	bool minutes = false;

	if (!k || lex_is(tok(s, i), W_NOON))
		return 0;
	*p = (struct piece){.grain = GRAIN_TIME};
	p->hour = hour;
	if (tok(s, i)->kind == TOK_NUM &&
	    (end = parse_minutes(s, k, &p->minute)) > 0) {
		minutes = true;
		k = end;
	}
	if (!(end = daypart_at(s, k, &part)) || lex_word(&s->lex, t, "in") ||
	    !(lex_is(t, W_PREP) || lex_is(t, W_BOUND) ||
		lex_word(&s->lex, t, "by") ||
		(minutes && tok_is(s, k + 1, W_THE))) ||
	    (!minutes && tok_is(s, k, W_WHICH)))
		return 0;
	return settle_part(s, i, k, end, part, p);
}

bool
parse_spoken_on(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i), *part;

	return lex_word(&s->lex, t, "o") || lex_word(&s->lex, t, "minutes") ||
	    (lex_is(t, W_PREP) && daypart_at(s, i, &part));
}

size_t
parse_spoken(struct scan *s, size_t i, struct piece *p)
{
	size_t end;

	if (!(tok(s, i)->is & (IN_NUM | IN(W_NUMBER) | IN(W_UNIT))))
		return 0;
	if ((end = minutes_and_hour(s, i, p)) > 0 ||
	    (end = by_the_clock(s, i, p)) > 0)
		return end;
	return hour_of_day(s, i, p);
}
