/* unit.c - fuzzes core/unit: units found in arbitrary bytes, settled by them,
 * and a quantity made of them. */
#include <stdint.h>
#include <stdlib.h>

#include "core/unit/normal.h"
#include "core/unit/restate.h"
#include "core/unit/unit.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
normal(struct units *u, struct cell text, size_t from, size_t to)
{
	struct cell unit = {text.s + from, to - from};
	struct normal_in in = {.kind = (enum claim_kind)(text.len % KIND_N),
	    .unit = unit,
	    .item = text,
	    .quote = text,
	    .text = text,
	    .low = unit,
	    .value = text,
	    .at = {0, text.len}};
	struct normal out;

	normal_make(u, NULL, 0, &in, &out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct units *u;
	const char *s = (const char *)data;
	struct unit_hit hit;
	double within;

	if (!u)
		u = units_new(NULL, 0);
	for (size_t i = 0; i < size && i < 256; i++) {
		if (!unit_find(u, s + i, size - i, &hit))
			continue;
		if (!hit.len || hit.len > size - i)
			abort();
		unit_settle(u, s, size, (struct span){i, i + hit.len}, &hit);
		normal(u, (struct cell){s, size}, i, i + hit.len);
	}
	restate_gap(s, size, size % 2, &within);
	return 0;
}
