/* mention.c - actors and places in a sentence.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Names of the tables come as hits; the words around them say whether a
 * country is meant as an actor or as a place. Runs of capitalised words that
 * no table knows are places behind "in" or before "region", else actors. */
#include <string.h>

#include "core/tag/lexicon.h"
#include "core/tag/sent.h"
#include "core/tag/textword.h"

static struct mention *
mention_add(struct sent *t, enum label_col col, enum rule_what what,
    struct cell label, struct span at, bool weak)
{
	t->men = mem_grow(t->men, &t->mencap, t->nmen + 1, sizeof(*t->men));
	t->men[t->nmen] = (struct mention){col, what, label, at, weak};
	return &t->men[t->nmen++];
}

/* Does a preposition of the class stand before at, directions aside? */
static bool
located(const struct sent *t, struct span at, enum word_class c)
{
	struct span w = textword_prev(t->s, at.start);

	for (int i = 0; i < 3 && w.start < w.end; i++) {
		if (!textword_adjacent(t->s, w.end, at.start))
			return false;
		if (textword_of(t->s, w, c))
			return true;
		if (!textword_of(t->s, w, WORD_MODIFIER))
			return false;
		at = w;
		w = textword_prev(t->s, at.start);
	}
	return false;
}

/* "a fifth of", "90 square kilometers of". */
static bool
part_of(const struct sent *t, struct span at)
{
	struct span of = textword_prev(t->s, at.start), w;

	w = textword_prev(t->s, of.start);
	return textword_is(t->s, of, "of") &&
	    textword_adjacent(t->s, of.end, at.start) &&
	    textword_of(t->s, w, WORD_PART);
}

static struct span
next_word(const struct sent *t, size_t pos)
{
	struct span w = textword_next(t->s, t->len, pos);

	return textword_adjacent(t->s, pos, w.start) ? w : (struct span){0, 0};
}

static bool
is_noun(const struct sent *t, struct span w, const char *role)
{
	const struct hit *h = t->hit;

	for (size_t i = 0; i < t->nhit; i++, h++)
		if (h->rule->what == RULE_NOUN && h->start <= w.start &&
		    h->end >= w.end && h->start + 40 > w.end &&
		    strcmp(h->rule->arg, role) == 0)
			return true;
		else if (h->start > w.start)
			return false;
	return false;
}

/* A land noun within the next three words: "Russian soil", "Ukraine's Sumy
 * region". */
static bool
before_land(const struct sent *t, size_t pos)
{
	static const char *const possessive[] = {"'s", "\xe2\x80\x99s"};
	struct span w;

	for (int i = 0; i < 2; i++) {
		size_t n = strlen(possessive[i]);

		if (t->len - pos > n &&
		    memcmp(t->s + pos, possessive[i], n) == 0)
			pos += n;
	}
	for (int i = 0; i < 3; i++) {
		w = next_word(t, pos);
		if (w.start >= w.end)
			return false;
		if (is_noun(t, w, "land") || is_noun(t, w, "kind"))
			return true;
		if (!textword_capital(t->s, w) && i)
			return false;
		pos = w.end;
	}
	return false;
}

static void
add_nation(struct sent *t, const struct hit *h)
{
	struct span at = {h->start, h->end};
	bool land = before_land(t, h->end), part = part_of(t, at);
	bool place = located(t, at, WORD_LOCATIVE);

	if (place || land || part)
		mention_add(t, LABEL_PLACE, h->rule->what, h->rule->label, at,
		    land && !part);
	if (!land && !part)
		mention_add(t, LABEL_SUBJECT, h->rule->what, h->rule->label, at,
		    place);
}

static void
add_seat(struct sent *t, const struct hit *h)
{
	struct span at = {h->start, h->end};
	struct cell name = {t->s + h->start, h->end - h->start};

	if (located(t, at, WORD_INSIDE) ||
	    is_noun(t, next_word(t, h->end), "kind"))
		mention_add(t, LABEL_PLACE, RULE_SEAT, name, at, false);
	else
		mention_add(t, LABEL_SUBJECT, RULE_SEAT, h->rule->label, at,
		    false);
}

