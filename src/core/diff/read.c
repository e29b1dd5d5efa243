/* read.c - a row of the table as a claim.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/read.h"

#include <math.h>

#include "core/diff/dateline.h"
#include "core/diff/echo.h"
#include "core/diff/facts.h"
#include "core/diff/frame.h"
#include "core/diff/key.h"
#include "core/diff/lexicon.h"
#include "core/diff/memory.h"
#include "core/diff/origin.h"
#include "core/diff/token.h"
#include "core/diff/verb.h"
#include "lib/num.h"
#include "lib/tsv.h"

const char *const claims_cols[IN_N] = {"doc", "date", "sent", "start", "form",
    "text", "nstart", "nend", "quote", "kind", "mod", "low", "value", "high",
    "grain", "change", "unit", "item", "of", "when", "speaker", "stance",
    "measure", "class", "subject", "place", "state", "dim", "uname", "nlow",
    "nvalue", "nhigh", "ngrain", "nunit", "same", "check", "key"};

static const char *const stances[STANCE_N] = {"", "denied", "question",
    "conditional", "forecast", "hedged", "claimed", "asserted"};

static const char *const classes[CLASS_N] = {"", "level", "cumulative",
    "per-period", "event", "timeless", "elapsed"};

/* Dimensions whose parts add up to the whole. */
static const char *const sums[] = {"count", "money", "area", "mass", "volume",
    "energy"};

/* Dimensions in which a factor of a thousand is no slip of the pen. */
static const char *const shares[] = {"fraction", "percentage-point", "date",
    "temperature", "time"};

/* Claims before one that are looked at for what it adds to. */
enum { NEAR_CLAIMS = 6 };

#define LEN(a) (sizeof(a) / sizeof(*(a)))

static bool
listed(struct cell c, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cell_is(c, words[i]))
			return true;
	return false;
}

static uint8_t
word_of(struct cell c, const char *const *words, int n)
{
	for (int i = 1; i < n; i++)
		if (c.len && *c.s == *words[i] && cell_is(c, words[i]))
			return (uint8_t)i;
	return 0;
}

static uint32_t
name(struct claims *c, struct cell s)
{
	return pool_add(&c->names, s);
}

static struct cell
plain(struct claims *c, struct cell s)
{
	return tsv_unescape(s, &c->scratch);
}

/* The name in a column: most often the one of the row before. */
static uint32_t
name_in(struct claims *c, const struct cell *row, enum claims_col col)
{
	struct cell s = row[col], t;
	uint32_t id = c->last[col];

	if (!s.len)
		return 0;
	if (id && cell_eq(claims_name(c, id), s))
		return id;
	t = plain(c, s);
	id = name(c, t);
	c->last[col] = t.s == s.s ? id : 0;
	return id;
}

/* The same of a column in which nothing is escaped. */
static uint32_t
word_in(struct claims *c, const struct cell *row, enum claims_col col)
{
	uint32_t id = c->last[col];

	if (!id || !cell_eq(claims_name(c, id), row[col]))
		c->last[col] = id = name(c, row[col]);
	return id;
}

/* --- the document */

/* Its number among docnames: most often that of the row before. */
static uint32_t
doc_name(struct claims *c, struct cell s)
{
	struct cell t;

	if (c->last[IN_DOC] &&
	    cell_eq(pool_at(&c->docnames, c->last[IN_DOC]), s))
		return c->last[IN_DOC];
	t = plain(c, s);
	if (!t.len)
		t = cell_of("-");
	c->last[IN_DOC] = t.s == s.s ? pool_add(&c->docnames, t) : 0;
	return c->last[IN_DOC] ? c->last[IN_DOC] : pool_add(&c->docnames, t);
}

static uint32_t
doc_of(struct claims *c, const struct cell row[IN_N])
{
	uint32_t id = doc_name(c, row[IN_DOC]);
	struct doc *d;

	if (id > c->ndocs) {
		c->docs = mem_grow(c->docs, &c->doccap, id, sizeof(*c->docs));
		d = &c->docs[c->ndocs++];
		*d = (struct doc){.name = id,
		    .when = PERIOD_NONE,
		    .head = PERIOD_NONE,
		    .last = PERIOD_NONE,
		    .count = PERIOD_NONE,
		    .day = PERIOD_END,
		    .origin = id - 1};
	}
	d = &c->docs[id - 1];
	if (!d->date && row[IN_DATE].len) {
		d->when = period_read(row[IN_DATE], PERIOD_END);
		if (period_known(d->when))
			d->date = name(c, row[IN_DATE]);
	}
	return id - 1;
}

