/* abbrev.c - full stops that only shorten a word.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#include "core/split/abbrev.h"

#include <string.h>

#include "core/split/chars.h"

enum {
	WORD_FAR = 40,  /* bytes looked back for a word's beginning */
	FRONT_FAR = 60, /* bytes of a time that fronts a sentence */
};

/* The character that ends before b[at], back to no further than from. */
static struct cc_at
char_before(const struct view *v, size_t at, size_t from)
{
	unsigned n = 1;

	while (n < 4 && at - n > from && (v->b[at - n] & 0xc0) == 0x80)
		n++;
	return cc_at(v->b, at - n, at);
}

static bool
is_apostrophe(const unsigned char *s, unsigned len)
{
	return (len == 1 && *s == '\'') ||
	    (len == 3 && s[0] == 0xe2 && s[1] == 0x80 && s[2] == 0x99);
}

/* The sign in N°. */
static bool
is_degree(const unsigned char *s, unsigned len)
{
	return len == 2 && s[0] == 0xc2 && s[1] == 0xb0;
}

/* Where the word that ends before b[to] begins; inner stops, hyphens and
 * apostrophes are part of it. */
static size_t
word_start(const struct view *v, size_t to)
{
	size_t at = to;

	while (at > v->start && to - at < WORD_FAR) {
		struct cc_at c;
		unsigned char b;

		if (cc_alpha(v->b[at - 1])) {
			at--;
			continue;
		}
		if (v->b[at - 1] == ' ')
			break;
		c = char_before(v, at, v->start);
		b = v->b[at - c.len];

		if (c.cc != CC_LOWER && c.cc != CC_UPPER && c.cc != CC_LETTER &&
		    c.cc != CC_DIGIT && b != '.' && b != '-' && b != '&' &&
		    b != '/' && b != ',' && b != '$' &&
		    !is_apostrophe(v->b + at - c.len, c.len) &&
		    !is_degree(v->b + at - c.len, c.len))
			break;
		at -= c.len;
	}
	while (at < to &&
	    (v->b[at] == '.' || v->b[at] == ',' || v->b[at] == '-' ||
		v->b[at] == '\''))
		at++;
	return at;
}

/* U.S, i.v: letters, each but the last with a stop. */
static bool
is_acronym(const unsigned char *s, size_t len)
{
	if (len < 3 || !(len & 1))
		return false;
	for (size_t i = 0; i < len; i++)
		if (i & 1 ? s[i] != '.' : !cc_alpha(s[i]))
			return false;
	return true;
}

static bool
is_vowel(unsigned char c)
{
	c = cc_fold(c);
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' ||
	    c == 'y' || c >= 128;
}

/* A capital and one to three small letters without a vowel. */
static bool
is_shortened(const unsigned char *s, size_t len)
{
	if (len < 2 || len > 4 || s[0] < 'A' || s[0] > 'Z')
		return false;
	for (size_t i = 0; i < len; i++)
		if (is_vowel(s[i]) || (i && (s[i] < 'a' || s[i] > 'z')))
			return false;
	return true;
}

static bool
is_number(const unsigned char *s, size_t len)
{
	bool digit = false;

	for (size_t i = 0; i < len; i++) {
		if (cc_digit(s[i]))
			digit = true;
		else if (s[i] != '.' && s[i] != ',' && s[i] != '$')
			return false;
	}
	return digit;
}

/* Does it end in four letters? */
static bool
is_long(const struct view *v, const struct abbrev *a)
{
	const unsigned char *s = v->b + a->to - 4;

	return a->to - a->from >= 4 && cc_alpha(s[0]) && cc_alpha(s[1]) &&
	    cc_alpha(s[2]) && cc_alpha(s[3]);
}

/* Classes of the word, or of its part behind digits or a hyphen. */
static unsigned
find_word(const struct view *v, struct abbrev *a)
{
	size_t at = a->from;
	unsigned f;

	if (is_long(v, a) && !words_may_shorten(v->words, v->b + a->to - 4))
		return 0;
	f = words_find(v->words, v->b + a->from, a->to - a->from);
	if (f)
		return f;
	while (at < a->to && cc_digit(v->b[at]))
		at++;
	if (at == a->from)
		for (size_t i = a->to; i > a->from && at == a->from; i--)
			if (v->b[i - 1] == '-' || v->b[i - 1] == '/')
				at = i;
	if (at == a->from || at == a->to)
		return 0;
	return words_find(v->words, v->b + at, a->to - at);
}

/* "a. this b. that": is the word a small letter, and one the sentence's mark?
 */
