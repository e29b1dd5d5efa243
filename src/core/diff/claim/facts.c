/* facts.c - what is known of a name, looked up once.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/facts.h"

#include <stdlib.h>

#include "core/diff/words/lexicon.h"
#include "core/diff/words/people.h"
#include "core/diff/words/token.h"

enum {
	KNOW_WHEN = 1,
	KNOW_PARTY = 2,
	KNOW_SUBJECT = 4,
	KNOW_PLACE = 8,
	KNOW_NOUN = 16,
	KNOW_MEASURE = 32,
	KNOW_LAND = 64,
	KNOW_HEAD = 128
};

/* A table has many names, of which each claim asks: what is asked of most of
 * them is kept small. */
struct fact {
	unsigned char known; /* of KNOW_ */
	struct period when;
	uint32_t party, subject, place, head;
	uint32_t detail; /* a number of details, plus one; 0: none */
};

/* What is asked of nouns, measures and places. */
struct detail {
	bool narrow;
	struct facts_noun noun;
	struct cell widest;
	struct family family;
};

/* The facts of a name; sets known where they weren't. */
static struct fact *
fact_of(struct claims *c, uint32_t name, unsigned char what, bool *known)
{
	size_t had = c->factcap;

	if (name >= had) {
		c->facts = mem_grow(c->facts, &c->factcap, name + 1,
		    sizeof(*c->facts));
		memset(c->facts + had, 0,
		    (c->factcap - had) * sizeof(*c->facts));
	}
	*known = c->facts[name].known & what;
	c->facts[name].known |= what;
	return &c->facts[name];
}

static struct detail *
detail_of(struct claims *c, struct fact *f)
{
	if (!f->detail) {
		c->details = mem_grow(c->details, &c->detailcap, c->ndetail + 1,
		    sizeof(*c->details));
		c->details[c->ndetail++] = (struct detail){.narrow = false};
		f->detail = (uint32_t)c->ndetail;
	}
	return &c->details[f->detail - 1];
}

void
facts_forget(struct claims *c)
{
	free(c->facts);
	free(c->details);
	c->facts = NULL;
	c->details = NULL;
	c->factcap = c->ndetail = c->detailcap = 0;
}

struct period
facts_when(struct claims *c, uint32_t name, int32_t ref)
{
	struct cell s = claims_name(c, name);
	bool known;
	struct fact *f;

	if (s.len && *s.s == 'X')
		return period_read(s, ref);
	f = fact_of(c, name, KNOW_WHEN, &known);
	if (!known)
		f->when = period_read(s, ref);
	return f->when;
}

uint32_t
facts_party(struct claims *c, uint32_t name)
{
	bool known;
	struct fact *f = fact_of(c, name, KNOW_PARTY, &known);

	if (!known)
		f->party =
		    pool_add(&c->names, lexicon_party(claims_name(c, name)));
	return f->party;
}

uint32_t
facts_subject(struct claims *c, uint32_t name)
{
	bool known;
	struct fact *f = fact_of(c, name, KNOW_SUBJECT, &known);

	if (!known)
		f->subject =
		    pool_add(&c->names, lexicon_subject(claims_name(c, name)));
	return f->subject;
}

uint32_t
facts_place(struct claims *c, uint32_t name)
{
	bool known;
	struct fact *f = fact_of(c, name, KNOW_PLACE, &known);

	if (!known)
		f->place = pool_add(&c->names,
		    lexicon_place(claims_name(c, name), &c->scratch));
	return f->place;
}

struct facts_noun
facts_noun(struct claims *c, uint32_t name)
{
	bool known;
	struct detail *d = detail_of(c, fact_of(c, name, KNOW_NOUN, &known));

	if (!known) {
		struct noun n = lexicon_noun(claims_name(c, name), &c->scratch);

		d->noun = (struct facts_noun){pool_add(&c->names, n.head),
		    pool_add(&c->names, n.extra), pool_add(&c->names, n.party),
		    (uint8_t)n.scope, (uint8_t)people_noun(n.head)};
	}
	return d->noun;
}

uint32_t
facts_head(struct claims *c, uint32_t name)
{
	struct cell s = claims_name(c, name);
	size_t at = s.len;
	bool known;
	uint32_t head;

	if (fact_of(c, name, KNOW_HEAD, &known), known)
		return c->facts[name].head;
	head = facts_noun(c, pool_add(&c->names, token_before(s, &at))).head;
	return c->facts[name].head = head;
}

struct family
facts_measure(struct claims *c, uint32_t name)
{
	bool known;
	struct detail *d = detail_of(c, fact_of(c, name, KNOW_MEASURE, &known));

	if (!known)
		d->family = family_of_measure(claims_name(c, name));
	return d->family;
}

static const struct detail *
land(struct claims *c, uint32_t name)
{
	bool known;
	struct detail *d = detail_of(c, fact_of(c, name, KNOW_LAND, &known));

	if (!known) {
		d->widest = lexicon_widest(claims_name(c, name));
		d->narrow = lexicon_narrow(claims_name(c, name));
	}
	return d;
}

struct cell
facts_widest(struct claims *c, uint32_t name)
{
	return land(c, name)->widest;
}

bool
facts_narrow(struct claims *c, uint32_t name)
{
	return land(c, name)->narrow;
}

void
facts_speaker(struct claims *c, uint32_t speaker, struct claim *x)
{
	uint32_t party = facts_party(c, speaker);

	x->speaker = speaker;
	x->party = party ? party : speaker;
	x->partisan = party != 0;
}
