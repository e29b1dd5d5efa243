/* points.c - "points" beside a share, which are percentage points.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/points.h"

static bool
is_percent(const struct scan *s, size_t i)
{
	return tok_at(s, i)->sign == '%' || tok_says(s, i, "percent") ||
	    tok_says(s, i, "pc") ||
	    (tok_says(s, i, "per") && tok_says(s, i + 1, "cent"));
}

/* "34%, up two points": is a share named shortly before token i, and no change
 * in percent, as indices have theirs? */
static bool
behind_share(const struct scan *s, size_t i)
{
	enum { NEAR = 6 };
	const struct tok *b = tok_before(s, i);

	if (b->sign != ',' && !tok_has(b, ROLE_UP | ROLE_DOWN))
		return false; /* "45% from the line, scoring 12 points" */
	for (size_t k = i; k > 2 && k + NEAR > i; k--) {
		const struct tok *t = tok_at(s, k - 1);

		if (is_percent(s, k - 1))
			return tok_at(s, k - 2)->cls == TOK_NUM &&
			    !tok_has(tok_at(s, k - 3), ROLE_UP | ROLE_DOWN) &&
			    !tok_says(s, k - 3, "by");
		if (t->sign == '.' || t->sign == ';' ||
		    tok_says(s, k - 1, "or"))
			return false;
	}
	return false;
}

bool
points_find(const struct scan *s, size_t i, const struct term *t,
    struct unit_hit *hit, size_t *to)
{
	static const char name[] = "percentage point";
	bool to_share = tok_says(s, i + 1, "to") &&
	    tok_at(s, i + 2)->cls == TOK_NUM && is_percent(s, i + 3);

	if ((!tok_says(s, i, "point") && !tok_says(s, i, "points")) ||
	    !(t->value < 100) || !(to_share || behind_share(s, t->from)))
		return false;
	*to = i + 1;
	*hit = (struct unit_hit){.unit = unit_named(s->units,
				     (struct cell){name, sizeof(name) - 1}),
	    .len = tok_at(s, i)->end - tok_at(s, i)->at,
	    .scale = 1,
	    .sides = UNIT_AFTER};
	return hit->unit != NULL;
}
