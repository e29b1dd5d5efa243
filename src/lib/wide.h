/* wide.h - vectors of 32 bytes, where the compiler knows how to make a
 * function for them and the processor, asked as the program runs, has them. */
#ifndef LIB_WIDE_H
#define LIB_WIDE_H

#if defined(__x86_64__) && defined(__GNUC__)
#define WIDE 1
#define WIDE_FUNCTION __attribute__((target("avx2")))
/* For what stands in its place: kept apart, not to burden the caller. */
#define WIDE_ELSE __attribute__((noinline))
#include <immintrin.h>

#define wide_have() __builtin_cpu_supports("avx2")
#else
#define WIDE_ELSE
#endif

#endif
