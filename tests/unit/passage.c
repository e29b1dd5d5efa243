/* passage.c - tests of core/diff/words/passage.h: cut a block at a time, a text
 * has the words that token.h finds one by one. */
#include "check.h"
#include "core/diff/words/facet.h"
#include "core/diff/words/passage.h"
#include "core/diff/words/token.h"
#include "core/diff/words/verb.h"

enum { TEXTS = 4000, LONGEST = 200 };

static uint32_t
next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return (uint32_t)(*seed >> 20);
}

/* Words of one byte up to many, and what stands between them. */
static size_t
make_text(char out[LONGEST], uint64_t *seed)
{
	static const char bytes[] = "aaaaaaZ9\xc3''--. ,(\"";
	size_t n = next(seed) % LONGEST;

	for (size_t i = 0; i < n; i++)
		out[i] = bytes[next(seed) % (sizeof(bytes) - 1)];
	return n;
}

static bool
same_words(const struct passage *w, struct cell text)
{
	size_t at = 0, before = 0, i = 0;
	struct cell s;

	for (; (s = token_next(text, &at)).len; i++) {
		const struct passage_word *x = &w->v[i];

		if (i >= w->n || x->before != before || x->to != at ||
		    x->from != (size_t)(s.s - text.s) ||
		    x->k->number != ((unsigned)(*s.s - '0') < 10))
			return false;
		before = at;
	}
	return i == w->n;
}

/* From the end to the beginning, the same words and signs between them. */
static bool
same_back(struct passage *w)
{
	struct cursor c = passage_at(w, w->text.len);
	size_t i = w->n;
	unsigned gap = 0;

	for (bool last = true; cursor_before(&c); last = false) {
		if (!i-- || c.s.s != w->text.s + w->v[i].from ||
		    c.k != w->v[i].k || (!last && c.gap != gap))
			return false;
		gap = w->v[i].gap;
	}
	return !i;
}

static void
test_cutting(struct passage *w)
{
	uint64_t seed = 88172645463325252u;
	char text[LONGEST];

	for (int i = 0; i < TEXTS; i++) {
		struct cell s = {text, make_text(text, &seed)};

		passage_read(w, s);
		CHECK(cell_eq(passage_text(w), s));
		CHECK(same_words(w, s));
		CHECK(same_back(w));
	}
}

/* Long words that begin alike are two; one word is one wherever it stands. */
static void
test_known(struct passage *w)
{
	const struct passage_word *v;

	passage_read(w,
	    cell_of("counterrevolution counterrevolutions said "
		    "counterrevolution fifteen-letters fifteen-lettero said"));
	v = w->v;
	CHECK(w->n == 7 && v[0].k != v[1].k && v[0].k == v[3].k);
	CHECK(v[4].k != v[5].k && v[2].k == v[6].k);
	CHECK(v[2].k->cuts && !v[0].k->cuts);
}

int
main(void)
{
	struct verbs *v = verbs_new();
	struct facets *f = facets_new();
	struct passage *w = passage_new(v, f);

	test_cutting(w);
	test_known(w);
	passage_free(w);
	facets_free(f);
	verbs_free(v);
	return check_done("passage");
}
