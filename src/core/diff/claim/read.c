/* read.c - a row of the table as a claim.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/read.h"

#include <math.h>

#include "core/diff/like/around.h"
#include "core/diff/claim/cells.h"
#include "core/diff/claim/dateline.h"
#include "core/diff/words/echo.h"
#include "core/diff/claim/facts.h"
#include "core/diff/claim/family.h"
#include "core/diff/meet/frame.h"
#include "core/diff/words/lexicon.h"
#include "core/diff/meet/matter.h"
#include "core/diff/event/occasion.h"
#include "core/diff/event/ordinal.h"
#include "core/diff/claim/origin.h"
#include "core/diff/claim/placed.h"
#include "core/diff/words/people.h"
#include "core/diff/words/setting.h"
#include "core/diff/claim/rate.h"
#include "core/diff/claim/scene.h"
#include "core/diff/claim/sector.h"
#include "core/diff/words/verb.h"
#include "core/diff/words/tense.h"
#include "core/diff/claim/timeofday.h"
#include "core/diff/claim/value.h"
#include "core/diff/claim/weekday.h"
#include "core/diff/words/token.h"
#include "core/diff/words/passage.h"
#include "lib/num.h"
#include "lib/tsv.h"

const char *const claims_cols[IN_N] = {"doc", "date", "sent", "start", "form",
    "text", "nstart", "nend", "quote", "kind", "mod", "low", "value", "high",
    "grain", "change", "unit", "item", "of", "when", "speaker", "stance",
    "measure", "class", "subject", "place", "state", "dim", "uname", "nlow",
    "nvalue", "nhigh", "ngrain", "nunit", "same", "check", "key"};

static uint8_t
word_of(struct cell c, const char *const *words, int n)
{
	for (int i = 1; i < n; i++)
		if (c.len && *c.s == *words[i] && cell_is(c, words[i]))
			return (uint8_t)i;
	return 0;
}

/* --- the document */

/* Its number among docnames: most often that of the row before. */
static uint32_t
doc_name(struct claims *c, struct cell s)
{
	struct cell t;

	if (c->last_doc && cell_eq(pool_at(&c->docnames, c->last_doc), s))
		return c->last_doc;
	t = cells_plain(c, s);
	if (!t.len)
		t = cell_of("-");
	c->last_doc = t.s == s.s ? pool_add(&c->docnames, t) : 0;
	return c->last_doc ? c->last_doc : pool_add(&c->docnames, t);
}

static uint32_t
doc_of(struct claims *c, const struct cell row[IN_N])
{
	uint32_t id = doc_name(c, row[IN_DOC]);
	struct doc *d;

	if (id > c->ndocs) {
		c->docs = mem_grow(c->docs, &c->doccap, id, sizeof(*c->docs));
		c->doc_ids =
		    mem_grow(c->doc_ids, &c->docidcap, id, sizeof(*c->doc_ids));
		c->doc_ids[c->ndocs] = (struct doc_id){id, id - 1};
		d = &c->docs[c->ndocs++];
		*d = (struct doc){.when = PERIOD_NONE,
		    .head = PERIOD_NONE,
		    .last = PERIOD_NONE,
		    .count = PERIOD_NONE,
		    .issue = PERIOD_NONE,
		    .day = PERIOD_END};
	}
	d = &c->docs[id - 1];
	if (!d->date && row[IN_DATE].len) {
		d->when = period_read(row[IN_DATE], PERIOD_END);
		if (period_known(d->when))
			d->date = cells_name(c, row[IN_DATE]);
	}
	return id - 1;
}

/* --- whom and what it is about */

/* Is the noun the measure's own, as "arrest" of arrests? */
static bool
names_measure(const struct claims *c, uint32_t noun, uint32_t measure)
{
	char one[TOKEN_MAX];

	return noun && measure &&
	    cell_eq(claims_name(c, noun),
		token_singular(claims_name(c, measure), one));
}

