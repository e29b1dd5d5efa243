/* memo.h - what is known of words, looked up once and kept.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Texts say the same words over and over. The first time a word comes, the
 * lists of small words and the rules are asked about it; from then on its
 * bytes lead to the answers, also where they are "nothing". Memory is bounded:
 * when it is full, all is forgotten between two texts. */
#ifndef CORE_MEMO_H
#define CORE_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lex;
struct rules;

/* What is asked of an entry of the rules, see ruleset.h, side by side. */
struct memo_entry {
	uint32_t text, len, rule, need;
	bool exact : 1, right : 1, icase : 1; /* as in the entry and the rule */
	uint8_t what, layer;                  /* see struct hit */
};

/* Where one that the word stands in beside others can't stand: where some of
 * its bytes don't. */
struct memo_phrase {
	uint32_t bytes, mask; /* four bytes, and which of them are its own */
	uint8_t key;          /* where in it the word begins, */
	uint8_t at;           /* and the four */
};

/* Longer words are asked about each time. */
enum { MEMO_BYTES = 16 };

struct memo_word {
	uint32_t whole, phrase; /* its first of those below, and how many */
	uint16_t nwhole, nphrase;
	uint16_t nnext; /* phrases, the first ones, that go on with a word */
	bool pairs;     /* entries hang at the word and the next one */
	bool busy;      /* entries hang at it at all */
	uint8_t len;
	uint16_t classes;     /* see textword_classes */
	uint64_t lists;       /* see textword_lists */
	uint64_t next;        /* see memo_next: how that begins */
	uint16_t bloom[3];    /* its numbers in bloom */
	char low[MEMO_BYTES]; /* the word in lower case, NULs behind it */
};

struct memo {
	struct memo_word *word;
	size_t n;
	uint16_t *slot;           /* by hash: number in word + 1, or 0 */
	struct memo_entry *whole; /* that stand in one word */
	size_t nwhole, wholecap;
	struct memo_phrase *phrase;
	struct memo_entry *asked; /* of each phrase */
	size_t nphrase, phrasecap, askedcap;
	uint16_t *busy; /* of the text: numbers of words that are */
	size_t nbusy;
};

/* A bit for how the word at low begins, of two bytes at least. */
static inline uint64_t
memo_next(const char *low)
{
	return (uint64_t)1 << (((unsigned char)low[0] * 3u +
				   (unsigned char)low[1]) &
		   63);
}

void memo_init(struct memo *m);
void memo_free(struct memo *m);

/* Forgets all words, as when rules have been added. */
void memo_forget(struct memo *m);

/* Asks about each word of x: sets its field known, which is valid until the
 * next call, busy, and what is in bloom. */
void memo_words(struct rules *r, struct lex *x);

#endif
