/* claims.h - the claims of a table, in memory and ready to be compared.
 * split > tag > extract-numbers > normalize-units > [diff-claims]
 *
 * Strings are numbers of struct pool. Rows are added by read.h in the order of
 * the input; what needs a whole document (its date) is settled by
 * settle.h. */
#ifndef CORE_DIFF_CLAIM_CLAIMS_H
#define CORE_DIFF_CLAIM_CLAIMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/claim.h"
#include "core/diff/words/facet.h"
#include "core/diff/claim/limits.h"
#include "lib/heap.h"
#include "lib/pool.h"
#include "core/diff/claim/period.h"
#include "core/diff/claim/range.h"
#include "lib/cell.h"
#include "lib/mem.h"

/* The columns that are read; all but nstart and nend may be missing. */
enum claims_col {
	IN_DOC,
	IN_DATE,
	IN_SENT,
	IN_START,
	IN_FORM,
	IN_TEXT,
	IN_NSTART,
	IN_NEND,
	IN_QUOTE,
	IN_KIND,
	IN_MOD,
	IN_LOW,
	IN_VALUE,
	IN_HIGH,
	IN_GRAIN,
	IN_CHANGE,
	IN_UNIT,
	IN_ITEM,
	IN_OF,
	IN_WHEN,
	IN_SPEAKER,
	IN_STANCE,
	IN_MEASURE,
	IN_CLASS,
	IN_SUBJECT,
	IN_PLACE,
	IN_STATE,
	IN_DIM,
	IN_UNAME,
	IN_NLOW,
	IN_NVALUE,
	IN_NHIGH,
	IN_NGRAIN,
	IN_NUNIT,
	IN_SAME,
	IN_CHECK,
	IN_KEY,
	IN_N
};

extern const char *const claims_cols[IN_N];

/* What a claim is about within its measure: the whole, a part of it, or
 * nothing that is yet. */
enum claim_role { ROLE_ALL, ROLE_PART, ROLE_PLAN, ROLE_SOME };

#define CLAIM_NONE UINT32_MAX  /* no claim, no document */
#define CLAIM_NOWHERE SIZE_MAX /* no claim stands there or behind it */

/* Two values that one voice tells in one document: of now and of before, or of
 * two parts that add up; or one, twice, of a time long before its report. */
struct told {
	uint32_t a, b;
	enum told_how { TOLD_BOTH, TOLD_SUM, TOLD_PAST } how;
};

/* What the words around a claim tell, where its row has any. */
struct wording {
	facet_set facets;  /* which of several it is of */
	uint32_t frame;    /* hash of what stands around it, or 0 */
	uint32_t words;    /* hash of its sentence, 0 if unknown */
	uint32_t who;      /* who says it, where it echoes */
	uint32_t sentence; /* a number of around, 0 for none */
	uint32_t matter;   /* of a state, a number of matters; 0 none */
	uint32_t occasion; /* of a date, a number of occasions; 0 none */
	uint32_t attr;     /* its verb, as a name; or 0 */
	uint32_t twin;     /* of a state, as a name: see family_twin; or 0 */
	uint32_t line;     /* its sentence, a number of lines; 0 none */
	uint32_t scene;    /* a number of scenes; 0: the reports' own */
	float odds;        /* log odds by which it came to its key, or 0 */
	float size;        /* of its unit in the normalized one, 0 if unknown */
};

/* There are many, and most is done in turns through all of them: so it is as
 * small as it can be. */
