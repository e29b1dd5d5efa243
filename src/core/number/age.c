/* age.c - ages: "5-year-old", "aged 34", "in his 60s".
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#include "core/number/age.h"

#include <math.h>

#include "core/number/digits.h"
#include "core/number/noun.h"

/* "years old", "-year-old", "yo", "years of age". */
void
age_behind(const struct scan *s, struct term *t)
{
	size_t i = t->to;

	if (!unit_is(t->u, "time"))
		return;
	if (tok_is_dash(tok_at(s, i)) && tok_glued(s, i + 1))
		i++;
	if (tok_says(s, i, "old") || tok_says(s, i, "olds")) {
		t->age = true;
		t->to = i + 1;
	} else if (tok_says(s, i, "of") && tok_says(s, i + 1, "age")) {
		t->age = true;
		t->to = i + 2;
	}
}

/* "87 yo", "29 y/o". */
bool
age_short(const struct scan *s, struct term *t)
{
	size_t i = t->to;
	size_t n = tok_says(s, i, "yo") ? 1 :
	    tok_says(s, i, "y") && tok_at(s, i + 1)->sign == '/' &&
		tok_says(s, i + 2, "o") ?
					  3 :
					  0;

	if (!n || !(t->num.form & NUMERAL_DIGITS))
		return false;
	t->u = unit_named(s->units, (struct cell){"year", 4});
	t->unit = term_span(s, i, i + n);
	t->place = PLACE_AFTER;
	t->age = true;
	t->to = i + n;
	return true;
}

/* Does a word of somebody stand behind the comma: "Lee, 34, who"? */
static bool
of_somebody(const struct scan *s, size_t i)
{
	return tok_says(s, i, "who") || tok_says(s, i, "whose") ||
	    tok_says(s, i, "said") || tok_says(s, i, "told") ||
	    tok_says(s, i, "was") || tok_says(s, i, "had");
}

/* Is the number at the end of its sentence, or of a quotation? */
static bool
ends(const struct scan *s, size_t i)
{
	return tok_at(s, i)->sign == '.' &&
	    (tok_at(s, i + 1) == &tok_none || tok_at(s, i + 1)->sign == '"');
}

/* Does the token end what stands before a sentence? */
static bool
opens(const struct tok *t)
{
	return t == &tok_none || t->sign == '.' || t->sign == '"' ||
	    t->sign == 0x201c;
}

/* "Lee, 34, lost": may token i be a sentence's verb? No noun phrase, and no
 * preposition, begins there. */
static bool
acts(const struct scan *s, size_t i)
{
	const struct tok *t = tok_at(s, i);

	return tok_is_word(t) && !t->cap && !tok_num(t) &&
	    !tok_has(t, ROLE_DET | ROLE_PREP) && !noun_plural(s, t);
}

/* "Ann Lee, 34, ...", "the striker, 29, ...": a number between commas, or at
 * the end, behind two capitals, or behind a word for a person; "Lee, 34, who"
 * behind one, "Lee, 34, lost" behind one that begins the sentence. */
static bool
apposed(const struct scan *s, const struct term *t)
{
	enum { ADULT = 15 };
	size_t i = t->from;
	const struct tok *next = tok_at(s, t->to);
	const struct tok *b = i > 1 ? tok_at(s, i - 2) : &tok_none;
	const struct tok *first = i > 2 ? tok_at(s, i - 3) : &tok_none;
	bool name = b->cap && !tok_is_grammar(b);

	return i > 1 && t->num.form & NUMERAL_WHOLE && t->value >= 1 &&
	    t->value < 120 && tok_at(s, i - 1)->sign == ',' &&
	    ((name && first->cap && !tok_is_grammar(first)) ||
		tok_has(b, ROLE_PERSON) ||
		(name && next->sign == ',' &&
		    (of_somebody(s, t->to + 1) ||
			(opens(first) && t->value >= ADULT &&
			    acts(s, t->to + 1))))) &&
	    tok_glued(s, t->to) &&
	    (next->sign == ',' || next->sign == ';' ||
		(t->value >= ADULT && ends(s, t->to))) &&
	    !(tok_at(s, t->to + 1)->cls == TOK_NUM);
}

/* "turns 32 in July", "had turned 18.": nothing that it counts follows. */
static bool
turned(const struct scan *s, const struct term *t)
{
	size_t i = t->from;
	const struct tok *next = tok_at(s, t->to);

	return (tok_says(s, i - 1, "turn") || tok_says(s, i - 1, "turns") ||
		   tok_says(s, i - 1, "turned") ||
		   tok_says(s, i - 1, "turning")) &&
	    t->num.form & NUMERAL_WHOLE && t->value >= 1 && t->value < 120 &&
	    (next->cls == TOK_SIGN ? !tok_is_dash(next) :
				     tok_has(next, ROLE_STOP)) &&
	    next->sign != '%';
}

/* "She", "who", "Mr Orlov", "the driver": is token i the last word of a
 * person's? */
