/* digits.c - numbers written in digits: group marks, decimals, fractions.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/digits.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/number/power.h"
#include "core/number/reader.h"
#include "core/number/sign.h"

/* Digits that are read, and groups of three that give as many behind the first
 * three. */
enum { SIGNIFICANT = 60, GROUPS = (SIGNIFICANT - 3) / 3 };

enum { SHORT = 15 }; /* digits that a double holds exactly */

/* Digits of [at,end) without their group marks, with one decimal point. */
struct clean {
	char s[SIGNIFICANT + 8];
	size_t n;
	int decimals;
	int over; /* digits of the whole part that found no room */
};

static void
put(struct clean *c, const struct reader *r, size_t at, size_t end)
{
	for (; at < end; at++) {
		if (c->n >= SIGNIFICANT)
			c->over += reader_digit(r, at);
		else if (reader_digit(r, at))
			c->s[c->n++] = r->s[at];
	}
}

static void
put_decimals(struct clean *c, const struct reader *r, size_t at, size_t end)
{
	size_t n = c->n;

	int over = c->over;

	c->s[c->n++] = '.';
	put(c, r, at, end);
	c->over = over;
	c->decimals = (int)(c->n - n - 1);
}

/* How the groups behind the first digits look: digits parted by mark. */
struct groups {
	size_t n;    /* groups behind the first */
	size_t end;  /* where the last one ends */
	bool threes; /* all of three digits */
	bool indian; /* twos, then three */
	bool many;   /* more threes than any number has: they run to the end */
};

static struct groups
groups_read(const struct reader *r, size_t at, size_t first, const char *mark)
{
	size_t m = strlen(mark), i = first, lead = first - at, prev = 0;
	struct groups g = {.end = first, .threes = lead <= 3, .indian = false};
	bool twos = lead <= 2, on = false;

	while ((g.n < GROUPS || on) && reader_is(r, i, mark) &&
	    reader_digit(r, i + m)) {
		size_t end = reader_run(r, i + m), n = end - i - m;

		if (g.n && prev != 2)
			twos = false;
		if (n != 3)
			g.threes = false;
		prev = n;
		g.n++;
		g.end = i = end;
		on |= g.n == GROUPS && g.threes && *mark != ' ';
		if (n > 3)
			break;
	}
	g.indian = g.n > 1 && twos && prev == 3;
	g.threes = g.threes && g.n;
	g.many = g.n > GROUPS;
	return g;
}

/* Marks that part groups of three whatever else stands there. */
static const char *const spaces[] = {"\xc2\xa0", "\xe2\x80\x89", "\xe2\x80\xaf",
    "'", "\xe2\x80\x99", NULL};

/* May one of them stand at byte i? */
static bool
space_begins(const struct reader *r, size_t i)
{
	return i < r->len &&
	    ((unsigned char)r->s[i] >= 0x80 || r->s[i] == '\'');
}

/* A blank parts groups where each has three digits, and no further digits
 * stand on either side. */
static bool
blank_groups(const struct reader *r, size_t at, const struct groups *g)
{
	bool before = at > 1 && r->s[at - 1] == ' ' && reader_digit(r, at - 2);

	return g->threes && r->s[at] != '0' && !before &&
	    !reader_alnum(r, g->end) &&
	    !(reader_is(r, g->end, " ") && reader_digit(r, g->end + 1)) &&
	    !reader_is(r, g->end, "/");
}

/* What no number is, but one token: its end. */
static size_t
too_many(const struct groups *g, struct digits *d)
{
	d->form = DIGITS_BAD;
	return g->end;
}

/* The end of the whole part and its groups. */
static size_t
whole(const struct reader *r, size_t at, struct clean *c, struct digits *d)
{
	size_t first = reader_run(r, at);
	struct groups g;

	d->n = (unsigned)(first - at);
	if (reader_is(r, first, ",")) {
		g = groups_read(r, at, first, ",");
		if (g.many)
			return too_many(&g, d);
		if ((g.threes && r->s[at] != '0') || g.indian) {
			put(c, r, at, g.end);
			d->form = DIGITS_MARKED;
			return g.end;
		}
	}
	for (size_t k = 0;
	     space_begins(r, first) && spaces[k] && first - at <= 3; k++) {
		g = groups_read(r, at, first, spaces[k]);
		if (g.many)
			return too_many(&g, d);
		if (g.threes) {
			put(c, r, at, g.end);
			d->form = DIGITS_MARKED;
			return g.end;
		}
	}
	if (first - at <= 3 && reader_is(r, first, " ")) {
		g = groups_read(r, at, first, " ");
		if (g.n && blank_groups(r, at, &g)) {
			put(c, r, at, g.end);
			d->form = DIGITS_MARKED;
			return g.end;
		}
	}
	put(c, r, at, first);
	d->form = DIGITS_WHOLE;
	if (first - at > 1 && r->s[at] == '0')
		d->form |= DIGITS_ZERO;
	return first;
}

