/* scene.c - another time, place or event than the one a report is about.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/scene.h"

#include <string.h>

#include "core/diff/claim/cells.h"
#include "core/diff/claim/facts.h"
#include "core/diff/claim/family.h"
#include "core/diff/claim/stage.h"
#include "core/diff/words/passage.h"
#include "core/diff/words/setting.h"
#include "lib/num.h"

/* Days before the first report that may well be of its event, where no year is
 * told, and of people who came to harm; sentences that "back then" reaches back
 * over; days after which a sum is of more than one event. */
enum { BEFORE = 183, HARMED = 31, REACH = 2, LONG = 366 };

/* Bytes of a short sentence. */
enum { SHORT = 100 };

/* A sentence, as it lies in its document. */
struct line {
	uint32_t doc, sent;
	uint32_t name;      /* where else it tells of, or 0 */
	unsigned flags;     /* of setting.h */
	size_t start, end;  /* bytes of the document */
	size_t from, frame; /* as in struct setting, in the document */
};

struct scene {
	struct period when; /* or PERIOD_NONE */
	uint32_t name;      /* where, or of what kind; or 0 */
};

/* --- as rows come in */

void
scene_read(struct claims *c, const struct cell row[IN_N], struct claim *x)
{
	struct line *l = c->nline ? &c->lines[c->nline - 1] : NULL;
	struct cell text = passage_text(c->passage);
	struct setting s;
	size_t start;

	if (!c->around || !text.len || !num_offset(row[IN_START], &start))
		return;
	if (l && l->doc == x->doc && l->start == start &&
	    l->end == start + text.len) {
		claims_word(c, x)->line = (uint32_t)c->nline;
		return;
	}
	s = setting_find(c->passage);
	c->lines =
	    mem_grow(c->lines, &c->linecap, c->nline + 1, sizeof(*c->lines));
	c->lines[c->nline++] =
	    (struct line){x->doc, x->sent, cells_name(c, s.name), s.flags,
		start, start + text.len, start + s.from, start + s.frame};
	claims_word(c, x)->line = (uint32_t)c->nline;
}

/* --- the scenes of a sentence */

struct group {
	const struct line *line;
	uint32_t from, to; /* its claims */
	bool along;        /* it tells of years */
	bool leads;        /* it begins with a date, or with where else */
};

/* A number of scenes. */
static uint32_t
add_scene(struct claims *c, struct period when, uint32_t name)
{
	struct scene *last = c->nscene ? &c->scenes[c->nscene - 1] : NULL;

	if (last && last->when.from == when.from && last->when.to == when.to &&
	    last->name == name)
		return (uint32_t)c->nscene;
	c->scenes = mem_grow(c->scenes, &c->scenecap, c->nscene + 1,
	    sizeof(*c->scenes));
	c->scenes[c->nscene++] = (struct scene){when, name};
	return (uint32_t)c->nscene;
}

/* Is it of the dead and the hurt? */
static bool
is_toll(struct claims *c, const struct claim *x)
{
	struct cell family = x->state ?
	    family_of_state(claims_name(c, x->state)).name :
	    facts_measure(c, x->measure).name;

	return cell_is(family, "toll");
}

/* Does it tell of what befalls people and things? What was done on purpose, as
 * an inspection, is of the thing that reports are about, whenever it was. */
static bool
befalls(struct claims *c, const struct claim *x)
{
	struct cell state = claims_name(c, x->state);

	return family_fated(state) ||
	    family_fated(claims_name(c, claims_twin(c, x))) || is_toll(c, x);
}

/* May it be of a scene at all? Levels, and sums by quarters and years, tell
 * their times themselves. */
static bool
has_scene(struct claims *c, const struct claim *x)
{
	if (x->state)
		return befalls(c, x);
	return x->kind != KIND_DATE && x->kind != KIND_PERCENT && !x->yearly &&
	    x->class != CLASS_TIMELESS && x->class != CLASS_ELAPSED &&
	    x->class != CLASS_LEVEL;
}

/* "No one has died since 2012", "64 accidents since 2019": of more than what
 * the reports are about. */
static bool
is_sum(const struct stage *s, const struct line *l, const struct claim *x,
    struct period p)
{
	return !(l->flags & SETTING_MOST) &&
	    p.from < (int64_t)s->first - LONG &&
	    (x->state || x->class == CLASS_CUMULATIVE) && is_toll(s->c, x);
}

/* The end of the year, month or day from which on "2016/.." tells of an act. */
static int32_t
end_of(struct cell edtf, int32_t from)
{
	const char *slash = memchr(edtf.s, '/', edtf.len);
	size_t n = slash ? (size_t)(slash - edtf.s) : edtf.len;
	int32_t days = n <= strlen("2016") ? STAGE_YEAR :
	    n <= strlen("2016-05")         ? PERIOD_MONTH :
					     1;

	return from < PERIOD_END - days ? from + days - 1 : from;
}

