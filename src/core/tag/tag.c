/* tag.c - labels for a sentence: who, about what, where, how sure.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * A sentence is read once. lex.c cuts it into words, hashes them, and keeps a
 * bit a byte for capitals, small letters and signs; whoever looks for few
 * bytes asks those. memo.c keeps what is known of each word: the classes of
 * small words (sentword.h asks it), and the entries of the rules. Those hang
 * at the rarest of their words, so that "of the" costs nothing, and more rules
 * cost only where their words stand; what announces the rules built in is
 * worked out by the build (frozen.h). Words that say everything are hits at
 * once. A pattern becomes a candidate, and match.c runs it, anchored where its
 * matches begin, when the other words it can't do without stand behind it too
 * (literal.c finds out which they are, for each way to match).
 *
 * mention.c, speech.c, stance.c and state.c make labels of the hits; clauses
 * are parted when first asked for. Labels stay what they are: narrow.c weighs
 * them as they stand, their text is written once. The document's memory
 * carries names and speakers on.
 */
#include "core/tag/tag.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/tag/text/lex.h"
#include "core/tag/name/mention.h"
#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"

struct tagger {
	struct rules *rules;
	bool engine;
	struct memory memory;
	struct sent sent;
	struct lex lex;
	struct clauses clauses;
	struct labels labels; /* of the whole sentence */
	struct arena arena;   /* of the sentence */
};

struct tagger *
tagger_new(struct rules *r, bool engine)
{
	struct tagger *g = mem_zero(1, sizeof(*g));

	g->rules = r;
	g->engine = engine;
	return g;
}

void
tagger_free(struct tagger *g)
{
	if (!g)
		return;
	free(g->sent.men);
	free(g->sent.said);
	free(g->sent.lab);
	free(g->labels.v);
	arena_free(&g->arena);
	free(g);
}

void
tagger_document(struct tagger *g)
{
	memset(&g->memory, 0, sizeof(g->memory));
}

/* --- what the other files share */

struct label *
sent_label(struct sent *t, enum label_col col, struct cell name, struct span at)
{
	static const struct label blank;
	struct label *l;

	t->lab = mem_grow(t->lab, &t->labcap, t->nlab + 1, sizeof(*t->lab));
	l = &t->lab[t->nlab++];
	*l = blank;
	l->col = col;
	l->name = name;
	l->at = at;
	return l;
}

const struct hit *
hit_ending(const struct sent *t, enum rule_what what, size_t end)
{
	const struct hit *h = t->hits.first[what];

	for (; h && h->start < end; h = h->next)
		if (h->end == end)
			return h;
	return NULL;
}

const struct hit *
hit_starting(const struct sent *t, enum rule_what what, size_t start)
{
	const struct hit *h = t->hits.first[what];

	while (h && h->start < start)
		h = h->next;
	return h && h->start == start ? h : NULL;
}

/* --- labels from what was found */

static void
label_rules(struct sent *t)
{
	const struct hit *h = t->hits.first[RULE_LABEL];

	for (; h; h = h->next) {
		const struct rule *r = h->rule;
		struct label *l;

		if (r->col == LABEL_STATE)
			continue;
		l = sent_label(t, r->col, r->label,
		    (struct span){h->start, h->end});
		l->kinds = r->kinds;
		l->dim = r->dim;
		l->weak = r->weak;
		l->here = r->here;
	}
}

/* Without the engine a state is its label. */
static void
label_states(struct sent *t)
{
	const struct hit *h = t->hits.first[RULE_LABEL];

	for (; h; h = h->next)
		if (h->rule->col == LABEL_STATE)
			sent_label(t, LABEL_STATE, h->rule->label,
			    (struct span){h->start, h->end})
			    ->aspect = h->rule->aspect;
}

/* Whose words the mention is named as the source of, or NULL. */
const struct speech *
source_of(const struct sent *t, struct span at)
{
	for (size_t i = 0; i < t->nsaid; i++)
		if (!t->said[i].remote && at.start < t->said[i].who.end &&
		    t->said[i].who.start < at.end)
			return &t->said[i];
	return NULL;
}

/* Who speaks is not whom the words are about, unless he tells of himself:
 * "Italy reported 12 cases", "Moscow's claims of". */
bool
own_matter(const struct sent *t, const struct speech *p)
{
	struct span w = sent_prev(t, p->at.end), n;

	if (p->noun)
		return true;
	n = sent_next(t, p->at.end);
	return !p->behind && !sent_is(t, n, "that") &&
	    sent_in(t, w, LIST_OWN_MATTER);
}

