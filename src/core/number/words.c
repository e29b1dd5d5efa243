/* words.c - what the words of the number grammar mean, in one hash.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/words.h"

#include <stdlib.h>
#include <string.h>

#include "data/indefinite.h"
#include "data/modifiers.h"
#include "data/number-context.h"
#include "data/number-words.h"
#include "data/scales.h"
#include "lib/mem.h"
#include "lib/num.h"
#include "lib/table.h"

enum { SLOTS = 8192, WORDS = SLOTS / 2 };

struct words {
	struct word word[WORDS];
	size_t n;
	uint16_t slot[SLOTS];        /* word number plus one */
	uint32_t lens[TABLE_BEGINS]; /* as of tables */
	struct phrase *phrase;
	size_t nphrase;
	struct scale *scale;
	size_t nscale;
};

static unsigned char
lower(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c;
}

/* The slot of s: its word's, or the empty one where it belongs. */
static size_t
slot_of(const struct words *w, const char *s, size_t len, unsigned h)
{
	size_t i = h & (SLOTS - 1);

	for (; w->slot[i]; i = (i + 1) & (SLOTS - 1)) {
		const struct word *x = &w->word[w->slot[i] - 1];

		if (x->len == len && memcmp(x->s, s, len) == 0)
			break;
	}
	return i;
}

const struct word *
number_words_find(const struct words *w, const char *s, size_t len)
{
	char low[WORD_MAX];
	unsigned h = 2166136261u;
	size_t at;

	if (!len || len >= WORD_MAX ||
	    !(w->lens[table_begins(s, len)] >> len & 1))
		return NULL;
	for (size_t i = 0; i < len; i++) {
		low[i] = (char)lower((unsigned char)s[i]);
		h = (h ^ (unsigned char)low[i]) * 16777619u;
	}
	at = w->slot[slot_of(w, low, len, h ^ h >> 15)];
	return at ? &w->word[at - 1] : NULL;
}

const struct word *
number_words_at(const struct words *w, unsigned i)
{
	return i && i <= w->n ? &w->word[i - 1] : NULL;
}

const struct word *
number_words_all(const struct words *w)
{
	return w->word;
}

const struct phrase *
number_words_phrase(const struct words *w, unsigned i)
{
	return i ? &w->phrase[i - 1] : NULL;
}

const struct scale *
number_words_scale(const struct words *w, const char *s, size_t len)
{
	if (len > 4)
		return NULL;
	for (size_t i = 0; i < w->nscale; i++)
		if (cell_eq(w->scale[i].mark, (struct cell){s, len}))
			return &w->scale[i];
	return NULL;
}

/* The word s of lower case letters, added if it is new; NULL when it is too
 * long for the index or the index is full. */
static struct word *
intern(struct words *w, const char *s, size_t len)
{
	size_t at;

	if (!len || len >= WORD_MAX || w->n == WORDS)
		return NULL;
	at = slot_of(w, s, len, table_hash(s, len));
	if (!w->slot[at]) {
		struct word *x = &w->word[w->n++];

		memcpy(x->s, s, len);
		x->len = (uint8_t)len;
		w->slot[at] = (uint16_t)w->n;
		w->lens[table_begins(s, len)] |= 1u << len;
	}
	return &w->word[w->slot[at] - 1];
}

static double
number_at(const struct table *t, size_t row, size_t col)
{
	double x = 0;

	num_get(cell_of(table_at(t, row, col)), &x);
	return x;
}

static unsigned
code_at(const struct table *t, size_t row, size_t col)
{
	return t->code[row * t->ncol + col];
}

/* Joins "twenty" and "first" to "twentyfirst", as some write. */
static void
join_tens(struct words *w, const struct word *tens, const struct word *digit)
{
	char s[2 * WORD_MAX];
	struct word *x;

	memcpy(s, tens->s, tens->len);
	memcpy(s + tens->len, digit->s, digit->len);
	x = intern(w, s, (size_t)tens->len + digit->len);
	if (!x || x->num)
		return;
	x->num = digit->num == NUM_DIGIT ? NUM_TEEN : NUM_ORD_TEEN;
	x->value = tens->value + digit->value;
}

