/* table.c - tests of lib/table.h. */
#include "check.h"
#include "lib/buf.h"
#include "lib/table.h"

#include <stdlib.h>
#include <unistd.h>

static char path[] = "/tmp/tabletest.XXXXXX";
static struct buf err;

/* Reads s as a file; on failure err holds the message without the path. */
static struct table *
read_as(const char *s, const struct table *like, const char *const *types,
    const char *const **types_out)
{
	FILE *f = fopen(path, "wb");
	struct table *t;

	if (!f || fputs(s, f) < 0 || fclose(f) != 0)
		perror(path);
	err.len = 0;
	t = table_read(path, like, types, types_out, &err);
	if (!t && CHECK(strncmp(buf_str(&err), path, strlen(path)) == 0)) {
		err.len -= strlen(path);
		memmove(err.s, err.s + strlen(path), err.len + 1);
	}
	return t;
}

static void
bad(const char *s, const char *want)
{
	struct table *t = read_as(s, NULL, NULL, NULL);

	if (CHECK(!t))
		CHECK_STR(buf_str(&err), want);
	table_free(t);
}

static void
test_read(void)
{
	const char *const *types;
	struct table *t = read_as("\xef\xbb\xbf# words\r\n"
				  "#type\tkey\tnum\ta|b|\tregex\tstr\r\n\r\n"
				  "word\tn\tab\trx\tnote\r\n"
				  "one\t1\ta\t\\bone\\b\tx\\ty\r\n"
				  "# between\n"
				  "two\t\t\t\t\n"
				  "three\t-0.5",
	    NULL, NULL, &types);

	if (!CHECK(t != NULL))
		return;
	CHECK_NUM(t->ncol, 5);
	CHECK_NUM(t->nrow, 3);
	CHECK_STR(types[2], "a|b|");
	CHECK_NUM(table_col(t, "note"), 4);
	CHECK_NUM(table_col(t, "not"), -1);
	CHECK_STR(table_at(t, 0, 3), "\\bone\\b");
	CHECK_STR(table_at(t, 0, 4), "x\\ty");
	CHECK_STR(table_at(t, 1, 1), "");
	CHECK_STR(table_at(t, 2, 1), "-0.5");
	CHECK_STR(table_at(t, 2, 4), "");
	CHECK(t->line[0] == 5 && t->line[1] == 7 && t->line[2] == 8);
	CHECK_STR(t->file, path);
	table_free(t);
}

static void
test_bad(void)
{
	bad("", ": no line of column names: add one");
	bad("# only this\n", ":1: no line of column names: add one");
	bad("a\tb\n",
	    ":1: 2 columns but 0 types: add a #type line with a type for each");
	bad("#type\tstr\na\tb\n",
	    ":2: 2 columns but 1 types: add a #type line with a type for each");
	bad("#type\tstr\twrod\n",
	    ":1: type \"wrod\": write str, word, key, num, regex, words, "
	    "names or words with | between");
	bad("#type\tstr\n#type\tstr\n",
	    ":2: a #type line stands once, above the names");
	bad("#type\tstr\na\n#type\tstr\n",
	    ":3: a #type line stands once, above the names");
	bad("#type\tstr\tstr\na\ta\n",
	    ":2: column \"a\" stands twice: rename one");
	bad("#type\tstr\tstr\na\t\n", ":2: column 2 has no name: name it");
	bad("#type\tstr\na\n1\t2\n", ":3: 2 cells under 1 columns: remove 1");
	bad("#type\tword\na\nx\n\t\n", ":4: 2 cells under 1 columns: remove 1");
	bad("#type\tword\tstr\na\tb\n\tx\n", ":3: a is empty: fill it in");
	bad("#type\tkey\na\nx\ny\nx\n",
	    ":5: a \"x\" stands in line 3 too: keep one");
	bad("#type\tnum\na\n1,5\n", ":3: a is \"1,5\": write a number");
	bad("#type\tx|y\na\nz\n", ":3: a is \"z\": write one of x|y");
	bad("#type\tx|y\tstr\na\tb\n\tx\n", ":3: a is \"\": write one of x|y");
	bad("#type\tregex\na\n(b\n",
	    ":3: a, byte 3 of \"(b\": missing closing parenthesis");
}

