/* once.c - words of what happens once, as once.tsv has them.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/event/once.h"

#include <stdlib.h>

#include "core/diff/words/token.h"
#include "data/irregular.h"
#include "data/once.h"
#include "lib/mem.h"
#include "lib/pool.h"

enum { COL_WORDS, COL_ROLE, COL_WHAT, COL_HOW };
enum { IRREGULAR_BASE, IRREGULAR_PAST, IRREGULAR_PARTICIPLE };

/* Words of a row, by the stem of the first. */
struct entry {
	uint32_t next; /* of that stem, + 1 */
	uint16_t row;
	bool irregular;   /* just this form, of the past */
	struct cell word; /* the first, in its base or this form */
	struct cell rest; /* those behind it */
};

struct onces {
	struct pool small;   /* small words */
	uint8_t *small_role; /* by number there */
	size_t small_cap;
	struct pool stems;
	uint32_t *first; /* by stem: entry + 1 */
	size_t first_cap;
	struct entry *v;
	size_t n, cap;
	struct pool what;       /* events */
	struct once_what *mask; /* by row */
	struct pool past;       /* irregular forms of all verbs */
};

/* --- the index */

static void
add_small(struct onces *o, struct cell w, uint8_t role)
{
	uint32_t id = pool_add(&o->small, w);

	if (id >= o->small_cap) {
		size_t had = o->small_cap;

		o->small_role = mem_grow(o->small_role, &o->small_cap, id + 1,
		    sizeof(*o->small_role));
		memset(o->small_role + had, ONCE_NONE, o->small_cap - had);
	}
	if (o->small_role[id] == ONCE_NONE)
		o->small_role[id] = role;
}

static void
add_form(struct onces *o, struct cell form, struct entry e)
{
	char room[TOKEN_MAX];
	uint32_t id = pool_add(&o->stems, token_stem(form, room));

	if (id >= o->first_cap) {
		size_t had = o->first_cap;

		o->first = mem_grow(o->first, &o->first_cap, id + 1,
		    sizeof(*o->first));
		memset(o->first + had, 0,
		    (o->first_cap - had) * sizeof(*o->first));
	}
	e.next = o->first[id];
	o->v = mem_grow(o->v, &o->cap, o->n + 1, sizeof(*o->v));
	o->v[o->n++] = e;
	o->first[id] = (uint32_t)o->n;
}

/* Each of the words of a cell of irregular.tsv. */
static void
add_irregular(struct onces *o, const char *forms, struct entry e)
{
	e.irregular = true;
	for (size_t n; *forms; forms += n + (forms[n] == '|')) {
		n = strcspn(forms, "|");
		e.word = (struct cell){forms, n};
		add_form(o, e.word, e);
	}
}

static void
add_words(struct onces *o, struct cell w, size_t row)
{
	const char *blank = memchr(w.s, ' ', w.len);
	size_t n = blank ? (size_t)(blank - w.s) : w.len;
	struct entry e = {.row = (uint16_t)row,
	    .word = {w.s, n},
	    .rest = {w.s + n, w.len - n}};
	long irregular = table_find(&table_irregular, w.s, n);

	if (w.s[n - 1] == '!') { /* a participle of its own */
		e.irregular = true;
		e.word.len--;
	}
	add_form(o, e.word, e);
	if (irregular < 0)
		return;
	add_irregular(o,
	    table_at(&table_irregular, (size_t)irregular, IRREGULAR_PAST), e);
	add_irregular(o,
	    table_at(&table_irregular, (size_t)irregular, IRREGULAR_PARTICIPLE),
	    e);
}

static enum once_role
role_of(size_t row)
{
	return (
	    enum once_role)table_once.code[row * table_once.ncol + COL_ROLE];
}

/* Adds an event, where there is room for it. */
static void
add_what(struct once_what *w, uint8_t event)
{
	for (int i = 0; i < ONCE_WHAT; i++) {
		if (w->v[i] == event)
			return;
		if (!w->v[i]) {
			w->v[i] = event;
			return;
		}
	}
}

static enum once_how
how_of(size_t row)
{
	return (enum once_how)table_once.code[row * table_once.ncol + COL_HOW];
}

static struct once_what
events_of(struct onces *o, const char *s)
{
	struct once_what what = {{0}};

	for (size_t n; *s; s += n + (s[n] == '|')) {
		uint32_t id;

		n = strcspn(s, "|");
		id = pool_add(&o->what, (struct cell){s, n});
		if (id < ONCE_EVENTS)
			add_what(&what, (uint8_t)id);
	}
	return what;
}

