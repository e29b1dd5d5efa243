/* resolve.c - from a date as written to its first and last day.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/calendar.h"
#include "core/date/parse.h"

/* The days of a piece whose year is known. */
static void
whole(const struct piece *p, int year, struct day *low, struct day *high)
{
	int month = p->month, n = 1;

	switch (p->grain) {
	case GRAIN_HOLIDAY:
		*low = *high = holiday_day(p->sub, year);
		return;
	case GRAIN_DAY:
		*low = *high = (struct day){year, p->month, p->day};
		return;
	case GRAIN_WEEK:
		*low = p->month ?
		    calendar_add(calendar_monday(
				     (struct day){year, p->month, 4}),
			7L * (p->sub - 1)) :
		    calendar_week(year, p->sub);
		*high = calendar_add(*low, 6);
		return;
	case GRAIN_SEASON:
		month = 3 + 3 * (p->sub - 21);
		n = 3;
		break;
	case GRAIN_QUARTER:
		month = 3 * p->sub - 2;
		n = 3;
		break;
	case GRAIN_HALF:
		month = 6 * p->sub - 5;
		n = 6;
		break;
	case GRAIN_DECADE:
		month = 1;
		n = 120;
		break;
	case GRAIN_CENTURY:
		month = 1;
		n = 1200;
		break;
	case GRAIN_MONTH:
		break;
	default:
		month = 1;
		n = 12;
		break;
	}
	*low = (struct day){year, month, 1};
	*high = calendar_add(calendar_add_months(*low, n), -1);
	if (!high->year) /* the first century BC: 0 would be an open end */
		high->year = -1;
}

/* Narrows a period to its part: early, mid, late. */
static void
narrow_part(const struct piece *p, struct day *low, struct day *high)
{
	int months =
	    (high->year - low->year) * 12 + high->month - low->month + 1;
	long days = day_number(*high) - day_number(*low) + 1;
	struct day first = *low;

	if (!p->part_end || !low->year || !high->year)
		return;
	if (first.day == 1 &&
	    high->day == calendar_days(high->year, high->month) &&
	    months * p->part % 12 == 0 && months * p->part_end % 12 == 0) {
		*low = calendar_add_months(first, months * p->part / 12);
		*high = calendar_add(calendar_add_months(first,
					 months * p->part_end / 12),
		    -1);
		return;
	}
	*low = calendar_add(first, days * p->part / 12);
	if (p->part_end < 12)
		*high = calendar_add(first, days * p->part_end / 12 - 1);
}

/* The year near the day of writing that gives a date the weekday that the
 * text tells; 0: none does. */
static int
year_by_weekday(const struct scan *s, const struct piece *p)
{
	static const signed char offset[] = {0, -1, 1};

	for (size_t i = 0; i < sizeof(offset); i++) {
		struct day d = {s->ref.year + offset[i], p->month, p->day};

		if (calendar_valid(d) && calendar_weekday(d) == p->weekday)
			return d.year;
	}
	return 0;
}

/* The year that makes a yearly date the last one before the day of writing
 * (the next one behind, where the text looks ahead); 0: none in 40 years. */
static int
year_up_to(const struct scan *s, const struct piece *p, struct day ref)
{
	int step = s->future ? 1 : -1, first = ref.year - step;
	struct day low, high;

	for (int y = first; y != first + 41 * step; y += step) {
		if (p->grain == GRAIN_DAY &&
		    !calendar_valid((struct day){y, p->month, p->day}))
			continue;
		whole(p, y, &low, &high);
		if (s->future ? calendar_cmp(high, ref) >= 0 :
				calendar_cmp(low, ref) <= 0)
			return y;
	}
	return 0;
}

static int
year_by_ref(const struct scan *s, const struct piece *p)
{
	int y = p->weekday && p->grain == GRAIN_DAY ? year_by_weekday(s, p) : 0;

	return y ? y : year_up_to(s, p, s->ref);
}

/* A month that begins or ends this near a date told before goes with it;
 * what is told goes forward more often than back. */
enum { DAYS_BACK = 95, DAYS_ON = 150 };

/* The year that puts the date near a day, or 0 when none does. */
static int
year_near(struct day near, const struct piece *p)
{
	struct day low, high;

	if (!near.year)
		return 0;
	for (int y = near.year - 1; y <= near.year + 1; y++) {
		long at = day_number(near);

		if (p->grain == GRAIN_DAY &&
		    !calendar_valid((struct day){y, p->month, p->day}))
			continue;
		whole(p, y, &low, &high);
		if (at >= day_number(low) - DAYS_ON &&
		    at <= day_number(high) + DAYS_BACK)
			return y;
	}
	return 0;
}

