/* cause.c - what brought an event about: "the blast was caused by a gas leak".
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * links.tsv has the words that join the two, causes.tsv both: the state is
 * named by the class of the cause, "cause=gas", and is said of the event. */
#include <string.h>

#include "core/tag/state/deed.h"
#include "core/tag/sent/scope.h"
#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"
#include "core/tag/state/theme.h"
#include "core/tag/state/auxiliary.h"
#include "data/causes.h"

enum { COL_WORDS, COL_CLASS };

/* Words before a noun that are looked at, and bytes of a name. */
enum { WORDS = 3, FAR = 6, ROOM = 64 };

struct link {
	const struct hit *hit;
	struct auxiliaries aux;
	struct theme cause, event;
	bool fire, not ;
};

/* The class of the words at at, or NULL. */
static const char *
class_at(const struct sent *t, struct span at)
{
	char s[ROOM];
	size_t n = at.end - at.start;
	long row;

	if (n > ROOM)
		return NULL;
	for (size_t i = 0; i < n; i++) {
		char c = t->s[at.start + i];

		s[i] = (char)(is_upper(c) ? c + 32 : c);
	}
	row = table_named(&table_causes, s, n);
	return row < 0 ? NULL : table_at(&table_causes, (size_t)row, COL_CLASS);
}

/* The class of a noun with as many words before it as the table has. */
static const char *
class_of(const struct sent *t, const struct theme *x)
{
	struct span at = x->noun;
	const char *best = NULL;

	for (int i = 0; at.end && i < WORDS; i++) {
		const char *class = class_at(t, at);
		struct span w = sent_prev(t, at.start);

		best = class ? class : best;
		if (w.start >= w.end ||
		    !textword_adjacent(t->s, w.end, at.start))
			break;
		at.start = w.start;
	}
	return best;
}

/* Is it of what is brought about, and brings nothing about? */
static bool
is_effect(const char *class)
{
	return strcmp(class, "effect") == 0 || strcmp(class, "any") == 0;
}

bool
cause_at(const struct sent *t, struct span w)
{
	for (int i = 0; i < WORDS; i++) {
		const char *class = class_at(t, w);
		struct span next = sent_next(t, w.end);

		if (class && !is_effect(class))
			return true;
		if (!textword_adjacent(t->s, w.end, next.start))
			break;
		w.end = next.end;
	}
	return false;
}

static bool
is_event(const struct sent *t, const struct theme *x)
{
	const char *class = class_at(t, x->noun);

	return x->pronoun || (class && is_effect(class));
}

/* The phrase behind the word in the clause from pos on. */
static struct theme
theme_past(const struct sent *t, size_t pos, const char *word)
{
	size_t end = clause_end(t, pos);

	for (struct span w = sent_next(t, pos); w.start < w.end && w.end <= end;
	     w = sent_next(t, w.end))
		if (sent_is(t, w, word))
			return theme_behind(t, w.end);
	return (struct theme){.not = false};
}

/* "blamed the brakes for the crash", "blamed the crash on the brakes". */
static void
read_blame(const struct sent *t, struct link *l)
{
	struct theme x = theme_behind(t, l->hit->end);

	l->event = theme_past(t, x.noun.end, "for");
	l->cause = x;
	if (l->event.noun.end)
		return;
	l->event = x;
	l->cause = theme_past(t, x.noun.end, "on");
}

/* "the cause of the fire was a candle", "a candle was the cause of the fire".
 */
static void
read_cause_of(const struct sent *t, struct link *l)
{
	struct span w;

	l->event = theme_behind(t, l->hit->end);
	w = sent_next(t, l->event.noun.end);
	if (l->event.noun.end && sent_in(t, w, LIST_COPULA)) {
		struct span not = sent_next(t, w.end);

		l->not = sent_is(t, not, "not");
		l->cause = theme_behind(t, l->not ? not .end : w.end);
		return;
	}
	w = sent_prev(t, l->hit->start);
	l->aux = auxiliary_read(t, w.start);
	l->not = l->aux.not ;
	if (l->aux.be)
		l->cause = theme_before(t, l->aux.from);
}

/* "lightning set the barn ablaze". */
static void
read_fire(const struct sent *t, struct link *l)
{
	size_t pos = l->hit->start;

	l->fire = true;
	for (int i = 0; i < FAR; i++) {
		struct span w = sent_prev(t, pos);

		if (w.start >= w.end || !textword_adjacent(t->s, w.end, pos))
			break;
		pos = w.start;
		if (sent_is(t, w, "set") || sent_is(t, w, "sets")) {
			l->aux = auxiliary_read(t, pos);
			l->not = l->aux.not ;
			break;
		}
	}
	l->cause = theme_before(t, l->aux.from);
}

static void
read_link(const struct sent *t, struct link *l)
{
	const char *role = l->hit->rule->arg;

	l->not = l->aux.not ;
	if (strcmp(role, "by") == 0) {
		l->cause = theme_behind(t, l->hit->end);
		l->event = theme_before(t, l->aux.from);
	} else if (strcmp(role, "does") == 0) {
		l->cause = theme_before(t, l->aux.from);
		l->event = theme_behind(t, l->hit->end);
	} else if (strcmp(role, "of") == 0) {
		read_cause_of(t, l);
	} else if (strcmp(role, "blame") == 0) {
		read_blame(t, l);
	} else if (strcmp(role, "fire") == 0) {
		read_fire(t, l);
	} else if (!l->not ) {
		l->not = true;
		l->event.pronoun = true;
		l->cause = strcmp(role, "not") == 0 ?
		    theme_behind(t, l->hit->end) :
		    theme_before(t, l->aux.from);
	}
	l->not = l->not != l->cause.not ;
}

static struct cell
state_name(const struct sent *t, const char *class)
{
	size_t n = strlen(class);
	char *s = arena_alloc(t->a, n + 6);

	memcpy(s, "cause=", 6);
	memcpy(s + 6, class, n);
	return (struct cell){s, n + 6};
}

static struct span
widest(struct span a, struct span b)
{
	if (!b.end)
		return a;
	a.start = b.start < a.start ? b.start : a.start;
	a.end = b.end > a.end ? b.end : a.end;
	return a;
}

static void
add(struct sent *t, const struct link *l, const char *class)
{
	struct span at = {l->hit->start, l->hit->end};
	struct cell name = l->fire ? cell_of("fire") :
	    l->event.noun.end      ? theme_name(t, &l->event) :
				     cell_of("");
	struct span in;

	at = widest(widest(at, l->cause.at), l->event.at);
	if (!l->not )
		deed_denied(t, &at);
	in = (struct span){at.start, at.start + 1};
	sent_label(t, LABEL_STATE, state_name(t, class), at)->aspect =
	    ASPECT_NONE;
	sent_label(t, LABEL_SUBJECT, name, at)->in = in;
	if (l->not )
		sent_label(t, LABEL_STANCE, cell_of("denied"), at)->in = in;
}

void
causes_find(struct sent *t)
{
	const struct hit *h = t->hits.first[RULE_LINK];

	for (; h; h = h->next) {
		struct link l = {.hit = h};
		const char *class;

		l.aux = auxiliary_read(t, l.hit->start);
		read_link(t, &l);
		class = class_of(t, &l.cause);
		if (class && !is_effect(class) &&
		    (l.fire || is_event(t, &l.event)))
			add(t, &l, class);
	}
}
