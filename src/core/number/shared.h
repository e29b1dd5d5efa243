/* shared.h - what a number leaves out because one before has said it: the thing
 * that it counts, or its unit.
 * split > tag > [extract-numbers] > normalize-units > diff-claims */
#ifndef CORE_NUMBER_SHARED_H
#define CORE_NUMBER_SHARED_H

#include "core/number/number.h"
#include "core/number/scan.h"
#include "core/number/subject.h"

/* The quantity before the bare one k that it is set against ("41 seats, up from
 * 33", "compared with", "214 votes to 187"), or -1. */
long shared_host(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k);

/* The sum before the bare q[k], where both are in millions or more: "sold 22
 * trillion rupiah of bonds, from bids of 48.7 trillion"; or -1. */
long shared_sum(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k);

/* The measure of which the bare q[k] is a part, or a further part in a list:
 * "31 million tonnes of cargo, of which 6.8 million was grain, 9.7 million
 * coal"; or -1. k > 0. */
long shared_part(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k);

/* What that one counts; empty, with *rule as it was, where there is none. */
struct span shared_compared(const struct scan *s, const struct quantity *q,
    const struct place *at, size_t k, enum number_rule *rule);

/* Are the two so far apart that the unit of a isn't that of b too? */
bool shared_unlike(const struct quantity *a, const struct quantity *b);

/* Sets the item of q[k] where only a number before it has it. */
void shared_find(const struct scan *s, struct quantity *q,
    const struct place *at, size_t k);

#endif
