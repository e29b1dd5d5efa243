/* num.c - numbers in cells. */
#include "lib/num.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whole numbers below 2^53, by far the most, without printf. */
static size_t
put_whole(char *out, double x)
{
	char tmp[NUM_MAX];
	size_t n = 0, k = 0;
	unsigned long long u = (unsigned long long)fabs(x);

	do
		tmp[n++] = (char)('0' + u % 10);
	while (u /= 10);
	if (x < 0)
		out[k++] = '-';
	while (n)
		out[k++] = tmp[--n];
	out[k] = '\0';
	return k;
}

size_t
num_put(char out[NUM_MAX], double x)
{
	if (isnan(x)) {
		*out = '\0';
		return 0;
	}
	if (isinf(x)) {
		strcpy(out, x < 0 ? "-inf" : "inf");
		return strlen(out);
	}
	if (fabs(x) < 9007199254740992.0 && x == trunc(x))
		return put_whole(out, x);
	if (fabs(x) < 1e21 && x == trunc(x))
		return (size_t)snprintf(out, NUM_MAX, "%.0f", x);
	for (int p = 15; p < 18; p++) {
		snprintf(out, NUM_MAX, "%.*g", p, x);
		if (strtod(out, NULL) == x)
			break;
	}
	return strlen(out);
}

bool
num_get(struct cell c, double *x)
{
	char tmp[64], *end;

	if (!c.len || c.len >= sizeof(tmp))
		return false;
	memcpy(tmp, c.s, c.len);
	tmp[c.len] = '\0';
	*x = strtod(tmp, &end);
	return *end == '\0' && end != tmp && !isnan(*x);
}

bool
num_offset(struct cell c, size_t *x)
{
	size_t v = 0;

	if (!c.len || c.len > 18)
		return false;
	for (size_t i = 0; i < c.len; i++) {
		if (c.s[i] < '0' || c.s[i] > '9')
			return false;
		v = v * 10 + (size_t)(c.s[i] - '0');
	}
	*x = v;
	return true;
}
