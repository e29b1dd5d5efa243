/* unit.c - units in text: powers, products, "per", made from simple units.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include "core/unit/unit.h"

#include <math.h>
#include <string.h>

#include "core/unit/index.h"

enum { FACTORS = 4, NAME_SIZE = 256 };

/* A simple unit and its power in a compound. */
struct factor {
	struct unit_rec *unit;
	int exp;
};

struct compound {
	struct factor f[FACTORS];
	size_t n, len;
	int flags; /* of the first */
	double scale;
};

static bool
word_at(const char *s, size_t len, const char *w, size_t *n)
{
	size_t k = strlen(w);

	if (len < k)
		return false;
	for (size_t i = 0; i < k; i++)
		if ((s[i] | 32) != w[i])
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

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		if (!word_at(s, len, all[i].word, &n))
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

	if (gap && word_at(s + gap, len - gap, "squared", &n)) {
		*used = gap + n;
		return 2;
	}
	if (gap && word_at(s + gap, len - gap, "cubed", &n)) {
		*used = gap + n;
		return 3;
	}
	return 0;
}

static bool
is_dim(const struct unit_rec *r, const char *dim)
{
	return strcmp(r->u.dim, dim) == 0;
}

static bool
digit_at(const char *s, size_t len)
{
	return len && s[0] >= '0' && s[0] <= '9';
}

/* A simple unit with its power at s. */
static bool
factor_find(struct units *u, const char *s, size_t len, struct factor *f,
    struct simple *x)
{
	size_t n = 0, k = 0;
	int exp = power_word(s, len, &n);

	if (exp && index_find(u, s + n, len - n, x) &&
	    is_dim(x->unit, "length")) {
		*f = (struct factor){x->unit, exp};
		x->len += n;
		x->flags &= ~ALIAS_WEAK;
		return !digit_at(s + x->len, len - x->len);
	}
	if (!index_find(u, s, len, x))
		return false;
	*f = (struct factor){x->unit, 1};
	if (is_dim(x->unit, "money"))
		return true;
	exp =
	    power_digits(s + x->len, len - x->len, x->flags & ALIAS_SYMBOL, &k);
	if (!exp && (is_dim(x->unit, "length") || is_dim(x->unit, "time")))
		exp = power_after(s + x->len, len - x->len, &k);
	if (exp) {
		f->exp = exp;
		x->len += k;
		x->flags &= ~ALIAS_WEAK;
	}
	return !digit_at(s + x->len, len - x->len) ||
	    (x->flags & (ALIAS_BEFORE | ALIAS_EITHER));
}

/* --- names of compounds */

struct name {
	char s[NAME_SIZE];
	size_t n;
};

static void
say(struct name *to, const char *s)
{
	size_t n = strlen(s);

	if (to->n + n >= sizeof(to->s))
		n = sizeof(to->s) - 1 - to->n;
	memcpy(to->s + to->n, s, n);
	to->n += n;
	to->s[to->n] = '\0';
}

static void
say_factor(struct name *to, const struct factor *f)
{
	int e = f->exp < 0 ? -f->exp : f->exp;
	bool length = is_dim(f->unit, "length");

	if (length && (e == 2 || e == 3))
		say(to, e == 2 ? "square " : "cubic ");
	say(to, f->unit->u.name);
	if (!length && e == 2)
		say(to, " squared");
	if (!length && e == 3)
		say(to, " cubed");
	if (e > 3)
		say(to, " to the fourth");
}

static void
say_compound(struct name *to, const struct compound *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->f[i].exp > 0) {
			say(to, to->n ? " " : "");
			say_factor(to, &c->f[i]);
		}
	for (size_t i = 0; i < c->n; i++)
		if (c->f[i].exp < 0) {
			say(to, to->n ? " per " : "per ");
			say_factor(to, &c->f[i]);
		}
}

/* The unit that c makes: the factor itself, a row of that name, or a new one.
 */
static struct unit_rec *
compound_unit(struct units *u, const struct compound *c)
{
	struct name name = {.n = 0};
	struct unit x = {.factor = 1};
	struct powers p = {0};
	struct unit_rec *r;
	char base[64];

	if (c->n == 1 && c->f[0].exp == 1)
		return c->f[0].unit;
	say_compound(&name, c);
	r = index_named(u, name.s, name.n);
	if (r)
		return r;
	for (size_t i = 0; i < c->n; i++) {
		x.factor *= pow(c->f[i].unit->u.factor, c->f[i].exp);
		powers_add(&p, &c->f[i].unit->p, c->f[i].exp);
	}
	x.name = name.s;
	x.dim = powers_dim(&p);
	powers_base(&p, x.dim, base, sizeof(base));
	x.base = base;
	return index_make(u, &x, &p);
}

/* --- what joins factors */

