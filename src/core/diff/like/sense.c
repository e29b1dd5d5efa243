/* sense.c - what words tell of the thing that a sentence is about.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/like/sense.h"

#include <stdlib.h>

#include "core/diff/words/token.h"
#include "lib/mem.h"
#include "lib/pool.h"

#include "data/irregular.h"
#include "data/senses.h"

enum { COL_WORDS, COL_ROLE, COL_SET };
enum { COL_PAST = 1, COL_PARTICIPLE };

/* The set of words that tell nothing, which have id 0. */
#define LIGHT UINT32_MAX

/* Letters that are left of a word without its ending, at least, and without one
 * of those of verbs and plurals; long words are told by so many. */
enum { LEAST = 4, LEAST_FORM = 3, LONG = 7, CUT = 6 };

/* A word that has been met, just as it stands in small letters. */
struct form {
	struct sense sense;
	uint32_t phrases; /* the first that begins with it + 1; 0: none */
	uint32_t next;    /* see next_bit: how their next words begin */
	bool known;
};

struct phrase {
	struct cell rest; /* behind its first word */
	char begin;       /* the first byte of that */
	struct sense sense;
	uint32_t next; /* one of the same first word + 1 */
};

struct senses {
	struct sense *rows;
	struct pool stems, kin, forms, starts, odd;
	uint32_t *row;     /* by number of kin: its row + 1 */
	struct form *form; /* by number of forms */
	uint32_t *start;   /* by number of starts: its first phrase + 1 */
	struct cell *base; /* by number of odd forms: the verb's base */
	struct phrase *phrases;
	size_t kincap, formcap, startcap, basecap, nphrases, phrasecap;
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
	return w;
}

/* The number of a word's stem, cut where it is long. */
static uint32_t
add_stem(struct senses *s, struct cell word)
{
	char room[TOKEN_MAX];
	struct cell w = stem(word, room);

	if (w.len > LONG)
		w.len = CUT;
	return pool_add(&s->stems, w);
}

/* A word of the table stands for its kin, where what they have in common is
 * long enough to tell. */
static void
add_kin(struct senses *s, struct cell word, size_t row)
{
	char room[TOKEN_MAX];
	struct cell w = stem(word, room);
	uint32_t id;

	if (w.len < CUT)
		return;
	id = pool_add(&s->kin, w);
	if (id >= s->kincap) {
		size_t had = s->kincap;

		s->row = mem_grow(s->row, &s->kincap, id + 1, sizeof(*s->row));
		memset(s->row + had, 0, (s->kincap - had) * sizeof(*s->row));
	}
	if (!s->row[id])
		s->row[id] = (uint32_t)row + 1;
}

static bool
find_kin(const struct senses *s, struct cell word, struct sense *of)
{
	char room[TOKEN_MAX];
	uint32_t id = pool_find(&s->kin, stem(word, room));

	if (id)
		*of = s->rows[s->row[id] - 1];
	return id > 0;
}

/* A bit for how a word begins, in any case. */
static inline uint32_t
next_bit(char first)
{
	return (uint32_t)1 << ((unsigned char)first & 31);
}

/* --- the table */

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

static void
add_phrase(struct senses *s, struct cell first, struct cell rest,
    struct sense of)
{
	uint32_t id = pool_add(&s->starts, first);

	if (id >= s->startcap) {
		size_t had = s->startcap;

		s->start =
		    mem_grow(s->start, &s->startcap, id + 1, sizeof(*s->start));
		memset(s->start + had, 0,
		    (s->startcap - had) * sizeof(*s->start));
	}
	s->phrases = mem_grow(s->phrases, &s->phrasecap, s->nphrases + 1,
	    sizeof(*s->phrases));
	s->phrases[s->nphrases++] = (struct phrase){rest,
	    *token_next(rest, &(size_t){0}).s, of, s->start[id]};
	s->start[id] = (uint32_t)s->nphrases;
}

