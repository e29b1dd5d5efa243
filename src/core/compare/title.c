/* title.c - keys, camps and reasons in words. */
#include "core/compare/title.h"

#include <string.h>

#include "core/compare/figure.h"
#include "lib/buf.h"
#include "lib/num.h"
#include "lib/width.h"

/* Adds the pieces of c that `sep` parts, joined by commas. Of a piece that
 * says "not known" ("?", "?depth") only what is known of it: "depth", and
 * nothing where that is `but`. */
static void
add_pieces(struct buf *b, struct cell c, char sep, struct cell but)
{
	size_t from = b->len;

	for (size_t i = 0, end; i < c.len; i = end + 1) {
		struct cell piece;

		for (end = i; end < c.len && c.s[end] != sep; end++)
			;
		i += c.s[i] == '?';
		piece = (struct cell){c.s + i, end - i};
		if (!piece.len || cell_eq(piece, but))
			continue;
		buf_adds(b, b->len > from ? ", " : "");
		width_add(b, piece);
	}
}

/* The key's family: "soldier.send" of "soldier.send@Norway". */
static struct cell
family_of(struct cell key)
{
	size_t n = 0;

	while (n < key.len && key.s[n] != '@')
		n++;
	return (struct cell){key.s, n};
}

void
title_topic(struct buf *b, const struct report_topic *t)
{
	struct cell family = family_of(t->key), rest = t->key;
	bool known;

	rest.s += family.len;
	rest.len -= family.len;
	if (rest.len) {
		rest.s++;
		rest.len--;
	}
	known = rest.len && rest.s[0] != '?';
	if (known) {
		add_pieces(b, rest, '|', family);
		buf_adds(b, ": ");
	}
	add_pieces(b, family, '.', (struct cell){"", 0});
	if (!known && rest.len) {
		size_t from = b->len;

		buf_adds(b, ", ");
		add_pieces(b, rest, '|', family);
		if (b->len == from + 2)
			b->len = from;
	}
}

/* "deaths" of "deaths 2", nothing of "2": the range tells which. */
static struct cell
without_number(struct cell camp)
{
	size_t n = camp.len;

	while (n && camp.s[n - 1] >= '0' && camp.s[n - 1] <= '9')
		n--;
	if (n == 0 || camp.s[n - 1] == ' ')
		camp.len = n ? n - 1 : 0;
	return camp;
}

/* The unit to show a camp's numbers in: its own, or percent where it says so.
 */
static struct cell
unit_of(const struct report *r, const struct report_camp *c)
{
	if (c->n && cell_is(r->claim[r->ref[c->first]].f[RC_KIND], "percent"))
		return cell_of("%");
	return c->f[RP_NUNIT];
}

/* Adds a state: "part: Ukraine" for "Ukraine control=part", whose "=" is at
 * eq; what the key says already is left away. */
static void
add_state(struct buf *b, struct cell camp, size_t eq, struct cell key)
{
	struct cell family = family_of(key);
	size_t name = eq;

	while (name && camp.s[name - 1] != ' ')
		name--;
	if (!cell_eq((struct cell){camp.s + name, eq - name}, family))
		width_add(b, (struct cell){camp.s + name, eq - name + 1});
	width_add(b, (struct cell){camp.s + eq + 1, camp.len - eq - 1});
	key.s += family.len;
	key.len -= family.len;
	if (!name ||
	    (key.len &&
		cell_eq((struct cell){camp.s, name - 1},
		    (struct cell){key.s + 1, key.len - 1})))
		return;
	buf_adds(b, ": ");
	width_add(b, (struct cell){camp.s, name - 1});
}

void
title_camp(struct buf *b, const struct report *r, const struct report_camp *c)
{
	struct cell camp = c->f[RP_CAMP];
	size_t eq = 0;

	figure_range(b, c->f[RP_LOW], c->f[RP_HIGH], unit_of(r, c));
	if (!b->len) {
		figure_days(b, c->f[RP_LOW], c->f[RP_HIGH]);
		if (b->len)
			return;
	}
	while (eq < camp.len && camp.s[eq] != '=')
		eq++;
	if (eq < camp.len) {
		add_state(b, camp, eq, c->f[RP_KEY]);
		return;
	}
	if (b->len)
		camp = without_number(camp);
	if (b->len && cell_eq(camp, family_of(c->f[RP_KEY])))
		return;
	if (b->len && camp.len)
		buf_addc(b, ' ');
	width_add(b, camp);
}

/* The word of c that begins at i, and where the next one does. */
static struct cell
word_at(struct cell c, size_t i, size_t *next)
{
	size_t n = 0;

	while (i + n < c.len && !memchr(" ,;", c.s[i + n], 3))
		n++;
	*next = i + n;
	while (*next < c.len && memchr(" ,;", c.s[*next], 3))
		++*next;
	return (struct cell){c.s + i, n};
}

/* Does a claim of the camp say x? */
static bool
says(const struct report *r, const struct report_camp *c, double x)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct cell *f = r->claim[r->ref[c->first + i]].f;
		double low, high;

		if (num_get(f[RC_NLOW], &low) && num_get(f[RC_NHIGH], &high) &&
		    x >= low && x <= high)
			return true;
	}
	return false;
}

double
title_repair(const struct report *r, const struct report_camp *c)
{
	struct cell why = c->f[RP_WHY], last = {"", 0};
	double from, to;

	for (size_t i = 0, next; i < why.len; i = next) {
		struct cell word = word_at(why, i, &next);

		if (!cell_is(word, "->")) {
			last = word;
			continue;
		}
		word = word_at(why, next, &next);
		if (num_get(last, &from) && num_get(word, &to) && from != 0 &&
		    says(r, c, from))
			return to / from;
	}
	return 0;
}

void
title_why(struct buf *b, const struct report *r, struct cell why)
{
	for (size_t i = 0, next; i < why.len; i = next) {
		struct cell word = word_at(why, i, &next);
		size_t id = pool_find(&r->names, word);

		width_add(b, id ? r->doc[id - 1].label : word);
		width_add(b,
		    (struct cell){why.s + i + word.len, next - i - word.len});
	}
}