/* The claim's own time where that is not the reports', and so many days before
 * them, else PERIOD_NONE. A month without a year may be one to come. */
static struct period
other_time(const struct stage *s, const struct line *l, const struct claim *x,
    int days)
{
	struct cell edtf = claims_name(s->c, x->edtf);
	struct period p = PERIOD_NONE;

	if (edtf.len && *edtf.s != 'X')
		p = facts_when(s->c, x->edtf, s->c->docs[x->doc].when.to);
	if (p.from == PERIOD_OPEN)
		return PERIOD_NONE;
	if (l->flags & SETTING_SINCE && p.to == PERIOD_END)
		return is_sum(s, l, x, p) ? p : PERIOD_NONE;
	if (p.to == PERIOD_END)
		p.to = end_of(edtf, p.from);
	return stage_past(s, p, days) ? p : PERIOD_NONE;
}

/* Is the claim told of what is elsewhere? Of all of a land, only where the time
 * is longer than an event, which may be the worst there. */
static bool
is_elsewhere(const struct group *g, const struct claim *x)
{
	bool wide = g->line->flags & SETTING_WIDE;

	return g->line->name && x->nstart >= g->line->from &&
	    (!wide || (g->along && !(g->line->flags & SETTING_MOST)));
}

/* The scene that a claim has by itself, or 0. */
static uint32_t
own_scene(const struct stage *s, const struct group *g, const struct claim *x)
{
	int days = is_toll(s->c, x) ? HARMED : BEFORE;
	struct period p = other_time(s, g->line, x, days);
	uint32_t name = is_elsewhere(g, x) ? g->line->name : 0;

	return name || period_known(p) ? add_scene(s->c, p, name) : 0;
}

/* The scene that a sentence before gives on; leads: it began with that. */
struct before {
	uint32_t scene;
	uint32_t near; /* as in struct tally */
	uint32_t doc, sent;
	size_t end;
	bool leads;
};

/* Does the sentence go on with the scene of the one before? Where a short one
 * between them holds no claim, it still may. */
static bool
goes_on(const struct line *l, const struct before *b)
{
	bool beside = l->sent == b->sent + 1 && l->start <= b->end + 1;
	bool near = l->sent <= b->sent + REACH && l->start <= b->end + SHORT;

	if (!b->scene || b->doc != l->doc || l->sent <= b->sent ||
	    l->flags & SETTING_NOW)
		return false;
	if (l->flags & SETTING_BACK)
		return l->sent - b->sent <= REACH;
	if (l->flags & SETTING_THERE)
		return beside;
	if (!(l->flags & SETTING_PAST))
		return false;
	return l->flags & SETTING_START ? beside || (near && b->leads) :
					  beside && b->leads;
}

/* Does the sentence name days of the reports' own time? */
static bool
names_news(const struct stage *s, const struct group *g)
{
	for (uint32_t i = g->from; i < g->to; i++) {
		const struct claim *x = &s->c->v[i];

		if (stage_is_date(x) && x->class != CLASS_CUMULATIVE &&
		    !stage_past(s, stage_date_of(x), BEFORE))
			return true;
	}
	return false;
}

/* What the claims of a sentence tell of its scene. */
struct tally {
	uint32_t own;  /* the last scene that one has by itself, or 0 */
	uint32_t date; /* that of the first date, or 0 */
	uint32_t near; /* that of a time too near for others than the hurt */
	bool none;     /* one has none */
};

static uint32_t
near_scene(const struct stage *s, const struct group *g, const struct claim *x)
{
	struct period p = other_time(s, g->line, x, HARMED);

	return period_known(p) ? add_scene(s->c, p, 0) : 0;
}

/* Gives claims the scenes that their times and the words around them make. */
static struct tally
tally_group(const struct stage *s, const struct group *g)
{
	struct tally t = {0};

	for (uint32_t i = g->from; i < g->to; i++) {
		struct claim *x = &s->c->v[i];
		uint32_t scene = 0;

		if (stage_is_date(x) && !t.date &&
		    stage_past(s, stage_date_of(x), BEFORE))
			t.date = add_scene(s->c, stage_date_of(x), 0);
		if (!has_scene(s->c, x))
			continue;
		scene = own_scene(s, g, x);
		if (scene)
			claims_word(s->c, x)->scene = t.own = scene;
		else if (!t.near)
			t.near = near_scene(s, g, x);
		t.none |= !scene;
	}
	return t;
}

/* Gives a scene to all claims of the sentence that have none; deeds: to those
 * of what was done on purpose too. */
