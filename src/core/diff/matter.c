/* matter.c - what states are told of, where two reports name it in two ways.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/matter.h"

#include <stdlib.h>

#include "core/like/around.h"
#include "core/diff/facts.h"
#include "core/diff/family.h"
#include "core/diff/token.h"
#include "data/activities.h"
#include "data/function-words.h"
#include "lib/order.h"
#include "lib/table.h"

/* Words of a clause that are kept; letters of each that count; the states of
 * a family of which each is compared with each. */
enum { WORDS = 16, LETTERS = 5, CROWD = 128 };

/* Words in common that make two clauses tell of one thing, where what they
 * name differs, and where one of them names nothing. */
enum { SHARED = 3, SHARED_OPEN = 2 };

struct matter {
	uint32_t noun;   /* what it is of as items.tsv has it */
	uint32_t beside; /* of an act, the key of a number near it, or 0 */
	uint32_t word[WORDS];
	uint16_t names; /* bit i: word i is a name */
	uint8_t n;
};

/* --- reading */

static bool
is_upper(struct cell w)
{
	return w.len && (unsigned)(w.s[0] - 'A') < 26;
}

/* Is a state that acts.tsv has not so? */
static bool
is_not(struct cell state)
{
	return state.len > 3 && memcmp(state.s + state.len - 3, "=no", 3) == 0;
}

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

/* The byte behind the last mark or word before at where a clause begins. */
static size_t
clause_from(struct cell text, size_t at)
{
	for (;;) {
		size_t to = at;
		struct cell w = token_before(text, &at);

		for (size_t i = to; i-- > at + w.len;)
			if (memchr(",;:()\"", text.s[i], 6))
				return i + 1;
		if (!w.len || cuts(w))
			return at + w.len;
	}
}

static size_t
clause_to(struct cell text, size_t at)
{
	for (;;) {
		size_t from = at;
		struct cell w = token_next(text, &at);
		size_t end = w.len ? (size_t)(w.s - text.s) : text.len;

		for (size_t i = from; i < end; i++)
			if (memchr(",;:()\"", text.s[i], 6))
				return i;
		if (!w.len || cuts(w))
			return end;
	}
}

/* The beginning of the word's stem: Ethiopia, Ethiopian; resign, resigned. */
static uint32_t
word_hash(struct cell w)
{
	char out[TOKEN_MAX];
	struct cell s = token_stem(token_owner(w), out);

	return table_hash(s.s, s.len < LETTERS ? s.len : LETTERS);
}

static bool
says_nothing(struct cell w)
{
	return w.len < 3 || (unsigned)(w.s[0] - '0') < 10 ||
	    table_find(&table_function_words, w.s, w.len) >= 0;
}

static struct cell
head_of(struct cell name)
{
	size_t at = name.len;

	return token_before(name, &at);
}

static void
add_word(struct matter *m, struct cell w, bool name)
{
	uint32_t h = word_hash(w);

	for (int i = 0; i < m->n; i++)
		if (m->word[i] == h)
			return;
	if (m->n == WORDS)
		return;
	m->names |= (uint16_t)(name << m->n);
	m->word[m->n++] = h;
}

void
matter_read(struct claims *c, struct cell text, struct span at, struct claim *x)
{
	struct matter m = {.n = 0};
	size_t pos = clause_from(text, at.start);
	size_t end = clause_to(text, at.end);
	struct cell w;

	for (w = token_next(text, &pos); w.len && pos <= end;
	     w = token_next(text, &pos))
		if (!says_nothing(w))
			add_word(&m, w, is_upper(w) && w.s > text.s);
	m.noun = facts_noun(c,
	    pool_add(&c->names, head_of(claims_name(c, x->subject))))
		     .head;
	c->matters = mem_grow(c->matters, &c->mattercap, c->nmatter + 1,
	    sizeof(*c->matters));
	c->matters[c->nmatter++] = m;
	claims_word(c, x)->matter = (uint32_t)c->nmatter;
}

/* Of a claim that has one. */
static struct matter *
matter_of(const struct claims *c, const struct claim *x)
{
	return &c->matters[claims_wording(c, x)->matter - 1];
}

static uint32_t
noun_of(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->matter ? matter_of(c, x)->noun : 0;
}

uint32_t
matter_beside(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->matter ? matter_of(c, x)->beside : 0;
}

/* --- comparing */

