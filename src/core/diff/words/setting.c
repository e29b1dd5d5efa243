/* setting.c - words that tell of another time or place, from scenes.tsv.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/setting.h"

#include "core/diff/words/tense.h"
#include "core/diff/words/token.h"
#include "data/scenes.h"

enum { COL_WORD, COL_REST, COL_ROLE };

/* Words from a "similar" or "that" to its noun; those with which a sentence
 * begins; those right beside a state. */
enum { NOUN = 3, BEGIN = 4, NEAR = 2 };

/* Bytes with which a sentence begins: "The 1987". */
enum { BARE = 5 };

enum { ROLE_NONE = SCENES_ROLE_LIFE + 1 };

/* What parts two words where it stands between them. */
enum { PARTS = SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_END };

static unsigned
role_of(size_t row)
{
	return table_scenes.code[row * table_scenes.ncol + COL_ROLE];
}

/* Do the words of rest stand behind c? Moves it behind them. */
static bool
goes_on(struct cursor *c, const char *rest)
{
	struct cursor next = *c;
	struct cell words = cell_of(rest), want;
	char low[TOKEN_MAX];
	size_t at = 0;

	while ((want = token_next(words, &at)).len)
		if (!cursor_next(&next) || next.gap & PARTS ||
		    !cell_eq(token_lower(next.s, low), want))
			return false;
	*c = next;
	return true;
}

/* The first row for the word that c went past last, or -1. */
static long
first_row(const struct cursor *c)
{
	const char *dash = memchr(c->s.s, '-', c->s.len);

	return table_find(&table_scenes, c->s.s,
	    dash ? (size_t)(dash - c->s.s) : c->s.len);
}

/* A row of a role for the word that c went past, and whatever stands behind it;
 * ROLE_NONE where there is none. */
static unsigned
find(struct cursor *c)
{
	long row = first_row(c);

	if (row < 0)
		return ROLE_NONE;
	for (size_t i = (size_t)row;; i++) {
		const char *rest = table_at(&table_scenes, i, COL_REST);

		if (goes_on(c, rest))
			return role_of(i);
		if (!table_again(&table_scenes, i + 1))
			return ROLE_NONE;
	}
}

/* That of the word alone. */
static unsigned
first_role(const struct cursor *c)
{
	for (long row = first_row(c); row >= 0; row++) {
		if (!*table_at(&table_scenes, (size_t)row, COL_REST))
			return role_of((size_t)row);
		if (!table_again(&table_scenes, (size_t)row + 1))
			break;
	}
	return ROLE_NONE;
}

/* Is a noun of an event among the words soon behind c? */
static bool
has_noun(struct cursor c)
{
	for (int i = 0; i < NOUN && cursor_next(&c) && !(c.gap & PARTS); i++) {
		long row = first_row(&c);

		if (row >= 0 && role_of((size_t)row) == SCENES_ROLE_EVENT)
			return true;
	}
	return false;
}

/* The name right behind c; empty where there is none. */
static struct cell
name_behind(struct cursor c)
{
	if (!cursor_next(&c) || c.gap & PARTS || c.s.s[0] < 'A' ||
	    c.s.s[0] > 'Z')
		return (struct cell){NULL, 0};
	return c.s;
}

/* "The neighbouring Tarr Strait": what a report calls so is near its event. */
static bool
behind_article(struct cursor c)
{
	cursor_before(&c);
	return cursor_before(&c) && (c.s.s[0] | 32) == 't' && c.s.len == 3;
}

/* Where the clause begins in which at stands, the word that was passed last. */
static size_t
clause_of(struct cursor at)
{
	size_t from = at.at;

	while (cursor_before(&at)) {
		if (at.k->turns || at.k->joins)
			break;
		from = at.at;
		if (at.next && at.w->v[at.next].gap & PARTS)
			break;
	}
	return from;
}

static void
is_elsewhere(struct setting *s, struct cursor at, struct cell name)
{
	if (s->name.len)
		return;
	s->name = name;
	s->from = clause_of(at);
}

