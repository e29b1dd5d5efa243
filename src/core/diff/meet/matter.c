/* matter.c - what states are told of, where two reports name it in two ways.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/meet/matter.h"

#include "core/diff/claim/facts.h"
#include "core/diff/claim/family.h"
#include "core/diff/claim/oneof.h"
#include "core/diff/claim/pairs.h"
#include "core/diff/words/people.h"
#include "core/diff/words/token.h"

/* Words in common that make two clauses tell of one thing, where what they
 * name differs, and where one of them names nothing. */
enum { SHARED = 3, SHARED_OPEN = 2 };

/* --- reading */

/* "Nobody was hurt", "no deckhand was hurt": do the words begin with one for
 * none; is it none of people whatever the next word is? */
static bool
says_no(struct cell quote, bool *nobody)
{
	static const char *const words[] = {"no", "not", "none", "neither",
	    "nobody", "no-one"};
	char room[TOKEN_MAX];
	size_t at = 0;
	struct cell w = token_lower(token_next(quote, &at), room);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (cell_is(w, words[i])) {
			w = token_lower(token_next(quote, &at), room);
			*nobody = i > 1 || cell_is(w, "one");
			return true;
		}
	return false;
}

/* The first noun of people in the words: "no demonstrators were hurt"; 0 where
 * they have none. */
static uint32_t
whom(struct claims *c, struct cell quote)
{
	char room[TOKEN_MAX], one[TOKEN_MAX];
	size_t at = 0;
	struct cell w;

	while ((w = token_next(quote, &at)).len) {
		w = token_singular(token_lower(w, room), one);
		if (people_noun(w) != PEOPLE_NONE)
			return pool_add(&c->names, w);
	}
	return 0;
}

static bool
at_large(const struct claims *c, const struct claim *x)
{
	return cell_is(claims_name(c, x->subject), "people");
}

void
matter_read(struct claims *c, struct cursor from, struct cursor to,
    struct claim *x)
{
	struct cell text = passage_text(from.w);
	struct cell quote = {text.s + from.at, to.at - from.at};
	struct matter *m;

	c->matters = mem_grow(c->matters, &c->mattercap, c->nmatter + 1,
	    sizeof(*c->matters));
	m = &c->matters[c->nmatter++];
	*m = (struct matter){.clause = clause_read(from, to),
	    .which = which_read(from, to, claims_name(c, x->state),
		claims_name(c, x->subject)),
	    .noun = facts_head(c, x->subject)};
	claims_word(c, x)->matter = (uint32_t)c->nmatter;
	if (oneof_slot(claims_name(c, x->state))) /* it tells nothing of what */
		clause_drop(&m->clause, oneof_value(claims_name(c, x->state)));
	if (!says_no(quote, &m->none))
		return;
	if (!x->subject || at_large(c, x))
		m->whom = whom(c, quote);
	m->none = m->none || m->whom || x->subject;
}

uint32_t
matter_beside(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->matter ? matter_of(c, x)->beside : 0;
}

/* Is a state that acts.tsv has not so? */
static bool
is_not(struct cell state)
{
	return state.len > 3 && memcmp(state.s + state.len - 3, "=no", 3) == 0;
}

struct topic
matter_topic(const struct claims *c, const struct claim *x)
{
	static const struct matter none;
	struct topic t = {x,
	    claims_wording(c, x)->matter ? matter_of(c, x) : &none,
	    naming_of(c, x->subject), (uint32_t)(x - c->v), false, false};

	if (!is_not(claims_name(c, claims_twin(c, x))))
		return t;
	t.none = t.m->none;
	t.nobody = !x->subject || t.of->people || (t.none && t.of->person);
	if (t.m->whom)
		t.of = naming_of(c, t.m->whom);
	return t;
}

/* --- comparing */

/* Is a of what is done at what b is of: "production at the smelter"? */
static bool
done_at(const struct topic *a, const struct topic *b)
{
	return a->of->deed && b->of->headed &&
	    clause_has(&a->m->clause, b->of->head);
}

static bool
one_sense(const struct naming *a, const struct naming *b)
{
	return a->sense && a->sense == b->sense;
}

/* Are they called the same, or the one by what is done at the other? */
static bool
one_call(const struct topic *a, const struct topic *b)
{
	return a->m->noun == b->m->noun || one_sense(a->of, b->of) ||
	    done_at(a, b) || done_at(b, a);
}