/* Is it a person's name instead: "Queen Victoria", "Austin Reed"? */
static bool
part_of_name(const struct sent *t, const struct hit *h)
{
	struct span p = textword_prev(t->s, h->start), n = next_word(t, h->end);

	if (n.start < n.end && textword_capital(t->s, n) && !t->heading &&
	    !is_noun(t, n, "kind") && !textword_of(t->s, n, WORD_CALENDAR) &&
	    !hit_starting(t, RULE_PLACE, n.start) &&
	    !hit_starting(t, RULE_NATION, n.start))
		return true;
	return p.start < p.end && textword_adjacent(t->s, p.end, h->start) &&
	    textword_capital(t->s, p) && p.start > 0 && !t->heading &&
	    !textword_of(t->s, p, WORD_MODIFIER) &&
	    !textword_of(t->s, p, WORD_PLAIN) &&
	    textword_prev(t->s, p.start).end > 0 && t->s[p.start - 1] == ' ' &&
	    memchr(t->s + p.start, '\'', p.end - p.start) == NULL &&
	    memchr(t->s + p.start, '\xe2', p.end - p.start) == NULL &&
	    !hit_ending(t, RULE_ADJ, p.end) && !hit_ending(t, RULE_ORG, p.end);
}

static void
add_hit(struct sent *t, const struct hit *h)
{
	struct span at = {h->start, h->end};

	switch (h->rule->what) {
	case RULE_NATION:
		add_nation(t, h);
		break;
	case RULE_ADJ:
		if (before_land(t, h->end))
			mention_add(t, LABEL_PLACE, RULE_ADJ, h->rule->label,
			    at, !part_of(t, at));
		else
			mention_add(t, LABEL_SUBJECT, RULE_ADJ, h->rule->label,
			    at, false);
		break;
	case RULE_SEAT:
		add_seat(t, h);
		break;
	case RULE_PERSON:
		mention_add(t, LABEL_SUBJECT, RULE_PERSON, h->rule->label, at,
		    true);
		break;
	case RULE_ORG:
		mention_add(t, LABEL_SUBJECT, RULE_ORG, h->rule->label, at,
		    located(t, at, WORD_INSIDE));
		break;
	case RULE_PLACE:
		if (!part_of_name(t, h))
			mention_add(t, LABEL_PLACE, RULE_PLACE, h->rule->label,
			    at, false);
		break;
	default:
		break;
	}
}

/* --- words that stand for an earlier name */

static const struct mention *
last_actor(const struct sent *t, size_t pos)
{
	for (size_t i = t->nmen; i-- > 0;)
		if (t->men[i].col == LABEL_SUBJECT && t->men[i].at.end <= pos)
			return &t->men[i];
	return NULL;
}

/* The place the document speaks of most, if it named any twice; else the
 * last one. */
static const struct name *
topic(const struct memory *m)
{
	const struct name *best = &m->place;
	size_t most = 1;

	for (size_t i = 0; i < m->nplaces; i++)
		if (m->places[i].count > most) {
			most = m->places[i].count;
			best = &m->places[i];
		}
	return best;
}

/* The company or body named most, of two the first. */
static const struct name *
main_firm(const struct memory *m)
{
	const struct name *best = &m->org;
	size_t most = 0;

	for (size_t i = 0; i < m->nfirms; i++)
		if (m->firms[i].count > most) {
			most = m->firms[i].count;
			best = &m->firms[i];
		}
	return best;
}

static const struct mention *
last_place(const struct sent *t, size_t pos)
{
	for (size_t i = t->nmen; i-- > 0;)
		if (t->men[i].col == LABEL_PLACE && !t->men[i].weak &&
		    t->men[i].at.end <= pos)
			return &t->men[i];
	return NULL;
}

/* What the words stand for: a mention before them in the sentence, or what an
 * earlier sentence named; empty if neither is there. */