static void
add_name(struct senses *s, struct cell name, size_t row)
{
	const char *blank = memchr(name.s, ' ', name.len);
	size_t n;

	if (!blank) {
		add_kin(s, name, row);
		return;
	}
	n = (size_t)(blank - name.s);
	add_phrase(s, (struct cell){name.s, n},
	    (struct cell){blank + 1, name.len - n - 1}, s->rows[row]);
}

/* The forms of irregular verbs: "sank", "sunk". */
static void
add_odd(struct senses *s, const char *list, const char *base)
{
	for (size_t n; *list; list += n + (list[n] == '|')) {
		uint32_t id;

		n = strcspn(list, "|");
		id = pool_add(&s->odd, (struct cell){list, n});
		s->base =
		    mem_grow(s->base, &s->basecap, id + 1, sizeof(*s->base));
		s->base[id] = cell_of(base);
	}
}

struct senses *
senses_new(void)
{
	struct senses *s = mem_zero(1, sizeof(*s));

	s->rows = mem_zero(table_senses.nrow, sizeof(*s->rows));
	for (size_t i = 0; i < table_senses.nrow; i++) {
		const char *w = table_at(&table_senses, i, COL_WORDS);

		s->rows[i] = sense_of_row(i);
		for (size_t n; *w; w += n + (w[n] == '|')) {
			n = strcspn(w, "|");
			add_name(s, (struct cell){w, n}, i);
		}
	}
	for (size_t i = 0; i < table_irregular.nrow; i++) {
		const char *base = table_at(&table_irregular, i, 0);

		add_odd(s, table_at(&table_irregular, i, COL_PAST), base);
		add_odd(s, table_at(&table_irregular, i, COL_PARTICIPLE), base);
	}
	return s;
}

void
senses_free(struct senses *s)
{
	if (!s)
		return;
	pool_free(&s->stems);
	pool_free(&s->kin);
	pool_free(&s->forms);
	pool_free(&s->starts);
	pool_free(&s->odd);
	free(s->rows);
	free(s->row);
	free(s->form);
	free(s->start);
	free(s->base);
	free(s->phrases);
	free(s);
}

/* --- forms of words */

/* What the forms of a word end in, and what its base may end in there. */
static const struct {
	const char *tail, *base;
} inflections[] = {{"s", ""}, {"es", ""}, {"ies", "y"}, {"ied", "y"},
    {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}};

/* Is it a word of the table, or the first of a phrase? */
static bool
try_base(struct senses *s, struct cell base, struct form *f)
{
	long row = table_named(&table_senses, base.s, base.len);
	uint32_t start = pool_find(&s->starts, base);

	if (start && !f->phrases)
		f->phrases = s->start[start];
	if (row < 0 || f->known)
		return f->known;
	f->sense = s->rows[row];
	return f->known = true;
}

static bool
has_vowel(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strchr("aeiouy", s[i]))
			return true;
	return false;
}

/* May the n letters before that ending be of a word? Seed is none of see,
 * thing none of the, and bees aren't be. */
static bool
may_end(const char *s, size_t n, const char *tail)
{
	if (strcmp(tail, "es") == 0)
		return strchr("sxzho", s[n - 1]) != NULL;
	if (strcmp(tail, "ed") == 0 && s[n - 1] == 'e' && n < LEAST)
		return false;
	return has_vowel(s, n);
}

static void
try_inflection(struct senses *s, struct cell w, size_t i, struct form *f)
{
	char room[TOKEN_MAX + 2];
	const char *put = inflections[i].base;
	size_t n = w.len - strlen(inflections[i].tail);

	if (!may_end(w.s, n, inflections[i].tail))
		return;
	memcpy(room, w.s, n);
	memcpy(room + n, put, strlen(put));
	try_base(s, (struct cell){room, n + strlen(put)}, f);
	if (*inflections[i].tail != 's' && !*put && n > 2 &&
	    room[n - 1] == room[n - 2])
		try_base(s, (struct cell){room, n - 1}, f);
}