/* How many words two clauses share; *names: how many of them are names. */
static int
shared(const struct matter *a, const struct matter *b, int *names)
{
	int n = 0;

	*names = 0;
	for (int i = 0; i < a->n; i++)
		for (int k = 0; k < b->n; k++)
			if (a->word[i] == b->word[k]) {
				n++;
				*names +=
				    a->names >> i & 1 || b->names >> k & 1;
			}
	return n;
}

/* Do both name somebody or something, and none the same? */
static bool
two_names(const struct matter *a, const struct matter *b)
{
	int names;

	if (!a->names || !b->names)
		return false;
	shared(a, b, &names);
	return !names;
}

/* Does the clause have one of the words before the noun of a name? */
static bool
names_kind(const struct matter *m, struct cell name)
{
	size_t i = 0;
	struct cell x;

	name.len -= head_of(name).len;
	while ((x = token_next(name, &i)).len)
		for (int k = 0; k < m->n; k++)
			if (m->word[k] == word_hash(x))
				return true;
	return false;
}

/* Have they a word before their nouns in common? */
static bool
share_kind(struct cell a, struct cell b)
{
	size_t i = 0, k;
	struct cell x, y;

	a.len -= head_of(a).len;
	b.len -= head_of(b).len;
	while ((x = token_next(a, &i)).len)
		for (k = 0; (y = token_next(b, &k)).len;)
			if (word_hash(x) == word_hash(y))
				return true;
	return false;
}

/* Do the words before the nouns differ: "tax reform", "pension reform"? Those
 * of one that the other's clause has are of both: "Volos transformer", "our
 * transformer at Volos". */
static bool
other_kind(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct cell p = claims_name(c, a->subject);
	struct cell q = claims_name(c, b->subject);

	return p.len > head_of(p).len && q.len > head_of(q).len &&
	    !share_kind(p, q) && !names_kind(matter_of(c, a), q) &&
	    !names_kind(matter_of(c, b), p);
}

/* Is a name in both? */
static bool
shared_name(struct cell a, struct cell b)
{
	size_t i = 0, k;
	struct cell x, y;

	while ((x = token_next(a, &i)).len)
		for (k = 0; is_upper(x) && (y = token_next(b, &k)).len;)
			if (is_upper(y) && word_hash(x) == word_hash(y))
				return true;
	return false;
}

/* Is a of what is done at what b is of: "production at the smelter"? */
static bool
done_at(const struct claims *c, const struct claim *a, const struct claim *b)
{
	const struct matter *m = matter_of(c, a);
	struct cell at = head_of(claims_name(c, b->subject));
	struct cell done = head_of(claims_name(c, a->subject));
	char room[TOKEN_MAX];

	if (!at.len || !done.len)
		return false;
	done = token_lower(done, room);
	if (table_named(&table_activities, done.s, done.len) < 0)
		return false;
	for (int i = 0; i < m->n; i++)
		if (m->word[i] == word_hash(at))
			return true;
	return false;
}

/* "Nobody escaped": said of anybody there is. */
static bool
of_nobody(const struct claims *c, const struct claim *x)
{
	return (!x->subject || cell_is(claims_name(c, x->subject), "people")) &&
	    is_not(claims_name(c, x->twin));
}

/* Are all words of b, which is no name, words of a: "Transport Minister Pavel
 * Dorn", "transport minister"? */
static bool
covers(struct cell a, struct cell b)
{
	size_t i = 0, k;
	struct cell x, y;

	if (!b.len || b.len >= a.len || is_upper(head_of(b)))
		return false;
	while ((x = token_next(b, &i)).len) {
		for (k = 0; (y = token_next(a, &k)).len;)
			if (word_hash(x) == word_hash(y))
				break;
		if (!y.len)
			return false;
	}
	return true;
}

bool
matter_meet(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	const struct matter *x = matter_of(c, a), *y = matter_of(c, b);
	struct cell p = claims_name(c, a->subject);
	struct cell q = claims_name(c, b->subject);
	int names, n = shared(x, y, &names);
	bool same = a->subject == b->subject || x->noun == y->noun ||
	    (c->around && around_same(c, head_of(p), head_of(q))) ||
	    done_at(c, a, b) || done_at(c, b, a) || covers(p, q) ||
	    covers(q, p);

	if ((a->stance == STANCE_DENIED) != (b->stance == STANCE_DENIED) &&
	    n < SHARED_OPEN + (!a->verb && !b->verb))
		return false; /* denied may be who did it */
	if (!a->verb && !b->verb && !same)
		return false;
	if (of_nobody(c, a) || of_nobody(c, b))
		return (n >= SHARED_OPEN ||
			   n + 1 >= (of_nobody(c, a) ? x : y)->n) &&
		    !two_names(x, y);
	if (!p.len || !q.len)
		return n >= SHARED_OPEN && !two_names(x, y);
	if (shared_name(p, q) &&
	    (same || is_upper(head_of(p)) || is_upper(head_of(q))))
		return !other_kind(c, a, b);
	if (same)
		return !other_kind(c, a, b) && !two_names(x, y);
	return n + names >= SHARED && !two_names(x, y);
}

