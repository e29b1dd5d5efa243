/* memo.h - what is known of words, looked up once and kept.
 * split > [tag] > extract-numbers > normalize-units > diff-claims
 *
 * Texts say the same words over and over. The first time a word comes, the
 * lists of small words and the rules are asked about it; from then on its
 * bytes lead to the answers, also where they are "nothing". Memory is bounded:
 * when it is full, all is forgotten between two texts. */
#ifndef CORE_TAG_RULE_MEMO_H
#define CORE_TAG_RULE_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct entry;
struct lex;
struct rules;

/* What is asked of an entry of the rules, see ruleset.h, side by side. */
struct memo_entry {
	uint32_t text, len, rule, need;
	bool exact : 1, right : 1, icase : 1; /* as in the entry and the rule */
	uint8_t what, layer;                  /* see struct hit */
};

/* One that is the word, whatever stands around it: what a hit needs. */
struct memo_sure {
	uint32_t rule;
	uint16_t len;
	uint8_t what, layer; /* as above */
};

/* Words one of which must stand in the text besides, or digits, by their
 * numbers; n 0: none. */
struct need_set {
	uint32_t at; /* the first of them in number */
	uint16_t n;
	uint8_t
	    back; /* so many words before where the entry stands, at most, */
	uint8_t near;  /* and so many bytes behind, see NEAR_ANY */
	uint32_t span; /* a bit for each word from those back on */
};

/* Nobody counts so many words, or bytes. */
enum { BACK_ANY = 40, NEAR_ANY = 255 };

/* One that announces a rule where the word stands, if what it needs does. */
struct memo_asked {
	uint32_t rule, need;
	struct need_set first; /* of what is needed */
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

/* Numbers of a word, and those that find no room there. */
enum { MEMO_NUMBERS = 3, MEMO_MORE = 8 };
struct memo_more {
	uint16_t number[MEMO_MORE];
};

/* What is known of a word: a line of the cache. Of its phrases those that go on
 * with a word are the first, in groups by how that begins; then come those that
 * have one before it, by how it ends; and then others. */
struct memo_word {
	uint32_t sure, asked,
	    phrase;       /* its first of those below, and how many: */
	uint32_t group;   /* where each group of phrases begins, from phrase on;
			     the last: where the others do */
	uint16_t nasked;  /* of sure, up to one of no bytes */
	uint16_t nspaced; /* asked where a blank stands behind, after those */
	uint16_t nother;  /* phrases in no group */
	uint8_t len;
	bool pairs : 1;        /* entries hang at the word and the next one */
	bool busy : 1;         /* entries hang at it at all */
	bool more : 1;         /* more numbers than there is room for */
	bool leads : 1;        /* it and some next word have a number */
	uint64_t lists;        /* see textword_lists */
	uint32_t next, before; /* see memo_bytes: how those begin, and end */
	uint16_t classes;      /* see textword_classes */
	uint16_t number[MEMO_NUMBERS]; /* by which rules ask for it, see more */
	char low[MEMO_BYTES]; /* the word in lower case, NULs behind it */
};

/* An entry that hangs at a word, and how: an enum part. */
struct memo_hanging {
	const struct entry *entry;
	unsigned part;
};

struct memo {
	struct memo_word *word;
	size_t n;
	uint16_t *slot;         /* by hash: number in word + 1, or 0 */
	struct memo_more *more; /* of words that have it */
	struct memo_sure *sure;
	size_t nsure, surecap;
	struct memo_asked *asked;
	size_t nasked, askedcap;
	struct memo_phrase *phrase;
	struct memo_entry *entry; /* of each phrase */
	size_t nphrase, phrasecap, entrycap;
	uint16_t *group;
	size_t ngroup, groupcap;
	struct memo_hanging *hanging; /* at a new word, see memonew.c */
	size_t nhanging, hangcap;
	uint16_t *busy; /* of the text: numbers of words that are */
	size_t nbusy;
};

/* Groups of phrases, by two bytes of the word beside. */
enum { MEMO_GROUPS = 32 };

static inline unsigned
memo_bytes(const char *low)
{
	return ((unsigned char)low[0] * 3u + (unsigned char)low[1]) %
	    MEMO_GROUPS;
}

void memo_init(struct memo *m);
void memo_free(struct memo *m);

/* Forgets all words, as when rules have been added. */
void memo_forget(struct memo *m);

/* Asks about each word of x: sets its field known, which is valid until the
 * next call, busy, and where what rules ask for stands. */
void memo_words(struct rules *r, struct lex *x);

#endif
