/* rulecheck.c - what is wrong with a set of rules.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/rulecheck.h"

#include "core/claim.h"
#include "core/tag/label/measure.h"
#include "core/tag/rule/lexicon.h"
#include "core/tag/rule/ruleset.h"
#include "lib/buf.h"

/* Kinds whose claims have a unit with a dimension. */
enum {
	MEASURED = 1 << KIND_MEASURE | 1 << KIND_MONEY | 1 << KIND_AGE |
	    1 << KIND_DURATION | 1 << KIND_PERCENT | 1 << KIND_FRACTION
};

static void
say(struct buf *out, const struct rule *x, const char *what, struct cell name,
    const char *mend)
{
	buf_addf(out, "%s:%u: %s \"%.*s\": %s\n", x->file, x->line, what,
	    (int)name.len, name.s, mend);
}

static bool
is_pattern(const struct rule *x)
{
	return x->what == RULE_LABEL && x->pattern.len != 0;
}

/* Is there no claim that its conditions suit? */
static bool
impossible(const struct rule *x)
{
	return x->kinds && x->dim.len && !(x->kinds & MEASURED);
}

/* The rule before the i-th that always matches where it does, or NULL. */
static const struct rule *
hidden_by(const struct rules *r, size_t i)
{
	const struct rule *x = &r->rule[i];

	for (size_t k = 0; k < i; k++) {
		const struct rule *y = &r->rule[k];

		if (is_pattern(y) && y->col == x->col &&
		    cell_eq(y->pattern, x->pattern) &&
		    (y->icase || !x->icase) && rule_serves(y, x))
			return y;
	}
	return NULL;
}

static size_t
check_hidden(const struct rules *r, size_t i, struct buf *out)
{
	const struct rule *y = hidden_by(r, i);
	struct buf b = {0};

	if (!y)
		return 0;
	buf_addf(&b, "%s:%u has the same pattern and goes first: drop one",
	    y->file, y->line);
	say(out, &r->rule[i], "hidden pattern", r->rule[i].pattern,
	    buf_str(&b));
	buf_free(&b);
	return 1;
}

static size_t
check_rule(const struct rules *r, size_t i, struct buf *out)
{
	const struct rule *x = &r->rule[i];
	size_t n = 0;

	if (impossible(x)) {
		say(out, x, "never matches: pattern", x->pattern,
		    "claims of these kinds have no dimension: drop kind or "
		    "dim");
		n++;
	}
	return n + check_hidden(r, i, out);
}

/* Has a rule before the i-th the same label? */
static bool
labelled_before(const struct rules *r, size_t i)
{
	const struct rule *x = &r->rule[i];

	for (size_t k = 0; k < i; k++)
		if (is_pattern(&r->rule[k]) && r->rule[k].col == x->col &&
		    cell_eq(r->rule[k].label, x->label))
			return true;
	return false;
}

/* What becomes of labels that the tables don't know: nothing is wrong with
 * them, unless they are known ones that were written wrongly. */
static void
note_label(const struct rules *r, size_t i, struct buf *out)
{
	const struct rule *x = &r->rule[i];
	bool measure =
	    x->col == LABEL_MEASURE && !*measure_find(x->label).class;
	bool state = x->col == LABEL_STATE && !cell_is(x->label, "denial") &&
	    !state_known(x->label);

	if ((!measure && !state) || labelled_before(r, i))
		return;
	if (measure)
		say(out, x, "note: measure", x->label,
		    "your own: compared by its name and the subject");
	else
		say(out, x, "note: state", x->label,
		    claim_is_act(x->label) ?
			"your own: opposed to the same with =yes or =no alone" :
			"your own: opposed to nothing, unless it ends in =yes "
			"or =no");
}

size_t
rulecheck(const struct rules *r, struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++)
		if (is_pattern(&r->rule[i])) {
			n += check_rule(r, i, out);
			note_label(r, i, out);
		}
	for (size_t i = 0; i < r->nbare; i++) {
		const struct rule *x = &r->rule[r->bare[i]];

		say(out, x, "no word that every match holds: pattern",
		    x->pattern,
		    "tried on each row: name one in column literal");
		n++;
	}
	return n;
}
