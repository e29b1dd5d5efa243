/* scan.c - looking at tokens: words and phrases.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/scan.h"

#include <string.h>

const struct tok tok_none = {.cls = TOK_SIGN, .gap = true};

bool
tok_is_dash(const struct tok *t)
{
	return t->sign == '-' || (t->sign >= 0x2010 && t->sign <= 0x2013) ||
	    t->sign == 0x2212;
}

/* Are the bytes of t this lower case word? */
static bool
says(const struct scan *s, const struct tok *t, const char *word, size_t n)
{
	if (t->end - t->at != n)
		return false;
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s->text[t->at + i];

		if ((c >= 'A' && c <= 'Z' ? c + 32 : c) !=
		    (unsigned char)word[i])
			return false;
	}
	return true;
}

bool
tok_says(const struct scan *s, size_t i, const char *word)
{
	return i < s->n && says(s, &s->tok[i], word, strlen(word));
}

size_t
tok_from(const struct scan *s, size_t i, size_t off)
{
	while (i < s->n && s->tok[i].at < off)
		i++;
	return i;
}

size_t
phrase_at(const struct scan *s, size_t i, const struct phrase *p)
{
	const char *w = p->s, *end = p->s + p->len;
	size_t k = i;

	for (; w < end; k++) {
		size_t n = strcspn(w, " ");

		if (k > i && tok_is_dash(tok_at(s, k)))
			k++;
		if (k >= s->n || !says(s, &s->tok[k], w, n))
			return 0;
		w += n + (w[n] == ' ');
	}
	return k - i;
}

size_t
phrase_before(const struct scan *s, size_t i, const struct phrase *p)
{
	const char *end = p->s + p->len;
	size_t k = i;

	while (end > p->s) {
		const char *w = end;

		while (w > p->s && w[-1] != ' ')
			w--;
		if (k < i && k > 0 && tok_is_dash(tok_at(s, k - 1)))
			k--;
		if (k == 0 || !says(s, &s->tok[k - 1], w, (size_t)(end - w)))
			return 0;
		k--;
		end = w > p->s ? w - 1 : w;
	}
	return i - k;
}
