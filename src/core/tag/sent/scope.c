/* scope.c - which bytes a verb of saying governs, by what stands around it.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/sent/scope.h"

#include <string.h>

#include "core/tag/sent/sentword.h"

/* How far behind a subject's first word its verb may stand. */
enum { SUBJECT_WORDS = 6 };

bool
quote_at(const char *s, size_t len, size_t pos)
{
	return pos < len &&
	    (s[pos] == '"' ||
		(len - pos >= 3 &&
		    (memcmp(s + pos, "\xe2\x80\x9c", 3) == 0 ||
			memcmp(s + pos, "\xe2\x80\x9d", 3) == 0)));
}

static bool
quote_before(const char *s, size_t pos)
{
	return (pos && s[pos - 1] == '"') ||
	    (pos >= 3 && memcmp(s + pos - 3, "\xe2\x80\x9d", 3) == 0);
}

size_t
skip_blank(const struct sent *t, size_t pos)
{
	while (pos < t->len && t->s[pos] == ' ')
		pos++;
	return pos;
}

size_t
skip_blank_back(const struct sent *t, size_t pos)
{
	while (pos && t->s[pos - 1] == ' ')
		pos--;
	return pos;
}

/* Is the sentence over at pos, blanks and its last stop aside? */
bool
at_end(const struct sent *t, size_t pos)
{
	pos = skip_blank(t, pos);
	return pos >= t->len ||
	    ((t->s[pos] == '.' || t->s[pos] == '?' || t->s[pos] == '!') &&
		skip_blank(t, pos + 1) >= t->len);
}

/* Does a comma, perhaps with a closing quote, end right before pos? */
bool
comma_before(const struct sent *t, size_t pos, bool *quoted)
{
	pos = skip_blank_back(t, pos);
	*quoted = quote_before(t->s, pos);
	return *quoted || (pos && t->s[pos - 1] == ',');
}

/* Behind the verb and an adverbial ("in Kiev on Wednesday", "Thursday"): the
 * position of the next sign or clause word. */
size_t
past_adverbial(const struct sent *t, size_t pos)
{
	for (int i = 0; i < 7; i++) {
		struct span w = sent_next(t, pos);

		if (w.start >= w.end || !textword_adjacent(t->s, pos, w.start))
			break;
		if (!sent_in(t, w, LIST_ADVERBIAL) &&
		    !is_digit(sent_first(t, w)) && !textword_capital(t->s, w))
			break;
		pos = w.end;
	}
	return pos;
}

/* Is there a "that", a quotation or a colon soon behind the verb? */
bool
has_complement(const struct sent *t, size_t pos)
{
	for (int i = 0; i < 9; i++) {
		struct span w = sent_next(t, pos);

		for (size_t k = pos; k < w.start; k++) {
			if (quote_at(t->s, t->len, k) ||
			    (t->s[k] == ':' && i < 3))
				return true;
			if (t->s[k] == ';')
				return false;
		}
		if (w.start >= w.end)
			return false;
		if (sent_in(t, w, LIST_COMPLEMENT))
			return true;
		if (sent_in(t, w, LIST_NO_COMPLEMENT))
			return false;
		pos = w.end;
	}
	return false;
}

/* Where what is said from pos on ends. */
size_t
scope_end(const struct sent *t, size_t pos)
{
	for (size_t i = sent_sign(t, pos); i + 4 < t->len;
	     i = sent_sign(t, i + 1)) {
		struct span w;

		if (t->s[i] == ';')
			return i;
		if (t->s[i] != ',' && !quote_at(t->s, t->len, i))
			continue;
		w = sent_next(t, i + 1);
		if (sent_in(t, w, LIST_TURN) && w.start <= i + 4)
			return i;
	}
	return t->len;
}

/* Where what is said before pos begins: behind the last semicolon or ", but";
 * or behind the words of the sentence's own earlier source. */
