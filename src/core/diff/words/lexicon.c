/* lexicon.c - what diff-claims knows of words: nouns, parties, places.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/lexicon.h"

#include "core/diff/words/token.h"

#include "data/affixes.h"
#include "data/items.h"
#include "data/parties.h"
#include "data/places.h"

/* In the order of the alternatives in affixes.tsv. */
enum affix {
	AFFIX_ARTICLE,
	AFFIX_PREP,
	AFFIX_BODY,
	AFFIX_FIRM,
	AFFIX_AREA,
	AFFIX_SIDE,
	AFFIX_APART,
	AFFIX_SAYS,
	AFFIX_HOLLOW
};

enum { COL_WORD, COL_KIND };
enum { COL_ITEM, COL_AS, COL_SCOPE };
enum { COL_NAME, COL_PARTY };
enum { COL_PLACE, COL_IN };

/* The longest name of a party, and the words of an item that are read. */
enum { PARTY_WORDS = 6, ITEM_WORDS = 12 };

/* Places around places that are followed. */
enum { STEPS = 8 };

/* A party's name is at most so many times as long as another name of it. */
enum { GROWTH = 24 };

static bool
affix_is(struct cell w, enum affix kind)
{
	long row = table_find(&table_affixes, w.s, w.len);

	return row >= 0 &&
	    table_affixes.code[(size_t)row * table_affixes.ncol + COL_KIND] ==
	    (unsigned char)kind;
}

static struct cell
party_named(struct cell name)
{
	long row = table_find(&table_parties, name.s, name.len);

	return row < 0 ?
	    (struct cell){"", 0} :
	    cell_of(table_at(&table_parties, (size_t)row, COL_PARTY));
}

static struct cell
trim(struct cell c)
{
	while (c.len && (unsigned char)c.s[0] <= ' ') {
		c.s++;
		c.len--;
	}
	while (c.len && (unsigned char)c.s[c.len - 1] <= ' ')
		c.len--;
	return c;
}

/* --- nouns */

struct words {
	struct cell v[ITEM_WORDS];
	size_t n;
};

/* The bytes from word i up to and with word k. */
static struct cell
stretch(const struct words *w, size_t i, size_t k)
{
	return (struct cell){w->v[i].s,
	    (size_t)(w->v[k].s + w->v[k].len - w->v[i].s)};
}

/* The words of an item up to the preposition that ends its noun. */
static struct words
item_words(struct cell item)
{
	struct words w = {.n = 0};
	size_t at = 0;

	while (w.n < ITEM_WORDS) {
		struct cell c = token_next(item, &at);

		if (!c.len || (w.n && affix_is(c, AFFIX_PREP)))
			break;
		if (w.n || !affix_is(c, AFFIX_ARTICLE))
			w.v[w.n++] = c;
	}
	return w;
}

/* The row of the longest phrase at the end of w; *n gets its words. */
static long
item_row(const struct words *w, size_t *n)
{
	char one[TOKEN_MAX];

	for (*n = w->n < 3 ? w->n : 3; *n > 0; --*n) {
		struct cell c = stretch(w, w->n - *n, w->n - 1);
		long row = table_find(&table_items, c.s, c.len);

		if (row < 0 && c.len <= TOKEN_MAX) {
			c = token_singular(c, one);
			row = table_find(&table_items, c.s, c.len);
		}
		if (row >= 0)
			return row;
	}
	*n = 1;
	return -1;
}

/* Is there a party at word i? Its words go to *n. */
static struct cell
party_at(const struct words *w, size_t i, size_t *n)
{
	size_t most = w->n - i < PARTY_WORDS ? w->n - i : PARTY_WORDS;

	for (*n = most; *n > 0; --*n) {
		struct cell c = stretch(w, i, i + *n - 1);
		struct cell p = party_named(c);

		if (!p.len)
			p = party_named(token_owner(c));
		if (p.len)
			return p;
	}
	*n = 1;
	return (struct cell){"", 0};
}

/* The words before the head: whose they are, and the rest. */
static void
read_extra(struct noun *out, const struct words *w, size_t n, struct arena *a)
{
	char *s = arena_alloc(a, (TOKEN_MAX + 1) * (n + 1));
	size_t len = 0, k;

	for (size_t i = 0; i < n; i += k) {
		struct words front = *w;
		struct cell p;

		front.n = n;
		p = party_at(&front, i, &k);
		if (p.len) {
			out->party = p;
			continue;
		}
		if (affix_is(w->v[i], AFFIX_ARTICLE) ||
		    affix_is(w->v[i], AFFIX_SAYS))
			continue;
		if (affix_is(w->v[i], AFFIX_APART))
			out->scope = NOUN_APART;
		if (len)
			s[len++] = ' ';
		len += token_lower(w->v[i], s + len).len;
	}
	out->extra = (struct cell){s, len};
}

struct noun
lexicon_noun(struct cell item, struct arena *a)
{
	struct noun out = {.scope = NOUN_KIND};
	struct words w = item_words(item);
	size_t n;
	long row;

	if (!w.n)
		return out;
	/* "vacancy rate": the vacancy */
	while (w.n > 1 && affix_is(w.v[w.n - 1], AFFIX_HOLLOW))
		w.n--;
	row = item_row(&w, &n);
	if (row >= 0) {
		out.head = cell_of(table_at(&table_items, (size_t)row, COL_AS));
		out.scope =
		    table_items
			.code[(size_t)row * table_items.ncol + COL_SCOPE];
	} else {
		char *s = arena_alloc(a, TOKEN_MAX);

		out.head = token_singular(w.v[w.n - 1], s);
	}
	read_extra(&out, &w, w.n - n, a);
	return out;
}

