/* absolute.c - dates that say their month or year.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/parse.h"

/* What stands behind the day in "6 August", "6th of August", "6-August". */
#define DAY_JOINS (IN(W_UNIT) | IN(W_OF) | IN(W_MONTH) | IN_MARK)

/* Those that begin with a number in digits, and all others. */
static const struct form numbers[] = {{form_three_numbers, IN_NUM, IN_MARK},
    {form_iso_week, IN_NUM, IN_MARK},
    {form_quarter, IN_NUM,
	IN_NUM | IN_MARK | IN(W_QUARTERLY) | IN(W_ORDINAL) | IN(W_NUMBER) |
	    IN(W_ERA) | IN(W_SUFFIX)},
    {form_year_first, IN_NUM, IN(W_MONTH) | IN(W_SEASON) | IN(W_ERA)},
    {form_day_first, IN_NUM, DAY_JOINS | IN(W_SUFFIX)},
    {form_two_numbers, IN_NUM, IN_MARK},
    {form_decade, IN_NUM, IN_MARK | IN_OTHER},
    {form_century, IN_NUM, IN(W_SUFFIX)},
    {form_month_day, IN_NUM, IN(W_SUFFIX) | IN(W_OF)},
    {form_year_alone, IN_NUM, IN_ANY}};

static const struct form others[] = {{form_quarter, IN(W_ORDINAL),
					 IN(W_UNIT) | IN_MARK},
    {form_quarter, IN(W_NUMBER), PARSE_NTH | IN_MARK | IN(W_AND)},
    {form_quarter, IN(W_QUARTERLY), IN_NUM},
    {form_month_first, IN(W_MONTH), IN_ANY},
    {form_day_first, IN(W_ORDINAL), DAY_JOINS},
    {form_day_first, IN(W_NUMBER), DAY_JOINS | PARSE_NTH},
    {form_day_first, IN(W_THE), PARSE_NTH}, {form_decade, IN(W_TENS), IN_ANY},
    {form_century, IN(W_ORDINAL), IN(W_UNIT) | IN_MARK},
    {form_century, IN(W_NUMBER), IN(W_ORDINAL) | IN_MARK},
    {form_season, IN(W_SEASON), IN_ANY}, {form_named_year, IN(W_UNIT), IN_NUM},
    {form_named_year, IN(W_FISCAL) | IN(W_YEAR),
	IN_NUM | IN(W_NUMBER) | IN(W_YEAR) | IN(W_OF)},
    {form_month_day, IN(W_ORDINAL), IN(W_OF)},
    {form_month_day, IN(W_NUMBER), PARSE_NTH | IN_MARK | IN(W_OF)},
    {form_month_day, IN(W_THE), PARSE_NTH}, {form_year_alone, IN_MARK, IN_NUM},
    {form_year_alone, IN(W_NUMBER), IN(W_NUMBER) | IN_MARK}};

size_t
parse_absolute(struct scan *s, size_t i, struct piece *p)
{
	size_t end = tok(s, i)->kind == TOK_NUM ?
	    parse_forms(s, i, p, numbers, sizeof(numbers) / sizeof(*numbers)) :
	    parse_forms(s, i, p, others, sizeof(others) / sizeof(*others));

	if (end)
		p->at = parse_span(s, i, end);
	return end;
}
