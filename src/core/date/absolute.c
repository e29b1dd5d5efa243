/* absolute.c - dates that say their month or year.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

size_t
parse_absolute(struct scan *s, size_t i, struct piece *p)
{
	static size_t (*const forms[])(struct scan *, size_t,
	    struct piece *) = {form_three_numbers, form_iso_week, form_quarter,
	    form_year_first, form_month_first, form_day_first, form_two_numbers,
	    form_decade, form_century, form_season, form_named_year,
	    form_month_day, form_year_alone};

	for (size_t k = 0; k < sizeof(forms) / sizeof(*forms); k++) {
		size_t end;

		*p = (struct piece){.hour = -1};
		end = forms[k](s, i, p);
		if (end) {
			p->at = parse_span(s, i, end);
			return end;
		}
	}
	return 0;
}
