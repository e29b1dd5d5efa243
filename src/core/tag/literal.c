/* literal.c - the words without which a pattern can't match.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * A piece of the pattern that matches only a few strings is known by all of
 * them; pieces in a row are multiplied out. Where that ends, the best run of
 * strings so far is what every match needs. As in RE2's prefilter. */
#include "core/tag/literal.h"

#include <string.h>

#include "core/tag/textword.h"

enum { SET_MAX = 400, CLASS_MAX = 8, DEPTH_MAX = 40 };

struct set {
	struct cell *s;
	size_t n;
};

/* What is known of a piece. */
struct info {
	bool exact;      /* it matches just the strings of all */
	struct set all;  /* exact only */
	struct set need; /* else: each match holds one; n 0: unknown */
	bool prefix;     /* each match begins with one of need */
	bool left;       /* a word begins where one of need does */
};

struct parse {
	const char *s;
	size_t len, at;
	int depth;
	bool bad; /* syntax that is not read here */
	struct arena *a;
};

static struct info parse_alternatives(struct parse *p);

static struct set
set_one(struct arena *a, const char *s, size_t n)
{
	struct set r = {arena_alloc(a, sizeof(*r.s)), 1};

	r.s[0] = (struct cell){n ? arena_dup(a, s, n) : "", n};
	return r;
}

static struct set
set_join(struct arena *a, struct set x, struct set y)
{
	struct set r = {arena_alloc(a, (x.n + y.n) * sizeof(*r.s)), 0};

	for (size_t i = 0; i < x.n; i++)
		r.s[r.n++] = x.s[i];
	for (size_t i = 0; i < y.n; i++)
		r.s[r.n++] = y.s[i];
	return r;
}

static struct cell
paste(struct arena *a, struct cell x, struct cell y)
{
	char *s = arena_alloc(a, x.len + y.len + 1);

	if (x.len)
		memcpy(s, x.s, x.len);
	if (y.len)
		memcpy(s + x.len, y.s, y.len);
	return (struct cell){s, x.len + y.len};
}

static struct set
set_times(struct arena *a, struct set x, struct set y)
{
	struct set r = {arena_alloc(a, x.n * y.n * sizeof(*r.s)), 0};

	for (size_t i = 0; i < x.n; i++)
		for (size_t k = 0; k < y.n; k++)
			r.s[r.n++] = paste(a, x.s[i], y.s[k]);
	return r;
}

static size_t
set_shortest(struct set x)
{
	size_t n = x.n ? x.s[0].len : 0;

	for (size_t i = 1; i < x.n; i++)
		if (x.s[i].len < n)
			n = x.s[i].len;
	return n;
}

/* How much a set of needed strings helps: 0 not at all. */
static size_t
worth(struct set x, bool prefix)
{
	size_t n = set_shortest(x);

	if (!n)
		return 0;
	n = n > 8 ? 8 : n;
	return n * 4 + (prefix && n > 2 ? 12 : 0) + (x.n <= 16 ? 2 : 0);
}

static struct info
info_exact(struct set s)
{
	return (struct info){.exact = true, .all = s};
}

static const struct info unknown;

/* What a piece needs, whether exact or not. */
static struct set
needs(const struct info *x)
{
	return x->exact ? x->all : x->need;
}

/* --- pieces */

static char
peek(const struct parse *p)
{
	return p->at < p->len ? p->s[p->at] : '\0';
}

static bool
take(struct parse *p, const char *s)
{
	size_t n = strlen(s);

	if (p->len - p->at < n || memcmp(p->s + p->at, s, n) != 0)
		return false;
	p->at += n;
	return true;
}

static int
hex(char c)
{
	const char *s = "0123456789abcdef";
	const char *at = c ? strchr(s, is_upper(c) ? c + 32 : c) : NULL;

	return at ? (int)(at - s) : -1;
}

/* Behind \x: two hexadecimals for a byte. */
static bool
parse_hex(struct parse *p, char *c)
{
	int a = p->at < p->len ? hex(p->s[p->at]) : -1;
	int b = p->at + 1 < p->len ? hex(p->s[p->at + 1]) : -1;

	if (a < 0 || b < 0)
		return false;
	p->at += 2;
	*c = (char)(a * 16 + b);
	return true;
}

static struct info
parse_escape(struct parse *p)
{
	char c;

	p->at++;
	c = peek(p);
	p->at++;
	if (c == 'x' && parse_hex(p, &c))
		return info_exact(set_one(p->a, &c, 1));
	if (!c || strchr("QEgkxopPNLulcC", c))
		p->bad = true;
	if (strchr("bBAZzGK", c))
		return (struct info){.exact = true,
		    .all = {NULL, 0},
		    .left = c == 'b'};
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9'))
		return unknown;
	return info_exact(set_one(p->a, &c, 1));
}