struct claim {
	struct range q;     /* in the normalized unit; signed by change */
	struct period when; /* see dated */
	uint64_t nstart : 48;
	uint64_t hour : 13; /* minutes of its day + 1, 0 if unknown */
	uint64_t rate : 3;  /* enum rate */
	uint64_t nend : 48;
	uint64_t kind : 8, class : 8;
	/* what most turns ask stands side by side */
	uint32_t doc;
	uint32_t key;   /* a number of keys; 0: takes no part */
	uint32_t loose; /* that key with whom or where left open, or 0 */
	uint32_t subject;
	uint32_t measure; /* name; 0 for none */
	uint32_t state;   /* name; 0 for a number */
	uint32_t item;    /* head noun; see extra */
	uint32_t edtf;    /* its own time, as written */
	uint32_t whole;   /* the claim that this is a part of */
	uint32_t host;    /* the claim that this restates */
	uint8_t stance, role;
	uint8_t folk, land; /* see sector.h */
	uint8_t counts;     /* what its item tells: enum item_role */
	uint8_t echo;       /* enum echo */
	int8_t repair;      /* power of ten that mends it, or 0 */
	bool dated : 1;     /* when is the claim's own, not the document's */
	bool solo : 1;      /* compared with its restatement only */
	bool hearsay : 1;   /* its subject may be no more than its speaker */
	bool sideless : 1;  /* mostly told without a subject */
	bool yearly : 1;    /* counted by quarters or years, not by days */
	bool placed : 1;    /* keyed by where, not by whom */
	bool weak : 1;      /* whom or where it is about is not sure */
	bool change : 1;    /* a change, not a level */
	bool bad : 1;       /* a restatement that is off */
	bool partisan : 1;  /* its speaker speaks for a party */
	bool title : 1;     /* stands in a heading */
	bool soldier : 1;   /* its item is military */
	bool generic : 1;   /* its item names no kind of its own */
	bool old : 1;       /* what it was before: "up from 12" */
	bool apart : 1;     /* its item compares with its like alone */
	bool adds : 1;      /* parts of it add up: counts, money, areas */
	bool scales : 1;    /* a slip of thousands is a slip: not a share */
	bool fresh : 1;     /* of the newer of two tables */
	bool open : 1;      /* nothing is said of what it denies */
	bool quick : 1;     /* a level that changes from day to day */
	bool bound : 1;     /* it is known by its figure alone, see anchor.h */
	bool span : 1;      /* what adds up is of a long time that is over */
	bool more : 1;      /* "another 12" */
	bool entire : 1;    /* what others are part of: "7 of the 12" */
	bool bracketed : 1; /* nothing else stands in its brackets */
	bool timed : 1;     /* its row has a time of its own */
	bool followed : 1;  /* see follow.h */
	bool tied : 1;      /* so loosely that it meets the like alone */
	bool likened : 1;   /* tied by the words around it, see twin.h */
	bool lead : 1;      /* its subject begins the sentence */
	bool human : 1;     /* its item is people */
	bool after : 1;     /* "after 11 hours": what is over took so long */
	bool there : 1;     /* who may be all that are there: passengers */
	bool act : 1;       /* a state that is an act: "looted=yes" */
	bool verb : 1;      /* one that states.tsv doesn't have */
	unsigned tense : 2; /* of a state: enum tense */
	bool done : 1;      /* of a number: see tense_done */
	unsigned named : 4; /* the day that it is of: see weekday.h */
	unsigned named_to : 3;
	bool other : 1; /* of an event that its report isn't about, or place */
	/* Has the row of or same? Until settle.h has
	 * found the claim, whole and host are the nstart that they give, in 32
	 * bits. */
	bool part : 1, restates : 1;
	uint32_t sent;
	uint32_t quote; /* a number of quotes */
	uint32_t speaker, place, dim, unit;
	uint32_t party;   /* the speaker's, or the speaker; 0 own voice */
	uint32_t extra;   /* what stands before its item */
	uint32_t wording; /* a number of wordings, 0 for none */
};

/* Where a claim may begin and end. */
#define CLAIM_PLACES ((size_t)1 << 48)

/* What a document tells of its day by its weekday, and by how it tells of the
 * news: 0 where it doesn't, else 1 more than its number. */
struct news {
	uint8_t weekday; /* of its dateline; Monday is 0 */
	uint8_t told;    /* of the first day that it names so otherwise */
	uint8_t back;    /* days since then, as "yesterday" says */
	size_t weekday_at, told_at, back_at; /* where they are told */
};

/* A weekday that a document names: where, and the one before, or 0. */
struct named_day {
	size_t at;
	unsigned day; /* 1 for Monday */
	uint32_t next;
};

struct doc {
	uint32_t date;      /* as written, or 0 */
	struct period when; /* its day or days */
	bool guessed;       /* from what it says */
	uint32_t like;      /* the one that it shares most with, or itself */
	uint32_t runs, figures; /* that they share: see origin.h */
	/* what its date is guessed from */
	struct period head; /* the day at its top: a dateline, "posted" */
	uint32_t yearless;  /* a dateline without a year, as written, or 0 */
	uint16_t hour;      /* when on that day, in minutes + 1, or 0 */
	bool dateline;      /* head stands in a line or place of its own */
	bool made_up;       /* the year of its date stands for any */
	bool by_week;       /* its day is told without a year, or by weekday */
	uint32_t named;     /* the last of its named days in days, or 0 */
	struct news news;   /* what it tells of its day beside: see newsday.h */
	struct period issue;                   /* the month at its top */
	size_t head_at, yearless_at, count_at; /* where they begin */
	struct period last;  /* the latest date that it names */
	struct period count; /* the first quarter or year that it names */
	int32_t day;         /* the earliest full date, else PERIOD_END */
	double elapsed;      /* the longest time since that, in days */
};