/* 1.234.567 and 1.234,5: points part groups, a comma the decimals. */
static size_t
continental(const struct reader *r, size_t at, size_t first, struct clean *c,
    struct digits *d)
{
	struct groups g = groups_read(r, at, first, ".");
	size_t end;

	if (!g.n)
		return first;
	if (g.many)
		return too_many(&g, d);
	end = reader_is(r, g.end, ",") && reader_digit(r, g.end + 1) ?
	    reader_run(r, g.end + 1) :
	    g.end;
	if (g.threes && end > g.end && end - g.end <= 3 &&
	    !(reader_is(r, end, ",") && reader_digit(r, end + 1))) {
		c->n = 0;
		put(c, r, at, g.end);
		put_decimals(c, r, g.end + 1, end);
		d->form = DIGITS_MARKED;
		return end;
	}
	if (g.n == 1)
		return first;
	if (g.threes && g.n > 1) {
		c->n = 0;
		put(c, r, at, g.end);
		d->form = DIGITS_MARKED;
		return g.end;
	}
	d->form = DIGITS_BAD;
	return g.end;
}

/* Decimals behind the whole part: a point, or a lone comma that parts no
 * group of three. */
static size_t
decimals(const struct reader *r, size_t at, struct clean *c, struct digits *d)
{
	size_t end;

	if (reader_is(r, at, ".") && reader_digit(r, at + 1)) {
		end = reader_run(r, at + 1);
		put_decimals(c, r, at + 1, end);
		d->form = DIGITS_MARKED;
		return end;
	}
	if (d->form == DIGITS_MARKED || !reader_is(r, at, ",") ||
	    !reader_digit(r, at + 1) || d->n > 4 ||
	    (at > d->n && r->s[at - d->n - 1] == ','))
		return at;
	end = reader_run(r, at + 1);
	if ((end - at == 4 && r->s[at - d->n] != '0') || end - at > 5 ||
	    reader_is(r, end, ",") ||
	    (reader_is(r, end, ".") && reader_digit(r, end + 1)))
		return at;
	put_decimals(c, r, at + 1, end);
	d->form = DIGITS_MARKED;
	return end;
}

/* "/2" behind whole digits, and vulgar fractions behind them or alone. */
static size_t
fraction(const struct reader *r, size_t at, struct digits *d)
{
	size_t n, end,
	    slash = reader_is(r, at, "/")    ? 1 :
	    reader_is(r, at, "\xe2\x81\x84") ? 3 :
					       0;
	double x;

	n = sign_fraction(r->s + at, r->len - at, &x);
	if (n) {
		d->value += x;
		d->grain = 0.01;
		d->form = DIGITS_FRACTION;
		return at + n;
	}
	end = reader_run(r, at + slash);
	if (!slash || end == at + slash)
		return at;
	x = end - at > 6 ? 0 : reader_small(r, at + slash, end);
	if (reader_is(r, end, "/") || x == 0 || d->n > 4 || d->value > 1900 ||
	    (reader_is(r, end, ".") && reader_digit(r, end + 1))) {
		while (reader_is(r, end, "/") || reader_is(r, end, ".") ||
		    reader_digit(r, end))
			end++;
		d->form = DIGITS_BAD;
		return reader_digit(r, end - 1) ? end : end - 1;
	}
	d->value /= x;
	d->grain = 0.1 / x;
	d->form = DIGITS_FRACTION;
	return end;
}

double
digits_round(double x, double grain)
{
	double inverse = grain < 1 ? nearbyint(1 / grain) : 1;

	if (!(grain > 1e-9) || !(fabs(x) * inverse < 9e15))
		return x;
	return nearbyint(x * inverse) / inverse;
}

double
digits_grain(double x)
{
	double g = 1;

	x = fabs(x);
	if (x < 1 || !(x < 1e300) || x != floor(x))
		return 1;
	if (x >= 1e15) { /* its first 15 digits */
		g = pow(10, floor(log10(x)) - (SHORT - 1));
		x = nearbyint(x / g);
	}
	for (uint64_t u = (uint64_t)x; u % 10 == 0; u /= 10)
		g *= 10;
	return g;
}

/* The place value of the last significant digit of a whole number. The digits
 * tell it: a double of more than 15 of them has others. */
static double
whole_grain(const struct clean *c)
{
	size_t n = c->n;

	while (n && c->s[n - 1] == '0')
		n--;
	return n ? pow(10, (double)(c->n - n)) : 1;
}

