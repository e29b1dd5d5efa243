/* index.h - the tables of units by name and by first word.
 * split > tag > [extract-numbers > normalize-units] > diff-claims
 * Inside of core/unit: others include unit.h. */
#ifndef CORE_UNIT_INDEX_H
#define CORE_UNIT_INDEX_H

#include <stdint.h>

#include "core/unit/powers.h"
#include "core/unit/unit.h"
#include "lib/mem.h"

/* The columns of units.tsv. */
enum unit_col {
	UNIT_NAME,
	UNIT_DIM,
	UNIT_FACTOR,
	UNIT_OFFSET,
	UNIT_PREFIX,
	UNIT_WORDS,
	UNIT_SYMBOLS,
	UNIT_OTHERS, /* also */
	UNIT_SOURCE
};

/* The marks that may stand before a name. */
#define UNIT_MARKS "~+</"

/* Kinds of names, and where they hold. */
enum alias_flag {
	ALIAS_SYMBOL = 1,   /* case counts */
	ALIAS_WEAK = 2,     /* ~ */
	ALIAS_PREFIXED = 4, /* + */
	ALIAS_BEFORE = 8,   /* < */
	ALIAS_PER = 16,     /* / */
	ALIAS_EITHER = 32,  /* before or after: money's symbols and codes */
	ALIAS_CAPS = 64,    /* never in other case */
	ALIAS_NONE = 128,   /* no unit at all */
};

enum prefix_kind { PREFIX_NONE, PREFIX_UP, PREFIX_DOWN, PREFIX_IEC };

struct unit_rec {
	struct unit u;
	struct powers p;
	const char *prefixes;  /* as column prefix of units.tsv */
	struct unit_rec *next; /* of the same hash of name */
	bool made;             /* in a row, to be forgotten: see units_row */
};

struct alias {
	const char *s;
	size_t len, first; /* first: bytes of its first word */
	unsigned hash;     /* of the first word */
	int flags;
	double scale;
	struct unit_rec *unit;
	struct alias *next; /* of the same bucket */
};

enum { UNIT_BUCKETS = 4096 }; /* a power of two */

enum { CONTEXT_BITS = 1 << 16 }; /* many more than there are such words */

/* Units made on the fly of one row, at most, and so many that they are
 * forgotten behind a row: what text can ask for has no end. */
enum { UNIT_MADE_MAX = 50000 };

/* What names begin with a word: itself alone, perhaps behind a prefix; longer
 * ones; and longer ones behind a prefix. */
enum index_names {
	INDEX_NONE,
	INDEX_WORDS = 1,
	INDEX_PHRASES = 2,
	INDEX_PREFIXED = 4
};

/* What is known of one simple unit found in text. */
struct simple {
	struct unit_rec *unit;
	size_t len;
	int flags;
	int rank; /* how good: exact before guessed */
	double scale;
};

enum { FIRST_SLOTS = 4096, FIRST_LONGEST = 14 };

/* A word of text met before, and what it is the first word of. */
struct first {
	char s[FIRST_LONGEST];
	unsigned char len;   /* 0: a free slot */
	unsigned char names; /* of enum index_names */
};

enum { MET_SLOTS = 256, MET_LONGEST = 30 };

/* A cell met before, and the unit that it begins with. */
struct met {
	char s[MET_LONGEST];
	unsigned char len; /* 0: a free slot */
	bool found;
	struct unit_hit hit;
};

struct units {
	struct arena mem;
	struct unit_rec *names[UNIT_BUCKETS];
	struct alias *words[UNIT_BUCKETS];
	/* Per bucket of words a bit for each hash in it: see index_bit. */
	unsigned char hashes[UNIT_BUCKETS];
	/* By the low bits of a first byte: the prefixes that begin so. */
	uint64_t prefixes[32];
	bool rows;        /* have rows begun? */
	struct arena row; /* units made since then */
	size_t made;      /* of these */
	size_t before;    /* made when the row began */
	/* A bit for each row of ambiguous.tsv and word of its context. */
	uint64_t context[CONTEXT_BITS / 64];
	bool loaded; /* no more names come */
	struct first first[FIRST_SLOTS];
	/* Of each that no phrase begins with, what it is. */
	struct simple alone[FIRST_SLOTS];
	struct met met[MET_SLOTS];
};

/* The bit of hash h in its bucket: most words are in none. */
static inline unsigned char
index_bit(unsigned h)
{
	return (unsigned char)(1u << (h >> 12 & 7));
}

/* Notes how prefixes begin, before anything is sought. */
void index_prefixes(struct units *u);

/* Notes the words of ambiguous.tsv. */
void settle_words(struct units *u);

/* The longest name without "per", powers and products at s. */
bool index_find(struct units *u, const char *s, size_t len, struct simple *out);

/* The same where the first word, of first bytes, is not asked for first. */
bool index_find_first(struct units *u, const char *s, size_t len, size_t first,
    struct simple *out);

/* Puts in place of *out a longer name at s, of those without a prefix. */
void index_find_phrase(const struct units *u, const char *s, size_t len,
    size_t first, struct simple *out);

/* A bit for each sort of names that begin with the word of n bytes at s. */
unsigned index_names_of(const struct units *u, const char *s, size_t n);

enum { INDEX_LONGEST = 128 }; /* bytes: no name is longer */

/* The unit called name, or NULL. */
struct unit_rec *index_named(const struct units *u, const char *name,
    size_t len);

/* Adds a unit, with copies of what x points to. */
struct unit_rec *index_add(struct units *u, const struct unit *x,
    const struct powers *p, const char *prefixes);

/* The same for a unit made on the fly; NULL when there are too many. */
struct unit_rec *index_make(struct units *u, const struct unit *x,
    const struct powers *p);

/* Bytes of the letter at s (UTF-8), or 0 when there is no letter. */
size_t index_letter(const char *s, size_t len);

/* Bytes of the word at s: letters, or else one character; 0 at the end. */
size_t index_word(const char *s, size_t len);

/* Bytes of blanks and, where hyphen, of one hyphen at s. */
size_t index_gap(const char *s, size_t len, bool hyphen);

#endif