/* --- the quantity */

/* As num_get, where the cell most often is the one that x stands in. */
static bool
read_again(struct cell c, struct cell again, double x, double *out)
{
	if (!cell_eq(c, again))
		return num_get(c, out);
	*out = x;
	return true;
}

static bool
read_ends(struct cell low, struct cell high, double out[4])
{
	return num_get(low, &out[0]) && read_again(high, low, out[0], &out[2]);
}

/* Four numbers of a row: normalized where they are, else as written. */
static bool
read_numbers(const struct cell *row, double out[4], bool *normal)
{
	enum claims_col low = IN_NLOW, value = IN_NVALUE;

	*normal = read_ends(row[IN_NLOW], row[IN_NHIGH], out);
	if (!*normal) {
		low = IN_LOW;
		value = IN_VALUE;
	}
	if (!*normal && !read_ends(row[IN_LOW], row[IN_HIGH], out))
		return false;
	if (!read_again(row[value], row[low], out[0], &out[1]))
		out[1] = out[0] == out[2] ? out[0] : NAN;
	if (!num_get(row[*normal ? IN_NGRAIN : IN_GRAIN], &out[3]))
		out[3] = 0;
	return out[0] <= out[2];
}

static bool
read_quantity(struct claims *c, const struct cell *row, struct claim *x)
{
	enum claim_mod mod = claim_mod_of(row[IN_MOD]);
	double v[4];
	bool normal, down = cell_is(row[IN_CHANGE], "down");
	struct cell dim = row[IN_DIM];

	if (!read_numbers(row, v, &normal))
		return false;
	if (mod == MOD_NONE && v[0] == v[2])
		mod = MOD_EQ;
	x->q = range_make(v[0], v[1], v[2], v[3], mod, &c->limits);
	x->change = row[IN_CHANGE].len != 0;
	if (down)
		x->q = range_times(&x->q, -1);
	if ((!dim.len && (x->kind == KIND_COUNT || x->kind == KIND_NUMBER)) ||
	    cell_is(dim, "magnitude"))
		dim = cell_of("count");
	x->adds = !x->change && listed(dim, sums, LEN(sums));
	x->scales = !listed(dim, shares, LEN(shares));
	x->dim =
	    dim.s == row[IN_DIM].s ? word_in(c, row, IN_DIM) : name(c, dim);
	if (cell_is(dim, "count"))
		x->unit = name(c, cell_of("1"));
	else
		x->unit = normal ? word_in(c, row, IN_NUNIT) :
				   name_in(c, row, IN_UNIT);
	return true;
}

/* A date as a quantity: its days. */
static bool
read_date(struct claims *c, const struct cell *row, struct claim *x)
{
	struct cell s = row[IN_VALUE].len ? row[IN_VALUE] : row[IN_LOW];
	struct period p = period_read(s, PERIOD_END);

	dateline_tell(c, row, x, p);
	dateline_date(c, x, p);
	if (p.from == PERIOD_OPEN || p.to == PERIOD_END)
		return false;
	x->q = range_make(p.from, p.from == p.to ? p.from : NAN, p.to, 0,
	    p.from == p.to ? MOD_EQ : MOD_RANGE, &c->limits);
	x->dim = name(c, cell_of("date"));
	return true;
}

/* --- whom and what it is about */

