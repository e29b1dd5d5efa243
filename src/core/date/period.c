/* period.c - years, their parts, and what is longer than a year.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

/* "1990s", "1990's", "the 1990 s", "the nineties". "The 1800s" are a century;
 * "the 2000s" are a decade as long as theirs is young. */
size_t
form_decade(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1;

	p->grain = GRAIN_DECADE;
	if (lex_is(t, W_TENS)) {
		if (!tok_is(s, i - 1, W_THE) && !tok_is(s, i - 1, W_PART))
			return 0;
		p->year = lex_value(t, W_TENS);
		p->year += p->year < 30 ? 2000 : 1900;
		return k;
	}
	if (t->kind != TOK_NUM || t->num % 10 || !parse_begins(s, i) ||
	    (t->digits != 4 && t->digits != 2))
		return 0;
	if (tok_punct(s, k, '\'') && tok(s, k)->glued)
		k++;
	if (!lex_word(&s->lex, tok(s, k), "s") ||
	    (t->digits == 2 &&
		(!tok(s, k)->glued ||
		    (!tok_punct(s, i - 1, '\'') && !tok_is(s, i - 1, W_THE)))))
		return 0;
	p->year = (int)t->num;
	if (t->digits == 2)
		p->year += p->year < 30 ? 2000 : 1900;
	if (t->digits == 4 && p->year % 100 == 0 && p->year < 2000)
		p->grain = GRAIN_CENTURY;
	return p->year >= 1000 && p->year < 2200 ? k + 1 : 0;
}

/* "the 19th form_century", "fifth form_century BC". */
size_t
form_century(struct scan *s, size_t i, struct piece *p)
{
	int n;
	size_t k = parse_ordinal(s, i, &n);

	if (!k)
		return 0;
	if (tok_punct(s, k, '-'))
		k++;
	if (!tok_is(s, k, W_UNIT) || lex_value(tok(s, k), W_UNIT) != 9)
		return 0;
	p->grain = GRAIN_CENTURY;
	p->year = (n - 1) * 100;
	if (tok_is(s, k + 1, W_ERA)) {
		if (lex_value(tok(s, k + 1), W_ERA) < 0)
			p->year = 1 - n * 100;
		k++;
	}
	return k + 1;
}

/* A year after "of", "-", "/", "in", or straight away. */
size_t
parse_linked_year(struct scan *s, size_t i, int *year)
{
	if (tok_is(s, i, W_OF) || tok_punct(s, i, ',') ||
	    ((tok_punct(s, i, '-') || tok_punct(s, i, '/')) &&
		tok(s, i)->glued) ||
	    lex_word(&s->lex, tok(s, i), "in"))
		i++;
	if (tok_is(s, i, W_THE))
		i++;
	if (tok_is(s, i, W_FISCAL))
		i++;
	if (tok_is(s, i, W_YEAR))
		i++;
	return parse_year(s, i, year);
}

/* "Q3", "H2": a letter and a glued number. */
static size_t
letter_quarter(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i), *n = tok(s, i + 1);
	const struct tok *next = tok(s, i + 2);
	int months = lex_is(t, W_QUARTERLY) ? lex_value(t, W_QUARTERLY) : 0;

	if (!months || !n->glued || n->digits != 1 || n->num < 1 ||
	    n->num > (months == 1 ? 4 : 2) ||
	    (next->glued && (next->kind == TOK_WORD || next->kind == TOK_NUM)))
		return 0;
	p->grain = months == 1 ? GRAIN_QUARTER : GRAIN_HALF;
	p->sub = (int)n->num;
	return i + 2;
}

/* "third quarter", "third-quarter", "first half", "second week". */
static size_t
ordinal_quarter(struct scan *s, size_t i, struct piece *p)
{
	size_t k = parse_ordinal(s, i, &p->sub);
	int unit;

	if (k && tok_punct(s, k, '-') && tok(s, k)->glued &&
	    tok(s, k + 1)->glued)
		k++;
	unit = k ? lex_value(tok(s, k), W_UNIT) : UNIT_NONE;
	if (unit == UNIT_WEEK)
		p->grain = GRAIN_WEEK;
	else if (unit == UNIT_QUARTER && p->sub <= 4)
		p->grain = GRAIN_QUARTER;
	else if (unit == UNIT_HALF && p->sub <= 2)
		p->grain = GRAIN_HALF;
	else
		return 0;
	return k + 1;
}

/* Is the quarter at [i,k) one of a year: "the third quarter", "its third
 * quarter", "third-quarter sales"? */