/* Takes in a word or phrase of that role, the i-th word of the sentence. */
static void
take(struct setting *s, unsigned role, const struct cursor *c, int i)
{
	struct cell name;

	switch (role) {
	case SCENES_ROLE_LIKE:
		if (has_noun(*c))
			is_elsewhere(s, *c, c->s);
		break;
	case SCENES_ROLE_NEXT:
		name = name_behind(*c);
		if (name.len && !behind_article(*c))
			is_elsewhere(s, *c, name);
		break;
	case SCENES_ROLE_APART:
		is_elsewhere(s, *c, c->s);
		break;
	case SCENES_ROLE_KIN:
		if (i < BEGIN)
			is_elsewhere(s, *c, c->s);
		break;
	case SCENES_ROLE_THAT:
		if (has_noun(*c) && !cell_is(c->s, "this"))
			s->flags |= SETTING_BACK;
		break;
	case SCENES_ROLE_BACK:
		s->flags |= SETTING_BACK;
		break;
	case SCENES_ROLE_THERE:
		s->flags |= SETTING_THERE;
		break;
	case SCENES_ROLE_START:
	case SCENES_ROLE_FEW:
		s->flags |= i == 0 ? SETTING_START : 0;
		break;
	case SCENES_ROLE_NOW:
		s->flags |= SETTING_NOW;
		break;
	case SCENES_ROLE_SINCE:
		s->flags |= SETTING_SINCE;
		break;
	case SCENES_ROLE_MOST:
		s->flags |= SETTING_MOST;
		break;
	case SCENES_ROLE_LIFE:
		s->flags |= SETTING_LIFE;
		break;
	default:
		break;
	}
}

/* "There was a fire": the word stands for no place. */
static bool
is_expletive(struct cursor c)
{
	return (cell_is(c.s, "There") || cell_is(c.s, "there")) &&
	    cursor_next(&c) && tense_tells(c.k);
}

static unsigned
tense_of(struct passage *w)
{
	struct cursor c = passage_at(w, 0);

	while (cursor_next(&c))
		if (tense_tells(c.k))
			return tense_past(c.k) ? SETTING_PAST : 0;
	return 0;
}

/* "After seven died at Lissom in 2009, the law was changed", "The 1987 fire
 * killed 12": where the phrase ends that the sentence begins with. */
static size_t
frame_of(struct passage *w)
{
	struct cursor c = passage_at(w, 0);
	unsigned role = cursor_next(&c) ? first_role(&c) : ROLE_NONE;

	if (role != SCENES_ROLE_FRAME && role != SCENES_ROLE_SUBJECT)
		return BARE;
	while (cursor_next(&c))
		if (c.gap & PARTS ||
		    (role == SCENES_ROLE_SUBJECT && tense_tells(c.k)))
			return c.at - c.s.len;
	return w->text.len;
}

struct setting
setting_find(struct passage *w)
{
	struct setting s = {0};
	struct cursor c = passage_at(w, 0);
	struct cell wide = {NULL, 0};

	for (int i = 0; cursor_next(&c); i++) {
		struct cursor at = c;
		unsigned role = find(&c);

		if (i == 0 && at.s.s[0] - '0' >= 0 && at.s.s[0] - '0' < 10)
			s.flags |= SETTING_START;
		if (role == SCENES_ROLE_WIDE)
			wide = at.s;
		if (role == SCENES_ROLE_LONG)
			s.flags |= SETTING_LONG;
		if (!is_expletive(at))
			take(&s, role, &c, i);
		else if (i == 0)
			s.flags |= SETTING_START;
	}
	s.flags |= tense_of(w);
	s.frame = frame_of(w);
	if (wide.len && !s.name.len) {
		s.flags |= SETTING_WIDE;
		s.name = wide;
	}
	return s;
}

/* Is it the word for a place that was told of before, or for another one? */
static bool
tells_place(const struct cursor *c)
{
	unsigned role = first_role(c);

	return role == SCENES_ROLE_THERE || role == SCENES_ROLE_APART;
}

/* "There was no depot there" tells where others said it was. */
static bool
place_behind(struct cursor here, struct cursor c)
{
	if (cursor_next(&here) && tells_place(&here))
		return false;
	for (int i = 0; i < NEAR && cursor_next(&c) && !c.gap; i++)
		if (tells_place(&c))
			return true;
	return false;
}

static bool
few_before(struct cursor c)
{
	for (int i = 0; i < NEAR && cursor_before(&c) && !c.gap; i++)
		if (first_role(&c) == SCENES_ROLE_FEW)
			return true;
	return false;
}

static bool
begins_back(struct passage *w)
{
	struct cursor c = passage_at(w, 0);

	return cursor_next(&c) && first_role(&c) == SCENES_ROLE_SINCE &&
	    find(&c) == SCENES_ROLE_BACK;
}

bool
setting_alone(struct cursor here, struct cursor end)
{
	return place_behind(here, end) || few_before(here) ||
	    begins_back(here.w);
}
