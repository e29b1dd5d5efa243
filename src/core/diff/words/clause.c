/* clause.c - the words of the clause that a state stands in.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/words/clause.h"

#include "core/diff/words/token.h"
#include "data/function-words.h"
#include "lib/table.h"

/* Letters of a stem that count. */
enum { LETTERS = 5 };

/* What parts clauses where it stands between two words. */
enum {
	PARTS =
	    SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_BRACKET | SIGN_QUOTE
};

uint32_t
clause_word(struct cell w)
{
	char out[TOKEN_MAX];
	struct cell s = token_stem(token_owner(w), out);

	return table_hash(s.s, s.len < LETTERS ? s.len : LETTERS);
}

/* --- reading */

/* Words at which another clause begins. */
static bool
cuts(struct cell w)
{
	static const char *const words[] = {"that", "which", "who", "but",
	    "while", "because", "said", "says", "although", "whereas", "when",
	    "after", "before", "if", "saying"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (cell_is(w, words[i]))
			return true;
	return false;
}

void
clauses_know(struct cell w, struct word_facts *k)
{
	k->cuts = cuts(w);
	k->tells = w.len > 2 && (unsigned)(w.s[0] - '0') >= 10 &&
	    table_find(&table_function_words, w.s, w.len) < 0;
	k->stem = k->tells ? clause_word(w) : 0;
}

/* Where the clause begins that c is in. */
static struct cursor
begin_of(struct cursor c)
{
	for (;;) {
		struct cursor here = c;

		if (!cursor_before(&c) || c.gap & PARTS || c.k->cuts)
			return here;
	}
}

/* The byte at or behind its end: no word ends in between. */
static size_t
end_of(struct cursor c)
{
	for (;;) {
		size_t here = c.at;

		if (!cursor_next(&c) || c.gap & PARTS || c.k->cuts)
			return here;
	}
}

static void
add_word(struct clause *out, uint32_t word, bool name)
{
	for (int i = 0; i < out->n; i++)
		if (out->word[i] == word)
			return;
	if (out->n == CLAUSE_WORDS)
		return;
	out->some |= clause_bit(word);
	out->names |= (uint16_t)(name << out->n);
	out->word[out->n++] = word;
}

/* A word with a capital, which doesn't begin the sentence. */
static bool
is_name(const struct cursor *c)
{
	return (unsigned)(c->s.s[0] - 'A') < 26 && c->at > c->s.len;
}

struct clause
clause_read(struct cursor from, struct cursor to)
{
	struct clause out = {.n = 0};
	struct cursor c = begin_of(from);
	size_t end = end_of(to);

	while (cursor_next(&c) && c.at <= end)
		if (c.k->tells)
			add_word(&out, c.k->stem, is_name(&c));
	return out;
}

void
clause_add(struct clause *c, uint32_t word)
{
	add_word(c, word, false);
}

static void
drop_word(struct clause *c, uint32_t word)
{
	struct clause out = {.n = 0};

	for (int i = 0; i < c->n; i++)
		if (c->word[i] != word)
			add_word(&out, c->word[i], c->names >> i & 1);
	*c = out;
}

void
clause_drop(struct clause *c, struct cell words)
{
	size_t at = 0;
	struct cell w;

	while ((w = token_next(words, &at)).len)
		drop_word(c, clause_word(w));
}

/* --- comparing */

bool
clause_has(const struct clause *c, uint32_t word)
{
	if (!(c->some & clause_bit(word)))
		return false;
	for (int i = 0; i < c->n; i++)
		if (c->word[i] == word)
			return true;
	return false;
}

/* Where word i of a, which may be in b, stands there; -1 if it doesn't. */
static int
find(const struct clause *a, int i, const struct clause *b)
{
	if (b->some & clause_bit(a->word[i]))
		for (int k = 0; k < b->n; k++)
			if (a->word[i] == b->word[k])
				return k;
	return -1;
}

int
clause_shared(const struct clause *a, const struct clause *b, int *names)
{
	int n = 0;

	*names = 0;
	if (!(a->some & b->some))
		return 0;
	for (int i = 0; i < a->n; i++) {
		int k = find(a, i, b);

		if (k < 0)
			continue;
		n++;
		*names += a->names >> i & 1 || b->names >> k & 1;
	}
	return n;
}

bool
clause_two_names(const struct clause *a, const struct clause *b)
{
	int names;

	if (!a->names || !b->names)
		return false;
	clause_shared(a, b, &names);
	return !names;
}
