/* token.c - words of text: where they are, their stems and singulars.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/token.h"

/* Is byte i of text inside a word? */
static inline bool
inside(struct cell text, size_t i)
{
	char c = text.s[i];

	if (token_byte((unsigned char)c))
		return true;
	return (c == '\'' || c == '-') && i > 0 && i + 1 < text.len &&
	    token_byte((unsigned char)text.s[i - 1]) &&
	    token_byte((unsigned char)text.s[i + 1]);
}

/* Where the word ends that byte i is inside of, or i. */
static size_t
end_of(struct cell text, size_t i)
{
	for (;; i++) {
		while (i < text.len && token_byte((unsigned char)text.s[i]))
			i++;
		if (i >= text.len || !inside(text, i))
			return i;
	}
}

struct cell
token_next(struct cell text, size_t *at)
{
	size_t i = *at, from;

	if (!text.len)
		return (struct cell){"", 0};
	while (i < text.len && !inside(text, i))
		i++;
	from = i;
	*at = i = end_of(text, i);
	return (struct cell){text.s + from, i - from};
}

struct cell
token_before(struct cell text, size_t *at)
{
	size_t i = *at, to;

	if (!text.len)
		return (struct cell){"", 0};
	while (i > 0 && !inside(text, i - 1))
		i--;
	to = i;
	while (i > 0 && inside(text, i - 1))
		i--;
	*at = i;
	return (struct cell){text.s + i, to - i};
}

struct cell
token_owner(struct cell w)
{
	static const char curly[] = "\xe2\x80\x99";

	if (w.len > 2 && w.s[w.len - 1] == 's' && w.s[w.len - 2] == '\'')
		w.len -= 2;
	else if (w.len > 4 && w.s[w.len - 1] == 's' &&
	    memcmp(w.s + w.len - 4, curly, 3) == 0)
		w.len -= 4;
	else if (w.len > 3 && memcmp(w.s + w.len - 3, curly, 3) == 0)
		w.len -= 3;
	else if (w.len > 1 && w.s[w.len - 1] == '\'')
		w.len--;
	return w;
}

struct cell
token_lower(struct cell w, char out[TOKEN_MAX])
{
	if (w.len > TOKEN_MAX)
		w.len = TOKEN_MAX;
	for (size_t i = 0; i < w.len; i++) {
		unsigned char c = (unsigned char)w.s[i];

		out[i] = (char)(c - (unsigned)'A' < 26 ? c + 32 : c);
	}
	return (struct cell){out, w.len};
}

static bool
ends(struct cell w, const char *tail, size_t more)
{
	size_t n = strlen(tail);

	return w.len >= n + more && memcmp(w.s + w.len - n, tail, n) == 0;
}

struct cell
token_stem(struct cell w, char out[TOKEN_MAX])
{
	w = token_lower(w, out);
	if (ends(w, "ing", 3))
		w.len -= 3;
	else if (ends(w, "ed", 2) || ends(w, "es", 2))
		w.len -= 2;
	else if (ends(w, "s", 3) && !ends(w, "ss", 0))
		w.len--;
	else if (ends(w, "e", 2))
		w.len--;
	if (w.len > 3 && w.s[w.len - 1] == w.s[w.len - 2] &&
	    !memchr("aeioul", w.s[w.len - 1], 6))
		w.len--;
	if (w.len > 2 && w.s[w.len - 1] == 'y')
		out[w.len - 1] = 'i';
	return w;
}

struct cell
token_singular(struct cell w, char out[TOKEN_MAX])
{
	w = token_lower(w, out);
	if (ends(w, "ies", 2)) {
		out[w.len - 3] = 'y';
		w.len -= 2;
	} else if (ends(w, "sses", 1) || ends(w, "shes", 1) ||
	    ends(w, "ches", 1) || ends(w, "xes", 1) || ends(w, "zes", 2)) {
		w.len -= 2;
	} else if (ends(w, "s", 3) && !ends(w, "ss", 0) && !ends(w, "us", 0) &&
	    !ends(w, "is", 0)) {
		w.len--;
	}
	return w;
}
