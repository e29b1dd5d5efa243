/* number.c - fuzzes core/number: any bytes as text. */
#include <stdint.h>
#include <stdlib.h>

#include "core/number/number.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct units *units;
	static struct numbers *numbers;
	struct day ref = {2025, 6, 22};
	struct date_memory m = {0};
	const struct quantity *q;
	size_t n;

	if (!units) {
		units = units_new(NULL, 0);
		numbers = numbers_new(units);
	}
	n = number_scan(numbers, (const char *)data, size, ref, &m, &q);
	for (size_t i = 0; i < n; i++)
		if (q[i].at.start >= q[i].at.end || q[i].at.end > size ||
		    q[i].item.end > size || q[i].unit.end > size ||
		    q[i].of >= (int)n || q[i].low > q[i].high)
			abort();
	return 0;
}
