/* absolute.c - dates that say their month or year.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

/* Ordinals, and days of the month, may be in digits or words. */
#define NTH (IN_NUM | IN(W_ORDINAL) | IN(W_NUMBER))

size_t
parse_absolute(struct scan *s, size_t i, struct piece *p)
{
	static const struct form forms[] = {{form_three_numbers, IN_NUM},
	    {form_iso_week, IN_NUM}, {form_quarter, NTH | IN(W_QUARTERLY)},
	    {form_year_first, IN_NUM}, {form_month_first, IN(W_MONTH)},
	    {form_day_first, NTH | IN(W_THE)}, {form_two_numbers, IN_NUM},
	    {form_decade, IN_NUM | IN(W_TENS)}, {form_century, NTH},
	    {form_season, IN(W_SEASON)},
	    {form_named_year, IN(W_UNIT) | IN(W_FISCAL) | IN(W_YEAR)},
	    {form_month_day, NTH | IN(W_THE)},
	    {form_year_alone, IN_NUM | IN_MARK | IN(W_NUMBER)}};
	size_t end =
	    parse_forms(s, i, p, forms, sizeof(forms) / sizeof(*forms));

	if (end)
		p->at = parse_span(s, i, end);
	return end;
}
