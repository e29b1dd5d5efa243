/* ac.c - finds thousands of words in one pass (Aho and Corasick, 1975).
 *
 * Words make a trie of nodes. A row holds, for each class of bytes, the row
 * that comes next; rows are made on demand from the trie and its failure
 * links, so the search costs one load per byte. Where words are sought at the
 * begin of words alone, no links are needed: the trie is laid out as a comb,
 * nodes' children in the gaps of others' (Tarjan and Yao, 1979). */
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
	uint32_t row;            /* its first cell, 0: not made yet */
	unsigned char byte;
};

/* A node in the comb: its child of class c is at base + c, if that one's
 * parent is this. */
struct tooth {
	uint32_t parent, base, word;
};

struct ac {
	struct node *node;
	size_t nnode, nodecap;
	size_t nword;
	unsigned char class[256], kind[256];
	size_t nclass;
	uint32_t *row; /* nclass + 1 cells each: the last is the node */
	size_t nrow, rowcap;
	struct tooth *comb;
	size_t ncomb, combcap;
	bool built;
	bool words;
};

/* What a byte is to words: ASCII letters, digits and '_' go on with the word
 * before them, bytes from 0x80 on may also begin one. */
enum { SIGN, LETTER, HIGH };

static unsigned char
kind_of(unsigned char c)
{
	unsigned char l = c | 32;

	if (c >= 0x80)
		return HIGH;
	return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || c == '_' ?
	    LETTER :
	    SIGN;
}

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
ac_new(bool words)
{
	struct ac *a = mem_zero(1, sizeof(*a));

	a->words = words;
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
	free(a->comb);
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

/* --- the comb */

static bool
fits(const struct ac *a, uint32_t n, uint32_t base)
{
	for (uint32_t c = a->node[n].child; c; c = a->node[c].sibling)
		if (a->comb[base + a->class[a->node[c].byte]].parent)
			return false;
	return true;
}

/* Room for the rows up to the one at base; what is new is free. */
static void
comb_room(struct ac *a, size_t base)
{
	size_t need = base + 2 * a->nclass + 1;

	if (need <= a->ncomb)
		return;
	need += need / 2;
	a->comb = mem_grow(a->comb, &a->combcap, need, sizeof(*a->comb));
	memset(a->comb + a->ncomb, 0, (need - a->ncomb) * sizeof(*a->comb));
	a->ncomb = need;
}

/* Lays out the children of node n, which stands at tooth at. No tooth below
 * *low is free: an only child, as most are, takes the first that is. */
static void
lay(struct ac *a, uint32_t n, uint32_t at, uint32_t *low)
{
	uint32_t child = a->node[n].child, base;

	comb_room(a, *low);
	while (a->comb[*low].parent)
		comb_room(a, ++*low);
	base = *low - a->class[a->node[child].byte];
	while (!fits(a, n, base))
		comb_room(a, ++base);
	a->comb[at].base = base;
	for (uint32_t c = child; c; c = a->node[c].sibling) {
		uint32_t to = base + a->class[a->node[c].byte];

		a->comb[to].parent = at;
		a->comb[to].word = a->node[c].word;
		a->node[c].row = to;
	}
}

/* queue: all nodes, parents before their children. */
static void
build_comb(struct ac *a, const uint32_t *queue, size_t n)
{
	uint32_t low = (uint32_t)a->nclass + 1;

	a->node[ROOT].row = ROOT;
	for (size_t i = 0; i < n; i++)
		if (a->node[queue[i]].child)
			lay(a, queue[i], a->node[queue[i]].row, &low);
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
			if (!a->words)
				link_node(a, n, c);
			queue[tail++] = c;
		}
	}
	if (a->words)
		build_comb(a, queue, tail);
	free(queue);
	for (int c = 'A'; c <= 'Z'; c++)
		a->class[c] = a->class[c + 32];
	for (int c = 0; c < 256; c++)
		a->kind[c] = kind_of((unsigned char)c);
	a->built = true;
}

/* Where the next word begins at or behind i, or len. */
static size_t
next_begin(const struct ac *a, const unsigned char *s, size_t len, size_t i)
{
	unsigned char before = i ? a->kind[s[i - 1]] : SIGN;

	for (; i < len; i++) {
		unsigned char k = a->kind[s[i]];

		if (k != SIGN && before != LETTER)
			break;
		before = k;
	}
	return i;
}

/* The search for words where words of the text begin. Hot. */
static bool
next_word(const struct ac *a, struct ac_at *at, const unsigned char *s,
    size_t len, size_t *word, size_t *end)
{
	const struct tooth *comb = a->comb;
	size_t i = at->pos, start = at->start;
	uint32_t n = at->state;

	if (!comb)
		return false;
	for (;;) {
		if (!start) {
			i = next_begin(a, s, len, i);
			if (i >= len)
				return false;
			start = i + 1;
			n = ROOT;
		}
		while (i < len) {
			uint32_t to = comb[n].base + a->class[s[i]];

			if (comb[to].parent != n)
				break;
			n = to;
			i++;
			if (!comb[n].word)
				continue;
			*word = comb[n].word - 1;
			*end = i;
			*at = (struct ac_at){i, n, 0, start};
			return true;
		}
		i = start; /* the byte behind the one it began with */
		start = 0;
	}
}

/* The search for words anywhere. Hot. */
static bool
next_any(struct ac *a, struct ac_at *at, const unsigned char *s, size_t len,
    size_t *word, size_t *end)
{
	size_t i = at->pos;
	uint32_t row = at->state ? at->state : row_of(a, ROOT);

	while (i < len) {
		uint32_t v = a->row[row + a->class[s[i]]];

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
	if (a->words)
		return next_word(a, at, s, len, word, end);
	return next_any(a, at, s, len, word, end);
}
