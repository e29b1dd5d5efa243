/* rx.c - PCRE2 in byte mode. */
#include "lib/rx.h"

#include <pcre2.h>
#include <stdlib.h>

#include "lib/mem.h"

/* Steps a match may take before it is given up: some milliseconds. */
enum { MATCH_LIMIT = 100000 };

struct rx {
	pcre2_code *code[2]; /* to find anywhere; only here. NULL: not yet */
	bool jit[2];         /* compiled to machine code too */
	pcre2_match_data *data;
	pcre2_match_context *context;
	char *pattern;
	size_t len;
	uint32_t flags;
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

/* JIT doesn't serve PCRE2_ANCHORED given to a match, so it is compiled in. */
static pcre2_code *
compile(struct rx *r, bool here)
{
	PCRE2_SIZE at;
	int code;
	pcre2_code *re = pcre2_compile((PCRE2_SPTR)r->pattern, r->len,
	    r->flags | (here ? PCRE2_ANCHORED : 0u), &code, &at, NULL);

	/* without JIT the interpreter gives the same answers */
	r->jit[here] = re && pcre2_jit_compile(re, PCRE2_JIT_COMPLETE) == 0;
	return re;
}

struct rx *
rx_new(const char *pattern, size_t len, bool icase)
{
	char msg[8];
	size_t at;
	struct rx *r;

	if (!rx_check(pattern, len, &at, msg, sizeof(msg)))
		return NULL;
	r = mem_zero(1, sizeof(*r));
	r->pattern = mem_dup(pattern, len);
	r->len = len;
	r->flags = icase ? PCRE2_CASELESS : 0;
	r->data = pcre2_match_data_create(1, NULL);
	r->context = pcre2_match_context_create(NULL);
	if (r->context)
		pcre2_set_match_limit(r->context, MATCH_LIMIT);
	return r;
}

void
rx_free(struct rx *r)
{
	if (!r)
		return;
	pcre2_match_context_free(r->context);
	pcre2_match_data_free(r->data);
	pcre2_code_free(r->code[0]);
	pcre2_code_free(r->code[1]);
	free(r->pattern);
	free(r);
}

int
rx_find(struct rx *r, const char *s, size_t len, size_t from, bool here,
    struct span *at)
{
	PCRE2_SIZE *v;
	int rc;

	if (!r->code[here])
		r->code[here] = compile(r, here);
	if (!r->code[here] || !r->data)
		return 0;
	rc = (r->jit[here] ? pcre2_jit_match : pcre2_match)(r->code[here],
	    (PCRE2_SPTR)s, len, from, 0, r->data, r->context);
	if (rc == PCRE2_ERROR_NOMATCH)
		return 0;
	if (rc < 0)
		return -1;
	v = pcre2_get_ovector_pointer(r->data);
	if (v[0] > v[1])
		return 0; /* \K in a look-ahead: no bytes to speak of */
	*at = (struct span){v[0], v[1]};
	return 1;
}
