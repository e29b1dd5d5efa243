/* lex.c - text as the tokens that dates are made of, each read once.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/date/lex.h"

#include <stdlib.h>
#include <string.h>

#include "data/date-words.h"

_Static_assert(DATE_WORDS_IS_ONWARD + 1 == W_N, "enum word and date-words.tsv");

enum class { C_PUNCT, C_SPACE, C_DIGIT, C_LETTER, C_HIGH };

static enum class class_of(unsigned char c) {
	static const unsigned char table[128] = {['\t'] = C_SPACE,
	    ['\n'] = C_SPACE,
	    ['\v'] = C_SPACE,
	    ['\f'] = C_SPACE,
	    ['\r'] = C_SPACE,
	    [' '] = C_SPACE,
	    ['0'] = C_DIGIT,
	    ['1'] = C_DIGIT,
	    ['2'] = C_DIGIT,
	    ['3'] = C_DIGIT,
	    ['4'] = C_DIGIT,
	    ['5'] = C_DIGIT,
	    ['6'] = C_DIGIT,
	    ['7'] = C_DIGIT,
	    ['8'] = C_DIGIT,
	    ['9'] = C_DIGIT,
	    ['A'] = C_LETTER,
	    ['B'] = C_LETTER,
	    ['C'] = C_LETTER,
	    ['D'] = C_LETTER,
	    ['E'] = C_LETTER,
	    ['F'] = C_LETTER,
	    ['G'] = C_LETTER,
	    ['H'] = C_LETTER,
	    ['I'] = C_LETTER,
	    ['J'] = C_LETTER,
	    ['K'] = C_LETTER,
	    ['L'] = C_LETTER,
	    ['M'] = C_LETTER,
	    ['N'] = C_LETTER,
	    ['O'] = C_LETTER,
	    ['P'] = C_LETTER,
	    ['Q'] = C_LETTER,
	    ['R'] = C_LETTER,
	    ['S'] = C_LETTER,
	    ['T'] = C_LETTER,
	    ['U'] = C_LETTER,
	    ['V'] = C_LETTER,
	    ['W'] = C_LETTER,
	    ['X'] = C_LETTER,
	    ['Y'] = C_LETTER,
	    ['Z'] = C_LETTER,
	    ['a'] = C_LETTER,
	    ['b'] = C_LETTER,
	    ['c'] = C_LETTER,
	    ['d'] = C_LETTER,
	    ['e'] = C_LETTER,
	    ['f'] = C_LETTER,
	    ['g'] = C_LETTER,
	    ['h'] = C_LETTER,
	    ['i'] = C_LETTER,
	    ['j'] = C_LETTER,
	    ['k'] = C_LETTER,
	    ['l'] = C_LETTER,
	    ['m'] = C_LETTER,
	    ['n'] = C_LETTER,
	    ['o'] = C_LETTER,
	    ['p'] = C_LETTER,
	    ['q'] = C_LETTER,
	    ['r'] = C_LETTER,
	    ['s'] = C_LETTER,
	    ['t'] = C_LETTER,
	    ['u'] = C_LETTER,
	    ['v'] = C_LETTER,
	    ['w'] = C_LETTER,
	    ['x'] = C_LETTER,
	    ['y'] = C_LETTER,
	    ['z'] = C_LETTER};

	return c < 128 ? table[c] : C_HIGH;
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

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		size_t n = strlen(marks[i].s);

		if (n <= len && memcmp(s, marks[i].s, n) == 0) {
			*c = marks[i].c;
			return n;
		}
	}
	return 0;
}

/* How many bytes of a word or number there are at s; of a word also those of
 * letters beyond ASCII. */
static size_t
run(const char *s, size_t len, enum class class)
{
	size_t n = 0;
	char c;

	while (n < len) {
		enum class k = class_of((unsigned char)s[n]);

		if (k == C_HIGH && class == C_LETTER) {
			if (high_mark(s + n, len - n, &c))
				break;
		} else if (k != class) {
			break;
		}
		n++;
	}
	return n;
}

enum { LONGEST = 14 }; /* letters of the longest word in the table */

static void
find_word(struct tok *t, const char *s, size_t len)
{
	const struct table *w = &table_date_words;
	long row = len <= LONGEST ? table_find(w, s, len) : -1;

	t->kind = TOK_WORD;
	t->capital = (unsigned char)*s - (unsigned)'A' < 26;
	t->row = row;
	if (row < 0)
		return;
	for (size_t i = (size_t)row; i < w->nrow &&
	     strcmp(table_at(w, i, 0), table_at(w, (size_t)row, 0)) == 0;
	     i++)
		t->words |= (uint64_t)1 << w->code[i * w->ncol + 1];
}

static void
read_num(struct tok *t, const char *s, size_t len)
{
	t->kind = TOK_NUM;
	t->digits = len;
	for (size_t i = 0; i < len && t->num < 99999999; i++)
		t->num = t->num * 10 + (s[i] - '0');
}

/* Skips white space; returns whether there was any. */
static bool
skip_space(struct lex *l)
{
	size_t from = l->pos;
	char c = ' ';

	while (l->pos < l->len) {
		unsigned char b = (unsigned char)l->text[l->pos];
		size_t n = 1;

		if (b >= 128)
			n = high_mark(l->text + l->pos, l->len - l->pos, &c);
		else if (class_of(b) != C_SPACE)
			break;
		if (!n || c != ' ')
			break;
		l->pos += n;
	}
	return l->pos > from;
}

static void
next(struct lex *l)
{
	struct tok *t = &l->ring[++l->n % LEX_RING];
	bool space = skip_space(l);
	const char *s = l->text + l->pos;
	size_t left = l->len - l->pos, n = 1;
	enum class k;

	*t = (struct tok){.start = l->pos, .glued = !space, .row = -1};
	if (left) {
		k = class_of((unsigned char)*s);
		if (k == C_DIGIT) {
			n = run(s, left, C_DIGIT);
			read_num(t, s, n);
		} else if (k == C_PUNCT) {
			t->kind = TOK_PUNCT;
			t->punct = *s;
		} else if (k == C_HIGH &&
		    (n = high_mark(s, left, &t->punct)) > 0) {
			t->kind = TOK_PUNCT;
		} else {
			n = run(s, left, C_LETTER);
			find_word(t, s, n);
		}
		l->pos += n;
	}
	t->end = l->pos;
}

void
lex_init(struct lex *l, const char *text, size_t len)
{
	l->text = text;
	l->len = len;
	l->pos = 0;
	l->n = 0;
	l->ring[0] = (struct tok){.row = -1};
}

void
lex_more(struct lex *l, size_t i)
{
	while (l->n < i)
		next(l);
}

static int
cell_value(const struct tok *t, enum word w, size_t col)
{
	const struct table *tab = &table_date_words;

	for (size_t i = (size_t)t->row; i < tab->nrow; i++)
		if (tab->code[i * tab->ncol + 1] == (unsigned char)w)
			return atoi(table_at(tab, i, col));
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
lex_word(const struct lex *l, const struct tok *t, const char *word)
{
	size_t n = strlen(word);

	if (t->kind != TOK_WORD || t->end - t->start != n)
		return false;
	for (size_t i = 0; i < n; i++) {
		unsigned c = (unsigned char)l->text[t->start + i];

		if ((c - 'A' < 26 ? c + 32 : c) != (unsigned char)word[i])
			return false;
	}
	return true;
}
