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
enum { FEW = 3 };            /* children that are found one by one */

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
	bool words;
};

/* ASCII letters, digits and '_'. */
static const bool letter[256] = {['0'] = 1,
    ['1'] = 1,
    ['2'] = 1,
    ['3'] = 1,
    ['4'] = 1,
    ['5'] = 1,
    ['6'] = 1,
    ['7'] = 1,
    ['8'] = 1,
    ['9'] = 1,
    ['A'] = 1,
    ['B'] = 1,
    ['C'] = 1,
    ['D'] = 1,
    ['E'] = 1,
    ['F'] = 1,
    ['G'] = 1,
    ['H'] = 1,
    ['I'] = 1,
    ['J'] = 1,
    ['K'] = 1,
    ['L'] = 1,
    ['M'] = 1,
    ['N'] = 1,
    ['O'] = 1,
    ['P'] = 1,
    ['Q'] = 1,
    ['R'] = 1,
    ['S'] = 1,
    ['T'] = 1,
    ['U'] = 1,
    ['V'] = 1,
    ['W'] = 1,
    ['X'] = 1,
    ['Y'] = 1,
    ['Z'] = 1,
    ['_'] = 1,
    ['a'] = 1,
    ['b'] = 1,
    ['c'] = 1,
    ['d'] = 1,
    ['e'] = 1,
    ['f'] = 1,
    ['g'] = 1,
    ['h'] = 1,
    ['i'] = 1,
    ['j'] = 1,
    ['k'] = 1,
    ['l'] = 1,
    ['m'] = 1,
    ['n'] = 1,
    ['o'] = 1,
    ['p'] = 1,
    ['q'] = 1,
    ['r'] = 1,
    ['s'] = 1,
    ['t'] = 1,
    ['u'] = 1,
    ['v'] = 1,
    ['w'] = 1,
    ['x'] = 1,
    ['y'] = 1,
    ['z'] = 1};

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

static bool
begins(const unsigned char *s, size_t i)
{
	return (letter[s[i]] || s[i] >= 0x80) && (i == 0 || !letter[s[i - 1]]);
}

/* words: nodes with many children get a row of them, by class of byte. */
static void
build_words(struct ac *a)
{
	for (size_t n = ROOT; n < a->nnode; n++) {
		size_t many = 0;

		for (uint32_t c = a->node[n].child; c; c = a->node[c].sibling)
			many++;
		if (many <= FEW)
			continue;
		row_of(a, (uint32_t)n);
		for (uint32_t c = a->node[n].child; c; c = a->node[c].sibling)
			a->row[(a->node[n].row - 1) * (a->nclass + 1) +
			    a->class[a->node[c].byte]] = c;
	}
}

static inline uint32_t
walk(const struct ac *a, uint32_t n, unsigned char byte)
{
	uint32_t row = a->node[n].row;

	if (row)
		return a->row[(row - 1) * (a->nclass + 1) + a->class[byte]];
	return child_of(a, n, fold(byte));
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
	if (a->words)
		build_words(a);
}

/* The search for words where words of the text begin. Hot. */
static bool
next_word(const struct ac *a, struct ac_at *at, const unsigned char *s,
    size_t len, size_t *word, size_t *end)
{
	size_t i = at->pos, start = at->start;
	uint32_t n = at->state;

	for (;;) {
		if (!start) {
			while (i < len && !begins(s, i))
				i++;
			if (i >= len)
				return false;
			start = i + 1;
			n = ROOT;
		}
		while (i < len && (n = walk(a, n, s[i])) != NONE) {
			i++;
			if (!a->node[n].word)
				continue;
			*word = a->node[n].word - 1;
			*end = i;
			*at = (struct ac_at){i, n, 0, start};
			return true;
		}
		i = start; /* the byte behind the one it began with */
		start = 0;
	}
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
	if (a->words)
		return next_word(a, at, s, len, word, end);
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