/* "Two men died": all who did, where the sentence names nobody else. */
static bool
only_men(const struct claims *c, const struct claim *x)
{
	struct cell text = passage_text(c->passage), noun;

	if (!x->item || !text.len || x->q.low < 2)
		return false;
	noun = claims_name(c, x->item);
	return cell_is(noun, "man") && people_alone(noun, text);
}

static void
read_item(struct claims *c, const struct cell *row, struct claim *x)
{
	struct facts_noun n;
	enum item_role role;
	enum people who;

	if (!row[IN_ITEM].len && cell_is(row[IN_DIM], "count"))
		n = facts_noun(c, cells_word_in(c, row, IN_UNAME));
	else
		n = facts_noun(c, cells_name_in(c, row, IN_ITEM));
	x->item = n.head;
	who = n.scope == NOUN_THING ? PEOPLE_NONE : (enum people)n.people;
	x->human = n.scope == NOUN_GENERIC || n.scope == NOUN_SOLDIER || who;
	x->there = !n.extra && n.scope != NOUN_SOLDIER &&
	    (who == PEOPLE_ANY || only_men(c, x));
	x->extra = n.extra;
	x->soldier = n.scope == NOUN_SOLDIER;
	role = facts_measure(c, x->measure).item;
	x->generic = !n.head ||
	    (!n.extra &&
		(n.scope == NOUN_GENERIC ||
		    (n.scope == NOUN_CROWD && role == ITEM_CROWD)));
	if (!x->human && !n.extra)
		x->generic |= names_measure(c, n.head, x->measure) ||
		    (role == ITEM_CROWD && n.scope == NOUN_KIND);
	if (x->measure && cell_eq(row[IN_ITEM], claims_name(c, x->measure)))
		x->generic |= facts_measure(c, x->measure).firm;
	x->apart = n.scope == NOUN_APART;
	if (!x->subject)
		x->subject = n.party;
	if (n.scope == NOUN_THING && (role == ITEM_WHO || role == ITEM_CROWD))
		x->measure = 0; /* districts don't die */
}

/* "$4 million, not $5 million": what is named as wrong is no claim. */
static bool
after_not(struct cursor c)
{
	cursor_before(&c);
	if (cell_is(c.s, "the"))
		cursor_before(&c);
	return cell_is(c.s, "not");
}

/* "The debate was closed after 11 hours", "a debate of 11 hours". */
static bool
behind_after(struct cursor c)
{
	return cursor_before(&c) &&
	    (cell_is(c.s, "after") || cell_is(c.s, "of"));
}

static void
read_verb(struct claims *c, struct claim *x)
{
	struct cell text = passage_text(c->passage);
	size_t start = c->start;
	struct cursor here, end;
	struct sectors s;
	struct wording *w;
	struct verb v;

	if (!text.len || x->nstart < start || x->nend > start + text.len)
		return;
	here = passage_at(c->passage, x->nstart - start);
	end = passage_at(c->passage, x->nend - start);
	x->open = after_not(here);
	x->after = x->kind == KIND_DURATION && behind_after(here);
	w = claims_word(c, x);
	origins_text(c->origins, x->doc, start, c->passage, &w->words);
	if (c->around)
		w->sentence = around_text(c->around, x->doc, start, c->passage);
	/* a part of an army attacks; a ferry carries all its passengers */
	v = verbs_find(here, end, &c->scratch);
	w->attr = cells_name(c, v.attr);
	if (x->kind == KIND_COUNT || x->kind == KIND_MEASURE)
		x->rate = rate_find(end) & 7;
	w->facets = facets_find(c->facets, here, end);
	if (x->kind == KIND_DURATION) /* what takes long needs time */
		w->facets = facets_granted(c->facets, w->facets);
	x->old = v.old;
	x->quick = v.moved;
	x->more = v.more;
	x->entire = v.whole;
	x->role = v.plan         ? ROLE_PLAN :
	    v.part && x->soldier ? ROLE_PART :
	    v.some && (x->kind == KIND_COUNT || x->kind == KIND_NUMBER) ?
				   ROLE_SOME :
				   ROLE_ALL;
	s = sectors_find(here, end);
	x->folk = s.folk;
	x->land = s.land;
	if (x->state)
		matter_read(c, here, end, x);
	w->frame = frame_of(text, here.at, end.at);
}

