/* load.c - builds the index of units from the tables.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/unit/index.h"
#include "data/currencies.h"
#include "data/unit-aliases.h"
#include "data/units.h"
#include "lib/table.h"

enum { C_CODE, C_NAME, C_WORDS, C_SYMBOLS, C_PART };
enum { A_ALIAS, A_NAME, A_SCALE };
enum { ALIAS_MAX = 128 };

/* Reads the marks in front of a name, and steps over them. */
static int
marks(const char **s)
{
	static const struct {
		char mark;
		int flag;
	} all[] = {{'~', ALIAS_WEAK}, {'+', ALIAS_PREFIXED},
	    {'<', ALIAS_BEFORE}, {'/', ALIAS_PER}};
	int flags = 0;

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (**s == all[i].mark) {
			flags |= all[i].flag;
			++*s;
			i = (size_t)-1;
		}
	return flags;
}

static void
add_alias(struct units *u, struct unit_rec *r, const char *s, size_t len,
    int flags, double scale)
{
	struct alias *a = arena_alloc(&u->mem, sizeof(*a));
	size_t first = index_word(s, len);
	struct alias **to;

	if (!len)
		return;
	if (len == 1 && index_letter(s, 1))
		flags |= ALIAS_WEAK;
	*a = (struct alias){arena_dup(&u->mem, s, len), len, first,
	    table_hash(s, first), flags, scale, r, NULL};
	u->hashes[a->hash & (UNIT_BUCKETS - 1)] |= index_bit(a->hash);
	to = &u->words[a->hash & (UNIT_BUCKETS - 1)];
	for (struct alias *old = *to; old; old = old->next)
		if (old->len == len && memcmp(old->s, s, len) == 0 &&
		    (old->flags & ~ALIAS_WEAK) == (flags & ~ALIAS_WEAK)) {
			old->unit = r;
			old->flags = flags;
			old->scale = scale;
			return;
		}
	a->next = *to;
	*to = a;
}

/* The plural of the first len bytes of s, as a word of English. */
static size_t
plural_word(const char *s, size_t len, char *out)
{
	static const char *const es[] = {"ch", "sh", "ss", "x", "z"};

	memcpy(out, s, len);
	if (len > 3 && memcmp(s + len - 4, "foot", 4) == 0) {
		memcpy(out + len - 4, "feet", 4);
		return len;
	}
	if (len > 1 && s[len - 1] == 'y' && !strchr("aeiou", s[len - 2])) {
		memcpy(out + len - 1, "ies", 3);
		return len + 2;
	}
	for (size_t i = 0; i < sizeof(es) / sizeof(*es); i++) {
		size_t k = strlen(es[i]);

		if (len > k && memcmp(s + len - k, es[i], k) == 0) {
			memcpy(out + len, "es", 2);
			return len + 2;
		}
	}
	out[len] = 's';
	return len + 1;
}

/* The head of "barrel of oil", "mile per hour" takes the s, else the end. */
static size_t
plural(const char *s, size_t len, char *out)
{
	static const char *const after[] = {" of ", " per ", " ("};
	size_t head = len, n;

	for (size_t i = 0; i < sizeof(after) / sizeof(*after); i++)
		for (size_t k = 1; k + strlen(after[i]) < head; k++)
			if (memcmp(s + k, after[i], strlen(after[i])) == 0)
				head = k;
	n = plural_word(s, head, out);
	memcpy(out + n, s + head, len - head);
	return n + len - head;
}

static void
add_word(struct units *u, struct unit_rec *r, const char *s, size_t len,
    int flags, double scale)
{
	char many[ALIAS_MAX + 8];
	size_t n;

	if (!len || len > ALIAS_MAX)
		return;
	add_alias(u, r, s, len, flags, scale);
	if (s[len - 1] == 's' || !index_letter(s + len - 1, 1))
		return;
	n = plural(s, len, many);
	add_alias(u, r, many, n, flags, scale);
}

/* Adds the names of a cell, parted by |. */
static void
add_list(struct units *u, struct unit_rec *r, const char *list, int flags)
{
	while (*list) {
		int own = marks(&list);
		size_t n = strcspn(list, "|");

		if (flags & ALIAS_SYMBOL)
			add_alias(u, r, list, n, flags | own, 1);
		else
			add_word(u, r, list, n, flags | own, 1);
		list += n + (list[n] == '|');
	}
}

/* Does the list hold a mark of its own for name ("~second")? Then the name
 * stands in the list, and is not added unmarked. */
