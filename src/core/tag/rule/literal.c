/* literal.c - the words without which a pattern can't match.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * The pattern is read by litparse.c. */
#include "core/tag/rule/literal.h"

#include <string.h>

#include "core/tag/rule/litparse.h"

/* Takes (?i) and \b off both ends: is there one before? */
static bool
strip(struct parse *p, struct literals *out)
{
	bool left;

	out->icase = litparse_take(p, "(?i)");
	left = litparse_take(p, "\\b");
	if (p->len >= p->at + 2 && memcmp(p->s + p->len - 2, "\\b", 2) == 0 &&
	    (p->len < p->at + 3 || p->s[p->len - 3] != '\\')) {
		out->right = true;
		p->len -= 2;
	}
	return left;
}

/* Where the class ends that begins at byte i: its last byte. */
static size_t
class_end(const char *s, size_t len, size_t i)
{
	size_t first = i + 1 + (i + 1 < len && s[i + 1] == '^');

	for (i = first; i < len && (s[i] != ']' || i == first); i++)
		i += s[i] == '\\';
	return i;
}

/* \b binds tighter than |: "\ba|b\b" is not \b(?:a|b)\b. */
static bool
has_bare_bar(const char *s, size_t len)
{
	int depth = 0;

	for (size_t i = 0; i < len; i++) {
		if (s[i] == '\\')
			i++;
		else if (s[i] == '[')
			i = class_end(s, len, i);
		else if (s[i] == '(')
			depth++;
		else if (s[i] == ')')
			depth--;
		else if (s[i] == '|' && !depth)
			return true;
	}
	return false;
}

/* Do words begin where its strings do? left: and where the pattern does. */
static bool
is_left(struct litset s, bool left)
{
	return s.left || (left && s.begin);
}

/* The first of the sets, no digit among them, whose words begin where those of
 * the text do; or NULL. */
static const struct litset *
first_left(const struct piece *r, bool left)
{
	for (size_t i = 0; i < r->nalso && !r->exact; i++)
		if (!r->also[i].digit && is_left(r->also[i], left))
			return &r->also[i];
	return NULL;
}

/* What is needed besides what announces, where that isn't a part of it. */
static void
add_also(struct literal *l, struct litset s, bool left, bool right)
{
	struct litset own = {.s = l->s, .n = l->n};

	if (right)
		s = litset_bounded(s);
	s.left = is_left(s, left);
	if (litset_known(s) && !litset_within(own, s))
		l->also[l->nalso++] = s;
}

/* Is what matches begin with to announce them? Not if that is all too common,
 * nor if only what they need begins where words do: all else must be sought
 * byte by byte. */
static bool
by_head(const struct piece *r, bool left)
{
	if (r->exact)
		return true;
	if (!r->head.n ||
	    litset_cost(r->head) > litset_cost(r->need) * LITSET_AFAR)
		return false;
	return is_left(r->head, left) ||
	    !(is_left(r->need, left) || first_left(r, left));
}

/* What announces the piece: what its matches begin with, or what they need;
 * what they need besides. */
static struct literal
choose(const struct piece *r, bool left, bool right, bool prefix)
{
	struct litset head = piece_head(r), need = piece_needs(r);
	struct litset s = prefix ? head : need;
	const struct litset *also = first_left(r, left);
	struct literal l = {.n = 0};

	if (!prefix && !is_left(s, left) && also)
		s = *also;
	if (!litset_shortest(s))
		return l;
	l.s = s.s;
	l.n = s.n;
	l.left = is_left(s, left);
	l.right = (right ? litset_bounded(s) : s).right;
	l.reach = extent_add(s.before, litset_extent(s)).blanks;
	if (s.s != need.s && !r->exact &&
	    (!prefix || litset_cost(need) < litset_cost(head)))
		add_also(&l, need, left, right);
	for (size_t i = 0; i < r->nalso && !r->exact; i++)
		add_also(&l, r->also[i], left, right);
	return l;
}

/* --- ways to match */

enum { WAYS_MAX = 64 };

/* The rows of alternatives, at most WAYS_MAX; how many there are, 0: more. */
static size_t
parse_rows(struct parse *p, struct piece *row)
{
	size_t n = 0;

	do {
		if (n == WAYS_MAX)
			return 0;
		row[n++] = litparse_row(p);
	} while (!p->bad && litparse_take(p, "|"));
	return n;
}

/* Those of the group that the pattern begins with, each with what stands
 * behind the group. */
static size_t
parse_group_ways(struct parse *p, struct piece *way)
{
	size_t n, rest;

	if (!litparse_take(p, "(?:"))
		return 0;
	p->depth++;
	n = parse_rows(p, way);
	p->depth--;
	if (!n || !litparse_take(p, ")") ||
	    (litparse_peek(p) && strchr("?*+{", litparse_peek(p))))
		return 0;
	rest = p->at;
	for (size_t i = 0; i < n; i++) {
		p->at = rest;
		way[i] = litparse_behind(p, &way[i]);
	}
	return n;
}

/* Finds what announces each of several ways to match, each as surely as out
 * does all of them. */
static void
find_ways(struct parse *p, bool bare_bar, bool left, struct literals *out)
{
	struct piece *piece = arena_alloc(p->a, WAYS_MAX * sizeof(*piece));
	size_t n = bare_bar ? parse_rows(p, piece) : parse_group_ways(p, piece);

	if (n < 2 || p->bad || p->at < p->len)
		return;
	out->way = arena_alloc(p->a, n * sizeof(*out->way));
	for (size_t i = 0; i < n; i++) {
		out->way[i] = choose(&piece[i], left, out->right, out->prefix);
		if (!out->way[i].n || (out->all.left && !out->way[i].left))
			return;
	}
	out->nway = n;
}

void
literal_find(const char *pattern, size_t len, struct arena *a,
    struct literals *out)
{
	struct parse p = {.s = pattern, .len = len, .a = a}, again;
	bool left, bare_bar = has_bare_bar(pattern, len);
	struct piece r;
	struct litset s;

	*out = (struct literals){.nway = 0};
	left = strip(&p, out);
	if ((left || out->right) && bare_bar) {
		left = out->right = false;
		p = (struct parse){.s = pattern,
		    .len = len,
		    .a = a,
		    .at = out->icase ? 4 : 0};
	}
	again = p;
	r = litparse_either(&p);
	s = piece_needs(&r);
	if (p.bad || p.at < p.len || !litset_shortest(s))
		return;
	out->exact = r.exact && p.len + (out->right ? 2 : 0) == len &&
	    (!left || litset_words_begin(s)) &&
	    (!out->right || litset_words_end(s));
	out->prefix = by_head(&r, left);
	out->all = choose(&r, left, out->right, out->prefix);
	if (!out->exact)
		find_ways(&again, bare_bar, left, out);
}
