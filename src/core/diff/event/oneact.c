/* oneact.c - whether two dates are told of one act.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/event/oneact.h"

#include "core/diff/claim/newsday.h"
#include "core/diff/like/around.h"
#include "core/diff/event/occasion.h"
#include "core/diff/event/once.h"

/* What must speak for two dates that agree, and for two that don't; what their
 * phrases alone must say where it may have come again. */
enum { AGREE = 2, DIFFER = 3, MANY = 3 };

/* Days between two dates that may well be meant for one: of days, of months,
 * of years. */
enum { NEAR_DAYS = 20, NEAR_MONTHS = 400, NEAR_YEARS = 7300 };
enum { CLOSE_MONTHS = 250, CLOSE_YEARS = 364 };
enum { NEAR_MINUTES = 120 };
enum { MONTH = 28, YEAR = 300 };

/* How like the words around two must be to speak for it, once and twice; and
 * where nothing else does, for them to disagree. */
#define LITTLE 0.25f
#define LIKE 0.3f
#define MUCH_LIKE 0.45f

static const struct occasion *
occasion_of(const struct claims *c, const struct claim *x)
{
	return &c->occasions[claims_wording(c, x)->occasion - 1];
}

/* --- how two dates lie */

static bool
comparable(const struct occasion *a, const struct occasion *b)
{
	if (a->scale == b->scale)
		return true;
	if (a->scale == OCCASION_HOUR || b->scale == OCCASION_HOUR)
		return false;
	if (a->scale == OCCASION_WEEKDAY || b->scale == OCCASION_WEEKDAY)
		return (a->scale == OCCASION_WEEKDAY ? b : a)->scale ==
		    OCCASION_FULL &&
		    (a->scale == OCCASION_WEEKDAY ? b->lo == b->hi :
						    a->lo == a->hi);
	return a->hi - a->lo < YEAR && b->hi - b->lo < YEAR;
}

/* The days in between, 0 where they overlap. */
static int32_t
gap(const struct occasion *a, const struct occasion *b)
{
	int32_t x = a->lo, xto = a->hi, y = b->lo, yto = b->hi;

	if (a->scale != b->scale && a->scale == OCCASION_FULL) {
		bool week = b->scale == OCCASION_WEEKDAY;

		x = week ? newsday_of(x) : period_in_year(x, OCCASION_YEAR);
		xto = week ? x : period_in_year(xto, OCCASION_YEAR);
	} else if (a->scale != b->scale && b->scale == OCCASION_FULL) {
		return gap(b, a);
	}
	return x > yto ? x - yto : y > xto ? y - xto : 0;
}

/* The same digits, two of them swapped: 1968, 1986. */
static bool
swapped_years(const struct occasion *a, const struct occasion *b)
{
	int x = period_year(a->lo), y = period_year(b->lo), d = x - y;

	return x / 100 == y / 100 && d && d % 9 == 0 && x % 10 == y / 10 % 10 &&
	    y % 10 == x / 10 % 10;
}

static bool
within(const struct occasion *a, const struct occasion *b, int32_t days,
    int32_t months, int32_t years)
{
	int32_t n = a->hi - a->lo, m = b->hi - b->lo, g = gap(a, b);
	int32_t wide = n > m ? n : m;

	if (a->scale == OCCASION_HOUR)
		return g <= NEAR_MINUTES;
	if (wide >= YEAR && swapped_years(a, b))
		return true;
	return g <= (wide >= YEAR ? years : wide >= MONTH ? months : days);
}

static bool
near(const struct occasion *a, const struct occasion *b)
{
	return a->scale != OCCASION_WEEKDAY && b->scale != OCCASION_WEEKDAY &&
	    within(a, b, NEAR_DAYS, NEAR_MONTHS, NEAR_YEARS);
}

/* So near that what may come again hardly came twice. */
static bool
close_by(const struct occasion *a, const struct occasion *b)
{
	return within(a, b, NEAR_DAYS, CLOSE_MONTHS, CLOSE_YEARS);
}

/* Can both hold? */
bool
oneact_meet(const struct occasion *a, const struct occasion *b)
{
	bool low = a->mod == MOD_LE || a->mod == MOD_LT || b->mod == MOD_LE ||
	    b->mod == MOD_LT;

	return !low && a->mod != MOD_GT && b->mod != MOD_GT &&
	    a->mod != MOD_GE && b->mod != MOD_GE && gap(a, b) == 0;
}

/* --- what speaks for one act */

static bool
has_word(const struct occasion *o, uint32_t sense, bool names)
{
	for (int i = 0; i < o->n; i++)
		if (o->word[i] == sense && (!names || o->names >> i & 1))
			return true;
	return false;
}

/* Words of their phrases in common, but for the heads; *names: how many are
 * names. */
static int
shared(const struct occasion *a, const struct occasion *b, int *names)
{
	int n = 0;

	*names = 0;
	for (int i = 0; i < a->n; i++) {
		if (!has_word(b, a->word[i], false))
			continue;
		n += a->word[i] != a->head || a->head != b->head;
		*names += a->names >> i & 1;
	}
	return n;
}

static bool
shared_rest(const struct occasion *a, const struct occasion *b)
{
	for (int i = 0; i < a->n; i++)
		for (int k = 0; k < b->n; k++)
			if (a->word[i] == b->word[k] &&
			    a->rest >> i & b->rest >> k & 1)
				return true;
	return false;
}