/* The words that may stand in "$5 a barrel", "60 miles an hour". */
static bool
after_article(const struct factor *top, const struct factor *f)
{
	if (is_dim(f->unit, "time"))
		return is_dim(top->unit, "money") ||
		    is_dim(top->unit, "length") ||
		    is_dim(top->unit, "volume") || is_dim(top->unit, "mass") ||
		    is_dim(top->unit, "energy") || is_dim(top->unit, "data") ||
		    is_dim(top->unit, "time");
	return is_dim(top->unit, "money");
}

/* "/", " per ", " a " at s: bytes taken, 0 when there is none. */
static size_t
per_at(const char *s, size_t len, bool *article, bool *slash)
{
	size_t gap = index_gap(s, len, true), n;

	*article = *slash = false;
	if (gap < len && s[gap] == '/') {
		gap++;
		*slash = true;
		return gap + index_gap(s + gap, len - gap, false);
	}
	s += gap;
	len -= gap;
	if (word_at(s, len, "per", &n) || word_at(s, len, "each", &n)) {
		;
	} else if (gap &&
	    (word_at(s, len, "an", &n) || word_at(s, len, "a", &n))) {
		*article = true;
	} else {
		return 0;
	}
	if (!index_gap(s + n, len - n, true))
		return 0;
	return gap + n + index_gap(s + n, len - n, true);
}

/* "a second time", "a minute later" are no rates. */
static bool
goes_on(const char *s, size_t len)
{
	static const char *const words[] = {"time", "ago", "later", "before",
	    "after", "earlier", "long", "old"};
	size_t gap = index_gap(s, len, true), n;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (gap && word_at(s + gap, len - gap, words[i], &n))
			return true;
	return false;
}

static bool
same_powers(const struct powers *a, const struct powers *b)
{
	return memcmp(a->e, b->e, sizeof(a->e)) == 0 &&
	    !(a->code && b->code && strcmp(a->code, b->code) != 0);
}

/* "mg/kg", "hours per week" are quotients; "feet/meters" is a choice. */
static bool
may_divide(const struct factor *top, const struct factor *f, bool slash)
{
	double ratio = top->unit->u.factor / f->unit->u.factor;

	if (top->unit == f->unit || is_dim(f->unit, "fraction"))
		return false;
	if (!same_powers(&top->unit->p, &f->unit->p))
		return true;
	if (top->exp != 1 || f->exp != 1)
		return true;
	return ratio < (slash ? 0.02 : 1);
}

/* Adds " per X" at s to c; false when nothing like it follows. */
static bool
join_per(struct units *u, struct compound *c, const char *s, size_t len)
{
	bool article, slash;
	size_t n = per_at(s, len, &article, &slash);
	struct factor f;
	struct simple x;

	if (!n || !factor_find(u, s + n, len - n, &f, &x) || f.exp < 0)
		return false;
	if (x.flags & (ALIAS_BEFORE | ALIAS_NONE))
		return false;
	if (c->n && !may_divide(&c->f[0], &f, slash))
		return false;
	if (article &&
	    (!after_article(&c->f[0], &f) ||
		goes_on(s + n + x.len, len - n - x.len)))
		return false;
	f.exp = -f.exp;
	c->f[c->n++] = f;
	c->len += n + x.len;
	return true;
}

/* Bytes of a sign of multiplication at s. */
static size_t
times_at(const char *s, size_t len)
{
	static const char *const all[] = {"·", "⋅", "∙", "•", "*", "."};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (starts(s, len, all[i]))
			return strlen(all[i]);
	return 0;
}

/* May words be joined by a hyphen alone ("ton-miles", "kilowatt-days")? */
static bool
hyphen_product(const struct factor *a, const struct factor *b)
{
	static const char *const first[] = {"mass", "pressure", "power",
	    "current", "force"};

	if (!is_dim(b->unit, "length") && !is_dim(b->unit, "time"))
		return false;
	for (size_t i = 0; i < sizeof(first) / sizeof(*first); i++)
		if (is_dim(a->unit, first[i]))
			return true;
	return false;
}

/* Adds "·X", " X-1", "-X" at s to c. */
static bool
join_times(struct units *u, struct compound *c, const char *s, size_t len)
{
	size_t n = times_at(s, len);
	size_t gap = n ? 0 : index_gap(s, len, true);
	bool hyphen = gap == 1 && s[0] == '-';
	bool symbol = c->flags & ALIAS_SYMBOL;
	struct factor f;
	struct simple x;

	if (!(n + gap) || !factor_find(u, s + n + gap, len - n - gap, &f, &x))
		return false;
	if (x.flags & (ALIAS_BEFORE | ALIAS_PER | ALIAS_EITHER))
		return false;
	if (n &&
	    (!symbol || !(x.flags & ALIAS_SYMBOL) ||
		(s[0] == '.' && f.exp > 0)))
		return false;
	if (!n && !(symbol && f.exp < 0) &&
	    !(hyphen && !symbol && f.exp == 1 &&
		hyphen_product(&c->f[c->n - 1], &f)))
		return false;
	c->f[c->n++] = f;
	c->len += n + gap + x.len;
	return true;
}

