/* recent.c - the last claims of each key, for claims that come one by one.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/recent.h"

#include <stdlib.h>

#include "core/diff/claim/claims.h"

size_t
recent_add(struct recent *r, uint32_t key, uint32_t id, uint32_t out[RECENT])
{
	size_t old = r->nlast, n = 0;

	r->before =
	    mem_grow(r->before, &r->beforecap, id + 1, sizeof(*r->before));
	r->last = mem_grow(r->last, &r->nlast, key + 1, sizeof(*r->last));
	for (size_t i = old; i < r->nlast; i++)
		r->last[i] = CLAIM_NONE;
	r->before[id] = r->last[key];
	r->last[key] = id;
	for (uint32_t i = id; i != CLAIM_NONE && n < RECENT; i = r->before[i])
		out[n++] = i;
	for (size_t i = 0; i < n / 2; i++) {
		uint32_t t = out[i];

		out[i] = out[n - 1 - i];
		out[n - 1 - i] = t;
	}
	return n;
}

void
recent_free(struct recent *r)
{
	free(r->last);
	free(r->before);
	*r = (struct recent){0};
}
