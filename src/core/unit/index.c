/* index.c - the tables of units by name and by first word.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include "core/unit/compound.h"
#include "core/unit/index.h"

#include <stdlib.h>
#include <string.h>

#include "data/prefixes.h"
#include "lib/table.h"

enum { P_NAME, P_SYMBOLS, P_FACTOR, P_KIND, P_RARE };

size_t
index_letter(const char *s, size_t len)
{
	unsigned char c = len ? (unsigned char)s[0] : 0;
	unsigned char d = len > 1 ? (unsigned char)s[1] : 0;
	unsigned char e = len > 2 ? (unsigned char)s[2] : 0;

	if ((c | 32u) - 'a' < 26u)
		return 1;
	if (c < 0xc2 || (d & 0xc0) != 0x80)
		return 0;
	if (c == 0xc2)
		return d == 0xb5 ? 2 : 0; /* micro sign */
	if (c == 0xc3)
		return d == 0x97 || d == 0xb7 ? 0 : 2; /* times, divide */
	if (c < 0xe0)
		return 2;
	if (c > 0xef || (e & 0xc0) != 0x80)
		return 0;
	if (c == 0xe2) /* of the symbols, the ohm, kelvin and angstrom signs */
		return d == 0x84 && (e == 0xa6 || e == 0xaa || e == 0xab) ? 3 :
									    0;
	return c == 0xef || (c == 0xe3 && d == 0x80) ? 0 : 3;
}

size_t
index_gap(const char *s, size_t len, bool hyphen)
{
	size_t n = 0, hyphens = 0;

	while (n < len) {
		unsigned char c = (unsigned char)s[n];

		if (c == ' ' || c == '\t' || c == '\n')
			n++;
		else if (len - n > 1 && memcmp(s + n, "\xc2\xa0", 2) == 0)
			n += 2;
		else if (len - n > 2 &&
		    (memcmp(s + n, "\xe2\x80\x89", 3) == 0 ||
			memcmp(s + n, "\xe2\x80\xaf", 3) == 0))
			n += 3;
		else if (hyphen && !hyphens++ && c == '-')
			n++;
		else if (hyphen && hyphens == 1 && len - n > 2 &&
		    (memcmp(s + n, "\xe2\x80\x90", 3) == 0 ||
			memcmp(s + n, "\xe2\x80\x91", 3) == 0))
			n += 3;
		else
			break;
	}
	return n;
}

