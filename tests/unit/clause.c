/* clause.c - tests of core/diff/words/clause.h and core/diff/meet/naming.h. */
#include "check.h"
#include "core/diff/claim/claims.h"
#include "core/diff/words/clause.h"
#include "core/diff/meet/naming.h"

/* The words of the clause around what stands in text. */
static struct clause
read_around(struct claims *c, const char *text, const char *what)
{
	size_t at = (size_t)(strstr(text, what) - text);

	passage_read(c->passage, cell_of(text));
	return clause_read(passage_at(c->passage, at),
	    passage_at(c->passage, at + strlen(what)));
}

static bool
says(const struct clause *s, const char *word)
{
	return clause_has(s, clause_word(cell_of(word)));
}

static void
test_clause(struct claims *c)
{
	struct clause a = read_around(c,
	    "Rain fell; the Volos ferry, at dawn, and its crew was rescued "
	    "by 3 barges from Agria when it sank.",
	    "was rescued");
	struct clause b =
	    read_around(c, "Barges towed the ferry to Agria.", "towed");
	int names;

	CHECK(a.n == 4 && says(&a, "crew") && says(&a, "barge"));
	CHECK(!says(&a, "ferry") && !says(&a, "sank") && !says(&a, "3"));
	CHECK(b.n == 4 && says(&b, "Ferries"));
	CHECK(clause_shared(&a, &b, &names) == 2 && names == 1);
	CHECK(!clause_two_names(&a, &b));
	b = read_around(c, "Barges towed the ferry to Milina.", "towed");
	CHECK(clause_shared(&a, &b, &names) == 1 && names == 0);
	CHECK(clause_two_names(&a, &b));
	a = read_around(c, "It.", "It");
	CHECK(a.n == 0 && clause_shared(&a, &b, &names) == 0);
}

/* What stands in the middle of a word parts nothing. */
static void
test_middle(struct claims *c)
{
	struct clause a =
	    read_around(c, "Ada: a mid-winter trek failed", "winter");

	CHECK(a.n == 3 && says(&a, "mid-winter") && !says(&a, "winter"));
}

static const struct naming *
named(struct claims *c, const char *name)
{
	return naming_of(c, pool_add(&c->names, cell_of(name)));
}

static void
test_naming(struct claims *c)
{
	const struct naming *dorn = named(c, "Transport Minister Pavel Dorn");
	const struct naming *post = named(c, "transport minister");
	const struct naming *tax = named(c, "tax reform");
	const struct naming *pension = named(c, "pension reforms");
	struct clause s = read_around(c, "Taxes rose fast", "rose");

	CHECK(naming_covers(dorn, post) && !naming_covers(post, dorn));
	CHECK(!naming_covers(dorn, tax));
	CHECK(naming_shared(dorn, named(c, "Dorn")));
	CHECK(!naming_shared(dorn, post) && naming_titled(dorn, post));
	CHECK(!naming_titled(tax, post));
	CHECK(!naming_one_kind(tax, pension) && tax->head == pension->head);
	CHECK(naming_kind_in(tax, &s) && !naming_kind_in(pension, &s));
	CHECK(named(c, "tax reform") == tax);
	CHECK(!naming_of(c, 0)->headed && !naming_covers(tax, naming_of(c, 0)));
}

int
main(void)
{
	struct claims *c = claims_new();

	test_clause(c);
	test_middle(c);
	test_naming(c);
	claims_free(c);
	return check_done("clause");
}
