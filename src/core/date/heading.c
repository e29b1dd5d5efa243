/* heading.c - the date at the top of a text: is it the day of writing?
 * split > tag > [extract-numbers] > normalize-units > [diff-claims] */
#include "core/date/heading.h"

#include <string.h>

/* Bytes of the longest line that may be a dateline; words before its date. */
enum { LINE = 80, NAME_WORDS = 4 };

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

bool
heading_dates(struct cell t, struct span at)
{
	size_t i = at.end;

	if (!t.len || i > t.len)
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
