/* setting.c - core/diff: words that tell of another time or place. */
#include "core/diff/words/setting.h"

#include "check.h"
#include "core/diff/words/facet.h"
#include "core/diff/words/verb.h"

static struct setting
read_text(struct passage *w, const char *text)
{
	passage_read(w, cell_of(text));
	return setting_find(w);
}

static void
test_flags(struct passage *w)
{
#define HAS(flag, text) CHECK(read_text(w, text).flags &SETTING_##flag)
#define HASNT(flag, text) CHECK(!(read_text(w, text).flags & SETTING_##flag))
	HAS(BACK, "Since then nobody has drowned.");
	HAS(BACK, "That accident cost nine lives.");
	HASNT(BACK, "That man was hurt.");
	HAS(THERE, "Nobody was hurt there.");
	HASNT(THERE, "There was a fire in the hold.");
	HAS(START, "There was a fire in the hold.");
	HAS(START, "Forty-one people died.");
	HAS(START, "12 people died.");
	HASNT(START, "The captain left.");
	HAS(PAST, "No one died.");
	HASNT(PAST, "No one has died.");
	HASNT(PAST, "It carries 400 cars.");
	HAS(NOW, "Four died on Tuesday.");
	HAS(LIFE, "The ferry was built in 1998.");
	HAS(MOST, "It was the worst fire since 1987.");
#undef HAS
#undef HASNT
}

static void
test_elsewhere(struct passage *w)
{
	const char *two = "Nine were hurt, and a similar crash at Pol hurt 40.";

	CHECK(cell_is(read_text(w, "In neighbouring Altmark, 12 died.").name,
	    "Altmark"));
	CHECK(
	    !read_text(w, "The neighbouring Altmark Strait is shut.").name.len);
	CHECK(!read_text(w, "Two neighbouring houses burned.").name.len);
	CHECK(read_text(w, "A sister ship sank in 2021.").name.len > 0);
	CHECK(!read_text(w, "Her sister sank to the floor.").name.len);
	CHECK(!read_text(w, "A similar bill failed.").name.len);
	CHECK(
	    read_text(w, two).from == (size_t)(strstr(two, "a similar") - two));
}

static void
test_frame(struct passage *w)
{
	const char *before = "After nine died in 2009, a law was passed.";
	const char *subject = "A fire at Pol in 2009 killed nine.";

	CHECK(read_text(w, before).frame ==
	    (size_t)(strstr(before, "a law") - before));
	CHECK(read_text(w, subject).frame ==
	    (size_t)(strstr(subject, "killed") - subject));
	CHECK(read_text(w, "Nine died in 2009.").frame < strlen("Nine died"));
}

static bool
is_alone(struct passage *w, const char *text, const char *state)
{
	size_t at = (size_t)(strstr(text, state) - text);

	passage_read(w, cell_of(text));
	return setting_alone(passage_at(w, at),
	    passage_at(w, at + strlen(state)));
}

static void
test_alone(struct passage *w)
{
	const char *since = "Since then no one has drowned.";
	const char *after = "Since May no one has drowned.";
	const char *sign = "No one was hurt, there being no guards.";

	CHECK(is_alone(w, "Nobody was hurt there.", "Nobody was hurt"));
	CHECK(is_alone(w, "No one died elsewhere.", "No one died"));
	CHECK(is_alone(w, "Only one sluice was open.", "sluice was open"));
	CHECK(is_alone(w, since, "no one has drowned"));
	CHECK(!is_alone(w, after, "no one has drowned"));
	CHECK(!is_alone(w, sign, "No one was hurt"));
	CHECK(!is_alone(w, "There was no kiln there.", "There was no kiln"));
	CHECK(!is_alone(w, "Nobody was hurt on deck.", "Nobody was hurt"));
}

int
main(void)
{
	struct verbs *v = verbs_new();
	struct facets *f = facets_new();
	struct passage *w = passage_new(v, f);

	test_flags(w);
	test_elsewhere(w);
	test_frame(w);
	test_alone(w);
	passage_free(w);
	facets_free(f);
	verbs_free(v);
	return check_done("setting");
}
