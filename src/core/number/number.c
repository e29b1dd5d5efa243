/* number.c - finds the quantities and dates of a text.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/date/gate.h"
#include "core/number/carry.h"
#include "core/number/digits.h"
#include "core/number/gate.h"
#include "core/number/item.h"
#include "core/number/lex.h"
#include "core/number/quantity.h"
#include "core/number/scan.h"
#include "core/number/shared.h"
#include "core/number/words.h"
#include "core/tag/label/way.h"
#include "lib/mem.h"

/* Text is looked at in windows of about this many bytes, cut at a blank. */
enum { WINDOW = 1 << 17, DATES = 64 };

struct numbers {
	struct words *words;
	struct units *units;
	struct known *known;
	struct marks marks;      /* of the text, where it is not too long */
	struct date_text *dates; /* of the same, where it is begun */
	const char *text;
	size_t len;
	bool marked, begun;
	struct lex lex;
	struct quantity *q;
	struct place *at; /* tokens of each q of this window */
	size_t n, cap, atcap;
	struct date *date;
	size_t ndate, datecap;
};

struct numbers *
numbers_new(struct units *units)
{
	struct numbers *n = mem_zero(1, sizeof(*n));

	n->words = number_words_new();
	n->units = units;
	n->known = known_new();
	number_known(n->known, n->words);
	date_known(n->known);
	way_known(n->known);
	n->dates = date_text_new();
	return n;
}

void
numbers_free(struct numbers *n)
{
	if (!n)
		return;
	number_words_free(n->words);
	known_free(n->known);
	free(n->marks.m);
	date_text_free(n->dates);
	free(n->lex.tok);
	free(n->lex.open);
	free(n->q);
	free(n->at);
	free(n->date);
	free(n);
}

void
numbers_decimal_comma(struct numbers *n)
{
	n->lex.comma = true;
}

/* The text for its dates, or NULL where it is too long. */
static struct date_text *
begun_dates(struct numbers *n)
{
	if (!n->marked)
		return NULL;
	if (!n->begun)
		date_text_begin(n->dates, n->text, n->len, &n->marks);
	n->begun = true;
	return n->dates;
}

/* All dates of the text; the room grows until they fit. */
static void
find_dates(struct numbers *n, struct day ref, struct date_memory *m)
{
	struct date_memory before = *m;
	struct date_text *t = begun_dates(n);

	if (!n->datecap)
		n->date =
		    mem_grow(n->date, &n->datecap, DATES, sizeof(*n->date));
	for (;;) {
		n->ndate = t ?
		    date_scan_text(t, ref, m, n->date, n->datecap) :
		    date_scan(n->text, n->len, ref, m, n->date, n->datecap);
		if (n->ndate < n->datecap)
			return;
		*m = before;
		n->date = mem_grow(n->date, &n->datecap, 2 * n->datecap,
		    sizeof(*n->date));
	}
}

static void
push(struct numbers *n, const struct quantity *q, struct place at)
{
	if (n->n == n->cap)
		n->q = mem_grow(n->q, &n->cap, n->n + 1, sizeof(*n->q));
	if (n->n >= n->atcap)
		n->at = mem_grow(n->at, &n->atcap, n->n + 1, sizeof(*n->at));
	n->at[n->n] = at;
	n->q[n->n++] = *q;
}

static void
push_date(struct numbers *n, const struct date *d, struct place at)
{
	struct quantity q = {.at = d->at,
	    .date = d,
	    .of = -1,
	    .kind = d->time ? KIND_TIME : KIND_DATE,
	    .mod = MOD_EQ,
	    .low = NAN,
	    .value = NAN,
	    .high = NAN};

	push(n, &q, at);
}

static bool
phrase_begins(const struct scan *s, size_t i)
{
	const struct phrase *p =
	    number_words_phrase(s->words, tok_at(s, i)->w->indef);

	for (; p; p = number_words_phrase(s->words, p->next))
		if (phrase_at(s, i, p))
			return true;
	return false;
}

/* Is the article at token i one of what follows, or part of a number? Most
 * are not: that is told without reading a term. */
static bool
article_counts(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i + 1);

	if (!tok_is_word(t))
		return tok_is_dash(t);
	return tok_num(t) ||
	    (!tok_has(t, ROLE_STOP) &&
		unit_begins(s->units, s->text + t->at, s->len - t->at,
		    t->end - t->at));
}

/* Could a quantity begin with this token? */
static bool
may_begin(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	if (t->cls == TOK_NUM)
		return true;
	if (!tok_is_word(t) || !t->w || !t->w->opens)
		return false;
	if (t->w->num == NUM_ARTICLE)
		return article_counts(s, i) || phrase_begins(s, i);
	return (t->w->num && t->w->num != NUM_MINUS && t->w->num != NUM_AND) ||
	    phrase_begins(s, i);
}

/* A relative date's own number is a claim too: "six months later". */
static bool
keeps_number(const struct date *d, const struct quantity *q)
{
	return d->relative && !d->time && q->kind == KIND_DURATION &&
	    !(q->rules & RULE_BIT(RULE_ARTICLE));
}

struct walk {
	struct numbers *n;
	const struct scan *s;
	size_t date;  /* the next date */
	size_t open;  /* the next of lex.open */
	size_t floor; /* tokens before are taken */
};