/* "Ukraine said it had lost": the pronoun is the source. */
static void
label_pronoun(struct sent *t, const struct speech *p, struct cell who)
{
	struct span w = sent_next(t, p->at.end);

	if (sent_is(t, w, "that"))
		w = sent_next(t, w.end);
	if (sent_in(t, w, LIST_SELF))
		sent_label(t, LABEL_SUBJECT, who, w);
}

/* Is whom the words are about the one who speaks them, in p? A person isn't,
 * nor is who puts a figure at something, but for nations. */
static bool
tells_of_self(const struct sent *t, const struct speech *p,
    const struct mention *m)
{
	const struct hit *v = hit_ending(t, RULE_VERB, p->at.end);
	bool nation = m->what == RULE_NATION || m->what == RULE_SEAT ||
	    m->what == RULE_ADJ;

	return own_matter(t, p) && !mention_titled(t, m->at) &&
	    (nation || !v ||
		(strcmp(v->rule->need, "at") != 0 &&
		    strcmp(v->rule->need, "sum") != 0));
}

/* What is measured at places, and at nobody. */
static const char measured_there[] = "temperature|length|speed|pressure|"
				     "radioactivity|dose-rate|concentration";

static void
label_mentions(struct sent *t)
{
	for (size_t i = 0; i < t->nmen; i++) {
		struct mention *m = &t->men[i];
		struct label *l;
		const struct speech *p =
		    m->col == LABEL_SUBJECT ? source_of(t, m->at) : NULL;

		m->weak |= p != NULL;
		if (p && !p->noun && !p->behind)
			label_pronoun(t, p, m->label);
		if (p && !tells_of_self(t, p, m))
			continue;
		l = sent_label(t, m->col, m->label, m->at);
		l->weak = m->weak;
		if (!m->weak &&
		    m->at.end <= t->begin) /* where it was written */
			l->in = (struct span){0, t->begin};
		if (m->valued)
			l->dim = cell_of(measured_there);
	}
}

static void
label_speakers(struct sent *t)
{
	for (size_t i = 0; i < t->nsaid; i++) {
		const struct speech *p = &t->said[i];
		struct span at = p->at;
		struct label *l;

		if (!p->name.len || p->in.start >= p->in.end)
			continue;
		if (p->remote) /* to_document adds it again */
			at =
			    (struct span){at.start - t->base, at.end - t->base};
		l = sent_label(t, LABEL_SPEAKER, p->name, at);
		l->in = p->in;
	}
}

static bool
has_label(const struct sent *t, enum label_col col)
{
	for (size_t i = 0; i < t->nlab; i++)
		if (t->lab[i].col == col && !t->lab[i].in.end &&
		    !(t->lab[i].weak && col == LABEL_PLACE))
			return true;
	return false;
}

/* The one that is named most: of two the later, or the first. */
static const struct name *
most_named(const struct name *n, size_t len, bool first)
{
	const struct name *best = NULL;

	for (size_t i = 0; i < len; i++)
		if (!best || n[i].count + !first > best->count)
			best = &n[i];
	return best;
}

/* What the question right before it asks for, where it says nothing else. */
static void
label_asked(struct sent *t)
{
	const struct memory *m = t->m;

	if (!m->nasked || t->question || m->sent != m->asked_sent + 1)
		return;
	for (size_t i = 0; i < t->nlab; i++)
		if (t->lab[i].col == LABEL_MEASURE && !t->lab[i].weak)
			return;
	for (size_t i = 0; i < m->nasked; i++) {
		const struct label *l = &m->asked[i];
		struct label *n = sent_label(t, LABEL_MEASURE, l->name, l->at);

		n->kinds = l->kinds;
		n->dim = l->dim;
	}
}

/* What the document speaks of most, for a sentence that names none: a place,
 * and a company. */
static void
label_topic(struct sent *t)
{
	struct memory *m = t->m;
	const struct name *n;

	if (!m->counted) {
		m->top_place = most_named(m->places, m->nplaces, false);
		m->top_firm = most_named(m->firms, m->nfirms, true);
		m->counted = true;
	}
	n = m->top_place;
	if (n && !has_label(t, LABEL_PLACE))
		sent_label(t, LABEL_PLACE, name_cell(n), n->at)->weak = true;
	n = m->top_firm;
	if (n)
		sent_label(t, LABEL_SUBJECT, name_cell(n), n->at)->weak = true;
}

/* --- the sentence */

static inline int
compare(const struct label *x, const struct label *y)
{

	if (x->at.start != y->at.start)
		return x->at.start < y->at.start ? -1 : 1;
	if (x->at.end != y->at.end)
		return x->at.end < y->at.end ? -1 : 1;
	if (x->col != y->col)
		return x->col < y->col ? -1 : 1;
	return x->in.start < y->in.start ? -1 : x->in.start > y->in.start;
}