static void
add_row(struct onces *o, size_t row)
{
	const char *s = table_at(&table_once, row, COL_WORDS);
	enum once_role role = role_of(row);

	o->mask[row] = events_of(o, table_at(&table_once, row, COL_WHAT));
	for (size_t n; *s; s += n + (s[n] == '|')) {
		struct cell w = {s, n = strcspn(s, "|")};

		if (role >= ONCE_AUX)
			add_small(o, w, (uint8_t)role);
		else
			add_words(o, w, row);
	}
}

static void
add_past(struct onces *o, const char *forms)
{
	for (size_t n; *forms; forms += n + (forms[n] == '|')) {
		n = strcspn(forms, "|");
		pool_add(&o->past, (struct cell){forms, n});
	}
}

struct onces *
onces_new(void)
{
	struct onces *o = mem_zero(1, sizeof(*o));

	o->mask = mem_zero(table_once.nrow, sizeof(*o->mask));
	for (size_t i = 0; i < table_once.nrow; i++)
		add_row(o, i);
	for (size_t i = 0; i < table_irregular.nrow; i++) {
		add_past(o, table_at(&table_irregular, i, IRREGULAR_PAST));
		add_past(o,
		    table_at(&table_irregular, i, IRREGULAR_PARTICIPLE));
	}
	return o;
}

void
onces_free(struct onces *o)
{
	if (!o)
		return;
	pool_free(&o->small);
	pool_free(&o->stems);
	pool_free(&o->what);
	pool_free(&o->past);
	free(o->small_role);
	free(o->first);
	free(o->v);
	free(o->mask);
	free(o);
}

/* --- a sentence */

/* Is the last word the end of a number, as 850 of 2,850? */
static bool
grouped(const struct once_line *l)
{
	const struct cell *w = &l->w[l->n], *v = w - 1;

	return l->n > 0 && w->s == v->s + v->len + 1 && v->s[v->len] == ',' &&
	    (unsigned)(w->s[0] - '0') < 10;
}

/* Does a hyphen that joins nothing stand before the last word? */
static unsigned
dashed(const struct once_line *l)
{
	const struct cell *w = &l->w[l->n], *v = w - 1;

	return l->n > 0 && w->s - (v->s + v->len) >= 3 &&
		memchr(v->s + v->len, '-', (size_t)(w->s - v->s) - v->len) ?
	    SIGN_END :
	    0;
}

void
once_line(struct passage *p, size_t from, size_t to, struct once_line *l)
{
	struct cursor c = passage_at(p, from);
	int back = 0;

	while (back < ONCE_LINE / 2 && cursor_before(&c))
		back++;
	c = passage_at(p, c.at);
	l->n = l->from = l->to = 0;
	while (l->n < ONCE_LINE && cursor_next(&c)) {
		l->w[l->n] = c.s;
		l->sign[l->n] = grouped(l) ? 0 : c.gap | dashed(l);
		l->n++;
		l->from += c.at <= from;
		l->to += c.at <= to;
	}
}

/* Words that may stand within a verb: "took the pill off the market". */
enum { APART = 8 };

/* Are the words from word i on those of rest? *len: how many. */
static bool
follows(const struct once_line *l, int i, struct cell rest, int *len)
{
	char low[TOKEN_MAX];
	size_t at = 0;
	struct cell w;

	for (*len = 0; (w = token_next(rest, &at)).len; ++*len)
		if (i + *len >= l->n ||
		    !cell_eq(token_lower(l->w[i + *len], low), w))
			return false;
	return true;
}

/* Are the words behind word i those of rest? Behind a "~" they may stand after
 * others, and don't count. */
static bool
goes_on(const struct once_line *l, int i, struct cell rest, int *len)
{
	const char *apart = memchr(rest.s, '~', rest.len);
	struct cell end;
	int n;

	if (!apart) {
		if (!follows(l, i + 1, rest, len))
			return false;
		++*len;
		return true;
	}
	end = (struct cell){apart + 1, rest.len - (size_t)(apart + 1 - rest.s)};
	*len = 1;
	for (int k = i + 2; k < l->n && k - i <= APART; k++) {
		if (l->sign[k] & ~(unsigned)SIGN_COMMA)
			return false;
		if (follows(l, k, end, &n))
			return true;
	}
	return false;
}

static bool
ends(struct cell w, const char *tail, size_t more)
{
	size_t n = strlen(tail);

	return w.len >= n + more && memcmp(w.s + w.len - n, tail, n) == 0;
}

