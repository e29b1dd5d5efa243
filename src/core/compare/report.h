/* report.h - claims and the positions of diff-claims joined again, as claims
 * compare shows them.
 * split > tag > extract-numbers > normalize-units > diff-claims > [compare] */
#ifndef CORE_COMPARE_REPORT_H
#define CORE_COMPARE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/pool.h"
#include "lib/cell.h"
#include "lib/mem.h"

/* The columns read, by their names in claims-tsv(5). */
enum report_claim_col {
	RC_DOC,
	RC_START,
	RC_TEXT,
	RC_NSTART,
	RC_NEND,
	RC_QUOTE,
	RC_KIND,
	RC_ITEM,
	RC_SPEAKER,
	RC_STANCE,
	RC_WHEN,
	RC_STATE,
	RC_NLOW,
	RC_NHIGH,
	RC_SAME,
	RC_CHECK,
	RC_N
};
enum report_camp_col {
	RP_VERDICT,
	RP_KEY,
	RP_CAMP,
	RP_DOCS,
	RP_ORIGINS,
	RP_LOW,
	RP_HIGH,
	RP_NUNIT,
	RP_WHEN,
	RP_PARTIES,
	RP_AT,
	RP_RULE,
	RP_WHY,
	RP_N
};
/* Documents that come from one another. */
enum report_kin_col { RK_DOC, RK_LIKE, RK_RUNS, RK_FIGURES, RK_N };
extern const char *const report_kin_cols[RK_N];
extern const char *const report_claim_cols[RC_N];
extern const char *const report_camp_cols[RP_N];

enum { REPORT_NONE = (size_t)-1 };

struct report_doc {
	struct cell name;  /* column doc */
	struct cell label; /* the name as shown: what tells it from others */
	bool cited;        /* some camp holds a claim of it */
};

struct report_claim {
	struct cell f[RC_N];
	size_t doc;        /* index of docs */
	struct span at;    /* byte range in the document */
	struct cell words; /* the quote, with what is counted behind it */
	size_t line;       /* where it begins, from 1; 0 where not known */
	size_t twin; /* the claim that restates this one, or REPORT_NONE */
	size_t host; /* the one that this restates, or REPORT_NONE */
};

struct report_camp {
	struct cell f[RP_N];
	size_t first, n; /* its claims: indices report.ref[first, first + n) */
	size_t ndocs; /* documents that hold it: column at may not name all */
};

/* Two documents of one origin, and what they share. */
struct report_kin {
	size_t doc, like; /* indices of docs */
	double runs, figures;
};

/* What is said about one key. */
struct report_topic {
	struct cell key;
	size_t first, n; /* its camps */
	int verdict;     /* the gravest of its camps: see report_verdict */
	size_t ndocs;
};

struct report {
	struct pool names; /* of documents: index in doc + 1 */
	struct report_doc *doc;
	struct report_claim *claim; /* by document and place once joined */
	struct report_camp *camp;   /* as they came */
	struct report_topic *topic; /* gravest first once joined */
	size_t *ref;                /* claims of the camps, by claim */
	struct report_kin *kin;     /* as they came */
	size_t ndoc, nclaim, ncamp, ntopic, nref, nkin;
	size_t given; /* documents that were read, also those without claims */
	size_t doccap, claimcap, campcap, topiccap, refcap, kincap;
	struct arena bytes;
};

/* Zero-initialise. */
void report_free(struct report *r);

/* Adds a row of the claims or of the positions; the cells are copied. Rows of
 * one key stand together. */
void report_add_claim(struct report *r, const struct cell f[RC_N]);
void report_add_camp(struct report *r, const struct cell f[RP_N]);

/* The same of two documents of one origin. */
void report_add_kin(struct report *r, const struct cell f[RK_N]);

/* Joins both once all rows are there: finds the claims of each camp, orders
 * the topics from the gravest verdict on, gives each document a label. */
void report_join(struct report *r);

/* The first claim at or behind a place of a document, once joined. */
size_t report_from(const struct report *r, size_t doc, struct span at);

/* The verdicts, gravest first, as words; the number of a word, or that of the
 * last, which is no verdict's. */
enum {
	REPORT_NALARM = 6, /* the first ones are alarms */
	REPORT_CHANGED = 6,
	REPORT_NVERDICT = 12
};
extern const char *const report_verdicts[REPORT_NVERDICT];
int report_verdict(struct cell word);

#endif