static int
by_place(const void *a, const void *b)
{
	const struct label *const *x = a, *const *y = b;

	return compare(*x, *y);
}

static void
sort_labels(const struct label **v, size_t n)
{
	if (n > 64) {
		qsort(v, n, sizeof(*v), by_place);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		const struct label *x = v[i];
		size_t k = i;

		for (; k && compare(v[k - 1], x) > 0; k--)
			v[k] = v[k - 1];
		v[k] = x;
	}
}

/* Adds the labels of a piece to those of the sentence, in order. What the
 * memory holds may change before they are read. */
static void
keep_labels(struct tagger *g, struct sent *t)
{
	uintptr_t from = (uintptr_t)&g->memory,
		  end = (uintptr_t)(&g->memory + 1);
	const struct label **v =
	    arena_alloc(&g->arena, (t->nlab + 1) * sizeof(*v));

	for (size_t i = 0; i < t->nlab; i++)
		v[i] = &t->lab[i];
	sort_labels(v, t->nlab);
	for (size_t i = 0; i < t->nlab; i++) {
		struct label *l = labels_add(&g->labels);
		uintptr_t at = (uintptr_t)v[i]->name.s;

		*l = *v[i];
		if (at >= from && at < end)
			l->name.s =
			    arena_dup(&g->arena, l->name.s, l->name.len);
	}
	t->kept = g->labels.n ? g->labels.v + g->labels.n - t->nlab : NULL;
}

/* From offsets in the text to those of the document. */
static void
to_document(struct sent *t)
{
	for (size_t i = 0; i < t->nlab; i++) {
		struct label *l = &t->lab[i];

		l->at.start += t->base;
		l->at.end += t->base;
		if (l->in.end) {
			l->in.start += t->base;
			l->in.end += t->base;
		}
	}
}

/* Has each longer word a capital, or does no letter lack one? */
static bool
is_titled(const struct sent *t)
{
	size_t caps = 0, words = 0, pos = 0;
	bool small = false;

	while (words < 24) {
		struct span w = sent_next(t, pos);

		if (w.start >= w.end)
			break;
		words += w.end - w.start > 3 && !is_digit(t->s[w.start]);
		caps += w.end - w.start > 3 && textword_capital(t->s, w);
		small |= lex_next(t->x->lower, w.end, w.start) < w.end;
		if (small && caps < words)
			return false;
		pos = w.end;
	}
	return words > 1 && (!small || (words > 3 && caps == words));
}

static void
find_all(struct tagger *g, struct sent *t, struct cell form)
{
	size_t end = t->len;

	while (end && (t->s[end - 1] == ' ' || t->s[end - 1] == '"'))
		end--;
	t->question =
	    (end && t->s[end - 1] == '?') || cell_is(form, "question");
	t->titled = is_titled(t);
	t->heading = t->titled || cell_is(form, "heading");
	mentions_find(t);
	speech_find(t);
	label_mentions(t);
	label_speakers(t);
	stance_find(t);
	state_find(t);
	(void)g;
}

static const struct rule *
piece(struct tagger *g, const char *text, size_t len, size_t base,
    struct cell form)
{
	struct sent *t = &g->sent;
	const struct rule *broken;

	t->s = text;
	t->len = len;
	t->base = base;
	t->nlab = t->nsaid = t->nmen = 0;
	t->m = &g->memory;
	t->a = &g->arena;
	t->clauses = &g->clauses;
	t->clauses->known = false;
	lex_cut(&g->lex, text, len);
	t->x = &g->lex;
	broken = rules_scan(g->rules, &g->lex, &t->hits);
	label_rules(t);
	if (g->engine)
		find_all(g, t, form);
	else
		label_states(t);
	to_document(t);
	if (g->engine) {
		label_asked(t);
		label_topic(t);
	}
	keep_labels(g, t);
	if (g->engine) {
		g->memory.sent++;
		remember(t);
	}
	return broken;
}

const struct rule *
tagger_sentence(struct tagger *g, const char *text, size_t len, size_t base,
    struct cell form, struct buf *labels)
{
	const struct rule *broken = NULL, *b;

	arena_reset(&g->arena);
	g->labels.n = 0;
	for (size_t at = 0; at < len;) {
		size_t n = len - at;

		if (n > PIECE)
			for (n = PIECE; n > PIECE / 2 && text[at + n] != ' ';)
				n--;
		b = piece(g, text + at, n, base + at, form);
		broken = broken ? broken : b;
		at += n;
	}
	labels->len = 0;
	labels_put(labels, &g->labels);
	return broken;
}

const struct labels *
tagger_labels(const struct tagger *g)
{
	return &g->labels;
}