/* What is asked of a document for each claim of a table: small, for they are
 * asked in any order. */
struct doc_id {
	uint32_t name;
	uint32_t origin; /* the first document of the same origin */
};

struct claims; /* rows, documents, names, keys */

struct claims *claims_new(void);
void claims_free(struct claims *c);

/* Forgets the rows, but not names, keys and documents; or all. */
void claims_drop(struct claims *c);
void claims_reset(struct claims *c);

/* All rows are to be held at once: what is about to be added is likened with
 * all else. */
void claims_whole(struct claims *c);

/* The key of a claim as text: "toll@Norway"; empty when it has none. */
struct cell claims_key(const struct claims *c, uint32_t claim);

/* Leaves out claims whose time is known to end before day from, or to begin
 * after day to. */
void claims_between(struct claims *c, int32_t from, int32_t to);

/* --- inside core/diff */

/* What a column held in the row before, with its name: so that a cell that
 * says the same again is known without a look elsewhere. */
struct last_cell {
	uint32_t name; /* 0: nothing, or too long */
	uint8_t len;
	char s[27];
};

struct claims {
	struct pool names, keys, docnames;
	struct heap quotes;
	struct last_cell last[IN_N]; /* by column, see cells.h */
	uint32_t last_doc;           /* a number of docnames, or 0 */
	struct fact *facts;          /* by name, see facts.h */
	size_t factcap;
	struct detail *details; /* of a few of those */
	size_t ndetail, detailcap;
	struct kept_key *kept; /* keys that were made, see key.c */
	struct claim *v;
	size_t n, cap;
	unsigned kinds; /* of those: bits 1 << claim_kind */
	bool linked;    /* does one name its whole, or what it restates? */
	bool nominal;   /* the year of all days is made up: see show_when */
	struct doc *docs;
	struct doc_id *doc_ids; /* of each */
	size_t ndocs, doccap, docidcap;
	struct limits limits;
	struct verbs *verbs;
	struct facets *facets;
	struct passage *passage; /* of the sentence being read, */
	size_t start;            /* and where it begins, or CLAIM_NOWHERE */
	struct memory *memory;   /* of the document being read */
	struct placing *placing; /* of rows without a start */
	struct origins *origins;
	struct around *around; /* NULL: not all rows are held at once */
	struct line *lines;    /* sentences and their scenes, see scene.h */
	size_t nline, linecap;
	struct named_day *days; /* weekdays that documents name */
	size_t nday, daycap;
	struct scene *scenes;
	size_t nscene, scenecap;
	struct told *told; /* of the key being judged, see told.h */
	size_t ntold, toldcap;
	struct onces *onces;
	struct occasion *occasions; /* see occasion.h */
	size_t noccasion, occasioncap;
	struct matter *matters; /* what states are told of, see matter.h */
	size_t nmatter, mattercap;
	struct namings *namings;  /* of their subjects, see naming.h */
	struct pair *pairs;       /* of names, see pairs.h */
	struct wording *wordings; /* the first is that of claims without */
	size_t nwording, wordingcap;
	struct arena scratch; /* of the row being read */
};

static inline struct cell
claims_name(const struct claims *c, uint32_t id)
{
	return pool_at(&c->names, id);
}

static inline struct cell
claims_docname(const struct claims *c, uint32_t doc)
{
	return pool_at(&c->docnames, c->doc_ids[doc].name);
}

/* A key for a number that nothing is said of: name ("figure@") and its quote.
 * Makes room in c->scratch. */
uint32_t claims_quote_key(struct claims *c, const char *name,
    const struct claim *x);

/* Is there a claim of the kind? */
static inline bool
claims_have(const struct claims *c, enum claim_kind kind)
{
	return c->kinds >> kind & 1;
}

static inline const struct wording *
claims_wording(const struct claims *c, const struct claim *x)
{
	return &c->wordings[x->wording];
}

static inline uint32_t
claims_attr(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->attr;
}

static inline uint32_t
claims_twin(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->twin;
}

static inline facet_set
claims_facets(const struct claims *c, const struct claim *x)
{
	return claims_wording(c, x)->facets;
}

/* The same to be filled in, until the next claim is added. */
struct wording *claims_word(struct claims *c, struct claim *x);

static inline struct cell
claims_quote(const struct claims *c, const struct claim *x)
{
	return heap_at(&c->quotes, x->quote);
}

#endif
