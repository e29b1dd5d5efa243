/* litset.c - sets of strings, one of which a match holds, and what they cost.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/litset.h"

#include <string.h>

#include "core/tag/text/textword.h"

static unsigned char
at_most(unsigned n, unsigned most)
{
	return (unsigned char)(n < most ? n : most);
}

struct extent
extent_add(struct extent a, struct extent b)
{
	return (
	    struct extent){at_most((unsigned)a.blanks + b.blanks, BLANKS_MANY),
	    at_most((unsigned)a.bytes + b.bytes, BYTES_MANY)};
}

struct extent
extent_times(struct extent a, unsigned n)
{
	return (struct extent){at_most(a.blanks * n, BLANKS_MANY),
	    at_most(a.bytes * n, BYTES_MANY)};
}

struct extent
extent_either(struct extent a, struct extent b)
{
	return (struct extent){a.blanks > b.blanks ? a.blanks : b.blanks,
	    a.bytes > b.bytes ? a.bytes : b.bytes};
}

struct extent
litset_extent(struct litset x)
{
	struct extent most = {0, 0};

	for (size_t i = 0; i < x.n; i++) {
		size_t n = 0;

		for (size_t k = 0; k < x.s[i].len; k++)
			n += x.s[i].s[k] == ' ';
		most = extent_either(most,
		    (struct extent){at_most((unsigned)n, BLANKS_MANY),
			at_most((unsigned)x.s[i].len, BYTES_MANY)});
	}
	return most;
}

struct litset
litset_one(struct arena *a, const char *s, size_t n)
{
	struct litset r = {.s = arena_alloc(a, sizeof(*r.s)),
	    .n = 1,
	    .begin = true,
	    .end = true};

	r.s[0] = (struct cell){n ? arena_dup(a, s, n) : "", n};
	return r;
}

struct litset
litset_join(struct arena *a, struct litset x, struct litset y)
{
	struct litset r = {.s = arena_alloc(a, (x.n + y.n) * sizeof(*r.s)),
	    .digit = x.digit || y.digit,
	    .left = x.left && y.left,
	    .begin = x.begin && y.begin,
	    .right = x.right && y.right,
	    .end = x.end && y.end,
	    .before = extent_either(x.before, y.before)};

	for (size_t i = 0; i < x.n; i++)
		r.s[r.n++] = x.s[i];
	for (size_t i = 0; i < y.n; i++)
		r.s[r.n++] = y.s[i];
	return r;
}

static struct cell
paste(struct arena *a, struct cell x, struct cell y)
{
	char *s = arena_alloc(a, x.len + y.len + 1);

	if (x.len)
		memcpy(s, x.s, x.len);
	if (y.len)
		memcpy(s + x.len, y.s, y.len);
	return (struct cell){s, x.len + y.len};
}

struct litset
litset_times(struct arena *a, struct litset x, struct litset y)
{
	struct litset r = {.s = arena_alloc(a, x.n * y.n * sizeof(*r.s)),
	    .begin = true,
	    .end = true};

	for (size_t i = 0; i < x.n; i++)
		for (size_t k = 0; k < y.n; k++)
			r.s[r.n++] = paste(a, x.s[i], y.s[k]);
	return r;
}

struct litset
litset_behind_blank(struct arena *a, struct litset x)
{
	struct litset r = {.s = arena_alloc(a, x.n * sizeof(*r.s)),
	    .digit = x.digit,
	    .left = true,
	    .begin = true,
	    .right = x.right,
	    .end = x.end,
	    .before = extent_add(x.before,
		(struct extent){1, litset_extent(x).bytes})};

	for (; r.n < x.n; r.n++) {
		struct cell c = x.s[r.n];
		const char *blank = c.len ? memchr(c.s, ' ', c.len - 1) : NULL;

		if (!blank || !textword_byte((unsigned char)blank[1]))
			return (struct litset){.n = 0};
		c.len -= (size_t)(blank + 1 - c.s);
		c.s = blank + 1;
		r.s[r.n] = c;
	}
	return r;
}

size_t
litset_shortest(struct litset x)
{
	size_t n = x.n ? x.s[0].len : 0;

	for (size_t i = 1; i < x.n; i++)
		if (x.s[i].len < n)
			n = x.s[i].len;
	return n;
}

bool
litset_known(struct litset x)
{
	return x.n ? litset_shortest(x) > 0 : x.digit;
}

struct litset
litset_digit(void)
{
	return (struct litset){.digit = true,
	    .left = true,
	    .begin = true,
	    .right = true,
	    .end = true};
}

static bool
wordy(struct cell s, bool last)
{
	return s.len && textword_byte((unsigned char)s.s[last ? s.len - 1 : 0]);
}

bool
litset_words_begin(struct litset x)
{
	for (size_t i = 0; i < x.n; i++)
		if (!wordy(x.s[i], false))
			return false;
	return true;
}

bool
litset_words_end(struct litset x)
{
	for (size_t i = 0; i < x.n; i++)
		if (!wordy(x.s[i], true))
			return false;
	return true;
}

struct litset
litset_bounded(struct litset s)
{
	s.right |= s.end && litset_words_end(s);
	return s;
}

bool
litset_ends_words(struct litset x, bool perhaps)
{
	for (size_t i = 0; i < x.n; i++)
		if (x.s[i].len ? wordy(x.s[i], false) : !perhaps)
			return false;
	return x.n > 0;
}

bool
litset_sign_led(struct litset x)
{
	for (size_t i = 0; i < x.n; i++)
		if (x.s[i].len < 2 || wordy(x.s[i], false))
			return false;
	return x.n > 0;
}

/* --- how often they stand in texts: words of the closed classes do, others
 * the less the longer they are */

