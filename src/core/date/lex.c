/* lex.c - text as the tokens that dates are made of, each read once.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/lex.h"

#include <stdlib.h>
#include <string.h>

#include "core/date/clause.h"
#include "data/date-words.h"
#include "lib/mem.h"

_Static_assert(DATE_WORDS_IS_CLOCK + 1 == W_N, "enum word and date-words.tsv");

enum class { C_PUNCT, C_SPACE, C_DIGIT, C_LETTER, C_HIGH };

#define L10(c) c, c, c, c, c, c, c, c, c, c
#define L26(c) L10(c), L10(c), c, c, c, c, c, c
#define L128(c) L26(c), L26(c), L26(c), L26(c), L10(c), L10(c), c, c, c, c

static const unsigned char classes[256] = {['\t'] = C_SPACE,
    ['\n'] = C_SPACE,
    ['\v'] = C_SPACE,
    ['\f'] = C_SPACE,
    ['\r'] = C_SPACE,
    [' '] = C_SPACE,
    ['0'] = L10(C_DIGIT),
    ['A'] = L26(C_LETTER),
    ['a'] = L26(C_LETTER),
    [128] = L128(C_HIGH)};

static enum class class_of(char c) {
	return (enum class)classes[(unsigned char)c];
}

/* UTF-8 white space and punctuation: its length and what it stands for; 0
 * where the byte begins a letter. */
static size_t
high_mark(const char *s, size_t len, char *c)
{
	static const struct {
		const char *s;
		char c;
	} marks[] = {{"\xc2\xa0", ' '}, {"\xe2\x80\x89", ' '},
	    {"\xe2\x80\xaf", ' '}, {"\xe2\x80\x82", ' '}, {"\xe2\x80\x83", ' '},
	    {"\xe2\x80\x90", '-'}, {"\xe2\x80\x91", '-'}, {"\xe2\x80\x92", '-'},
	    {"\xe2\x80\x93", '-'}, {"\xe2\x80\x94", '-'}, {"\xe2\x88\x92", '-'},
	    {"\xe2\x80\x98", '\''}, {"\xe2\x80\x99", '\''},
	    {"\xe2\x80\x9c", '"'}, {"\xe2\x80\x9d", '"'}, {"\xc2\xab", '"'},
	    {"\xc2\xbb", '"'}, {"\xe2\x80\xa6", ';'}, {"\xc2\xa3", '$'},
	    {"\xe2\x82\xac", '$'}, {"\xc2\xa5", '$'}};

	if ((*s != '\xc2' && *s != '\xe2') || len < 2)
		return 0;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		size_t n;

		if (marks[i].s[1] != s[1])
			continue;
		n = strlen(marks[i].s);
		if (n <= len && memcmp(s, marks[i].s, n) == 0) {
			*c = marks[i].c;
			return n;
		}
	}
	return 0;
}

/* How many bytes of this class there are at s. */
static size_t
run(const char *s, size_t len, enum class class)
{
	size_t n = 0;

	while (n < len && class_of(s[n]) == class)
		n++;
	return n;
}

/* How many bytes of a word there are at s, those of letters beyond ASCII
 * among them. */
static size_t
word_run(const char *s, size_t len)
{
	size_t n = run(s, len, C_LETTER);
	char c;

	while (n < len && class_of(s[n]) == C_HIGH &&
	    !high_mark(s + n, len - n, &c)) {
		n++;
		n += run(s + n, len - n, C_LETTER);
	}
	return n;
}

enum { LONGEST = 14 }; /* letters of the longest word in the table */

/* The classes of the word whose first row this is. */
static uint64_t
classes_from(size_t row)
{
	const struct table *w = &table_date_words;
	uint64_t in = 0;

	do
		in |= (uint64_t)1 << w->code[row * w->ncol + 1];
	while (table_again(w, ++row));
	return in;
}

bool
lex_row(size_t i, struct cell *word, uint64_t *in)
{
	if (i >= table_date_words.nrow)
		return false;
	*word = cell_of(table_at(&table_date_words, i, 0));
	*in = classes_from(i);
	return true;
}

static void
find_word(struct tok *t, const char *s, size_t len)
{
	const struct table *w = &table_date_words;
	long row = len <= LONGEST ? table_find(w, s, len) : -1;

	t->row = (int16_t)row;
	if (row >= 0)
		t->words = t->is = classes_from((size_t)row);
}

static void
read_num(struct tok *t, const char *s, size_t len)
{
	t->kind = TOK_NUM;
	t->is = IN_NUM;
	t->digits = (uint8_t)(len < DIGITS_MAX ? len : DIGITS_MAX);
	for (size_t i = 0; i < len && t->num < 99999999; i++)
		t->num = t->num * 10 + (s[i] - '0');
}

/* Where the white space at pos ends. */
static inline size_t
skip_space(const char *text, size_t len, size_t pos)
{
	char c = ' ';

	if (pos < len && text[pos] == ' ')
		pos++; /* mostly all there is */
	if (pos < len && class_of(text[pos]) != C_SPACE &&
	    class_of(text[pos]) != C_HIGH)
		return pos;

	while (pos < len) {
		enum class k = class_of(text[pos]);
		size_t n = k == C_SPACE ? 1 :
		    k == C_HIGH         ? high_mark(text + pos, len - pos, &c) :
					  0;

		if (!n || c != ' ')
			break;
		pos += n;
	}
	return pos;
}

