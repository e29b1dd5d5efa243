/* quick.c - short ways for what stands in text most often.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/quick.h"

#include "core/split/field.h"

/* What a byte is. */
enum {
	SMALL = 1,
	CAPITAL = 2,
	LETTER = SMALL | CAPITAL,
	DIGIT = 4,
	VOWEL = 8,
	ROMAN = 16,
	GAP = 32,   /* blank or newline */
	AFTER = 64, /* blank or apostrophe: behind a word of one letter */
};

/* Ways in which three bytes begin a plain word: a bit that all three have.
 * I and V could begin a numeral, Ans an answer, and Q a question. */
enum {
	ALONE = 1, /* a letter, AFTER */
	PLAIN = 2, /* no ROMAN nor A, a letter */
	MIXED = 4, /* not A, no ROMAN */
	LIVE = 8,  /* two ROMAN, and one that is none or a blank */
	AS = 16,   /* A, a letter but n */
	AN = 32,   /* A, n, no s */
	ANY = ALONE | PLAIN | MIXED | AS | AN, /* of any third byte */
};

/* The four bytes before a full stop: WHOLE, they may end a word of two letters
 * or more; the others tell in which way they may be all of one that is
 * shortened as Ltg and Bzrk are, by a capital and small consonants. */
enum {
	WHOLE = 1,
	BZRK = 2, /* its four letters or last ones, the first a capital */
	LTG = 4,  /* the capital is the second */
	LT = 8,   /* a gap before two letters */
	ALWAYS = WHOLE | LTG | LT, /* of any first byte */
};

struct sign {
	unsigned char kind, start[3], end[4];
};

/* clang-format off */
#define IF(is, bits) ((is) ? (bits) : 0)
#define HARSH(k) (((k) & LETTER) && !((k) & VOWEL))
#define CAP(k) (HARSH(k) && (k) & CAPITAL)
#define ALL(k) IF((k) & LETTER, WHOLE)
#define END(k) { IF((k) & CAPITAL, BZRK), \
	ALL(k) | IF(HARSH(k), BZRK) | IF(CAP(k), LTG) | IF((k) & GAP, WHOLE | LT), \
	ALL(k) | IF(HARSH(k), BZRK | LTG) | IF(CAP(k), LT), \
	ALL(k) | IF(HARSH(k), BZRK | LTG | LT) }
#define A(c) T(c, CAPITAL, PLAIN | MIXED), T((c) + 32, SMALL, PLAIN | MIXED)
#define T(c, k, first) [c] = {k, {ALONE | (first), PLAIN | MIXED | AS, LIVE}, \
	END(k)}
#define R(c, k) [c] = {(k) | ROMAN, {ALONE | MIXED | LIVE, PLAIN | LIVE | AS}, \
	END(k)}
#define D(c) [c] = {.kind = DIGIT}
static const struct sign sign[256] = {
	T('A', CAPITAL | VOWEL, AS | AN), T('a', SMALL | VOWEL, PLAIN | MIXED),
	A('B'), A('C'), A('D'),
	T('E', CAPITAL | VOWEL, PLAIN | MIXED),
	T('e', SMALL | VOWEL, PLAIN | MIXED),
	A('F'), A('G'), A('H'),
	R('I', CAPITAL | VOWEL), R('i', SMALL | VOWEL),
	A('J'), A('K'), R('L', CAPITAL), R('l', SMALL), A('M'),
	T('N', CAPITAL, PLAIN | MIXED),
	['n'] = {SMALL, {ALONE | PLAIN | MIXED, PLAIN | MIXED | AN, LIVE},
	    END(SMALL)},
	T('O', CAPITAL | VOWEL, PLAIN | MIXED),
	T('o', SMALL | VOWEL, PLAIN | MIXED),
	A('P'),
	['Q'] = {CAPITAL, {0, PLAIN | MIXED | AS, LIVE}, END(CAPITAL)},
	T('q', SMALL, PLAIN | MIXED),
	A('R'),
	T('S', CAPITAL, PLAIN | MIXED),
	['s'] = {SMALL, {ALONE | PLAIN | MIXED, PLAIN | MIXED | AS, LIVE | AN},
	    END(SMALL)},
	A('T'),
	T('U', CAPITAL | VOWEL, PLAIN | MIXED),
	T('u', SMALL | VOWEL, PLAIN | MIXED),
	R('V', CAPITAL), R('v', SMALL), A('W'), R('X', CAPITAL), R('x', SMALL),
	T('Y', CAPITAL | VOWEL, PLAIN | MIXED),
	T('y', SMALL | VOWEL, PLAIN | MIXED),
	A('Z'),
	D('0'), D('1'), D('2'), D('3'), D('4'), D('5'), D('6'), D('7'), D('8'),
	D('9'),
	[' '] = {GAP | AFTER, {0, ALONE, LIVE}, END(GAP)},
	['\n'] = {GAP, {0}, END(GAP)},
	['\''] = {AFTER, {0, ALONE}, {0}},
};
#undef IF
#undef HARSH
#undef CAP
#undef ALL
#undef END
#undef A
#undef T
#undef R
#undef D
/* clang-format on */

