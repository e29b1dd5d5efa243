/* field.c - lines of mails that stand in running text without a stop.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/field.h"

#include <string.h>

#include "core/split/abbrev.h"
#include "core/split/chars.h"
#include "core/split/run.h"

enum { STAMP_BACK = 16 }; /* bytes of a date and an hour */

/* A day and an hour: v->b[from,to). */
struct stamp {
	size_t from, to;
};

static size_t
digits(const struct view *v, size_t at)
{
	size_t n = 0;

	while (at + n < v->len && cc_digit(v->b[at + n]))
		n++;
	return n;
}

/* Where the part of a date ends that begins at v->b[at], "04/" or "2001", or
 * 0. */
static size_t
date_part(const struct view *v, size_t at, bool last)
{
	size_t n = digits(v, at);

	if (last)
		return n == 2 || n == 4 ? at + n : 0;
	return (n == 1 || n == 2) && v->b[at + n] == '/' ? at + n + 1 : 0;
}

/* Where the date at v->b[at] ends with its blank, or 0: 4/26/2001 */
static size_t
date_end(const struct view *v, size_t at)
{
	at = date_part(v, at, false);
	at = at ? date_part(v, at, false) : 0;
	at = at ? date_part(v, at, true) : 0;
	return at && at < v->len && v->b[at] == ' ' ? at + 1 : 0;
}

/* Behind the minutes at v->b[at], the seconds and AM or PM, or 0. */
static size_t
hour_end(const struct view *v, size_t at)
{
	if (digits(v, at) != 2)
		return 0;
	at += 2;
	if (at < v->len && v->b[at] == ':' && digits(v, at + 1) == 2)
		at += 3;
	if (at + 2 < v->len && v->b[at] == ' ' &&
	    (v->b[at + 1] == 'A' || v->b[at + 1] == 'P') && v->b[at + 2] == 'M')
		at += 3;
	return run_gap(v, at) ? at : 0;
}

/* The stamp whose first colon is v->b[at]; to is 0 when it is none. */
static struct stamp
stamp_at(const struct view *v, size_t at)
{
	struct stamp s = {at, 0};
	size_t hour = at, least;

	while (hour > v->start && at - hour < 2 && cc_digit(v->b[hour - 1]))
		hour--;
	least = at - v->start > STAMP_BACK ? at - STAMP_BACK : v->start;
	if (hour == at || hour == v->start || v->b[hour - 1] != ' ')
		return s;
	for (s.from = hour - 1; s.from > least && v->b[s.from - 1] != ' ';)
		s.from--;
	if (date_end(v, s.from) == hour)
		s.to = hour_end(v, at + 1);
	return s;
}

/* Where the word at v->b[at] ends: at white space. */
static size_t
token_end(const struct view *v, size_t at)
{
	while (at < v->len && !cc_space(v->b[at]))
		at++;
	return at;
}

/* Are all words of [from,to) capitalised, or addresses? on: the last one may
 * be the word "on". */
static bool
is_name(const struct view *v, size_t from, size_t to, bool on)
{
	bool quoted = v->b[from] == '"'; /* "Lee, Ann" <ann@example.org> */

	if (to - from > FIELD_NAME)
		return false;
	while (from < to) {
		size_t end = token_end(v, from);
		enum cc cc = cc_at(v->b, from, to).cc;

		if (cc == CC_LOWER && !memchr(v->b + from, '@', end - from) &&
		    !(on && end + 1 >= to && end - from == 2 &&
			memcmp(v->b + from, "on", 2) == 0))
			return false;
		if (cc == CC_DIGIT || (v->b[end - 1] == ',' && !quoted))
			return false;
		from = end + 1;
	}
	return true;
}

static size_t
stamp_end(const struct view *v, size_t at)
{
	struct stamp s = stamp_at(v, at);
	size_t next;

	if (!s.to)
		return 0;
	if (s.from > v->start && is_name(v, v->start, s.from, false))
		return s.from;
	next = run_blanks(v, s.to);
	if (next == s.to || next >= v->len)
		return 0;
	if (s.from == v->start)
		return s.to;
	return is_name(v, v->start, s.from, true) &&
		cc_at(v->b, next, v->len).cc == CC_UPPER ?
	    s.to :
	    0;
}

/* Behind the address of the Web in which v->b[at] stands. */
static size_t
address_end(const struct view *v, size_t at)
{
	size_t end = token_end(v, at), next;

	if (v->paren != VIEW_NONE || end >= v->len || v->b[end] != ' ' ||
	    (!cc_word(v->b[end - 1]) && v->b[end - 1] != '/'))
		return 0;
	next = run_blanks(v, end);
	return abbrev_is_address(v, next) || abbrev_is_starter(v, next) ? end :
									  0;
}

/* Behind the mail address of the field whose colon is v->b[at]. */
static size_t
label_end(const struct view *v, size_t at)
{
	size_t from = run_blanks(v, at + 1), end, name = from;

	for (size_t i = v->start; i < at; i++)
		if (!cc_alpha(v->b[i]) && v->b[i] != '-')
			return 0;
	for (;; name = end + 1) {
		end = token_end(v, name);
		if (end - at > FIELD_NAME || end >= v->len || v->b[end] != ' ')
			return 0;
		if (memchr(v->b + name, '@', end - name))
			break;
		if (cc_at(v->b, name, v->len).cc == CC_LOWER)
			return 0;
	}
	if (!cc_word(v->b[end - 1]) && v->b[end - 1] != '>')
		return 0;
	return cc_at(v->b, run_blanks(v, end), v->len).cc == CC_UPPER ? end : 0;
}

size_t
field_end(const struct view *v, size_t at)
{
	if (at == v->start || at + 1 >= v->len)
		return 0;
	if (v->b[at + 1] == '/')
		return address_end(v, at);
	if (cc_digit(v->b[at + 1]))
		return stamp_end(v, at);
	return at - v->start < FIELD_LABEL ? label_end(v, at) : 0;
}
