/* job.h - the work of one run: its output, and the rows of documents.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CMD_SPLIT_JOB_H
#define CMD_SPLIT_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "cmd/split/dates.h"
#include "core/split/sentence.h"
#include "lib/buf.h"
#include "lib/cell.h"
#include "lib/tsv.h"

/* What the rows of one document share, and where they go. */
struct job {
	struct splitter *splitter;
	struct tsv_out out;
	struct dates dates;
	bool no_header;
	struct buf left;   /* doc and date cells, escaped, and a sentence's
			    * number but for its last digit, each with its
			    * TAB */
	char head[32];     /* left, where it has room */
	struct buf right;  /* kept cells, each with a TAB before */
	size_t left_cells; /* bytes of left but for the number */
	size_t sent;       /* the last sentence's number, its last digit 0 */
	char last;         /* that digit */
	size_t base;       /* an offset near the last, its four last digits 0 */
	char high[16];     /* those before */
	size_t high_len;
	char forms[FORM_N][16]; /* each with a TAB */
	size_t form_len[FORM_N];
	bool failed;
};

/* Begins the output: writes the header at once, unless there is to be none;
 * kept: the names of kept columns, each with a TAB before. */
void job_header(struct job *j, struct cell kept);

/* Begins a document; doc and date are not escaped. */
void job_doc(struct job *j, struct cell doc, struct cell date);

/* Writes a sentence's row; text: its bytes, room: how many may be read from
 * there on. */
void job_row(struct job *j, const struct sentence *t, const char *text,
    size_t room);

/* Appends bytes as a cell of claims-tsv(5) holds them. */
void job_escape(struct buf *b, const char *s, size_t len);

#endif