/* Reads the word at s; returns its bytes. */
static size_t
read_word(struct lex *l, struct tok *t, const char *s, size_t left)
{
	const struct mark *m =
	    l->mark ? known_next(&l->mark, l->text, l->len, l->pos) : NULL;
	size_t n;

	t->kind = TOK_WORD;
	t->is = IN_OTHER;
	t->capital = (unsigned char)*s - (unsigned)'A' < 26;
	if (m) {
		const struct known_word *w = &l->known[m->id];

		t->clause = w->clause;
		t->row = w->row;
		t->words = w->dates;
		if (w->dates)
			t->is = w->dates;
		return m->len;
	}
	n = word_run(s, left);
	find_word(t, s, n);
	t->clause = clause_classes(s, n);
	return n;
}

/* Reads what stands at s, which is no white space; returns its bytes. */
static size_t
read_tok(struct lex *l, struct tok *t, const char *s, size_t left)
{
	size_t n;

	switch (class_of(*s)) {
	case C_DIGIT:
		n = run(s, left, C_DIGIT);
		read_num(t, s, n);
		return n;
	case C_HIGH:
		n = high_mark(s, left, &t->punct);
		if (n) {
			t->kind = TOK_PUNCT;
			t->is = IN_MARK;
			return n;
		}
		break;
	case C_LETTER:
		break;
	default:
		t->kind = TOK_PUNCT;
		t->is = IN_MARK;
		t->punct = *s;
		return 1;
	}
	return read_word(l, t, s, left);
}

static void
next(struct lex *l)
{
	struct tok *t = &l->tok[++l->n & l->mask];
	size_t from = l->pos;

	l->pos = skip_space(l->text, l->len, from);
	*t = (struct tok){.start = l->pos,
	    .is = IN_END,
	    .glued = l->pos == from,
	    .row = -1};
	if (l->pos < l->len)
		l->pos += read_tok(l, t, l->text + l->pos, l->len - l->pos);
	t->end = l->pos;
}

bool
lex_begins(const char *text, size_t at)
{
	char c;

	if (!at || class_of(text[at - 1]) < C_LETTER)
		return true;
	return class_of(text[at - 1]) == C_HIGH &&
	    ((at > 1 && high_mark(text + at - 2, 2, &c) == 2) ||
		(at > 2 && high_mark(text + at - 3, 3, &c) == 3));
}

static void
begin(struct lex *l, const char *text, size_t len)
{
	l->text = text;
	l->len = len;
	l->pos = 0;
	l->n = 0;
	l->mark = NULL;
	l->whole = false;
	l->tok[0] = (struct tok){.row = -1, .is = IN_END};
}

void
lex_init(struct lex *l, struct tok ring[LEX_RING], const char *text, size_t len)
{
	l->tok = ring;
	l->mask = LEX_RING - 1;
	begin(l, text, len);
}

struct date_text *
date_text_new(void)
{
	return mem_zero(1, sizeof(struct date_text));
}

void
date_text_free(struct date_text *t)
{
	if (!t)
		return;
	free(t->lex.tok);
	free(t);
}

void
date_text_begin(struct date_text *t, const char *text, size_t len,
    const struct marks *m)
{
	/* a token has a byte at least; some more are asked for at both ends */
	t->lex.tok =
	    mem_grow(t->lex.tok, &t->cap, len + LEX_BACK, sizeof(*t->lex.tok));
	t->lex.mask = t->cap - 1;
	begin(&t->lex, text, len);
	t->lex.known = m->words;
	t->lex.mark = m->m;
	t->lex.whole = true;
	t->marks = m;
}

/* The marked words that follow, a blank before each, as most of a text does;
 * for a text all of whose tokens are kept. */
static void
spaced_words(struct lex *l)
{
	const struct mark *m = l->mark;
	struct tok *t = l->tok + l->n;
	size_t pos = l->pos, end;

	while (m->at < pos)
		m++;
	for (; m->at == pos + 1 && l->text[pos] == ' ' && m->id != KNOWN_LONG;
	     m++, pos = end) {
		const struct known_word *w = &l->known[m->id];

		end = (size_t)m->at + m->len;
		if (end < l->len &&
		    (class_of(l->text[end]) == C_HIGH || l->text[end] == '\''))
			break;
		*++t = (struct tok){.start = m->at,
		    .end = end,
		    .words = w->dates,
		    .is = w->dates ? w->dates : IN_OTHER,
		    .row = w->row,
		    .kind = TOK_WORD,
		    .capital =
			(unsigned char)l->text[m->at] - (unsigned)'A' < 26,
		    .clause = w->clause};
	}
	l->n = (size_t)(t - l->tok);
	l->pos = pos;
	l->mark = m;
}

void
lex_more(struct lex *l, size_t i)
{
	do {
		next(l);
		if (l->whole)
			spaced_words(l);
	} while (l->n < i || (l->whole && l->pos < l->len));
}

/* The whole number that s writes. */
static int
small(const char *s)
{
	int sign = *s == '-' ? -1 : 1, x = 0;

	for (s += *s == '-'; *s >= '0' && *s <= '9'; s++)
		x = 10 * x + (*s - '0');
	return sign * x;
}

static int
cell_value(const struct tok *t, enum word w, size_t col)
{
	const struct table *tab = &table_date_words;

	for (size_t i = (size_t)t->row; i < tab->nrow; i++)
		if (tab->code[i * tab->ncol + 1] == (unsigned char)w)
			return small(table_at(tab, i, col));
	return 0;
}

int
lex_value(const struct tok *t, enum word w)
{
	return lex_is(t, w) ? cell_value(t, w, 2) : 0;
}

int
lex_hi(const struct tok *t, enum word w)
{
	return lex_is(t, w) ? cell_value(t, w, 3) : 0;
}

bool
lex_same(const struct lex *l, const struct tok *t, const char *word)
{
	for (size_t i = t->start; i < t->end; i++) {
		unsigned c = (unsigned char)l->text[i];

		if ((c - 'A' < 26 ? c + 32 : c) != (unsigned char)*word++)
			return false;
	}
	return true;
}