static bool
somebody(const struct scan *s, size_t i)
{
	static const char *const words[] = {"he", "she", "i", "who"};
	static const char *const titles[] = {"mr", "mrs", "ms", "miss", "dr"};
	const struct tok *t = tok_at(s, i);
	size_t k = i;

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (tok_says(s, i, words[w]))
			return true;
	if (!t->cap)
		return tok_has(t, ROLE_PERSON) && !noun_plural(s, t);
	while (k > 0 && i - k < 2 && tok_before(s, k)->cap)
		k--;
	k -= k > 0 && tok_before(s, k)->sign == '.';
	for (size_t w = 0; w < sizeof(titles) / sizeof(*titles); w++)
		if (tok_says(s, k, titles[w]) || tok_says(s, k - 1, titles[w]))
			return true;
	return false;
}

/* "She was 82.", "Mr Orlov, who is only 41, said", "the driver was 35 and
 * drunk": what somebody is, and nothing that it counts behind it. */
static bool
is_so_old(const struct scan *s, const struct term *t)
{
	static const char *const adverbs[] = {"only", "just", "about", "around",
	    "now", "already", "still", "nearly", "almost", "then"};
	const struct tok *next = tok_at(s, t->to);
	size_t i = t->from;

	for (size_t w = 0; i && w < sizeof(adverbs) / sizeof(*adverbs); w++)
		if (tok_says(s, i - 1, adverbs[w])) {
			i--;
			break;
		}
	if (i < 2 ||
	    !(tok_says(s, i - 1, "was") || tok_says(s, i - 1, "is") ||
		tok_says(s, i - 1, "am")) ||
	    !somebody(s, i - 2) || t->value < 2 || t->value >= 120 ||
	    t->value != floor(t->value))
		return false;
	if (next->cls == TOK_SIGN)
		return (next->sign == '.' && !tok_glued(s, t->to + 1)) ||
		    next->sign == ',' || next->sign == ';' ||
		    next->sign == ')' || (tok_is_dash(next) && next->gap);
	return next == &tok_none || tok_says(s, t->to, "and") ||
	    tok_says(s, t->to, "but") || tok_says(s, t->to, "when") ||
	    tok_says(s, t->to, "at") || tok_says(s, t->to, "on");
}

/* "aged 34", "at the age of 87": a number alone behind such a word. */
void
age_alone(const struct scan *s, struct term *t)
{
	size_t i = t->from;

	if (tok_says(s, i - 1, "of") || tok_says(s, i - 1, "between") ||
	    tok_says(s, i - 1, "from") || tok_says(s, i - 1, "about") ||
	    tok_says(s, i - 1, "over") || tok_says(s, i - 1, "under"))
		i--;
	if (!tok_says(s, i - 1, "age") && !tok_says(s, i - 1, "aged") &&
	    !tok_says(s, i - 1, "ages") && !apposed(s, t) && !turned(s, t) &&
	    !is_so_old(s, t))
		return;
	if (t->num.form & (NUMERAL_FRACTION | NUMERAL_INDEF) || t->value > 150)
		return;
	t->u = unit_named(s->units, (struct cell){"year", 4});
	t->age = t->u != NULL;
}

/* The third of a decade that a word names: 0 early, 1 mid, 2 late; -1 none. */
static int
third(const struct scan *s, size_t i)
{
	return tok_says(s, i, "early") ? 0 :
	    tok_says(s, i, "mid")      ? 1 :
	    tok_says(s, i, "late")     ? 2 :
					 -1;
}

static bool
possessive(const struct scan *s, size_t i)
{
	return tok_says(s, i, "his") || tok_says(s, i, "her") ||
	    tok_says(s, i, "their") || tok_says(s, i, "my") ||
	    tok_says(s, i, "your") || tok_says(s, i, "our");
}

bool
age_decade(const struct scan *s, struct term *t, double *high)
{
	static const double first[] = {0, 4, 7}, last[] = {3, 6, 9};
	size_t i = t->from, to = t->num.to;
	int part;

	if (!(t->num.form & NUMERAL_WHOLE) || !tok_glued(s, to) ||
	    !tok_says(s, to, "s") || t->num.value < 20 || t->num.value > 100 ||
	    fmod(t->num.value, 10) != 0)
		return false;
	i -= i > 0 && tok_is_dash(tok_before(s, i)) && tok_glued(s, i);
	part = i > 0 ? third(s, i - 1) : -1;
	i -= part >= 0;
	if (i == 0 || !possessive(s, i - 1))
		return false;
	t->from = i;
	t->to = to + 1;
	t->u = unit_named(s->units, (struct cell){"year", 4});
	t->unit = (struct span){0, 0};
	t->place = PLACE_AFTER;
	t->age = true;
	t->value = t->num.value + (part < 0 ? 0 : first[part]);
	*high = t->num.value + (part < 0 ? 9 : last[part]);
	return t->u != NULL;
}
