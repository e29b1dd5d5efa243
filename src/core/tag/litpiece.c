/* litpiece.c - what is known of the strings that a piece of a pattern matches.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/litpiece.h"

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

/* Of a piece that may lack. */
struct piece
piece_perhaps(const struct piece *x)
{
	return (struct piece){
	    .end = end_of(x) == BEHIND_WORD ? BEHIND_WORD : BEHIND_SAME};
}

struct piece
piece_more(const struct piece *x)
{
	return (struct piece){.need = piece_needs(x),
	    .also = x->also,
	    .head = piece_head(x),
	    .end = end_of(x)};
}

/* --- pieces in a row */

void
row_begin(struct piece_row *w, struct arena *a)
{
	*w = (struct piece_row){.r.exact = true,
	    .cur = litset_one(a, "", 0),
	    .first = true,
	    .from = BEHIND_SAME,
	    .also_cost = ALSO_MAX,
	    .a = a};
}

static void
offer_also(struct piece_row *w, struct litset s)
{
	unsigned c = litset_cost(s);

	if (!litset_shortest(s) || !s.begin || c >= w->also_cost)
		return;
	w->also_cost = c;
	w->r.also = s;
}

static void
offer(struct piece_row *w, struct litset s)
{
	unsigned c = litset_cost(s);

	if (!litset_shortest(s))
		return;
	if (w->r.need.n && c >= w->cost) {
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
	at_run &= s.begin;
	s.left |= litset_blank_led(s) || (at_run && w->from == BEHIND_SIGN);
	s.begin = s.left || (at_run && w->from == BEHIND_SAME);
	return s;
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
}

void
row_add(struct piece_row *w, struct piece x)
{
	bool empty = empty_run(w);

	if (x.exact && !x.all.n) { /* no bytes, but a condition */
		if (empty && x.bound)
			w->from = BEHIND_SIGN;
		offer_also(w, in_row(w, x.also, false));
		w->r.exact = false;
		return;
	}
	if (x.exact && x.all.n * w->cur.n <= SET_MAX) {
		w->cur = litset_times(w->a, w->cur, x.all);
		return;
	}
	end_run(w);
	if (x.exact) { /* too many: a new run begins */
		w->cur = x.all;
	} else {
		offer(w, in_row(w, x.need, true));
		if (w->first && empty && litset_shortest(x.head))
			w->r.head = in_row(w, x.head, true);
		offer_also(w, in_row(w, x.also, true));
		w->cur = litset_one(w->a, "", 0);
		w->from = x.end == BEHIND_SAME ? w->from : x.end;
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
	return w->r;
}

/* --- pieces side by side */

static struct litset
needs_also(const struct piece *x)
{
	return !x->exact && x->also.n ? x->also : piece_needs(x);
}

/* Either of two that are not both exact. "ab|ba" needs a or b, and also b or
 * a, which says nothing: what the second needs is taken the other way round
 * there. */
static void
join(struct arena *a, struct piece *r, const struct piece *x,
    const struct piece *y)
{
	struct litset need = piece_needs(x), also = needs_also(x);
	struct litset need_y = piece_needs(y), also_y = needs_also(y);
	bool more = (!x->exact && x->also.n) || (!y->exact && y->also.n);

	if (more && need.n * also_y.n < JOIN_MAX &&
	    litset_common(need, also_y) > litset_common(need, need_y)) {
		struct litset swap = need_y;

		need_y = also_y;
		also_y = swap;
	}
	r->need = litset_join(a, need, need_y);
	if (more)
		r->also = litset_join(a, also, also_y);
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
	struct piece r = {.end = either(end_of(x), end_of(y))};

	if (x->exact && y->exact)
		return piece_exact(litset_join(a, x->all, y->all));
	if (litset_shortest(piece_needs(x)) && litset_shortest(piece_needs(y)))
		join(a, &r, x, y);
	if (litset_shortest(piece_head(x)) && litset_shortest(piece_head(y)))
		r.head = litset_join(a, piece_head(x), piece_head(y));
	return r;
}
