/* compare.h - the whole pipe, shown to a person. */
#ifndef CMD_CLAIMS_COMPARE_H
#define CMD_CLAIMS_COMPARE_H

/* argc and argv as main's, argv[0] being "compare". Returns the exit status: 0
 * nothing is disputed, 1 something is, 2 trouble. */
int compare_main(int argc, char **argv);

#endif
