/* ownclause.h - whether a claim and a label stand in two clauses of their own.
 * split > [tag > extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_TAG_LABEL_OWNCLAUSE_H
#define CORE_TAG_LABEL_OWNCLAUSE_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/cell.h"

/* Both are bytes of the text of len bytes, and label lies behind claim. Is the
 * claim told of in a clause of its own that ends before the label: "1,200
 * guests were led out, while 1.4 million homes", or is the label the next
 * number's: "380 metres long and 15 feet thick"? A claim without a noun behind
 * it (unit: with one) may leave out what the next one says: "12 and 16
 * deaths". */
bool clause_ends(const char *text, size_t len, struct span claim,
    struct span label, bool unit);

/* The same where label lies before claim: does the claim begin a clause with a
 * noun and verb of its own ("told to leave, and three centres were opened"),
 * or has it a noun before it that tells what it is ("a fine of $5 and costs of
 * $3")? */
bool clause_begins(const char *text, size_t len, struct span claim,
    struct span label);

/* Where the part of the whole at byte pos begins: "three" in "three of the 12";
 * pos where there is none. */
size_t clause_part_before(const char *s, size_t pos);

/* Is the claim the whole in "three of the 12 crew", and the label what befell
 * the part: a verb before the part or behind the whole's noun? */
bool clause_of_part(const char *text, size_t len, struct span claim,
    struct span label);

/* Does a verb or a preposition stand in the bytes [from,to), so that they are
 * no list of nouns? */
bool clause_goes_on(const char *text, size_t len, size_t from, size_t to);

/* Is the claim, at byte at, told as a part of what went before: "including",
 * "among them"? */
bool clause_is_part(const char *text, size_t at);

/* Behind the number whose noun tells what the claim counts: its own end, or
 * that of the number before it where it is a part without a noun, as 61 in
 * "142 shelters, of which 61" or 9 in "81 cars, and 9 of them". */
size_t clause_whole(const char *text, size_t len, struct span claim);

#endif
