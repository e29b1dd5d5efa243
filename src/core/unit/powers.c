/* powers.c - dimensions as powers of base quantities, and their names.
 * split > tag > [extract-numbers > normalize-units] > diff-claims */
#include "core/unit/powers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/dims.h"

enum { DIM, BASE, POWERS };

static const char axes[POWER_N + 1] = "LMTIKNJ$BA";
static const char *const axis_base[POWER_N] = {"m", "kg", "s", "A", "K", "mol",
    "cd", "$", "B", "rad"};

/* Reads "L3 T-1" or "1"; a "-" in front says that the row is never taken. */
static bool
read_powers(const char *s, struct powers *p, bool *taken)
{
	*p = (struct powers){0};
	*taken = *s != '-';
	s += strspn(s, "- ");
	if (!*s)
		return false;
	for (; *s; s += strspn(s, " ")) {
		const char *a = strchr(axes, *s);
		char *end;
		long n;

		if (!a) {
			s++;
			continue;
		}
		n = strtol(s + 1, &end, 10);
		p->e[a - axes] = (signed char)(end == s + 1 ? 1 : n);
		s = end == s + 1 ? s + 1 : end;
	}
	return true;
}

bool
powers_of_dim(const char *name, struct powers *p, const char **base)
{
	bool taken;

	for (size_t i = 0; i < table_dims.nrow; i++) {
		if (strcmp(table_at(&table_dims, i, DIM), name) != 0)
			continue;
		if (p)
			read_powers(table_at(&table_dims, i, POWERS), p,
			    &taken);
		if (base)
			*base = table_at(&table_dims, i, BASE);
		return true;
	}
	return false;
}

const char *
powers_dim(const struct powers *p)
{
	if (p->other)
		return "exchange-rate";
	for (size_t i = 0; i < table_dims.nrow; i++) {
		struct powers q;
		bool taken;

		if (read_powers(table_at(&table_dims, i, POWERS), &q, &taken) &&
		    taken && memcmp(p->e, q.e, sizeof(q.e)) == 0)
			return table_at(&table_dims, i, DIM);
	}
	return "other";
}

void
powers_add(struct powers *p, const struct powers *q, int exp)
{
	for (size_t i = 0; i < POWER_N; i++)
		p->e[i] = (signed char)(p->e[i] + q->e[i] * exp);
	if (!q->code)
		return;
	if (!p->code)
		p->code = q->code;
	else if (strcmp(p->code, q->code) != 0)
		p->other = q->code;
}

static void
put(char *out, size_t size, size_t *n, const char *s)
{
	int k = snprintf(out + *n, size - *n, "%s", s);

	*n += (size_t)k;
	if (*n >= size)
		*n = size - 1;
}

static void
put_other(const struct powers *p, char *out, size_t size)
{
	size_t n = 0;

	out[0] = '\0';
	for (size_t i = 0; i < POWER_N; i++) {
		char e[16] = "";

		if (!p->e[i])
			continue;
		if (p->e[i] != 1)
			snprintf(e, sizeof(e), "%d", p->e[i]);
		put(out, size, &n, n ? "." : "");
		put(out, size, &n,
		    *axis_base[i] == '$' && p->code ? p->code : axis_base[i]);
		put(out, size, &n, e);
	}
}

void
powers_base(const struct powers *p, const char *dim, char *out, size_t size)
{
	const char *base = "", *code = p->code ? p->code : "$";
	size_t n = 0;

	if (strcmp(dim, "other") == 0) {
		put_other(p, out, size);
		return;
	}
	powers_of_dim(dim, NULL, &base);
	out[0] = '\0';
	for (; *base; base++) {
		char one[2] = {*base, '\0'};

		if (*base == '$') {
			put(out, size, &n, code);
			code = p->other ? p->other : code;
		} else {
			put(out, size, &n, one);
		}
	}
}

const char *
powers_name(size_t i)
{
	return i < table_dims.nrow ? table_at(&table_dims, i, DIM) : NULL;
}
