/* words.c - the words that tell whether a full stop ends a sentence.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/words.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/mem.h"
#include "lib/table.h"

struct language {
	const char *name;
	const struct table *abbreviations, *words;
};

#include "data/languages.h"

static void
add_end(struct words *w, const char *s, size_t len)
{
	unsigned char end[4] = {0};

	for (size_t i = 0; i < 4 && i < len; i++)
		end[3 - i] = (unsigned char)s[len - 1 - i];
	for (int n = 0; n < 2; n++) {
		unsigned at = words_end_bit(words_end(end), n);

		w->ends[at / 32] |= 1u << at % 32;
	}
}

static unsigned
hash(const unsigned char *s, size_t len)
{
	unsigned h = 2166136261u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ cc_fold(s[i])) * 16777619u;
	return h ^ h >> 15;
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
static struct word *
find(const struct words *w, const unsigned char *s, size_t len)
{
	size_t at = hash(s, len) & (w->nslot - 1);
	struct word *e;

	while ((e = &w->slot[at])->s) {
		if (e->len == len && same(e->s, s, len))
			break;
		at = (at + 1) & (w->nslot - 1);
	}
	return e;
}

/* Makes room for n words more. */
static void
grow(struct words *w, size_t n)
{
	struct word *old = w->slot;
	size_t nold = w->nslot;

	while (w->nslot < 2 * (w->n + n))
		w->nslot = w->nslot ? 2 * w->nslot : 4096;
	if (w->nslot == nold)
		return;
	w->slot = mem_zero(w->nslot, sizeof(*w->slot));
	for (size_t i = 0; i < nold; i++)
		if (old[i].s)
			*find(w, (const unsigned char *)old[i].s, old[i].len) =
			    old[i];
	free(old);
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
	grow(w, t->nrow);
	for (size_t i = 0; i < t->nrow; i++) {
		const char *word = table_at(t, i, 0);
		size_t len = strlen(word);
		struct word *e = find(w, (const unsigned char *)word, len);
		unsigned bit = first;

		for (size_t k = 0; strcmp(names[k], table_at(t, i, 1)) != 0;
		     k++)
			bit <<= 1;
		if (!e->s) {
			*e = (struct word){.s = word, .len = (uint16_t)len};
			w->n++;
		}
		if (is_folded(word))
			e->any |= (uint16_t)bit;
		else
			e->cap |= (uint16_t)bit;
		if (bit & (WORD_ABBREV | WORD_BANG))
			add_end(w, word, len);
		w->ordinals |= strcmp(word, WORDS_NUMBER) == 0;
	}
}

static const struct language *
find_language(const char *name)
{
	for (size_t i = 0; words_language(i); i++)
		if (strcmp(languages[i].name, name) == 0)
			return &languages[i];
	return NULL;
}

const char *
words_language(size_t i)
{
	return i < sizeof(languages) / sizeof(*languages) ? languages[i].name :
							    NULL;
}

const struct table *
words_table(const char *const **types)
{
	*types = table_en_abbreviations_types;
	return &table_en_abbreviations;
}

struct words *
words_new(const char *language)
{
	static const char *const classes[] = {"start", "front", "speech",
	    "link", "zone", "bang", "domain"};
	const struct language *l = find_language(language);
	struct words *w = l ? mem_zero(1, sizeof(*w)) : NULL;

	if (!l)
		return NULL;
	words_add(w, l->abbreviations);
	add_table(w, l->words, classes, WORD_START);
	return w;
}

void
words_add(struct words *w, const struct table *t)
{
	static const char *const classes[] = {"title", "name", "number", "date",
	    "unit", "never", "end", "suffix", "time"};

	add_table(w, t, classes, WORD_TITLE);
}

/* What keeps the word from being met, and how to mend it; or NULL. */
static const char *
word_fault(const char *s)
{
	size_t len = strlen(s);

	if (len > 1 && s[len - 1] == '.')
		return "leave out its last full stop";
	if (strpbrk(s, " \t"))
		return "write one word, without blanks";
	return len > WORD_MAX ? "write a shorter word" : NULL;
}

bool
words_check(const struct table *t, struct buf *err)
{
	for (size_t i = 0; i < t->nrow; i++) {
		const char *s = table_at(t, i, 0), *mend = word_fault(s);

		if (!mend)
			continue;
		err->len = 0;
		buf_addf(err, "%s:%u: word \"%s\": %s", t->file, t->line[i], s,
		    mend);
		return false;
	}
	return true;
}

void
words_free(struct words *w)
{
	if (!w)
		return;
	free(w->slot);
	free(w);
}

unsigned
words_find(const struct words *w, const unsigned char *s, size_t len)
{
	const struct word *e;

	if (!len || len > WORD_MAX)
		return 0;
	e = find(w, s, len);
	if (!e->s)
		return 0;
	return has_capital(s) ? e->any | e->cap : e->any;
}
