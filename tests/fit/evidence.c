/* evidence.c - what speaks for it, pair by pair, that two numbers answer one
 * question: tests/fit/fit finds from it how much each sign weighs.
 * usage: evidence <CLAIMS
 * Prints a header, doc, start, end, doc, start, end and the names of the
 * evidence, then a row for each pair of numbers that diff-claims weighs. */
#include <stdio.h>

#include "core/diff/claim/claims.h"
#include "core/diff/like/odds.h"
#include "core/diff/claim/read.h"
#include "core/diff/settle.h"
#include "lib/tsv.h"

static void
put_place(const struct claims *c, const struct claim *x)
{
	struct cell doc = pool_at(&c->docnames, c->docs[x->doc].name);

	printf("%.*s\t%zu\t%zu\t", (int)doc.len, doc.s, (size_t)x->nstart,
	    (size_t)x->nend);
}

static void
put_pair(const struct claims *c, uint32_t a, uint32_t b, const double *e)
{
	put_place(c, &c->v[a]);
	put_place(c, &c->v[b]);
	for (size_t i = 0; i < odds_evidence; i++)
		printf("%s%.6g", i ? "\t" : "", e[i]);
	putchar('\n');
}

int
main(void)
{
	struct tsv *in = tsv_open(NULL, 0, &(struct tsv_opts){0});
	struct claims *c = claims_new();
	const struct cell *v;
	int col[IN_N];

	if (tsv_header(in) < 0)
		return 2;
	for (int i = 0; i < IN_N; i++)
		col[i] = tsv_find(in, claims_cols[i]);
	col[IN_KEY] = -1;
	printf("doc\tstart\tend\tdoc\tstart\tend");
	for (size_t i = 0; i < odds_evidence; i++)
		printf("\t%s", odds_names[i]);
	putchar('\n');
	claims_whole(c);
	while (tsv_next(in, &v) > 0) {
		struct cell row[IN_N] = {{0}};

		for (int i = 0; i < IN_N; i++)
			row[i] = col[i] < 0 ? (struct cell){"", 0} : v[col[i]];
		read_row(c, row);
	}
	odds_told = put_pair;
	settle_claims(c);
	claims_free(c);
	return tsv_failed(in) ? 2 : 0;
}
