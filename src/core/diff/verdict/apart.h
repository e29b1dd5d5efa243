/* apart.h - two numbers that no value suits: what explains that?
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#ifndef CORE_DIFF_VERDICT_APART_H
#define CORE_DIFF_VERDICT_APART_H

#include "core/diff/verdict/verdict.h"

/* The verdict on two numbers that answer one question and that no value suits,
 * by time, by how far they are apart, by their digits, and by what else their
 * reports tell. told_key has been called for their key. */
struct verdict apart_why(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* Are they told by two reports in the same words, but for the number? */
bool apart_one_frame(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* Is one of a year or another long time that is over, in which the other is
 * not? */
bool apart_spans(const struct claim *a, const struct claim *b);

/* Do the digits say that they are of one thing, however loosely they are tied:
 * are they the same, but for two swapped or a nought dropped or added? */
bool apart_by_digits(const struct claims *c, const struct claim *a,
    const struct claim *b);

/* Do two documents write one number of two units: 60 miles, 60 kilometres? */
bool apart_by_unit(const struct claims *c, const struct claim *a,
    const struct claim *b);

#endif