/* [abc]: the strings, where it is short and plain. */
static struct info
parse_class(struct parse *p)
{
	struct set s = {arena_alloc(p->a, CLASS_MAX * sizeof(*s.s)), 0};
	size_t begin = ++p->at;
	bool plain = peek(p) != '^';

	if (!plain)
		begin = ++p->at;
	for (; p->at < p->len && (p->s[p->at] != ']' || p->at == begin);
	     p->at++) {
		char c = p->s[p->at];

		if (c == '\\' || c == '-' || c == '[' || s.n == CLASS_MAX)
			plain = false;
		if (c == '\\' ||
		    (c == '[' && p->at + 1 < p->len &&
			strchr(":.=", p->s[p->at + 1])))
			p->at++;
		if (plain)
			s.s[s.n++] = set_one(p->a, &c, 1).s[0];
	}
	p->at++;
	return plain ? info_exact(s) : unknown;
}

static bool
skip_name(struct parse *p, char end)
{
	while (p->at < p->len && p->s[p->at] != end)
		p->at++;
	p->at++;
	return true;
}

/* Behind "(": what kind of group. Zero-width ones say so. */
static bool
group_open(struct parse *p, bool *zero)
{
	*zero = false;
	if (peek(p) == '*')
		return false;
	if (peek(p) != '?')
		return true;
	if (take(p, "?:") || take(p, "?>") || take(p, "?|"))
		return true;
	if (take(p, "?=") || take(p, "?!") || take(p, "?<=") || take(p, "?<!"))
		return *zero = true;
	if (take(p, "?-i:") || take(p, "?i:"))
		return true;
	if (take(p, "?<") || take(p, "?P<"))
		return skip_name(p, '>');
	if (take(p, "?'"))
		return skip_name(p, '\'');
	return false;
}

static struct info
parse_group(struct parse *p)
{
	struct info r;
	bool zero;

	p->at++;
	if (!group_open(p, &zero) || p->depth >= DEPTH_MAX) {
		p->bad = true;
		p->at = p->len;
		return unknown;
	}
	p->depth++;
	r = parse_alternatives(p);
	p->depth--;
	p->at++;
	if (zero)
		return (struct info){.exact = true, .all = {NULL, 0}};
	return r;
}

static struct info
parse_atom(struct parse *p)
{
	char c = peek(p);

	switch (c) {
	case '\\':
		return parse_escape(p);
	case '[':
		return parse_class(p);
	case '(':
		return parse_group(p);
	case '.':
		p->at++;
		return unknown;
	case '^':
	case '$':
		p->at++;
		return (struct info){.exact = true, .all = {NULL, 0}};
	default:
		p->at++;
		return info_exact(set_one(p->a, &c, 1));
	}
}

/* {2,3} and the like; a brace that is no quantifier stands for itself. */
static bool
take_braces(struct parse *p, bool *may_lack)
{
	size_t i = p->at + 1;

	while (i < p->len && strchr("0123456789, ", p->s[i]))
		i++;
	if (i >= p->len || p->s[i] != '}' || i == p->at + 1)
		return false;
	*may_lack = p->s[p->at + 1] == '0' || p->s[p->at + 1] == ',';
	p->at = i + 1;
	return true;
}

static struct info
parse_item(struct parse *p)
{
	struct info r = parse_atom(p);
	char c = peek(p);
	bool may_lack = false;

	if (c == '?' || c == '*' || c == '+')
		p->at++;
	else if (c != '{' || !take_braces(p, &may_lack))
		return r;
	if (peek(p) == '?' || peek(p) == '+')
		p->at++; /* lazy, possessive */
	if (r.exact && !r.all.n)
		return r;
	if (c == '?')
		return r.exact ?
		    info_exact(set_join(p->a, r.all, set_one(p->a, "", 0))) :
		    unknown;
	if (c == '*' || may_lack)
		return unknown;
	return (struct info){.need = needs(&r),
	    .prefix = r.exact || r.prefix,
	    .left = r.left};
}

/* --- pieces in a row, and side by side */

struct row {
	struct info r;
	struct set cur; /* the run being multiplied out */
	bool first;     /* it stands at the pattern's start */
	bool bound;     /* behind \b */
	size_t best;
};

