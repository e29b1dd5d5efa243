/* freeze.c - compiles what announces the rules that are built in into a C
 * header: freeze OUT.h. See core/tag/rule/frozen.h. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "core/tag/rule/frozen.h"
#include "core/tag/rule/ruleset.h"
#include "lib/err.h"

/* While this program runs, nothing is frozen yet. */
bool
frozen_lend(struct rules *r)
{
	(void)r;
	return false;
}

void
frozen_rule(struct rules *r, size_t at)
{
	(void)r;
	(void)at;
}

void
frozen_own(struct rules *r)
{
	(void)r;
}

static void
put_entries(FILE *f, const struct rules *r)
{
	fputs("static const struct entry frozen_entry[] = {\n", f);
	for (size_t i = 0; i < r->nentry; i++) {
		const struct entry *e = &r->entry[i];

		fprintf(f, "{%u,%u,%u,%u,%u,%u,%d,%d,%d},\n", e->text, e->len,
		    e->rule, e->need, e->next, e->key, e->exact, e->left,
		    e->right);
	}
	fputs("};\n", f);
}

static void
put_bytes(FILE *f, const struct rules *r)
{
	fputs("static const char frozen_bytes[] = {\n", f);
	for (size_t i = 0; i < r->nbytes + ENTRY_ROOM; i++)
		fprintf(f, "%d,%s", r->bytes[i], i % 32 == 31 ? "\n" : "");
	fputs("};\n", f);
}

static void
put_needs(FILE *f, const struct rules *r)
{
	fputs("static const struct need frozen_need[] = {\n", f);
	for (size_t i = 0; i < r->nneed; i++) {
		const struct need_set *s = r->need[i].also;

		fputs("{{", f);
		for (size_t k = 0; k < NEEDS; k++)
			fprintf(f, "{%u,%u,%d,%d,%lu},", s[k].at, s[k].n,
			    s[k].back, s[k].near, (unsigned long)s[k].span);
		fputs("}},\n", f);
	}
	fprintf(f, "};\nenum { FROZEN_LAST = %u };\n", r->last);
	fputs("static const uint16_t frozen_number[] = {\n", f);
	for (size_t i = 0; i < r->nnumber; i++)
		fprintf(f, "%u,\n", r->number[i]);
	fputs("};\n", f);
}

static void
put_vocab(FILE *f, const char *name, const struct vocab *v)
{
	fprintf(f, "static const struct vocab_slot frozen_%s_slot[] = {\n",
	    name);
	for (size_t i = 0; i <= v->mask; i++)
		fprintf(f, "{%lu,%lu},\n", (unsigned long)v->slot[i].key,
		    (unsigned long)v->slot[i].value);
	fprintf(f,
	    "};\nstatic const struct vocab frozen_%s = {(struct vocab_slot *)"
	    "frozen_%s_slot, %zu, "
	    "%zu, %u};\n",
	    name, name, v->n, v->mask, v->shift);
}

static void
put_signs(FILE *f, const struct rules *r)
{
	size_t n = sizeof(r->by_sign) / sizeof(*r->by_sign);

	fprintf(f,
	    "enum { FROZEN_SIGNS = %d };\n"
	    "static const uint32_t frozen_by_sign[] = {\n",
	    r->signs);
	for (size_t i = 0; i < n; i++)
		fprintf(f, "%lu,\n", (unsigned long)r->by_sign[i]);
	fputs("};\n", f);
}

static void
put_flags(FILE *f, const struct rules *r)
{
	fputs("enum { FROZEN_PREFIX = 1, FROZEN_ICASE = 2 };\n"
	      "static const unsigned char frozen_flags[] = {\n",
	    f);
	for (size_t i = 0; i < r->n; i++)
		fprintf(f, "%d,\n", r->rule[i].prefix | r->rule[i].icase << 1);
	fputs("};\nstatic const unsigned char frozen_reach[] = {\n", f);
	for (size_t i = 0; i < r->n; i++)
		fprintf(f, "%d,\n", r->rule[i].reach);
	fputs("};\n", f);
}

/* The first rule whose words can't be frozen, or NULL. */
static const struct rule *
find_bad(const struct rules *r)
{
	if (r->nbare)
		return &r->rule[r->bare[0]];
	for (size_t i = 0; i < r->nany; i++)
		if (r->any[i])
			return &r->rule[r->entry[r->any[i] - 1].rule];
	return NULL;
}

int
main(int argc, char **argv)
{
	const struct rule *bad;
	struct rules *r;
	FILE *f;

	err_init("freeze");
	if (argc != 2) {
		fputs("usage: freeze OUT.h\n", stderr);
		return EXIT_TROUBLE;
	}
	r = rules_new(true);
	/* no "freeze: " before what is wrong, so that editors find the place */
	if (rules_fault(r)) {
		fprintf(stderr, "%s\n", rules_fault(r));
		rules_free(r);
		return EXIT_TROUBLE;
	}
	bad = find_bad(r);
	if (bad) {
		fprintf(stderr,
		    "%s:%u: no word begins where those do that every match "
		    "holds: name some in column literal\n",
		    bad->file, bad->line);
		rules_free(r);
		return EXIT_TROUBLE;
	}
	f = fopen(argv[1], "w");
	if (!f)
		err_die("%s: %s", argv[1], strerror(errno));
	put_entries(f, r);
	put_bytes(f, r);
	put_needs(f, r);
	put_vocab(f, "vocab", &r->vocab);
	put_vocab(f, "pairs", &r->pairs);
	put_vocab(f, "prefix", &r->prefix);
	put_vocab(f, "asked", &r->asked);
	put_signs(f, r);
	put_flags(f, r);
	if (ferror(f) | fclose(f))
		err_die("%s: %s", argv[1], strerror(errno));
	rules_free(r);
	return 0;
}
