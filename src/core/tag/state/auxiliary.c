/* auxiliary.c - the small words before what is done: "has not yet been".
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/state/auxiliary.h"

#include <string.h>

#include "core/tag/sent/scope.h"
#include "core/tag/sent/sentword.h"

/* How many words are looked at. */
enum { BETWEEN = 5, BEFORE = 7 };

/* "isn't" is "is" and a negation. */
static struct span
without_not(const struct sent *t, struct span w, bool * not )
{
	size_t n = w.end - w.start;

	if (n > 3 && memcmp(t->s + w.end - 3, "n't", 3) == 0)
		w.end -= 3;
	else if (n > 5 && memcmp(t->s + w.end - 5, "n\xe2\x80\x99t", 5) == 0)
		w.end -= 5;
	else
		return w;
	*not = true;
	return w;
}

static bool
is_adverb(const struct sent *t, struct span w)
{
	size_t n = w.end - w.start;

	return sent_in(t, w, LIST_STATE_ADVERB) ||
	    (n > 4 && memcmp(t->s + w.end - 2, "ly", 2) == 0);
}

/* "has yet to open": it hasn't. */
static bool
yet_to(const struct sent *t, struct span w)
{
	return sent_is(t, w, "yet") && sent_is(t, sent_next(t, w.end), "to");
}

static bool
of_have(const struct sent *t, struct span w)
{
	return sent_is(t, w, "has") || sent_is(t, w, "have") ||
	    sent_is(t, w, "had") || sent_is(t, w, "having");
}

/* Over "went" of "went on", "gave" of "gave up"; pos where there is none. */
static size_t
past_particle(const struct sent *t, struct span w)
{
	struct span v = sent_prev(t, w.start);

	return sent_is(t, w, "on") && sent_in(t, v, LIST_PHASE) ? v.start :
								  w.start;
}

static bool
no_longer(const struct sent *t, struct span w)
{
	return sent_is(t, sent_prev(t, w.start), "no");
}

/* The verb before a form in -ing that says whether it goes on: "went on
 * running", "stopped selling", "no longer working". */
static bool
of_phase(const struct sent *t, struct span *w, bool *no)
{
	size_t from = past_particle(t, *w);

	*no = sent_in(t, *w, LIST_STOPPING);
	if (from < w->start)
		w->start = from;
	else if (!*no && !sent_in(t, *w, LIST_PHASE))
		return false;
	return true;
}

/* The verb of phase behind which a form in -ing at pos stands. */
static size_t
past_phase(const struct sent *t, size_t pos, bool *no)
{
	struct span ing = sent_next(t, pos), w;

	*no = false;
	if (ing.end - ing.start < 5 ||
	    memcmp(t->s + ing.end - 3, "ing", 3) != 0)
		return pos;
	w = sent_prev(t, pos);
	return w.start < w.end && textword_adjacent(t->s, w.end, pos) &&
		of_phase(t, &w, no) ?
	    w.start :
	    pos;
}

/* "Isn't planning to", "has no plans to", "has no intention of": what stands
 * behind is not to be. */
static bool
plan_denied(const struct sent *t, size_t from)
{
	struct span w = sent_prev(t, from);
	bool of = sent_is(t, w, "of"), no = false;

	if (of)
		w = sent_prev(t, w.start);
	if (!sent_is(t, w, "intention") && !sent_is(t, w, "intentions") &&
	    (of || !sent_is(t, sent_next(t, from), "to") ||
		!sent_in(t, w, LIST_PLANNED)))
		return false;
	for (int i = 0; i < BETWEEN && !no; i++) {
		size_t pos = w.start;

		w = without_not(t, sent_prev(t, pos), &no);
		no = no || sent_in(t, w, LIST_NEGATION);
		if (w.start >= w.end || (!no && !is_adverb(t, w)))
			return false;
	}
	return no;
}

/* "Was at no point detained", "is in no way affected": where the words that end
 * with w begin; w.start where they are none of these. */
static size_t
at_no(const struct sent *t, struct span w)
{
	struct span no = sent_prev(t, w.start), at = sent_prev(t, no.start);
	struct span be = sent_prev(t, at.start);

	return sent_is(t, no, "no") && sent_in(t, at, LIST_PREPOSITION) &&
		(sent_in(t, be, LIST_BE) || of_have(t, be)) &&
		textword_adjacent(t->s, no.end, w.start) &&
		textword_adjacent(t->s, be.end, at.start) ?
	    at.start :
	    w.start;
}

struct auxiliaries
auxiliary_read(const struct sent *t, size_t pos)
{
	struct auxiliaries a = {.not = false};

	a.from = past_phase(t, pos, &a.not );
	for (int i = 0; i < BEFORE; i++) {
		struct span w = sent_prev(t, a.from);
		uint64_t lists;
		bool no = false;

		if (w.start >= w.end || !textword_adjacent(t->s, w.end, a.from))
			break;
		w = without_not(t, w, &no);
		lists = sent_lists(t, w);
		if (sent_is(t, w, "longer") && no_longer(t, w)) {
			w.start = sent_prev(t, w.start).start;
			no = true;
		}
		if (at_no(t, w) < w.start) {
			w.start = at_no(t, w);
			no = true;
		}
		no = no || (lists & in_list(LIST_NEGATION)) || yet_to(t, w);
		if (lists & in_list(LIST_COPULA))
			a.be = true;
		else if (lists & in_list(LIST_AUXILIARY))
			a.verb = a.verb || !of_have(t, w);
		else if (!no && !is_adverb(t, w))
			break;
		a.not = a.not != no;
		a.from = w.start;
	}
	a.not = a.not != plan_denied(t, a.from);
	return a;
}
