/* heading.c - the date at the top of a text: is it the day of writing?
 * split > tag > [extract-numbers] > normalize-units > [diff-claims] */
#include "core/date/heading.h"

#include <string.h>

/* Bytes of the longest line that may be a dateline; words before its date; and
 * before one that a preposition leads to: "Statement of 4 March". */
enum { LINE = 80, NAME_WORDS = 4, LED_WORDS = 3 };

/* A place, or a paper's name, in capitals: no sentence. */
static bool
is_name(struct cell text, size_t end)
{
	int n = 0;

	for (size_t i = 0; i < end; i++) {
		if (text.s[i] == ' ' || (i && text.s[i - 1] != ' '))
			continue;
		if (text.s[i] >= 'a' && text.s[i] <= 'z')
			return false;
		n++;
	}
	return n <= NAME_WORDS;
}

/* Does it end as sentences do, and not in "6 p.m."? */
static bool
is_sentence(struct cell t)
{
	return memchr(".?!", t.s[t.len - 1], 3) &&
	    !(t.len > 4 && memcmp(t.s + t.len - 3, ".m.", 3) == 0);
}

/* The word that ends before byte *at, *at moved to its start. */
static struct cell
word_before(struct cell t, size_t *at)
{
	size_t end = *at, i;

	while (end && t.s[end - 1] == ' ')
		end--;
	for (i = end; i && t.s[i - 1] != ' ';)
		i--;
	*at = i;
	return (struct cell){t.s + i, end - i};
}

static bool
one_of(struct cell w, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cell_is(w, words[i]))
			return true;
	return false;
}

#define ONE_OF(w, list) one_of(w, list, sizeof(list) / sizeof(*(list)))

/* Does a preposition make it the date of something else: "Report on the
 * accident of 11 March", "Power failed at 5 p.m."? "Data as of 9 October",
 * "posted on 6 March", "8 a.m. on 6 March", and what has no more than a word or
 * two before it, is of the text itself. */
static bool
of_another(struct cell t, size_t at)
{
	static const char *const leads[] = {"of", "on", "in", "at", "by",
	    "since", "after", "before", "until", "from", "for", "during"};
	static const char *const own[] = {"as", "posted", "published", "issued",
	    "updated", "released", "dated", "filed", "printed", "written",
	    "sent", "a.m.", "p.m.", "am", "pm", "hours", "noon", "midnight"};
	struct cell w;
	int n = 1;

	if (!ONE_OF(word_before(t, &at), leads))
		return false;
	w = word_before(t, &at);
	if (ONE_OF(w, own) || (w.len && (unsigned)(w.s[0] - '0') < 10))
		return false;
	for (; w.len; n++)
		w = word_before(t, &at);
	return n > LED_WORDS;
}

bool
heading_line(struct cell t)
{
	return t.len && t.len <= LINE && !is_sentence(t);
}

bool
heading_dates(struct cell t, struct span at)
{
	size_t i = at.end;

	if (!t.len || i > t.len || at.start > i || of_another(t, at.start))
		return false;
	if (t.len <= LINE && (i == t.len || !is_sentence(t)))
		return true;
	while (i < t.len && (t.s[i] == ' ' || t.s[i] == '.'))
		i++;
	if (at.start > LINE / 2)
		return false;
	return i == t.len ?
	    is_name(t, at.start) :
	    memchr("(-|", t.s[i], 3) || (unsigned char)t.s[i] == 0xe2;
}
