/* words.c - the words that tell whether a full stop ends a sentence.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/words.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/split/chars.h"
#include "data/abbreviations.h"
#include "data/sentence-words.h"
#include "lib/mem.h"
#include "lib/table.h"

/* Open addressing, at most a quarter full. */
enum { SLOTS = 8192 };

struct entry {
	const char *s; /* as the table writes it */
	uint16_t len;
	uint16_t any; /* classes in any case */
	uint16_t cap; /* classes where a capital begins it */
};

struct words {
	struct entry slot[SLOTS];
};

static unsigned
hash(const unsigned char *s, size_t len)
{
	unsigned h = 2166136261u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ cc_fold(s[i])) * 16777619u;
	return (h ^ h >> 15) % SLOTS;
}

static bool
same(const char *a, const unsigned char *b, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (cc_fold((unsigned char)a[i]) != cc_fold(b[i]))
			return false;
	return true;
}

/* The slot of the word, an empty one if it isn't there. */
static unsigned
find(const struct words *w, const unsigned char *s, size_t len)
{
	unsigned at = hash(s, len);
	const struct entry *e;

	while ((e = &w->slot[at])->s) {
		if (e->len == len && same(e->s, s, len))
			break;
		at = (at + 1) % SLOTS;
	}
	return at;
}

static bool
has_capital(const unsigned char *s)
{
	return *s >= 'A' && *s <= 'Z';
}

static bool
is_folded(const char *s)
{
	for (; *s; s++)
		if (*s >= 'A' && *s <= 'Z')
			return false;
	return true;
}

/* names: the classes in the order of their bits, from first on. */
static void
add_table(struct words *w, const struct table *t, const char *const *names,
    unsigned first)
{
	for (size_t i = 0; i < t->nrow; i++) {
		const char *word = table_at(t, i, 0);
		size_t len = strlen(word);
		struct entry *e =
		    &w->slot[find(w, (const unsigned char *)word, len)];
		unsigned bit = first;

		for (size_t k = 0; strcmp(names[k], table_at(t, i, 1)) != 0;
		     k++)
			bit <<= 1;
		if (!e->s)
			*e = (struct entry){.s = word, .len = (uint16_t)len};
		if (is_folded(word))
			e->any |= (uint16_t)bit;
		else
			e->cap |= (uint16_t)bit;
	}
}

struct words *
words_new(void)
{
	static const char *const abbrevs[] = {"title", "name", "number", "date",
	    "unit", "never", "end", "suffix", "time"};
	static const char *const others[] = {"start", "front", "speech", "link",
	    "zone", "bang", "domain"};
	struct words *w = mem_zero(1, sizeof(*w));

	add_table(w, &table_abbreviations, abbrevs, WORD_TITLE);
	add_table(w, &table_sentence_words, others, WORD_START);
	return w;
}

void
words_free(struct words *w)
{
	free(w);
}

unsigned
words_find(const struct words *w, const unsigned char *s, size_t len)
{
	const struct entry *e;

	if (!len || len > WORD_MAX)
		return 0;
	e = &w->slot[find(w, s, len)];
	if (!e->s)
		return 0;
	return has_capital(s) ? e->any | e->cap : e->any;
}
