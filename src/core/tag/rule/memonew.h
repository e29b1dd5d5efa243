/* memonew.h - what is known of a word, found out when it comes first.
 * split > [tag] > extract-numbers > normalize-units > diff-claims */
#ifndef CORE_TAG_RULE_MEMONEW_H
#define CORE_TAG_RULE_MEMONEW_H

struct lex;
struct lexeme;
struct memo_word;
struct rules;

/* Asks the lists of small words and the rules about the word l of x: an entry
 * more of r's memo, which has room for it. */
struct memo_word *memo_word_new(struct rules *r, const struct lex *x,
    const struct lexeme *l);

#endif
