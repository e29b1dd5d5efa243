/* tag.c - fuzzes core/tag: texts of any bytes, and labels of any bytes. */
#include <stdint.h>
#include <stdlib.h>

#include "core/tag/label/label.h"
#include "core/tag/label/narrow.h"
#include "core/tag/tag.h"
#include "lib/buf.h"
#include "lib/mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tagger *tagger;
	const char *s = (const char *)data;
	size_t half = size / 2;
	struct narrow_claim c[4] = {{.kind = KIND_COUNT}};
	struct cell out[LABEL_N];
	struct buf labels = {0};
	struct arena a = {0};
	struct labels l = {0};

	if (!tagger)
		tagger = tagger_new(rules_new(true), true);
	tagger_document(tagger);
	tagger_sentence(tagger, s, half, 0, cell_of("text"), &labels);
	tagger_sentence(tagger, s + half, size - half, half, cell_of("text"),
	    &labels);
	c[0].at = (struct span){size / 8, size / 4};
	labels_read(&l, (struct cell){labels.s, labels.len});
	narrow(s + half, size - half, half, &l, c, &a, out);
	labels_read(&l, (struct cell){s + half, size - half});
	narrow(s, half, 0, &l, c, &a, out);
	labels_read(&l, (struct cell){s, size});
	narrow_states(&l, 0, size, c, 4);
	free(l.v);
	buf_free(&labels);
	arena_free(&a);
	return 0;
}
