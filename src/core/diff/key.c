/* key.c - what makes two claims answers to one question.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/key.h"

#include <stdio.h>

#include "core/diff/lexicon.h"

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
	size_t n = 16 + family.len;
	const uint32_t ids[] = {x->subject, x->place, x->item, x->extra,
	    x->attr, x->dim, x->unit};

	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++)
		n += claims_name(c, ids[i]).len;
	return (struct text){arena_alloc(&c->scratch, n), 0};
}

static void
put_item(struct text *t, const struct claims *c, const struct claim *x)
{
	if (x->extra) {
		put(t, claims_name(c, x->extra));
		put_char(t, ' ');
	}
	put(t, claims_name(c, x->item));
}

/* The subject; of an unknown one the item, where it says who. */
static void
put_subject(struct text *t, const struct claims *c, const struct claim *x)
{
	if (x->subject) {
		put(t, claims_name(c, x->subject));
		return;
	}
	put_char(t, '?');
	if (!x->generic)
		put_item(t, c, x);
}

static void
put_parts(struct text *t, const struct claims *c, const struct claim *x,
    unsigned key)
{
	put_char(t, '@');
	if (key & KEY_SUBJECT)
		put_subject(t, c, x);
	if (key & KEY_PLACE) {
		if (key & KEY_SUBJECT)
			put_char(t, '+');
		if (x->place)
			put(t, lexicon_widest(claims_name(c, x->place)));
		else
			put_char(t, '?');
	}
	if (key & KEY_ITEM) {
		if (key & (KEY_SUBJECT | KEY_PLACE))
			put_char(t, '+');
		put_item(t, c, x);
	}
}

/* Without a measure: the item, what is done to it, and the subject. A number
 * that counts nothing needs both a verb and a subject to say anything. */
static bool
put_plain(struct text *t, const struct claims *c, const struct claim *x)
{
	bool says = x->item || (x->attr && x->subject);

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

uint32_t
key_of(struct claims *c, const struct claim *x, const struct family *fam)
{
	struct text t = text_new(c, x, fam->name);

	if (x->state && !x->subject && fam->key == KEY_SUBJECT)
		return 0;
	if (x->measure || x->state) {
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
