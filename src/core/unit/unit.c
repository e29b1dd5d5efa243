/* unit.c - units in text: products, "per", parentheses, scale letters.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include "core/unit/unit.h"

#include <string.h>

#include "core/unit/compound.h"
#include "core/unit/index.h"

static bool
starts(const char *s, size_t len, const char *with)
{
	size_t n = strlen(with);

	return len >= n && memcmp(s, with, n) == 0;
}

/* The words that may stand in "$5 a barrel", "60 miles an hour". */
static bool
after_article(const struct factor *top, const struct factor *f)
{
	if (factor_is(f->unit, "time"))
		return factor_is(top->unit, "money") ||
		    factor_is(top->unit, "length") ||
		    factor_is(top->unit, "volume") ||
		    factor_is(top->unit, "mass") ||
		    factor_is(top->unit, "energy") ||
		    factor_is(top->unit, "data") ||
		    factor_is(top->unit, "time");
	return factor_is(top->unit, "money");
}

/* "50 dollars each in May": an inch is no inch there. */
static bool
each_in(const char *s, size_t len)
{
	size_t gap = index_gap(s, len, true), n;

	return gap && factor_word(s + gap, len - gap, "in", &n);
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
	if (factor_word(s, len, "per", &n)) {
		;
	} else if (factor_word(s, len, "each", &n)) {
		if (each_in(s + n, len - n))
			return 0;
	} else if (gap &&
	    (factor_word(s, len, "an", &n) || factor_word(s, len, "a", &n))) {
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
		if (gap && factor_word(s + gap, len - gap, words[i], &n))
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

	if (top->unit == f->unit || factor_is(f->unit, "fraction"))
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
	if (x.flags & ALIAS_BEFORE ||
	    (x.flags & ALIAS_EITHER && x.flags & ALIAS_WEAK))
		return false; /* "MeV/c2" has no cents */
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

/* May words be joined by a hyphen alone ("ton-miles", "kilowatt-days")? */
static bool
hyphen_product(const struct factor *a, const struct factor *b)
{
	static const char *const first[] = {"mass", "pressure", "power",
	    "current", "force"};

	if (!factor_is(b->unit, "length") && !factor_is(b->unit, "time"))
		return false;
	for (size_t i = 0; i < sizeof(first) / sizeof(*first); i++)
		if (factor_is(a->unit, first[i]))
			return true;
	return false;
}

/* Bytes of a sign of multiplication at s. */
static size_t
times_at(const char *s, size_t len)
{
	static const char *const all[] = {"·", "⋅", "∙", "•", "*", "."};

	if (!len || ((unsigned char)*s < 0x80 && *s != '*' && *s != '.'))
		return 0;
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (starts(s, len, all[i]))
			return strlen(all[i]);
	return 0;
}

/* Adds what stands below a slash in parentheses: "/(kg·K)". */
static bool
join_group(struct units *u, struct compound *c, const char *s, size_t len)
{
	struct compound to = *c;
	size_t n = starts(s, len, "/(") ? 2 : 0;
	struct simple x;

	while (n && n < len && to.n < FACTORS &&
	    factor_find(u, s + n, len - n, &to.f[to.n], &x)) {
		to.f[to.n].exp = -to.f[to.n].exp;
		to.n++;
		n += x.len;
		if (n < len && s[n] == ')') {
			to.len += n + 1;
			*c = to;
			return true;
		}
		n += times_at(s + n, len - n);
		n += index_gap(s + n, len - n, false);
	}
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

	if (!(n + gap) || (!n && !symbol && !hyphen) ||
	    !factor_find(u, s + n + gap, len - n - gap, &f, &x))
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
		    factor_digit(s + n, len - n))
			continue;
		c->scale *= all[i].scale;
		c->len += n;
		return;
	}
}

/* May what stands behind c be more of it? Behind most is a comma, or a word
 * that is no "per", "each" or "a". */
static bool
may_go_on(const struct compound *c, const char *s, size_t len)
{
	char next = len > 1 ? (char)(s[1] | 32) : '\0';

	if (!len || *s == ',' || *s == ')' || *s == ';')
		return false;
	return *s != ' ' || c->flags & ALIAS_SYMBOL || next < 'a' ||
	    next > 'z' || next == 'p' || next == 'e' || next == 'a';
}

static void
compound_more(struct units *u, struct compound *c, const char *s, size_t len)
{
	while (c->n < FACTORS && may_go_on(c, s + c->len, len - c->len) &&
	    (join_times(u, c, s + c->len, len - c->len) ||
		join_group(u, c, s + c->len, len - c->len) ||
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
		if (!len || (s[0] | 32) != 'p' ||
		    !per_at(s, len, &article, &slash) ||
		    !join_per(u, c, s, len))
			return false;
		compound_more(u, c, s, len);
		return true;
	}
	c->n = 1;
	c->len = x.len;
	c->flags = x.flags;
	c->scale = x.scale;
	if (factor_is(x.unit, "money") && x.flags & ALIAS_EITHER)
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
	if (c->flags & ALIAS_EITHER && factor_digit(s + 1 + gap, len - 1 - gap))
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
	if (factor_is(c.f[0].unit, "money") && memchr(s, ' ', c.len)) {
		size_t gap = index_gap(s + c.len, len - c.len, false);

		if (factor_digit(s + c.len + gap, len - c.len - gap))
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
