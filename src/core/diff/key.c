/* key.c - what makes two claims answers to one question.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/key.h"

#include <stdlib.h>

#include "core/diff/facts.h"
#include "lib/order.h"

struct text {
	char *s;
	size_t len;
};

static void
put(struct text *t, struct cell c)
{
	if (c.len)
		memcpy(t->s + t->len, c.s, c.len);
	t->len += c.len;
}

static void
put_char(struct text *t, char c)
{
	t->s[t->len++] = c;
}

/* Room for all that a key may hold. */
static struct text
text_new(struct claims *c, const struct claim *x, struct cell family)
{
	size_t n = 64 + family.len;
	const uint32_t ids[] = {x->subject, x->place, x->item, x->extra,
	    x->attr, x->dim, x->unit};

	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++)
		n += claims_name(c, ids[i]).len;
	return (struct text){arena_alloc(&c->scratch, n), 0};
}

static void
put_item(struct text *t, struct claims *c, const struct claim *x)
{
	if (x->extra) {
		put(t, claims_name(c, x->extra));
		put_char(t, ' ');
	}
	put(t, claims_name(c, x->item));
}

static void
put_name(struct text *t, struct claims *c, uint32_t id)
{
	put(t, id ? claims_name(c, id) : cell_of("?"));
}

/* A nation or armed group, which speaks for itself. */
static bool
is_nation(struct claims *c, uint32_t id)
{
	return id && facts_party(c, id) == id;
}

static uint32_t
nation(struct claims *c, const struct claim *x)
{
	return is_nation(c, x->subject) ? x->subject : 0;
}

static void
put_place(struct text *t, struct claims *c, uint32_t place)
{
	put(t, place ? facts_widest(c, place) : cell_of("?"));
}

/* The parts that the family asks for, in one order, '+' between them. */
static void
put_parts(struct text *t, struct claims *c, const struct claim *x, unsigned key)
{
	size_t from;

	put_char(t, '@');
	from = t->len;
	if (x->state && !x->subject && (key & ~KEY_THING) == KEY_SUBJECT)
		put_place(t, c, x->place);
	else if (key & KEY_SUBJECT)
		put_name(t, c, x->subject);
	if (key & KEY_NATION)
		put_name(t, c, x->hearsay ? 0 : x->subject);
	if (key & KEY_LAND && nation(c, x))
		put_name(t, c, nation(c, x));
	else if (key & (KEY_LAND | KEY_PLACE)) {
		if (t->len > from)
			put_char(t, '+');
		put_place(t, c, x->place);
	}
	if (key & KEY_ITEM) {
		if (t->len > from)
			put_char(t, '+');
		put_item(t, c, x);
	}
	if (key & KEY_VERB && x->attr) {
		put_char(t, '.');
		put(t, claims_name(c, x->attr));
	}
	if (t->len == from)
		put_char(t, '?');
}

/* Does the claim say enough for a key of these parts? */
static bool
says_enough(const struct claim *x, unsigned key)
{
	int known = (x->item != 0) + (x->subject != 0) + (x->attr != 0);

	if (key & KEY_NONE || (key & KEY_NAMED && !x->subject))
		return false;
	if (x->state && !x->subject && !x->place &&
	    (key & ~KEY_THING) == KEY_SUBJECT)
		return false;
	return !(key & KEY_VERB) || known > 1;
}

/* Without a measure: the item, what is done to it, and the subject. A number
 * that counts nothing needs both a verb and a subject to say anything, people
 * at large need a verb. */
static bool
put_plain(struct text *t, struct claims *c, const struct claim *x)
{
	bool says =
	    (x->item && (x->attr || !x->generic)) || (x->attr && x->subject);

	if (!says || x->kind == KIND_DATE || x->kind == KIND_TIME ||
	    x->kind == KIND_ORDINAL || x->kind == KIND_SCORE ||
	    x->class == CLASS_ELAPSED)
		return false;
	if ((x->kind == KIND_AGE || x->kind == KIND_DURATION) && !x->subject)
		return false;
	if (x->item)
		put_item(t, c, x);
	else
		put(t, claims_name(c, x->dim));
	if (x->attr) {
		put_char(t, '.');
		put(t, claims_name(c, x->attr));
	}
	put_char(t, '@');
	put(t, x->subject ? claims_name(c, x->subject) : cell_of("?"));
	return true;
}