/* "$m", "€bn": a scale word's letters behind a currency. */
static void
money_scale(struct compound *c, const char *s, size_t len)
{
	static const struct {
		const char *s;
		double scale;
	} all[] = {{"mln", 1e6}, {"mn", 1e6}, {"bn", 1e9}, {"tn", 1e12},
	    {"m", 1e6}, {"k", 1e3}, {"b", 1e9}, {"M", 1e6}, {"B", 1e9}};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		size_t n = strlen(all[i].s);

		if (!starts(s, len, all[i].s) || index_letter(s + n, len - n) ||
		    digit_at(s + n, len - n))
			continue;
		c->scale *= all[i].scale;
		c->len += n;
		return;
	}
}

static void
compound_more(struct units *u, struct compound *c, const char *s, size_t len)
{
	while (c->n < FACTORS &&
	    (join_times(u, c, s + c->len, len - c->len) ||
		join_per(u, c, s + c->len, len - c->len)))
		;
}

static bool
compound_find(struct units *u, const char *s, size_t len, struct compound *c)
{
	struct simple x;
	bool article, slash;

	*c = (struct compound){.scale = 1};
	if (!factor_find(u, s, len, &c->f[0], &x) || x.flags & ALIAS_PER) {
		if (!per_at(s, len, &article, &slash) || (s[0] | 32) != 'p' ||
		    !join_per(u, c, s, len))
			return false;
		compound_more(u, c, s, len);
		return true;
	}
	c->n = 1;
	c->len = x.len;
	c->flags = x.flags;
	c->scale = x.scale;
	if (is_dim(x.unit, "money") && x.flags & ALIAS_EITHER)
		money_scale(c, s + c->len, len - c->len);
	compound_more(u, c, s, len);
	return true;
}

static int
sides(int flags)
{
	if (flags & ALIAS_EITHER)
		return UNIT_BEFORE | UNIT_AFTER;
	return flags & ALIAS_BEFORE ? UNIT_BEFORE : UNIT_AFTER;
}

/* "Rs. 20", "5 ft. tall": the dot of a symbol cut short, where the sentence
 * goes on. */
static size_t
dot_at(const struct compound *c, const char *s, size_t len)
{
	size_t gap;

	if (c->n > 1 || !(c->flags & ALIAS_SYMBOL) || len < 2 || s[0] != '.')
		return 0;
	gap = index_gap(s + 1, len - 1, false);
	if (c->flags & ALIAS_EITHER && digit_at(s + 1 + gap, len - 1 - gap))
		return 1;
	return gap && 1 + gap < len && s[1 + gap] >= 'a' && s[1 + gap] <= 'z';
}

bool
unit_find(struct units *u, const char *s, size_t len, struct unit_hit *hit)
{
	struct compound c;
	struct unit_rec *r;

	if (!compound_find(u, s, len, &c))
		return false;
	r = compound_unit(u, &c);
	if (!r)
		return false;
	hit->unit = &r->u;
	hit->len = c.len + dot_at(&c, s + c.len, len - c.len);
	hit->sides = c.n > 1 ? UNIT_AFTER | (sides(c.flags) & UNIT_BEFORE) :
			       sides(c.flags);
	if (is_dim(c.f[0].unit, "money") && memchr(s, ' ', c.len)) {
		size_t gap = index_gap(s + c.len, len - c.len, false);

		if (digit_at(s + c.len + gap, len - c.len - gap))
			hit->sides |= UNIT_BEFORE; /* "Malaysian ringgit 42" */
	}
	hit->weak = c.n == 1 && c.flags & ALIAS_WEAK;
	hit->scale = c.scale;
	return true;
}

const struct unit *
unit_over(struct units *u, const struct unit *a, const char *s, size_t len,
    size_t *used)
{
	struct compound c = {.n = 1, .scale = 1};
	struct unit_rec *r;

	c.f[0] = (struct factor){(struct unit_rec *)(size_t)a, 1};
	if (!join_per(u, &c, s, len))
		return NULL;
	compound_more(u, &c, s, len);
	*used = c.len;
	r = compound_unit(u, &c);
	return r ? &r->u : NULL;
}

const struct unit *
unit_named(struct units *u, struct cell name)
{
	struct unit_rec *r = index_named(u, name.s, name.len);
	struct unit_hit hit;

	if (r)
		return &r->u;
	if (!name.len || !unit_find(u, name.s, name.len, &hit) ||
	    hit.len != name.len)
		return NULL;
	return hit.unit;
}