static void
give_on(struct claims *c, const struct group *g, uint32_t scene, bool deeds)
{
	for (uint32_t i = g->from; i < g->to; i++) {
		struct claim *x = &c->v[i];

		if (!claims_wording(c, x)->scene &&
		    (has_scene(c, x) || (deeds && x->state)))
			claims_word(c, x)->scene = scene;
	}
}

/* "In November robbers took 90,000. Nobody was hurt then." */
static void
give_harm(struct claims *c, const struct group *g, uint32_t scene)
{
	for (uint32_t i = g->from; i < g->to; i++)
		if (!claims_wording(c, &c->v[i])->scene && is_toll(c, &c->v[i]))
			claims_word(c, &c->v[i])->scene = scene;
}

/* Gives the claims of a sentence their scenes, and puts into b what that gives
 * on to the next one. */
static void
settle_group(const struct stage *s, const struct group *g, struct before *b)
{
	struct tally t = tally_group(s, g);
	const struct line *l = g->line;
	uint32_t scene = t.own ? t.own : t.date;
	bool leads = g->leads;

	if (names_news(s, g)) {
		scene = 0;
	} else if (!scene && goes_on(l, b)) {
		scene = b->scene;
		leads = b->leads;
		give_on(s->c, g, scene, leads);
	} else if (!scene && b->near && l->doc == b->doc &&
	    l->sent == b->sent + 1 &&
	    l->flags & (SETTING_BACK | SETTING_THERE)) {
		give_harm(s->c, g, b->near);
	} else if (l->flags & (SETTING_LIFE | SETTING_SINCE)) {
		scene = 0;
	} else if (t.none && scene && leads && l->flags & SETTING_PAST) {
		give_on(s->c, g, scene, false);
	} else if (t.none) {
		scene = 0;
	}
	*b = (struct before){scene, t.near, l->doc, l->sent, l->end, leads};
}

/* Are two numbers of lines those of one sentence? Its rows may have come one
 * by one. */
static bool
one_line(const struct claims *c, uint32_t a, uint32_t b)
{
	const struct line *x, *y;

	if (a == b || !a || !b)
		return a == b;
	x = &c->lines[a - 1];
	y = &c->lines[b - 1];
	return x->doc == y->doc && x->start == y->start && x->end == y->end;
}

/* The claims from number i on that stand in one sentence with it. */
static struct group
group_at(const struct claims *c, uint32_t i)
{
	uint32_t line = claims_wording(c, &c->v[i])->line;
	struct group g = {.line = line ? &c->lines[line - 1] : NULL,
	    .from = i,
	    .to = i};

	for (; g.to < c->n; g.to++) {
		const struct claim *x = &c->v[g.to];

		if (!one_line(c, claims_wording(c, x)->line, line))
			break;
		if (!line || !stage_is_date(x))
			continue;
		g.along |=
		    stage_date_of(x).to - (int64_t)stage_date_of(x).from + 1 >=
		    STAGE_YEAR;
		g.leads |= x->nstart <= g.line->frame;
	}
	if (line) {
		g.along |= (g.line->flags & SETTING_LONG) != 0;
		g.leads |= g.line->name && g.line->from == g.line->start;
	}
	return g;
}

void
scenes_settle(struct claims *c)
{
	struct stage s;
	struct before b = {0};

	if (!c->nline)
		return;
	s = stage_open(c);
	for (uint32_t i = 0; i < c->n;) {
		struct group g = group_at(c, i);

		i = g.to;
		if (g.line)
			settle_group(&s, &g, &b);
	}
	stage_close(&s);
}

static bool
is_same(struct period p, struct period q)
{
	return p.from == q.from && p.to == q.to;
}

/* Have they days in common, and is none much the longer? */
static bool
one_time(struct period p, struct period q)
{
	int64_t a = (int64_t)p.to - p.from, b = (int64_t)q.to - q.from;

	return period_same(p, q) != PERIOD_APART &&
	    (p.to == PERIOD_END) == (q.to == PERIOD_END) &&
	    a <= 3 * (b > STAGE_YEAR ? b : STAGE_YEAR) &&
	    b <= 3 * (a > STAGE_YEAR ? a : STAGE_YEAR);
}

bool
scenes_apart(const struct claims *c, const struct claim *a,
    const struct claim *b)
{
	uint32_t i = claims_wording(c, a)->scene;
	uint32_t k = claims_wording(c, b)->scene;
	const struct scene *x, *y;

	if (i == k || (a->dated && b->dated && is_same(a->when, b->when)))
		return false;
	if (!i || !k)
		return true;
	x = &c->scenes[i - 1];
	y = &c->scenes[k - 1];
	if (period_known(x->when) && period_known(y->when))
		return !one_time(x->when, y->when);
	return !x->name || x->name != y->name;
}