/* What is about a month comes out within this many days of it. */
enum { ISSUED = 62 };

/* Without a day of writing: the year by the last date told, or else by the
 * latest, which the day of writing cannot be far behind. A magazine of a month
 * tells of the year up to it. */
static int
year_by_memory(const struct scan *s, const struct piece *p)
{
	struct day issue = s->memory->issue;
	int y;

	if (issue.year && !s->future)
		return year_up_to(s, p, calendar_add(issue, ISSUED));
	y = year_near(s->memory->last, p);
	return y ? y : year_near(s->memory->latest, p);
}

/* A weekday alone, or with a day of the month: "Friday", "Mon 13th". */
static bool
resolve_weekday(const struct scan *s, struct piece *p)
{
	struct day d = s->ref;
	int step = s->future ? 1 : -1;

	if (!d.year)
		return false;
	for (int i = 0; i < 400 * 7; i++, d = calendar_add(d, step)) {
		if ((p->weekday && calendar_weekday(d) != p->weekday) ||
		    (p->day && d.day != p->day))
			continue;
		p->low = p->high = d;
		return true;
	}
	return false;
}

/* One that has all days that any year has. */
enum { LEAP_YEAR = 2000 };

void
resolve(const struct scan *s, struct piece *p)
{
	int year = p->year;

	if (p->grain == GRAIN_TIME || p->grain == GRAIN_OPEN || p->impossible)
		return;
	if (p->year >= 10000 || p->year <= -10000) {
		p->grain = GRAIN_OPEN;
		return;
	}
	if (p->grain != GRAIN_FIXED) {
		if (p->grain == GRAIN_DAY && !p->month) {
			p->relative = true;
			resolve_weekday(s, p);
			return;
		}
		if (!year && p->grain == GRAIN_WEEK && !p->month)
			year = s->ref.year;
		if (!year) {
			p->relative = true;
			year = year_near(s->anchor, p);
			if (!year)
				year = s->ref.year ? year_by_ref(s, p) :
						     year_by_memory(s, p);
			if (!year) {
				p->impossible = p->grain == GRAIN_DAY &&
				    !calendar_valid((struct day){LEAP_YEAR,
					p->month, p->day});
				return;
			}
		}
		if (p->grain == GRAIN_DAY &&
		    !calendar_valid((struct day){year, p->month, p->day})) {
			p->impossible = true;
			return;
		}
		whole(p, year, &p->low, &p->high);
		p->year = year;
	}
	narrow_part(p, &p->low, &p->high);
}

/* The month that a piece begins in, or 0. */
static int
first_month(const struct piece *p)
{
	switch (p->grain) {
	case GRAIN_SEASON:
		return 3 + 3 * (p->sub - 21);
	case GRAIN_QUARTER:
		return 3 * p->sub - 2;
	case GRAIN_HALF:
		return 6 * p->sub - 5;
	default:
		return p->month;
	}
}

/* Does a, in the same year, come after b? */
static bool
after(const struct piece *a, const struct piece *b)
{
	int m = first_month(a), n = first_month(b);

	return m && n && (m > n || (m == n && a->day > b->day && b->day));
}

static bool
yearly(const struct piece *p)
{
	return p->grain == GRAIN_DAY ? p->month != 0 :
				       p->grain == GRAIN_MONTH ||
		p->grain == GRAIN_HOLIDAY || p->grain == GRAIN_SEASON ||
		p->grain == GRAIN_QUARTER || p->grain == GRAIN_HALF;
}

void
resolve_range(const struct scan *s, struct piece *a, struct piece *b)
{
	if (yearly(a) && !a->year && yearly(b) && b->year)
		a->year = b->year - after(a, b);
	if (yearly(b) && !b->year && yearly(a)) {
		if (!a->year && s->future && s->ref.year) {
			resolve(s, b);
			if (b->year)
				a->year = b->year - after(a, b);
		} else if (!a->year) {
			resolve(s, a);
		}
		if (a->year && !b->year)
			b->year = a->year + after(a, b);
	}
	resolve(s, a);
	resolve(s, b);
	if (b->weekday && !b->month && a->low.year && b->low.year &&
	    calendar_cmp(b->low, a->low) < 0)
		b->low = b->high = calendar_add(b->low, 7);
}