/* Is it told of so many: "freed 214 sailors"? */
static bool
counts(const struct claims *c, const struct claim *x)
{
	struct cell quote = claims_quote(c, x);

	for (size_t i = 0; i < quote.len; i++)
		if ((unsigned)(quote.s[i] - '0') < 10)
			return true;
	return false;
}

/* Are both of a thing that is called the same? Of people at large some may be
 * what others aren't. */
static bool
one_noun(const struct claims *c, const struct claim *a, const struct claim *b)
{
	struct cell p = claims_name(c, a->subject);
	struct cell q = claims_name(c, b->subject);

	if (!p.len || !q.len)
		return false;
	if (cell_is(p, "people") || cell_is(q, "people") || counts(c, a) ||
	    counts(c, b))
		return false;
	return noun_of(c, a) == noun_of(c, b) || done_at(c, a, b) ||
	    done_at(c, b, a) ||
	    (c->around && around_same(c, head_of(p), head_of(q)));
}

bool
matter_contrary(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	struct cell x = claims_name(c, a->twin), y = claims_name(c, b->twin);

	return family_opposes(x, y, true) ||
	    (family_contrary(x, y) && one_noun(c, a, b));
}

/* --- keys */

/* May two states, by their names, answer one question? */
enum answer { ANSWER_NO, ANSWER_YES, ANSWER_OF_ONE_NOUN };

enum { KNOWN_BITS = 10, KNOWN = 1 << KNOWN_BITS };

struct link {
	struct claims *c;
	uint32_t *of; /* by claim: another of its lot, or itself */
	struct known_answer {
		uint32_t a, b; /* names; a is 0 where nothing is known */
		enum answer is;
	} known[KNOWN];
};

static uint32_t
root(struct link *l, uint32_t i)
{
	while (l->of[i] != i)
		i = l->of[i] = l->of[l->of[i]];
	return i;
}

static bool
takes_part(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->matter && x->twin && (x->key || x->verb);
}

/* Which family a state is of, by its name. */
static uint64_t
family_id(struct claims *c, struct cell state)
{
	return pool_add(&c->names, family_of_state(state).name);
}

bool
matter_titled(struct cell a, struct cell b)
{
	struct cell name = is_upper(a) ? a : b, post = is_upper(a) ? b : a;

	return is_upper(name) && is_upper(head_of(name)) &&
	    head_of(name).len < name.len && !is_upper(post) &&
	    table_find(&table_function_words, head_of(post).s,
		head_of(post).len) >= 0;
}

/* One of the two names nothing, and no third is told of. */
static bool
only_two(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return (a->verb || b->verb) &&
	    (!a->subject || !b->subject ||
		matter_titled(claims_name(c, a->subject),
		    claims_name(c, b->subject))) &&
	    a->doc != b->doc && !two_names(matter_of(c, a), matter_of(c, b));
}

/* Are they of one family, or can't both be? */
static enum answer
answer_of(struct cell x, struct cell y)
{
	if (cell_eq(family_of_state(x).name, family_of_state(y).name) ||
	    family_opposes(x, y, true))
		return ANSWER_YES;
	return family_contrary(x, y) ? ANSWER_OF_ONE_NOUN : ANSWER_NO;
}

static bool
answer(struct link *l, const struct claim *a, const struct claim *b)
{
	uint32_t slot = (a->twin * 0x9e3779b1u ^ b->twin * 0x85ebca6bu) >>
	    (32 - KNOWN_BITS);
	struct known_answer *k = &l->known[slot];

	if (!a->twin || k->a != a->twin || k->b != b->twin)
		*k = (struct known_answer){a->twin, b->twin,
		    answer_of(claims_name(l->c, a->twin),
			claims_name(l->c, b->twin))};
	return k->is == ANSWER_YES ||
	    (k->is == ANSWER_OF_ONE_NOUN && one_noun(l->c, a, b));
}

/* The states of a family, at most CROWD each with each, but those that are of
 * one lot by others. */
