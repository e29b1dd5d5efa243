/* ac.c - finds thousands of words in one pass (Aho and Corasick, 1975).
 *
 * Words make a trie of nodes. A row holds, for each class of bytes, the row
 * that comes next; rows are made on demand from the trie and its failure
 * links, so the search costs one load per byte. */
#include "lib/ac.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/mem.h"

enum { NONE = 0, ROOT = 1 }; /* node 0 is no node */

struct node {
	uint32_t child, sibling; /* first child, next child of the parent */
	uint32_t fail;           /* node of the longest proper suffix */
	uint32_t told;           /* nearest suffix (or itself) that is a word */
	uint32_t word;           /* number + 1, 0: not a word */
	uint32_t row;            /* number + 1, 0: not made yet */
	unsigned char byte;
};

struct ac {
	struct node *node;
	size_t nnode, nodecap;
	size_t nword;
	unsigned char class[256];
	size_t nclass;
	uint32_t *row; /* nclass + 1 cells each: the last is the node */
	size_t nrow, rowcap;
	bool built;
};

static unsigned char
fold(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c;
}

static uint32_t
node_add(struct ac *a, uint32_t parent, unsigned char byte)
{
	struct node *n;

	a->node =
	    mem_grow(a->node, &a->nodecap, a->nnode + 1, sizeof(*a->node));
	n = &a->node[a->nnode];
	*n = (struct node){.byte = byte};
	if (parent) {
		n->sibling = a->node[parent].child;
		a->node[parent].child = (uint32_t)a->nnode;
	}
	return (uint32_t)a->nnode++;
}

struct ac *
ac_new(void)
{
	struct ac *a = mem_zero(1, sizeof(*a));

	node_add(a, NONE, 0);
	node_add(a, NONE, 0);
	a->nclass = 1;
	return a;
}

void
ac_free(struct ac *a)
{
	if (!a)
		return;
	free(a->node);
	free(a->row);
	free(a);
}

static uint32_t
child_of(const struct ac *a, uint32_t n, unsigned char byte)
{
	uint32_t c = a->node[n].child;

	while (c && a->node[c].byte != byte)
		c = a->node[c].sibling;
	return c;
}

size_t
ac_add(struct ac *a, const char *s, size_t len)
{
	uint32_t n = ROOT;

	for (size_t i = 0; i < len; i++) {
		unsigned char b = fold((unsigned char)s[i]);
		uint32_t c = child_of(a, n, b);

		if (!a->class[b])
			a->class[b] = (unsigned char)a->nclass++;
		n = c ? c : node_add(a, n, b);
	}
	if (!a->node[n].word)
		a->node[n].word = (uint32_t)++a->nword;
	return a->node[n].word - 1;
}

/* The node that byte leads to from n, by failure links where need be. */
static uint32_t
step(const struct ac *a, uint32_t n, unsigned char byte)
{
	for (;;) {
		uint32_t c = child_of(a, n, byte);

		if (c)
			return c;
		if (n == ROOT)
			return ROOT;
		n = a->node[n].fail;
	}
}

static void
link_node(struct ac *a, uint32_t parent, uint32_t c)
{
	struct node *n = &a->node[c];

	n->fail =
	    parent == ROOT ? ROOT : step(a, a->node[parent].fail, n->byte);
	n->told = n->word ? c : a->node[n->fail].told;
}

/* Failure links, breadth first: a node's link is shorter than the node. */
static void
build(struct ac *a)
{
	uint32_t *queue = mem_alloc(a->nnode * sizeof(*queue));
	size_t head = 0, tail = 0;

	queue[tail++] = ROOT;
	while (head < tail) {
		uint32_t n = queue[head++];

		for (uint32_t c = a->node[n].child; c; c = a->node[c].sibling) {
			link_node(a, n, c);
			queue[tail++] = c;
		}
	}
	free(queue);
	for (int c = 'A'; c <= 'Z'; c++)
		a->class[c] = a->class[c + 32];
	a->built = true;
}

/* The row of a node, made if need be. */
static uint32_t
row_of(struct ac *a, uint32_t n)
{
	size_t width = a->nclass + 1;
	uint32_t *r;

	if (a->node[n].row)
		return a->node[n].row - 1;
	a->row = mem_grow(a->row, &a->rowcap, (a->nrow + 1) * width,
	    sizeof(*a->row));
	r = a->row + a->nrow * width;
	memset(r, 0, width * sizeof(*r));
	r[a->nclass] = n;
	a->node[n].row = (uint32_t)++a->nrow;
	return (uint32_t)a->nrow - 1;
}

/* Fills one cell of a row: the next row + 1, doubled, odd where a word
 * ends. */
static uint32_t
fill(struct ac *a, uint32_t row, unsigned char byte)
{
	size_t width = a->nclass + 1;
	uint32_t n = a->row[row * width + a->nclass];
	unsigned char c = a->class[byte];
	uint32_t to = c ? step(a, n, fold(byte)) : ROOT;
	uint32_t next = row_of(a, to);
	uint32_t v = (next + 1) << 1 | (a->node[to].told != 0);

	a->row[row * width + c] = v;
	return v;
}

static bool
tell(struct ac *a, struct ac_at *at, size_t *word, size_t *end)
{
	const struct node *n = &a->node[at->out];

	*word = n->word - 1;
	*end = at->pos;
	at->out = a->node[n->fail].told;
	return true;
}

bool
ac_next(struct ac *a, struct ac_at *at, const char *text, size_t len,
    size_t *word, size_t *end)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t width, i = at->pos;
	uint32_t row = at->state;

	if (at->out)
		return tell(a, at, word, end);
	if (!a->built)
		build(a);
	width = a->nclass + 1;
	if (!a->nrow)
		row_of(a, ROOT);
	while (i < len) {
		uint32_t v = a->row[row * width + a->class[s[i]]];

		if (!v)
			v = fill(a, row, s[i]);
		row = (v >> 1) - 1;
		i++;
		if (v & 1) {
			at->pos = i;
			at->state = row;
			at->out = a->node[a->row[row * width + a->nclass]].told;
			return tell(a, at, word, end);
		}
	}
	at->pos = i;
	at->state = row;
	return false;
}
