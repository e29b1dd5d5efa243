/* clause.c - a rough map of the clauses of a sentence.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/clause.h"

#include <string.h>

#include "core/date/lex.h"
#include "data/clause-words.h"

enum { NEAR = 6 }; /* words back from a participle to its determiner */

struct walk {
	struct clause_map *m;
	struct lex lex;
	size_t base;             /* of the lexed bytes in the text */
	const struct date *date; /* the next ones, in order */
	size_t ndate;
	size_t past;       /* the end of the one before */
	unsigned char now; /* the clause that runs */
	bool verb;         /* of it has been read */
};

/* The classes of clause-words.tsv that the word whose first row this is is in,
 * a bit for each. */
static uint32_t
classes_from(size_t row)
{
	const struct table *t = &table_clause_words;
	uint32_t classes = 0;

	do
		classes |= 1u << t->code[row * t->ncol + 1];
	while (table_again(t, ++row));
	return classes;
}

void
clause_known(struct known *k)
{
	const struct table *t = &table_clause_words;

	for (size_t i = 0; i < t->nrow; i++) {
		const char *s = table_at(t, i, 0);
		struct known_word *w = known_add(k, s, strlen(s));

		if (w)
			w->clause |= classes_from(i);
	}
}

uint32_t
clause_classes(const char *s, size_t len)
{
	long row = table_find(&table_clause_words, s, len);

	return row < 0 ? 0 : classes_from((size_t)row);
}

/* Is token i in this class of clause-words.tsv? */
static inline bool
is(struct walk *w, size_t i, unsigned class)
{
	return lex_at(&w->lex, i)->clause >> class & 1;
}

static void
turn(struct walk *w, size_t at, unsigned id)
{
	struct clause_map *m = w->m;

	w->now = (unsigned char)id;
	w->verb = false;
	if (m->nturn == CLAUSE_TURNS)
		return;
	m->turn[m->nturn].at = w->base + at;
	m->turn[m->nturn++].id = (unsigned char)id;
}

static void
open_clause(struct walk *w, size_t i, enum clause_kind kind, bool comma)
{
	struct clause_map *m = w->m;
	size_t at = lex_at(&w->lex, i)->start;

	if (m->n == CLAUSES)
		return;
	m->clause[m->n] =
	    (struct clause){w->now, kind, w->base + at, comma, false};
	turn(w, at, (unsigned)m->n++);
}

static void
joint(struct walk *w, size_t i)
{
	struct clause_map *m = w->m;

	if (m->njoint < CLAUSE_TURNS)
		m->joint[m->njoint++] = w->base + lex_at(&w->lex, i)->start;
}

/* Is the token inside a date? Dates come in order, as tokens do. */
static bool
in_date(struct walk *w, size_t i)
{
	size_t at = w->base + lex_at(&w->lex, i)->start;

	while (w->ndate && w->date->at.end <= at) {
		w->past = w->date->at.end;
		w->date++;
		w->ndate--;
	}
	return w->ndate && at >= w->date->at.start;
}

/* Does a date, led by a preposition or by "by" and a name, follow? */
static bool
date_follows(struct walk *w, size_t i)
{
	for (size_t k = 0; w->ndate && k < NEAR; k++) {
		const struct tok *t = lex_at(&w->lex, i + k);

		if (t->kind == TOK_END ||
		    (t->kind == TOK_PUNCT && t->punct != '-'))
			return false;
		if (k == 0 && !is(w, i, CLAUSE_WORDS_IS_PREP))
			return false;
		if (w->base + t->end > w->date->at.start)
			return true;
	}
	return false;
}

static bool
participle(struct walk *w, size_t i)
{
	const struct tok *t = lex_at(&w->lex, i);
	size_t n = t->end - t->start;

	if (t->kind != TOK_WORD || t->capital)
		return false;
	return is(w, i, CLAUSE_WORDS_IS_PARTICIPLE) ||
	    (n > 4 && memcmp(w->lex.text + t->end - 2, "ed", 2) == 0);
}

/* Is the token a verb that a clause goes on with, behind a date: "a bridge
 * opened in 1961 collapsed", not "rose in May compared with"? */
static bool
goes_on_with(struct walk *w, size_t i)
{
	const struct tok *t = lex_at(&w->lex, i);

	if (t->kind != TOK_WORD || t->capital)
		return false;
	if (is(w, i, CLAUSE_WORDS_IS_AUX) || is(w, i, CLAUSE_WORDS_IS_PAST) ||
	    is(w, i, CLAUSE_WORDS_IS_STAYS))
		return true;
	return t->end - t->start > 4 &&
	    memcmp(w->lex.text + t->end - 2, "ed", 2) == 0 &&
	    !lex_word(&w->lex, lex_at(&w->lex, i + 1), "by") &&
	    !lex_word(&w->lex, lex_at(&w->lex, i + 1), "with");
}

