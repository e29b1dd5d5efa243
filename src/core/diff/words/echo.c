/* echo.c - numbers that don't say what they count, for it was said before.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/echo.h"

#include "core/diff/words/token.h"
#include "lib/table.h"

#include "data/echoes.h"

enum { COL_WORD, COL_ROLE };
enum { NO_ROLE = -1 };

/* Words that who answers may have. */
enum { WHO_WORDS = 6 };

void
echoes_know(struct cell w, struct word_facts *k)
{
	long row = table_find(&table_echoes, w.s, w.len);

	k->echo = NO_ROLE;
	if (row >= 0)
		k->echo = (int16_t)table_echoes
			      .code[(size_t)row * table_echoes.ncol + COL_ROLE];
}

/* What parts clauses where it stands between two words. */
enum {
	PARTS = SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_DOT | SIGN_END |
	    SIGN_BRACKET | SIGN_QUOTE
};

/* Nothing is counted behind the number: a mark, the end, or "and", but no
 * second number, for then each answers a question of its own. */
static bool
ends_there(struct cursor c)
{
	if (!cursor_next(&c) || c.gap & PARTS)
		return true;
	return c.k->echo == ECHOES_ROLE_TAIL &&
	    (!cursor_next(&c) || !c.k->number);
}

/* The words before c, up to a mark or a word that joins. */
static struct cell
who_before(struct cursor c)
{
	struct cell text = passage_text(c.w);
	size_t to = c.at, from = to, end = to;

	for (int i = 0; i <= WHO_WORDS; i++) {
		if (!cursor_before(&c) || c.gap & PARTS ||
		    c.k->echo == ECHOES_ROLE_TAIL)
			break;
		if (i == WHO_WORDS)
			return (struct cell){"", 0};
		if (from == to)
			end = c.at + c.s.len;
		from = c.at;
	}
	return (struct cell){text.s + from, end - from};
}

/* "Police: 12,000" */
static bool
labelled(struct passage *w, size_t at, struct cell *who)
{
	struct cell text = passage_text(w);
	struct cursor c;

	while (at > 0 && text.s[at - 1] == ' ')
		at--;
	if (!at || text.s[at - 1] != ':')
		return false;
	c = passage_at(w, at);
	cursor_before(&c);
	if (c.k->echo != ECHOES_ROLE_WHO)
		return false;
	*who = who_before(passage_at(w, at - 1));
	return who->len != 0;
}

/* Does a study or count stand before byte to of its sentence? */
static bool
studied(struct passage *w, size_t to)
{
	struct cursor c = passage_at(w, 0);

	while (cursor_next(&c) && c.at <= to)
		if (c.k->echo == ECHOES_ROLE_STUDY || cell_is(c.s, "count") ||
		    cell_is(c.s, "estimate") || cell_is(c.s, "tally"))
			return true;
	return false;
}

/* "A breach must be reported within three days": nobody reports three. */
static bool
passive(struct cursor c)
{
	cursor_before(&c);
	return cell_is(c.s, "be") || cell_is(c.s, "been") ||
	    cell_is(c.s, "is") || cell_is(c.s, "are") || cell_is(c.s, "was") ||
	    cell_is(c.s, "were");
}

/* "The utility has it at": does the word c say a number of the "it" behind it?
 */
static bool
holds(const struct cursor *c)
{
	return c->k->echo == ECHOES_ROLE_HOLDS || cell_is(c->s, "has") ||
	    cell_is(c->s, "have") || cell_is(c->s, "had");
}

/* "The province's own number": is the word c its owner's name? */
static bool
owner(const struct cursor *c, struct cell *who)
{
	if (token_owner(c->s).len == c->s.len)
		return false;
	*who = token_owner(who_before(passage_at(c->w, c->at + c->s.len)));
	return true;
}

/* Does a verb of saying stand before c, with nothing but light words between?
 */
static bool
said(struct cursor c, struct cell *who)
{
	bool figure = false, it = false;

	for (;; it = cell_is(c.s, "it")) {
		bool any = cursor_before(&c);
		int role = c.k->echo;

		if (!any || c.gap & PARTS)
			return figure && !any;
		if (role == ECHOES_ROLE_SAY && passive(c))
			return false;
		if (it && holds(&c)) {
			*who = token_owner(who_before(c));
			return true;
		}
		if (figure && owner(&c, who))
			return true;
		if (figure && role == ECHOES_ROLE_OWNER)
			continue;
		if (role == ECHOES_ROLE_SAY) {
			*who = token_owner(who_before(c));
			return true;
		}
		if (role == ECHOES_ROLE_CAME && studied(c.w, c.at)) {
			*who = who_before(c);
			return true;
		}
		if (role != ECHOES_ROLE_LIGHT && role != ECHOES_ROLE_FIGURE &&
		    role != ECHOES_ROLE_PRONOUN)
			return false;
		figure = figure || role == ECHOES_ROLE_FIGURE;
	}
}

/* "It was 350", "they have since risen to 350": does a pronoun stand before the
 * number, and nothing else but a verb of being or moving? */
static bool
pronoun_before(struct cursor c)
{
	for (;;) {
		int role;

		if (!cursor_before(&c) || c.gap & PARTS)
			return false;
		role = c.k->echo;
		if (role == ECHOES_ROLE_PRONOUN)
			return true;
		if (role != ECHOES_ROLE_LIGHT && role != ECHOES_ROLE_MOVE)
			return false;
	}
}

enum echo
echo_find(struct passage *w, struct span at, struct cell *who)
{
	struct cursor c;

	*who = (struct cell){"", 0};
	if (at.end > passage_text(w).len || at.start > at.end)
		return ECHO_NONE;
	c = passage_at(w, at.start);
	if (ends_there(passage_at(w, at.end)) &&
	    (labelled(w, at.start, who) || said(c, who)))
		return ECHO_SAID;
	return pronoun_before(c) ? ECHO_PRONOUN : ECHO_NONE;
}