static struct cell
referent(const struct sent *t, const char *role, size_t pos)
{
	const struct mention *m = NULL;
	const struct name *n = NULL;

	if (strcmp(role, "place") == 0) {
		n = topic(t->m);
		m = n->len && n->count > 1 ? NULL : last_place(t, pos);
	} else if (strcmp(role, "own") == 0) {
		m = last_actor(t, pos);
		n = &t->m->actor;
	} else if (strcmp(role, "nation") == 0) {
		m = last_actor(t, pos);
		if (m && m->what == RULE_ORG)
			m = NULL;
		n = &t->m->nation;
	} else if (strcmp(role, "org") == 0) {
		n = &t->m->org;
	} else if (strcmp(role, "firm") == 0) {
		n = main_firm(t->m);
	}
	return m ? m->label : n ? name_cell(n) : (struct cell){NULL, 0};
}

static void
add_anaphor(struct sent *t, const struct hit *h)
{
	const char *role = h->rule->arg;
	struct cell c = referent(t, role, h->start);
	struct span at = {h->start, h->end};
	bool place = strcmp(role, "place") == 0;

	if (strcmp(role, "own") == 0)
		at = textword_next(t->s, t->len, h->start);
	if (c.len)
		mention_add(t, place ? LABEL_PLACE : LABEL_SUBJECT, RULE_NOUN,
		    c, at, false);
}

/* --- names that no table knows */

static bool
covered(const struct sent *t, struct span at)
{
	for (size_t i = 0; i < t->nmen; i++)
		if (t->men[i].at.start < at.end && at.start < t->men[i].at.end)
			return true;
	return false;
}

/* The run of capitalised words that begins with w; "of" and "&" may stand
 * inside. */
static struct span
run_from(const struct sent *t, struct span w)
{
	struct span r = w, n;

	for (int i = 0; i < 8; i++) {
		bool poss;

		textword_unpossess(t->s, w, &poss);
		n = next_word(t, w.end);
		if (poss || n.start >= n.end)
			break;
		if (textword_in(t->s, n, LIST_IN_NAME)) {
			struct span m = next_word(t, n.end);

			if (m.start >= m.end || !textword_capital(t->s, m) ||
			    is_noun(t, w, "kind"))
				break;
			n.end = m.end;
			w = m;
		} else if (!textword_capital(t->s, n) ||
		    textword_of(t->s, n, WORD_CALENDAR)) {
			break;
		} else {
			w = n;
		}
		r.end = n.end;
	}
	return r;
}

static bool
same_letters(const char *a, const char *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((a[i] | 32) != (b[i] | 32))
			return false;
	return true;
}

/* The name as the document wrote it before: "Halden" for Halden Foods, and
 * "HALDEN FOODS" in a headline. */
static struct cell
known_name(const struct sent *t, struct cell c)
{
	size_t best = 0;
	struct cell r = c;

	for (size_t i = 0; i < t->m->nfirms; i++) {
		const struct name *f = &t->m->firms[i];

		if (f->len < c.len || f->len <= best ||
		    !same_letters(f->s, c.s, c.len))
			continue;
		if (f->len > c.len && f->s[c.len] != ' ')
			continue;
		best = f->len;
		r = name_cell(f);
	}
	return r;
}

/* A headline's capitals as a name is written: "Halden Foods". */
static struct cell
uncapped(struct sent *t, struct cell c)
{
	char *s;

	for (size_t i = 0; i < c.len; i++)
		if (is_lower(c.s[i]) || c.len < 5)
			return c;
	s = arena_dup(t->a, c.s, c.len);
	for (size_t i = 1; i < c.len; i++)
		if (is_upper(s[i]) && s[i - 1] != ' ' && s[i - 1] != '-')
			s[i] = (char)(s[i] + 32);
	return (struct cell){s, c.len};
}

/* A single word at the sentence's start is a name where it is no plural and a
 * verb follows: "Halden had", "Orsan will". */
static bool
acts(const struct sent *t, struct span r)
{
	return t->s[r.end - 1] != 's' && !hit_ending(t, RULE_SOURCE, r.end) &&
	    !hit_ending(t, RULE_NOUN, r.end) && r.end - r.start > 3 &&
	    textword_in(t->s, next_word(t, r.end), LIST_NAME_ACTS);
}

