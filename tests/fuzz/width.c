/* width.c - fuzzes lib/width: any bytes, any room. */
#include "lib/width.h"

#include <stdint.h>
#include <stdlib.h>

#include "lib/buf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cell c = {(const char *)data, size};
	struct buf b = {0};
	size_t all = width_of(c), room = size / 2, w;

	if (width_fit(c, all) != size || width_fit(c, room) > size)
		abort();
	w = width_add_short(&b, c, room);
	if (w > room && all > room)
		abort();
	buf_free(&b);
	return 0;
}
