/* occasion.c - what a date is the date of: the act that the words around it
 * tell of.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * The nearest verb before the date is looked for, and where the date begins
 * its clause, the first one behind it. One that once.tsv doesn't know, or that
 * tells who spoke when, ends the search: then the date tells of nothing. */
#include "core/diff/occasion.h"

#include "core/diff/around.h"
#include "core/diff/bag.h"
#include "core/diff/once.h"
#include "core/diff/people.h"
#include "core/diff/token.h"
#include "data/number-words.h"

/* Words from the date to its verb, and of a phrase. */
enum { REACH = 14, PHRASE = 12, LABEL = 3 };

/* Marks the sense of a word that senses.tsv says tells nothing. */
#define VAGUE 0x80000000u

enum {
	STOPS = SIGN_COMMA | SIGN_SEMICOLON | SIGN_COLON | SIGN_BRACKET |
	    SIGN_QUOTE | SIGN_END
};

struct reader {
	struct claims *c;
	struct once_line l;
	struct once word[ONCE_LINE];
	bool known[ONCE_LINE]; /* is that word looked up? */
	struct occasion o;
	int verb, end;       /* words of the event */
	enum once_role role; /* as which it stands there */
	enum once_how how;   /* what its row says */
	bool be;             /* a form of be before it */
};

/* --- words */

static const struct once *
at(struct reader *r, int i)
{
	static const struct once none = {ONCE_NONE, FORM_NONE, false, 0,
	    {.role = ONCE_NONE}, {.role = ONCE_NONE}, {.role = ONCE_NONE}};

	if (i < 0 || i >= r->l.n)
		return &none;
	if (!r->known[i])
		r->word[i] = once_at(r->c->onces, &r->l, i);
	r->known[i] = true;
	return &r->word[i];
}

/* Does a mark stand before word i that ends what is before it? */
static bool
stops(struct reader *r, int i)
{
	return i < r->l.n && r->l.sign[i] & STOPS;
}

static bool
is_upper(struct cell w)
{
	return w.len && (unsigned)(w.s[0] - 'A') < 26;
}

static bool
is(struct reader *r, int i, const char *word)
{
	char low[TOKEN_MAX];

	return i >= 0 && i < r->l.n &&
	    cell_is(token_lower(r->l.w[i], low), word);
}

static bool
dash(struct cell w)
{
	return w.len >= 3 && (unsigned char)w.s[0] == 0xe2 &&
	    (unsigned char)w.s[1] == 0x80 &&
	    ((unsigned char)w.s[2] == 0x93 || (unsigned char)w.s[2] == 0x94);
}

static enum once_role
small(struct reader *r, int i)
{
	return i >= 0 && i < r->l.n ? at(r, i)->small : ONCE_NONE;
}

static bool
ends_in(struct cell w, const char *tail)
{
	size_t n = strlen(tail);

	return w.len >= n && memcmp(w.s + w.len - n, tail, n) == 0;
}

static bool
adverb(struct cell w)
{
	return w.len > 4 && ends_in(w, "ly") && !is_upper(w);
}

static bool
light(struct reader *r, int i)
{
	enum once_role s = small(r, i);

	return s == ONCE_LIGHT || s == ONCE_OLD ||
	    (i >= 0 && i < r->l.n && adverb(r->l.w[i]));
}

static bool
number(struct cell w)
{
	long row = table_find(&table_number_words, w.s, w.len);

	return (w.len && (unsigned)((w.s[0] | 32) - 'a') >= 26) ||
	    (row >= 0 &&
		table_number_words.code[row * 3 + 1] <=
		    NUMBER_WORDS_ROLE_DOZEN);
}

/* May it be a word of a noun's phrase? */
static bool
content(struct reader *r, int i)
{
	enum once_role s = small(r, i);

	return i >= 0 && i < r->l.n && !(i >= r->l.from && i < r->l.to) &&
	    !dash(r->l.w[i]) &&
	    (s == ONCE_NONE || (i > 0 && is_upper(r->l.w[i]) && !stops(r, i)));
}

/* --- the verb */

/* Does a noun's phrase begin or go on before word i, so that it is a noun? */
static bool
noun_place(struct reader *r, int i)
{
	enum once_role s = small(r, i - 1);

	return i > 0 &&
	    (s == ONCE_DET || s == ONCE_MANY ||
		(s == ONCE_PREP && !is(r, i - 1, "to")));
}