enum { COST_SIGN = 20, COST_BLANK = 2000, COST_DIGIT = 20 };

unsigned
litset_word_cost(const char *s, struct span w)
{
	size_t n = w.end - w.start;

	if (n < 3 || textword_common(s, w))
		return LITSET_COMMON;
	return n > 4 ? 1 : n > 3 ? 2 : 4;
}

static bool
blanks(struct cell s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.s[i] != ' ')
			return false;
	return true;
}

/* The rarest word of a string, and what it costs; no word: no bytes. */
static struct cell
rarest(struct cell s, unsigned *least)
{
	struct cell best = {s.s, 0};
	struct span w = textword_next(s.s, s.len, 0);

	*least = w.start < w.end ? LITSET_COMMON :
	    blanks(s)            ? COST_BLANK :
				   COST_SIGN;
	for (; w.start < w.end; w = textword_next(s.s, s.len, w.end)) {
		unsigned c = litset_word_cost(s.s, w);

		if (c < *least || !best.len) {
			*least = c;
			best = (struct cell){s.s + w.start, w.end - w.start};
		}
	}
	return best;
}

unsigned
litset_cost(struct litset x)
{
	enum { SEEN = 64 };
	struct cell seen[SEEN];
	size_t n = 0;
	unsigned sum = x.digit ? COST_DIGIT : 0, c;

	for (size_t i = 0; i < x.n; i++) {
		struct cell w = rarest(x.s[i], &c);
		size_t k = 0;

		while (k < n && !cell_eq(seen[k], w))
			k++;
		if (k < n)
			continue;
		if (n < SEEN)
			seen[n++] = w;
		sum += c;
	}
	return sum;
}

static struct cell
trimmed(struct cell s)
{
	while (s.len && s.s[0] == ' ') {
		s.s++;
		s.len--;
	}
	while (s.len && s.s[s.len - 1] == ' ')
		s.len--;
	return s;
}

size_t
litset_common(struct litset x, struct litset y)
{
	size_t n = x.digit && y.digit;

	for (size_t i = 0; i < x.n; i++)
		for (size_t k = 0; k < y.n; k++)
			n += cell_eq(trimmed(x.s[i]), trimmed(y.s[k]));
	return n;
}

bool
litset_within(struct litset x, struct litset y)
{
	for (size_t i = 0; i < x.n; i++) {
		struct litset one = {.s = &x.s[i], .n = 1};

		if (!litset_common(one, y))
			return false;
	}
	return true;
}
