/* pass.h - the options of compare, and which programs they are handed on to. */
#ifndef CMD_CLAIMS_PASS_H
#define CMD_CLAIMS_PASS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/opt.h"

/* For opt_parse. */
extern const struct opt_prog pass_prog;

/* Was --all given? */
bool pass_all(void);

/* The arguments of program prog (see home.h), its file first, NULL at the end;
 * split gets the n files too. Released by pass_free. */
char **pass_args(int prog, char **file, size_t n);
void pass_free(char **args);

/* The same for diff-claims to tell which documents are of one origin. */
char **pass_origins(void);

#endif
