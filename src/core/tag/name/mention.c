/* mention.c - actors and places in a sentence.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Names of the tables come as hits; the words around them say whether a
 * country is meant as an actor or as a place. Names that no table
 * knows: unknown.c. */
#include <string.h>

#include "core/tag/name/mention.h"
#include "core/tag/sent/scope.h"
#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"
#include "data/media.h"

/* Letters of the words of media.tsv, at most. */
enum { MEDIUM = 16 };

struct mention *
mention_add(struct sent *t, enum label_col col, enum rule_what what,
    struct cell label, struct span at, bool weak)
{
	t->men = mem_grow(t->men, &t->mencap, t->nmen + 1, sizeof(*t->men));
	t->men[t->nmen] = (struct mention){col, what, label, at, weak, false};
	return &t->men[t->nmen++];
}

/* Does a preposition of the class stand before at, directions aside? */
bool
mention_located(const struct sent *t, struct span at, enum word_class c)
{
	struct span w = sent_prev(t, at.start);

	for (int i = 0; i < 3 && w.start < w.end; i++) {
		if (!textword_adjacent(t->s, w.end, at.start))
			return false;
		if (sent_of(t, w, c))
			return true;
		if (!sent_of(t, w, WORD_MODIFIER))
			return false;
		at = w;
		w = sent_prev(t, at.start);
	}
	return false;
}

/* The role of the word in media.tsv, or -1. */
static int
medium_role(const struct sent *t, struct span w)
{
	char low[MEDIUM];
	size_t n = w.end - w.start;
	long row;

	if (n < 4 || n > sizeof(low))
		return -1;
	for (size_t i = 0; i < n; i++)
		low[i] = (char)(t->s[w.start + i] | 32);
	row = table_find(&table_media, low, n);
	return row < 0 ? -1 :
			 table_media.code[(size_t)row * table_media.ncol + 1];
}

bool
mention_hears(const struct sent *t, struct span at)
{
	struct span w = sent_prev(t, at.start);
	int role;

	if (sent_is(t, w, "the") && textword_adjacent(t->s, w.end, at.start)) {
		at = w;
		w = sent_prev(t, at.start);
	}
	if (w.start >= w.end || !textword_adjacent(t->s, w.end, at.start))
		return false;
	role = medium_role(t, w);
	if (role == MEDIA_ROLE_HEARS || role == MEDIA_ROLE_PAPER)
		return true;
	if (!sent_is(t, w, "by") && !sent_is(t, w, "for") &&
	    !sent_is(t, w, "in") && !sent_is(t, w, "with"))
		return false;
	role = medium_role(t, sent_prev(t, w.start));
	return role == MEDIA_ROLE_ASKED ||
	    (role == MEDIA_ROLE_PRINTED && sent_is(t, w, "by"));
}

bool
mention_titled(const struct sent *t, struct span at)
{
	struct span p = sent_prev(t, at.start);

	return sent_of(t, sent_next(t, at.start), WORD_TITLE) ||
	    (sent_of(t, p, WORD_TITLE) && p.end + 2 >= at.start);
}

bool
mention_valued(const struct sent *t, struct span r)
{
	size_t i = r.end, k = skip_blank_back(t, r.start);

	if (k && !memchr(":;,-", t->s[k - 1], 4) && (t->s[k - 1] & 0x80) == 0)
		return false;
	i += i < t->len && memchr(":,", t->s[i], 2) != NULL;
	i = skip_blank(t, i);
	i += i < t->len && memchr("-+", t->s[i], 2) != NULL;
	return i > r.end && i < t->len && is_digit(t->s[i]);
}

/* "a fifth of", "90 square kilometers of". */
static bool
part_of(const struct sent *t, struct span at)
{
	struct span of = sent_prev(t, at.start), w;

	w = sent_prev(t, of.start);
	return sent_is(t, of, "of") &&
	    textword_adjacent(t->s, of.end, at.start) &&
	    sent_of(t, w, WORD_PART);
}

struct span
mention_next(const struct sent *t, size_t pos)
{
	struct span w = sent_next(t, pos);

	return textword_adjacent(t->s, pos, w.start) ? w : (struct span){0, 0};
}

bool
mention_noun(const struct sent *t, struct span w, const char *role)
{
	const struct hit *h = t->hits.first[RULE_NOUN];

	for (; h && h->start <= w.start; h = h->next)
		if (h->end >= w.end && h->start + 40 > w.end &&
		    strcmp(h->rule->arg, role) == 0)
			return true;
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
		w = mention_next(t, pos);
		if (w.start >= w.end)
			return false;
		if (mention_noun(t, w, "land") || mention_noun(t, w, "kind"))
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
	bool place = mention_located(t, at, WORD_LOCATIVE);

	if (place || land || part)
		mention_add(t, LABEL_PLACE, h->what, h->rule->label, at,
		    land && !part);
	if (!land && !part)
		mention_add(t, LABEL_SUBJECT, h->what, h->rule->label, at,
		    place);
}

