/* memory.c - what a sentence gives to later ones of its document: names of
 * places, bodies and people, who spoke last, an open quotation, states.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include <string.h>

#include "core/tag/rule/lexicon.h"
#include "core/tag/name/mention.h"
#include "core/tag/sent/sent.h"
#include "core/tag/text/textword.h"

void
name_set(struct name *n, struct cell c, struct span at, size_t sent)
{
	if (c.len >= NAME_BYTES)
		return;
	if (c.s != n->s && c.len)
		memmove(n->s, c.s, c.len);
	n->len = c.len;
	n->at = at;
	n->sent = sent;
}

/* Counts a name in a list of at most max; the least named one makes room. */
static void
count_name(struct name *list, size_t *n, size_t max, struct cell c,
    struct span at, size_t sent)
{
	size_t i = 0, least = 0;

	for (; i < *n; i++) {
		if (cell_eq(name_cell(&list[i]), c))
			break;
		if (list[i].count < list[least].count)
			least = i;
	}
	if (i == *n && *n == max)
		list[i = least].count = 0;
	else if (i == *n)
		list[(*n)++].count = 0;
	name_set(&list[i], c, at, sent);
	list[i].count++;
}

static void
remember_place(struct sent *t, const struct mention *x, struct span at)
{
	struct memory *m = t->m;

	m->counted = false;
	count_name(m->places, &m->nplaces, PLACES_MAX, x->label, at, m->sent);
	name_set(&m->place, x->label, at, m->sent);
	m->place.count = 1;
}

/* Is c the same name with more words: "Halden", then "Halden Foods"? */
static bool
longer_name(const struct name *n, struct cell c)
{
	return c.len > n->len && c.s[n->len] == ' ' &&
	    memcmp(c.s, n->s, n->len) == 0;
}

/* A company or other body; a person who only speaks is none. */
static void
remember_firm(struct sent *t, const struct mention *x, struct span at)
{
	struct memory *m = t->m;
	const struct speech *p = source_of(t, x->at);

	/* nor is the place of "the Norl plant" */
	if ((p && !own_matter(t, p)) || mention_titled(t, x->at) ||
	    mention_noun(t, mention_next(t, x->at.end), "thing"))
		return;
	for (size_t i = 0; i < m->nfirms; i++)
		if (longer_name(&m->firms[i], x->label))
			name_set(&m->firms[i], x->label, at, m->sent);
	m->counted = false;
	count_name(m->firms, &m->nfirms, THINGS_MAX, x->label, at, m->sent);
	name_set(&m->org, x->label, at, m->sent);
}

static void
remember_mentions(struct sent *t)
{
	struct memory *m = t->m;

	for (size_t i = 0; i < t->nmen; i++) {
		const struct mention *x = &t->men[i];
		struct span at = {x->at.start + t->base, x->at.end + t->base};

		if (x->col == LABEL_PLACE && !x->weak && x->what != RULE_NOUN)
			remember_place(t, x, at);
		if (x->col != LABEL_SUBJECT || x->what == RULE_NOUN)
			continue;
		if (!x->weak || !m->actor.len)
			name_set(&m->actor, x->label, at, m->sent);
		if (x->what == RULE_ORG || x->what == RULE_LABEL)
			remember_firm(t, x, at);
		else
			name_set(&m->nation, x->label, at, m->sent);
	}
}

static void
remember_person(struct memory *m, struct cell c, struct span at)
{
	if (c.len >= NAME_BYTES || !memchr(c.s, ' ', c.len) ||
	    !is_upper(c.s[0]))
		return;
	for (size_t i = 0; i < m->npeople; i++)
		if (cell_eq(name_cell(&m->people[i]), c))
			return;
	if (m->npeople == PEOPLE_MAX)
		memmove(m->people, m->people + 1,
		    --m->npeople * sizeof(*m->people));
	name_set(&m->people[m->npeople++], c, at, m->sent);
}

static void
remember_speakers(struct sent *t)
{
	struct name last = {.len = 0};

	for (size_t i = 0; i < t->nsaid; i++) {
		const struct speech *p = &t->said[i];
		struct span at = {p->who.start + t->base, p->who.end + t->base};

		if (p->remote || !p->name.len || p->noun)
			continue;
		name_set(&last, p->name, at, t->m->sent);
		remember_person(t->m, p->name, at);
	}
	if (last.len)
		t->m->speaker = last;
}

/* A quotation that stays open at the end goes on in the next sentence. */
static void
remember_quote(struct sent *t)
{
	struct memory *m = t->m;
	bool open = m->quote && m->sent < m->quote_since + 12;
	bool was = open;

	for (size_t i = lex_next(t->x->sign, t->len, 0); i < t->len;
	     i = lex_next(t->x->sign, t->len, i + 1))
		if (t->s[i] == '"')
			open = !open;
		else if (t->len - i >= 3 && t->s[i] == '\xe2' &&
		    t->s[i + 1] == '\x80' &&
		    (t->s[i + 2] == '\x9c' || t->s[i + 2] == '\x9d'))
			open = t->s[i + 2] == '\x9c';
	if (open && !was)
		m->quote_since = m->sent;
	if (open && (!was || !m->quote_by.len))
		m->quote_by = m->speaker.len && m->speaker.sent + 2 >= m->sent ?
		    m->speaker :
		    (struct name){.len = 0};
	m->quote = open;
}

static void
remember_states(struct sent *t)
{
	struct memory *m = t->m;

	for (size_t i = 0; i < t->nlab; i++) {
		const struct label *l = &t->kept[i];
		struct past_state p;

		if (l->col != LABEL_STATE || !l->name.len ||
		    (claim_is_act(l->name) && !state_known(l->name)))
			continue;
		p = (struct past_state){.state.len = 0};
		name_set(&p.state, l->name, l->at, m->sent);
		for (size_t k = 0; k < t->nsaid; k++)
			if (t->said[k].in.start <= l->at.start &&
			    l->at.start < t->said[k].in.end)
				name_set(&p.speaker, t->said[k].name, l->at,
				    m->sent);
		memmove(m->states + 1, m->states,
		    (STATES_MAX - 1) * sizeof(*m->states));
		m->states[0] = p;
		m->nstates += m->nstates < STATES_MAX;
	}
}

static void
remember_nouns(struct sent *t)
{
	struct memory *m = t->m;

	for (const struct hit *h = t->hits.first[RULE_THING]; h; h = h->next)
		m->nouns[m->nnouns++ % NOUNS_MAX] =
		    (struct past_noun){h->rule->arg, h->rule->classes,
			h->rule->label, m->sent};
}

/* "How many people have died?": the answer's number has that measure. */
static void
remember_asked(struct sent *t)
{
	struct memory *m = t->m;

	if (!t->question)
		return;
	m->nasked = 0;
	m->asked_sent = m->sent;
	for (size_t i = 0; i < t->nlab && m->nasked < ASKED_MAX; i++)
		if (t->kept[i].col == LABEL_MEASURE && !t->kept[i].weak &&
		    !t->kept[i].here)
			m->asked[m->nasked++] = t->kept[i];
}

void
remember(struct sent *t)
{
	remember_asked(t);
	remember_mentions(t);
	if (t->nsaid)
		remember_speakers(t);
	remember_quote(t);
	remember_states(t);
	remember_nouns(t);
}