static uint32_t
key_text(struct claims *c, const struct claim *x, const struct family *fam)
{
	struct text t = text_new(c, x, fam->name);

	if (x->measure || x->state) {
		if (!says_enough(x, fam->key))
			return 0;
		put(&t, fam->name);
		put_parts(&t, c, x, fam->key);
	} else if (!put_plain(&t, c, x)) {
		return 0;
	}
	if (x->kind == KIND_MONEY) {
		put_char(&t, '|');
		put(&t, claims_name(c, x->unit));
	}
	return pool_add(&c->keys, (struct cell){t.s, t.len});
}

/* The noun of a thing's name: "bridge" of "Kelva bridge". */
static uint32_t
thing_noun(struct claims *c, uint32_t subject)
{
	struct cell name = claims_name(c, subject);
	size_t at = name.len;

	while (at && name.s[at - 1] != ' ')
		at--;
	return pool_add(&c->names,
	    (struct cell){arena_dup(&c->scratch, name.s + at, name.len - at),
		name.len - at});
}

/* A thing without a name may be the one that others name. */
static uint32_t
key_of_thing(struct claims *c, struct claim *x, const struct family *fam)
{
	struct claim open = *x;
	struct cell name = claims_name(c, x->subject);

	open.subject = thing_noun(c, x->subject);
	x->loose = key_text(c, &open, fam);
	x->weak = name.len && !(name.s[0] >= 'A' && name.s[0] <= 'Z');
	return key_text(c, x, fam);
}

static uint32_t
make_key(struct claims *c, struct claim *x, const struct family *fam)
{
	struct claim open = *x;
	bool whom = fam->key & (KEY_SUBJECT | KEY_NATION);
	bool where = fam->key & KEY_PLACE;

	x->hearsay = x->subject && x->subject == x->speaker && !nation(c, x);
	x->placed = !whom;
	x->loose = 0;
	if (x->state && x->subject && fam->key & KEY_THING)
		return key_of_thing(c, x, fam);
	if ((!x->measure && !x->state) || fam->key & KEY_NAMED ||
	    whom == where || (x->state && whom))
		return key_text(c, x, fam);
	open.subject = whom ? 0 : x->subject;
	open.place = where ? 0 : x->place;
	x->loose = key_text(c, &open, fam);
	x->weak = whom ? !x->subject || x->hearsay ||
		(fam->key & KEY_NATION && !nation(c, x)) :
			 !x->place || !facts_narrow(c, x->place);
	x->sideless = fam->key & KEY_NATION;
	return key_text(c, x, fam);
}

/* --- keys that were made before */

enum { KEPT = 1 << 14 };

/* All that make_key sees of a claim. */
struct asked {
	uint32_t measure, state, subject, place, item, extra, attr, dim, unit;
	uint8_t kind, class;
	bool generic, own; /* is the subject its speaker? */
};

/* All that make_key says of it. */
struct kept_key {
	struct asked of;
	uint32_t key, loose;
	bool made, hearsay, placed, weak, sideless;
};

static struct asked
asked_of(const struct claim *x)
{
	return (struct asked){x->measure, x->state, x->subject, x->place,
	    x->item, x->extra, x->attr, x->dim, x->unit, x->kind, x->class,
	    x->generic, x->subject == x->speaker};
}

static struct kept_key *
kept_at(struct kept_key *v, const struct asked *a)
{
	uint64_t h = 0, w[sizeof(*a) / sizeof(uint64_t)];

	memcpy(w, a, sizeof(w));
	for (size_t i = 0; i < sizeof(w) / sizeof(*w); i++)
		h = (h ^ w[i]) * 0xff51afd7ed558ccdu;
	return &v[h >> 40 & (KEPT - 1)];
}

uint32_t
key_of(struct claims *c, struct claim *x, const struct family *fam)
{
	struct asked a = asked_of(x);
	struct kept_key *k;

	if (!c->kept)
		c->kept = mem_zero(KEPT, sizeof(*c->kept));
	k = kept_at(c->kept, &a);
	if (k->made && memcmp(&k->of, &a, sizeof(a)) == 0) {
		x->hearsay = k->hearsay;
		x->placed = k->placed;
		x->weak = k->weak;
		x->sideless = k->sideless;
		x->loose = k->loose;
		return k->key;
	}
	x->weak = x->sideless = false;
	k->key = make_key(c, x, fam);
	k->of = a;
	k->made = true;
	k->hearsay = x->hearsay;
	k->placed = x->placed;
	k->weak = x->weak;
	k->sideless = x->sideless;
	k->loose = x->loose;
	return k->key;
}

