/* telling.c - the words of the sentence in which a date stands.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/event/telling.h"

#include "core/diff/words/token.h"
#include "data/number-words.h"

const struct once *
telling_at(struct telling *r, int i)
{
	static const struct once none = {ONCE_NONE, FORM_NONE, false, 0,
	    {.role = ONCE_NONE}, {.role = ONCE_NONE}, {.role = ONCE_NONE}};

	if (i < 0 || i >= r->l.n)
		return &none;
	if (!r->known[i])
		r->word[i] = once_at(r->c->onces, &r->l, i);
	r->known[i] = true;
	return &r->word[i];
}

bool
telling_stops(const struct telling *r, int i)
{
	return i < r->l.n && r->l.sign[i] & STOPS;
}

bool
telling_upper(struct cell w)
{
	return w.len && (unsigned)(w.s[0] - 'A') < 26;
}

bool
telling_is(struct telling *r, int i, const char *word)
{
	char low[TOKEN_MAX];

	return i >= 0 && i < r->l.n && r->l.w[i].len == strlen(word) &&
	    cell_is(token_lower(r->l.w[i], low), word);
}

bool
telling_dash(struct cell w)
{
	return w.len >= 3 && (unsigned char)w.s[0] == 0xe2 &&
	    (unsigned char)w.s[1] == 0x80 &&
	    ((unsigned char)w.s[2] == 0x93 || (unsigned char)w.s[2] == 0x94);
}

enum once_role
telling_small(struct telling *r, int i)
{
	return i >= 0 && i < r->l.n ? telling_at(r, i)->small : ONCE_NONE;
}

bool
telling_ends(struct cell w, const char *tail)
{
	size_t n = strlen(tail);

	return w.len >= n && memcmp(w.s + w.len - n, tail, n) == 0;
}

static bool
adverb(struct cell w)
{
	return w.len > 4 && telling_ends(w, "ly") && !telling_upper(w);
}

bool
telling_light(struct telling *r, int i)
{
	enum once_role s = telling_small(r, i);

	return s == ONCE_LIGHT || s == ONCE_OLD ||
	    (i >= 0 && i < r->l.n && adverb(r->l.w[i]));
}

static bool
number(struct cell w)
{
	long row = table_find(&table_number_words, w.s, w.len);

	return (w.len && (unsigned)((w.s[0] | 32) - 'a') >= 26) ||
	    (row >= 0 &&
		table_number_words.code[row * 3 + 1] <=
		    NUMBER_WORDS_ROLE_DOZEN);
}

bool
telling_content(struct telling *r, int i)
{
	enum once_role s = telling_small(r, i);

	return i >= 0 && i < r->l.n && !(i >= r->l.from && i < r->l.to) &&
	    !telling_dash(r->l.w[i]) &&
	    (s == ONCE_NONE ||
		(i > 0 && telling_upper(r->l.w[i]) && !telling_stops(r, i)));
}

bool
telling_noun_place(struct telling *r, int i)
{
	enum once_role s = telling_small(r, i - 1);

	return i > 0 &&
	    (s == ONCE_DET || s == ONCE_MANY ||
		(s == ONCE_PREP && !telling_is(r, i - 1, "to")));
}

bool
telling_ends_phrase(struct telling *r, int i)
{
	enum once_role s = telling_small(r, i);

	return i >= r->l.n || r->l.sign[i] & STOPS ||
	    (i >= r->l.from && i < r->l.to) || s == ONCE_PREP ||
	    (telling_is(r, i, "to") && telling_counted(r, i + 1)) ||
	    s == ONCE_DET || s == ONCE_CUTS || telling_light(r, i);
}

bool
telling_after_aux(struct telling *r, int i)
{
	while (i > 0 &&
	    (telling_light(r, i - 1) || telling_small(r, i - 1) == ONCE_PLAN) &&
	    !(r->l.sign[i] & STOPS))
		i--;
	return telling_small(r, i - 1) == ONCE_AUX || telling_is(r, i, "to");
}

bool
telling_other_verb(struct telling *r, int i)
{
	const struct once *w = telling_at(r, i);

	return w->verb.role == ONCE_NONE && w->form == FORM_PAST &&
	    w->small == ONCE_NONE && !telling_noun_place(r, i) &&
	    (telling_ends_phrase(r, i + 1) || telling_after_aux(r, i));
}

bool
telling_ordinal(struct telling *r, int i)
{
	struct cell w = r->l.w[i];
	long row = table_find(&table_number_words, w.s, w.len);

	return row >= 0 && !telling_upper(w) &&
	    strncmp(table_at(&table_number_words, (size_t)row, 1), "ordinal",
		7) == 0;
}

bool
telling_counted(struct telling *r, int i)
{
	if (i < 0 || (i > 0 && telling_upper(r->l.w[i])) ||
	    (i >= r->l.from && i < r->l.to))
		return false;
	if (telling_is(r, i - 1, "the") && telling_small(r, i) != ONCE_MANY)
		return false; /* "the two sides" */
	return telling_small(r, i) == ONCE_MANY ||
	    (number(r->l.w[i]) && !memchr(r->l.w[i].s, '-', r->l.w[i].len));
}