/* Does what stands behind word i end a verb's phrase? */
static bool
ends_phrase(struct reader *r, int i)
{
	enum once_role s = small(r, i);

	return i >= r->l.n || r->l.sign[i] & STOPS ||
	    (i >= r->l.from && i < r->l.to) || s == ONCE_PREP ||
	    s == ONCE_DET || s == ONCE_CUTS || light(r, i);
}

/* Is there a form of be or have before word i, but for small words? */
static bool
after_aux(struct reader *r, int i)
{
	while (i > 0 && (light(r, i - 1) || small(r, i - 1) == ONCE_PLAN) &&
	    !(r->l.sign[i] & STOPS))
		i--;
	return small(r, i - 1) == ONCE_AUX || is(r, i, "to");
}

/* A verb that the table doesn't have. */
static bool
other_verb(struct reader *r, int i)
{
	const struct once *w = at(r, i);

	return w->verb.role == ONCE_NONE && w->form == FORM_PAST &&
	    w->small == ONCE_NONE && !noun_place(r, i) &&
	    (ends_phrase(r, i + 1) || after_aux(r, i));
}

/* "first", "second" within a phrase. */
static bool
ordinal(struct reader *r, int i)
{
	struct cell w = r->l.w[i];
	long row = table_find(&table_number_words, w.s, w.len);

	return row >= 0 && !is_upper(w) &&
	    strncmp(table_at(&table_number_words, (size_t)row, 1), "ordinal",
		7) == 0;
}

/* The first word of the phrase that ends with word i: "the first section of the
 * bypass". */
static int
phrase_from(struct reader *r, int i)
{
	int least = i - PHRASE, from = i + 1;

	while (i >= 0 && i > least && (content(r, i) || ordinal(r, i))) {
		from = i;
		if (stops(r, i))
			break;
		if (small(r, i - 1) == ONCE_DET && !stops(r, i - 1))
			i--;
		if (small(r, i - 1) == ONCE_PREP && !stops(r, i - 1))
			i--;
		else if (small(r, i - 1) == ONCE_DET || i < from)
			break;
		if (other_verb(r, i - 1) ||
		    (i > 0 && at(r, i - 1)->verb.role == ONCE_SAYS &&
			at(r, i - 1)->form == FORM_PAST))
			break;
		i--;
	}
	return from;
}

/* Is a plural in the phrase before word i? */
static bool
plural(struct reader *r, int i)
{
	for (int k = phrase_from(r, i - 1); k < i; k++)
		if ((ends_in(r->l.w[k], "s") && !ends_in(r->l.w[k], "ss")) ||
		    ends_in(r->l.w[k], "men") || is(r, k, "people") ||
		    is(r, k, "police"))
			return true;
	return false;
}

/* Does what stands behind word i follow a verb: "starts vaccinating", "opens
 * its"? */
static bool
takes_more(struct reader *r, int i)
{
	return content(r, i - 1) && !stops(r, i + 1) &&
	    (small(r, i + 1) == ONCE_DET || small(r, i + 1) == ONCE_PRON ||
		at(r, i + 1)->form == FORM_ING);
}

static bool
is_verb(struct reader *r, int i)
{
	enum once_form f = at(r, i)->form;

	if (f == FORM_ING)
		return ends_phrase(r, i + 1) && !noun_place(r, i);
	if (f == FORM_PAST ||
	    (at(r, i)->verb.len > 1 && i + at(r, i)->verb.len >= r->l.from - 1))
		return true;
	if (f == FORM_BASE)
		return !noun_place(r, i) &&
		    (small(r, i - 1) == ONCE_PLAN || after_aux(r, i) ||
			small(r, i - 1) == ONCE_PRON || light(r, i - 1) ||
			(plural(r, i) && ends_phrase(r, i + 1)) ||
			small(r, i + 1) == ONCE_DET);
	return f == FORM_S && !noun_place(r, i) && i > 0 &&
	    (!stops(r, i) || at(r, i)->verb.len > 1) &&
	    (takes_more(r, i) || at(r, i)->verb.len > 1 ||
		ends_phrase(r, i + at(r, i)->verb.len));
}

static bool
passive(struct reader *r, int i)
{
	while (i > 0 && light(r, i - 1))
		i--;
	return i > 0 && small(r, i - 1) == ONCE_AUX && !is(r, i - 1, "has") &&
	    !is(r, i - 1, "have") && !is(r, i - 1, "had");
}