/* Do the words before the nouns differ: "tax reform", "pension reform"? Those
 * of one that the other's clause has are of both: "Volos transformer", "our
 * transformer at Volos". */
static bool
other_kind(const struct topic *a, const struct topic *b)
{
	return a->of->more && b->of->more && !naming_one_kind(a->of, b->of) &&
	    !naming_kind_in(b->of, &a->m->clause) &&
	    !naming_kind_in(a->of, &b->m->clause);
}

/* Is b told of one of those of whom a is told of none? */
static bool
of_those(const struct topic *a, const struct topic *b)
{
	if (b->of->people || !a->none || !b->of->person)
		return b->of->people;
	return !a->of->person || a->of->people || a->of->staff ||
	    one_call(a, b);
}

/* By what they have in common: n words of the clauses, of which some are
 * names; each of them may name what the other doesn't; same: what they are of
 * is called the same. */
static bool
alike(const struct topic *a, const struct topic *b, bool same, int n, int names)
{
	bool apart = a->m->clause.names && b->m->clause.names && !names;

	if (a->nobody || b->nobody)
		return (n >= SHARED_OPEN ||
			   of_those(a->nobody ? a : b, a->nobody ? b : a) ||
			   n + 1 >= (a->nobody ? a : b)->m->clause.n) &&
		    !apart;
	if (!a->of->len || !b->of->len)
		return n >= SHARED_OPEN && !apart;
	if ((same || a->of->upper_head || b->of->upper_head) &&
	    naming_shared(a->of, b->of))
		return !other_kind(a, b);
	if (same)
		return !apart && !other_kind(a, b);
	return n + names >= SHARED && !apart;
}

bool
matter_meet(const struct topic *a, const struct topic *b)
{
	bool acts = a->x->verb || b->x->verb, same;
	int names, n = clause_shared(&a->m->clause, &b->m->clause, &names);

	if ((a->x->stance == STANCE_DENIED) !=
		(b->x->stance == STANCE_DENIED) &&
	    n < SHARED_OPEN + !acts)
		return false; /* denied may be who did it */
	same = a->x->subject == b->x->subject || one_call(a, b) ||
	    naming_covers(a->of, b->of) || naming_covers(b->of, a->of);
	return (acts || same) && alike(a, b, same, n, names);
}

/* Is b one of some that aren't those of a? */
static bool
some_others(const struct naming *a, const struct naming *b)
{
	return a->some && b->some && a->head != b->head && !one_sense(a, b) &&
	    !a->staff && !b->staff;
}

bool
matter_others(const struct claims *c, const struct claim *s,
    const struct claim *x)
{
	uint32_t whom =
	    claims_wording(c, s)->matter ? matter_of(c, s)->whom : 0;

	return whom &&
	    some_others(naming_of(c, whom),
		naming_of(c, x->state ? x->subject : x->item));
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

bool
matter_one_noun(const struct claims *c, const struct topic *a,
    const struct topic *b)
{
	return a->of->len && b->of->len && !a->of->people && !b->of->people &&
	    one_call(a, b) && !counts(c, a->x) && !counts(c, b->x);
}

bool
matter_contrary(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	uint32_t x = claims_twin(c, a), y = claims_twin(c, b);
	struct topic p, q;

	if (pairs_are(c, PAIRS_OPPOSE_ONE, x, y))
		return true;
	if (!pairs_are(c, PAIRS_CONTRARY, x, y))
		return false;
	p = matter_topic(c, a);
	q = matter_topic(c, b);
	return matter_one_noun(c, &p, &q);
}

bool
matter_denied(const struct claims *c, const struct claim *denied,
    const struct claim *told)
{
	uint32_t x = claims_twin(c, denied), y = claims_twin(c, told);
	struct topic p, q;

	if (!x || !y || !family_denied_by(claims_name(c, x), claims_name(c, y)))
		return false;
	p = matter_topic(c, denied);
	q = matter_topic(c, told);
	return x == y || matter_one_noun(c, &p, &q);
}

/* Do both have words around them that were read? */
static bool
both_read(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return claims_wording(c, a)->matter && claims_wording(c, b)->matter;
}

bool
matter_two(const struct claims *c, const struct claim *a, const struct claim *b)
{
	return both_read(c, a, b) &&
	    which_two(&matter_of(c, a)->which, &matter_of(c, b)->which);
}

bool
matter_two_charges(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	return both_read(c, a, b) &&
	    which_two_charges(&matter_of(c, a)->which, &matter_of(c, b)->which);
}
