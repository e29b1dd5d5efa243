/* scan.c - looking at tokens: words and phrases.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/scan.h"

const struct tok tok_none = {.cls = TOK_SIGN, .gap = true};

bool
tok_is_dash(const struct tok *t)
{
	return t->sign == '-' || (t->sign >= 0x2010 && t->sign <= 0x2013) ||
	    t->sign == 0x2212;
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
	size_t k = i;

	for (size_t w = 0; w < p->n; w++, k++) {
		if (w > 0 && tok_is_dash(tok_at(s, k)))
			k++;
		if (tok_at(s, k)->w != p->w[w])
			return 0;
	}
	return k - i;
}

size_t
phrase_before(const struct scan *s, size_t i, const struct phrase *p)
{
	size_t k = i;

	for (size_t w = p->n; w-- > 0;) {
		if (k < i && tok_is_dash(tok_before(s, k)))
			k--;
		if (k == 0 || tok_at(s, k - 1)->w != p->w[w])
			return 0;
		k--;
	}
	return i - k;
}
