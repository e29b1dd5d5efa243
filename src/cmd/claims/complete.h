/* complete.h - what the shells offer to complete. */
#ifndef CMD_CLAIMS_COMPLETE_H
#define CMD_CLAIMS_COMPLETE_H

/* Writes the completion of a shell ("bash" or "zsh"), made from the options
 * that each program names. */
void complete_write(const char *shell);

#endif