static bool
one_quarter(struct scan *s, size_t i, size_t k)
{
	const struct tok *p = tok(s, i - 1);

	return lex_is(p, W_THE) || lex_word(&s->lex, p, "its") ||
	    lex_word(&s->lex, p, "their") || tok_punct(s, k - 2, '-');
}

/* "Q3 2024", "Q3 of 2024", "2024-Q3", "third quarter of 2024", "first half
 * of 2025". */
size_t
form_quarter(struct scan *s, size_t i, struct piece *p)
{
	size_t k, end;

	if ((k = parse_year(s, i, &p->year)) > 0 && parse_begins(s, i)) {
		if (tok_punct(s, k, '-') || tok_punct(s, k, '/'))
			k++;
		end = letter_quarter(s, k, p);
		return end ? end : ordinal_quarter(s, k, p);
	}
	p->year = 0;
	if ((k = letter_quarter(s, i, p)) > 0) {
		end = parse_linked_year(s, k, &p->year);
		return end ? end : p->grain == GRAIN_QUARTER ? k : 0;
	}
	if (!(k = ordinal_quarter(s, i, p)))
		return 0;
	end = parse_linked_year(s, k, &p->year);
	if (end || p->grain != GRAIN_QUARTER)
		return end;
	return one_quarter(s, i, k) && !tok_is(s, k, W_OF) ? k : 0;
}

/* Do the words before token i tell that "fall" is not the verb? */
static bool
in_season(struct scan *s, size_t i)
{
	const struct tok *p = tok(s, i - 1);
	bool joins = lex_is(p, W_TO) || lex_is(p, W_AND) || lex_is(p, W_OR) ||
	    lex_punct(p, '-') || lex_punct(p, ',');

	if (joins)
		return tok_is(s, i - 2, W_SEASON) || tok_is(s, i - 2, W_MONTH);
	return parse_led(s, i);
}

/* "Winter Games", "Prague Spring": a name of something else. */
static bool
season_name(struct scan *s, size_t i)
{
	const struct tok *p = tok(s, i - 1), *next = tok(s, i + 1);

	if (!tok(s, i)->capital)
		return false;
	return (p->kind == TOK_WORD && p->capital && !p->words) ||
	    (next->kind == TOK_WORD && next->capital && !next->words);
}

/* "autumn of 2024", "spring 2025", "winter 2024/25", "summer". */
size_t
form_season(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k;

	if (!lex_is(t, W_SEASON) || season_name(s, i))
		return 0;
	p->grain = GRAIN_SEASON;
	p->sub = lex_value(t, W_SEASON);
	if ((k = parse_linked_year(s, i + 1, &p->year)) > 0) {
		if ((tok_punct(s, k, '/') || tok_punct(s, k, '-')) &&
		    tok(s, k + 1)->digits == 2 && tok(s, k + 1)->glued &&
		    tok(s, k + 1)->num == (p->year + 1) % 100)
			k += 2;
		return k;
	}
	if (lex_is(t, W_SHY) &&
	    (tok_is(s, i + 1, W_OF) ||
		!in_season(s, tok_is(s, i - 1, W_THE) ? i - 1 : i)))
		return 0;
	return i + 1;
}

/* "2024/25", "2024-25": the end of a span of years, in two digits, from token k
 * on; a month where "2009-10" could be one. Returns k where there is none. */
static size_t
short_end(struct scan *s, size_t k, struct piece *p)
{
	const struct tok *t = tok(s, k), *n = tok(s, k + 1);
	bool slash = lex_punct(t, '/');
	int last = p->year % 100;

	if ((!slash && !lex_punct(t, '-')) || !t->glued || !n->glued ||
	    n->digits != 2 || !parse_alone(s, k + 1) ||
	    (slash ? n->num != (last + 1) % 100 :
		     n->num <= last || n->num <= 12))
		return k;
	p->low = (struct day){p->year, 1, 1};
	p->high = (struct day){p->year + (n->num + 100 - last) % 100, 12, 31};
	p->grain = GRAIN_FIXED;
	return k + 2;
}

/* "FY2024", "FY 24", "fiscal year 2024", "week 31", "the year 2008". */
size_t
form_named_year(struct scan *s, size_t i, struct piece *p)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1;

	p->grain = GRAIN_YEAR;
	if (lex_is(t, W_UNIT) && lex_value(t, W_UNIT) == 2 &&
	    tok(s, k)->digits && tok(s, k)->digits <= 2 && parse_alone(s, k) &&
	    tok(s, k)->num >= 1 && tok(s, k)->num <= 53) {
		p->grain = GRAIN_WEEK;
		p->sub = (int)tok(s, k)->num;
		i = parse_linked_year(s, k + 1, &p->year);
		return i ? i : k + 1;
	}
	if (lex_is(t, W_FISCAL)) {
		if (tok_is(s, k, W_YEAR))
			k++;
		if (tok(s, k)->digits == 2 && parse_alone(s, k)) {
			p->year = parse_full_year((int)tok(s, k)->num);
			return k + 1;
		}
		k = parse_year(s, k, &p->year);
		return k ? short_end(s, k, p) : 0;
	}
	if (!lex_is(t, W_YEAR))
		return 0;
	if (tok_is(s, k, W_OF))
		k++;
	return parse_year(s, k, &p->year);
}

