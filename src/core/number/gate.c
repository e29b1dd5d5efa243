/* gate.c - may a text hold a number? Told from its known words and bytes.
 * split > tag > [extract-numbers] > normalize-units > diff-claims
 *
 * Digits may always be one, and most words that spell numbers. An article is
 * one only before such a word or a unit ("a few", "a month"), and a length of
 * time only beside a word that makes it one ("for weeks"). */
#include "core/number/gate.h"

#include <string.h>

/* What the indefinite phrases that begin with w ask for: nothing more, a
 * second word, or a word beside a length of time. */
static uint32_t
phrases(const struct words *words, const struct word *w)
{
	const struct phrase *p = number_words_phrase(words, w->indef);
	uint32_t gate = 0;

	for (; p; p = number_words_phrase(words, p->next))
		gate |= p->n > 1           ? KNOWN_PHRASE :
		    p->kind != PHRASE_SPAN ? KNOWN_NUMBER :
					     KNOWN_SPAN;
	return gate;
}

static uint32_t
gate_of(const struct words *words, const struct word *w)
{
	uint32_t gate = phrases(words, w);

	if (w->num == NUM_ARTICLE)
		gate |= KNOWN_ARTICLE;
	else if (w->num && w->num != NUM_MINUS && w->num != NUM_POINT &&
	    w->num != NUM_AND)
		gate |= KNOWN_NUMBER;
	if (w->role & ROLE_SPAN || w->num == NUM_MINUS)
		gate |= KNOWN_BEFORE_SPAN;
	if (w->role & ROLE_SPANBACK)
		gate |= KNOWN_BEHIND_SPAN;
	return gate;
}

/* "few" of "a few", "of" of "most of". */
static void
add_seconds(struct known *k, const struct words *words, const struct word *w)
{
	const struct phrase *p = number_words_phrase(words, w->indef);

	for (; p; p = number_words_phrase(words, p->next)) {
		struct known_word *x =
		    p->n > 1 ? known_add(k, p->w[1]->s, p->w[1]->len) : NULL;

		if (x)
			x->gate |= KNOWN_PHRASE_GOES_ON;
	}
}

void
number_known(struct known *k, const struct words *words)
{
	const struct word *w;

	for (unsigned i = 1; (w = number_words_at(words, i)) != NULL; i++) {
		struct known_word *x = known_add(k, w->s, w->len);

		if (!x)
			continue;
		x->word = (uint16_t)i;
		x->gate |= gate_of(words, w);
		add_seconds(k, words, w);
	}
}

/* Has the text a vulgar fraction? */
static bool
vulgar(const char *s, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++) {
		unsigned char a = (unsigned char)s[i];
		unsigned char b = (unsigned char)s[i + 1];

		if ((a == 0xc2 && b >= 0xbc && b <= 0xbe) ||
		    (a == 0xe2 && b == 0x85))
			return true;
	}
	return false;
}

/* May what follows the article at mark i be one of something? */
static bool
article(struct units *u, const char *text, size_t len, const struct marks *m,
    size_t i)
{
	const struct mark *next = &m->m[i + 1];
	size_t end = m->m[i].at + m->m[i].len;

	if (end + 1 >= len)
		return false;
	if (text[end] != ' ' || next->at != end + 1)
		return true; /* something in between */
	return next->id == KNOWN_LONG ||
	    known_of(m, i + 1)->gate &
	    (KNOWN_NUMBER | KNOWN_SPAN | KNOWN_ARTICLE |
		KNOWN_PHRASE_GOES_ON) ||
	    unit_begins(u, text + next->at, len - next->at, next->len);
}

/* May a number begin with mark i, which has one of these gates? */
static const uint32_t beginners = KNOWN_PHRASE | KNOWN_ARTICLE | KNOWN_SPAN;

static bool
begins(struct units *u, const char *text, size_t len, const struct marks *m,
    size_t i)
{
	uint32_t gate = known_of(m, i)->gate;

	if (gate & KNOWN_PHRASE &&
	    known_of(m, i + 1)->gate & KNOWN_PHRASE_GOES_ON)
		return true;
	if (gate & KNOWN_ARTICLE)
		return article(u, text, len, m, i);
	return gate & KNOWN_SPAN &&
	    ((i && known_of(m, i - 1)->gate & KNOWN_BEFORE_SPAN) ||
		known_of(m, i + 1)->gate & KNOWN_BEHIND_SPAN);
}

bool
number_possible(struct units *u, const char *text, size_t len,
    const struct marks *m)
{
	if (m->digit || m->gate & (KNOWN_NUMBER | KNOWN_TOO_LONG) ||
	    (m->wide && vulgar(text, len)))
		return true;
	if (!(m->gate & (KNOWN_ARTICLE | KNOWN_SPAN)) &&
	    !(m->gate & KNOWN_PHRASE && m->gate & KNOWN_PHRASE_GOES_ON))
		return false;
	for (size_t i = 0; i < m->n; i++)
		if (known_of(m, i)->gate & beginners &&
		    begins(u, text, len, m, i))
			return true;
	return false;
}