static void
offer(struct row *w, struct set s, bool prefix, bool left)
{
	size_t v = worth(s, prefix);

	if (v <= w->best)
		return;
	w->best = v;
	w->r.need = s;
	w->r.prefix = prefix;
	w->r.left = left;
}

static bool
empty_run(const struct row *w)
{
	return w->cur.n == 1 && !w->cur.s[0].len;
}

static void
row_add(struct parse *p, struct row *w, struct info x)
{
	if (x.exact && !x.all.n) { /* no bytes, but a condition */
		w->bound |= empty_run(w) && x.left;
		w->r.exact = false;
		return;
	}
	if (x.exact && x.all.n * w->cur.n <= SET_MAX) {
		w->cur = set_times(p->a, w->cur, x.all);
		return;
	}
	offer(w, w->cur, w->first, w->bound);
	w->r.exact = false;
	if (x.exact) { /* too many: a new run begins */
		w->cur = x.all;
		w->first = w->bound = false;
		return;
	}
	offer(w, x.need, w->first && x.prefix && empty_run(w),
	    x.left || (empty_run(w) && w->bound && x.prefix));
	w->first = w->bound = false;
	w->cur = set_one(p->a, "", 0);
}

static struct info
parse_row(struct parse *p)
{
	struct row w = {.r.exact = true,
	    .cur = set_one(p->a, "", 0),
	    .first = true};

	while (p->at < p->len && !p->bad && !strchr("|)", p->s[p->at]))
		row_add(p, &w, parse_item(p));
	if (w.r.exact)
		return info_exact(w.cur);
	offer(&w, w.cur, w.first, w.bound);
	return w.r;
}

static struct info
parse_alternatives(struct parse *p)
{
	struct info r = parse_row(p);

	while (!p->bad && peek(p) == '|') {
		struct info x;

		p->at++;
		x = parse_row(p);
		if (r.exact && x.exact) {
			r.all = set_join(p->a, r.all, x.all);
			continue;
		}
		r.prefix = (r.exact || r.prefix) && (x.exact || x.prefix);
		r.left = !r.exact && !x.exact && r.left && x.left;
		if (!set_shortest(needs(&r)) || !set_shortest(needs(&x)))
			r.need = (struct set){NULL, 0};
		else
			r.need = set_join(p->a, needs(&r), needs(&x));
		r.exact = false;
	}
	return r;
}

/* --- the pattern as a whole */

/* Do all strings begin, or end, with a byte of a word? */
static bool
worded(struct set s, bool left)
{
	for (size_t i = 0; i < s.n; i++)
		if (!s.s[i].len ||
		    !textword_byte(
			(unsigned char)s.s[i].s[left ? 0 : s.s[i].len - 1]))
			return false;
	return true;
}

static void
strip(struct parse *p, struct literals *out)
{
	if (take(p, "(?i)"))
		out->icase = true;
	if (take(p, "\\b"))
		out->left = true;
	if (p->len >= p->at + 2 && memcmp(p->s + p->len - 2, "\\b", 2) == 0 &&
	    (p->len < p->at + 3 || p->s[p->len - 3] != '\\')) {
		out->right = true;
		p->len -= 2;
	}
}

/* \b binds tighter than |: "\ba|b\b" is not \b(?:a|b)\b. */
static bool
has_bare_bar(const char *s, size_t len)
{
	int depth = 0;

	for (size_t i = 0; i < len; i++) {
		if (s[i] == '\\')
			i++;
		else if (s[i] == '(')
			depth++;
		else if (s[i] == ')')
			depth--;
		else if (s[i] == '|' && !depth)
			return true;
	}
	return false;
}

void
literal_find(const char *pattern, size_t len, struct arena *a,
    struct literals *out)
{
	struct parse p = {.s = pattern, .len = len, .a = a};
	struct info r;
	struct set s;

	*out = (struct literals){0};
	strip(&p, out);
	if ((out->left || out->right) && has_bare_bar(pattern, len)) {
		out->left = out->right = false;
		p = (struct parse){.s = pattern,
		    .len = len,
		    .a = a,
		    .at = out->icase ? 4 : 0};
	}
	r = parse_alternatives(&p);
	s = needs(&r);
	if (p.bad || p.at < p.len || !set_shortest(s))
		return;
	out->s = s.s;
	out->n = s.n;
	out->exact = r.exact && p.len + (out->right ? 2 : 0) == len &&
	    (!out->left || worded(s, true)) &&
	    (!out->right || worded(s, false));
	out->prefix = r.exact || r.prefix;
	out->left =
	    out->exact ? out->left : r.left || (out->left && out->prefix);
}
