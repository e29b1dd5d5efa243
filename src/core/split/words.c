/* words.c - the words that tell whether a full stop ends a sentence.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/words.h"

#include <stdlib.h>
#include <string.h>

#include "data/abbreviations.h"
#include "data/sentence-words.h"
#include "lib/mem.h"
#include "lib/table.h"

static void
add_end(struct words *w, const char *s, size_t len)
{
	unsigned char end[4] = {0};
	unsigned code;

	for (size_t i = 0; i < 4 && i < len; i++)
		end[3 - i] = (unsigned char)s[len - 1 - i];
	code = words_end(end);
	w->ends[code / 32] |= 1u << code % 32;
}

static unsigned
hash(const unsigned char *s, size_t len)
{
	unsigned h = 2166136261u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ cc_fold(s[i])) * 16777619u;
	return (h ^ h >> 15) % WORDS_SLOTS;
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
	const struct word *e;

	while ((e = &w->slot[at])->s) {
		if (e->len == len && same(e->s, s, len))
			break;
		at = (at + 1) % WORDS_SLOTS;
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
		struct word *e =
		    &w->slot[find(w, (const unsigned char *)word, len)];
		unsigned bit = first;

		for (size_t k = 0; strcmp(names[k], table_at(t, i, 1)) != 0;
		     k++)
			bit <<= 1;
		if (!e->s)
			*e = (struct word){.s = word, .len = (uint16_t)len};
		if (is_folded(word))
			e->any |= (uint16_t)bit;
		else
			e->cap |= (uint16_t)bit;
		if (bit & (WORD_ABBREV | WORD_BANG))
			add_end(w, word, len);
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
	const struct word *e;

	if (!len || len > WORD_MAX)
		return 0;
	e = &w->slot[find(w, s, len)];
	if (!e->s)
		return 0;
	return has_capital(s) ? e->any | e->cap : e->any;
}