/* --- who is meant where it isn't said */

/* A key as one that the unsure claims of a loose key may belong to. */
struct vote {
	uint32_t loose, key, n;
};

/* The key that has more than twice the claims of all others of v together,
 * or 0. */
static uint32_t
winner(const struct vote *v, size_t n)
{
	uint32_t all = 0;
	size_t best = 0;

	for (size_t i = 0; i < n; i++) {
		all += v[i].n;
		if (v[i].n > v[best].n)
			best = i;
	}
	return 3 * v[best].n > 2 * all ? v[best].key : 0;
}

/* Adds up the votes, sorted by loose key; returns how many are left. Most keys
 * have one loose key: theirs are added up in of_key first. */
static size_t
count_votes(struct vote *v, size_t n, const struct vote *of_key, size_t nkey)
{
	size_t all = n, k = 0;
	struct ordered *o;
	struct vote *out;

	for (size_t i = 0; i < nkey; i++)
		if (of_key[i].n)
			v[all++] = of_key[i];
	o = mem_alloc(all * sizeof(*o));
	out = mem_alloc(all * sizeof(*out));
	for (size_t i = 0; i < all; i++)
		o[i] = (struct ordered){(uint64_t)v[i].loose << 32 | v[i].key,
		    (uint32_t)i};
	order_by_key(o, all);
	for (size_t i = 0; i < all; i++)
		if (k && o[i].key == o[i - 1].key)
			out[k - 1].n += v[o[i].at].n;
		else
			out[k++] = v[o[i].at];
	memcpy(v, out, k * sizeof(*v));
	free(out);
	free(o);
	return k;
}

/* Of those hurt, most reports name no side: that is an answer too. */
static bool
votes(const struct claim *x)
{
	return !x->weak || (x->sideless && !x->subject);
}

/* A claim of which it isn't said whose it is joins key, if there is one. */
static void
join(struct claim *x, uint32_t key)
{
	if (!x->weak || !x->key || !key)
		return;
	if (x->state && x->key != key)
		x->subject = 0;
	x->key = key;
}

/* The losses of two nations are told of: an event with sides. */
static bool
has_sides(struct claims *c)
{
	uint32_t first = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];
		uint32_t side = x->sideless && x->key ? nation(c, x) : 0;

		if (side && first && side != first)
			return true;
		if (side)
			first = side;
	}
	return false;
}

/* Where one nation is told of at most, the dead have no side: those of a
 * flood, or of a plane's fall. */
static void
drop_sides(struct claims *c)
{
	for (size_t i = 0; i < c->n; i++) {
		struct claim *x = &c->v[i];

		if (!x->sideless || !x->key || !x->loose)
			continue;
		x->key = x->loose;
		x->subject = 0;
	}
}

void
key_settle(struct claims *c)
{
	struct vote *of_key = mem_zero(c->keys.n + 1, sizeof(*of_key));
	uint32_t *to = mem_zero(c->keys.n + 1, sizeof(*to));
	struct vote *v = NULL;
	size_t n = 0, cap = 0;

	if (!has_sides(c))
		drop_sides(c);
	for (size_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];
		struct vote *own = &of_key[x->key];

		if (!x->loose || !x->key || !votes(x))
			continue;
		if (!own->n || own->loose == x->loose) {
			*own = (struct vote){x->loose, x->key, own->n + 1};
			continue;
		}
		v = mem_grow(v, &cap, n + 1, sizeof(*v));
		v[n++] = (struct vote){x->loose, x->key, 1};
	}
	v = mem_grow(v, &cap, n + c->keys.n + 1, sizeof(*v));
	n = count_votes(v, n, of_key, c->keys.n + 1);
	free(of_key);
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && v[k].loose == v[i].loose; k++)
			;
		to[v[i].loose] = winner(v + i, k - i);
	}
	for (size_t i = 0; i < c->n; i++)
		join(&c->v[i], to[c->v[i].loose]);
	free(to);
	free(v);
}
