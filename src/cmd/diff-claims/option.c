/* option.c - arguments of options that are dates or shares. */
#include "cmd/diff-claims/option.h"

#include "lib/err.h"
#include "lib/num.h"

struct period
option_date(const char *name, const char *s)
{
	struct period p = PERIOD_NONE;

	if (s)
		p = period_read(cell_of(s), PERIOD_END);
	if (s && !period_known(p))
		err_die("%s: no date \"%s\": write it as 2025-03-01, 2025-03 "
			"or 2025",
		    name, s);
	return p;
}

double
option_share(const char *name, const char *s)
{
	struct cell c = cell_of(s);
	double x;

	if (c.len && c.s[c.len - 1] == '%')
		c.len--;
	if (!num_get(c, &x) || !(x >= 0 && x < 100))
		err_die("%s: no percentage below 100: \"%s\"", name, s);
	return x / 100;
}