static void
read_item(struct claims *c, const struct cell *row, struct claim *x)
{
	struct facts_noun n;
	enum item_role role;

	if (!row[IN_ITEM].len && cell_is(row[IN_DIM], "count"))
		n = facts_noun(c, word_in(c, row, IN_UNAME));
	else
		n = facts_noun(c, name_in(c, row, IN_ITEM));
	x->item = n.head;
	x->extra = n.extra;
	x->soldier = n.scope == NOUN_SOLDIER;
	role = facts_measure(c, x->measure).item;
	x->generic = !n.head ||
	    (!n.extra &&
		(n.scope == NOUN_GENERIC ||
		    (n.scope == NOUN_CROWD && role == ITEM_CROWD)));
	x->apart = n.scope == NOUN_APART;
	if (!x->subject)
		x->subject = n.party;
	if (n.scope == NOUN_THING && (role == ITEM_WHO || role == ITEM_CROWD))
		x->measure = 0; /* districts don't die */
}

static void
take_speaker(struct claims *c, uint32_t speaker, struct claim *x)
{
	uint32_t party = facts_party(c, speaker);

	x->speaker = speaker;
	x->party = party ? party : speaker;
	x->partisan = party != 0;
}

/* "$4 million, not $5 million": what is named as wrong is no claim. */
static bool
after_not(struct cell text, size_t at)
{
	struct cell w = token_before(text, &at);

	return cell_is(cell_is(w, "the") ? token_before(text, &at) : w, "not");
}

/* Was the measure of "another 12" told of just before? Then they are neither
 * all nor a part of those. */
static bool
told_of(const struct claims *c, const struct claim *x)
{
	for (size_t i = c->n; i > 0 && c->n - i < NEAR_CLAIMS; i--)
		if (c->v[i - 1].doc == x->doc && c->v[i - 1].measure &&
		    c->v[i - 1].kind != KIND_STATE)
			return c->v[i - 1].measure == x->measure;
	return false;
}

static void
read_verb(struct claims *c, const struct cell *row, struct claim *x)
{
	struct cell text = plain(c, row[IN_TEXT]);
	size_t start;
	struct verb v;

	if (!text.len || !num_offset(row[IN_START], &start) ||
	    x->nstart < start || x->nend > start + text.len)
		return;
	/* a part of an army attacks; a ferry carries all its passengers */
	v = verbs_find(c->verbs, text,
	    (struct span){x->nstart - start, x->nend - start}, &c->scratch);
	x->attr = name(c, v.attr);
	x->old = v.old;
	x->quick = v.moved;
	x->apart |= v.more && told_of(c, x);
	x->role = v.plan                    ? ROLE_PLAN :
	    v.part && x->soldier            ? ROLE_PART :
	    v.some && x->kind == KIND_COUNT ? ROLE_SOME :
					      ROLE_ALL;
	x->open = after_not(text, x->nstart - start);
	x->frame = frame_of(text, x->nstart - start, x->nend - start);
	origins_text(c->origins, x->doc, start, text, &x->words);
}

static void
read_about(struct claims *c, const struct cell *row, struct claim *x)
{
	x->measure = word_in(c, row, IN_MEASURE);
	x->other = cell_is(row[IN_SUBJECT], "another");
	if (!x->other)
		x->subject = facts_subject(c, name_in(c, row, IN_SUBJECT));
	x->place = facts_place(c, name_in(c, row, IN_PLACE));
	x->state = word_in(c, row, IN_STATE);
	x->stance = word_of(row[IN_STANCE], stances, STANCE_N);
	x->class = word_of(row[IN_CLASS], classes, CLASS_N);
	take_speaker(c, name_in(c, row, IN_SPEAKER), x);
	read_item(c, row, x);
	read_verb(c, row, x);
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
	    !x->open && x->of == SIZE_MAX && x->same == SIZE_MAX;
}

/* What is counted, as in the claim that this answers. */
static void
take_over(struct claim *x, const struct claim *from)
{
	x->measure = from->measure;
	x->class = from->class;
	x->item = from->item;
	x->extra = from->extra;
	x->attr = from->attr;
	x->subject = from->subject;
	x->role = from->role;
	x->soldier = from->soldier;
	x->generic = from->generic;
	x->apart = from->apart;
	if (!x->place)
		x->place = from->place;
	if (!x->edtf)
		x->edtf = from->edtf;
	if (from->stance == STANCE_FORECAST && x->stance > STANCE_FORECAST)
		x->stance = STANCE_FORECAST;
}