/* "The Greens won 12": the subject stands where a sentence's does. */
static bool
leads(struct passage *words, struct cell subject)
{
	struct cursor c = passage_at(words, 0);
	struct cell w;

	cursor_next(&c);
	if (cell_is(c.s, "The") || cell_is(c.s, "the"))
		cursor_next(&c);
	w = c.s;
	return subject.len && w.len && subject.len >= w.len &&
	    memcmp(subject.s, w.s, w.len) == 0 &&
	    (subject.len == w.len || subject.s[w.len] == ' ');
}

static void
read_twin(struct claims *c, const struct cell *row, struct claim *x)
{
	uint32_t twin = cells_name(c, family_twin(row[IN_STATE]));

	if (twin)
		claims_word(c, x)->twin = twin;
}

static void
read_about(struct claims *c, const struct cell *row, struct claim *x)
{
	x->measure = cells_word_in(c, row, IN_MEASURE);
	x->other = cell_is(row[IN_SUBJECT], "another");
	if (!x->other)
		x->subject =
		    facts_subject(c, cells_name_in(c, row, IN_SUBJECT));
	x->lead = leads(c->passage, row[IN_SUBJECT]);
	x->place = facts_place(c, cells_name_in(c, row, IN_PLACE));
	x->state = cells_word_in(c, row, IN_STATE);
	x->act = x->state && family_is_act(row[IN_STATE]);
	x->verb = x->act && !family_has_state(row[IN_STATE]);
	if (x->state)
		read_twin(c, row, x);
	x->stance = word_of(row[IN_STANCE], claim_stances, STANCE_N);
	x->class = word_of(row[IN_CLASS], claim_classes, CLASS_N);
	facts_speaker(c, cells_name_in(c, row, IN_SPEAKER), x);
	read_item(c, row, x);
	read_verb(c, x);
}

/* Does it leave out what it counts, and who says it? */
static void
read_echo(struct claims *c, struct claim *x)
{
	struct cell who;

	if (!passage_text(c->passage).len || x->nstart < c->start)
		return;
	x->echo = (uint8_t)echo_find(c->passage,
	    (struct span){x->nstart - c->start, x->nend - c->start}, &who);
	if (x->echo && who.len)
		claims_word(c, x)->who = cells_name(c, who);
}

/* Where the claim begins in its passage; its start where that isn't known. */
static struct cursor
place_of(struct claims *c, const struct claim *x)
{
	return passage_at(c->passage,
	    x->nstart >= c->start ? x->nstart - c->start : 0);
}

static struct cursor
behind(struct claims *c, const struct claim *x)
{
	struct cursor at = place_of(c, x);

	return passage_at(c->passage, at.at + (x->nend - x->nstart));
}

/* What an incident begins with tells its hour; what is known to be another act
 * doesn't. */
static void
settle_hour(struct claims *c, struct claim *x)
{
	uint32_t start = cells_name(c, cell_of("start-time"));
	struct wording *w = claims_word(c, x);
	const struct occasion *o =
	    w->occasion ? &c->occasions[w->occasion - 1] : NULL;

	if (o && o->begins && !x->measure) {
		x->measure = start;
		x->class = CLASS_EVENT;
	} else if (o && o->later && x->measure == start) {
		x->measure = 0;
	}
	if (x->measure)
		w->occasion = 0;
}

