/* frozen.c - what announces the rules that are built in, worked out once.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/frozen.h"

#include <string.h>

#include "core/tag/rule/ruleset.h"
#include "data/frozen.h"
#include "lib/mem.h"

bool
frozen_lend(struct rules *r)
{
	r->entry = (struct entry *)frozen_entry;
	r->nentry = sizeof(frozen_entry) / sizeof(*frozen_entry);
	r->bytes = (char *)frozen_bytes;
	r->nbytes = sizeof(frozen_bytes) - ENTRY_ROOM;
	r->need = (struct need *)frozen_need;
	r->nneed = sizeof(frozen_need) / sizeof(*frozen_need);
	r->number = (uint16_t *)frozen_number;
	r->nnumber = sizeof(frozen_number) / sizeof(*frozen_number);
	r->vocab = frozen_vocab;
	r->pairs = frozen_pairs;
	r->prefix = frozen_prefix;
	r->asked = frozen_asked;
	r->last = FROZEN_LAST;
	memcpy(r->by_sign, frozen_by_sign, sizeof(r->by_sign));
	r->signs = FROZEN_SIGNS;
	return true;
}

void
frozen_rule(struct rules *r, size_t at)
{
	r->rule[at].prefix = frozen_flags[at] & FROZEN_PREFIX;
	r->rule[at].reach = frozen_reach[at];
	r->rule[at].icase = frozen_flags[at] & FROZEN_ICASE;
}

static void *
own(const void *p, size_t n, size_t size, size_t *cap)
{
	void *q = mem_alloc(n * size);

	memcpy(q, p, n * size);
	*cap = n;
	return q;
}

static void
own_vocab(struct vocab *v)
{
	size_t n;

	v->slot = own(v->slot, v->mask + 1, sizeof(*v->slot), &n);
}

void
frozen_own(struct rules *r)
{
	r->entry = own(r->entry, r->nentry, sizeof(*r->entry), &r->entrycap);
	r->bytes = own(r->bytes, r->nbytes + ENTRY_ROOM, 1, &r->bytescap);
	r->need = own(r->need, r->nneed, sizeof(*r->need), &r->needcap);
	r->number =
	    own(r->number, r->nnumber, sizeof(*r->number), &r->numbercap);
	own_vocab(&r->vocab);
	own_vocab(&r->pairs);
	own_vocab(&r->prefix);
	own_vocab(&r->asked);
	r->lent = false;
}
