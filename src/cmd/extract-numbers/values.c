/* values.c - the columns of a claim that tell its number.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "cmd/extract-numbers/values.h"

#include <math.h>
#include <string.h>

#include "core/claim.h"
#include "core/date/edtf.h"
#include "core/number/common.h"
#include "lib/num.h"

const char *const own_names[OWN_N] = {"nstart", "nend", "quote", "kind", "mod",
    "low", "value", "high", "grain", "change", "unit", "item", "of", "when",
    "note"};

static const char *const change_names[] = {"", "up", "down"};

static struct cell
put_day(struct arena *a, struct day d)
{
	char *s;

	if (!d.year)
		return (struct cell){"", 0};
	s = arena_alloc(a, DATE_EDTF);
	return (struct cell){s, edtf_day(s, d)};
}

void
values_put(struct arena *a, const struct quantity *q, struct cell *own)
{
	own[OWN_MOD] = cell_of(claim_mods[q->mod]);
	own[OWN_CHANGE] = cell_of(change_names[q->change]);
	if (q->kind == KIND_DATE || q->kind == KIND_TIME) {
		own[OWN_LOW] = put_day(a, q->date->low);
		own[OWN_VALUE] = cell_of(q->date->edtf);
		own[OWN_HIGH] = put_day(a, q->date->high);
		if (strncmp(q->date->edtf, "XXXX", 4) == 0)
			own[OWN_NOTE] = cell_of("year not known");
		return;
	}
	if (isinf(q->value)) {
		own[OWN_NOTE] = cell_of("number too large");
		return;
	}
	own[OWN_LOW] = common_number(a, q->low);
	own[OWN_VALUE] = num_same(q->value, q->low) ?
	    own[OWN_LOW] :
	    common_number(a, q->value);
	own[OWN_HIGH] = num_same(q->high, q->value) ? own[OWN_VALUE] :
						      common_number(a, q->high);
	own[OWN_GRAIN] = common_number(a, q->grain);
}

struct cell
values_rules(struct arena *a, rule_set set)
{
	char *s = arena_alloc(a, RULES_MAX);

	return (struct cell){s, rule_names(set, s)};
}
