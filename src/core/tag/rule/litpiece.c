/* litpiece.c - what is known of the strings that a piece of a pattern matches.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/litpiece.h"

#include <string.h>

/* More strings are not multiplied out. */
enum { SET_MAX = 400 };

/* What common words cost too much to be looked for also; and sets larger than
 * are compared. */
enum { ALSO_MAX = 600, JOIN_MAX = 10000 };

static enum behind
end_of(const struct piece *x)
{
	size_t n = 0;

	if (!x->exact)
		return x->end;
	for (size_t i = 0; i < x->all.n; i++)
		if (!x->all.s[i].len)
			n++;
		else if (litset_words_end(
			     (struct litset){.s = &x->all.s[i], .n = 1}))
			return BEHIND_WORD;
	return n || !x->all.n ? BEHIND_SAME : BEHIND_SIGN;
}

static enum lead
lead_of(const struct piece *x)
{
	return !x->exact                     ? x->lead :
	    litset_ends_words(x->all, false) ? LEADS_SIGN :
	    litset_ends_words(x->all, true)  ? LEADS_PERHAPS :
					       LEADS_ANY;
}

static struct extent
extent_of(const struct piece *x)
{
	return x->exact ? litset_extent(x->all) : x->extent;
}

/* Of a piece that may lack. */
struct piece
piece_perhaps(const struct piece *x, unsigned n)
{
	return (struct piece){.end = end_of(x) == BEHIND_WORD ? BEHIND_WORD :
								BEHIND_SAME,
	    .lead = lead_of(x) == LEADS_ANY ? LEADS_ANY : LEADS_PERHAPS,
	    .extent = extent_times(extent_of(x), n)};
}

/* Its sets don't end where it does. */
static void
clear_ends(struct piece *x)
{
	x->need.end = x->head.end = false;
	for (size_t i = 0; i < x->nalso; i++)
		x->also[i].end = false;
}

struct piece
piece_more(const struct piece *x, unsigned n)
{
	struct piece r = *x;

	r.extent = extent_times(extent_of(x), n);
	r.need = piece_needs(x);
	r.head = piece_head(x);
	r.end = end_of(x);
	r.lead = lead_of(x);
	r.exact = false;
	r.all = (struct litset){.n = 0};
	clear_ends(&r);
	return r;
}

size_t
piece_sets(const struct piece *x, struct litset out[ALSO_SETS + 1])
{
	struct litset need = piece_needs(x);
	size_t n = 0;

	if (litset_known(need))
		out[n++] = need;
	for (size_t i = 0; i < x->nalso; i++)
		out[n++] = x->also[i];
	return n;
}

/* Where a match holds one of x, does it surely hold one of y? */
static bool
implies(struct litset x, struct litset y)
{
	return (x.left || !y.left) && (x.right || !y.right) &&
	    (!x.digit || y.digit) && litset_within(x, y);
}

void
piece_also(struct piece *x, struct litset s)
{
	unsigned cost = litset_cost(s);
	size_t i = x->nalso;

	if (!litset_known(s))
		return;
	for (size_t k = 0; k < x->nalso; k++)
		if (implies(x->also[k], s))
			return;
	while (i && litset_cost(x->also[i - 1]) > cost)
		i--;
	if (i == ALSO_SETS)
		return;
	x->nalso -= x->nalso == ALSO_SETS;
	memmove(x->also + i + 1, x->also + i,
	    (x->nalso - i) * sizeof(*x->also));
	x->also[i] = s;
	x->nalso++;
}

/* --- pieces in a row */

void
row_begin(struct piece_row *w, struct arena *a)
{
	*w = (struct piece_row){.r.exact = true,
	    .cur = litset_one(a, "", 0),
	    .first = true,
	    .from = BEHIND_SAME,
	    .lead = LEADS_PERHAPS,
	    .a = a};
}

static void
offer_also(struct piece_row *w, struct litset s)
{
	struct litset behind = {.n = 0};

	if (!s.begin)
		behind = litset_behind_blank(w->a, s);
	s = behind.n ? behind : s;
	if (litset_cost(s) < ALSO_MAX)
		piece_also(&w->r, s);
}

static void
offer(struct piece_row *w, struct litset s)
{
	unsigned c = litset_cost(s);

	if (!litset_known(s))
		return;
	if (!s.begin)
		offer_also(w, s);
	if (s.digit || (w->r.need.n && c >= w->cost)) {
		offer_also(w, s);
		return;
	}
	if (w->r.need.n)
		offer_also(w, w->r.need);
	w->cost = c;
	w->r.need = s;
}

static bool
empty_run(const struct piece_row *w)
{
	return w->cur.n == 1 && !w->cur.s[0].len;
}

/* The set as it stands in the row, at the begin of the run or somewhere. */
static struct litset
in_row(const struct piece_row *w, struct litset s, bool at_run)
{
	s.before = extent_add(s.before, w->extent);
	at_run &= s.begin;
	s.left |= litset_sign_led(s) || (at_run && w->from == BEHIND_SIGN);
	s.begin = s.left || (at_run && w->from == BEHIND_SAME);
	return s;
}

/* The same of a set behind the run. */
static struct litset
behind_run(const struct piece_row *w, struct litset s)
{
	s.before = extent_add(s.before, litset_extent(w->cur));
	return in_row(w, s, false);
}

/* Ends the run before the piece x. */
static void
end_run(struct piece_row *w)
{
	struct piece run = piece_exact(w->cur);
	enum behind end = end_of(&run);

	offer(w, in_row(w, w->cur, true));
	if (w->first && litset_shortest(w->cur))
		w->r.head = in_row(w, w->cur, true);
	w->r.exact = false;
	w->from = end == BEHIND_SAME ? w->from : end;
	w->extent = extent_add(w->extent, litset_extent(w->cur));
}

