/* sense.c - what words tell of the thing that a sentence is about.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/sense.h"

#include <stdlib.h>

#include "core/diff/token.h"
#include "lib/mem.h"
#include "lib/pool.h"

#include "data/senses.h"

enum { COL_WORDS, COL_ROLE, COL_SET };

/* The set of words that tell nothing, which have id 0. */
#define LIGHT UINT32_MAX

/* Letters that are left of a word without its ending, at least, and without one
 * of those of verbs and plurals; long words are told by so many. */
enum { LEAST = 4, LEAST_FORM = 3, LONG = 7, CUT = 6 };

struct senses {
	struct pool stems;
	struct sense *v; /* by number of stems */
	size_t cap;
};

/* Endings by which the forms of a word differ, and its kin. */
static const char *const endings[] = {"ations", "ation", "ments", "ment",
    "ings", "ions", "ion", "ers", "er", "ors", "or", "ied", "ies", "al", "ly",
    "ing", "ed", "y"};
static const char *const forms[] = {"es", "e"};

static bool
ends(struct cell w, const char *tail, size_t least)
{
	size_t n = strlen(tail);

	return w.len >= n + least && memcmp(w.s + w.len - n, tail, n) == 0;
}

static struct cell
cut_ending(struct cell w)
{
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (ends(w, endings[i], LEAST)) {
			w.len -= strlen(endings[i]);
			return w;
		}
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (ends(w, forms[i], LEAST_FORM)) {
			w.len -= strlen(forms[i]);
			return w;
		}
	if (ends(w, "s", LEAST_FORM) && !ends(w, "ss", 0) &&
	    !ends(w, "us", 0) && !ends(w, "is", 0))
		w.len--;
	return w;
}

/* One form for a word and its kin: collide, collided: "collid". */
static struct cell
stem(struct cell word, char out[TOKEN_MAX])
{
	struct cell w = token_lower(token_owner(word), out);

	w = cut_ending(w);
	if (ends(w, "s", LEAST) && !ends(w, "ss", 0) && !ends(w, "us", 0))
		w.len--;
	if (w.len > LEAST && w.s[w.len - 1] == w.s[w.len - 2])
		w.len--;
	if (w.len > LONG)
		w.len = CUT;
	return w;
}

/* The place of a stem, made where it is new: v[id] is then zero. */
static uint32_t
add_stem(struct senses *s, struct cell word)
{
	char room[TOKEN_MAX];
	uint32_t id = pool_add(&s->stems, stem(word, room));

	if (id >= s->cap) {
		size_t had = s->cap;

		s->v = mem_grow(s->v, &s->cap, id + 1, sizeof(*s->v));
		memset(s->v + had, 0, (s->cap - had) * sizeof(*s->v));
	}
	return id;
}

static uint32_t
set_of(size_t row)
{
	const char *name = table_at(&table_senses, row, COL_SET);

	for (uint32_t i = 0; *name && i <= row; i++)
		if (strcmp(table_at(&table_senses, i, COL_SET), name) == 0)
			return i + 1;
	return 0;
}

/* Numbers of rows come before those of words that are in none. */
static struct sense
sense_of_row(size_t row)
{
	const char *role = table_at(&table_senses, row, COL_ROLE);
	bool stage = strcmp(role, "stage") == 0;

	if (strcmp(role, "light") == 0)
		return (struct sense){0, LIGHT, false, false};
	return (struct sense){(uint32_t)row + 1, set_of(row), stage || *role,
	    stage};
}

struct senses *
senses_new(void)
{
	struct senses *s = mem_zero(1, sizeof(*s));

	for (size_t i = 0; i < table_senses.nrow; i++) {
		const char *w = table_at(&table_senses, i, COL_WORDS);
		struct sense of = sense_of_row(i);

		for (size_t n; *w; w += n + (w[n] == '|')) {
			uint32_t id;

			n = strcspn(w, "|");
			id = add_stem(s, (struct cell){w, n});
			if (!s->v[id].id && !s->v[id].set)
				s->v[id] = of;
		}
	}
	return s;
}

void
senses_free(struct senses *s)
{
	if (!s)
		return;
	pool_free(&s->stems);
	free(s->v);
	free(s);
}

struct sense
senses_of(struct senses *s, struct cell word)
{
	char room[TOKEN_MAX];
	struct cell w = token_lower(token_owner(word), room);
	long row = table_named(&table_senses, w.s, w.len);
	uint32_t id;

	if (row >= 0)
		return sense_of_row((size_t)row);
	if (!w.len || (unsigned char)(w.s[0] - '0') < 10)
		return (struct sense){0, LIGHT, false, false};
	id = add_stem(s, word);
	if (!s->v[id].id && !s->v[id].set)
		s->v[id].id = (uint32_t)table_senses.nrow + id;
	return s->v[id];
}

uint32_t
senses_count(const struct senses *s)
{
	return (uint32_t)(table_senses.nrow + s->stems.n + 1);
}