/* "night" of "the ban on night flights". */
static bool
within_phrase(struct telling *r, int i)
{
	enum once_role s = telling_small(r, i - 1);

	return telling_small(r, i) == ONCE_LIGHT && !telling_stops(r, i) &&
	    !telling_stops(r, i + 1) && (s == ONCE_PREP || s == ONCE_DET);
}

/* "of value added tax": a past that is part of a name. */
static bool
compounds(struct telling *r, int i)
{
	return telling_content(r, i - 1) && !telling_stops(r, i) &&
	    !telling_stops(r, i - 1) && telling_small(r, i - 2) == ONCE_PREP;
}

/* Does a verb of the past end with word i? */
static bool
past_verb(struct telling *r, int i)
{
	const struct once *w = telling_at(r, i);

	return (telling_other_verb(r, i) ||
		   (i >= 0 && w->verb.role == ONCE_SAYS &&
		       w->form == FORM_PAST)) &&
	    !compounds(r, i);
}

int
telling_phrase_from(struct telling *r, int i)
{
	int least = i - PHRASE, from = i + 1;

	while (i >= 0 && i > least &&
	    (telling_content(r, i) || telling_ordinal(r, i) ||
		(i < from && within_phrase(r, i)))) {
		from = i;
		if (telling_stops(r, i))
			break;
		if (telling_small(r, i - 1) == ONCE_DET &&
		    !telling_stops(r, i - 1))
			i--;
		if (telling_is(r, i - 1, "before") ||
		    telling_is(r, i - 1, "after"))
			break; /* "hours before a truce began" */
		if (telling_small(r, i - 1) == ONCE_PREP &&
		    !telling_stops(r, i - 1))
			i--;
		else if (telling_small(r, i - 1) == ONCE_DET || i < from)
			break;
		if (past_verb(r, i - 1))
			break;
		i--;
	}
	return from;
}

/* Is word i a name, or does "the" lead to one? */
static bool
names(struct telling *r, int i)
{
	i += telling_small(r, i) == ONCE_DET;
	return telling_content(r, i) && telling_upper(r->l.w[i]);
}

/* Is it a verb of the present, "employs 300", "runs the"? */
static bool
has_object(struct telling *r, int i)
{
	return telling_at(r, i)->form == FORM_S && !telling_upper(r->l.w[i]) &&
	    !telling_stops(r, i + 1) &&
	    (telling_counted(r, i + 1) || telling_small(r, i + 1) == ONCE_DET);
}

int
telling_phrase_to(struct telling *r, int from)
{
	int to = from;

	for (int i = from; i < r->l.n && i < from + PHRASE; i++) {
		if (i > from &&
		    (telling_stops(r, i) || telling_counted(r, i) ||
			has_object(r, i) ||
			(telling_at(r, i)->form == FORM_PAST &&
			    telling_ends_phrase(r, i + 1))))
			break;
		if (telling_content(r, i))
			to = i + 1;
		else if (telling_small(r, i) != ONCE_DET &&
		    !telling_is(r, i, "of") &&
		    (i == from || telling_small(r, i) != ONCE_PREP ||
			!names(r, i + 1)))
			break;
	}
	return to;
}

bool
telling_near(struct telling *r, const char *word, int from, int to)
{
	for (int i = from < 0 ? 0 : from; i < to && i < r->l.n; i++)
		if (telling_is(r, i, word))
			return true;
	return false;
}

bool
telling_led_by(struct telling *r, const char *word)
{
	int i = r->l.from;

	while (i > 0 && !telling_stops(r, i) &&
	    (telling_small(r, i - 1) == ONCE_PREP ||
		telling_small(r, i - 1) == ONCE_DET ||
		telling_light(r, i - 1) || telling_is(r, i - 1, word))) {
		if (telling_is(r, i - 1, word))
			return true;
		i--;
	}
	return telling_is(r, r->l.from, word);
}
