/* unknown.c - names that no table knows, as actors and places.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Runs of capitalised words are places behind "in" or before "region", else
 * actors. */
#include <string.h>

#include "core/tag/name/mention.h"
#include "core/tag/sent/sentword.h"

/* Bytes that a line with the writer's name has at most. */
enum { BYLINE = 80 };

/* Bytes from a name in a list to the end of its value. */
enum { LIST_STEP = 40 };

static bool
covered(const struct sent *t, struct span at)
{
	for (size_t i = 0; i < t->nmen; i++)
		if (t->men[i].at.start < at.end && at.start < t->men[i].at.end)
			return true;
	return false;
}

/* "the Reform Party of Premier Oda Brandt": behind "of", the word link, whose
 * party it is, and no part of its name. */
static bool
names_leader(const struct sent *t, struct span link, struct span name)
{
	return sent_is(t, link, "of") && sent_of(t, name, WORD_TITLE);
}

/* The run of capitalised words that begins with w; "of" and "&" may stand
 * inside. */
static struct span
run_from(const struct sent *t, struct span w)
{
	struct span r = w, n;

	for (int i = 0; i < 8; i++) {
		bool poss;

		textword_unpossess(t->s, w, &poss);
		n = mention_next(t, w.end);
		if (poss || n.start >= n.end)
			break;
		if (sent_in(t, n, LIST_IN_NAME)) {
			struct span m = mention_next(t, n.end);

			if (m.start >= m.end || !textword_capital(t->s, m) ||
			    mention_noun(t, w, "kind") || names_leader(t, n, m))
				break;
			n.end = m.end;
			w = m;
		} else if (!textword_capital(t->s, n) ||
		    sent_of(t, n, WORD_CALENDAR)) {
			break;
		} else {
			w = n;
		}
		r.end = n.end;
	}
	return r;
}

static bool
same_letters(const char *a, const char *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((a[i] | 32) != (b[i] | 32))
			return false;
	return true;
}

/* The name as the document wrote it before: "Halden" for Halden Foods, and
 * "HALDEN FOODS" in a headline. */
static struct cell
known_name(const struct sent *t, struct cell c)
{
	size_t best = 0;
	struct cell r = c;

	for (size_t i = 0; i < t->m->nfirms; i++) {
		const struct name *f = &t->m->firms[i];

		if (f->len < c.len || f->len <= best ||
		    !same_letters(f->s, c.s, c.len))
			continue;
		if (f->len > c.len && f->s[c.len] != ' ')
			continue;
		best = f->len;
		r = name_cell(f);
	}
	return r;
}

/* The last word of a name of two or three words. */
static bool
is_surname(const struct name *f, struct cell c)
{
	struct cell whole = name_cell(f);
	const char *blank;
	size_t words = 1;

	if (f->len < c.len + 2 || f->s[f->len - c.len - 1] != ' ' ||
	    memcmp(f->s + f->len - c.len, c.s, c.len) != 0)
		return false;
	while ((blank = memchr(whole.s, ' ', whole.len))) {
		whole.len -= (size_t)(blank + 1 - whole.s);
		whole.s = blank + 1;
		words++;
	}
	return words <= 3;
}

/* "Darrow", where the document named Ilja Darrow before: its full name, where
 * it is one person's alone. */
static struct cell
full_name(const struct sent *t, struct cell c)
{
	const struct name *found = NULL;

	for (size_t i = 0; i < t->m->nfirms; i++) {
		const struct name *f = &t->m->firms[i];

		if (!is_surname(f, c))
			continue;
		if (found)
			return c;
		found = f;
	}
	return found ? name_cell(found) : c;
}

/* A headline's capitals as a name is written: "Halden Foods". */
static struct cell
uncapped(struct sent *t, struct cell c)
{
	char *s;

	for (size_t i = 0; i < c.len; i++)
		if (is_lower(c.s[i]) || c.len < 5)
			return c;
	s = arena_dup(t->a, c.s, c.len);
	for (size_t i = 1; i < c.len; i++)
		if (is_upper(s[i]) && s[i - 1] != ' ' && s[i - 1] != '-')
			s[i] = (char)(s[i] + 32);
	return (struct cell){s, c.len};
}

/* A word that a rule for measures knows, or one that ends as abstract nouns
 * do: "Turnout", "Consumption". */
static bool
common_noun(const struct sent *t, struct span r)
{
	static const char *const ends[] = {"tion", "ment", "ness", "ity", "ing",
	    "ism"};

	if (hit_starting(t, RULE_LABEL, r.start))
		return true;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t n = strlen(ends[i]);

		if (r.end - r.start > n + 2 &&
		    memcmp(t->s + r.end - n, ends[i], n) == 0)
			return true;
	}
	return false;
}

/* A verb that no plural stands before: "has", "owns". */
static bool
of_one(const struct sent *t, struct span w)
{
	return w.end > w.start + 2 && t->s[w.end - 1] == 's';
}

