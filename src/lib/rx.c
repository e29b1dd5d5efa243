/* rx.c - PCRE2 in byte mode. */
#include "lib/rx.h"

#include <pcre2.h>
#include <stdlib.h>

#include "lib/mem.h"

/* Steps a match may take before it is given up: some milliseconds. */
enum { MATCH_LIMIT = 100000 };

struct rx {
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *context;
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

struct rx *
rx_new(const char *pattern, size_t len, bool icase, bool here)
{
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
	r->data = pcre2_match_data_create(1, NULL);
	r->context = pcre2_match_context_create(NULL);
	if (r->context)
		pcre2_set_match_limit(r->context, MATCH_LIMIT);
	/* without JIT the interpreter gives the same answers */
	(void)pcre2_jit_compile(re, PCRE2_JIT_COMPLETE);
	return r;
}

void
rx_free(struct rx *r)
{
	if (!r)
		return;
	pcre2_match_context_free(r->context);
	pcre2_match_data_free(r->data);
	pcre2_code_free(r->code);
	free(r);
}

int
rx_find(struct rx *r, const char *s, size_t len, size_t from, struct span *at)
{
	PCRE2_SIZE *v;
	int rc = pcre2_match(r->code, (PCRE2_SPTR)s, len, from, 0, r->data,
	    r->context);

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
