/* echo.c - numbers that don't say what they count, for it was said before.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/echo.h"

#include "core/diff/token.h"
#include "lib/table.h"

#include "data/echoes.h"

enum { COL_WORD, COL_ROLE };
enum { NO_ROLE = -1 };

/* Words that who answers may have. */
enum { WHO_WORDS = 6 };

static int
role_of(struct cell w)
{
	long row = w.len ? table_find(&table_echoes, w.s, w.len) : -1;

	return row < 0 ?
	    NO_ROLE :
	    table_echoes.code[(size_t)row * table_echoes.ncol + COL_ROLE];
}

/* Does a mark between the words parts them? */
static bool
parted(struct cell text, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (memchr(",;:.!?()\"", text.s[i], 9))
			return true;
	return false;
}

/* Nothing is counted behind the number: a mark, the end, or "and", but no
 * second number, for then each answers a question of its own. */
static bool
ends_there(struct cell text, size_t at)
{
	size_t from = at;
	struct cell w = token_next(text, &at);

	if (!w.len || parted(text, from, (size_t)(w.s - text.s)))
		return true;
	if (role_of(w) != ECHOES_ROLE_TAIL)
		return false;
	w = token_next(text, &at);
	return !w.len || (unsigned char)(w.s[0] - '0') > 9;
}

/* The words before byte to, up to a mark or a word that joins. */
static struct cell
words_before(struct cell text, size_t to)
{
	size_t at = to, from = to, end = to;

	for (int i = 0; i <= WHO_WORDS; i++) {
		struct cell w = token_before(text, &at);

		if (!w.len || parted(text, at + w.len, from) ||
		    role_of(w) == ECHOES_ROLE_TAIL)
			break;
		if (i == WHO_WORDS)
			return (struct cell){"", 0};
		if (from == to)
			end = at + w.len;
		from = at;
	}
	return (struct cell){text.s + from, end - from};
}

/* "Police: 12,000" */
static bool
labelled(struct cell text, size_t at, struct cell *who)
{
	size_t pos;

	while (at > 0 && text.s[at - 1] == ' ')
		at--;
	if (!at || text.s[at - 1] != ':')
		return false;
	pos = at;
	if (role_of(token_before(text, &pos)) != ECHOES_ROLE_WHO)
		return false;
	*who = words_before(text, at - 1);
	return who->len != 0;
}

/* Does a study or count stand before byte to of its sentence? */
static bool
studied(struct cell text, size_t to)
{
	size_t at = 0;

	text.len = to;
	for (struct cell w; (w = token_next(text, &at)).len;)
		if (role_of(w) == ECHOES_ROLE_STUDY || cell_is(w, "count") ||
		    cell_is(w, "estimate") || cell_is(w, "tally"))
			return true;
	return false;
}

/* "A breach must be reported within three days": nobody reports three. */
static bool
passive(struct cell text, size_t at)
{
	struct cell w = token_before(text, &at);

	return cell_is(w, "be") || cell_is(w, "been") || cell_is(w, "is") ||
	    cell_is(w, "are") || cell_is(w, "was") || cell_is(w, "were");
}

/* Does a verb of saying stand before byte from, with nothing but light words
 * between? */
static bool
said(struct cell text, size_t from, struct cell *who)
{
	size_t pos = from, last = from;
	bool figure = false;

	for (;;) {
		struct cell w = token_before(text, &pos);
		int role = role_of(w);

		if (!w.len || parted(text, pos + w.len, last))
			return figure && w.len == 0;
		if (role == ECHOES_ROLE_SAY && passive(text, pos))
			return false;
		if (role == ECHOES_ROLE_SAY) {
			*who = token_owner(words_before(text, pos));
			return true;
		}
		if (role == ECHOES_ROLE_CAME && studied(text, pos)) {
			*who = words_before(text, pos);
			return true;
		}
		if (role != ECHOES_ROLE_LIGHT && role != ECHOES_ROLE_FIGURE &&
		    role != ECHOES_ROLE_PRONOUN)
			return false;
		figure = figure || role == ECHOES_ROLE_FIGURE;
		last = pos;
	}
}

/* "It was 350", "they have since risen to 350": does a pronoun stand before the
 * number, and nothing else but a verb of being or moving? */
static bool
pronoun_before(struct cell text, size_t from)
{
	size_t pos = from, last = from;

	for (;;) {
		struct cell w = token_before(text, &pos);
		int role = role_of(w);

		if (!w.len || parted(text, pos + w.len, last))
			return false;
		if (role == ECHOES_ROLE_PRONOUN)
			return true;
		if (role != ECHOES_ROLE_LIGHT && role != ECHOES_ROLE_MOVE)
			return false;
		last = pos;
	}
}

enum echo
echo_find(struct cell text, struct span at, struct cell *who)
{
	*who = (struct cell){"", 0};
	if (at.end > text.len || at.start > at.end)
		return ECHO_NONE;
	if (ends_there(text, at.end) &&
	    (labelled(text, at.start, who) || said(text, at.start, who)))
		return ECHO_SAID;
	return pronoun_before(text, at.start) ? ECHO_PRONOUN : ECHO_NONE;
}
