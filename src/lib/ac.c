/* ac.c - finds thousands of words in one pass (Aho and Corasick, 1975).
 *
 * Words make a trie of nodes. A row holds, for each class of bytes, the row
 * that comes next; rows are made on demand from the trie and its failure
 * links, so the search costs one load per byte; and less where no word is
 * being read: two bytes tell then whether one may begin. */
#include "lib/ac.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/mem.h"

enum { NONE = 0, ROOT = 1 }; /* node 0 is no node */

enum { PAIRS = 1024 };

struct node {
	uint32_t child, sibling; /* first child, next child of the parent */
	uint32_t fail;           /* node of the longest proper suffix */
	uint32_t told;           /* nearest suffix (or itself) that is a word */
	uint32_t word;           /* number + 1, 0: not a word */
	uint32_t row;            /* its first cell, 0: not made yet */
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
	uint64_t may[PAIRS / 64]; /* bit: a word may begin with such bytes */
	bool built;
};

static unsigned char
fold(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c;
}

/* A number below PAIRS for two bytes in a row, whatever the case. */
static inline unsigned
pair_of(const unsigned char *s)
{
	return (s[0] & 31u) << 5 | (s[1] & 31u);
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

	for (unsigned c = 0; c < 32; c++) {
		unsigned char two[2] = {(unsigned char)s[0],
		    (unsigned char)(len > 1 ? (unsigned char)s[1] : c)};
		unsigned k = pair_of(two);

		a->may[k / 64] |= (uint64_t)1 << k % 64;
	}
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

/* The first cell of the row of a node, made if need be; never 0. */
static uint32_t
row_of(struct ac *a, uint32_t n)
{
	size_t width = a->nclass + 1, at = (a->nrow + 1) * width;

	if (a->node[n].row)
		return a->node[n].row;
	a->row = mem_grow(a->row, &a->rowcap, at + width, sizeof(*a->row));
	memset(a->row + at, 0, width * sizeof(*a->row));
	a->row[at + a->nclass] = n;
	a->nrow++;
	return a->node[n].row = (uint32_t)at;
}

/* Fills one cell of a row: the next row, doubled, odd where a word ends. */
static uint32_t
fill(struct ac *a, uint32_t row, unsigned char byte)
{
	uint32_t n = a->row[row + a->nclass];
	unsigned char c = a->class[byte];
	uint32_t to = c ? step(a, n, fold(byte)) : ROOT;
	uint32_t v = row_of(a, to) << 1 | (a->node[to].told != 0);

	a->row[row + c] = v;
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

/* Breadth first: a node's failure link is shorter than the node. */
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

/* The next byte at or behind i with which a word may begin, or the last. */
static size_t
skip(const struct ac *a, const unsigned char *s, size_t len, size_t i)
{
	for (; i + 1 < len; i++) {
		unsigned k = pair_of(s + i);

		if (a->may[k / 64] >> k % 64 & 1)
			break;
	}
	return i;
}

/* Hot. */
static bool
next_any(struct ac *a, struct ac_at *at, const unsigned char *s, size_t len,
    size_t *word, size_t *end)
{
	size_t i = at->pos;
	uint32_t root = row_of(a, ROOT), row = at->state ? at->state : root;

	while (i < len) {
		uint32_t v;

		if (row == root)
			i = skip(a, s, len, i);
		v = a->row[row + a->class[s[i]]];

		if (!v)
			v = fill(a, row, s[i]);
		row = v >> 1;
		i++;
		if (v & 1) {
			at->pos = i;
			at->state = row;
			at->out = a->node[a->row[row + a->nclass]].told;
			return tell(a, at, word, end);
		}
	}
	at->pos = i;
	at->state = row;
	return false;
}

bool
ac_next(struct ac *a, struct ac_at *at, const char *text, size_t len,
    size_t *word, size_t *end)
{
	const unsigned char *s = (const unsigned char *)text;

	if (at->out)
		return tell(a, at, word, end);
	if (!a->built)
		build(a);
	return next_any(a, at, s, len, word, end);
}