static void
link_family(struct link *l, const struct ordered *o, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && k < i + CROWD; k++) {
			const struct claim *a = &l->c->v[o[i].at];
			const struct claim *b = &l->c->v[o[k].at];

			if (root(l, o[k].at) != root(l, o[i].at) &&
			    answer(l, a, b) &&
			    (matter_meet(l->c, a, b) ||
				(n == 2 && only_two(l->c, a, b))))
				l->of[root(l, o[k].at)] = root(l, o[i].at);
		}
}

/* All of a lot get the key of its first state of a thing, or of its first
 * act. */
static void
share_keys(struct link *l)
{
	struct claims *c = l->c;
	uint32_t *key = mem_zero(c->n + 1, sizeof(*key));
	bool *verb = mem_zero(c->n + 1, sizeof(*verb));

	for (uint32_t i = 0; i < c->n; i++) {
		uint32_t r = root(l, i);

		if (takes_part(c, &c->v[i]) && c->v[i].key &&
		    (!key[r] || (verb[r] && !c->v[i].verb))) {
			key[r] = c->v[i].key;
			verb[r] = c->v[i].verb;
		}
	}
	for (uint32_t i = 0; i < c->n; i++)
		if (takes_part(c, &c->v[i]) && key[root(l, i)])
			c->v[i].key = key[root(l, i)];
	free(verb);
	free(key);
}

/* --- what is told twice */

enum { BESIDE = 6 }; /* states around one that may be of its words */

/* The keys that two documents have. */
static bool *
keys_shared(const struct claims *c)
{
	uint32_t *doc = mem_zero(c->keys.n + 1, sizeof(*doc));
	bool *out = mem_zero(c->keys.n + 1, sizeof(*out));

	for (size_t i = 0; i < c->n; i++) {
		const struct claim *x = &c->v[i];

		out[x->key] |= doc[x->key] && doc[x->key] != x->doc + 1;
		doc[x->key] = x->doc + 1;
	}
	free(doc);
	return out;
}

/* Do the words of the act say a state that other documents tell too? */
static bool
is_told(const struct claims *c, size_t i, const bool *shared)
{
	const struct claim *x = &c->v[i];
	size_t k = i < BESIDE ? 0 : i - BESIDE;

	for (; k < c->n && k <= i + BESIDE; k++) {
		const struct claim *y = &c->v[k];

		if (y->state && !y->verb && y->doc == x->doc && y->key &&
		    shared[y->key] && y->nstart < x->nend &&
		    x->nstart < y->nend)
			return true;
	}
	return false;
}

/* The key of a number of the sentence that others tell too, or 0. */
static uint32_t
number_beside(const struct claims *c, size_t i, const bool *shared)
{
	const struct claim *x = &c->v[i];
	size_t k = i < BESIDE ? 0 : i - BESIDE;

	for (; k < c->n && k <= i + BESIDE; k++) {
		const struct claim *y = &c->v[k];

		if (!y->state && y->doc == x->doc && y->sent == x->sent &&
		    y->key && shared[y->key])
			return y->key;
	}
	return 0;
}

/* Leaves out acts whose words say a state of a thing besides, where that one
 * is compared. */
static void
drop_told(struct claims *c)
{
	bool *shared = keys_shared(c);

	for (size_t i = 0; i < c->n; i++) {
		if (!takes_part(c, &c->v[i]) || !c->v[i].verb)
			continue;
		matter_of(c, &c->v[i])->beside = number_beside(c, i, shared);
		if (is_told(c, i, shared))
			c->v[i].key = 0;
	}
	free(shared);
}

void
matter_settle(struct claims *c)
{
	struct link l = {.c = c};
	struct ordered *o = NULL;
	size_t n = 0, cap = 0;

	if (!c->nmatter)
		return;
	l.of = mem_alloc((c->n + 1) * sizeof(*l.of));
	for (uint32_t i = 0; i < c->n; i++) {
		struct cell s;

		l.of[i] = i;
		if (!takes_part(c, &c->v[i]))
			continue;
		for (int f = 0;
		     (s = family_follows(claims_name(c, c->v[i].twin), f)).len;
		     f++) {
			o = mem_grow(o, &cap, n + 1, sizeof(*o));
			o[n++] = (struct ordered){family_id(c, s), i};
		}
	}
	order_by_key(o, n);
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && o[k].key == o[i].key; k++)
			;
		link_family(&l, o + i, k - i);
	}
	share_keys(&l);
	drop_told(c);
	free(o);
	free(l.of);
}