static bool
take(struct reader *r, int i, const struct once_hit *h, enum once_role role)
{
	r->verb = i;
	r->end = i + h->len;
	r->role = role;
	r->be = passive(r, i);
	r->o.what = h->what;
	r->how = h->how;
	r->o.main = h->how == HOW_MAIN || h->how == HOW_MAIN_EVER;
	r->o.ever = h->how == HOW_EVER || h->how == HOW_MAIN_EVER;
	r->o.last = h->how == HOW_LAST;
	r->o.span = h->how == HOW_SPAN;
	return true;
}

/* Is word i one of a verb's words: "go on sale"? */
static bool
within_verb(struct reader *r, int i)
{
	for (int k = 1; k < 4; k++)
		if (at(r, i - k)->verb.role != ONCE_NONE &&
		    at(r, i - k)->verb.len > k)
			return true;
	return false;
}

enum find { FIND_ON, FIND_STOP, FIND_HIT };

static bool
noun_main(const struct once *w)
{
	return w->noun.how == HOW_MAIN || w->noun.how == HOW_MAIN_EVER;
}

/* Is word i the event, or does it end the search? */
static enum find
look_at(struct reader *r, int i, bool nouns)
{
	const struct once *w = at(r, i);

	if (dash(r->l.w[i]))
		return FIND_STOP;
	if (w->state.role == ONCE_IS && !within_verb(r, i) &&
	    w->state.len >= w->verb.len &&
	    (passive(r, i) || w->state.len > 1 || w->small == ONCE_NONE) &&
	    (w->state.len > 1 || (passive(r, i) && is(r, r->l.from, "since"))))
		return take(r, i, &w->state, ONCE_IS), FIND_HIT;
	if (w->verb.role == ONCE_LASTS && r->o.since)
		return take(r, i, &w->verb, ONCE_IS), FIND_HIT;
	if (w->verb.role != ONCE_NONE && !within_verb(r, i) && is_verb(r, i)) {
		if (w->verb.role == ONCE_SAYS || w->verb.role == ONCE_LASTS ||
		    (w->verb.role == ONCE_PASSIVE && !passive(r, i)))
			return FIND_STOP;
		return take(r, i, &w->verb, w->verb.role), FIND_HIT;
	}
	if (nouns && w->noun.role == ONCE_NOUN && small(r, i) == ONCE_NONE &&
	    !within_verb(r, i) && !is(r, i - 1, "to") &&
	    (noun_place(r, i) || small(r, i + 1) == ONCE_PREP || noun_main(w) ||
		is(r, i - 1, "last")))
		return take(r, i, &w->noun, ONCE_NOUN), FIND_HIT;
	if (w->small == ONCE_CUTS || other_verb(r, i))
		return FIND_STOP;
	return FIND_ON;
}

/* Does no more than the date stand behind the mark before word i, and nothing
 * behind that: "next year, on 1 July"? */
static bool
trails(struct reader *r, int i)
{
	if (r->l.sign[i] & ~(unsigned)SIGN_COMMA ||
	    (r->l.to < r->l.n && !stops(r, r->l.to)))
		return false;
	while (i < r->l.from && (small(r, i) == ONCE_PREP || light(r, i)))
		i++;
	return i == r->l.from;
}

/* The words from the verb to the date, the nearest first. */
static bool
find_before(struct reader *r)
{
	bool aux = false;

	for (int i = r->l.from - 1; i >= 0 && r->l.from - i <= REACH; i--) {
		enum find f;

		if (r->l.sign[i + 1] & STOPS && !trails(r, i + 1))
			return false;
		if (small(r, i) == ONCE_AUX && at(r, i)->verb.len < 2 &&
		    !(is(r, i, "been") && r->o.since)) {
			aux = true; /* "the deadline is 5 May" */
			continue;
		}
		f = look_at(r, i, true);
		if (f == FIND_HIT && aux &&
		    (r->role != ONCE_NOUN ||
			!(r->o.main || is(r, i - 1, "last"))))
			return false;
		if (f != FIND_ON)
			return f == FIND_HIT;
		if (aux && r->l.from - i > REACH / 2)
			return false;
	}
	return false;
}

/* Does word at begin its clause, but for small words? */
static bool
leads_clause(struct reader *r, int at)
{
	for (int i = at; i > 0; i--) {
		enum once_role s = small(r, i - 1);

		if (r->l.sign[i] & STOPS || s == ONCE_CUTS ||
		    is(r, i - 1, "that"))
			return true;
		if (s != ONCE_PREP && s != ONCE_DET && !light(r, i - 1))
			return false;
	}
	return true;
}

