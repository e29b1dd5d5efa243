/* lex.c - text to tokens, in one pass over the bytes.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/lex.h"

#include <string.h>

#include "core/number/digits.h"
#include "core/number/sign.h"
#include "lib/mem.h"

/* B_MORE: a sign that may be part of another token, or a word of its own;
 * B_POINT: one only where a digit follows. */
enum byte_class { B_SIGN, B_LETTER, B_DIGIT, B_SPACE, B_WIDE, B_MORE, B_POINT };

#define L10(c) c, c, c, c, c, c, c, c, c, c
#define L26(c) L10(c), L10(c), c, c, c, c, c, c
#define L128(c) L26(c), L26(c), L26(c), L26(c), L10(c), L10(c), c, c, c, c

static const unsigned char classes[256] = {['\t'] = B_SPACE,
    ['\n'] = B_SPACE,
    ['\v'] = B_SPACE,
    ['\f'] = B_SPACE,
    ['\r'] = B_SPACE,
    [' '] = B_SPACE,
    ['#'] = B_MORE,
    ['+'] = B_MORE,
    ['.'] = B_POINT,
    ['0'] = L10(B_DIGIT),
    [':'] = B_MORE,
    ['<'] = B_MORE,
    ['='] = B_MORE,
    ['>'] = B_MORE,
    ['@'] = B_MORE,
    ['A'] = L26(B_LETTER),
    ['a'] = L26(B_LETTER),
    ['~'] = B_MORE,
    [128] = L128(B_WIDE)};

struct lexer {
	struct lex *l;
	const struct words *w;
	const char *s;
	size_t i, end;
	bool gap;
	const struct mark *mark;        /* the next word's, or NULL */
	const struct known_word *known; /* by id of mark */
	const struct word *words;       /* by number */
};

static enum byte_class
class_of(unsigned char c)
{
	return (enum byte_class)classes[c];
}

/* There is room for it: a token has a byte at least. */
static inline struct tok *
add(struct lexer *x, size_t end, enum tok_class cls)
{
	struct lex *l = x->l;
	struct tok *t = &l->tok[l->n++];

	*t = (struct tok){.at = x->i,
	    .end = end,
	    .cls = (uint8_t)cls,
	    .gap = x->gap};
	x->i = end;
	x->gap = false;
	return t;
}

/* Does a letter stand at i? If so its bytes are in *n. */
static bool
letter(const struct lexer *x, size_t i, size_t *n)
{
	unsigned char c;

	*n = 1;
	if (i >= x->end)
		return false;
	c = (unsigned char)x->s[i];
	if (c < 128)
		return classes[c] == B_LETTER;
	return sign_wide_letter(sign_decode(x->s + i, x->end - i, n));
}

/* An apostrophe between letters: "don't", "Kyiv's". */
static size_t
inner_mark(const struct lexer *x, size_t i)
{
	size_t n = x->s[i] == '\'' ? 1 : 0, k;

	if (!n && i + 3 <= x->end && memcmp(x->s + i, "\xe2\x80\x99", 3) == 0)
		n = 3;
	return n && letter(x, i + n, &k) ? n : 0;
}

/* Is it a word that may begin a quantity? Then token number n is noted. */
static inline void
note_opener(struct lex *l, const struct word *w, size_t n)
{
	if (!w || !w->opens)
		return;
	l->open[l->nopen++] = (uint32_t)n;
	if (w->num != NUM_POINT)
		l->numeric = true;
}

/* Adds the word up to end; w is what is known of it. */
static inline void
add_word(struct lexer *x, size_t end, const struct word *w)
{
	unsigned char first = (unsigned char)x->s[x->i];
	struct tok *t;

	note_opener(x->l, w, x->l->n);
	t = add(x, end, TOK_WORD);
	t->cap = first - (unsigned)'A' < 26;
	t->w = w;
}

/* Is it a word that has a mark? Then it is added. */
static inline bool
marked_word(struct lexer *x)
{
	const struct mark *m =
	    x->mark ? known_next(&x->mark, x->s, x->end, x->i) : NULL;
	unsigned i;

	if (!m)
		return false;
	i = x->known[m->id].word;
	add_word(x, m->at + m->len, i ? &x->words[i - 1] : NULL);
	return true;
}

/* Behind a blank: adds the marked words that follow with a blank behind each,
 * as most of a text does. */
static void
spaced_words(struct lexer *x)
{
	struct lex *l = x->l;
	const struct mark *m = x->mark;
	struct tok *t = l->tok + l->n;
	size_t at = x->i, end;

	while (m->at < at)
		m++;
	for (; m->at == at && m->id != KNOWN_LONG; m++, t++, at = end + 1) {
		unsigned i = x->known[m->id].word;
		const struct word *w = i ? &x->words[i - 1] : NULL;

		end = at + m->len;
		if (end >= x->end || x->s[end] != ' ')
			break;
		note_opener(l, w, (size_t)(t - l->tok));
		*t = (struct tok){.at = at,
		    .end = end,
		    .w = w,
		    .cls = TOK_WORD,
		    .gap = true,
		    .cap = (unsigned char)x->s[at] - (unsigned)'A' < 26};
	}
	l->n = (size_t)(t - l->tok);
	x->mark = m;
	x->i = at;
}

static void
word(struct lexer *x)
{
	size_t at = x->i, end = at, n;

	for (;;) {
		while (end < x->end && sign_letter((unsigned char)x->s[end]))
			end++;
		if (end == x->end || (unsigned char)x->s[end] < 0x80) {
			if (end < x->end && x->s[end] == '\'' && end > at &&
			    (n = inner_mark(x, end)) > 0) {
				end += n;
				continue;
			}
			break;
		}
		if (letter(x, end, &n))
			end += n;
		else if ((n = inner_mark(x, end)) > 0 && end > at)
			end += n;
		else
			break;
	}
	add_word(x, end, number_words_find(x->w, x->s + at, end - at));
}

