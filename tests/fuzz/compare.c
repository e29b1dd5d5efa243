/* compare.c - fuzzes core/compare: tables of any bytes, shown. */
#include <stdint.h>

#include "core/compare/docs.h"
#include "core/compare/report.h"
#include "core/compare/show.h"
#include "lib/buf.h"

/* Cells up to the next TAB or newline; what is missing is empty. */
static size_t
cells(const char *s, size_t n, struct cell *f, size_t nf)
{
	size_t at = 0;

	for (size_t i = 0; i < nf; i++) {
		size_t from = at;

		while (at < n && s[at] != '\t' && s[at] != '\n')
			at++;
		f[i] = (struct cell){s + from, at - from};
		at += at < n && s[at] == '\t';
	}
	while (at < n && s[at] != '\n')
		at++;
	return at < n ? at + 1 : at;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct show_opts o = {.width = 40, .all = true};
	const char *s = (const char *)data;
	struct cell claim[RC_N], camp[RP_N];
	struct report r = {0};
	struct buf b = {0};

	for (size_t i = 0; i < size;) {
		i += cells(s + i, size - i, claim, RC_N);
		report_add_claim(&r, claim);
		i += cells(s + i, size - i, camp, RP_N);
		report_add_camp(&r, camp);
	}
	report_join(&r);
	for (size_t i = 0; i < r.ndoc; i++)
		docs_lines(&r, i, (struct cell){s, size});
	show_report(&r, &o, &b);
	buf_free(&b);
	report_free(&r);
	return 0;
}