/* "Launch: 3 February". */
static bool
find_label(struct reader *r)
{
	if (r->l.from == 0 || r->l.sign[r->l.from] != SIGN_COLON)
		return false;
	for (int i = r->l.from - 1; i >= 0 && r->l.from - i <= LABEL; i--) {
		const struct once *w = at(r, i);

		if (i < r->l.from - 1 && stops(r, i + 1))
			return false;
		if (w->noun.role == ONCE_NOUN && !within_verb(r, i))
			return r->o.bare = take(r, i, &w->noun, ONCE_NOUN);
	}
	return false;
}

/* "Press release, 22 October": a line that is no sentence tells its own date.
 */
static bool
own_date(struct reader *r, struct cell text)
{
	return r->role == ONCE_NOUN && !stops(r, r->l.from) && text.len &&
	    !memchr(".?!\"'", text.s[text.len - 1], 5);
}

static bool
find_behind(struct reader *r)
{
	if (!leads_clause(r, r->l.from))
		return false;
	for (int i = r->l.to; i < r->l.n && i - r->l.to < REACH; i++) {
		enum find f;

		if (r->l.sign[i] & STOPS &&
		    (i > r->l.to || r->l.sign[i] & ~(unsigned)SIGN_COMMA))
			return false;
		f = look_at(r, i, false);
		if (f != FIND_ON)
			return f == FIND_HIT;
	}
	return false;
}

/* --- whom or what it happened to */

/* A word's meaning; one that may stand for anything has a number of its own. */
static uint32_t
sense_id(struct reader *r, int i)
{
	struct cell w = token_owner(r->l.w[i]);
	struct sense s = senses_of(r->c->around->senses, w);

	return s.id ? s.id : bag_form(w) | VAGUE;
}

static uint32_t
set_of(struct reader *r, int i)
{
	struct sense s = senses_of(r->c->around->senses, r->l.w[i]);

	return s.id ? s.set : 0;
}

enum part { PART_HEAD, PART_WORD, PART_REST };

static void
add_word(struct reader *r, int i, enum part part)
{
	struct occasion *o = &r->o;
	struct cell w = token_owner(r->l.w[i]);
	uint32_t id = sense_id(r, i);
	char low[TOKEN_MAX];

	if (part == PART_HEAD) {
		o->head = id;
		o->vague = id & VAGUE; /* "company" may be any */
		o->thing = pool_add(&r->c->names, token_lower(w, low));
		o->named = is_upper(w) && i > 0;
	}
	if (o->n == OCCASION_WORDS)
		return;
	o->names |= (uint16_t)((is_upper(w) && i > 0) << o->n);
	o->rest |= (uint16_t)((part == PART_REST) << o->n);
	o->set[o->n] = set_of(r, i);
	o->word[o->n++] = id;
}

static bool
add_order(struct reader *r, int i)
{
	if (!ordinal(r, i))
		return false;
	r->o.order = table_hash(r->l.w[i].s, r->l.w[i].len) | 1;
	return true;
}

/* Several of them: others may have another date. */
static bool
counted(struct reader *r, int i)
{
	if (i < 0 || (i > 0 && is_upper(r->l.w[i])) ||
	    (i >= r->l.from && i < r->l.to))
		return false;
	if (is(r, i - 1, "the") && small(r, i) != ONCE_MANY)
		return false; /* "the two sides" */
	return small(r, i) == ONCE_MANY ||
	    (number(r->l.w[i]) && !memchr(r->l.w[i].s, '-', r->l.w[i].len));
}

/* Is word i a name, or does "the" lead to one? */
static bool
names(struct reader *r, int i)
{
	i += small(r, i) == ONCE_DET;
	return content(r, i) && is_upper(r->l.w[i]);
}

/* Is it a verb of the present, "employs 300", "runs the"? */
static bool
has_object(struct reader *r, int i)
{
	return at(r, i)->form == FORM_S && !is_upper(r->l.w[i]) &&
	    !stops(r, i + 1) &&
	    (counted(r, i + 1) || small(r, i + 1) == ONCE_DET);
}

/* The word behind the phrase that begins with word i. */
static int
phrase_to(struct reader *r, int from)
{
	int to = from;

	for (int i = from; i < r->l.n && i < from + PHRASE; i++) {
		if (i > from &&
		    (stops(r, i) || counted(r, i) || has_object(r, i) ||
			(at(r, i)->form == FORM_PAST && ends_phrase(r, i + 1))))
			break;
		if (content(r, i))
			to = i + 1;
		else if (small(r, i) != ONCE_DET && !is(r, i, "of") &&
		    (i == from || small(r, i) != ONCE_PREP || !names(r, i + 1)))
			break;
	}
	return to;
}