static void
add_run(struct sent *t, struct span r, bool first)
{
	bool poss, one = !memchr(t->s + r.start, ' ', r.end - r.start);
	struct span w = textword_unpossess(t->s, r, &poss);
	struct cell name = {t->s + w.start, w.end - w.start}, known;
	bool place = located(t, r, WORD_INSIDE);
	bool kind = is_noun(t, next_word(t, r.end), "kind");
	struct span p = textword_prev(t->s, r.start);

	if (p.start < p.end && textword_is(t->s, p, "of") &&
	    is_noun(t, textword_prev(t->s, p.start), "kind"))
		kind = true;
	if (name.len < 3 || name.len >= NAME_BYTES)
		return;
	if (kind || (place && !poss)) {
		mention_add(t, LABEL_PLACE, RULE_LABEL, name, r, !kind);
		return;
	}
	name = uncapped(t, name);
	known = known_name(t, name);
	if (known.s != name.s || !first || acts(t, r) ||
	    (!one && !hit_ending(t, RULE_SOURCE, r.end)))
		mention_add(t, LABEL_SUBJECT, RULE_LABEL, known, r, true);
}

/* The part of a run that is left when a title or a plain word leads it. */
static struct span
trim_run(const struct sent *t, struct span r)
{
	for (;;) {
		struct span w = textword_next(t->s, r.end, r.start);

		if (w.start >= r.end)
			return (struct span){r.end, r.end};
		if (!textword_of(t->s, w, WORD_PLAIN) &&
		    !textword_of(t->s, w, WORD_CALENDAR) &&
		    !is_digit(t->s[w.start]))
			return (struct span){w.start, r.end};
		r.start = w.end;
	}
}

/* Behind a dateline: "OSLO, July 24 (2025) - ", "MIRVAN (Reuters) - ". */
static size_t
dateline(const struct sent *t)
{
	size_t caps = 0, i = 0;

	while (i < t->len &&
	    (is_upper(t->s[i]) || t->s[i] == ' ' || t->s[i] == '-'))
		caps += is_upper(t->s[i++]);
	if (caps < 3 || i >= t->len || (t->s[i] != ',' && t->s[i] != '('))
		return 0;
	for (; i + 3 < t->len && i < 60; i++)
		if (memcmp(t->s + i, " - ", 3) == 0 ||
		    memcmp(t->s + i, "\xe2\x80\x94", 3) == 0 ||
		    memcmp(t->s + i, "\xe2\x80\x93", 3) == 0)
			return i + 3;
	return 0;
}

static void
add_unknown(struct sent *t)
{
	size_t pos = dateline(t);
	bool first = true;

	while (pos < t->len) {
		struct span w, r;

		while (pos < t->len && !is_upper(t->s[pos]) &&
		    t->s[pos] != '\xc3' && t->s[pos] != '\xc4' &&
		    t->s[pos] != '\xc5' && t->s[pos] != '\xd0') {
			if (is_lower(t->s[pos]))
				first = false;
			pos++;
		}
		if (pos >= t->len)
			return;
		w = textword_next(t->s, t->len, pos);
		if (textword_before(t->s, pos) || !textword_capital(t->s, w)) {
			pos = w.end > pos ? w.end : pos + 1;
			continue;
		}
		r = trim_run(t, run_from(t, w));
		if (r.start < r.end && !covered(t, r))
			add_run(t, r, first && r.start == w.start);
		pos = r.end > w.end ? r.end : w.end;
		first = false;
	}
}

static void
sort_mentions(struct sent *t)
{
	for (size_t i = 1; i < t->nmen; i++) {
		struct mention x = t->men[i];
		size_t k = i;

		for (; k && t->men[k - 1].at.start > x.at.start; k--)
			t->men[k] = t->men[k - 1];
		t->men[k] = x;
	}
}

void
mentions_find(struct sent *t)
{
	t->nmen = 0;
	for (size_t i = 0; i < t->nhit; i++)
		if (t->hit[i].rule->what == RULE_NOUN)
			add_anaphor(t, &t->hit[i]);
		else
			add_hit(t, &t->hit[i]);
	if (!t->titled)
		add_unknown(t);
	sort_mentions(t);
}