/* "The union spoke of fewer than 30" counts what was counted before. */
static void
read_echo(struct claims *c, const struct cell *row, struct claim *x)
{
	const struct claim *asked;
	struct cell text, who;
	size_t start;
	uint32_t id;
	enum echo e;

	if (!may_echo(x))
		return;
	text = plain(c, row[IN_TEXT]);
	if (!text.len || !num_offset(row[IN_START], &start) ||
	    x->nstart < start)
		return;
	e = echo_find(text, (struct span){x->nstart - start, x->nend - start},
	    &who);
	if (e == ECHO_NONE ||
	    (e == ECHO_PRONOUN &&
		(x->item || x->measure || x->kind == KIND_DURATION)))
		return;
	asked = memory_asked(c->memory, x, c->limits.v[LIMIT_DENIAL], &id);
	if (!asked || (!asked->measure && x->measure))
		return;
	take_over(x, asked);
	if (!x->speaker && who.len)
		take_speaker(c, name(c, who), x);
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
	id = name(c, fam->name);
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
	if (c == CLASS_NONE || (c == CLASS_PER_PERIOD && !dated))
		return fam->class;
	return fam->class == CLASS_LEVEL || fam->class == CLASS_CUMULATIVE ?
	    c :
	    fam->class;
}

/* "cut illness by 81%" tells the efficacy, "house price growth of 3%" a rise
 * like "house prices rose 3%". */
static void
settle_change(struct claim *x, const struct family *fam)
{
	if (fam->size && x->change) {
		if (x->q.high <= 0)
			x->q = range_times(&x->q, -1);
		x->change = false;
	} else if (fam->shift && !x->state &&
	    (x->kind == KIND_PERCENT || x->kind == KIND_FRACTION)) {
		x->change = true;
	}
}

static void
read_key(struct claims *c, const struct cell *row, struct claim *x)
{
	struct family fam;

	recall(c, x, &fam);
	x->class = (uint8_t)class_of(x, &fam, row[IN_WHEN].len != 0);
	settle_change(x, &fam);
	x->yearly = fam.class == CLASS_PER_PERIOD;
	x->counts = (uint8_t)fam.item;
	x->quick |= fam.quick;
	if (x->kind == KIND_STATE && x->state) {
		x->open = memory_is_denied(c->memory, x);
		memory_keep_state(c->memory, x);
	}
	if (row[IN_KEY].len)
		x->key = pool_add(&c->keys, plain(c, row[IN_KEY]));
	else if (!x->open)
		x->key = key_of(c, x, &fam);
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
		dateline_hour(c, row, x);
		return false;
	}
	if (x->kind == KIND_DATE)
		return read_date(c, row, x);
	return read_quantity(c, row, x);
}

bool
read_claim(struct claims *c, const struct cell row[IN_N], struct claim *x)
{
	size_t sent = 0;

	*x = (struct claim){.whole = CLAIM_NONE,
	    .host = CLAIM_NONE,
	    .of = SIZE_MAX,
	    .same = SIZE_MAX,
	    .when = PERIOD_NONE};
	x->q.low = x->q.value = x->q.high = NAN;
	if (!num_offset(row[IN_NSTART], &x->nstart) ||
	    !num_offset(row[IN_NEND], &x->nend))
		return false;
	x->doc = doc_of(c, row);
	num_offset(row[IN_SENT], &sent);
	x->sent = (uint32_t)sent;
	num_offset(row[IN_OF], &x->of);
	num_offset(row[IN_SAME], &x->same);
	x->kind = (uint8_t)claim_kind_of(row[IN_KIND]);
	read_about(c, row, x);
	if (!read_value(c, row, x))
		return false;
	dateline_date(c, x, PERIOD_NONE);
	x->quote = heap_add(&c->quotes, plain(c, row[IN_QUOTE]));
	x->edtf = word_in(c, row, IN_WHEN);
	x->bad = row[IN_CHECK].len && !cell_is(row[IN_CHECK], "ok");
	x->title = cell_is(row[IN_FORM], "heading");
	frame_restated(c, plain(c, row[IN_TEXT]), row[IN_START], x);
	memory_enter(c->memory, x->doc);
	read_echo(c, row, x);
	read_key(c, row, x);
	if (may_echo(x))
		memory_keep_number(c->memory, x, (uint32_t)c->n);
	return true;
}