/* Is it a word that tells whose: "her"? */
static bool
owner(struct reader *r, int i)
{
	return is(r, i, "his") || is(r, i, "her") || is(r, i, "their");
}

/* People at large, of whom others have another date. */
static bool
crowd(struct reader *r, int i)
{
	char low[TOKEN_MAX];
	struct cell w = r->l.w[i];

	return is(r, i, "people") ||
	    (ends_in(w, "s") && small(r, i - 1) != ONCE_DET &&
		people_noun(token_singular(w, low)));
}

/* Takes in the phrase of words [from, to); its head stands before the first
 * preposition. False where it is of several. */
static bool
add_phrase(struct reader *r, int from, int to, bool theme)
{
	int head = -1;
	bool first = false; /* is the head passed? */

	if (counted(r, from - 1))
		return false;
	for (int i = from; i < to; i++) {
		if (counted(r, i) && !add_order(r, i))
			return false;
		first |= small(r, i) == ONCE_PREP && head >= 0;
		if (content(r, i) && !first)
			head = i;
	}
	if (theme && head >= 0)
		r->o.some |= is(r, from - 1, "a") || is(r, from - 1, "an");
	if (theme && head >= 0 && !r->o.main && crowd(r, head))
		return false;
	r->o.owned |= theme && owner(r, from - 1);
	for (int i = from; i < to; i++)
		if (content(r, i) && !add_order(r, i))
			add_word(r, i,
			    !theme        ? PART_REST :
				i == head ? PART_HEAD :
					    PART_WORD);
	return true;
}

/* The end of what stands before commas: "the plant, with 900 workers, will". */
static int
before_commas(struct reader *r, int i)
{
	int k = i;

	while (k > 0 && i - k < PHRASE && !(r->l.sign[k] & SIGN_COMMA))
		k--;
	return k > 0 && r->l.sign[k] & SIGN_COMMA ? k - 1 : -1;
}

static bool
relative(struct reader *r, int i)
{
	return is(r, i, "which") || is(r, i, "that") || is(r, i, "who");
}

/* The noun that ends with word i, which a relative clause is of. */
static void
nearest(struct reader *r, int i, int *from, int *to)
{
	int least = phrase_from(r, i), k = i;

	*from = *to = 0;
	if (!content(r, i))
		return;
	while (k > least && small(r, k - 1) != ONCE_PREP)
		k--;
	*from = k;
	*to = i + 1;
}

/* The phrase before the verb: from to is empty where there is none. */
static void
subject_of(struct reader *r, int *from, int *to)
{
	int i = r->verb - 1;
	bool aux = false;

	*from = *to = 0;
	while (i >= 0 && !stops(r, i + 1) && small(r, i) != ONCE_PRON &&
	    (light(r, i) || small(r, i) == ONCE_AUX ||
		small(r, i) == ONCE_PLAN || is(r, i, "not")))
		aux |= small(r, i--) == ONCE_AUX;
	r->o.pron = small(r, i) == ONCE_PRON && !relative(r, i);
	if (i > 0 && r->o.pron && content(r, i - 1) && !stops(r, i) &&
	    r->role != ONCE_DOES) { /* "the attack it noticed" */
		nearest(r, i - 1, from, to);
		return;
	}
	if (relative(r, i)) {
		nearest(r, i - 1, from, to);
		return;
	}
	if (i >= 0 && r->l.sign[i + 1] & SIGN_COMMA &&
	    (aux || !content(r, i) || at(r, r->verb)->form == FORM_S))
		i = before_commas(r, i);
	if (i > 0 && at(r, i)->form == FORM_PAST && content(r, i - 1))
		i--; /* "the batches involved" */
	if (i < 0 || !content(r, i))
		return;
	*from = phrase_from(r, i);
	*to = i + 1;
}

/* "The launch of the probe is planned for May": the launch is what is to be. */
static void
planned(struct reader *r, int *from, int *to)
{
	int head = *from;

	while (head + 1 < *to && small(r, head + 1) != ONCE_PREP)
		head++;
	if (at(r, head)->noun.role != ONCE_NOUN)
		return;
	r->o.what = at(r, head)->noun.what;
	r->o.main = at(r, head)->noun.how == HOW_MAIN;
	if (is(r, head + 1, "of")) {
		*from = head + 2 + (small(r, head + 2) == ONCE_DET);
		*to = phrase_to(r, *from);
	} else {
		*to = head;
	}
}

