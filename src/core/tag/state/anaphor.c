/* anaphor.c - what "it" and "they" stand for.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * "A van was found in a quarry. It had been destroyed by fire": the last that
 * was told of and is one or many as the pronoun is. */
#include "core/tag/state/anaphor.h"

#include "core/tag/sent/sentword.h"

/* Is the pronoun one of one thing, of many, or none of these? */
static bool
stands_for(const struct sent *t, struct span w, enum topic *of)
{
	if (sent_is(t, w, "it"))
		*of = TOPIC_ONE;
	else if (sent_is(t, w, "they") || sent_is(t, w, "them") ||
	    sent_is(t, w, "both"))
		*of = TOPIC_MANY;
	else if (sent_is(t, w, "he") || sent_is(t, w, "she"))
		*of = TOPIC_WHO;
	else
		return false;
	return true;
}

/* Do the words stand in what somebody says? */
static bool
is_said(const struct sent *t, size_t pos)
{
	for (size_t i = 0; i < t->nsaid; i++)
		if (t->said[i].in.start <= pos && pos < t->said[i].in.end)
			return true;
	return false;
}

struct cell
anaphor_name(const struct sent *t, const struct theme *x)
{
	const struct memory *m = t->m;
	const struct name *n;
	enum topic of;

	if (!stands_for(t, x->noun, &of))
		return (struct cell){"", 0};
	n = &m->topics[of];
	if (!n->len || n->sent + 1 < m->sent ||
	    (n->sent < m->sent && is_said(t, x->noun.start)))
		return (struct cell){"", 0};
	return name_cell(n);
}

static bool
is_plural(const struct sent *t, const struct theme *x)
{
	size_t n = x->noun.end - x->noun.start;
	char last = t->s[x->noun.end - 1];
	char before = n > 1 ? t->s[x->noun.end - 2] : ' ';

	return sent_is(t, x->noun, "police") || sent_is(t, x->noun, "men") ||
	    sent_is(t, x->noun, "women") || sent_is(t, x->noun, "children") ||
	    (x->counted && !sent_is(t, x->at, "one")) ||
	    (n > 3 && last == 's' && before != 's' && before != 'u' &&
		before != 'i' && is_lower(t->s[x->noun.start]));
}

/* A name of two words, or a post. */
static bool
is_who(const struct sent *t, const struct theme *x)
{
	return sent_of(t, x->noun, WORD_TITLE) ||
	    (textword_capital(t->s, x->noun) && x->at.start < x->noun.start &&
		textword_capital(t->s, sent_prev(t, x->noun.start)) &&
		!x->where.end);
}

void
anaphor_keep(struct sent *t, const struct theme *x, struct cell name)
{
	enum topic of;

	if (!x->noun.end || x->pronoun || !name.len || name.len >= NAME_BYTES)
		return;
	of = is_plural(t, x) ? TOPIC_MANY :
	    is_who(t, x)     ? TOPIC_WHO :
			       TOPIC_ONE;
	name_set(&t->m->topics[of], name,
	    (struct span){x->noun.start + t->base, x->noun.end + t->base},
	    t->m->sent);
}