static bool
is_second_letter(const struct view *v, const struct abbrev *a)
{
	return v->mark == 2 && v->b[v->start] >= 'a' && a->to - a->from == 1 &&
	    v->b[a->from] >= 'a' && v->b[a->from] <= 'z';
}

struct abbrev
abbrev_before(const struct view *v, size_t at)
{
	struct abbrev a = {.to = at};
	const unsigned char *s;
	size_t len;

	/* "Mr ." as in text cut into tokens */
	while (a.to > v->start && v->b[a.to - 1] == ' ')
		a.to--;
	a.from = word_start(v, a.to);
	s = v->b + a.from;
	len = a.to - a.from;
	if (!len)
		return a;
	a.flags = find_word(v, &a);
	a.mark = at <= v->start + v->mark || is_second_letter(v, &a);
	a.number = is_number(s, len);
	if (a.number && len <= 3 && v->words->ordinals)
		a.flags |= words_find(v->words,
		    (const unsigned char *)WORDS_NUMBER, 1);
	if (a.number)
		return a;
	a.initial = cc_at(v->b, a.from, a.to).len == len &&
	    cc_at(v->b, a.from, a.to).cc == CC_UPPER;
	a.acronym = is_acronym(s, len);
	a.shortened = is_shortened(s, len);
	if (a.to < at) {
		a.flags &= WORD_TITLE;
		a.initial = a.shortened = false;
	}
	return a;
}

bool
abbrev_is_open(const struct abbrev *a)
{
	return a->flags & WORD_ABBREV || a->initial || a->acronym ||
	    a->shortened || a->mark;
}

unsigned
abbrev_next_word(const struct view *v, size_t at, size_t *end)
{
	size_t i = at;

	/* letters of ASCII and of Latin-1: Jän, Déc */
	while (i < v->len && i - at <= WORD_MAX &&
	    (cc_alpha(v->b[i]) || (v->b[i] == '\'' && i > at) ||
		v->b[i] == 0xc3 ||
		(i > at && v->b[i - 1] == 0xc3 && (v->b[i] & 0xc0) == 0x80)))
		i++;
	*end = i;
	return words_find(v->words, v->b + at, i - at);
}

bool
abbrev_is_starter(const struct view *v, size_t at)
{
	size_t end;
	unsigned f = abbrev_next_word(v, at, &end);

	return f & WORD_START &&
	    !(end < v->len && v->b[end] == '.' && end - at == 1) &&
	    v->b[at] < 'a';
}

bool
abbrev_is_opening(const struct view *v, size_t at, bool strict)
{
	unsigned char s[WORD_MAX];
	size_t n = 0;
	unsigned f;

	while (n < WORD_MAX && at + n < v->len &&
	    (cc_alpha(v->b[at + n]) || v->b[at + n] == '\'')) {
		s[n] = v->b[at + n];
		n++;
	}
	if (!n || s[0] < 'a')
		return false;
	s[0] -= 'a' - 'A';
	f = words_find(v->words, s, n);
	if (!(f & WORD_START) || f & (WORD_FRONT | (strict ? WORD_LINK : 0)))
		return false;
	at += n;
	while (at < v->len && v->b[at] == ' ')
		at++;
	return !(abbrev_next_word(v, at, &n) & WORD_SPEECH);
}

bool
abbrev_is_plain(const struct view *v, const struct abbrev *a)
{
	bool vowel = false;

	if (a->to - a->from < 4 || abbrev_is_open(a))
		return false;
	for (size_t i = a->from; i < a->to; i++) {
		if (v->b[i] < 'a' || v->b[i] > 'z')
			return false;
		vowel = vowel || is_vowel(v->b[i]);
	}
	return vowel;
}

/* "At 5 a.m. Mr. Smith left": does a preposition begin the sentence, or its
 * part behind a colon, shortly before? */
static bool
is_fronted(const struct view *v, size_t at)
{
	size_t from = at, end;

	while (from > v->start && at - from < FRONT_FAR &&
	    !(v->b[from] == ' ' &&
		(v->b[from - 1] == ':' || v->b[from - 1] == ';')))
		from--;
	if (at - from >= FRONT_FAR)
		return false;
	while (from < at && !cc_alpha(v->b[from]))
		from++;
	return abbrev_next_word(v, from, &end) & WORD_FRONT && end < at;
}

static bool
is_zone(const struct view *v, size_t at)
{
	size_t end;
	struct cc_at c;

	if (abbrev_next_word(v, at, &end) & WORD_ZONE)
		return true;
	/* P.D.T. */
	c = cc_at(v->b, end, v->len);
	return end - at == 1 && c.len && v->b[end] == '.' && end + 2 < v->len &&
	    v->b[end + 2] == '.' && cc_alpha(v->b[end + 1]);
}

