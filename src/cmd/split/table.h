/* table.h - splits the texts of a column of CSV or TSV files.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CMD_SPLIT_TABLE_H
#define CMD_SPLIT_TABLE_H

#include <stddef.h>

#include "cmd/split/job.h"
#include "lib/records.h"

struct table_opts {
	const char *text; /* the column that holds the texts */
	const char *id;   /* the one that names the documents, or NULL */
	struct records_opts records;
};

/* Each row's text is a document. Files that can't be read are told and set
 * j->failed; other faults end the program. */
void split_rows(struct job *j, const struct table_opts *o,
    const char *const *files, size_t n);

#endif
