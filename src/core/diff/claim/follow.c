/* follow.c - what a claim takes from those before it in its document.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/follow.h"

#include "core/diff/words/echo.h"
#include "core/diff/claim/facts.h"
#include "core/diff/claim/family.h"
#include "core/diff/meet/frame.h"
#include "core/diff/claim/key.h"
#include "core/diff/claim/memory.h"
#include "core/diff/claim/weekday.h"

/* Claims before one that are looked at for what it adds to. */
enum { NEAR_CLAIMS = 6 };

/* Was the measure of "another 12" told of just before? Then they are neither
 * all nor a part of those. */
static bool
told_of(const struct claims *c, size_t n, const struct claim *x)
{
	for (size_t i = n; i > 0 && n - i < NEAR_CLAIMS; i--)
		if (c->v[i - 1].doc == x->doc && c->v[i - 1].measure &&
		    c->v[i - 1].kind != KIND_STATE)
			return c->v[i - 1].measure == x->measure;
	return false;
}

/* --- answers */

/* May the number be one that says no more than how many? */
static bool
may_echo(const struct claim *x)
{
	return (x->kind == KIND_COUNT || x->kind == KIND_NUMBER ||
		   x->kind == KIND_FRACTION || x->kind == KIND_PERCENT ||
		   x->kind == KIND_MONEY || x->kind == KIND_MEASURE ||
		   x->kind == KIND_DURATION) &&
	    !x->open && !x->part && !x->restates;
}

/* What is counted, as in the claim that this answers. */
static void
take_over(struct claims *c, struct claim *x, const struct memory_number *n)
{
	const struct claim *from = &n->x;

	x->measure = from->measure;
	x->class = from->class;
	x->item = from->item;
	x->extra = from->extra;
	if (claims_attr(c, x) != n->attr)
		claims_word(c, x)->attr = n->attr;
	x->subject = from->subject;
	x->role = from->role;
	x->soldier = from->soldier;
	x->generic = from->generic;
	x->apart = from->apart;
	if (from->unit != x->unit) {
		x->q = range_times(&x->q, (double)n->size);
		x->kind = from->kind;
		x->dim = from->dim;
		x->unit = from->unit;
	}
	if (from->change && !x->change && from->q.high < 0)
		x->q = range_times(&x->q, -1);
	x->change = from->change;
	if (!x->place)
		x->place = from->place;
	if (!x->edtf)
		x->edtf = from->edtf;
	if (from->stance == STANCE_FORECAST && x->stance > STANCE_FORECAST)
		x->stance = STANCE_FORECAST;
}

/* Is it a number alone, or one of a word that stands for itself: "figure"? */
static bool
is_bare(struct claims *c, const struct claim *x)
{
	static const char *const words[] = {"number", "figure", "tally",
	    "count", "estimate", "total"};
	struct cell item = claims_name(c, x->item);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (cell_is(item, words[i]))
			return true;
	return x->kind == KIND_NUMBER;
}

/* "The union spoke of fewer than 30" counts what was counted before. */
static void
answer(struct claims *c, struct claim *x)
{
	const struct memory_number *asked;
	uint32_t who;

	if (!may_echo(x) || x->echo == ECHO_NONE ||
	    (x->echo == ECHO_PRONOUN &&
		(x->item || x->measure || x->kind == KIND_DURATION)))
		return;
	asked = memory_asked(c->memory, x, is_bare(c, x),
	    c->limits.v[LIMIT_DENIAL]);
	if (!asked || (!asked->x.measure && x->measure))
		return;
	take_over(c, x, asked);
	who = claims_wording(c, x)->who;
	if (!x->speaker && who)
		facts_speaker(c, who, x);
}

/* --- its key */

/* The place of a claim that names none is its family's last in the document;
 * a denial takes over what it denies. */
static void
recall(struct claims *c, struct claim *x, struct family *fam)
{
	uint32_t id;

	if (x->kind == KIND_STATE && !x->state &&
	    !memory_denied(c->memory, x, c->limits.v[LIMIT_DENIAL]))
		x->open = true;
	*fam = x->state ? family_of_state(claims_name(c, x->state)) :
			  facts_measure(c, x->measure);
	if (!fam->name.len || !(fam->key & KEY_PLACE))
		return;
	id = pool_add(&c->names, fam->name);
	if (!x->place)
		x->place = memory_place(c->memory, id);
	else
		memory_keep_place(c->memory, id, x->place);
}

/* Words beside a claim may make a toll that of a month, but no event a sum,
 * nor a quarter's revenue a level. */
static enum claim_class
class_of(const struct claim *x, const struct family *fam, bool dated)
{
	enum claim_class c = (enum claim_class)x->class;

	if (!x->measure)
		return c;
	if (c == CLASS_NONE ||
	    (c == CLASS_PER_PERIOD && !dated && fam->class != CLASS_CUMULATIVE))
		return fam->class;
	return fam->class == CLASS_LEVEL || fam->class == CLASS_CUMULATIVE ?
	    c :
	    fam->class;
}

/* "cut illness by 81%" tells the efficacy: a cut told by its size is no change
 * of it; nor is "prices rose 3%" one of the inflation of 3%. */
static void
settle_change(struct claims *c, struct claim *x, const struct family *fam)
{
	if (fam->wish &&
	    (x->stance == STANCE_FORECAST || x->stance == STANCE_CONDITIONAL))
		x->stance = STANCE_ASSERTED;
	if (fam->wish) {
		x->role = ROLE_ALL;
		if (x->wording)
			claims_word(c, x)->facets =
			    facets_granted(c->facets, claims_facets(c, x));
	}
	if (!x->measure && x->kind == KIND_MONEY &&
	    x->stance == STANCE_FORECAST)
		x->stance = STANCE_ASSERTED; /* what is to be paid is a fact */
	if (fam->rate)
		x->change = false;
	if (!fam->size || !x->change)
		return;
	if (x->q.high <= 0)
		x->q = range_times(&x->q, -1);
	x->change = false;
}

static void
find_key(struct claims *c, struct claim *x)
{
	struct family fam;

	recall(c, x, &fam);
	x->class = (uint8_t)class_of(x, &fam, x->timed);
	settle_change(c, x, &fam);
	x->yearly = fam.class == CLASS_PER_PERIOD && !fam.quick;
	x->counts = (uint8_t)fam.item;
	x->quick |= fam.quick;
	if (x->kind == KIND_STATE && x->state) {
		x->open = memory_is_denied(c->memory, x);
		memory_keep_state(c->memory, x);
	}
	if (!x->key && !x->open)
		x->key = key_of(c, x, &fam);
}

/* For its answers, with the change that its words say. */
static void
keep_number(struct claims *c, const struct claim *x, bool change)
{
	struct memory_number said = {*x, claims_wording(c, x)->size,
	    claims_attr(c, x)};

	said.x.change = change;
	memory_keep_number(c->memory, &said);
}

void
follow_claim(struct claims *c, size_t i)
{
	struct claim *x = &c->v[i];
	bool change;

	arena_reset(&c->scratch);
	x->followed = true;
	weekday_follow(c, x);
	x->apart |= x->more && told_of(c, i, x);
	if (i > 0)
		frame_restated(&c->v[i - 1], x);
	memory_enter(c->memory, x->doc);
	answer(c, x);
	change = x->change;
	find_key(c, x);
	if (may_echo(x))
		keep_number(c, x, change);
	c->linked |= x->whole != CLAIM_NONE || x->restates;
}