/* "Darrow, 34,": does an age stand behind the name? */
static bool
of_age(const struct sent *t, struct span r)
{
	size_t i = r.end;

	return i + 5 < t->len && t->s[i] == ',' && t->s[i + 1] == ' ' &&
	    is_digit(t->s[i + 2]) && is_digit(t->s[i + 3]) &&
	    t->s[i + 4] == ',';
}

/* A single word at the sentence's start is a name where it is no plural and a
 * verb, its age or what it owns follows: "Halden had", "Darrow, 34, fled",
 * "Orsan's debt", "Pelagos has". */
static bool
acts(const struct sent *t, struct span r, bool poss)
{
	return (poss || t->s[r.end - 1] != 's' ||
		   of_one(t, mention_next(t, r.end))) &&
	    !hit_ending(t, RULE_SOURCE, r.end) &&
	    !hit_ending(t, RULE_NOUN, r.end) && r.end - r.start > 3 &&
	    !common_noun(t, r) &&
	    (poss || of_age(t, r) ||
		sent_in(t, mention_next(t, r.end), LIST_NAME_ACTS));
}

/* "shares in Norvind", "sales at Norvind": what stands behind is no place. */
static bool
share_in(const struct sent *t, struct span r)
{
	struct span in = sent_prev(t, r.start);

	return (sent_is(t, in, "in") || sent_is(t, in, "at")) &&
	    sent_in(t, sent_prev(t, in.start), LIST_SHARE_IN);
}

/* "control of Tarsk", "captured Tarsk", "Tarsk has fallen to": a place. */
static bool
taken(const struct sent *t, struct span r, struct span p)
{
	struct span n = sent_next(t, r.end), to;

	if (textword_adjacent(t->s, p.end, r.start) &&
	    ((sent_is(t, p, "of") &&
		 sent_in(t, sent_prev(t, p.start), LIST_SEAT_OF)) ||
		sent_in(t, p, LIST_TAKES_PLACE)))
		return true;
	if (sent_is(t, n, "has") || sent_is(t, n, "had"))
		n = sent_next(t, n.end);
	if (!sent_in(t, n, LIST_PLACE_FALLS))
		return false;
	n = sent_next(t, n.end);
	if (!sent_is(t, n, "to") && !sent_is(t, n, "into"))
		return false;
	to = sent_next(t, n.end); /* no "60", as in "Readings fell to 60" */
	return to.start == n.end + 1 && !is_digit(sent_first(t, to));
}

/* "plunged into the Tavre": the word before the name, or before its article, is
 * p. */
static bool
way_to(const struct sent *t, struct span p)
{
	if (sent_in(t, p, LIST_ARTICLE))
		p = sent_prev(t, p.start);
	return sent_in(t, p, LIST_WAY_TO);
}

/* Does another name with its value follow, behind a mark? */
static bool
listed(const struct sent *t, struct span r)
{
	for (size_t i = r.end; i + 2 < t->len && i < r.end + LIST_STEP; i++)
		if (memchr(",;", t->s[i], 2) && t->s[i + 1] == ' ') {
			struct span w = sent_next(t, i + 1);

			return textword_capital(t->s, w) &&
			    mention_valued(t, run_from(t, w));
		}
	return false;
}

/* The premier in "the Reform Party of Premier Oda Brandt won": the word before
 * the name is p. */
static bool
is_leader(const struct sent *t, struct span r, struct span p)
{
	struct span of = sent_prev(t, p.start);

	return names_leader(t, p, sent_next(t, r.start)) &&
	    textword_capital(t->s, of) && of.end + 1 == p.start;
}

/* Words in capitals that are cried out and name nobody: "FIVE HOURS", and those
 * before a headline's colon, "WALL OF DEATH: six killed". */
static bool
cried(const struct sent *t, struct span r)
{
	struct span w = {r.start, r.start};
	bool amount = false;
	size_t n = 0;

	for (size_t i = r.start; i < r.end; i++)
		if (is_lower(t->s[i]))
			return false;
	while ((w = sent_next(t, w.end)).start < r.end && w.start < w.end) {
		amount = amount || sent_in(t, w, LIST_AMOUNT);
		n++;
	}
	return amount ||
	    (n > 1 && r.start == t->begin && r.end + 1 < t->len &&
		t->s[r.end] == ':');
}

static void
add_run(struct sent *t, struct span r, bool first)
{
	bool poss, one = !memchr(t->s + r.start, ' ', r.end - r.start);
	struct span w = textword_unpossess(t->s, r, &poss);
	struct cell name = {t->s + w.start, w.end - w.start}, known;
	bool place = mention_located(t, r, WORD_INSIDE) && !share_in(t, r);
	bool kind = mention_noun(t, mention_next(t, r.end), "kind");
	struct span p = sent_prev(t, r.start);

	if (p.start < p.end && sent_is(t, p, "of") &&
	    mention_noun(t, sent_prev(t, p.start), "kind"))
		kind = true;
	place = place || (one && taken(t, r, p));
	if (name.len < 3 || name.len >= NAME_BYTES || cried(t, r))
		return;
	if (kind || (place && !poss)) {
		mention_add(t, LABEL_PLACE, RULE_LABEL, name, r, !kind);
		return;
	}
	if (!poss &&
	    (mention_hears(t, r) || way_to(t, p) || is_leader(t, r, p)))
		return;
	name = uncapped(t, name);
	known = known_name(t, name);
	if (one && known.s == name.s && (!first || acts(t, w, poss))) {
		known = full_name(t, name);
		first = first && known.s == name.s;
	}
	if (first && mention_valued(t, r) && listed(t, r))
		first = false;
	if (mention_valued(t, r) && !first)
		mention_add(t, LABEL_PLACE, RULE_LABEL, name, r, true)->valued =
		    true;
	if (known.s != name.s || !first || acts(t, w, poss) ||
	    (!one && !hit_ending(t, RULE_SOURCE, r.end)))
		mention_add(t, LABEL_SUBJECT, RULE_LABEL, known, r, true);
}

