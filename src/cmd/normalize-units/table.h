/* table.h - the table of rates that normalize-units is given. */
#ifndef CMD_NORMALIZE_UNITS_TABLE_H
#define CMD_NORMALIZE_UNITS_TABLE_H

#include "core/unit/rates.h"

/* Reads the CSV file; what is wrong with it is told and ends the program. */
struct rates *rates_load(const char *file);

#endif