/* II, IV, or a letter that stands alone: what numbers parts. */
static bool
is_numeral(const struct view *v, size_t at)
{
	size_t i = at;
	enum cc next;

	while (i < v->len &&
	    (v->b[i] == 'I' || v->b[i] == 'V' || v->b[i] == 'X' ||
		v->b[i] == 'L' || v->b[i] == 'C'))
		i++;
	next = cc_at(v->b, i, v->len).cc;
	if (i - at >= 2)
		return next != CC_LOWER && next != CC_UPPER;
	next = cc_at(v->b, at + 1, v->len).cc;
	return cc_at(v->b, at, v->len).cc == CC_UPPER && next != CC_LOWER &&
	    next != CC_UPPER && next != CC_BLANK && next != CC_QUOTE &&
	    next != CC_CLOSE;
}

/* Does the word before a stand for an amount: 5 lb. */
static bool
is_counted(const struct view *v, const struct abbrev *a)
{
	size_t at = a->from;

	if (at < a->to && cc_digit(v->b[at]))
		return true;
	while (at > v->start && v->b[at - 1] == ' ')
		at--;
	if (at > v->start && v->b[at - 1] == '.')
		return true; /* fl. oz. */
	return at > v->start && cc_digit(v->b[at - 1]);
}

/* "13. Jän. 2006": a day's number before a month's abbreviation. */
static bool
is_day(const struct view *v, const struct abbrev *a, size_t next)
{
	size_t end;

	return a->to - a->from <= 2 &&
	    abbrev_next_word(v, next, &end) & WORD_DATE && end < v->len &&
	    v->b[end] == '.';
}

static bool
digit_ends(const struct view *v, const struct abbrev *a)
{
	if (a->flags & (WORD_NEVER | WORD_NUMBER | WORD_DATE | WORD_TITLE))
		return false;
	if (a->flags & WORD_UNIT && is_counted(v, a))
		return false;
	if (a->flags & WORD_TIME)
		return is_counted(v, a);
	if (a->flags & (WORD_END | WORD_SUFFIX))
		return true;
	return !(a->flags & WORD_NAME || a->initial || a->shortened);
}

/* The last word was lower case: "you and I." */
static bool
after_lower(const struct view *v, const struct abbrev *a)
{
	size_t at = a->from;

	while (at > v->start && v->b[at - 1] == ' ')
		at--;
	if (at == v->start || at == a->from)
		return false;
	return cc_at(v->b, word_start(v, at), at).cc == CC_LOWER;
}

static bool
after_comma(const struct view *v, const struct abbrev *a)
{
	return a->from >= v->start + 2 && v->b[a->from - 1] == ' ' &&
	    v->b[a->from - 2] == ',';
}

static bool
time_ends(const struct view *v, const struct abbrev *a, size_t next)
{
	if (is_zone(v, next))
		return false;
	return abbrev_is_starter(v, next) || !is_fronted(v, a->from);
}

bool
abbrev_ends(const struct view *v, const struct abbrev *a, size_t next,
    bool opened)
{
	unsigned f = a->flags;

	if (a->mark || f & WORD_NEVER)
		return false;
	if (cc_at(v->b, next, v->len).cc == CC_DIGIT)
		return !opened && digit_ends(v, a);
	if (f & WORD_TITLE || (a->number && is_day(v, a, next)))
		return false;
	if (f & WORD_TIME)
		return time_ends(v, a, next);
	if (f & WORD_DATE)
		return !is_zone(v, next);
	if (f & WORD_SUFFIX)
		return abbrev_is_starter(v, next) || !after_comma(v, a);
	if (f & WORD_NUMBER && is_numeral(v, next))
		return false;
	if (f & WORD_UNIT && is_counted(v, a))
		return true;
	if (a->initial && v->b[a->from] == 'I' && after_lower(v, a))
		return true;
	if (f & WORD_NAME || a->initial || a->shortened)
		return abbrev_is_starter(v, next);
	if (f & WORD_ABBREV)
		return true;
	return !a->acronym || v->b[a->from] >= 'a' ||
	    abbrev_is_starter(v, next);
}

bool
abbrev_is_address(const struct view *v, size_t at)
{
	size_t n = v->len > at ? v->len - at : 0;
	const unsigned char *s = v->b + at;

	/* no byte behind the line may count */
	return (n >= 7 && memcmp(s, "http://", 7) == 0) ||
	    (n >= 8 && memcmp(s, "https://", 8) == 0) ||
	    (n >= 4 && memcmp(s, "www.", 4) == 0);
}