/* The whole part and the decimals where a comma is the decimal mark: groups
 * are parted by points (1.234), or by what parts them elsewhere. */
static size_t
comma_number(const struct reader *r, size_t at, struct clean *c,
    struct digits *d)
{
	size_t first = reader_run(r, at), end;
	struct groups g = groups_read(r, at, first, ".");

	if (g.many)
		return too_many(&g, d);
	if (g.threes && r->s[at] != '0') {
		d->n = (unsigned)(first - at);
		put(c, r, at, g.end);
		d->form = DIGITS_MARKED;
		end = g.end;
	} else if (reader_is(r, first, ",")) {
		d->n = (unsigned)(first - at);
		put(c, r, at, first);
		d->form = DIGITS_WHOLE;
		end = first;
	} else {
		end = whole(r, at, c, d);
	}
	if (!reader_is(r, end, ",") || !reader_digit(r, end + 1))
		return end;
	first = reader_run(r, end + 1);
	put_decimals(c, r, end + 1, first);
	d->form = DIGITS_MARKED;
	return first;
}

/* May what stands at byte i, right behind digits, belong to their number? */
static bool
goes_on(const struct reader *r, size_t i)
{
	unsigned char c, d;

	if (i == r->len)
		return false;
	c = (unsigned char)r->s[i];
	d = i + 1 < r->len ? (unsigned char)r->s[i + 1] : '\0';
	if (c >= 0x80)
		return true;
	if (sign_letter(c))
		return c == 'e' || c == 'E' || c == 'x';
	if (c == ' ')
		return sign_digit(d) || d == 'x' || d == '*' || d >= 0x80;
	if (c == ',' || c == '.')
		return sign_digit(d);
	return c == '\'' || c == '/' || c == '^' || c == '*';
}

/* Digits alone, as most numbers are; returns their end, or at. */
static size_t
plain(const struct reader *r, size_t at, struct digits *d)
{
	size_t end = reader_run(r, at);
	double value = 0;

	if (end == at || end - at > SHORT || goes_on(r, end))
		return at;
	for (size_t i = at; i < end; i++) {
		value = 10 * value + (r->s[i] - '0');
		d->grain = r->s[i] == '0' ? 10 * d->grain : 1;
	}
	if (value < 1)
		d->grain = 1;
	d->value = value;
	d->n = (unsigned)(end - at);
	d->form = DIGITS_WHOLE;
	if (end - at > 1 && r->s[at] == '0')
		d->form |= DIGITS_ZERO;
	return end;
}

/* The value, up to a second point: of few digits a whole number over a power of
 * ten, which a division that rounds once gives as strtod does. */
static double
clean_value(struct clean *c)
{
	static const double ten[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
	    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
	uint64_t whole = 0;
	size_t n = 0, point;

	c->s[c->n] = '\0';
	if (c->n > SHORT)
		return strtod(c->s, NULL);
	for (; sign_digit((unsigned char)c->s[n]); n++)
		whole = whole * 10 + (uint64_t)(c->s[n] - '0');
	point = n++;
	for (; n < c->n && c->s[n] != '.'; n++)
		whole = whole * 10 + (uint64_t)(c->s[n] - '0');
	return (double)whole / ten[n - point - 1];
}

size_t
digits_read(const char *text, size_t len, size_t at, bool comma,
    struct digits *d)
{
	struct reader r = {text, len};
	struct clean c;
	size_t end, start;

	*d = (struct digits){.grain = 1};
	if ((end = plain(&r, at, d)) > at)
		return end;
	if (!reader_digit(&r, at) && !reader_is(&r, at, "."))
		return fraction(&r, at, d);
	c.n = 0;
	c.decimals = 0;
	c.over = false;
	if (reader_digit(&r, at))
		end =
		    comma ? comma_number(&r, at, &c, d) : whole(&r, at, &c, d);
	else
		c.s[c.n++] = '0';
	start = end;
	if (d->form & DIGITS_WHOLE)
		end = continental(&r, at, end, &c, d);
	if (end == start && d->form != DIGITS_BAD)
		end = decimals(&r, end, &c, d);
	d->value = clean_value(&c);
	d->grain = c.decimals ? pow(10, -c.decimals) : whole_grain(&c);
	if (c.over) {
		d->value *= pow(10, c.over);
		d->grain = pow(10, c.over);
	}
	if (d->form & DIGITS_BAD)
		return end;
	if (d->form & DIGITS_WHOLE) {
		end = fraction(&r, end, d);
		if (!(d->form & DIGITS_WHOLE))
			return end;
	}
	return power_read(&r, end, d);
}