/* "Work on the bridge was finished": the bridge was. */
static void
works(struct reader *r, int *from, int to)
{
	for (int i = *from; i + 1 < to; i++) {
		const struct once_hit *w = &at(r, i)->state;

		if (w->role == ONCE_WORKS && small(r, i + 1) == ONCE_PREP &&
		    once_shared(w->what, r->o.what)) {
			r->o.what = w->what;
			*from = i + 2 + (small(r, i + 2) == ONCE_DET);
			return;
		}
	}
}

/* What stands before the verb. */
static bool
add_before(struct reader *r)
{
	int from, to, k;

	subject_of(r, &from, &to);
	k = from - 1 - (small(r, from - 1) == ONCE_DET);
	if (to > from && r->role == ONCE_TO && !r->be && relative(r, k))
		nearest(r, k - 1, &from, &to); /* "which parliament passed" */
	if (to > from && r->role == ONCE_PASSIVE)
		planned(r, &from, &to);
	if (to > from)
		works(r, &from, to);
	return to <= from || add_phrase(r, from, to, true);
}

/* Who did it: what stands before an active verb, or behind "by". */
static void
add_agent(struct reader *r)
{
	int from, to;

	if (is(r, r->end, "by") && !stops(r, r->end)) {
		from = r->end + 1;
		from += small(r, from) == ONCE_DET;
		to = phrase_to(r, from);
	} else {
		subject_of(r, &from, &to);
	}
	for (int i = from; i < to && small(r, i) != ONCE_PREP; i++)
		if (content(r, i))
			r->o.agent = sense_id(r, i);
}

/* "Founded in 1908, the bank": what stands behind the date. */
static bool
add_behind(struct reader *r)
{
	int i = r->l.to;

	while (i < r->l.n && !(r->l.sign[i] & SIGN_COMMA))
		i++;
	if (i >= r->l.n || i - r->l.to > PHRASE / 2 ||
	    (small(r, i) != ONCE_DET && !is_upper(r->l.w[i])))
		return true;
	i += small(r, i) == ONCE_DET;
	return add_phrase(r, i, phrase_to(r, i), true);
}

/* Of a noun that tells of it: "the opening of the bridge". */
static bool
add_of_noun(struct reader *r)
{
	if (is(r, r->end, "of"))
		return add_phrase(r, r->end + 1, phrase_to(r, r->end + 1),
		    true);
	r->o.owned = owner(r, r->verb - 1);
	return !content(r, r->verb - 1) ||
	    add_phrase(r, phrase_from(r, r->verb - 1), r->verb, true);
}

static bool
add_theme(struct reader *r)
{
	int to = r->end + (small(r, r->end) == ONCE_DET);
	bool done = r->role == ONCE_TO || r->role == ONCE_EITHER;
	bool more =
	    r->end < r->l.n && !stops(r, r->end) && phrase_to(r, to) > to;

	if (r->role == ONCE_NOUN)
		return add_of_noun(r);
	if (done && !r->be && !stops(r, r->end) &&
	    small(r, r->end) == ONCE_PRON)
		return true;
	if (done && (!r->be ? more : is(r, r->end, "by")))
		add_agent(r);
	if (done && !r->be && more) {
		r->o.pron = false;
		return add_phrase(r, to, phrase_to(r, to), true);
	}
	if (r->verb == 0 || (r->verb == 1 && light(r, 0)))
		return r->l.to < r->l.n && add_behind(r);
	if (!add_before(r))
		return false;
	if (is(r, r->end, "as")) /* "resigned as minister" */
		return add_phrase(r, to + 1, phrase_to(r, to + 1), false);
	return done || !more || add_phrase(r, to, phrase_to(r, to), false);
}

/* Names of places behind the verb: "began in Japan". */
static void
add_places(struct reader *r)
{
	int to = r->l.to;

	while (to < r->l.n && !stops(r, to) && small(r, to) != ONCE_CUTS)
		to++;
	for (int i = r->end; i < to; i++) {
		if (i < r->l.from && stops(r, i))
			i = r->l.from;
		if (!is(r, i, "in") && !is(r, i, "at"))
			continue;
		i += 1 + (small(r, i + 1) == ONCE_DET);
		for (; i < to && content(r, i) && is_upper(r->l.w[i]); i++)
			add_word(r, i, PART_WORD);
	}
}

/* --- whether it is past, done, or the last */

static bool
near_word(struct reader *r, const char *word, int from, int to)
{
	for (int i = from < 0 ? 0 : from; i < to && i < r->l.n; i++)
		if (is(r, i, word))
			return true;
	return false;
}

/* Words around the verb, to where their clause begins. */
static int
clause_from(struct reader *r)
{
	int i = r->verb, least = r->verb - REACH;

	while (
	    i > 0 && i > least && !stops(r, i) && small(r, i - 1) != ONCE_CUTS)
		i--;
	return i;
}