static char
fold(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

size_t
index_word(const char *s, size_t len)
{
	size_t n = 0, k;

	for (;; n += k) {
		while (n < len && ((unsigned char)s[n] | 32u) - 'a' < 26u)
			n++;
		if (n == len || (unsigned char)s[n] < 0x80 ||
		    !(k = index_letter(s + n, len - n)))
			break;
	}
	if (n || !len)
		return n;
	for (n = 1; n < len && ((unsigned char)s[n] & 0xc0) == 0x80; n++)
		;
	return n;
}

static bool
is_letter(char c)
{
	return ((unsigned char)c | 32u) - 'a' < 26u;
}

/* Does the name a stand at s? Returns how many bytes of s it takes, or 0.
 * A blank of the name is any blanks or a hyphen, with a dot before it where
 * the word is cut short; "$" may stand off from two letters before it. */
static size_t
match(const char *a, size_t alen, const char *s, size_t len, bool folded)
{
	size_t n = 0;

	for (size_t i = 0; i < alen; i++) {
		char c = a[i];

		if (c == ' ') {
			bool behind = i && is_letter(a[i - 1]);
			size_t dot = behind && n < len && s[n] == '.';
			size_t k = index_gap(s + n + dot, len - n - dot, true);

			if (!k && !dot && behind)
				return 0;
			n += dot + k;
			continue;
		}
		if (c == '$' && i > 1 && is_letter(a[i - 1]) &&
		    is_letter(a[i - 2]))
			n += index_gap(s + n, len - n, false);
		if (n == len || (folded ? fold(s[n]) != fold(c) : s[n] != c))
			return 0;
		n++;
	}
	return n;
}

/* May what follows a name stand there? */
static bool
ends(const struct alias *a, const char *s, size_t len)
{
	unsigned char last = (unsigned char)a->s[a->len - 1];

	if (!len ||
	    !(index_letter(a->s + a->len - 1, 1) || last >= 0x80 ||
		(last >= '0' && last <= '9')))
		return true;
	if (last >= 0x80 && !(a->flags & ALIAS_EITHER) &&
	    index_letter(s, len) && index_letter(a->s, a->len))
		return false;
	if (last < 0x80 && index_letter(s, len))
		return false;
	if (s[0] == '_')
		return false;
	return !(s[0] >= '0' && s[0] <= '9') || (a->flags & ALIAS_SYMBOL);
}

static bool
better(const struct simple *x, const struct simple *best)
{
	return x->len > best->len ||
	    (x->len == best->len && x->rank > best->rank);
}

static void
offer(struct simple *best, const struct simple *x)
{
	if (better(x, best))
		*best = *x;
}

static bool
two_letters(const struct alias *a)
{
	size_t n = 0;

	for (size_t i = 0; i < a->len; i++)
		n += index_letter(a->s + i, 1);
	return n > 1;
}

/* A symbol in other case is a guess: never with a single letter. */
static void
try_alias(const struct alias *a, const char *s, size_t len, struct simple *best)
{
	struct simple x = {a->unit, 0, a->flags, 0, a->scale};
	bool symbol = a->flags & ALIAS_SYMBOL;

	if (a->flags & ALIAS_PREFIXED)
		return;
	x.len = match(a->s, a->len, s, len, !symbol);
	x.rank = symbol ? 3 : 2;
	if (!x.len && symbol && two_letters(a) && !(a->flags & ALIAS_CAPS)) {
		x.len = match(a->s, a->len, s, len, true);
		x.rank = 1;
		if (!(a->flags & ALIAS_EITHER) || a->len < 3)
			x.flags |= ALIAS_WEAK;
	}
	if (x.len && ends(a, s + x.len, len - x.len))
		offer(best, &x);
}

/* The names whose first word may have this hash. */
static const struct alias *
bucket(const struct units *u, unsigned h)
{
	size_t i = h & (UNIT_BUCKETS - 1);

	return u->hashes[i] & index_bit(h) ? u->words[i] : NULL;
}

static void
find_plain(const struct units *u, const char *s, size_t len, size_t first,
    struct simple *best)
{
	unsigned h = table_hash(s, first);

	for (const struct alias *a = bucket(u, h); a; a = a->next)
		if (a->hash == h)
			try_alias(a, s, len, best);
}

struct unit_rec *
index_named(const struct units *u, const char *name, size_t len)
{
	unsigned h = table_hash(name, len) & (UNIT_BUCKETS - 1);

	for (struct unit_rec *r = u->names[h]; r; r = r->next)
		if (strlen(r->u.name) == len &&
		    memcmp(r->u.name, name, len) == 0)
			return r;
	return NULL;
}

static const char *
copy(struct arena *a, const char *s)
{
	return arena_dup(a, s, strlen(s));
}

/* Adds a unit that lives in arena a. */
static struct unit_rec *
add(struct units *u, struct arena *a, const struct unit *x,
    const struct powers *p, const char *prefixes)
{
	struct unit_rec *r = arena_alloc(a, sizeof(*r));
	unsigned h = table_hash(x->name, strlen(x->name)) & (UNIT_BUCKETS - 1);

	*r = (struct unit_rec){*x, *p, copy(a, prefixes), u->names[h],
	    a == &u->row};
	r->u.name = copy(a, x->name);
	r->u.dim = copy(a, x->dim);
	r->u.base = copy(a, x->base);
	r->u.source = x->source ? copy(a, x->source) : NULL;
	u->names[h] = r;
	return r;
}

struct unit_rec *
index_add(struct units *u, const struct unit *x, const struct powers *p,
    const char *prefixes)
{
	return add(u, &u->mem, x, p, prefixes);
}

struct unit_rec *
index_make(struct units *u, const struct unit *x, const struct powers *p)
{
	if (!u->rows)
		return index_add(u, x, p, "");
	if (u->made - u->before == UNIT_MADE_MAX)
		return NULL;
	u->made++;
	return add(u, &u->row, x, p, "");
}

/* Takes the units that rows made out of the index, and all that points to
 * them. */
static void
forget(struct units *u)
{
	for (size_t i = 0; i < UNIT_BUCKETS; i++)
		for (struct unit_rec **r = &u->names[i]; *r;)
			if ((*r)->made)
				*r = (*r)->next;
			else
				r = &(*r)->next;
	memset(u->first, 0, sizeof(u->first));
	memset(u->met, 0, sizeof(u->met));
	u->made = 0;
}

/* The made unit that is kept, again in the index. */
static const struct unit *
keep_unit(struct units *u, const struct unit *x)
{
	const struct unit_rec *old = (const struct unit_rec *)x;
	struct unit_rec *now = index_named(u, x->name, strlen(x->name));

	return now ? &now->u : &index_make(u, x, &old->p)->u;
}

void
units_row(struct units *u, const struct unit **const *keep, size_t n)
{
	struct arena old = u->row;

	u->rows = true;
	u->before = u->made;
	if (u->made < UNIT_MADE_MAX)
		return;
	forget(u);
	u->row = (struct arena){0};
	u->before = 0;
	for (size_t i = 0; i < n; i++)
		if (*keep[i] && ((const struct unit_rec *)*keep[i])->made)
			*keep[i] = keep_unit(u, *keep[i]);
	arena_free(&old);
	u->before = u->made;
}

/* The unit prefix + r, made when first met. */
static struct unit_rec *
prefixed(struct units *u, const struct unit_rec *r, const char *prefix,
    double factor)
{
	char name[INDEX_LONGEST];
	size_t n = strlen(prefix), k = strlen(r->u.name);
	struct unit_rec *old;
	struct unit x = r->u;

	if (n + k >= sizeof(name))
		return NULL;
	memcpy(name, prefix, n);
	memcpy(name + n, r->u.name, k + 1);
	old = index_named(u, name, n + k);
	if (old)
		return old;
	x.name = name;
	x.factor *= factor;
	for (size_t i = 0; i < UNIT_ALSO; i++)
		x.also[i] *= factor;
	return index_make(u, &x, &r->p);
}

static bool
takes_prefix(const char *takes, const char *kind)
{
	if (strcmp(takes, "si") == 0)
		return strcmp(kind, "iec") != 0;
	if (strcmp(takes, "data") == 0)
		return strcmp(kind, "down") != 0;
	return *takes && strcmp(takes, kind) == 0;
}

/* Offers the names at s[skip] that take prefix number row. */
static void
try_prefix(struct units *u, const char *s, size_t len, size_t first,
    size_t skip, size_t row, bool symbol, struct simple *best)
{
	const struct table *t = &table_prefixes;
	bool rare = symbol && *table_at(t, row, P_RARE);
	unsigned h = table_hash(s + skip, first - skip);

	for (const struct alias *a = bucket(u, h); a; a = a->next) {
		struct simple x = {NULL, 0, a->flags & ~ALIAS_WEAK,
		    rare       ? 1 :
			symbol ? 3 :
				 2,
		    a->scale};

		if (a->hash != h || !!(a->flags & ALIAS_SYMBOL) != symbol ||
		    !takes_prefix(a->unit->prefixes, table_at(t, row, P_KIND)))
			continue;
		x.len = match(a->s, a->len, s + skip, len - skip, !symbol);
		if (!x.len || !ends(a, s + skip + x.len, len - skip - x.len))
			continue;
		x.len += skip;
		if (!better(&x, best))
			continue;
		if (rare)
			x.flags |= ALIAS_WEAK;
		x.unit = prefixed(u, a->unit, table_at(t, row, P_NAME),
		    strtod(table_at(t, row, P_FACTOR), NULL));
		if (x.unit)
			*best = x;
	}
}

_Static_assert(sizeof(table_prefixes_lines) <= 65 * sizeof(unsigned),
    "a bit for each prefix");

static uint64_t
prefix_bit(size_t row)
{
	return (uint64_t)1 << (row & 63);
}

void
index_prefixes(struct units *u)
{
	const struct table *t = &table_prefixes;

	for (size_t i = 0; i < t->nrow; i++) {
		const char *sym = table_at(t, i, P_SYMBOLS);
		size_t n;

		u->prefixes[*table_at(t, i, P_NAME) & 31] |= prefix_bit(i);
		for (; *sym; sym += n + (sym[n] == '|')) {
			u->prefixes[*sym & 31] |= prefix_bit(i);
			n = strcspn(sym, "|");
		}
	}
}

/* The first of the prefixes of the set *begin, which is taken out; false when
 * none is left. */
static bool
next_prefix(uint64_t *begin, size_t *row)
{
	if (!*begin)
		return false;
	for (*row = 0; !(*begin >> *row & 0xff); *row += 8)
		;
	while (!(*begin >> *row & 1))
		++*row;
	*begin &= *begin - 1;
	return true;
}

static void
find_prefixed(struct units *u, const char *s, size_t len, size_t first,
    struct simple *best)
{
	const struct table *t = &table_prefixes;
	uint64_t begin = u->prefixes[*s & 31];

	for (size_t i; next_prefix(&begin, &i);) {
		const char *name = table_at(t, i, P_NAME);
		const char *sym = table_at(t, i, P_SYMBOLS);
		size_t n;

		if (fold(s[0]) == name[0] && first > (n = strlen(name)) &&
		    match(name, n, s, len, true))
			try_prefix(u, s, len, first, n, i, false, best);
		for (; *sym; sym += n + (sym[n] == '|')) {
			n = strcspn(sym, "|");
			if (s[0] == sym[0] && first > n &&
			    memcmp(s, sym, n) == 0)
				try_prefix(u, s, len, first, n, i, true, best);
		}
	}
}

bool
index_find_first(struct units *u, const char *s, size_t len, size_t first,
    struct simple *out)
{
	*out = (struct simple){0};
	find_plain(u, s, len, first, out);
	if (first > 1 && first < 32 && index_letter(s, len))
		find_prefixed(u, s, len, first, out);
	return out->len > 0 && !(out->flags & ALIAS_NONE);
}

/* The byte of text behind its first word, and behind that the first that is
 * neither blank nor hyphen. */
struct behind {
	char next, far;
};

static struct behind
behind_first(const char *s, size_t len, size_t first)
{
	size_t at = first + (first < len && s[first] == '.');

	at += index_gap(s + at, len - at, true);
	return (struct behind){first < len ? fold(s[first]) : 0,
	    at < len ? fold(s[at]) : 0};
}

/* May the name go on as the text does? Most don't. */
static bool
may_go_on(const struct alias *a, const struct behind *b)
{
	bool blank = a->s[a->first] == ' ' && a->first + 1 < a->len;
	char c = fold(a->s[a->first + blank]);

	return c == b->next || c == b->far;
}

void
index_find_phrase(const struct units *u, const char *s, size_t len,
    size_t first, struct simple *out)
{
	unsigned h = table_hash(s, first);
	struct behind b = behind_first(s, len, first);

	for (const struct alias *a = bucket(u, h); a; a = a->next)
		if (a->hash == h && a->len > a->first && may_go_on(a, &b))
			try_alias(a, s, len, out);
}

/* A bit for each sort of names whose first word is this one. */
static unsigned
names_of(const struct units *u, const char *s, size_t n, unsigned phrases)
{
	unsigned h = table_hash(s, n), found = INDEX_NONE;

	for (const struct alias *a = bucket(u, h); a; a = a->next)
		if (a->hash == h)
			found |= a->first == a->len ? INDEX_WORDS : phrases;
	return found;
}

unsigned
index_names_of(const struct units *u, const char *s, size_t n)
{
	const struct table *t = &table_prefixes;
	uint64_t begin = u->prefixes[*s & 31];
	unsigned found = names_of(u, s, n, INDEX_PHRASES);

	for (size_t i; next_prefix(&begin, &i);) {
		const char *name = table_at(t, i, P_NAME);
		const char *sym = table_at(t, i, P_SYMBOLS);
		size_t k;

		if (fold(s[0]) == name[0] && n > (k = strlen(name)) &&
		    match(name, k, s, n, true))
			found |= names_of(u, s + k, n - k, INDEX_PREFIXED);
		for (; *sym; sym += k + (sym[k] == '|')) {
			k = strcspn(sym, "|");
			if (s[0] == sym[0] && n > k && memcmp(s, sym, k) == 0)
				found |=
				    names_of(u, s + k, n - k, INDEX_PREFIXED);
		}
	}
	return found;
}
