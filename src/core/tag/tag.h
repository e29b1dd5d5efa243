/* tag.h - labels for a sentence: who, about what, where, how sure.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_TAG_H
#define CORE_TAG_TAG_H

#include <stdbool.h>
#include <stddef.h>

#include "core/tag/rule/rules.h"
#include "lib/buf.h"
#include "lib/cell.h"

struct labels;
struct tagger;

/* A tagger with these rules, which must outlive it. engine: also find
 * speakers, actors, places and states by grammar; else the rules alone. */
struct tagger *tagger_new(struct rules *r, bool engine);
void tagger_free(struct tagger *g);

/* A new document begins: what the last one said is forgotten. */
void tagger_document(struct tagger *g);

/* Labels a sentence of len bytes whose first byte is byte base of the
 * document; form as in column form. Writes the labels cell to labels (see
 * label.h). Returns a rule that was given up on, because it took too long on
 * this text, or NULL. */
const struct rule *tagger_sentence(struct tagger *g, const char *text,
    size_t len, size_t base, struct cell form, struct buf *labels);

/* The same labels as they were before they were written, for narrow: valid
 * until the next sentence, if text is. */
const struct labels *tagger_labels(const struct tagger *g);

#endif
