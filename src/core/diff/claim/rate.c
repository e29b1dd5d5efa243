/* rate.c - how often what is counted comes: "5,000 cars a month".
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/claim/rate.h"

/* Words behind a number in which its time is looked for. */
enum { REACH = 6 };

static const struct period_word {
	const char *word, *adverb;
} words[] = {{"", ""}, {"hour", "hourly"}, {"day", "daily"}, {"week", "weekly"},
    {"month", "monthly"}, {"quarter", "quarterly"}, {"year", "annually"}};

static enum rate
rate_of(struct cell w, bool adverb)
{
	for (int r = RATE_HOUR; r <= RATE_YEAR; r++)
		if (cell_is(w, adverb ? words[r].adverb : words[r].word))
			return (enum rate)r;
	return adverb && cell_is(w, "yearly") ? RATE_YEAR : RATE_NONE;
}

/* "A week ago", "a year after": when, and not how often. */
static bool
tells_when(struct cursor c)
{
	static const char *const after[] = {"ago", "after", "before", "earlier",
	    "later", "and", "or", "old", "long", "from", "since", "into"};

	if (!cursor_next(&c) || c.gap)
		return false;
	for (size_t i = 0; i < sizeof(after) / sizeof(*after); i++)
		if (cell_is(c.s, after[i]))
			return true;
	return false;
}

enum rate
rate_find(struct cursor c)
{
	bool leads = false; /* "in a year" */

	for (int i = 0; i < REACH && cursor_next(&c); i++) {
		bool each = cell_is(c.s, "per") || cell_is(c.s, "each") ||
		    cell_is(c.s, "every");
		bool one = cell_is(c.s, "a") || cell_is(c.s, "an");
		enum rate r = rate_of(c.s, true);

		if (c.gap || c.k->number)
			return RATE_NONE;
		if (r)
			return r;
		if (each || one) {
			struct cursor n = c;

			r = cursor_next(&n) && !n.gap ? rate_of(n.s, false) :
							RATE_NONE;
			if (r)
				return (one && leads) || tells_when(n) ?
				    RATE_NONE :
				    r;
		}
		leads = c.k->leads && !cell_is(c.s, "of");
	}
	return RATE_NONE;
}

double
rate_yearly(enum rate r)
{
	static const double n[] = {1, 8766, 365.25, 52.18, 12, 4, 1};

	return n[r];
}