/* "Three Orlanian guards": a number that has its capital from the sentence's
 * beginning. */
static bool
is_first_number(const struct sent *t, struct span w)
{
	return w.start == t->begin && is_lower(t->s[w.end - 1]) &&
	    sent_in(t, w, LIST_AMOUNT);
}

/* The part of a run that is left when a title, a plain word, a number or a day
 * leads it: none of "Tuesday's". */
static struct span
trim_run(const struct sent *t, struct span r)
{
	for (;;) {
		struct span w = sent_next(t, r.start);
		bool poss;

		if (w.start >= r.end)
			return (struct span){r.end, r.end};
		if (!sent_of(t, w, WORD_PLAIN) && !is_first_number(t, w) &&
		    !(sent_classes(t, textword_unpossess(t->s, w, &poss)) &
			(of_class(WORD_CALENDAR) | of_class(WORD_PLAIN))) &&
		    !is_digit(sent_first(t, w)))
			return (struct span){w.start, r.end};
		r.start = w.end;
	}
}

size_t
mention_dateline(const struct sent *t)
{
	size_t caps = 0, i = 0;

	while (i < t->len &&
	    (is_upper(t->s[i]) || t->s[i] == ' ' || t->s[i] == '-'))
		caps += is_upper(t->s[i++]);
	if (caps < 3 || i >= t->len || (t->s[i] != ',' && t->s[i] != '('))
		return 0;
	for (; i + 3 < t->len && i < 60; i++)
		if (memcmp(t->s + i, " - ", 3) == 0 ||
		    memcmp(t->s + i, "\xe2\x80\x94", 3) == 0 ||
		    memcmp(t->s + i, "\xe2\x80\x93", 3) == 0)
			return i + 3;
	return 0;
}

/* "The Ledger, 18 September 2026": names and a date, and no verb. */
static bool
imprint(const struct sent *t)
{
	size_t digits = 0, pos = 0;

	for (size_t i = 0; i < t->len; i++)
		digits += is_digit(t->s[i]);
	if (digits < 4 || digits > 8)
		return false;
	for (;;) {
		struct span w = sent_next(t, pos);

		if (w.start >= w.end)
			return true;
		if (w.end - w.start > 3 && is_lower(t->s[w.start]))
			return false;
		pos = w.end;
	}
}

/* "By Dean Ackroyd, Leeds": who wrote it, or printed it, acts nowhere. */
static bool
byline(const struct sent *t)
{
	if (t->len < BYLINE && t->len > 3 && is_digit(t->s[t->len - 1]) &&
	    imprint(t))
		return true;
	return t->len > 3 && t->len < BYLINE && memcmp(t->s, "By ", 3) == 0 &&
	    is_upper(t->s[3]) && !memchr(".!?:", t->s[t->len - 1], 4);
}

/* "The man": a plain word with a capital, which begins no name. */
static bool
is_bare(const struct sent *t, struct span w)
{
	struct span n;

	if (!sent_of(t, w, WORD_PLAIN))
		return false;
	n = mention_next(t, w.end);
	return n.start >= n.end ||
	    (!textword_capital(t->s, n) && !sent_in(t, n, LIST_IN_NAME));
}

void
mentions_unknown(struct sent *t)
{
	size_t pos = t->begin;
	bool first = true;

	if (byline(t))
		return;

	while (pos < t->len) {
		struct span w, r;

		size_t at = lex_next(t->x->first, t->len, pos);

		if (at >= t->len)
			return;
		if (first)
			first = lex_next(t->x->lower, at, pos) == at;
		/* behind a colon a word may have a capital for that alone */
		if (at > 1 && t->s[at - 1] == ' ' && t->s[at - 2] == ':')
			first = true;
		pos = at;
		w = sent_next(t, pos);
		if (sent_before(t, pos) || !textword_capital(t->s, w)) {
			pos = w.end > pos ? w.end : pos + 1;
			continue;
		}
		if (is_bare(t, w)) {
			pos = w.end;
			first = false;
			continue;
		}
		r = trim_run(t, run_from(t, w));
		if (r.start < r.end && !covered(t, r))
			add_run(t, r, first && r.start == w.start);
		pos = r.end > w.end ? r.end : w.end;
		first = false;
	}
}