static enum occasion_tense
tense(struct reader *r)
{
	enum once_form f = at(r, r->verb)->form;
	bool aux = false;

	for (int i = r->verb - 1;
	     i >= 0 && r->verb - i <= REACH / 2 && !stops(r, i + 1); i--) {
		enum once_role s = small(r, i);

		if (s == ONCE_PLAN)
			return OCCASION_FUTURE;
		if (s != ONCE_AUX && !light(r, i))
			break;
		aux |= s == ONCE_AUX;
	}
	if (r->how == HOW_YET)
		return OCCASION_FUTURE;
	if (aux)
		return OCCASION_PAST;
	if (r->role == ONCE_NOUN || f == FORM_ING || at(r, r->verb)->both)
		return OCCASION_ANY;
	if (r->role == ONCE_IS)
		return r->o.since ? OCCASION_PAST : OCCASION_ANY;
	return f == FORM_PAST ? OCCASION_PAST : OCCASION_FUTURE;
}

/* --- the date */

/* Bytes of "2000-05-03". */
enum { DAY_LEN = 10 };

static const char *const weekdays[] = {"monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday"};

/* The number of the weekday that the words of the date name, or -1. */
static int
weekday(struct reader *r)
{
	for (int i = r->l.from; i < r->l.to; i++)
		for (int k = 0; k < 7; k++)
			if (is(r, i, weekdays[k]))
				return k;
	return -1;
}

/* Is the word among those of the date or right before them? */
static bool
date_word(struct reader *r, const char *word)
{
	return near_word(r, word, r->l.from, r->l.to);
}

static bool
has_digits(struct cell s, int n)
{
	int run = 0;

	for (size_t i = 0; i < s.len && run < n; i++)
		run = (unsigned)(s.s[i] - '0') < 10 ? run + 1 : 0;
	return run >= n;
}

/* A piece of EDTF to its days; those of a year that isn't told are of
 * OCCASION_YEAR. */
static struct period
read_piece(struct reader *r, struct cell s)
{
	char tmp[DAY_LEN];

	if (r->o.scale == OCCASION_YEARLESS && s.len >= 7 && s.len <= DAY_LEN) {
		memcpy(tmp, s.s, s.len);
		memcpy(tmp, "2000", 4);
		s.s = tmp;
	}
	return period_read(s, PERIOD_END);
}

/* Is a day or month told without its year, whatever the row makes of it? */
static bool
yearless(struct reader *r, struct cell value, struct cell quote)
{
	static const char *const known[] = {"last", "next", "this", "ago",
	    "yesterday", "today", "tomorrow", "week", "month", "year"};

	if (value.len >= 5 && memcmp(value.s, "XXXX-", 5) == 0)
		return true;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (date_word(r, known[i]))
			return false;
	return value.len >= 7 && !has_digits(quote, 4);
}

static bool
read_days(struct reader *r, struct cell value)
{
	const char *slash = memchr(value.s, '/', value.len);
	struct cell a = value, b = value;
	struct period p, q;

	if (slash) {
		a.len = (size_t)(slash - value.s);
		b = (struct cell){slash + 1, value.len - a.len - 1};
		r->o.since = cell_is(b, "..");
		if (r->o.since)
			b = a;
		if (cell_is(a, ".."))
			a = b;
	}
	p = read_piece(r, a);
	q = read_piece(r, b);
	if (p.from == PERIOD_OPEN || q.to == PERIOD_END || p.from > q.to)
		return false;
	r->o.lo = p.from;
	r->o.hi = q.to;
	return true;
}

/* The word before the date that leads to it, or that it begins with. */
static bool
led_by(struct reader *r, const char *word)
{
	int i = r->l.from;

	while (i > 0 && !stops(r, i) &&
	    (small(r, i - 1) == ONCE_PREP || small(r, i - 1) == ONCE_DET ||
		light(r, i - 1) || is(r, i - 1, word))) {
		if (is(r, i - 1, word))
			return true;
		i--;
	}
	return is(r, r->l.from, word);
}

static void
read_bounds(struct reader *r)
{
	int32_t wide = r->o.hi - r->o.lo;

	r->o.since |= led_by(r, "since");
	r->o.mod = led_by(r, "by") ? MOD_LE :
	    led_by(r, "before")    ? MOD_LT :
	    led_by(r, "after")     ? MOD_GT :
				     MOD_EQ;
	if (!led_by(r, "about") && !led_by(r, "around") &&
	    !led_by(r, "circa") && !led_by(r, "roughly") &&
	    !led_by(r, "approximately"))
		return;
	r->o.lo -= wide + 2;
	r->o.hi += wide + 2;
}