/* What follows is reckoned without branches: nothing tells which way they
 * would go, and each wrong guess costs more than all of it. */

static inline unsigned
kind(unsigned char c)
{
	return sign[c].kind;
}

static inline unsigned
has(unsigned kinds, unsigned any)
{
	return (kinds & any) != 0;
}

/* Does a number end before b[at], or a word of two letters or more that no
 * full stop shortens? */
static inline bool
is_whole(const struct words *w, const unsigned char *b, size_t at)
{
	const unsigned char *s = b + at - 4;
	unsigned end = (sign[s[0]].end[0] | ALWAYS) & sign[s[1]].end[1] &
	    sign[s[2]].end[2] & sign[s[3]].end[3];

	return ((end == WHOLE) & !words_may_shorten(w, s)) |
	    (has(kind(s[3]), DIGIT) & !w->ordinals);
}

static inline bool
is_start(const unsigned char *b, size_t at)
{
	return sign[b[at]].start[0] & sign[b[at + 1]].start[1] &
	    (sign[b[at + 2]].start[2] ^ ANY);
}

bool
quick_word(const unsigned char *b, size_t at)
{
	return is_start(b, at);
}

/* Behind two full stops or more: those at b[at] and up to *end. */
static enum quick
look_at_ellipsis(const unsigned char *b, size_t end, bool open)
{
	unsigned char c = b[end + 1];

	if (kind(b[end]) & SMALL)
		return QUICK_ON;
	if (b[end] != ' ' || !is_start(b, end + 1))
		return QUICK_ASK;
	if (kind(c) & SMALL)
		/* http: and www. */
		return c == 'h' || c == 'w' ? QUICK_ASK : QUICK_ON;
	return open || c == 'I' ? QUICK_ASK : QUICK_ENDS;
}

/* Behind the digits at b[at] and each stop with a digit on either side. */
static size_t
skip_number(const unsigned char *b, size_t at, size_t len)
{
	while (at + 1 < len &&
	    (has(kind(b[at]), DIGIT) ||
		(b[at] == '.' && has(kind(b[at - 1]), DIGIT) &&
		    has(kind(b[at + 1]), DIGIT))))
		at++;
	return at;
}

/* Judges the stop that stands at b[at], with no list mark before it; open: a
 * quotation or bracket is; small: a small letter begins the sentence. The
 * sentence began at least QUICK_NEAR bytes before. */
static inline enum quick
look_at_stop(const struct words *w, const unsigned char *b, size_t at,
    size_t len, bool open, bool small, size_t *end)
{
	unsigned char c = b[at + 1];
	size_t i = at + 1;

	*end = i;
	if (has(kind(c), GAP)) {
		bool nl = c == '\n', bang = b[at] != '.';
		bool last = nl & (bang | (b[at + 2] == '\n'));
		bool quote = b[at + 2] == '"';
		unsigned char next = b[at + 2 + quote];
		bool letter = has(kind(next), CAPITAL) |
		    (small & !quote & (next != 'h') & (next != 'w'));
		bool starts = letter & is_start(b, at + 2 + quote) & !open;
		bool ends = last | ((nl | starts) & is_whole(w, b, at));

		return ends ? QUICK_ENDS : QUICK_ASK;
	}
	if (has(kind(c), SMALL))
		return b[at] == '.' ? QUICK_ON : QUICK_ASK;
	if (has(kind(c), DIGIT) && has(kind(b[at - 1]), DIGIT | CAPITAL)) {
		*end = skip_number(b, i, len);
		return QUICK_ON;
	}
	if (c != b[at] || !has(kind(b[at - 1]), LETTER))
		return QUICK_ASK;
	while (i < at + QUICK_DOTS && b[i] == c)
		i++;
	*end = i;
	if (c == '.')
		return look_at_ellipsis(b, i, open);
	return b[i] == '\n' ? QUICK_ENDS : QUICK_ASK;
}

