/* stance.c - how sure a sentence is of what it says, and in which part.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include <string.h>

#include "core/tag/sent/sent.h"
#include "core/tag/sent/sentword.h"
#include "data/questions.h"
#include "lib/table.h"

enum { NEXT_BYTES = 60 };

enum { COL_ASKS = 1 };

static void
add(struct sent *t, const char *stance, struct span at, struct span in)
{
	struct label *l = sent_label(t, LABEL_STANCE, cell_of(stance), at);

	l->in = in;
}

/* The sentence without the clause that hangs on its end, ", which has", and
 * without what a colon announces: "If you just joined us: two have died". */
static size_t
main_end(const struct sent *t)
{
	for (size_t i = sent_sign(t, 0); i + 6 < t->len;
	     i = sent_sign(t, i + 1))
		if ((t->s[i] == ':' && t->s[i + 1] == ' ') ||
		    (t->s[i] == ',' &&
			sent_in(t, sent_next(t, i + 1), LIST_HANGING)))
			return i;
	return t->len;
}

/* "Claims that A": from there up to what is said of them; empty if nobody
 * claims anything. */
static struct span
claimed_before(const struct sent *t, size_t pos)
{
	const struct hit *h, *last = NULL;

	for (h = t->hits.first[RULE_SPEECH]; h; h = h->next)
		if (h->end <= pos)
			last = h;
	if (!last || !sent_in(t, sent_next(t, last->end), LIST_OF_CLAIM) ||
	    memchr(t->s + last->end, ',', pos - last->end))
		return (struct span){pos, pos};
	return (struct span){last->start, pos};
}

static struct span
scope_of(const struct sent *t, const struct hit *h)
{
	const char *scope = h->rule->need;
	size_t end = clause_end(t, h->end);

	if (strcmp(scope, "back") == 0)
		return claimed_before(t, h->start);
	if (strcmp(scope, "clause") == 0)
		return (struct span){clause_start(t, h->start), end};
	if (strcmp(scope, "next") == 0 && end > h->end + NEXT_BYTES)
		end = h->end + NEXT_BYTES;
	/* "If A, B would C": all of it */
	if (strcmp(h->rule->arg, "conditional") == 0 && h->start < 4)
		return (struct span){0, main_end(t)};
	if (strcmp(scope, "sentence") == 0)
		return (struct span){0, t->len};
	return (struct span){h->start, end};
}

/* "agreed to the truce", "is to the north": "to" opens no verb. */
static bool
no_verb(const struct sent *t, const struct hit *h)
{
	struct span w;

	if (h->end - h->start < 3 || memcmp(t->s + h->end - 3, " to", 3) != 0)
		return false;
	w = sent_next(t, h->end);
	return sent_in(t, w, LIST_NO_VERB) || textword_capital(t->s, w) ||
	    cause_at(t, w); /* "due to heavy rain" */
}

/* "In May", "4 May", "Theresa May": with a capital it is no verb, but in a
 * title all words have one: "Tunnel May Open Soon". */
static bool
is_month(const struct sent *t, const struct hit *h)
{
	struct span before = sent_prev(t, h->start);
	struct span behind = sent_next(t, h->end);

	if (h->end - h->start != 3 || memcmp(t->s + h->start, "May", 3) != 0)
		return false;
	if (!t->heading || !textword_capital(t->s, behind))
		return true;
	return before.end > before.start &&
	    (sent_of(t, before, WORD_LOCATIVE) ||
		is_digit(t->s[before.start]) ||
		!textword_capital(t->s, before));
}

/* What a word at the beginning of a question asks for, as in questions.tsv;
 * -1: it is none of them. */
static int
asks(const struct sent *t, struct span w)
{
	long row =
	    table_find(&table_questions, t->s + w.start, w.end - w.start);

	return row < 0 ?
	    -1 :
	    table_questions.code[(size_t)row * table_questions.ncol + COL_ASKS];
}

/* Where the last dash of the sentence ends; 0: it has none. */
static size_t
last_dash(const struct sent *t)
{
	size_t i = t->len;

	while (i > 3 && memcmp(t->s + i - 3, " - ", 3) != 0 &&
	    memcmp(t->s + i - 3, "\xe2\x80\x93", 3) != 0 &&
	    memcmp(t->s + i - 3, "\xe2\x80\x94", 3) != 0)
		i--;
	return i > 3 ? i : 0;
}

/* What is asked from byte pos on: of which kind, with *at the word that asks;
 * -1: nothing is. */
static int
asked_from(const struct sent *t, size_t pos, struct span *at)
{
	int kind;

	*at = sent_next(t, pos);
	while ((kind = asks(t, *at)) == QUESTIONS_ASKS_SKIP)
		*at = sent_next(t, at->end);
	return kind;
}

/* Where what is asked begins behind what is said: behind a dash or colon, or
 * with the word that asks behind a comma: "Nine died, but who will pay?" */
static size_t
said_before(const struct sent *t)
{
	size_t dash = last_dash(t);
	struct span w;

	for (size_t i = t->len; i > dash + 1; i--)
		if (t->s[i - 1] == ':' || t->s[i - 1] == ';' ||
		    (t->s[i - 1] == ',' && t->s[i] == ' ' &&
			asked_from(t, i, &w) >= 0))
			return i;
	return dash;
}

/* The part of a question that it leaves open: all of "were there 12?", nothing
 * of "what became of the 12?", and what stands behind the dash of "There were
 * 12 - or were there?" */
static struct span
left_open(const struct sent *t)
{
	struct span w;
	size_t from = 0;
	int kind = asked_from(t, 0, &w);

	if (kind < 0) {
		from = said_before(t);
		kind = from ? asked_from(t, from, &w) : -1;
	}
	if (kind == QUESTIONS_ASKS_ONE &&
	    asks(t, sent_next(t, w.end)) != QUESTIONS_ASKS_OPEN)
		return (struct span){0, 0};
	return (struct span){from, t->len};
}

void
stance_find(struct sent *t)
{
	struct span open;

	for (const struct hit *h = t->hits.first[RULE_CUE]; h; h = h->next) {
		struct span in;

		if (no_verb(t, h) || is_month(t, h))
			continue;
		in = scope_of(t, h);
		if (in.end > in.start)
			add(t, h->rule->arg, (struct span){h->start, h->end},
			    in);
	}
	for (size_t i = 0; i < t->nsaid; i++)
		if (strcmp(t->said[i].stance, "claimed") != 0 &&
		    !t->said[i].remote)
			add(t, t->said[i].stance, t->said[i].at, t->said[i].in);
	if (!t->question)
		return;
	open = left_open(t);
	if (open.end > open.start)
		add(t, "question", (struct span){t->len - 1, t->len}, open);
}