/* --- parties */

/* The first party named in one speaker. */
static struct cell
party_in(struct cell name)
{
	struct words w = {.n = 0};
	size_t at = 0, n;
	struct cell p = party_named(name);

	while (!p.len && w.n < ITEM_WORDS) {
		struct cell c = token_next(name, &at);

		if (!c.len)
			break;
		w.v[w.n++] = c;
	}
	for (size_t i = 0; !p.len && i < w.n; i++)
		p = party_at(&w, i, &n);
	return p;
}

struct cell
lexicon_party(struct cell name)
{
	struct cell p = {"", 0};

	while (name.len && !p.len) {
		const char *semi = memchr(name.s, ';', name.len);
		size_t n = semi ? (size_t)(semi - name.s) : name.len;

		p = party_in(trim((struct cell){name.s, n}));
		n += semi != NULL;
		name.s += n;
		name.len -= n;
	}
	return p;
}

/* name without its first word, when that is of the kind. */
static struct cell
drop_first(struct cell name, enum affix kind)
{
	size_t at = 0;
	struct cell w = token_next(name, &at), rest = name;

	if (!w.len || at >= name.len || !affix_is(w, kind))
		return name;
	rest.s += at;
	rest.len -= at;
	return trim(rest);
}

/* name without the words of the kind at its end, one word left at least. */
static struct cell
drop_last(struct cell name, enum affix kind)
{
	for (;;) {
		size_t at = name.len;
		struct cell w = token_before(name, &at);

		if (!w.len || !at || !affix_is(w, kind))
			return name;
		name.len = at;
		name = trim(name);
		while (name.len && name.s[name.len - 1] == ',')
			name.len--;
	}
}

struct cell
lexicon_subject(struct cell name)
{
	struct cell c = drop_first(trim(name), AFFIX_ARTICLE);
	struct cell p = party_named(token_owner(c)), cut;

	if (p.len)
		return p;
	cut = token_owner(drop_last(c, AFFIX_BODY));
	p = party_named(cut);
	if (p.len)
		return p;
	return drop_last(token_owner(c), AFFIX_FIRM);
}

/* --- places: "A, B" and "A; B" say that A lies in B */

static struct cell
one_place(struct cell name)
{
	struct cell c = drop_first(trim(name), AFFIX_ARTICLE);
	struct cell p;

	c = drop_last(token_owner(c), AFFIX_AREA);
	p = party_named(c);
	return p.len ? p : token_owner(c);
}

/* The next of the places, without blanks around it. */
static struct cell
next_place(struct cell *rest)
{
	size_t n = 0;
	struct cell c;

	while (n < rest->len && rest->s[n] != ',' && rest->s[n] != ';')
		n++;
	c = (struct cell){rest->s, n};
	n += n < rest->len;
	rest->s += n;
	rest->len -= n;
	return trim(c);
}

struct cell
lexicon_place(struct cell name, struct arena *a)
{
	char *s = arena_alloc(a, GROWTH * (name.len + 1));
	size_t len = 0;

	while (name.len) {
		struct cell c = one_place(next_place(&name));

		if (!c.len)
			continue;
		if (len)
			s[len++] = ';';
		memcpy(s + len, c.s, c.len);
		len += c.len;
	}
	return (struct cell){s, len};
}

/* The place around a place, or an empty cell. */
static struct cell
around(struct cell place)
{
	long row = table_find(&table_places, place.s, place.len);

	return row < 0 ? (struct cell){"", 0} :
			 cell_of(table_at(&table_places, (size_t)row, COL_IN));
}

struct cell
lexicon_widest(struct cell place)
{
	struct cell c = {"", 0}, wide;

	while (place.len)
		c = next_place(&place);
	for (int i = 0; i < STEPS; i++) {
		wide = around(c);
		if (!wide.len || !around(wide).len)
			break;
		c = wide;
	}
	return c;
}

/* Is whole one of the places that in names after its first? */
static bool
named_around(struct cell in, struct cell whole)
{
	next_place(&in);
	while (in.len)
		if (cell_eq(next_place(&in), whole))
			return true;
	return false;
}

bool
lexicon_narrow(struct cell place)
{
	return around(next_place(&place)).len != 0;
}

bool
lexicon_charted(struct cell place)
{
	struct cell c = next_place(&place);

	return around(c).len || party_named(c).len;
}

bool
lexicon_within(struct cell in, struct cell of)
{
	struct cell rest = of, whole = next_place(&rest), narrow;
	int wide = 0;

	if (cell_eq(in, of))
		return false;
	if (named_around(in, whole))
		return true;
	rest = in;
	narrow = next_place(&rest);
	for (struct cell c = narrow; wide < STEPS; wide++) {
		c = around(c);
		if (c.len && cell_eq(c, whole))
			return true;
	}
	rest = drop_first(narrow, AFFIX_SIDE);
	return rest.len < narrow.len && cell_eq(rest, whole);
}
