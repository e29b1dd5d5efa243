/* rows.c - speed of the frame alone: rows read, read and written, numbers
 * written and read. Prints a line each. usage: rows [MEGABYTES] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <fcntl.h>

#include "lib/buf.h"
#include "lib/num.h"
#include "lib/scan.h"
#include "lib/tsv.h"

static double
seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static const char header[] =
    "doc\tdate\tsent\tstart\tend\tform\ttext\tspeaker\tstance\tmeasure\tclass"
    "\tsubject\tplace\tstate\tlabels\tnstart\tnend\tquote\tkind\tmod\tlow"
    "\tvalue\thigh\tgrain\tchange\tunit\titem\tof\twhen\tnote\n";

/* Rows such as the pipe hands on, with sentences of all lengths. */
static void
fill(struct buf *b, size_t size)
{
	static const char text[] =
	    "By the evening of that day the provincial council counted more "
	    "than 1,300 houses under water along the river and its two arms, "
	    "and 412 people were brought to the school on the hill, said a "
	    "spokesman of the fire service, who asked for blankets and for "
	    "boats from the three towns further north.";

	buf_adds(b, header);
	for (unsigned i = 0; b->len < size; i++)
		buf_addf(b,
		    "reports/%u.txt\t2024-08-06\t%u\t%u\t%u\ttext\t%.*s\t"
		    "fire service\tclaimed\tdisplaced\tcumulative\tvillage\t"
		    "Norwold\t\tspeaker=fire service@%u-%u\t%u\t%u\tmore than "
		    "1,300 houses\tcount\t>\t1300\t1300\tinf\t100\t\t\thouses\t"
		    "\t2024-08-05/..\t\n",
		    i / 100, i % 100, i * 31, i * 31 + 200,
		    60 + (int)(i * 2654435761u >> 8) % 240, text, i * 31 + 9,
		    i * 31 + 21, i * 31 + 40, i * 31 + 62);
}

static size_t
read_rows(const char *file, struct tsv_out *out, size_t *rows)
{
	static const char *const own[] = {"nvalue"};
	struct tsv *t = tsv_open(&file, 1, &(struct tsv_opts){0});
	const struct cell *row;
	struct tsv_plan p;
	size_t sum = 0;

	tsv_header(t);
	tsv_plan_make(&p, t, own, out ? 1 : 0);
	while (tsv_next(t, &row) > 0) {
		sum += row[6].len;
		++*rows;
		if (out)
			tsv_plan_row(out, &p, row, &(struct cell){"1300", 4});
	}
	tsv_plan_free(&p);
	tsv_close(t);
	return sum;
}

/* The fastest of five runs. */
static void
time_rows(const char *file, size_t size, struct tsv_out *out, const char *what)
{
	double best = 1e9;
	size_t rows = 0;

	for (int i = 0; i < 5; i++) {
		double t = seconds();

		rows = 0;
		if (!read_rows(file, out, &rows))
			exit(1);
		t = seconds() - t;
		best = t < best ? t : best;
	}
	printf("%-28s %6.2f GB/s  %6.2f million rows/s\n", what,
	    (double)size / best / 1e9, (double)rows / best / 1e6);
}

static void
time_scan(const struct buf *b,
    bool (*scan)(const char *, size_t *, size_t, struct cells *),
    const char *what)
{
	struct cells cells = {0};
	double best = 1e9;

	for (int i = 0; i < 5; i++) {
		double t = seconds();

		for (size_t pos = 0; pos < b->len; pos++) {
			cells.n = 0;
			cells.from = b->s + pos;
			scan(b->s, &pos, b->len, &cells);
		}
		t = seconds() - t;
		best = t < best ? t : best;
	}
	free(cells.at);
	printf("%-28s %6.2f GB/s\n", what, (double)b->len / best / 1e9);
}

static void
time_numbers(double factor, const char *what)
{
	enum { N = 1000000 };
	char s[NUM_MAX];
	double t = seconds(), x, sum = 0;
	size_t n = 0;

	for (int i = 0; i < N; i++)
		n += num_put(s, i * factor);
	t = seconds() - t;
	printf("%-28s %6.2f million/s\n", what, N / t / 1e6);
	t = seconds();
	n = num_put(s, 1234 * factor);
	for (int i = 0; i < N; i++)
		if (num_get((struct cell){s, n}, &x))
			sum += x;
	t = seconds() - t;
	printf("%-28s %6.2f million/s%s\n", "  and read", N / t / 1e6,
	    sum > 0 && n ? "" : " (wrong)");
}

int
main(int argc, char **argv)
{
	size_t size = (size_t)(argc > 1 ? atoi(argv[1]) : 200) * 1000000;
	char path[] = "/tmp/benchrows.XXXXXX";
	struct tsv_out out;
	struct buf b = {0};
	int fd = mkstemp(path);

	fill(&b, size);
	tsv_out_init(&out, fd, false);
	tsv_raw(&out, b.s, b.len);
	tsv_out_close(&out);
	buf_addf(&b, "%*s", SCAN_PAD, "");
	b.len -= SCAN_PAD;
	time_scan(&b, scan_line, "lines cut");
	time_scan(&b, scan_line_plain, "lines cut, no SSE2");
	time_rows(path, b.len, NULL, "rows read");
	tsv_out_init(&out, open("/dev/null", O_WRONLY), false);
	time_rows(path, b.len, &out, "rows read and written");
	time_numbers(1, "whole numbers written");
	time_numbers(0.01, "decimals written");
	time_numbers(2589988.110336, "long decimals written");
	unlink(path);
	buf_free(&b);
	return 0;
}
