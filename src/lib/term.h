/* term.h - what the terminal that we write to is like. */
#ifndef LIB_TERM_H
#define LIB_TERM_H

#include <stdbool.h>
#include <stddef.h>

/* The width of the terminal behind descriptor fd; where it is none, that of
 * the environment's COLUMNS, else 80. Between 20 and 1000. */
size_t term_width(int fd);

/* May descriptor fd be given colours? It must be a terminal that isn't
 * "dumb", and NO_COLOR (https://no-color.org) must be unset or empty. */
bool term_colour(int fd);

#endif
