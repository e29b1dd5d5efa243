/* splitter.h - the state of a document being split, between the files that
 * make up the splitter: sentence.c, begin.c and end.c.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_SPLITTER_H
#define CORE_SPLIT_SPLITTER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/chars.h"
#include "core/split/cuts.h"
#include "core/split/mark.h"
#include "core/split/sentence.h"
#include "core/split/view.h"

enum {
	SPLITTER_HEADING = 160, /* bytes that a heading hasn't */
	SPLITTER_LINE = 1024,   /* of a line before the sentence that matter */
};

/* Places in the window; VIEW_NONE where there is none. */
struct splitter {
	struct words *words;
	struct view v; /* v.start: VIEW_NONE between sentences */
	struct layout lay;
	struct cuts cuts; /* of the window's bytes from pos on */
	struct mark mark; /* that the sentence begins with */
	size_t base;      /* document offset of the window */
	size_t pos;       /* looked at up to here */
	size_t nl[2];     /* the next newlines, as far as known */
	size_t seen;      /* no further newline before this */
	enum form form;   /* of the block */
	bool fresh;       /* no sentence of the block is out yet */
	bool any;         /* a sentence of the document is out */
	bool lines;
	bool careful;  /* no short ways */
	bool plain;    /* short ways may judge the sentence's stops: no list
			* mark begins it */
	bool small;    /* a small letter begins the sentence, no address */
	bool word;     /* a blank is at pos and, as is known, a plain word
			* behind it */
	bool more;     /* the next line must be seen first */
	bool note;     /* a short item: its line is kept whole */
	bool unlisted; /* numbers and letters with a bare stop are no marks
			* here */
};

/* Sets how far the rules may look from pos on, in a window of len bytes; false
 * when more bytes must come before they may judge. n: how many line ends they
 * want to see, 2 at most. */
bool splitter_look(struct splitter *s, size_t len, bool eof, int n);

/* Moves over white space to where a sentence begins, and over a rule that it
 * is; false when more bytes must come, or none are left. */
bool splitter_begin(struct splitter *s, size_t len, bool eof);

/* Looks at the byte that matters at pos and moves pos behind it: true when a
 * sentence ends, false when it goes on, or when the next line must be seen
 * first (s->more). */
bool splitter_judge(struct splitter *s, struct sentence *out);

/* A block begins at pos. */
static inline void
splitter_begin_block(struct splitter *s)
{
	s->v.quote = s->v.paren = VIEW_NONE;
	s->v.first = s->fresh = true;
	s->unlisted = false;
}

/* Forgets the line that at is in but for the bytes shortly before. */
static inline void
splitter_keep_line(struct splitter *s, size_t at)
{
	if (at > s->v.line + SPLITTER_LINE)
		s->v.line = at - SPLITTER_LINE;
}

/* The form of the sentence that ends before b[end], in a question mark
 * (question) or at a line's end without a stop (line_end). */
static inline enum form
splitter_form(const struct splitter *s, size_t end, bool question,
    bool line_end)
{
	const struct view *v = &s->v;

	if (s->form == FORM_HEADING)
		return v->first ? FORM_HEADING : FORM_TEXT;
	if (s->form != FORM_TEXT)
		return s->form;
	if (question)
		return FORM_QUESTION;
	if (line_end && s->fresh && v->first &&
	    end - v->start < SPLITTER_HEADING)
		return FORM_HEADING;
	return FORM_TEXT;
}

/* The sentence that ends before b[end], blanks not counted: true. */
static inline bool
splitter_finish(struct splitter *s, size_t end, enum form form,
    struct sentence *out)
{
	while (end > s->v.start && cc_space(s->v.b[end - 1]))
		end--;
	out->start = s->base + s->v.start;
	out->end = s->base + end;
	out->form = form;
	s->v.start = VIEW_NONE;
	s->v.paren = VIEW_NONE;
	s->fresh = false;
	s->any = true;
	s->word = false;
	if (s->mark.len)
		s->mark = (struct mark){0};
	return true;
}

/* A bracket opens at pos. */
static inline void
splitter_bracket(struct splitter *s)
{
	if (s->v.paren == VIEW_NONE)
		s->v.paren = s->pos;
}

/* A quotation opens at pos. */
static inline void
splitter_open_quote(struct splitter *s, bool single)
{
	s->v.quote = s->pos;
	s->v.single = single;
}

/* A straight quote stands at pos. Straight quotes open and close by turns;
 * after a digit it may be an inch. */
static inline void
splitter_quote(struct splitter *s)
{
	if (s->v.quote != VIEW_NONE)
		s->v.quote = VIEW_NONE;
	else if (s->pos == s->v.start || !cc_digit(s->v.b[s->pos - 1]))
		splitter_open_quote(s, false);
}

#endif
