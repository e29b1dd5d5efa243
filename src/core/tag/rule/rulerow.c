/* rulerow.c - what a row of a rule file may say.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#include "core/tag/rule/rulerow.h"

#include <string.h>

#include "core/claim.h"
#include "core/tag/label/narrow.h"
#include "core/unit/powers.h"
#include "lib/buf.h"
#include "lib/cell.h"
#include "lib/table.h"

struct checking {
	const struct table *t;
	size_t row;
	struct buf *err;
};

/* A word of a closed list, by number; NULL behind the last. */
typedef const char *word_fn(size_t i);

static const char *
kind_word(size_t i)
{
	return i + 1 < KIND_N ? claim_kinds[i + 1] : NULL;
}

static const char *
class_word(size_t i)
{
	return i + 1 < CLASS_N ? claim_classes[i + 1] : NULL;
}

static const char *
stance_word(size_t i)
{
	return i + 1 < STANCE_N ? claim_stances[i + 1] : NULL;
}

static bool
fail(const struct checking *c, const char *what, struct cell s,
    const char *mend)
{
	c->err->len = 0;
	buf_addf(c->err, "%s:%u: %s \"%.*s\": %s", c->t->file,
	    c->t->line[c->row], what, (int)s.len, s.s, mend);
	return false;
}

/* Is s a word of the list? */
static bool
listed(const struct checking *c, const char *what, struct cell s, word_fn *word)
{
	struct buf all = {0};

	for (size_t i = 0; word(i); i++) {
		if (cell_is(s, word(i))) {
			buf_free(&all);
			return true;
		}
		buf_addf(&all, "%s%s", i ? ", " : "write one of ", word(i));
	}
	fail(c, what, s, buf_str(&all));
	buf_free(&all);
	return false;
}

/* Takes what stands before the next sep off *rest; false at the end. */
static bool
next(struct cell *rest, char sep, struct cell *out)
{
	const char *p;

	if (!rest->s)
		return false;
	p = memchr(rest->s, sep, rest->len);
	*out = (struct cell){rest->s, p ? (size_t)(p - rest->s) : rest->len};
	if (p)
		*rest = (struct cell){p + 1, rest->len - out->len - 1};
	else
		*rest = (struct cell){NULL, 0};
	return true;
}

/* Are the words of a|b|c all in the list? */
static bool
all_listed(const struct checking *c, const char *what, struct cell s,
    word_fn *word)
{
	struct cell one;

	while (next(&s, '|', &one))
		if (!listed(c, what, one, word))
			return false;
	return true;
}

/* The conditions there are. */
enum when { WHEN_KIND, WHEN_DIM, WHEN_FROM, WHEN_TO, WHEN_WEAK, WHEN_HERE };

static const struct {
	const char *word;
	word_fn *of; /* the words that may stand behind '=', or NULL */
} whens[] = {
    [WHEN_KIND] = {"kind", kind_word},
    [WHEN_DIM] = {"dim", powers_name},
    [WHEN_FROM] = {"from", NULL},
    [WHEN_TO] = {"to", NULL},
    [WHEN_WEAK] = {"weak", NULL},
    [WHEN_HERE] = {"here", NULL},
};

enum { WHENS = sizeof(whens) / sizeof(*whens) };

/* Its number in whens and what stands behind '='; WHENS where it is none. */
static size_t
when_find(struct cell s, struct cell *behind)
{
	struct cell word;
	size_t i = 0;

	*behind = s;
	next(behind, '=', &word);
	while (i < WHENS &&
	    (!cell_is(word, whens[i].word) ||
		(whens[i].of != NULL) != (behind->s != NULL)))
		i++;
	return i;
}

static bool
when_good(const struct checking *c, struct cell s, unsigned *had)
{
	struct cell behind;
	size_t i = when_find(s, &behind);
	bool state = strcmp(table_at(c->t, c->row, RULE_COLUMN),
			 label_names[LABEL_STATE]) == 0;

	if (i == WHENS)
		return fail(c, "when", s,
		    "write kind=K, dim=D, from, to, weak or here, joined by "
		    "','");
	if (*had & 1u << i)
		return fail(c, "when", s,
		    "stands twice: write one, with '|' between its words");
	*had |= 1u << i;
	if (!state && (i == WHEN_FROM || i == WHEN_TO))
		return fail(c, "when", s, "is for states alone: drop it");
	if ((*had & 1u << WHEN_FROM) && (*had & 1u << WHEN_TO))
		return fail(c, "when", s, "from or to: drop one");
	return !whens[i].of ||
	    all_listed(c, whens[i].word, behind, whens[i].of);
}

static bool
whens_good(const struct checking *c)
{
	struct cell rest = cell_of(table_at(c->t, c->row, RULE_WHEN)), one;
	unsigned had = 0;

	if (!rest.len)
		return true;
	while (next(&rest, ',', &one))
		if (!when_good(c, one, &had))
			return false;
	return true;
}

static bool
flags_good(const struct checking *c)
{
	const char *s = table_at(c->t, c->row, RULE_FLAGS);

	return !*s || strcmp(s, "i") == 0 ||
	    fail(c, "flags", cell_of(s), "write i, or leave it empty");
}

/* Labels that go into columns with a closed list, and states. */
static bool
label_good(const struct checking *c)
{
	const char *column = table_at(c->t, c->row, RULE_COLUMN);
	struct cell s = cell_of(table_at(c->t, c->row, RULE_NAME));

	if (strcmp(column, label_names[LABEL_STANCE]) == 0)
		return listed(c, column, s, stance_word);
	if (strcmp(column, label_names[LABEL_CLASS]) == 0)
		return listed(c, column, s, class_word);
	if (strcmp(column, label_names[LABEL_STATE]) == 0 &&
	    !cell_is(s, "denial") && !memchr(s.s, '=', s.len))
		return fail(c, column, s,
		    "write what is asked and its answer, as in control=full, "
		    "or denial");
	return true;
}

bool
rulerow_good(const struct table *t, size_t row, struct buf *err)
{
	struct checking c = {t, row, err};
	const char *pattern = table_at(t, row, RULE_PATTERN);

	if (!*pattern)
		return fail(&c, "pattern", cell_of(pattern), "write a pattern");
	return label_good(&c) && whens_good(&c) && flags_good(&c);
}
