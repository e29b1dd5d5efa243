/* scan.c - looking at tokens: words and phrases.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/scan.h"

const struct tok tok_none = {.cls = TOK_SIGN, .gap = true};

size_t
tok_from(const struct scan *s, size_t i, size_t off)
{
	while (i < s->n && s->tok[i].at < off)
		i++;
	return i;
}

bool
tok_dated(const struct scan *s, size_t i)
{
	size_t at = tok_at(s, i)->at, lo = 0, hi = s->ndate;
	const struct date *d;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (s->date[mid].at.end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == s->ndate || i >= s->n || s->date[lo].at.start > at)
		return false;
	d = &s->date[lo];
	for (size_t k = d->at.start, n = 0; k < d->at.end; k++) {
		n = (s->text[k] | 32) >= 'a' && (s->text[k] | 32) <= 'z' ?
		    n + 1 :
		    0;
		if (n > 2)
			return true;
	}
	return false;
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
