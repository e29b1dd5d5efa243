/* ruleset.h - the rules in force, with the words that announce them.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 * Filled by rules.c, searched by match.c; nobody else looks inside. */
#ifndef CORE_TAG_RULE_RULESET_H
#define CORE_TAG_RULE_RULESET_H

#include "core/tag/text/lex.h"
#include "core/tag/rule/memo.h"
#include "core/tag/rule/rules.h"
#include "core/tag/rule/vocab.h"
#include "lib/mem.h"

struct ac;
struct rx_room;

/* Bytes that announce a rule. */
struct entry {
	uint32_t text; /* in bytes: in lower case; exact: then as written */
	uint32_t len;
	uint32_t rule, need;
	uint32_t next;           /* next entry of its key + 1, or 0 */
	uint8_t key;             /* where its key begins */
	bool exact, left, right; /* as in literal.h */
};

/* What an entry needs: the smallest set, which is looked for soonest, first. */
enum { NEEDS = 4 };
struct need {
	struct need_set also[NEEDS];
};

/* A rule whose pattern may match, where one of its words stands. */
struct candidate {
	uint32_t rule, start;
};

/* An entry is looked up by its rarest word; where all are common, by two of
 * them, or by one and the SHORT bytes with which the other begins; where it
 * may end within its only word, by the first bytes, LONG, SHORT or two. What
 * no word of the text need begin is left to the automaton. */
enum { SHORT = 3, LONG = 4 };

/* Of an entry's bytes four at a time are read. */
enum { ENTRY_ROOM = 4 };

/* What rules need also has a number: a word, it and the next one, how it
 * begins or ends (two bytes, SHORT or LONG), and any digit. By these it is kept
 * where in a text they stand. They are given in turn, so that those of a rule
 * are neighbours; were there too many, some would share one. A word's rank is
 * how many words up to it stand behind a blank: between two there are as many
 * blanks at least as their ranks are apart. */
enum { NUMBER_NONE, NUMBER_DIGIT, NUMBERS_MAX = UINT16_MAX, RANKS = 32 };

/* Numbers that a word of the text has: its own, and that of the word before
 * and it. */
enum { LIT = MEMO_NUMBERS + 1 };
struct lit {
	uint16_t at[LIT];
};

struct rules {
	struct rule *rule;
	size_t n, cap;
	struct entry *entry;
	size_t nentry, entrycap;
	char *bytes; /* of entries, and ENTRY_ROOM more */
	size_t nbytes, bytescap;
	struct need *need; /* the first: nothing */
	size_t nneed, needcap;
	uint16_t *number; /* those that needs ask for */
	size_t nnumber, numbercap;
	struct vocab vocab;    /* word -> (entry + 1) << 1 | pairs */
	struct vocab pairs;    /* two words -> entry + 1 */
	struct vocab prefix;   /* first bytes -> entry + 1 */
	struct vocab asked;    /* what is needed -> its number */
	struct vocab rows;     /* a row's pattern -> rule + 1 */
	struct memo memo;      /* of the words of texts */
	struct lex lex;        /* of the entry being added */
	uint32_t by_sign[128]; /* its first byte -> entry + 1 */
	bool signs;            /* there are such */
	size_t *any;           /* number in the automaton -> entry + 1 */
	size_t nany, anycap;
	struct ac *ac;
	struct arena arena;
	unsigned last; /* the highest number given */
	uint32_t
	    ranks_of[NUMBERS_MAX + 1]; /* what stands there, see rank_bit */
	struct lit lit[LEX_MAX + 2];   /* numbers that the text has set */
	size_t nlit;
	uint16_t rank[LEX_MAX / 2 + 1]; /* of the words of the text, */
	unsigned ranks;                 /* and the highest */
	struct rx_room *room;           /* of their patterns */
	struct candidate *cand;
	size_t ncand, candcap;
	struct hit *hit;
	size_t nhit, hitcap;
	size_t *bare; /* rules that no word announces */
	size_t nbare, barecap;
	size_t stamp;
	const struct rule *broken;
	bool known;   /* what announces the rules being added */
	bool builtin; /* those compiled in are being added */
	char *fault;  /* what is wrong with them, or NULL */
	bool lent;    /* entry, bytes, need, number and what hashes them */
};

/* The entry's bytes in lower case; and as written, where it is exact. */
static inline const char *
entry_low(const struct rules *r, const struct entry *e)
{
	return r->bytes + e->text;
}

static inline struct cell
entry_cell(const struct rules *r, const struct entry *e)
{
	return (struct cell){entry_low(r, e) + (e->exact ? e->len : 0), e->len};
}

/* Hits of one layer compete for the same bytes: the longest stays. */
static inline uint8_t
rule_layer(const struct rule *x)
{
	if (x->what == RULE_LABEL)
		return (uint8_t)x->col;
	if (x->what >= RULE_NATION && x->what <= RULE_PLACE)
		return LABEL_N;
	return (uint8_t)(LABEL_N + 1 + (int)x->what);
}

/* What is asked of it where it may stand. */
static inline struct memo_entry
entry_asked(const struct rules *r, const struct entry *e)
{
	const struct rule *x = &r->rule[e->rule];

	return (struct memo_entry){e->text, e->len, e->rule, e->need, e->exact,
	    e->right, x->icase, (uint8_t)x->what, rule_layer(x)};
}

/* The key of a word's first n bytes, two to LONG. */
static inline uint32_t
prefix_key(const char *low, size_t n)
{
	const unsigned char *u = (const unsigned char *)low;
	uint32_t k = u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
	    (uint32_t)u[3] << 24;

	return (k << (32 - 8 * n)) * 0x9e3779b1u;
}

/* The bit of a rank in ranks_of; in long texts ranks share one. */
static inline uint32_t
rank_bit(unsigned rank)
{
	return (uint32_t)1 << rank % RANKS;
}

/* The key of a word's last n bytes, as above. */
static inline uint32_t
tail_key(const char *low, size_t len, size_t n)
{
	return ~prefix_key(low + len - n, n);
}

/* The number of a key, or NUMBER_NONE. */
static inline uint16_t
number_of(const struct rules *r, uint32_t key)
{
	return (uint16_t)vocab_find(&r->asked, key);
}

/* What has a number where two words in a row do that begin with the word. */
static inline uint32_t
leads_key(uint32_t hash)
{
	return lex_pair(hash, 0);
}

/* Does the rule x serve all claims that y does? Only then may its longer match
 * stand for that of y. */
static inline bool
rule_serves(const struct rule *x, const struct rule *y)
{
	if ((x->weak && !y->weak) || (x->here && !y->here))
		return false;
	if (x->kinds && (!y->kinds || y->kinds & ~x->kinds))
		return false;
	return !x->dim.len || cell_eq(x->dim, y->dim);
}

#endif