/* Do words of one set tell two things: "east", "west"? */
static bool
two_of_set(const struct occasion *a, const struct occasion *b)
{
	for (int i = 0; i < a->n; i++)
		for (int k = 0; a->set[i] && k < b->n; k++)
			if (a->set[i] == b->set[k] && a->word[i] != b->word[k])
				return true;
	return false;
}

/* "the mayor", "the deputy mayor"; but "Mayor Holm" may be the mayor. */
static bool
other_post(const struct occasion *a, const struct occasion *b)
{
	for (int i = 0; i < a->n; i++)
		if (!((a->names | a->rest) >> i & 1) &&
		    !has_word(b, a->word[i], false))
			return true;
	for (int i = 0; i < b->n; i++)
		if (!((b->names | b->rest) >> i & 1) &&
		    !has_word(a, b->word[i], false))
			return true;
	return false;
}

/* "the standard rate", "the reduced rate": each has a word that the other
 * hasn't. */
static bool
two_kinds(const struct occasion *a, const struct occasion *b)
{
	bool more = false, other = false;

	for (int i = 0; i < a->n; i++)
		more |= !((a->names | a->rest) >> i & 1) &&
		    !has_word(b, a->word[i], false);
	for (int i = 0; i < b->n; i++)
		other |= !((b->names | b->rest) >> i & 1) &&
		    !has_word(a, b->word[i], false);
	return more && other;
}

/* What their phrases say for it; below 0, they are of two things. Are they of
 * rates, of which there are several kinds? */
static int
by_phrases(const struct occasion *a, const struct occasion *b, bool rates)
{
	int names, n = shared(a, b, &names);

	if (two_of_set(a, b) || (a->pron && b->owned) ||
	    (b->pron && a->owned) ||
	    (a->rest && b->rest && !shared_rest(a, b)) ||
	    (a->agent && b->agent && a->agent != b->agent) ||
	    (a->owned && b->owned && a->thing != b->thing))
		return -1;
	if (a->order != b->order || (a->names && b->names && !names))
		return -1;
	n += a->order != 0;
	if (!a->head || !b->head)
		return n;
	if (a->head == b->head &&
	    ((a->human && other_post(a, b)) || (rates && two_kinds(a, b))))
		return -1;
	if (a->head == b->head)
		return 2 + (n > 2 ? 2 : n) -
		    2 * (a->n > 1 && b->n > 1 && !n && !names);
	if (has_word(a, b->head, true) || has_word(b, a->head, true))
		return 2 + (names > 0);
	if (a->order || (a->rank && a->rank == b->rank))
		return n + names + 2; /* "the first case", "patient" */
	if (a->named != b->named ||
	    ((a->vague || b->vague) && !(a->human && b->human)))
		return n + names;
	return n + names - 2;
}

static bool
to_come(const struct occasion *a, const struct occasion *b)
{
	return a->tense == OCCASION_FUTURE && b->tense == OCCASION_FUTURE;
}

/* Is there one such act of the thing at all, or one that is yet to come? */
static bool
lasting(const struct occasion *a, const struct occasion *b)
{
	return a->ever || b->ever || shared_rest(a, b) ||
	    (a->agent && a->agent == b->agent) || (a->main && b->main) ||
	    (a->rank && b->rank) || to_come(a, b);
}

/* The last and the first one, or any? */
static bool
other_rank(const struct occasion *a, const struct occasion *b)
{
	return (a->rank == RANK_LAST) != (b->rank == RANK_LAST) ||
	    (a->last && b->last && a->rank != b->rank);
}

static bool
of_rates(const struct claims *c, const struct occasion *a,
    const struct occasion *b)
{
	struct once_what rates = {{once_event(c->onces, "changed")}};

	return once_shared(a->what, rates) && once_shared(b->what, rates);
}

bool
oneact_may(const struct claims *c, uint32_t i, uint32_t k)
{
	const struct occasion *a = occasion_of(c, &c->v[i]);
	const struct occasion *b = occasion_of(c, &c->v[k]);

	return once_shared(a->what, b->what) && comparable(a, b) &&
	    near(a, b) && !other_rank(a, b) &&
	    (lasting(a, b) || close_by(a, b)) &&
	    by_phrases(a, b, of_rates(c, a, b)) >= 0;
}

bool
oneact(const struct claims *c, uint32_t i, uint32_t k, bool each)
{
	const struct claim *x = &c->v[i], *y = &c->v[k];
	const struct occasion *a = occasion_of(c, x);
	const struct occasion *b = occasion_of(c, y);
	struct likeness like;
	bool meet;
	int n;

	if (x->doc == y->doc || other_rank(a, b) ||
	    !once_shared(a->what, b->what) || !comparable(a, b))
		return false;
	n = by_phrases(a, b, of_rates(c, a, b));
	meet = oneact_meet(a, b);
	if (n < 0 ||
	    (!meet &&
		(a->bare || b->bare ||
		    (n < MANY && !lasting(a, b) && !close_by(a, b)))))
		return false;
	like = around_liken(c, i, k); /* takes longest */
	if ((like.sure && !to_come(a, b)) ||
	    (like.apart && a->head != b->head && n < 2) ||
	    (!meet && !n && like.score < LITTLE))
		return false;
	n -= a->some || b->some;
	n += (like.score >= LIKE) + (like.score >= MUCH_LIKE) + a->main + each +
	    near(a, b);
	return n >= (meet ? AGREE : DIFFER);
}
