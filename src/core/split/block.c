/* block.c - what kind of line or paragraph sentences stand in.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/block.h"

#include <string.h>

#include "core/split/chars.h"
#include "core/split/mark.h"

static bool
begins_with(const struct view *v, size_t at, const char *word)
{
	size_t n = strlen(word);

	return v->len - at > n && memcmp(v->b + at, word, n) == 0;
}

/* Q: A: Q1: Question: Answer: or '\0'. */
static char
faq_mark(const struct view *v, size_t at)
{
	size_t i = at + 1;

	if (begins_with(v, at, "Question:"))
		return 'Q';
	if (begins_with(v, at, "Answer:"))
		return 'A';
	if (at >= v->len || (v->b[at] != 'Q' && v->b[at] != 'A'))
		return '\0';
	while (i < v->len && cc_digit(v->b[i]))
		i++;
	if (i >= v->len ||
	    (v->b[i] != ':' && !(v->b[i] == '.' && v->b[at] == 'Q')))
		return '\0';
	return cc_at(v->b, i + 1, v->len).cc == CC_BLANK ? (char)v->b[at] : 0;
}

/* Is the line from at on one quotation? Its first quote closes at its end. */
static bool
is_quotation(const struct view *v, size_t at)
{
	struct cc_at open = cc_at(v->b, at, v->len);
	const unsigned char *end = memchr(v->b + at, '\n', v->len - at);
	size_t to = end ? (size_t)(end - v->b) : v->len;

	if (v->b[at] != '"' && !(open.len == 3 && open.cc == CC_OPEN))
		return false;
	while (to > at && cc_space(v->b[to - 1]))
		to--;
	if (v->b[at] == '"')
		return to > at + 2 &&
		    memchr(v->b + at + 1, '"', to - at - 1) == v->b + to - 1;
	for (size_t i = at + 3; i + 3 < to; i++)
		if (memcmp(v->b + i, "\xe2\x80\x9d", 3) == 0)
			return false;
	return to > at + 6 && memcmp(v->b + to - 3, "\xe2\x80\x9d", 3) == 0;
}

enum form
block_form(const struct view *v, size_t at)
{
	struct mark m = mark_read(v->b, at, v->len, true);
	char faq = faq_mark(v, at);

	if (v->b[at] == '>')
		return FORM_QUOTE;
	if (faq)
		return faq == 'Q' ? FORM_QUESTION : FORM_ANSWER;
	if (m.bullet || (m.len && !(m.capital && m.style == '.')))
		return FORM_ITEM;
	if (v->b[at] == '#' && m.len == 0)
		for (size_t i = at; i < v->len && i < at + 7; i++)
			if (v->b[i] != '#')
				return v->b[i] == ' ' ? FORM_HEADING :
							FORM_TEXT;
	return is_quotation(v, at) ? FORM_QUOTE : FORM_TEXT;
}

size_t
block_rule(const struct view *v, size_t at)
{
	size_t i = at;
	unsigned char c = v->b[at];

	if (c != '*' && c != '-' && c != '=' && c != '_' && c != '~' &&
	    c != '#' && c != '+')
		return at;
	while (i < v->len && v->b[i] == c)
		i++;
	return i - at >= 3 && cc_at(v->b, i, v->len).cc == CC_BLANK ? i : at;
}