static bool
marked(const char *list, const char *name)
{
	size_t len = strlen(name);

	while (*list) {
		int own = marks(&list);
		size_t n = strcspn(list, "|");

		if (own && n == len && memcmp(list, name, n) == 0)
			return true;
		list += n + (list[n] == '|');
	}
	return false;
}

static void
load_units(struct units *u, const struct table *t)
{
	for (size_t i = 0; i < t->nrow; i++) {
		const char *words = table_at(t, i, UNIT_WORDS);
		const char *factor = table_at(t, i, UNIT_FACTOR);
		char *also = (char *)(size_t)table_at(t, i, UNIT_OTHERS);
		struct unit x = {.name = table_at(t, i, UNIT_NAME),
		    .dim = table_at(t, i, UNIT_DIM),
		    .base = "",
		    .factor = *factor ? strtod(factor, NULL) : NAN,
		    .offset = strtod(table_at(t, i, UNIT_OFFSET), NULL),
		    .source = table_at(t, i, UNIT_SOURCE)};
		struct powers p = {0};
		struct unit_rec *r;

		powers_of_dim(x.dim, &p, &x.base);
		for (size_t k = 0; k < UNIT_ALSO && *also; k++)
			x.also[k] = strtod(also, &also);
		r = index_add(u, &x, &p, table_at(t, i, UNIT_PREFIX));
		if (!marked(words, x.name) && words[0] != '/')
			add_word(u, r, x.name, strlen(x.name), 0, 1);
		add_list(u, r, words, 0);
		add_list(u, r, table_at(t, i, UNIT_SYMBOLS), ALIAS_SYMBOL);
	}
}

static void
load_currencies(struct units *u, const struct table *t)
{
	for (size_t i = 0; i < t->nrow; i++) {
		const char *code = table_at(t, i, C_CODE);
		const char *words = table_at(t, i, C_WORDS);
		struct unit x = {.name = table_at(t, i, C_NAME),
		    .dim = "money",
		    .base = code,
		    .factor = strtod(table_at(t, i, C_PART), NULL),
		    .source = "ISO 4217"};
		struct powers p = {0};
		struct unit_rec *r;
		int caps = 0;

		powers_of_dim("money", &p, NULL);
		p.code = code;
		r = index_add(u, &x, &p, "");
		if (*words == '=') {
			caps = ALIAS_CAPS;
			words += words[1] == '|' ? 2 : 1;
		}
		if (!marked(words, x.name))
			add_word(u, r, x.name, strlen(x.name), 0, 1);
		add_list(u, r, words, 0);
		add_list(u, r, table_at(t, i, C_SYMBOLS),
		    ALIAS_SYMBOL | ALIAS_EITHER);
		if (x.factor == 1)
			add_alias(u, r, code, strlen(code),
			    ALIAS_SYMBOL | ALIAS_EITHER | caps, 1);
	}
}

/* "TV" is no unit: an exact symbol that hides prefix and symbol. */
static void
add_none(struct units *u, const char *s)
{
	static const struct unit none = {.name = "-",
	    .dim = "other",
	    .base = ""};
	static const struct powers p = {0};
	struct unit_rec *r = index_named(u, "-", 1);

	if (!r)
		r = index_add(u, &none, &p, "");
	add_alias(u, r, s, strlen(s), ALIAS_SYMBOL | ALIAS_CAPS | ALIAS_NONE,
	    1);
}

static void
load_aliases(struct units *u, const struct table *t)
{
	for (size_t i = 0; i < t->nrow; i++) {
		const char *s = table_at(t, i, A_ALIAS);
		const char *name = table_at(t, i, A_NAME);
		const char *scale = table_at(t, i, A_SCALE);
		int flags = marks(&s);
		const struct unit *to;

		if (strcmp(name, "-") == 0) {
			add_none(u, s);
			continue;
		}
		to = unit_named(u, cell_of(name));
		if (to)
			add_alias(u, (struct unit_rec *)(size_t)to, s,
			    strlen(s), flags, *scale ? strtod(scale, NULL) : 1);
	}
}

struct units *
units_new(const struct table *const *more, size_t n)
{
	struct units *u = mem_zero(1, sizeof(*u));

	index_prefixes(u);
	settle_words(u);
	load_currencies(u, &table_currencies);
	load_units(u, &table_units);
	load_aliases(u, &table_unit_aliases);
	for (size_t i = 0; i < n; i++)
		load_units(u, more[i]);
	u->loaded = true;
	return u;
}

void
units_free(struct units *u)
{
	if (!u)
		return;
	arena_free(&u->mem);
	arena_free(&u->row);
	free(u);
}

const struct table *
units_like(const char *const **types)
{
	if (types)
		*types = table_units_types;
	return &table_units;
}