/* Is the closing bracket b[at] a bracket, and no emoticon's mouth? */
static inline bool
is_bracket(const unsigned char *b, size_t at)
{
	unsigned char c = b[at - 1];

	return (kind(c) & (LETTER | DIGIT)) && c != 'o';
}

/* Is it a curly apostrophe or closing quote? */
static inline bool
is_apostrophe(const unsigned char *b)
{
	return b[0] == 0xe2 && b[1] == 0x80 && b[2] == 0x99;
}

/* Did the quotation or bracket at at, which is open if there is one, begin
 * within the sentence? */
static inline bool
is_open(const struct splitter *s, size_t at)
{
	return at != VIEW_NONE && at > s->v.start;
}

/* At the byte that matters at pos; *end is where the stops end, or where to
 * go on. */
static enum quick
look(struct splitter *s, size_t len, size_t *end)
{
	const unsigned char *b = s->v.b + s->pos;
	bool far = s->pos - s->v.start >= QUICK_NEAR;
	bool open = is_open(s, s->v.quote) || is_open(s, s->v.paren);

	*end = s->pos + 1;
	switch (cut_of[*b]) {
	case CUT_STOP:
		if (!far || (s->v.keep && s->v.quote != VIEW_NONE))
			break;
		return look_at_stop(s->words, s->v.b, s->pos, len, open,
		    s->small, end);
	case CUT_LINE:
		*end = s->pos;
		return *b == '\n' && b[1] == '\n' ? QUICK_ENDS : QUICK_ASK;
	case CUT_OPEN:
		splitter_bracket(s);
		while (*end < len && s->v.b[*end] == '(')
			++*end;
		return QUICK_ON;
	case CUT_CLOSE:
		if (!far || !is_bracket(s->v.b, s->pos))
			break;
		s->v.paren = VIEW_NONE;
		return QUICK_ON;
	case CUT_QUOTE:
		splitter_quote(s);
		return QUICK_ON;
	case CUT_COLON:
		if (!far || field_may_end(s->v.b, s->pos, len, s->v.start))
			break;
		return QUICK_ON;
	case CUT_LEAD:
		if (s->v.quote != VIEW_NONE || !is_apostrophe(b))
			break;
		*end = s->pos + 3;
		return QUICK_ON;
	default:
		break;
	}
	return QUICK_ASK;
}

/* Moves pos on to the next byte that matters, over all at which the short ways
 * say that the sentence goes on. *end: where it ends, if they say so. */
static inline enum quick
scan(struct splitter *s, size_t len, size_t *end)
{
	enum quick q = QUICK_ON;

	for (; q == QUICK_ON; s->pos = q == QUICK_ON ? *end : s->pos) {
		s->pos = cuts_next(&s->cuts, s->v.b, s->pos, len);
		if (s->pos == len)
			return QUICK_NONE;
		if (!s->plain || len - s->pos <= QUICK_FAR)
			return QUICK_ASK;
		q = look(s, len, end);
	}
	return q;
}

/* Begins a sentence of plain words behind one blank or one empty line. */
static inline bool
begin(struct splitter *s, size_t len)
{
	const unsigned char *b = s->v.b;
	size_t at = s->pos;
	bool block;

	if (s->careful || len - at < 2 + QUICK_FAR)
		return false;
	block = b[at] == '\n' && b[at + 1] == '\n' && !s->lay.wrapped;
	if (!block && b[at] != ' ')
		return false;
	at += 1 + block;
	if (!s->word && !is_start(b, at))
		return false;
	if (block) {
		splitter_begin_block(s);
		s->v.line = at;
	} else {
		splitter_keep_line(s, at);
	}
	if (s->fresh)
		s->form = FORM_TEXT;
	s->pos = s->v.start = at;
	s->v.mark = 0;
	s->v.item = s->form == FORM_ITEM;
	s->note = false;
	s->plain = !s->lines;
	s->small = quick_small(b[at]);
	return true;
}

static inline bool
finish(struct splitter *s, size_t end, struct sentence *out)
{
	bool question = s->v.b[s->pos] == '?';
	bool line_end = s->v.b[s->pos] == '\n';

	s->pos = end;
	splitter_finish(s, end, splitter_form(s, end, question, line_end), out);
	s->word = s->v.b[end] == ' ' && s->v.b[end + 1] != '"';
	return true;
}

enum quick
quick_next(struct splitter *s, size_t len, struct sentence *out)
{
	size_t end;
	enum quick q;

	if (s->v.start == VIEW_NONE && !begin(s, len))
		return QUICK_BEGIN;
	q = scan(s, len, &end);
	if (q == QUICK_ENDS)
		finish(s, end, out);
	return q;
}
