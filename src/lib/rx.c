/* rx.c - PCRE2 in byte mode. */
#include "lib/rx.h"

#include <pcre2.h>

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