static bool
read_when(struct reader *r, const struct cell row[IN_N])
{
	struct cell value = row[IN_VALUE].len ? row[IN_VALUE] : row[IN_LOW];
	struct cell quote = row[IN_QUOTE];
	int day = weekday(r);

	if (day >= 0 && !has_digits(quote, 1)) {
		if (led_by(r, "last") || led_by(r, "next") ||
		    date_word(r, "last") || date_word(r, "next") ||
		    date_word(r, "week"))
			return false;
		r->o.scale = OCCASION_WEEKDAY;
		r->o.lo = r->o.hi = day;
	} else {
		r->o.scale = yearless(r, value, quote) ? OCCASION_YEARLESS :
							 OCCASION_FULL;
		if (!value.len || !read_days(r, value))
			return false;
	}
	r->o.range = date_word(r, "and") || date_word(r, "to") ||
	    memchr(quote.s, '\xe2', quote.len);
	read_bounds(r);
	return !is(r, r->l.from - 1, "of") || !is(r, r->l.from - 2, "as");
}

/* Is it denied, by a word anywhere before it? */
static bool
denied(struct reader *r)
{
	static const char *const words[] = {"no", "not", "never", "nobody",
	    "none", "nor", "without"};
	int from = r->verb - REACH;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (near_word(r, words[i], from, r->verb))
			return true;
	for (int i = r->verb > 4 ? r->verb - 4 : 0; i < r->verb; i++)
		if (ends_in(r->l.w[i], "n't") ||
		    ends_in(r->l.w[i], "n\xe2\x80\x99t"))
			return true;
	return false;
}

/* "was to open in May": a plan of once, but for what someone said. */
static bool
old_plan(struct reader *r, int from)
{
	for (int i = from; i < r->verb; i++)
		if (small(r, i) == ONCE_OLD)
			return true;
	for (int i = from + 1; i <= r->verb; i++)
		if ((small(r, i) == ONCE_PLAN ||
			(i == r->verb && r->how == HOW_YET)) &&
		    !is(r, i, "would") &&
		    (is(r, i - 1, "was") || is(r, i - 1, "were") ||
			is(r, i - 1, "been")))
			return from == 0 || stops(r, from);
	return false;
}

/* "will not open before May": in May or later. */
static bool
settle_denied(struct reader *r)
{
	if (led_by(r, "before"))
		r->o.mod = MOD_GE;
	if (r->o.since)
		r->o.rank = RANK_LAST;
	return r->o.since || led_by(r, "until") || led_by(r, "before");
}

static enum occasion_rank
rank_of(struct reader *r, int from)
{
	if (near_word(r, "last", from, r->l.from))
		return RANK_LAST;
	return near_word(r, "first", from, r->l.from) ? RANK_FIRST : RANK_NONE;
}

/* "did not open on 3 May" tells of no date; "has not been inspected since
 * 2019" tells of the last. */
static bool
settle_sense(struct reader *r)
{
	int from = clause_from(r);
	bool no = denied(r);

	r->o.rank = (uint8_t)rank_of(r, from);

	r->o.old = old_plan(r, from);
	r->o.tense = (uint8_t)tense(r);
	if (no)
		return settle_denied(r);
	if (led_by(r, "until") && !r->o.main && r->end <= r->l.from)
		return false;
	if (r->o.last && r->o.tense != OCCASION_FUTURE)
		return r->o.rank != RANK_NONE;
	return !r->o.since || r->role == ONCE_IS ||
	    at(r, r->verb)->state.len > 0;
}

void
occasion_read(struct claims *c, const struct cell row[IN_N], struct span at,
    struct claim *x)
{
	struct reader r = {.c = c};

	once_line(c->passage, at.start, at.end, &r.l);
	if (!r.l.n || r.l.from >= r.l.to || !read_when(&r, row) ||
	    (!find_label(&r) && !find_before(&r) && !find_behind(&r)) ||
	    own_date(&r, passage_text(c->passage)) || !settle_sense(&r) ||
	    !add_theme(&r))
		return;
	add_places(&r);
	c->occasions = mem_grow(c->occasions, &c->occasioncap, c->noccasion + 1,
	    sizeof(*c->occasions));
	c->occasions[c->noccasion++] = r.o;
	claims_word(c, x)->occasion = (uint32_t)c->noccasion;
}