static void
add_seat(struct sent *t, const struct hit *h)
{
	struct span at = {h->start, h->end};
	struct cell name = {t->s + h->start, h->end - h->start};

	if (mention_located(t, at, WORD_INSIDE) ||
	    mention_noun(t, mention_next(t, h->end), "kind"))
		mention_add(t, LABEL_PLACE, RULE_SEAT, name, at, false);
	else
		mention_add(t, LABEL_SUBJECT, RULE_SEAT, h->rule->label, at,
		    false);
	if (mention_valued(t, at))
		mention_add(t, LABEL_PLACE, RULE_SEAT, name, at, true)->valued =
		    true;
}

/* Is it a person's name instead: "Queen Victoria", "Austin Reed"? */
static bool
part_of_name(const struct sent *t, const struct hit *h)
{
	struct span p = sent_prev(t, h->start), n = mention_next(t, h->end);

	if (n.start < n.end && textword_capital(t->s, n) && !t->heading &&
	    !mention_noun(t, n, "kind") && !sent_of(t, n, WORD_CALENDAR) &&
	    !hit_starting(t, RULE_PLACE, n.start) &&
	    !hit_starting(t, RULE_NATION, n.start))
		return true;
	return p.start < p.end && textword_adjacent(t->s, p.end, h->start) &&
	    textword_capital(t->s, p) && p.start > 0 && !t->heading &&
	    !sent_of(t, p, WORD_MODIFIER) && !sent_of(t, p, WORD_PLAIN) &&
	    sent_prev(t, p.start).end > 0 && t->s[p.start - 1] == ' ' &&
	    memchr(t->s + p.start, '\'', p.end - p.start) == NULL &&
	    memchr(t->s + p.start, '\xe2', p.end - p.start) == NULL &&
	    !hit_ending(t, RULE_ADJ, p.end) && !hit_ending(t, RULE_ORG, p.end);
}

/* A nation, or one's adjective, unless it tells whose unit it is: "528 US
 * gallons". */
static void
add_side(struct sent *t, const struct hit *h)
{
	struct span at = {h->start, h->end};

	if (sent_in(t, mention_next(t, h->end), LIST_NATION_UNIT))
		return;
	if (h->what == RULE_NATION)
		add_nation(t, h);
	else if (before_land(t, h->end))
		mention_add(t, LABEL_PLACE, RULE_ADJ, h->rule->label, at,
		    !part_of(t, at));
	else
		mention_add(t, LABEL_SUBJECT, RULE_ADJ, h->rule->label, at,
		    false);
}

static void
add_hit(struct sent *t, const struct hit *h)
{
	struct span at = {h->start, h->end};

	switch (h->what) {
	case RULE_NATION:
	case RULE_ADJ:
		add_side(t, h);
		break;
	case RULE_SEAT:
		add_seat(t, h);
		break;
	case RULE_PERSON:
		mention_add(t, LABEL_SUBJECT, RULE_PERSON, h->rule->label, at,
		    true);
		break;
	case RULE_ORG:
		if (!mention_hears(t, at))
			mention_add(t, LABEL_SUBJECT, RULE_ORG, h->rule->label,
			    at, mention_located(t, at, WORD_INSIDE));
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
		at = sent_next(t, h->start);
	if (c.len)
		mention_add(t, place ? LABEL_PLACE : LABEL_SUBJECT, RULE_NOUN,
		    c, at, false);
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

/* In a dateline a name says where. */
static void
add_where(struct sent *t, const struct hit *h)
{
	struct span at = {h->start, h->end};
	struct cell name = {t->s + h->start, h->end - h->start};

	if (h->what == RULE_SEAT)
		mention_add(t, LABEL_PLACE, RULE_SEAT, name, at, true);
	else if (h->what == RULE_PLACE)
		mention_add(t, LABEL_PLACE, RULE_PLACE, h->rule->label, at,
		    false);
}

/* "THE MARKET IS BACK": a short word of a line in capitals is no name. */
static bool
shouted(const struct sent *t, const struct hit *h)
{
	struct span w = {h->start, h->end};

	if (!t->heading || h->end - h->start > 3 || !sent_of(t, w, WORD_STOP))
		return false;
	for (size_t i = 0; i < t->len; i++)
		if (is_lower(t->s[i]))
			return false;
	return true;
}

/* Does the text hold a name of the tables, or a noun that stands for one? */
static bool
has_names(const struct sent *t)
{
	for (int what = RULE_NATION; what <= RULE_PLACE; what++)
		if (t->hits.first[what])
			return true;
	return t->hits.first[RULE_NOUN];
}

static void
add_any(struct sent *t, const struct hit *h)
{
	if (h->end <= t->begin)
		add_where(t, h);
	else if (h->what == RULE_NOUN)
		add_anaphor(t, h);
	else if (h->what <= RULE_PLACE && !shouted(t, h))
		add_hit(t, h);
}

void
mentions_find(struct sent *t)
{
	t->nmen = 0;
	t->begin = mention_dateline(t);
	if (has_names(t))
		for (size_t i = 0; i < t->hits.n; i++)
			add_any(t, &t->hits.v[i]);
	if (!t->titled)
		mentions_unknown(t);
	sort_mentions(t);
}
