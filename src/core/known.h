/* known.h - the words of a text, each looked up once for all grammars.
 * split > tag > [extract-numbers] > normalize-units > diff-claims
 *
 * A word here is a run of ASCII letters. What stands in no list costs hardly
 * more than finding where it ends. */
#ifndef CORE_KNOWN_H
#define CORE_KNOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	KNOWN_LONGEST = 16,   /* letters of the longest word that is known */
	KNOWN_LONG = 0xffff,  /* the id of all that are longer */
	KNOWN_TEXT = 1 << 16, /* bytes of the longest text that is read */
};

/* What the lists say of a word; each field is for who fills it. */
struct known_word {
	uint64_t key[2]; /* its letters in lower case, then zeros */
	uint64_t dates;  /* see core/date/lex.h */
	uint32_t gate;   /* KNOWN_*, see core/date and core/number */
	uint32_t clause; /* bits of the classes of clause-words.tsv */
	int16_t row;     /* of date-words.tsv, or -1 */
	uint16_t word;   /* of core/number/words.h, plus one, or 0 */
	uint16_t next;   /* id of another word with the same hash, or 0 */
	uint8_t way;     /* of clauses.tsv, see core/tag/label/way.h */
};

/* Bits of gate: of date/gate.c, then of number/gate.c. */
enum {
	KNOWN_DATE = 1 << 0,
	KNOWN_LEADS = 1 << 1,
	KNOWN_SHY = 1 << 2,
	KNOWN_NAME = 1 << 3,
	KNOWN_NAME_GOES_ON = 1 << 4,
	KNOWN_WEEKEND = 1 << 5,
	KNOWN_NOW = 1 << 6,
	KNOWN_NUMBER = 1 << 8,
	KNOWN_ARTICLE = 1 << 9,
	KNOWN_PHRASE = 1 << 10,
	KNOWN_PHRASE_GOES_ON = 1 << 11,
	KNOWN_SPAN = 1 << 12,
	KNOWN_BEFORE_SPAN = 1 << 13,
	KNOWN_BEHIND_SPAN = 1 << 14,
	KNOWN_TOO_LONG = 1 << 15, /* no word's, but a text's: it has one */
	KNOWN_LASTING = 1 << 16,  /* date/lasting.c's */
	KNOWN_TO_DATE = 1 << 17   /* date/gate.c's: "date" */
};

struct known; /* the words, and an index */

struct known *known_new(void);
void known_free(struct known *k);

/* The entry of a word of letters, made where it is new; NULL where it is too
 * long, has other bytes than letters, or there is no more room. It stays where
 * it is until the next one is made. */
struct known_word *known_add(struct known *k, const char *s, size_t len);

/* A word of a text. */
struct mark {
	uint32_t at;
	uint16_t len;
	uint16_t id; /* for known_at; 0 where nothing is known of it */
};

/* The words of a text in order; behind the last stands one at UINT32_MAX.
 * Zero before the first time, free m. */
struct marks {
	struct mark *m;
	size_t n, cap;
	const struct known_word *words; /* by id */
	uint64_t dates;                 /* of all words of the text together */
	uint32_t gate;
	size_t digit_at; /* where the first digit stands */
	bool digit;      /* the text has a digit */
	bool wide;       /* ... a byte beyond ASCII */
};

/* Reads the words of text, of at most KNOWN_TEXT bytes. */
void known_read(const struct known *k, const char *text, size_t len,
    struct marks *out);

/* What is known of mark i; nothing of one that is too long, or behind the
 * last. */
static inline const struct known_word *
known_of(const struct marks *m, size_t i)
{
	unsigned id = i < m->n ? m->m[i].id : 0;

	return &m->words[id == KNOWN_LONG ? 0 : id];
}

/* The mark of the word that begins at byte at and ends where a byte follows
 * that no grammar joins to it; NULL for others. m runs along. */
static inline const struct mark *
known_next(const struct mark **m, const char *text, size_t len, size_t at)
{
	const struct mark *p = *m;
	size_t end;

	while (p->at < at)
		p++;
	*m = p;
	end = (size_t)p->at + p->len;
	if (p->at != at || p->id == KNOWN_LONG ||
	    (end < len &&
		((unsigned char)text[end] >= 0x80 || text[end] == '\'')))
		return NULL;
	return p;
}

#endif
