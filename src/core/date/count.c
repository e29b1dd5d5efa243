/* count.c - numbers, ordinals and years in dates, in digits or words.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

/* A number that is not a piece of a longer one: 35 of "35,000" or "1.35". */
bool
parse_alone(struct scan *s, size_t i)
{
	const struct tok *next = tok(s, i + 1), *after = tok(s, i + 2);
	const struct tok *prev = tok(s, i - 1);

	if (tok(s, i)->kind != TOK_NUM)
		return false;
	if (next->glued && next->kind == TOK_PUNCT && after->glued &&
	    after->kind == TOK_NUM && next->punct == ',')
		return false;
	if (next->glued && lex_punct(next, '%'))
		return false;
	if (lex_punct(prev, '$'))
		return false;
	return !(tok(s, i)->glued && prev->kind == TOK_PUNCT &&
	    (prev->punct == '#' || prev->punct == '+'));
}

/* May token i begin a date, or is it glued to a word or number before? */
bool
parse_begins(struct scan *s, size_t i)
{
	const struct tok *t = tok(s, i), *prev = tok(s, i - 1);

	if (!t->glued || prev->kind == TOK_END)
		return true;
	if (prev->kind == TOK_WORD || prev->kind == TOK_NUM)
		return false;
	if ((prev->punct == '-' || prev->punct == '/') && prev->glued &&
	    tok(s, i - 2)->capital && !tok(s, i - 2)->words)
		return false; /* C/2013, MI-2012 */
	if (prev->punct == '/' && tok(s, i - 2)->kind == TOK_NUM)
		return false;
	if (prev->punct == '.' || prev->punct == ',' || prev->punct == ':')
		return !tok(s, i - 1)->glued || tok(s, i - 2)->kind != TOK_NUM;
	return prev->punct != '$' && prev->punct != '#' && prev->punct != '@';
}

size_t
parse_ordinal(struct scan *s, size_t i, int *n)
{
	const struct tok *t = tok(s, i), *next;

	if (t->kind == TOK_NUM && t->digits <= 2 && t->num &&
	    parse_alone(s, i) && tok_is(s, i + 1, W_SUFFIX) &&
	    tok(s, i + 1)->glued) {
		*n = (int)t->num;
		return i + 2;
	}
	if (lex_is(t, W_ORDINAL)) {
		*n = lex_value(t, W_ORDINAL);
		return i + 1;
	}
	if (!lex_is(t, W_NUMBER) || lex_value(t, W_NUMBER) < 20)
		return 0;
	next = tok(s, i + 1);
	if (lex_punct(next, '-') && next->glued)
		next = tok(s, ++i + 1);
	if (!lex_is(next, W_ORDINAL) || lex_value(next, W_ORDINAL) > 9)
		return 0;
	*n = lex_value(t, W_NUMBER) + lex_value(next, W_ORDINAL);
	return i + 2;
}

/* "twenty-five", "nineteen", "7" up to two digits. */
size_t
parse_small(struct scan *s, size_t i, int *n)
{
	const struct tok *t = tok(s, i);
	size_t k = i + 1;

	if (t->kind == TOK_NUM && t->digits <= 2 && parse_alone(s, i)) {
		*n = (int)t->num;
		return k;
	}
	*n = lex_value(t, W_NUMBER);
	if (!*n || *n > 90)
		return 0;
	if (tok_punct(s, k, '-') && tok(s, k)->glued)
		k++;
	if (*n >= 20 && tok_is(s, k, W_NUMBER) &&
	    lex_value(tok(s, k), W_NUMBER) < 10) {
		*n += lex_value(tok(s, k), W_NUMBER);
		return k + 1;
	}
	return i + 1;
}

size_t
parse_count(struct scan *s, size_t i, int *n)
{
	const struct tok *t = tok(s, i);
	size_t k;

	if (t->kind == TOK_NUM && t->digits <= 4 && parse_alone(s, i) &&
	    !(tok_punct(s, i + 1, '.') && tok(s, i + 2)->glued &&
		tok(s, i + 2)->kind == TOK_NUM)) {
		*n = (int)t->num;
		return *n ? i + 1 : 0;
	}
	if ((k = parse_small(s, i, n)) > 0)
		return *n ? k : 0;
	if (!lex_is(t, W_SOME))
		return 0;
	*n = lex_value(t, W_SOME);
	if (*n == 1 && tok_is(s, i + 1, W_SOME)) /* "a few", "a couple" */
		return parse_count(s, i + 1, n);
	return i +
	    (lex_word(&s->lex, t, "couple") && tok_is(s, i + 1, W_OF) ? 2 : 1);
}

/* A year in words: "two thousand and five", "nineteen ninety-six",
 * "seventeen hundred thirty-three". */
static size_t
year_words(struct scan *s, size_t i, int *year)
{
	int a, b = 0;
	size_t k, n;

	if (tok(s, i)->kind != TOK_WORD || !(k = parse_small(s, i, &a)))
		return 0;
	if (tok_is(s, k, W_NUMBER) && lex_value(tok(s, k), W_NUMBER) >= 100) {
		a *= lex_value(tok(s, k), W_NUMBER);
		k++;
		if (tok_is(s, k, W_AND))
			k++;
		n = tok(s, k)->kind == TOK_WORD ? parse_small(s, k, &b) : 0;
		*year = a + b;
		if (!n && tok_is(s, k - 1, W_AND))
			k--;
		return *year >= 1000 && *year < 2100 ? (n ? n : k) : 0;
	}
	if (a < 12 || a > 20 || tok(s, k)->kind != TOK_WORD ||
	    !(n = parse_small(s, k, &b)) || b < 10)
		return 0;
	*year = a * 100 + b;
	return n;
}

size_t
parse_year(struct scan *s, size_t i, int *year)
{
	const struct tok *t = tok(s, i), *next = tok(s, i + 1);

	if (t->kind != TOK_NUM)
		return year_words(s, i, year);
	if (t->digits > 4 || !t->num || !parse_alone(s, i))
		return 0;
	if (lex_is(next, W_ERA) && next->capital) {
		*year =
		    lex_value(next, W_ERA) > 0 ? (int)t->num : 1 - (int)t->num;
		return *year ? i + 2 : 0;
	}
	if (t->digits != 4 || t->num < 1000 || t->num > 2999)
		return 0;
	if (next->glued && (next->kind == TOK_WORD || lex_punct(next, '_')))
		return 0;
	if (next->glued && next->punct == '.' && tok(s, i + 2)->glued &&
	    tok(s, i + 2)->kind == TOK_NUM)
		return 0;
	*year = (int)t->num;
	return i + 1;
}

/* 30 is 2030, 39 is 1939: two digits are a year from 1940 to 2039. */
int
parse_full_year(int y)
{
	return y >= 100 ? y : y < 40 ? 2000 + y : 1900 + y;
}