static enum once_form
form_by_end(struct cell w)
{
	if (ends(w, "ed", 2))
		return FORM_PAST;
	if (ends(w, "ing", 2))
		return FORM_ING;
	return ends(w, "s", 2) ? FORM_S : FORM_NONE;
}

static enum once_form
form_of(const struct entry *e, struct cell w)
{
	bool same = cell_eq(e->word, w);

	if (e->irregular)
		return same ? FORM_PAST : FORM_NONE;
	return same ? FORM_BASE : form_by_end(w);
}

/* A row of more words goes before one of less; of as many, both are meant. */
static void
take(struct once_hit *h, const struct onces *o, const struct entry *e, int len)
{

	enum once_role role = role_of(e->row);
	struct once_hit was = *h;

	if (len < h->len || (len == h->len && role > h->role))
		return;
	*h = (struct once_hit){role, len, o->mask[e->row], how_of(e->row)};
	if (was.len == len && was.role == role && h->how == HOW_HOUR)
		h->how = was.how; /* of a date too */
	for (int i = 0; was.len == len && h->what.v[0] && i < ONCE_WHAT; i++)
		if (was.what.v[i])
			add_what(&h->what, was.what.v[i]);
}

/* What one verb's past is goes before another's base: "found". False where the
 * form is none of those. */
static bool
take_form(struct once *out, const struct entry *e, enum once_form form, int len)
{
	bool had = out->verb.role != ONCE_NONE;

	if (had && form < out->form && len <= out->verb.len) {
		out->both |= form == FORM_BASE && out->row == e->row;
		return false;
	}
	if (had && form > out->form) {
		out->both |= out->form == FORM_BASE && out->row == e->row;
		out->verb = (struct once_hit){.role = ONCE_NONE};
	}
	if (form > out->form || !had)
		out->form = form;
	out->row = e->row;
	return true;
}

static void
find_events(const struct onces *o, const struct once_line *l, int i,
    struct cell low, struct once *out)
{
	char stem[TOKEN_MAX];
	uint32_t id = pool_find(&o->stems, token_stem(low, stem));
	int len;

	for (uint32_t k = id ? o->first[id] : 0; k; k = o->v[k - 1].next) {
		const struct entry *e = &o->v[k - 1];
		enum once_form form = form_of(e, low);
		enum once_role role = role_of(e->row);
		bool word =
		    role == ONCE_NOUN || role == ONCE_IS || role == ONCE_WORKS;

		if (form == FORM_NONE || !goes_on(l, i, e->rest, &len) ||
		    (word && form != FORM_BASE))
			continue;
		if (!word && !take_form(out, e, form, len))
			continue;
		take(role == ONCE_NOUN                        ? &out->noun :
			role == ONCE_IS || role == ONCE_WORKS ? &out->state :
								&out->verb,
		    o, e, len);
	}
}

struct once
once_at(const struct onces *o, const struct once_line *l, int i)
{
	static const struct once_hit none = {.role = ONCE_NONE};
	char room[TOKEN_MAX];
	struct cell low = token_lower(l->w[i], room);
	uint32_t id = pool_find(&o->small, low);
	struct once out = {ONCE_NONE, FORM_NONE, false, 0, none, none, none};

	if (id)
		out.small = (enum once_role)o->small_role[id];
	find_events(o, l, i, low, &out);
	if (out.verb.role == ONCE_NONE)
		out.form =
		    pool_find(&o->past, low) ? FORM_PAST : form_by_end(low);
	return out;
}

struct cell
once_name(const struct onces *o, uint8_t event)
{
	return pool_at(&o->what, event);
}

uint8_t
once_event(const struct onces *o, const char *name)
{
	return (uint8_t)pool_find(&o->what, cell_of(name));
}

bool
once_drop(struct once_what *w, uint8_t event)
{
	for (int i = 0; i < ONCE_WHAT && w->v[i]; i++) {
		if (w->v[i] != event)
			continue;
		for (; i + 1 < ONCE_WHAT; i++)
			w->v[i] = w->v[i + 1];
		w->v[i] = 0;
		return true;
	}
	return false;
}

uint8_t
once_shared(struct once_what a, struct once_what b)
{
	for (int i = 0; i < ONCE_WHAT && a.v[i]; i++)
		for (int k = 0; k < ONCE_WHAT && b.v[k]; k++)
			if (a.v[i] == b.v[k])
				return a.v[i];
	return 0;
}
