/* end.c - where sentences end.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/chars.h"
#include "core/split/field.h"
#include "core/split/layout.h"
#include "core/split/run.h"
#include "core/split/splitter.h"
#include "core/split/stop.h"

/* At a line break within a sentence: true when it ends there. */
static bool
at_line(struct splitter *s, struct cc_at c, struct sentence *out)
{
	size_t at = s->pos;
	bool on;

	s->more = !s->lines && !s->v.whole;
	if (s->more)
		return false;
	on = !s->lines && layout_goes_on(&s->v, at, false);
	if (!on)
		return splitter_finish(s, at,
		    splitter_form(s, at, false, !s->lines), out);
	layout_learn(&s->lay, &s->v, at, true);
	s->pos += c.len;
	s->v.line = s->pos;
	s->v.first = s->note = false;
	return false;
}

/* Does the list's next mark begin at b[at]: "1. this 2. that"? */
static bool
next_mark(const struct splitter *s, size_t at)
{
	struct mark m;

	if (!s->mark.len || at <= s->v.start + s->mark.len ||
	    s->v.b[at - 1] != ' ')
		return false;
	m = mark_read(s->v.b, at, s->v.len, false);
	return m.len && mark_follows(&s->mark, &m);
}

/* Where the word begins whose mark ends at pos, brackets included. */
static size_t
mark_start(const struct splitter *s)
{
	size_t at = s->pos;

	while (at > s->v.start && s->pos - at < 8 && s->v.b[at - 1] != ' ')
		at--;
	return at;
}

/* Does no more than blanks stand behind at on its line? */
static bool
is_last(const struct splitter *s, size_t at)
{
	enum cc cc = cc_at(s->v.b, run_blanks(&s->v, at), s->v.len).cc;

	return cc == CC_LINE || cc == CC_END;
}

/* At a stop: true when the sentence ends. */
static bool
at_stop(struct splitter *s, struct sentence *out)
{
	struct stop stop = stop_judge(&s->v, s->pos);
	size_t from = s->pos;

	s->more = stop.more;
	if (s->more)
		return false;
	for (size_t i = from; i < stop.end; i++)
		if (s->v.b[i] == '"') {
			s->pos = i;
			splitter_quote(s);
		} else if (s->v.b[i] == 0xe2 && run_closes(&s->v, i)) {
			s->v.quote = VIEW_NONE;
		} else if (s->v.b[i] == ')' || s->v.b[i] == ']') {
			s->v.paren = VIEW_NONE;
		}
	if (!stop.ends ||
	    (s->note && !stop.question && !is_last(s, stop.end))) {
		s->pos = stop.next;
		return false;
	}
	s->pos = stop.end;
	return splitter_finish(s, stop.end,
	    splitter_form(s, stop.end, stop.question, false), out);
}

static bool
at_lead(struct splitter *s, struct cc_at c, struct sentence *out)
{
	const unsigned char *b = s->v.b + s->pos;

	switch (c.cc) {
	case CC_LINE:
		return at_line(s, c, out);
	case CC_STOP:
	case CC_WIDE:
		return at_stop(s, out);
	case CC_BULLET:
		if (!next_mark(s, s->pos))
			break;
		return splitter_finish(s, s->pos,
		    splitter_form(s, s->pos, false, false), out);
	case CC_OPEN:
		if (c.len == 3 && b[0] == 0xe2 && b[2] == 0x9c)
			splitter_open_quote(s, false);
		else if (c.len == 3 && b[0] == 0xe2 && b[2] == 0x98 &&
		    s->v.quote == VIEW_NONE)
			splitter_open_quote(s, true);
		else if (b[0] != 0xe2 && s->v.paren == VIEW_NONE)
			s->v.paren = s->pos;
		break;
	case CC_CLOSE:
		if (c.len == 3 && run_closes(&s->v, s->pos))
			s->v.quote = VIEW_NONE;
		else if (b[0] != 0xe2)
			s->v.paren = VIEW_NONE;
		break;
	default:
		break;
	}
	s->pos += c.len;
	return false;
}

/* Does a bracket close an emoticon that stands for a stop: "so nice :) We"?
 * Then moves pos behind it. */
static bool
ends_face(struct splitter *s)
{
	size_t at = mark_start(s), end, next;

	if (at <= s->v.start)
		return false;
	end = run_emoticon(&s->v, at);
	if (end <= s->pos)
		return false;
	next = end;
	while (next < s->v.len && s->v.b[next] == ' ')
		next++;
	if (next == end || cc_at(s->v.b, next, s->v.len).cc != CC_UPPER)
		return false;
	s->pos = end;
	return true;
}

bool
splitter_judge(struct splitter *s, struct sentence *out)
{
	struct cc_at c = cc_at(s->v.b, s->pos, s->v.len);
	unsigned char cut = cut_of[s->v.b[s->pos]];
	size_t at;

	s->more = false;
	if (s->lines && c.cc != CC_LINE) {
		s->pos += c.len;
		return false;
	}
	if (s->mark.style && (cut == CUT_STOP || cut == CUT_CLOSE) &&
	    (at = mark_start(s)) > s->v.start && next_mark(s, at)) {
		s->pos = at;
		return splitter_finish(s, at,
		    splitter_form(s, at, false, false), out);
	}
	switch (cut) {
	case CUT_STOP:
		return at_stop(s, out);
	case CUT_LINE:
		return at_line(s, c, out);
	case CUT_LEAD:
		return at_lead(s, c, out);
	case CUT_OPEN:
		splitter_bracket(s);
		break;
	case CUT_CLOSE:
		if (ends_face(s))
			return splitter_finish(s, s->pos,
			    splitter_form(s, s->pos, false, false), out);
		s->v.paren = VIEW_NONE;
		break;
	case CUT_COLON:
		at = field_end(&s->v, s->pos);
		if (!at)
			break;
		s->pos = at;
		return splitter_finish(s, at,
		    splitter_form(s, at, false, false), out);
	default:
		splitter_quote(s);
	}
	s->pos++;
	return false;
}