/* "1.1" and "1/5 to 2/5" are numbers before they are days. */
static bool
only_number(const struct scan *s, size_t i, const struct date *d)
{
	const struct tok *t = tok_at(s, i);

	for (; i < s->n && tok_at(s, i)->at < d->at.end; i++) {
		t = tok_at(s, i);
		if (t->cls == TOK_NUM ?
			!(t->form & (DIGITS_FRACTION | DIGITS_MARKED)) :
			!tok_is_dash(t) && !tok_says(s, i, "to"))
			return false;
	}
	return t->end == d->at.end;
}

/* Emits the date at token i, if there is one, and returns the token behind
 * it; i itself when there is none. */
static size_t
take_date(struct walk *w, size_t i)
{
	const struct date *d;
	struct quantity q;
	struct place at;
	size_t to, next;

	while (w->date < w->n->ndate &&
	    w->n->date[w->date].at.end <= tok_at(w->s, i)->at)
		w->date++;
	if (w->date == w->n->ndate)
		return i;
	d = &w->n->date[w->date];
	if (d->at.start >= tok_at(w->s, i)->end)
		return i;
	w->date++;
	if (!d->time && only_number(w->s, i, d))
		return i;
	to = tok_from(w->s, i, d->at.end);
	push_date(w->n, d, (struct place){i, to});
	for (size_t k = i; d->relative && k < to; k++)
		if (may_begin(w->s, k) &&
		    quantity_read(w->s, k, w->floor, &q, &at, &next)) {
			if (keeps_number(d, &q) && at.to <= to)
				push(w->n, &q, at);
			break;
		}
	w->floor = to;
	return to;
}

/* Counts can't be negative, whatever a modifier leaves open. */
static void
settle(struct quantity *q)
{
	if (isinf(q->low) && q->low < 0 &&
	    (q->kind == KIND_COUNT || q->kind == KIND_NUMBER))
		q->low = q->high < 0 ? q->low : 0;
}

/* A restated measure counts what its host does. */
static void
finish(struct numbers *n, const struct scan *s, size_t first)
{
	struct quantity *q;
	const struct place *at;

	if (n->n == first)
		return;
	q = n->q + first;
	at = n->at + first;
	carry_units(s, q, at, n->n - first);
	for (size_t k = 0; k < n->n - first; k++) {
		if (k > 0)
			carry_modifier(s, q, at, k);
		item_find(s, q, at, n->n - first, k);
		settle(&q[k]);
	}
	for (size_t k = 0; first && k < n->n - first; k++)
		if (q[k].of >= 0)
			q[k].of += (int)first;
}

/* The next token from i on that the next date may begin with, or that may
 * begin a quantity. */
static size_t
next_start(struct walk *w, size_t i)
{
	const struct lex *l = &w->n->lex;
	size_t to;

	while (w->open < l->nopen && l->open[w->open] < i)
		w->open++;
	to = w->open < l->nopen ? l->open[w->open] : l->n;
	if (w->date < w->n->ndate)
		for (; i < to; i++)
			if (w->n->date[w->date].at.start < l->tok[i].end)
				return i;
	return to;
}

static void
scan_window(struct numbers *n, const char *text, size_t len, size_t at,
    size_t end, size_t *date)
{
	struct scan s = {.text = text,
	    .len = end,
	    .words = n->words,
	    .units = n->units,
	    .date = n->date,
	    .ndate = n->ndate};
	struct walk w = {.n = n, .s = &s, .date = *date};
	size_t first = n->n;

	(void)len;
	lex_read(&n->lex, n->words, text, at, end,
	    n->marked ? &n->marks : NULL);
	s.tok = n->lex.tok;
	s.n = n->lex.n;
	if (!n->lex.numeric &&
	    (*date == n->ndate || n->date[*date].at.start >= end))
		return;
	for (size_t i = 0; (i = next_start(&w, i)) < s.n;) {
		struct quantity q;
		struct place place;
		size_t next = take_date(&w, i);

		if (next > i) {
			i = next;
			continue;
		}
		if (!may_begin(&s, i) ||
		    !quantity_read(&s, i, w.floor, &q, &place, &next)) {
			i = next > i ? next : i + 1;
			continue;
		}
		push(n, &q, place);
		i = w.floor = place.to;
	}
	finish(n, &s, first);
	*date = w.date;
}

size_t
number_scan(struct numbers *n, const char *text, size_t len, struct day ref,
    struct date_memory *m, const struct quantity **out)
{
	size_t date = 0, end;

	units_row(n->units, NULL, 0);
	n->n = n->ndate = 0;
	*out = n->q;
	n->text = text;
	n->len = len;
	n->marked = len <= KNOWN_TEXT;
	n->begun = false;
	if (n->marked)
		known_read(n->known, text, len, &n->marks);
	if (!n->marked ||
	    date_possible(text, len, &n->marks, ref.year || m->written.year))
		find_dates(n, ref, m);
	if (n->marked && !n->ndate &&
	    !number_possible(n->units, text, len, &n->marks))
		return 0;
	for (size_t at = 0; at < len; at = end) {
		end = len - at > 2 * (size_t)WINDOW ? at + WINDOW : len;
		while (end < len && end < at + 2 * (size_t)WINDOW &&
		    text[end] != ' ')
			end++;
		scan_window(n, text, len, at, end, &date);
	}
	*out = n->q;
	return n->n;
}

const struct marks *
numbers_marks(const struct numbers *n)
{
	return n->marked ? &n->marks : NULL;
}

const struct date_text *
numbers_dates(struct numbers *n)
{
	return begun_dates(n);
}