/* The same, right behind the date that follows token i. */
static bool
verb_follows(struct walk *w, size_t i)
{
	for (size_t k = 0; k < 2 * NEAR; k++) {
		const struct tok *t = lex_at(&w->lex, i + k);

		if (t->kind == TOK_END)
			return false;
		if (w->base + t->start >= w->date->at.end)
			return goes_on_with(w, i + k);
	}
	return false;
}

/* The first token of the number that ends with token i: "48,000". */
static size_t
number_begin(struct walk *w, size_t i)
{
	while (i > 2 && lex_at(&w->lex, i)->glued &&
	    lex_at(&w->lex, i - 1)->glued &&
	    lex_at(&w->lex, i - 1)->kind == TOK_PUNCT &&
	    lex_at(&w->lex, i - 2)->kind == TOK_NUM)
		i -= 2;
	return i;
}

/* The number that begins the noun phrase before token i; 0 for none. */
static size_t
number_before(struct walk *w, size_t i)
{
	for (size_t k = i - 1; k > 0 && k + NEAR > i; k--) {
		const struct tok *t = lex_at(&w->lex, k);

		if (t->kind == TOK_NUM)
			return number_begin(w, k);
		if (t->kind == TOK_PUNCT || is(w, k, CLAUSE_WORDS_IS_AUX) ||
		    is(w, k, CLAUSE_WORDS_IS_DET) ||
		    is(w, k, CLAUSE_WORDS_IS_PREP))
			return 0;
	}
	return 0;
}

/* "Recalled about 48,000 cookers", "to send 12 tanks": is the number at token
 * i what a verb is done to? */
static bool
is_object(struct walk *w, size_t i)
{
	size_t k = i - 1;
	const struct tok *t;

	while (k > 0 && is(w, k, CLAUSE_WORDS_IS_ADVERB))
		k--;
	t = lex_at(&w->lex, k);
	if (t->kind != TOK_WORD || t->end - t->start < 4)
		return false;
	return participle(w, k) || is(w, k, CLAUSE_WORDS_IS_PAST) ||
	    memcmp(w->lex.text + t->end - 3, "ing", 3) == 0 ||
	    lex_word(&w->lex, lex_at(&w->lex, k - 1), "to") ||
	    is(w, k - 1, CLAUSE_WORDS_IS_AUX);
}

/* "an offensive launched in May": a participle behind a noun that is not what
 * the clause begins with, or whose own verb is still to come, and a date
 * behind it. What befell those that a number counts dates the number. */
static bool
reduced(struct walk *w, size_t i)
{
	size_t first = w->m->clause[w->now].start, number;

	if (!participle(w, i) || !date_follows(w, i + 1) ||
	    lex_at(&w->lex, i - 1)->kind != TOK_WORD ||
	    is(w, i - 1, CLAUSE_WORDS_IS_AUX) ||
	    is(w, i - 1, CLAUSE_WORDS_IS_PRONOUN) ||
	    is(w, i - 1, CLAUSE_WORDS_IS_COORD))
		return false;
	number = number_before(w, i);
	if (number && is(w, i, CLAUSE_WORDS_IS_FATE))
		return false;
	if (verb_follows(w, i + 1) || (number && is_object(w, number)))
		return true;
	for (size_t k = i - 1; k > 0 && k + NEAR > i; k--) {
		const struct tok *t = lex_at(&w->lex, k);

		if (t->kind == TOK_PUNCT || is(w, k, CLAUSE_WORDS_IS_AUX))
			return false;
		if (is(w, k, CLAUSE_WORDS_IS_DET))
			return k > 1 && w->base + t->start > first &&
			    lex_at(&w->lex, k - 1)->kind == TOK_WORD &&
			    !is(w, k - 1, CLAUSE_WORDS_IS_COORD) &&
			    !is(w, k - 1, CLAUSE_WORDS_IS_COMPLEMENT);
		if (is(w, k, CLAUSE_WORDS_IS_PREP))
			return true;
	}
	return false;
}

/* Behind a comma: "previously held by", "captured in May". */
static bool
apposed(struct walk *w, size_t i)
{
	if (is(w, i, CLAUSE_WORDS_IS_ADVERB))
		i++;
	return participle(w, i) && is(w, i + 1, CLAUSE_WORDS_IS_PREP);
}