static void
number(struct lexer *x)
{
	struct digits d;
	size_t end = digits_read(x->s, x->end, x->i, x->l->comma, &d);
	bool bad = d.form & DIGITS_BAD;
	struct tok *t;

	if (!bad)
		x->l->open[x->l->nopen++] = (uint32_t)x->l->n;
	t = add(x, end, bad ? TOK_JUNK : TOK_NUM);
	t->value = d.value;
	t->grain = d.grain;
	t->form = (uint8_t)d.form;
	x->l->numeric = true;
}

/* Makes one junk token of all that stands between two blanks around here: an
 * address or a tag. */
static void
junk(struct lexer *x)
{
	struct lex *l = x->l;
	size_t end = x->i;

	while (end < x->end && class_of((unsigned char)x->s[end]) != B_SPACE)
		end++;
	while (l->n && !x->gap) {
		struct tok *t = &l->tok[--l->n];

		x->gap = t->gap;
		x->i = t->at;
	}
	while (l->nopen && l->open[l->nopen - 1] >= l->n)
		l->nopen--;
	add(x, end, TOK_JUNK);
}

/* Two bytes that make one sign: "<=" and the like; "<>" is none. */
static unsigned
pair(const struct lexer *x)
{
	char a = x->s[x->i], b = x->i + 1 < x->end ? x->s[x->i + 1] : 0;

	if ((a == '<' && b == '=') || (a == '=' && b == '<'))
		return 0x2264;
	if ((a == '>' && b == '=') || (a == '=' && b == '>'))
		return 0x2265;
	if (a == '<' && b == '>')
		return 0x2276;
	return 0;
}

static bool
address(const struct lexer *x)
{
	char c = x->s[x->i];
	size_t n = x->end - x->i, k;

	if (c == '@')
		return n > 1 && (letter(x, x->i + 1, &k) || !x->gap);
	if (c == ':')
		return n > 2 && memcmp(x->s + x->i, "://", 3) == 0;
	return c == '#' && n > 1 && sign_alnum((unsigned char)x->s[x->i + 1]);
}

static bool
is_dash(unsigned c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
}

static inline struct tok *
add_sign(struct lexer *x, size_t end, unsigned c)
{
	struct tok *t = add(x, end, TOK_SIGN);

	t->sign = c;
	if (is_dash(c))
		t->form = TOK_DASH;
	return t;
}

static void
sign(struct lexer *x)
{
	size_t n = 1, at = x->i;
	unsigned c = sign_decode(x->s + at, x->end - at, &n), two;
	double half;
	struct tok *t;

	if (address(x)) {
		junk(x);
		return;
	}
	if (c == '.' && at + 1 < x->end &&
	    sign_digit((unsigned char)x->s[at + 1]) &&
	    (!at || !sign_alnum((unsigned char)x->s[at - 1]))) {
		number(x);
		return;
	}
	if (sign_fraction(x->s + at, x->end - at, &half)) {
		number(x);
		return;
	}
	two = pair(x);
	t = add_sign(x, at + (two ? 2 : n), two ? two : c);
	if (c == '~' || c == '<' || c == '>' || c == '=' || c == '+' ||
	    c > 0x2000)
		t->w = two == 0x2264 ?
		    number_words_find(x->w, "\xe2\x89\xa4", 3) :
		    two == 0x2265 ? number_words_find(x->w, "\xe2\x89\xa5", 3) :
		    two           ? NULL :
				    number_words_find(x->w, x->s + at, n);
}

static inline bool
digit_behind(const struct lexer *x)
{
	return x->i + 1 < x->end && sign_digit((unsigned char)x->s[x->i + 1]);
}

/* White space beyond ASCII, or nothing. */
static size_t
wide_space(const struct lexer *x)
{
	size_t n;

	return sign_wide_space(sign_decode(x->s + x->i, x->end - x->i, &n)) ?
	    n :
	    0;
}

void
lex_read(struct lex *l, const struct words *w, const char *text, size_t at,
    size_t end, const struct marks *m)
{
	struct lexer x = {l, w, text, at, end, true, m ? m->m : NULL,
	    m ? m->words : NULL, number_words_all(w)};
	size_t n;

	l->tok = mem_grow(l->tok, &l->cap, end - at, sizeof(*l->tok));
	l->open = mem_grow(l->open, &l->opencap, end - at, sizeof(*l->open));
	l->n = l->nopen = 0;
	l->numeric = false;
	while (x.i < end) {
		switch (class_of((unsigned char)text[x.i])) {
		case B_SPACE:
			x.gap = true;
			x.i++;
			if (x.mark)
				spaced_words(&x);
			break;
		case B_LETTER:
			if (!marked_word(&x))
				word(&x);
			break;
		case B_DIGIT:
			number(&x);
			break;
		case B_WIDE:
			if ((n = wide_space(&x)) > 0) {
				x.gap = true;
				x.i += n;
			} else if (letter(&x, x.i, &n)) {
				word(&x);
			} else {
				sign(&x);
			}
			break;
		case B_POINT:
			if (digit_behind(&x))
				sign(&x);
			else
				add_sign(&x, x.i + 1, '.');
			break;
		case B_SIGN:
			add_sign(&x, x.i + 1, (unsigned char)text[x.i]);
			break;
		default:
			sign(&x);
		}
	}
}
