/* sentence.h - where sentences begin and end.
 * [split] > tag > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_SPLIT_SENTENCE_H
#define CORE_SPLIT_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/split/view.h"

struct table;

enum form {
	FORM_TEXT,
	FORM_HEADING,
	FORM_ITEM,
	FORM_QUESTION,
	FORM_ANSWER,
	FORM_QUOTE,
	FORM_N
};

extern const char *const form_names[FORM_N];

struct sentence {
	size_t start, end; /* bytes [start,end) of the document */
	enum form form;
};

/* A document being split. The caller holds the document's bytes in a window
 * that it fills and empties. */
struct splitter;

/* With the tables of a language, NULL for English; NULL where there are none
 * (words_language names them). Released by splitter_free. */
struct splitter *splitter_new(const char *language);
void splitter_free(struct splitter *s);

/* Adds abbreviations: a table as words_table gives one, which must stay. */
void splitter_add(struct splitter *s, const struct table *abbreviations);

/* What line breaks mean, from the next document on. */
void splitter_layout(struct splitter *s, enum layout_mode mode);

/* Quotations are kept whole (keep), or each sentence in them is one, from the
 * next document on. */
void splitter_keep_quotes(struct splitter *s, bool keep);

/* Each line is a sentence, whatever stops it holds (lines), or text. */
void splitter_lines(struct splitter *s, bool lines);

/* Judges each place by the rules alone, without the short ways for those that
 * stand in text most often, whose results must be the same: for tests. */
void splitter_careful(struct splitter *s, bool careful);

/* Begins a new document. */
void splitter_start(struct splitter *s);

/* The next sentence of the document, of which win[0,len) are the bytes from
 * offset splitter_base on; eof: no more will come. Returns true and *out
 * (offsets in the document), or false: at eof there is none left, else read
 * more and call again. Work is linear in the document's size, and the result
 * is the same however it is cut into windows. */
bool splitter_next(struct splitter *s, const char *win, size_t len, bool eof,
    struct sentence *out);

/* The document offset of the window's first byte, and from which byte on it
 * is still needed; splitter_drop tells that the n first bytes are gone. */
size_t splitter_base(const struct splitter *s);
size_t splitter_needs(const struct splitter *s);
void splitter_drop(struct splitter *s, size_t n);

#endif