size_t
scope_start(const struct sent *t, size_t pos)
{
	for (size_t i = pos; i-- > 0;) {
		struct span w;

		if (t->s[i] == ';')
			return i + 1;
		if (t->s[i] != ',')
			continue;
		w = textword_next(t->s, pos, i + 1);
		if (sent_in(t, w, LIST_TURNED) && w.start <= i + 2)
			return w.end;
	}
	return 0;
}

/* Up to "and said", which goes on in another vein. */
static size_t
until_verb(const struct sent *t, size_t pos)
{
	for (const struct hit *h = t->hits.first[RULE_VERB]; h; h = h->next) {
		struct span w = sent_prev(t, h->start);

		if (w.start > pos && sent_in(t, w, LIST_SECOND_VERB))
			return w.start;
	}
	return scope_end(t, pos);
}

/* A form of be, have or another word that makes what stands before it the
 * subject of a clause: "its troops had". */
static bool
is_finite(const struct sent *t, struct span w)
{
	return sent_in(t, w, LIST_BE) ||
	    (sent_in(t, w, LIST_AUXILIARY) && !sent_is(t, w, "to") &&
		!sent_is(t, w, "not") && !sent_is(t, w, "having"));
}

/* May the subject of a clause begin with w? */
static bool
opens_subject(const struct sent *t, struct span w)
{
	return sent_in(t, w, LIST_NO_ACT) || sent_is(t, w, "there") ||
	    (textword_capital(t->s, w) && !sent_of(t, w, WORD_CALENDAR));
}

/* "Denied it would close", "disputes the driver was drunk": what is denied is
 * a clause without "that". */
static bool
denied_clause(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos), next = sent_next(t, w.end);

	if (sent_in(t, w, LIST_SUBJECT_PRONOUN))
		return textword_adjacent(t->s, w.end, next.start) &&
		    (!sent_is(t, w, "it") || is_finite(t, next));
	if (!opens_subject(t, w))
		return false;
	for (int i = 0; i < SUBJECT_WORDS; i++) {
		if (!textword_adjacent(t->s, w.end, next.start))
			return false;
		w = next;
		if (is_finite(t, w))
			return true;
		if (sent_in(t, w, LIST_COMPLEMENT) ||
		    sent_in(t, w, LIST_NO_COMPLEMENT))
			return false;
		next = sent_next(t, w.end);
	}
	return false;
}

/* "The man who denied the charge was": the clause of "who" ends before. */
static bool
after_relative(const struct sent *t, size_t pos)
{
	struct span w = sent_prev(t, pos);

	return sent_in(t, w, LIST_RELATIVE) || sent_is(t, w, "that");
}

/* Behind a verb of denial: where the words that are denied end ("denied
 * that", "dismissed reports of", "denies killing"); 0 when it is no words that
 * are denied, but a plan or a person. */
size_t
denied_end(const struct sent *t, struct span verb)
{
	size_t pos = verb.end;
	bool told = false; /* "denied to reporters that" */

	if (!after_relative(t, verb.start) && denied_clause(t, pos))
		return until_verb(t, pos);

	for (int i = 0; i < 6; i++) {
		struct span w = sent_next(t, pos);
		size_t n = w.end - w.start;

		if (w.start >= w.end || !textword_adjacent(t->s, pos, w.start))
			return 0;
		if ((sent_is(t, w, "that") && (i == 0 || told)) ||
		    (i == 0 && sent_in(t, w, LIST_DENIED_DEED)) ||
		    (i == 0 && n > 4 &&
			memcmp(t->s + w.end - 3, "ing", 3) == 0))
			return until_verb(t, pos);
		if (hit_ending(t, RULE_SPEECH, w.end) ||
		    hit_ending(t, RULE_SOURCE, w.end)) {
			struct span of = sent_next(t, w.end);

			return sent_in(t, of, LIST_DENIED_WORDS) &&
				textword_adjacent(t->s, w.end, of.start) ?
			    scope_end(t, pos) :
			    w.end;
		}
		told = sent_in(t, w, LIST_DENIED_TO);
		pos = w.end;
	}
	return 0;
}
