/* rx.c - PCRE2 in byte mode. */
#include "lib/rx.h"

#include <pcre2.h>
#include <stdlib.h>

#include "lib/mem.h"

/* Steps a match may take before it is given up: some milliseconds. */
enum { MATCH_LIMIT = 100000 };

/* So often a pattern is interpreted before it is made machine code, which
 * takes about as long. */
enum { TRIALS = 16 };

/* Bytes of the stack of machine code: at first, and at most. */
enum { STACK_FIRST = 32 * 1024, STACK_MOST = 1024 * 1024 };

struct rx_room {
	pcre2_match_data *data;
	pcre2_match_context *context;
	pcre2_jit_stack *stack; /* NULL: the little that PCRE2 has itself */
};

struct rx {
	pcre2_code *code;
	struct rx_room *room;
	unsigned trials; /* searches by the interpreter; TRIALS + 1: no more */
	bool jit;        /* it is machine code now */
};

bool
rx_check(const char *pattern, size_t len, size_t *at, char *msg, size_t msgsize)
{
	int code;
	pcre2_code *re =
	    pcre2_compile((PCRE2_SPTR)pattern, len, 0, &code, at, NULL);

	if (!re) {
		pcre2_get_error_message(code, (PCRE2_UCHAR *)msg, msgsize);
		return false;
	}
	pcre2_code_free(re);
	return true;
}

struct rx_room *
rx_room_new(void)
{
	struct rx_room *w = mem_zero(1, sizeof(*w));

	w->data = pcre2_match_data_create(1, NULL);
	w->context = pcre2_match_context_create(NULL);
	w->stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL);
	if (w->context) {
		pcre2_set_match_limit(w->context, MATCH_LIMIT);
		pcre2_jit_stack_assign(w->context, NULL, w->stack);
	}
	return w;
}

void
rx_room_free(struct rx_room *w)
{
	if (!w)
		return;
	pcre2_match_context_free(w->context);
	pcre2_match_data_free(w->data);
	pcre2_jit_stack_free(w->stack);
	free(w);
}

struct rx *
rx_new(const char *pattern, size_t len, bool icase, bool here,
    struct rx_room *room)
{
	/* JIT doesn't serve PCRE2_ANCHORED given to a match */
	uint32_t flags =
	    (icase ? PCRE2_CASELESS : 0u) | (here ? PCRE2_ANCHORED : 0u);
	PCRE2_SIZE at;
	int code;
	pcre2_code *re =
	    pcre2_compile((PCRE2_SPTR)pattern, len, flags, &code, &at, NULL);
	struct rx *r;

	if (!re)
		return NULL;
	r = mem_zero(1, sizeof(*r));
	r->code = re;
	r->room = room;
	return r;
}

void
rx_free(struct rx *r)
{
	if (!r)
		return;
	pcre2_code_free(r->code);
	free(r);
}

static int
interpret(const struct rx *r, const char *s, size_t len, size_t from)
{
	return pcre2_match(r->code, (PCRE2_SPTR)s, len, from, PCRE2_NO_JIT,
	    r->room->data, r->room->context);
}

/* The interpreter gives the same answers as machine code, but takes more
 * steps, and what its stack can't hold, the interpreter's heap does: what is
 * found depends on the text alone, not on how many came before. */
static int
search(struct rx *r, const char *s, size_t len, size_t from)
{
	const struct rx_room *w = r->room;
	int rc;

	if (r->trials < TRIALS) {
		rc = interpret(r, s, len, from);
		r->trials = rc < PCRE2_ERROR_NOMATCH ? TRIALS : r->trials + 1;
		if (rc >= PCRE2_ERROR_NOMATCH)
			return rc;
	}
	if (r->trials == TRIALS) {
		r->trials++;
		r->jit = pcre2_jit_compile(r->code, PCRE2_JIT_COMPLETE) == 0;
	}
	if (!r->jit)
		return interpret(r, s, len, from);
	rc = pcre2_jit_match(r->code, (PCRE2_SPTR)s, len, from, 0, w->data,
	    w->context);
	return rc == PCRE2_ERROR_JIT_STACKLIMIT ? interpret(r, s, len, from) :
						  rc;
}

int
rx_find(struct rx *r, const char *s, size_t len, size_t from, struct span *at)
{
	PCRE2_SIZE *v;
	int rc;

	if (!r->room->data)
		return 0;
	rc = search(r, s, len, from);
	if (rc == PCRE2_ERROR_NOMATCH)
		return 0;
	if (rc < 0)
		return -1;
	v = pcre2_get_ovector_pointer(r->room->data);
	if (v[0] > v[1])
		return 0; /* \K in a look-ahead: no bytes to speak of */
	*at = (struct span){v[0], v[1]};
	return 1;
}