static void
test_like(void)
{
	static const char *const cols[] = {"name", "n", "kind"};
	static const char *const types[] = {"key", "num", "a|b|"};
	struct table like = {.file = "x", .ncol = 3, .col = cols};
	struct table *t =
	    read_as("kind\tname\nb\tq\n\tr\n", &like, types, NULL);

	if (CHECK(t != NULL)) {
		CHECK_NUM(t->ncol, 3);
		CHECK_STR(table_at(t, 0, 0), "q");
		CHECK_STR(table_at(t, 0, 1), "");
		CHECK_STR(table_at(t, 0, 2), "b");
		CHECK_STR(t->col[2], "kind");
	}
	table_free(t);
	t = read_as("name\tm\nq\t1\n", &like, types, NULL);
	CHECK(!t);
	CHECK_STR(buf_str(&err),
	    ":1: no column \"m\" in such a table: it has name, n, kind");
	t = read_as("n\n1\n", &like, types, NULL);
	CHECK(!t);
	CHECK_STR(buf_str(&err), ":1: no column \"name\": add it");
}

static void
test_many_keys(void)
{
	struct buf b = {0};
	struct table *t;

	buf_adds(&b, "#type\tkey\nk\n");
	for (int i = 0; i < 50000; i++)
		buf_addf(&b, "key%d\n", i);
	t = read_as(buf_str(&b), NULL, NULL, NULL);
	CHECK(t && CHECK_NUM(t->nrow, 50000));
	table_free(t);
	buf_adds(&b, "key77\n");
	bad(buf_str(&b), ":50003: k \"key77\" stands in line 80 too: keep one");
	buf_free(&b);
}

static void
test_unreadable(void)
{
	struct table *t = table_read("/nonexistent/t", NULL, NULL, NULL, &err);

	CHECK(!t);
	CHECK_STR(buf_str(&err), "/nonexistent/t: No such file or directory");
	t = table_read("/", NULL, NULL, NULL, &err);
	CHECK(!t);
	CHECK_STR(buf_str(&err), "/: Is a directory");
}

static void
test_find(void)
{
	static const char *const cells[] = {"Alpha", "1", "beta", "2", "beta",
	    "3"};
	static const char *const cols[] = {"w", "n"};
	static const unsigned char again[] = {0, 0, 1};
	static uint32_t lens[TABLE_BEGINS];
	unsigned hash[4] = {0};
	struct table t = {.ncol = 2,
	    .nrow = 3,
	    .lens = lens,
	    .again = again,
	    .col = cols,
	    .cell = cells,
	    .hash = hash,
	    .nhash = 4};
	unsigned a = table_hash("alpha", 5) & 3, b = table_hash("beta", 4) & 3;

	hash[a] = 1;
	hash[b == a ? (b + 1) & 3 : b] = 2;
	lens[table_begins("alpha", 5)] = table_len_bit(5);
	lens[table_begins("beta", 4)] |= table_len_bit(4);
	CHECK(table_hash("ALPHA", 5) == table_hash("alpha", 5));
	CHECK_NUM(table_find(&t, "alphabet", 5), 0);
	CHECK_NUM(table_find(&t, "BETA", 4), 1);
	CHECK_NUM(table_find(&t, "bet", 3), -1);
	CHECK_NUM(table_find(&t, "betas", 5), -1);
	CHECK_NUM(table_find(&t, "betz", 4), -1);
	CHECK_NUM(table_find(&t, "gamma", 5), -1);
	CHECK(table_again(&t, 2));
	CHECK(!table_again(&t, 1));
	CHECK(!table_again(&t, 3));
	CHECK_NUM(table_find(&t, "", 0), -1);
}

static void
test_named(void)
{
	struct table_name name[4] = {{0}};
	struct table t = {.ncol = 1, .nrow = 2, .name = name, .nname = 4};
	unsigned a = table_hash("Alpha", 5) & 3, b = table_hash("De Beta", 7);

	name[a] = (struct table_name){"Alpha", 1};
	name[(b & 3) == a ? (b + 1) & 3 : b & 3] =
	    (struct table_name){"De Beta", 0};
	CHECK_NUM(table_named(&t, "Alphabet", 5), 1);
	CHECK_NUM(table_named(&t, "De Beta", 7), 0);
	CHECK_NUM(table_named(&t, "alpha", 5), -1);
	CHECK_NUM(table_named(&t, "Alp", 3), -1);
	CHECK_NUM(table_named(&t, "Beta", 4), -1);
	CHECK_NUM(table_named(&t, "", 0), -1);
}

int
main(void)
{
	int fd = mkstemp(path);

	if (fd < 0)
		return 2;
	close(fd);
	test_read();
	test_bad();
	test_like();
	test_many_keys();
	test_unreadable();
	test_find();
	test_named();
	unlink(path);
	buf_free(&err);
	return check_done("table");
}