/* Looks up a word, in small letters, that hasn't been met. */
static struct form
look_up(struct senses *s, struct cell w)
{
	struct form f = {0};
	uint32_t odd = pool_find(&s->odd, w);

	try_base(s, w, &f);
	if (odd)
		try_base(s, w = s->base[odd], &f);
	for (size_t i = 0; i < sizeof(inflections) / sizeof(*inflections); i++)
		if (ends(w, inflections[i].tail, 2))
			try_inflection(s, w, i, &f);
	if (!f.known && !find_kin(s, w, &f.sense))
		f.sense.id = (uint32_t)table_senses.nrow + add_stem(s, w);
	for (uint32_t k = f.phrases; k; k = s->phrases[k - 1].next)
		f.next |= next_bit(s->phrases[k - 1].begin);
	f.known = true;
	return f;
}

/* The number of its form. */
static uint32_t
form_of(struct senses *s, struct cell word)
{
	char room[TOKEN_MAX];
	struct cell w = token_lower(token_owner(word), room);
	uint32_t id = pool_add(&s->forms, w);

	if (id >= s->formcap) {
		size_t had = s->formcap;

		s->form =
		    mem_grow(s->form, &s->formcap, id + 1, sizeof(*s->form));
		memset(s->form + had, 0, (s->formcap - had) * sizeof(*s->form));
	}
	if (!s->form[id].known)
		s->form[id] = look_up(s, w);
	return id;
}

struct sense
senses_of(struct senses *s, struct cell word)
{
	uint32_t id;

	if (!word.len || (unsigned char)(word.s[0] - '0') < 10)
		return (struct sense){0, LIGHT, false, false};
	id = form_of(s, word); /* may move s->form */
	return s->form[id].sense;
}

/* --- phrases */

/* Is it the word, or its plural? */
static bool
same_word(struct cell w, struct cell like)
{
	return w.len >= like.len && memcmp(w.s, like.s, like.len) == 0 &&
	    (w.len == like.len ||
		(w.len == like.len + 1 && w.s[like.len] == 's'));
}

static struct cell
word_at(const struct passage *p, size_t i)
{
	return (
	    struct cell){p->text.s + p->v[i].from, p->v[i].to - p->v[i].from};
}

/* Does a word stand behind word i and a blank, or the last sign of several? */
static bool
goes_on(const struct passage *p, size_t i)
{
	return i + 1 < p->n && p->text.s[p->v[i].to] == ' ';
}

/* How many words behind word i are those of rest; 0 if others. */
static unsigned
follows(const struct passage *p, size_t i, struct cell rest)
{
	char room[TOKEN_MAX];
	unsigned n = 0;

	for (size_t at = 0; at < rest.len; n++) {
		struct cell want = token_next(rest, &at);

		if (!goes_on(p, i) ||
		    !same_word(token_lower(word_at(p, ++i), room), want))
			return 0;
	}
	return n;
}

/* The longest phrase that the form at word i begins. */
static struct sense
phrase_at(const struct senses *s, const struct form *f, const struct passage *p,
    size_t i, unsigned *more)
{
	struct sense of = f->sense;
	char c = p->text.s[p->v[i + 1].from];
	unsigned n;

	c = c - (unsigned)'A' < 26 ? (char)(c + 32) : c;
	for (uint32_t k = f->phrases; k; k = s->phrases[k - 1].next) {
		if (s->phrases[k - 1].begin != c)
			continue;
		n = follows(p, i, s->phrases[k - 1].rest);
		if (n > *more) {
			*more = n;
			of = s->phrases[k - 1].sense;
		}
	}
	return of;
}

struct sense
senses_at(struct senses *s, const struct passage *p, size_t i, unsigned *more)
{
	struct word_facts *k = p->v[i].k;
	const struct form *f;

	*more = 0;
	if (k->number)
		return (struct sense){0, LIGHT, false, false};
	if (!k->form)
		k->form = form_of(s, word_at(p, i));
	f = &s->form[k->form];
	return f->next && goes_on(p, i) &&
		f->next & next_bit(p->text.s[p->v[i + 1].from]) ?
	    phrase_at(s, f, p, i, more) :
	    f->sense;
}

uint32_t
senses_count(const struct senses *s)
{
	return (uint32_t)(table_senses.nrow + s->stems.n + 1);
}