/* Words end here that the sets end with which end here. */
static void
bound_sets(struct piece *r)
{
	r->need = litset_bounded(r->need);
	r->head = litset_bounded(r->head);
	for (size_t i = 0; i < r->nalso; i++)
		r->also[i] = litset_bounded(r->also[i]);
}

/* Words end here. */
static void
end_words(struct piece_row *w)
{
	if (empty_run(w))
		bound_sets(&w->r);
	else
		w->cur = litset_bounded(w->cur);
}

/* A piece stands behind that begins so: do words end here? */
static void
add_lead(struct piece_row *w, enum lead lead)
{
	if (lead == LEADS_SIGN)
		bound_sets(&w->r);
	if (lead != LEADS_PERHAPS)
		clear_ends(&w->r);
	if (w->lead == LEADS_PERHAPS)
		w->lead = lead;
}

void
row_add(struct piece_row *w, struct piece x)
{
	bool empty = empty_run(w);
	enum lead lead = lead_of(&x);

	if (x.exact && !x.all.n) { /* no bytes, but a condition */
		if (x.bound)
			end_words(w);
		if (empty && x.bound)
			w->from = BEHIND_SIGN;
		for (size_t i = 0; i < x.nalso; i++)
			offer_also(w, behind_run(w, x.also[i]));
		w->r.exact = false;
		return;
	}
	if (x.exact && x.all.n * w->cur.n <= SET_MAX) {
		w->cur = litset_times(w->a, w->cur, x.all);
		add_lead(w, lead);
		return;
	}
	end_run(w);
	add_lead(w, lead);
	if (x.exact) { /* too many: a new run begins */
		w->cur = x.all;
	} else {
		offer(w, in_row(w, x.need, true));
		if (w->first && empty && litset_shortest(x.head))
			w->r.head = in_row(w, x.head, true);
		for (size_t i = 0; i < x.nalso; i++)
			offer_also(w, in_row(w, x.also[i], true));
		w->cur = litset_one(w->a, "", 0);
		w->from = x.end == BEHIND_SAME ? w->from : x.end;
		w->extent = extent_add(w->extent, x.extent);
	}
	w->first = false;
}

struct piece
row_end(struct piece_row *w)
{
	if (w->r.exact)
		return piece_exact(w->cur);
	end_run(w);
	w->r.end = w->from;
	w->r.lead = w->lead;
	w->r.extent = w->extent;
	return w->r;
}

/* --- pieces side by side */

/* Which of the n sets has most strings in common with x, of those that have not
 * been taken if there are such; no_digit: none that a digit may stand for. */
static size_t
most_common(struct litset x, const struct litset *s, const bool *taken,
    size_t n, bool no_digit)
{
	size_t best = n, most = 0;
	bool free = false;

	for (size_t i = 0; i < n; i++) {
		size_t c = x.n * s[i].n < JOIN_MAX ? litset_common(x, s[i]) : 0;

		if ((no_digit && s[i].digit) || (free && taken[i]))
			continue;
		if (best < n && free == !taken[i] && c <= most)
			continue;
		free = !taken[i];
		best = i;
		most = c;
	}
	return best;
}

/* Either of two that are not both exact. "ab|ba" needs a or b, and also b or
 * a, which says nothing: of the sets of both those are joined that have most in
 * common. */
static void
join(struct arena *a, struct piece *r, const struct piece *x,
    const struct piece *y)
{
	struct litset sx[ALSO_SETS + 1], sy[ALSO_SETS + 1];
	size_t nx = piece_sets(x, sx), ny = piece_sets(y, sy), i = 0, k;
	bool tx[ALSO_SETS + 1] = {false}, ty[ALSO_SETS + 1] = {false};

	if (!nx || !ny)
		return;
	if (!sx[0].digit) {
		k = most_common(sx[0], sy, ty, ny, true);
		if (k < ny) {
			r->need = litset_join(a, sx[0], sy[k]);
			tx[0] = ty[k] = true;
			i = 1;
		}
	}
	for (; i < nx; i++) {
		k = most_common(sx[i], sy, ty, ny, false);
		piece_also(r, litset_join(a, sx[i], sy[k]));
		tx[i] = ty[k] = true;
	}
	for (k = 0; k < ny; k++)
		if (!ty[k])
			piece_also(r,
			    litset_join(a,
				sx[most_common(sy[k], sx, tx, nx, false)],
				sy[k]));
}

static enum lead
lead_either(enum lead a, enum lead b)
{
	return a == LEADS_ANY || b == LEADS_ANY ? LEADS_ANY :
	    a == b                              ? a :
						  LEADS_PERHAPS;
}

static enum behind
either(enum behind a, enum behind b)
{
	return a == BEHIND_WORD || b == BEHIND_WORD ? BEHIND_WORD :
	    a == b                                  ? a :
						      BEHIND_SAME;
}

struct piece
piece_either(struct arena *a, const struct piece *x, const struct piece *y)
{
	struct piece r = {.end = either(end_of(x), end_of(y)),
	    .lead = lead_either(lead_of(x), lead_of(y)),
	    .extent = extent_either(extent_of(x), extent_of(y))};

	if (x->exact && y->exact)
		return piece_exact(litset_join(a, x->all, y->all));
	join(a, &r, x, y);
	if (litset_shortest(piece_head(x)) && litset_shortest(piece_head(y)))
		r.head = litset_join(a, piece_head(x), piece_head(y));
	return r;
}
