/* host.c - the last quantity with a unit, which the next one may restate.
 * split > tag > extract-numbers > [normalize-units] > diff-claims */
#include "cmd/normalize-units/host.h"

#include <math.h>
#include <string.h>

#include "lib/num.h"

static double
number_of(struct cell c)
{
	double x;

	return num_get(c, &x) ? x : NAN;
}

struct restated
restated_of(const struct cell in[NCOL], const struct unit *unit)
{
	return (struct restated){unit, claim_mod_of(in[MOD]),
	    number_of(in[LOW]), number_of(in[VALUE]), number_of(in[HIGH]),
	    number_of(in[GRAIN]), in[CHANGE].len > 0};
}

struct restated
converted_of(const struct cell in[NCOL], const struct normal *n)
{
	return (struct restated){n->unit, claim_mod_of(in[MOD]), n->low,
	    n->value, n->high, n->grain, in[CHANGE].len > 0};
}

static const int place_cols[] = {DOC, SENT, START};

/* Eight bytes at a time: each row with a unit is hashed. */
static uint64_t
text_hash(const struct cell in[NCOL])
{
	struct cell c = in[TEXT];
	uint64_t h = c.len, w = 0;

	for (; c.len >= sizeof(w); c.s += sizeof(w), c.len -= sizeof(w)) {
		memcpy(&w, c.s, sizeof(w));
		h = (h ^ w) * 0x9e3779b97f4a7c15u;
		h ^= h >> 32;
	}
	w = 0;
	if (c.len)
		memcpy(&w, c.s, c.len);
	h = (h ^ w) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

void
host_set(struct host *h, const struct cell in[NCOL], const struct normal *n,
    struct span at)
{
	size_t len = 0;
	char *s;

	h->known = true;
	h->read = false;
	h->money = (struct restated){.unit = n->unit,
	    .low = n->low,
	    .value = n->value,
	    .high = n->high,
	    .grain = n->grain,
	    .change = in[CHANGE].len > 0};
	h->converted = n->nunit.s == n->noun;
	h->nstart = at.start;
	h->first_end = h->nend = at.end;
	h->text_hash = text_hash(in);
	for (int i = 0; i < NCOL; i++)
		len += in[i].len;
	h->bytes.len = 0;
	s = buf_room(&h->bytes, len - in[TEXT].len);
	for (int i = 0; i < NCOL; i++) {
		h->cell[i] = (struct cell){s, i == TEXT ? 0 : in[i].len};
		if (h->cell[i].len)
			s = (char *)memcpy(s, in[i].s, in[i].len) + in[i].len;
	}
}

void
host_read(struct host *h)
{
	if (h->read)
		return;
	h->read = true;
	h->q = restated_of(h->cell, h->money.unit);
	h->money.mod = h->q.mod;
}

static bool
same_sentence(const struct host *h, const struct cell in[NCOL])
{
	for (size_t i = 0; i < sizeof(place_cols) / sizeof(*place_cols); i++) {
		int c = place_cols[i];

		if (!cell_eq(h->cell[c], in[c]))
			return false;
	}
	return h->text_hash == text_hash(in);
}

/* Does what stands between the two join them? Without text, a gap as wide as
 * " (" may. */
static bool
joined(const struct host *h, const struct cell in[NCOL], struct span at,
    double *within)
{
	size_t gap, base = 0;

	if (at.start < h->nend)
		return false;
	gap = at.start - h->nend;
	*within = 0.5;
	if (!in[TEXT].len)
		return gap == 2 || gap == 3;
	if (in[START].len && !num_offset(in[START], &base))
		return false;
	if (h->nend < base || at.start - base > in[TEXT].len)
		return false;
	return restate_gap(in[TEXT].s + (h->nend - base), gap,
	    h->nend > h->first_end, within);
}

bool
host_near(const struct host *h, const struct cell in[NCOL], struct span at,
    double *within)
{
	return same_sentence(h, in) && joined(h, in, at, within);
}

bool
host_aside(const struct host *h, const struct cell in[NCOL], struct span at)
{
	size_t base = 0, from, to;

	if (at.start < h->nend || !in[TEXT].len ||
	    (in[START].len && !num_offset(in[START], &base)))
		return false;
	from = h->nend - base;
	to = at.end - base;
	return h->nend >= base && to <= in[TEXT].len &&
	    restate_aside(in[TEXT].s + from, at.start - h->nend,
		in[TEXT].s + to, in[TEXT].len - to) &&
	    same_sentence(h, in);
}
