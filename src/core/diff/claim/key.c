/* key.c - what makes two claims answers to one question.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/key.h"

#include <stdlib.h>

#include "core/diff/claim/facts.h"

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
	    claims_attr(c, x), x->dim, x->unit};

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
	if (x->state && !x->act && !x->subject &&
	    (key & ~KEY_THING) == KEY_SUBJECT)
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
	if (key & KEY_VERB && claims_attr(c, x)) {
		put_char(t, '.');
		put(t, claims_name(c, claims_attr(c, x)));
	}
	if (t->len == from)
		put_char(t, '?');
}

/* Does the claim say enough for a key of these parts? */
static bool
says_enough(const struct claims *c, const struct claim *x, unsigned key)
{
	int known =
	    (x->item != 0) + (x->subject != 0) + (claims_attr(c, x) != 0);

	if (key & KEY_NONE || (key & KEY_NAMED && !x->subject))
		return false;
	if (x->state && !x->act && !x->subject && !x->place &&
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
	bool says = (x->item && (claims_attr(c, x) || !x->generic)) ||
	    (claims_attr(c, x) && x->subject);

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
	if (claims_attr(c, x)) {
		put_char(t, '.');
		put(t, claims_name(c, claims_attr(c, x)));
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
		if (!says_enough(c, x, fam->key))
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

/* "interior minister", no name: a noun with words that tell which. */
static bool
of_kind(struct cell s)
{
	return s.len && s.s[0] >= 'a' && s.s[0] <= 'z' &&
	    memchr(s.s, ' ', s.len);
}

/* Reports may call the interior minister the minister. */
static uint32_t
key_of_kind(struct claims *c, struct claim *x, const struct family *fam)
{
	uint32_t key = key_of_thing(c, x, fam);

	x->weak = false;
	return key;
}

static uint32_t
make_key(struct claims *c, struct claim *x, const struct family *fam)
{
	struct claim open = *x;
	bool whom = fam->key & (KEY_SUBJECT | KEY_NATION);
	bool where = fam->key & KEY_PLACE, plain;

	x->hearsay = x->subject && x->subject == x->speaker && !nation(c, x);
	x->placed = !whom;
	x->loose = 0;
	if (x->state && x->subject && fam->key & KEY_THING)
		return key_of_thing(c, x, fam);
	if (x->state && of_kind(claims_name(c, x->subject)) &&
	    (fam->key & ~KEY_THING) == KEY_SUBJECT)
		return key_of_kind(c, x, fam);
	plain = !x->measure && !x->state;
	if (!plain &&
	    (fam->key & KEY_NAMED || whom == where || (x->state && whom)))
		return key_text(c, x, fam);
	whom = whom || plain;
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

enum { KEPT = 1 << 16 };

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
asked_of(const struct claims *c, const struct claim *x)
{
	return (struct asked){x->measure, x->state, x->subject, x->place,
	    x->item, x->extra, claims_attr(c, x), x->dim, x->unit, x->kind,
	    x->class, x->generic, x->subject == x->speaker};
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
	struct asked a = asked_of(c, x);
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

void
keys_forget(struct claims *c)
{
	free(c->kept);
	c->kept = NULL;
}
