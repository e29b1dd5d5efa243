/* litparse.c - reads a pattern piece by piece, and what is known of each.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * What is known of pieces in a row, and side by side: litpiece.c. */
#include "core/tag/rule/litparse.h"

#include <string.h>

#include "core/tag/text/textword.h"

enum { CLASS_MAX = 8, DEPTH_MAX = 40 };

/* Nothing is known of it; or, that it is one byte, a blank or none. */
static const struct piece unknown = {.extent = EXTENT_ANY},
			  a_byte = {.extent = {1, 1}},
			  no_blank = {.extent = {0, 1}};

bool
litparse_take(struct parse *p, const char *s)
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
	return (struct piece){.also = {litset_digit()},
	    .nalso = 1,
	    .extent = {0, 1}};
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
	c = litparse_peek(p);
	p->at++;
	if (c == 'x' && parse_hex(p, &c))
		return piece_exact(litset_one(p->a, &c, 1));
	if (!c || strchr("QEgkxopPNLulcCG", c))
		p->bad = true;
	if (strchr("bBAZzGK", c))
		return (struct piece){.exact = true, .bound = c == 'b'};
	if (c == 's' || c == 'W')
		return (struct piece){.end = BEHIND_SIGN,
		    .lead = LEADS_SIGN,
		    .extent = {1, 1}};
	if (c == 'd')
		return a_digit();
	if (c == 'w' || c == 'S')
		return no_blank;
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

/* May the class whose members stand at [s,end), or any other byte where not,
 * match a blank? Yes, unless it is plain to see. */
static bool
class_blank(const char *s, const char *end, bool not )
{
	bool holds = false, other = false;

	for (; s < end; s++) {
		if (*s == '[')
			other = true;
		if (*s != '\\') {
			holds |= *s == ' ';
			other |= *s == '-' && s[1] > ' ' && s[-1] <= ' ';
			continue;
		}
		s++;
		holds |= *s == 's' || *s == ' ';
		other |= !strchr("sdwS", *s) &&
		    ((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') ||
			(*s >= '0' && *s <= '9'));
	}
	return not ? !holds : holds || other;
}

/* [abc], [1-4]: the strings, where it is short and plain; or digits. */
static struct piece
parse_class(struct parse *p)
{
	struct litset s = {.s = arena_alloc(p->a, CLASS_MAX * sizeof(*s.s)),
	    .begin = true,
	    .end = true};
	size_t begin = ++p->at;
	bool plain = litparse_peek(p) != '^', digits = plain, not = !plain;

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
			digits = digits && litparse_peek(p) == 'd';
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
	return plain                                          ? piece_exact(s) :
	    digits                                            ? a_digit() :
	    class_blank(p->s + begin, p->s + p->at - 1, not ) ? a_byte :
								no_blank;
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
	if (litparse_peek(p) == '*')
		return false;
	if (litparse_peek(p) != '?')
		return true;
	if (litparse_take(p, "?:") || litparse_take(p, "?>") ||
	    litparse_take(p, "?|"))
		return true;
	if (litparse_take(p, "?="))
		return *zero = *must = true;
	if (litparse_take(p, "?!") || litparse_take(p, "?<!") ||
	    litparse_take(p, "?<="))
		return *zero = true;
	if (litparse_take(p, "?-i:") || litparse_take(p, "?i:"))
		return true;
	if (litparse_take(p, "?<") || litparse_take(p, "?P<"))
		return skip_name(p, '>');
	if (litparse_take(p, "?'"))
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
		for (size_t i = 0; i < x.nalso; i++)
			x.also[i].end = false;
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
	r = litparse_either(p);
	p->depth--;
	p->at++;
	return zero ? condition(&r, must) : r;
}

static struct piece
parse_atom(struct parse *p)
{
	char c = litparse_peek(p);

	switch (c) {
	case '\\':
		return parse_escape(p);
	case '[':
		return parse_class(p);
	case '(':
		return parse_group(p);
	case '.':
		p->at++;
		return a_byte;
	case '^':
	case '$':
		p->at++;
		return (struct piece){.exact = true};
	default:
		p->at++;
		return piece_exact(litset_one(p->a, &c, 1));
	}
}

/* {2,3} and the like: how often at most; a brace that is no quantifier stands
 * for itself. */
static bool
take_braces(struct parse *p, bool *may_lack, unsigned *most)
{
	size_t i = p->at + 1;

	*most = 0;
	while (i < p->len && strchr("0123456789, ", p->s[i])) {
		if (!is_digit(p->s[i]))
			*most = 0;
		else if (*most <= BYTES_MANY)
			*most = *most * 10 + (unsigned)(p->s[i] - '0');
		i++;
	}
	if (i >= p->len || p->s[i] != '}' || i == p->at + 1)
		return false;
	if (!*most || *most > BYTES_MANY)
		*most = BYTES_MANY;
	*may_lack = p->s[p->at + 1] == '0' || p->s[p->at + 1] == ',';
	p->at = i + 1;
	return true;
}

static struct piece
parse_item(struct parse *p)
{
	struct piece r = parse_atom(p);
	char c = litparse_peek(p);
	unsigned most = c == '?' ? 1 : BYTES_MANY;
	bool may_lack = false;

	if (c == '?' || c == '*' || c == '+')
		p->at++;
	else if (c != '{' || !take_braces(p, &may_lack, &most))
		return r;
	if (litparse_peek(p) == '?' || litparse_peek(p) == '+')
		p->at++; /* lazy, possessive */
	if (r.exact && !r.all.n)
		return r;
	if (c == '?')
		return r.exact ? piece_exact(litset_join(p->a, r.all,
				     litset_one(p->a, "", 0))) :
				 piece_perhaps(&r, most);
	if (c == '*' || may_lack)
		return piece_perhaps(&r, most);
	return piece_more(&r, most);
}

struct piece
litparse_behind(struct parse *p, const struct piece *first)
{
	struct piece_row w;

	row_begin(&w, p->a);
	if (first)
		row_add(&w, *first);
	while (p->at < p->len && !p->bad && !strchr("|)", p->s[p->at]))
		row_add(&w, parse_item(p));
	return row_end(&w);
}

struct piece
litparse_either(struct parse *p)
{
	struct piece r = litparse_row(p), x;

	while (!p->bad && litparse_peek(p) == '|') {
		p->at++;
		x = litparse_row(p);
		r = piece_either(p->a, &r, &x);
	}
	return r;
}
