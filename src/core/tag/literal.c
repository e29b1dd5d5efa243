/* literal.c - the words without which a pattern can't match.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Reads the pattern piece by piece; what is known of pieces in a row, and side
 * by side: litpiece.c. */
#include "core/tag/literal.h"

#include <string.h>

#include "core/tag/litpiece.h"
#include "core/tag/textword.h"

enum { CLASS_MAX = 8, DEPTH_MAX = 40 };

struct parse {
	const char *s;
	size_t len, at;
	int depth;
	bool bad; /* syntax that is not read here */
	struct arena *a;
};

static struct piece parse_alternatives(struct parse *p);

static const struct piece unknown;

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

static struct piece
a_digit(void)
{
	return (struct piece){.also = {litset_digit()}, .nalso = 1};
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

static struct piece
parse_escape(struct parse *p)
{
	char c;

	p->at++;
	c = peek(p);
	p->at++;
	if (c == 'x' && parse_hex(p, &c))
		return piece_exact(litset_one(p->a, &c, 1));
	if (!c || strchr("QEgkxopPNLulcC", c))
		p->bad = true;
	if (strchr("bBAZzGK", c))
		return (struct piece){.exact = true, .bound = c == 'b'};
	if (c == 's' || c == 'W')
		return (struct piece){.end = BEHIND_SIGN};
	if (c == 'd')
		return a_digit();
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9'))
		return unknown;
	return piece_exact(litset_one(p->a, &c, 1));
}

/* Adds the bytes of a class to s; false where they are too many. */
static bool
class_add(struct parse *p, struct litset *s, char from, char to)
{
	for (int c = (unsigned char)from; c <= (unsigned char)to; c++) {
		if (s->n == CLASS_MAX)
			return false;
		s->s[s->n++] = litset_one(p->a, &(char){(char)c}, 1).s[0];
	}
	return true;
}

/* [abc], [1-4]: the strings, where it is short and plain; or digits. */
static struct piece
parse_class(struct parse *p)
{
	struct litset s = {.s = arena_alloc(p->a, CLASS_MAX * sizeof(*s.s)),
	    .begin = true};
	size_t begin = ++p->at;
	bool plain = peek(p) != '^', digits = plain;

	if (!plain)
		begin = ++p->at;
	for (; p->at < p->len && (p->s[p->at] != ']' || p->at == begin);
	     p->at++) {
		char c = p->s[p->at], to = c;

		if (c == '\\' || c == '[')
			plain = false;
		if (c == '\\' ||
		    (c == '[' && p->at + 1 < p->len &&
			strchr(":.=", p->s[p->at + 1]))) {
			p->at++;
			digits = digits && peek(p) == 'd';
			continue;
		}
		if (p->at + 2 < p->len && p->s[p->at + 1] == '-' &&
		    !strchr("]\\[", p->s[p->at + 2])) {
			to = p->s[p->at + 2];
			p->at += 2;
		}
		digits = digits && is_digit(c) && is_digit(to);
		plain = plain && class_add(p, &s, c, to);
	}
	p->at++;
	return plain ? piece_exact(s) : digits ? a_digit() : unknown;
}

static bool
skip_name(struct parse *p, char end)
{
	while (p->at < p->len && p->s[p->at] != end)
		p->at++;
	p->at++;
	return true;
}

/* Behind "(": what kind of group. Zero-width ones say so, and whether what
 * they hold must be there, behind where the match begins. */
static bool
group_open(struct parse *p, bool *zero, bool *must)
{
	*zero = *must = false;
	if (peek(p) == '*')
		return false;
	if (peek(p) != '?')
		return true;
	if (take(p, "?:") || take(p, "?>") || take(p, "?|"))
		return true;
	if (take(p, "?="))
		return *zero = *must = true;
	if (take(p, "?!") || take(p, "?<!") || take(p, "?<="))
		return *zero = true;
	if (take(p, "?-i:") || take(p, "?i:"))
		return true;
	if (take(p, "?<") || take(p, "?P<"))
		return skip_name(p, '>');
	if (take(p, "?'"))
		return skip_name(p, '\'');
	return false;
}

/* What no bytes are matched by: must what r needs stand there? */
static struct piece
condition(const struct piece *r, bool must)
{
	struct piece x = {.exact = true};

	if (must) {
		x.nalso = r->nalso;
		memcpy(x.also, r->also, sizeof(x.also));
		piece_also(&x, piece_needs(r));
	}
	return x;
}

static struct piece
parse_group(struct parse *p)
{
	struct piece r;
	bool zero, must;

	p->at++;
	if (!group_open(p, &zero, &must) || p->depth >= DEPTH_MAX) {
		p->bad = true;
		p->at = p->len;
		return unknown;
	}
	p->depth++;
	r = parse_alternatives(p);
	p->depth--;
	p->at++;
	return zero ? condition(&r, must) : r;
}

static struct piece
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
		return (struct piece){.exact = true};
	default:
		p->at++;
		return piece_exact(litset_one(p->a, &c, 1));
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

static struct piece
parse_item(struct parse *p)
{
	struct piece r = parse_atom(p);
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
		return r.exact ? piece_exact(litset_join(p->a, r.all,
				     litset_one(p->a, "", 0))) :
				 piece_perhaps(&r);
	if (c == '*' || may_lack)
		return piece_perhaps(&r);
	return piece_more(&r);
}

/* Pieces in a row, behind the first one if that is given. */
static struct piece
parse_behind(struct parse *p, const struct piece *first)
{
	struct piece_row w;

	row_begin(&w, p->a);
	if (first)
		row_add(&w, *first);
	while (p->at < p->len && !p->bad && !strchr("|)", p->s[p->at]))
		row_add(&w, parse_item(p));
	return row_end(&w);
}

static struct piece
parse_row(struct parse *p)
{
	return parse_behind(p, NULL);
}

static struct piece
parse_alternatives(struct parse *p)
{
	struct piece r = parse_row(p), x;

	while (!p->bad && peek(p) == '|') {
		p->at++;
		x = parse_row(p);
		r = piece_either(p->a, &r, &x);
	}
	return r;
}

/* --- the pattern as a whole */

/* Takes (?i) and \b off both ends: is there one before? */
static bool
strip(struct parse *p, struct literals *out)
{
	bool left;

	out->icase = take(p, "(?i)");
	left = take(p, "\\b");
	if (p->len >= p->at + 2 && memcmp(p->s + p->len - 2, "\\b", 2) == 0 &&
	    (p->len < p->at + 3 || p->s[p->len - 3] != '\\')) {
		out->right = true;
		p->len -= 2;
	}
	return left;
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
add_also(struct literal *l, struct litset s, bool left)
{
	struct litset own = {.s = l->s, .n = l->n};

	if (litset_known(s) && is_left(s, left) && !litset_within(own, s))
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
choose(const struct piece *r, bool left, bool prefix)
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
	if (prefix && !r->exact && litset_cost(need) < litset_cost(head))
		add_also(&l, need, left);
	for (size_t i = 0; i < r->nalso && !r->exact; i++)
		add_also(&l, r->also[i], left);
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
		row[n++] = parse_row(p);
	} while (!p->bad && take(p, "|"));
	return n;
}

/* Those of the group that the pattern begins with, each with what stands
 * behind the group. */
static size_t
parse_group_ways(struct parse *p, struct piece *way)
{
	size_t n, rest;

	if (!take(p, "(?:"))
		return 0;
	p->depth++;
	n = parse_rows(p, way);
	p->depth--;
	if (!n || !take(p, ")") || (peek(p) && strchr("?*+{", peek(p))))
		return 0;
	rest = p->at;
	for (size_t i = 0; i < n; i++) {
		p->at = rest;
		way[i] = parse_behind(p, &way[i]);
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
		out->way[i] = choose(&piece[i], left, out->prefix);
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
	r = parse_alternatives(&p);
	s = piece_needs(&r);
	if (p.bad || p.at < p.len || !litset_shortest(s))
		return;
	out->exact = r.exact && p.len + (out->right ? 2 : 0) == len &&
	    (!left || litset_words_begin(s)) &&
	    (!out->right || litset_words_end(s));
	out->prefix = by_head(&r, left);
	out->all = choose(&r, left, out->prefix);
	if (!out->exact)
		find_ways(&again, bare_bar, left, out);
}