/* Is the word behind a plural, as of things counted? */
static bool
counts(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i);

	return t->kind == TOK_WORD && !t->capital && t->end - t->start > 3 &&
	    s->lex.text[t->end - 1] == 's' && s->lex.text[t->end - 2] != 's' &&
	    t->words == 0;
}

/* "its 2025 earnings", "the bank's 2025 costs": seldom are things that somebody
 * has counted without a word between. */
static bool
owned(struct scan *s, size_t i)
{
	static const char *const whose[] = {"its", "their", "his", "her", "our",
	    "my", "your"};
	const struct tok *p = tok(s, i - 1);
	size_t end = tok(s, i)->start;
	const char *text = s->lex.text;

	for (size_t k = 0; k < sizeof(whose) / sizeof(*whose); k++)
		if (lex_word(&s->lex, p, whose[k]))
			return true;
	while (end > 0 && text[end - 1] == ' ')
		end--;
	return end > 4 && text[end - 1] == 's' &&
	    (text[end - 2] == '\'' ||
		memcmp(text + end - 4, "\xe2\x80\x99", 3) == 0);
}

/* Do the words around let 2024 be a year? */
static bool
year_here(struct scan *s, size_t i, size_t end, int year)
{
	const struct tok *p = tok(s, i - 1), *next = tok(s, end);
	bool modern = year >= 1800 && year < 2100;
	bool led = lex_word(&s->lex, p, "in") && year % 100;
	bool joined =
	    lex_punct(p, '-') && p->glued && tok(s, i - 2)->kind == TOK_NUM;
	const uint64_t lead = (uint64_t)1 << W_BOUND | (uint64_t)1 << W_FROM |
	    (uint64_t)1 << W_TO | (uint64_t)1 << W_BETWEEN |
	    (uint64_t)1 << W_PART;

	if (lex_is(p, W_LABEL) || !parse_begins(s, i) || lex_punct(p, '#') ||
	    lex_punct(next, '%') ||
	    (lex_is(next, W_NUMBER) && !(modern && led)) ||
	    lex_is(next, W_COUNTED) ||
	    (lex_is(next, W_UNIT) && s->lex.text[next->end - 1] == 's'))
		return false;
	if (p->kind == TOK_NUM ||
	    (joined &&
		(tok(s, i - 2)->digits != 4 ||
		    (tok_punct(s, i - 3, '-') && tok(s, i - 2)->glued))))
		return false;
	if (tok_is(s, end - 1, W_ERA))
		return true;
	if (lex_word(&s->lex, p, "in") || lex_is(p, W_BOUND))
		return modern ? year % 100 || !counts(s, end) :
				!counts(s, end) && next->kind != TOK_WORD;
	if (!modern || (counts(s, end) && !lex_is(p, W_THE) && !owned(s, i)))
		return false;
	if (p->words & lead || lex_word(&s->lex, p, "by") || lex_is(p, W_THE) ||
	    lex_is(p, W_OF))
		return year % 100 || next->kind != TOK_WORD || !counts(s, end);
	return next->kind != TOK_WORD || year % 100 != 0;
}

/* "2024", "2024/25", "2024-25"; "2002-2025" is range.c's. */
size_t
form_year_alone(struct scan *s, size_t i, struct piece *p)
{
	size_t k = parse_year(s, i, &p->year);

	p->grain = GRAIN_YEAR;
	if (tok_punct(s, i, '\'') &&
	    (!tok(s, i)->glued || tok(s, i - 1)->kind != TOK_WORD) &&
	    tok(s, i + 1)->glued && tok(s, i + 1)->digits == 2 &&
	    parse_alone(s, i + 1) &&
	    (parse_led(s, i) || tok_is(s, i - 1, W_OF))) {
		p->year = parse_full_year((int)tok(s, i + 1)->num);
		return i + 2; /* "in '99" */
	}
	if (!k || (tok(s, i)->kind == TOK_WORD && !parse_led(s, i)) ||
	    !year_here(s, i, k, p->year))
		return 0;
	return tok(s, i)->kind == TOK_NUM ? short_end(s, k, p) : k;
}