static bool
read_value(struct claims *c, const struct cell *row, struct claim *x)
{
	if (x->kind == KIND_STATE || (row[IN_STATE].len && !row[IN_LOW].len)) {
		x->kind = KIND_STATE;
		return true;
	}
	x->state = 0;
	if (x->kind == KIND_TIME) {
		dateline_hour(c, row[IN_VALUE], x);
		value_occasion(c, row, x);
		settle_hour(c, x);
		return (x->measure || c->around) &&
		    timeofday_read(c, row[IN_VALUE], place_of(c, x), x);
	}
	if (x->kind == KIND_DATE)
		return value_date(c, row, x);
	if (x->kind == KIND_ORDINAL && c->around)
		ordinal_read(c, behind(c, x), x);
	return value_quantity(c, row, x);
}

/* What the words around it tell. */
static void
read_beside(struct claims *c, const struct cell *row, struct claim *x)
{
	struct cursor here = place_of(c, x), end = behind(c, x);

	if (!x->timed && !row[IN_DATE].len && x->kind != KIND_TIME &&
	    x->kind != KIND_DATE)
		weekday_read(here, end, x);
	if (x->kind != KIND_STATE) {
		read_echo(c, x);
		x->done = tense_done(here, end);
	} else {
		x->tense = tense_find(here, end);
		x->other |= setting_alone(here, end);
	}
}

/* Fills in x from the row's cells alone, and tells c's documents of it. False
 * for a row that holds no claim. */
static bool
read_claim(struct claims *c, const struct cell row[IN_N], struct claim *x)
{
	size_t sent = 0, from, to;

	*x = (struct claim){.whole = CLAIM_NONE,
	    .host = CLAIM_NONE,
	    .when = PERIOD_NONE};
	x->q.low = x->q.value = x->q.high = NAN;
	if (!num_offset(row[IN_NSTART], &from) || from >= CLAIM_PLACES ||
	    !num_offset(row[IN_NEND], &to) || to >= CLAIM_PLACES || from > to)
		return false;
	x->nstart = from;
	x->nend = to;
	x->doc = doc_of(c, row);
	num_offset(row[IN_SENT], &sent);
	x->sent = (uint32_t)sent;
	if (num_offset(row[IN_OF], &from))
		x->whole = (uint32_t)from;
	if (num_offset(row[IN_SAME], &from))
		x->host = (uint32_t)from;
	x->part = x->whole != CLAIM_NONE && x->whole < x->nstart;
	x->restates = x->host != CLAIM_NONE;
	x->kind = (uint8_t)claim_kind_of(row[IN_KIND]);
	passage_read(c->passage, cells_plain(c, row[IN_TEXT]));
	if (!num_offset(row[IN_START], &c->start))
		c->start = CLAIM_NOWHERE;
	read_about(c, row, x);
	if (!read_value(c, row, x))
		return false;
	dateline_date(c, x, PERIOD_NONE);
	x->quote = heap_add(&c->quotes, cells_plain(c, row[IN_QUOTE]));
	x->edtf = cells_word_in(c, row, IN_WHEN);
	x->bad = row[IN_CHECK].len && !cell_is(row[IN_CHECK], "ok");
	x->title = cell_is(row[IN_FORM], "heading");
	x->bracketed = frame_bracketed(passage_text(c->passage), c->start, x);
	x->timed = row[IN_WHEN].len != 0;
	scene_read(c, row, x);
	if (row[IN_KEY].len)
		x->key = pool_add(&c->keys, cells_plain(c, row[IN_KEY]));
	read_beside(c, row, x);
	return true;
}

uint32_t
read_row(struct claims *c, const struct cell row[IN_N])
{
	struct cell moved[IN_N];

	arena_reset(&c->scratch);
	if (c->n == c->cap)
		c->v = mem_grow(c->v, &c->cap, c->n + 1, sizeof(*c->v));
	if (!read_claim(c, placed_row(c->placing, row, moved, &c->scratch),
		&c->v[c->n]))
		return CLAIM_NONE;
	c->kinds |= 1u << c->v[c->n].kind;
	placed_claim(c->placing, (uint32_t)c->n);
	around_count(c, &c->v[c->n]);
	return (uint32_t)c->n++;
}