static void
load_numbers(struct words *w)
{
	const struct table *t = &table_number_words;
	size_t n;

	for (size_t r = 0; r < t->nrow; r++) {
		const char *s = table_at(t, r, 0);
		struct word *x = intern(w, s, strlen(s));

		if (!x)
			continue;
		x->num = (uint8_t)(code_at(t, r, 1) + 1);
		x->value = number_at(t, r, 2);
	}
	n = w->n;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; w->word[i].num == NUM_TENS && k < n; k++)
			if (w->word[k].value >= 1 &&
			    (w->word[k].num == NUM_DIGIT ||
				w->word[k].num == NUM_ORD_DIGIT))
				join_tens(w, &w->word[i], &w->word[k]);
}

static void
load_context(struct words *w)
{
	const struct table *t = &table_number_context;

	for (size_t r = 0; r < t->nrow; r++) {
		const char *s = table_at(t, r, 0);
		struct word *x = intern(w, s, strlen(s));

		if (x)
			x->role |= 1u << code_at(t, r, 1);
	}
}

/* The words of a phrase; none when one has no room. */
static bool
split(struct words *w, const char *s, struct phrase *p)
{
	while (*s) {
		size_t n = strcspn(s, " ");
		const struct word *x = intern(w, s, n);

		if (!x || p->n == PHRASE_MAX)
			return false;
		p->w[p->n++] = x;
		s += n + (s[n] == ' ');
	}
	return p->n > 0;
}

/* Hangs phrase p under the word that it begins or ends with. */
static void
hang(struct words *w, struct phrase *p, int where)
{
	struct word *x = &w->word[p->w[where == 'b' ? p->n - 1 : 0] - w->word];
	uint16_t *head = where == 'b' ? &x->before :
	    where == 'a'              ? &x->after :
					&x->indef;

	p->next = *head;
	*head = (uint16_t)(p - w->phrase + 1);
}

static void
load_phrases(struct words *w)
{
	const struct table *m = &table_modifiers, *t = &table_indefinite;

	w->phrase = mem_zero(m->nrow + t->nrow, sizeof(*w->phrase));
	for (size_t r = 0; r < m->nrow; r++) {
		struct phrase *p = &w->phrase[w->nphrase++];

		p->kind = PHRASE_MOD;
		p->mod = (uint8_t)claim_mod_of(cell_of(table_at(m, r, 2)));
		p->value = number_at(m, r, 3);
		p->nospan = table_at(m, r, 4)[0] != '\0';
		if (split(w, table_at(m, r, 0), p))
			hang(w, p, code_at(m, r, 1) == 0 ? 'b' : 'a');
	}
	for (size_t r = 0; r < t->nrow; r++) {
		struct phrase *p = &w->phrase[w->nphrase++];

		p->mod = (uint8_t)claim_mod_of(cell_of(table_at(t, r, 1)));
		p->value = number_at(t, r, 2);
		p->kind = (uint8_t)code_at(t, r, 3);
		if (split(w, table_at(t, r, 0), p))
			hang(w, p, 'i');
	}
}

static void
load_scales(struct words *w)
{
	const struct table *t = &table_scales;

	w->scale = mem_zero(t->nrow, sizeof(*w->scale));
	for (size_t r = 0; r < t->nrow; r++) {
		const char *only = table_at(t, r, 3);

		w->scale[w->nscale++] =
		    (struct scale){.mark = cell_of(table_at(t, r, 0)),
			.factor = number_at(t, r, 1),
			.glued = table_at(t, r, 2)[0] == 'g',
			.money = only[0] == 'm',
			.decimal = only[0] == 'd'};
	}
}

static void
find_openers(struct words *w)
{
	for (size_t i = 0; i < w->n; i++) {
		struct word *x = &w->word[i];

		x->opens = x->indef || (x->num && x->num < NUM_MINUS) ||
		    x->num == NUM_POINT || x->num == NUM_MULTIPLE ||
		    x->num == NUM_FACTOR;
	}
}

struct words *
number_words_new(void)
{
	struct words *w = mem_zero(1, sizeof(*w));

	load_numbers(w);
	load_context(w);
	load_phrases(w);
	load_scales(w);
	find_openers(w);
	return w;
}

void
number_words_free(struct words *w)
{
	if (!w)
		return;
	free(w->phrase);
	free(w->scale);
	free(w);
}