/* The kind of clause that token i opens, or CLAUSE_MAIN for none. */
static enum clause_kind
opened(struct walk *w, size_t i, bool comma)
{
	if (is(w, i, CLAUSE_WORDS_IS_TEMPORAL))
		return CLAUSE_TEMPORAL;
	if (is(w, i, CLAUSE_WORDS_IS_AS))
		return comma && lex_at(&w->lex, i + 1)->kind == TOK_WORD &&
			!is(w, i + 1, CLAUSE_WORDS_IS_PREP) &&
			!is(w, i + 1, CLAUSE_WORDS_IS_ADVERB) ?
		    CLAUSE_TEMPORAL :
		    CLAUSE_MAIN;
	if (is(w, i, CLAUSE_WORDS_IS_SINCE))
		return CLAUSE_SINCE;
	if (is(w, i, CLAUSE_WORDS_IS_COMPLEMENT))
		return is(w, i - 1, CLAUSE_WORDS_IS_PREP) ? CLAUSE_MAIN :
							    CLAUSE_NESTED;
	if (is(w, i, CLAUSE_WORDS_IS_RELATIVE) ||
	    is(w, i, CLAUSE_WORDS_IS_ANCHOR) || is(w, i, CLAUSE_WORDS_IS_SUB))
		return CLAUSE_NESTED;
	return (comma && apposed(w, i)) || reduced(w, i) ? CLAUSE_NESTED :
							   CLAUSE_MAIN;
}

static bool
ends_in_ing(struct walk *w, size_t i)
{
	const struct tok *t = lex_at(&w->lex, i);

	return t->kind == TOK_WORD && !t->capital && t->end - t->start > 4 &&
	    memcmp(w->lex.text + t->end - 3, "ing", 3) == 0;
}

/* Does what follows the comma at token i still belong to the clause that runs?
 * A relative clause, a conjunction, "including": yes; also "in", unless the
 * clause opened the sentence. */
static bool
goes_on(struct walk *w, size_t i)
{
	if (is(w, i + 1, CLAUSE_WORDS_IS_RELATIVE) ||
	    is(w, i + 1, CLAUSE_WORDS_IS_TEMPORAL) ||
	    is(w, i + 1, CLAUSE_WORDS_IS_COORD))
		return true;
	return w->m->clause[w->now].start > w->base &&
	    (is(w, i + 1, CLAUSE_WORDS_IS_PREP) || ends_in_ing(w, i + 1));
}

/* A comma ends the clause that it could have begun. */
static void
comma_ends(struct walk *w, size_t i)
{
	const struct clause *c = &w->m->clause[w->now];

	if (w->now && c->comma && !goes_on(w, i))
		turn(w, lex_at(&w->lex, i)->end, c->parent);
}

/* Does a date end right before token i? */
static bool
date_before(struct walk *w, size_t i)
{
	const struct tok *b = lex_at(&w->lex, i - 1);

	return i > 1 && w->past > w->base + b->start &&
	    w->past <= w->base + b->end;
}

static void
step(struct walk *w, size_t i)
{
	const struct tok *t = lex_at(&w->lex, i);
	bool comma = i == 1 || lex_punct(lex_at(&w->lex, i - 1), ',') ||
	    lex_punct(lex_at(&w->lex, i - 1), '-');
	enum clause_kind kind;

	if (in_date(w, i))
		return;
	if (lex_punct(t, ';') || (lex_punct(t, ':') && !t->glued)) {
		joint(w, i);
		turn(w, t->end, 0);
		return;
	}
	if (lex_punct(t, ',') || (lex_punct(t, '-') && !t->glued)) {
		joint(w, i);
		comma_ends(w, i);
		return;
	}
	if (is(w, i, CLAUSE_WORDS_IS_COORD)) {
		joint(w, i);
		return;
	}
	kind = opened(w, i, comma);
	if (kind != CLAUSE_MAIN) {
		open_clause(w, i, kind, !is(w, i, CLAUSE_WORDS_IS_COMPLEMENT));
		w->m->clause[w->now].within = kind == CLAUSE_NESTED &&
		    (is(w, i, CLAUSE_WORDS_IS_RELATIVE) || participle(w, i));
	} else if (w->m->clause[w->now].within && w->verb &&
	    date_before(w, i) && goes_on_with(w, i)) {
		turn(w, t->start, w->m->clause[w->now].parent);
	}
	w->verb = w->verb || participle(w, i) || goes_on_with(w, i);
}

void
clause_need(struct clause_map *m, const char *text, struct span range,
    const struct date *dates, size_t n)
{
	struct tok ring[LEX_RING];
	struct walk w;

	if (m->n)
		return;
	m->n = 1;
	m->nturn = m->njoint = 0;
	m->clause[0] = (struct clause){.start = range.start};
	w.m = m;
	w.base = range.start;
	w.date = dates;
	w.ndate = n;
	w.now = 0;
	w.verb = false;
	w.past = 0;
	if (m->words && range.end - range.start == m->words->lex.len)
		w.lex = m->words->lex;
	else
		lex_init(&w.lex, ring, text + range.start,
		    range.end - range.start);
	for (size_t i = 1; lex_at(&w.lex, i)->kind != TOK_END; i++)
		step(&w, i);
}

unsigned
clause_of(const struct clause_map *m, size_t at)
{
	unsigned id = 0;

	for (size_t i = 0; i < m->nturn && m->turn[i].at <= at; i++)
		id = m->turn[i].id;
	return id;
}

size_t
clause_joints(const struct clause_map *m, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = 0; i < m->njoint; i++)
		n += m->joint[i] >= from && m->joint[i] < to;
	return n;
}
