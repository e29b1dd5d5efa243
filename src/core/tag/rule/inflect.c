/* inflect.c - the forms of English verbs, made of their bases.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/inflect.h"

#include <string.h>

#include "data/irregular.h"
#include "lib/table.h"

enum { COL_VERB, COL_PAST, COL_PARTICIPLE };

/* What endings may add to a base, its consonant doubled and '|' among it. */
enum { GROWTH = 12 };

struct forms {
	char *s;
	size_t len;
};

static bool
vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

/* How many groups of vowels a word has: its syllables, as far as that goes. */
static int
syllables(struct cell w)
{
	int n = 0;

	for (size_t i = 0; i < w.len; i++)
		n += vowel(w.s[i]) && (i == 0 || !vowel(w.s[i - 1]));
	return n;
}

/* Does it end in a consonant, one vowel and a consonant that doubles? */
static bool
short_end(struct cell w)
{
	size_t n = w.len;

	return n > 2 && !vowel(w.s[n - 1]) && !strchr("wxyh", w.s[n - 1]) &&
	    vowel(w.s[n - 2]) &&
	    (!vowel(w.s[n - 3]) || (n > 3 && w.s[n - 4] == 'q'));
}

static bool
ends(struct cell w, const char *tail)
{
	size_t n = strlen(tail);

	return w.len > n && memcmp(w.s + w.len - n, tail, n) == 0;
}

static void
put(struct forms *f, struct cell stem, const char *tail, struct cell rest)
{
	size_t n = strlen(tail);

	if (f->len)
		f->s[f->len++] = '|';
	memcpy(f->s + f->len, stem.s, stem.len);
	memcpy(f->s + f->len + stem.len, tail, n);
	memcpy(f->s + f->len + stem.len + n, rest.s, rest.len);
	f->len += stem.len + n + rest.len;
}

/* The stem with its last letter twice, and the ending. */
static void
put_double(struct forms *f, struct cell stem, const char *tail,
    struct cell rest)
{
	char end[8] = {stem.s[stem.len - 1]};

	memcpy(end + 1, tail, strlen(tail) + 1);
	put(f, stem, end, rest);
}

/* With an ending that begins with a vowel: "ed", "ing". */
static void
put_ending(struct forms *f, struct cell w, const char *tail, struct cell rest,
    bool strong)
{
	struct cell stem = {w.s, w.len - 1};

	if (short_end(w) && (strong || syllables(w) == 1)) {
		put_double(f, w, tail, rest);
	} else if (short_end(w) && ends(w, "l")) { /* cancelled, canceled */
		put_double(f, w, tail, rest);
		put(f, w, tail, rest);
	} else if (*tail == 'e') {
		if (ends(w, "e"))
			put(f, w, tail + 1, rest);
		else if (ends(w, "y") && !vowel(w.s[w.len - 2]))
			put(f, stem, "ied", rest);
		else
			put(f, w, tail, rest);
	} else if (ends(w, "ie")) {
		stem.len--;
		put(f, stem, "ying", rest);
	} else if (ends(w, "e") && !ends(w, "ee") && !ends(w, "oe") &&
	    !ends(w, "ye")) {
		put(f, stem, tail, rest);
	} else {
		put(f, w, tail, rest);
	}
}

/* Each of the words of a cell of irregular.tsv. */
static void
put_each(struct forms *f, const char *words, struct cell rest)
{
	while (*words) {
		size_t n = strcspn(words, "|");

		put(f, (struct cell){words, n}, "", rest);
		words += n + (words[n] == '|');
	}
}

static void
put_past(struct forms *f, struct cell w, struct cell rest)
{
	const struct table *t = &table_irregular;
	long row = table_find(t, w.s, w.len);
	const char *past, *participle;

	put_ending(f, w, "ing", rest, row >= 0);
	if (row < 0) {
		put_ending(f, w, "ed", rest, false);
		return;
	}
	past = table_at(t, (size_t)row, COL_PAST);
	participle = table_at(t, (size_t)row, COL_PARTICIPLE);
	put_each(f, past, rest);
	if (strcmp(past, participle) != 0)
		put_each(f, participle, rest);
}

static void
put_third(struct forms *f, struct cell w, struct cell rest)
{
	if (cell_is(w, "have"))
		put(f, cell_of("has"), "", rest);
	else if (ends(w, "y") && !vowel(w.s[w.len - 2]))
		put(f, (struct cell){w.s, w.len - 1}, "ies", rest);
	else
		put(f, w,
		    ends(w, "s") || ends(w, "x") || ends(w, "z") ||
			    ends(w, "ch") || ends(w, "sh") || ends(w, "o") ?
			"es" :
			"s",
		    rest);
}

static const char *
each(const char *bases, struct arena *a,
    void one(struct forms *f, struct cell w, struct cell rest))
{
	size_t n = strlen(bases), verbs = 1;
	struct forms f = {NULL, 0};

	for (size_t i = 0; i < n; i++)
		verbs += bases[i] == '|';
	f.s = arena_alloc(a, 5 * (n + verbs * GROWTH));
	while (*bases) {
		size_t len = strcspn(bases, "|"), k = strcspn(bases, "| ");

		one(&f, (struct cell){bases, k},
		    (struct cell){bases + k, len - k});
		bases += len + (bases[len] == '|');
	}
	f.s[f.len] = '\0';
	return f.s;
}

const char *
inflect_past(const char *bases, struct arena *a)
{
	return each(bases, a, put_past);
}

const char *
inflect_third(const char *bases, struct arena *a)
{
	return each(bases, a, put_third);
}
