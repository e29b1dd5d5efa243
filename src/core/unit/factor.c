/* factor.c - a simple unit and its power in text: "km²", "sq. mi", "s-1".
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include "core/unit/compound.h"

#include <string.h>

bool
factor_word(const char *s, size_t len, const char *w, size_t *n)
{
	size_t k = 0;

	for (; w[k]; k++)
		if (k == len || (s[k] | 32) != w[k])
			return false;
	if (index_letter(s + k, len - k))
		return false;
	*n = k;
	return true;
}

/* "square ", "sq. ", "cubic-" at s: the power, and the bytes with the gap. */
static int
power_word(const char *s, size_t len, size_t *used)
{
	static const struct {
		const char *word;
		int exp;
	} all[] = {{"square", 2}, {"sq", 2}, {"cubic", 3}, {"cu", 3}};
	size_t n, gap;

	if (!len || ((s[0] | 32) != 's' && (s[0] | 32) != 'c'))
		return 0;
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		if (!factor_word(s, len, all[i].word, &n))
			continue;
		if (n < len && s[n] == '.' && n == 2)
			n++;
		gap = index_gap(s + n, len - n, true);
		if (!gap && s[n - 1] != '.')
			return 0;
		*used = n + gap;
		return all[i].exp;
	}
	return 0;
}

static bool
starts(const char *s, size_t len, const char *with)
{
	size_t n = strlen(with);

	return len >= n && memcmp(s, with, n) == 0;
}

/* May one of the powers below begin so? Most units have none. */
static bool
power_begins(const char *s, size_t len)
{
	unsigned char c = (unsigned char)s[0];

	if (c == ' ')
		return len > 1 && (unsigned char)s[1] >= 0x80;
	return c >= 0x80 || c == '^' || c == '*' || c == '-' || c == '2' ||
	    c == '3';
}

/* A power in digits: "2", "^3", "-1", superscripts; 0 when there is none. */
static int
power_digits(const char *s, size_t len, bool symbol, size_t *used)
{
	static const struct {
		const char *s;
		int exp;
		bool bare; /* only behind a symbol */
	} all[] = {{"²", 2, false}, {"³", 3, false}, {"⁻¹", -1, false},
	    {"⁻²", -2, false}, {"⁻³", -3, false}, {"⁴", 4, false},
	    {"^2", 2, false}, {"^3", 3, false}, {"^-1", -1, false},
	    {"^-2", -2, false}, {"^-3", -3, false}, {"^{2}", 2, false},
	    {"^{3}", 3, false}, {"**2", 2, false}, {"**3", 3, false},
	    {"2", 2, true}, {"3", 3, true}, {"-1", -1, true}, {"-2", -2, true},
	    {"-3", -3, true}, {"−1", -1, true}, {"−2", -2, true},
	    {"−3", -3, true}, {" −1", -1, true}, {" −2", -2, true},
	    {" −3", -3, true}};

	if (!len || !power_begins(s, len))
		return 0;
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		size_t n = strlen(all[i].s);

		if (!starts(s, len, all[i].s) || (all[i].bare && !symbol))
			continue;
		if (n < len &&
		    ((s[n] >= '0' && s[n] <= '9') ||
			index_letter(s + n, len - n)))
			continue;
		if (n + 1 < len && (s[n] == '.' || s[n] == ',') &&
		    s[n + 1] >= '0' && s[n + 1] <= '9')
			continue;
		*used = n;
		return all[i].exp;
	}
	return 0;
}

/* " squared", " cubed". */
static int
power_after(const char *s, size_t len, size_t *used)
{
	size_t gap = index_gap(s, len, true), n;

	if (gap && factor_word(s + gap, len - gap, "squared", &n)) {
		*used = gap + n;
		return 2;
	}
	if (gap && factor_word(s + gap, len - gap, "cubed", &n)) {
		*used = gap + n;
		return 3;
	}
	return 0;
}

bool
factor_digit(const char *s, size_t len)
{
	return len && s[0] >= '0' && s[0] <= '9';
}

/* A simple unit with its power at s. */
bool
factor_find(struct units *u, const char *s, size_t len, struct factor *f,
    struct simple *x)
{
	size_t n = 0, k = 0;
	int exp = power_word(s, len, &n);

	if (exp && index_find(u, s + n, len - n, x) &&
	    factor_is(x->unit, "length")) {
		*f = (struct factor){x->unit, exp};
		x->len += n;
		x->flags &= ~ALIAS_WEAK;
		return !factor_digit(s + x->len, len - x->len);
	}
	if (!index_find(u, s, len, x))
		return false;
	*f = (struct factor){x->unit, 1};
	if (factor_is(x->unit, "money"))
		return true;
	exp =
	    power_digits(s + x->len, len - x->len, x->flags & ALIAS_SYMBOL, &k);
	if (!exp &&
	    (factor_is(x->unit, "length") || factor_is(x->unit, "time")))
		exp = power_after(s + x->len, len - x->len, &k);
	if (exp) {
		f->exp = exp;
		x->len += k;
		x->flags &= ~ALIAS_WEAK;
	}
	return !factor_digit(s + x->len, len - x->len) ||
	    (x->flags & (ALIAS_BEFORE | ALIAS_EITHER));
}
