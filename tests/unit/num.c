/* num.c - tests of lib/num.h. */
#include "check.h"
#include "lib/num.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

static const char *
put(double x)
{
	static char s[NUM_MAX];

	num_put(s, x);
	return s;
}

static void
test_layout(void)
{
	CHECK_STR(put(0), "0");
	CHECK_STR(put(-0.0), "0");
	CHECK_STR(put(11000), "11000");
	CHECK_STR(put(-7), "-7");
	CHECK_STR(put(0.1), "0.1");
	CHECK_STR(put(-0.25), "-0.25");
	CHECK_STR(put(0.1 + 0.2), "0.30000000000000004");
	CHECK_STR(put(1234.5678), "1234.5678");
	CHECK_STR(put(90649583.86176), "90649583.86176");
	CHECK_STR(put(1.0 / 3), "0.3333333333333333");
	CHECK_STR(put(9007199254740991.0), "9007199254740991");
	CHECK_STR(put(9007199254740993.0), "9007199254740992");
	CHECK_STR(put(123456789012345680.0), "123456789012345680");
	CHECK_STR(put(1e20), "100000000000000000000");
	CHECK_STR(put(1e21), "1e+21");
	CHECK_STR(put(1.5e30), "1.5e+30");
	CHECK_STR(put(1e-6), "0.000001");
	CHECK_STR(put(1.25e-6), "0.00000125");
	CHECK_STR(put(1e-7), "1e-7");
	CHECK_STR(put(-1.25e-9), "-1.25e-9");
	CHECK_STR(put(5e-324), "5e-324");
	CHECK_STR(put(1.7976931348623157e308), "1.7976931348623157e+308");
	CHECK_STR(put(2251799813685248.5), "2251799813685248.5");
	CHECK_STR(put((double)INFINITY), "inf");
	CHECK_STR(put(-(double)INFINITY), "-inf");
	CHECK_STR(put((double)NAN), "");
}

static uint64_t
next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

/* Each number reads back, by strtod and by num_get, and no shorter form of
 * printf does. */
static bool
round_trips(double x)
{
	char s[NUM_MAX], shorter[64];
	size_t n = num_put(s, x), digits = 0;
	double back = -1;

	if (n != strlen(s) || n >= NUM_MAX || strtod(s, NULL) < x ||
	    strtod(s, NULL) > x)
		return false;
	if (!num_get((struct cell){s, n}, &back) || back < x || back > x)
		return false;
	for (size_t i = 0; i < n && s[i] != 'e'; i++)
		digits += s[i] >= '0' && s[i] <= '9' && (digits || s[i] != '0');
	for (; digits > 1 && s[n - 1] == '0'; n--)
		digits--;
	if (digits < 2)
		return true;
	snprintf(shorter, sizeof(shorter), "%.*e", (int)digits - 2, x);
	back = strtod(shorter, NULL);
	return back < x || back > x;
}

static void
test_round_trip(void)
{
	uint64_t seed = 88172645463325252u, bits;
	size_t bad = 0;
	double x;

	for (int i = 0; i < 20000; i++) {
		bits = next(&seed);
		memcpy(&x, &bits, sizeof(x));
		if (isfinite(x))
			bad += !round_trips(x);
		bad += !round_trips((double)(bits % 1000000007) / 1000);
		bad += !round_trips((double)(bits % 99991) * 2589988.110336);
		bad += !round_trips((double)(bits >> 11) * 0x1p-40);
	}
	CHECK_NUM(bad, 0);
}

static void
test_get(void)
{
	static const struct {
		const char *s;
		double x;
	} good[] = {{"0", 0}, {"-12", -12}, {"+3", 3}, {"1.5", 1.5},
	    {".5", 0.5}, {"2.", 2}, {"1e3", 1000}, {"1E-2", 0.01},
	    {"0.30000000000000004", 0.1 + 0.2},
	    {"123456789012345678901234567890", 123456789012345678901234567890.},
	    {"000000000000000000000000000001", 1}, {"1e22", 1e22},
	    {"1e23", 1e23}, {"5e-324", 5e-324}, {"1e-400", 0},
	    {"0e99999999", 0}, {"inf", (double)INFINITY},
	    {"-inf", -(double)INFINITY}, {"1e400", (double)INFINITY}};
	static const char *const bad[] = {"", "-", ".", "e5", "1e", "1e+",
	    "1.2.3", " 1", "1 ", "0x10", "nan", "infinity", "1,000", "12a",
	    "--1", "+-1"};
	double x;

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		x = -1;
		if (!CHECK(num_get(cell_of(good[i].s), &x)) ||
		    !CHECK_NUM(x, good[i].x))
			printf("\tfor %s\n", good[i].s);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (!CHECK(!num_get(cell_of(bad[i]), &x)))
			printf("\tfor %s\n", bad[i]);
	CHECK(!num_get((struct cell){NULL, 0}, &x));
	CHECK(!num_get((struct cell){"1\0002", 3}, &x));
	CHECK(num_get((struct cell){"12345", 2}, &x) && CHECK_NUM(x, 12));
}

/* As many digits as are there, whatever stands behind them. */
static void
test_digits(void)
{
	static const char behind[] = "-;:/ \xff\x80\t";
	char s[24];
	size_t x;

	for (size_t n = 0; n < 13; n++)
		for (const char *c = behind; *c; c++) {
			memcpy(s, "9081726354617283", 16);
			s[n] = *c;
			CHECK_NUM(num_digits(s, s + 16, &x), n);
			s[n] = '\0';
			CHECK_NUM(x, n ? strtoull(s, NULL, 10) : 0);
			CHECK_NUM(num_digits(s, s + n, &x), n);
		}
}

static void
test_offset(void)
{
	size_t x = 7;

	CHECK(num_offset(cell_of("0"), &x) && x == 0);
	CHECK(num_offset(cell_of("123456789012345678"), &x) &&
	    x == 123456789012345678);
	CHECK(!num_offset(cell_of(""), &x));
	CHECK(!num_offset(cell_of("-1"), &x));
	CHECK(!num_offset(cell_of("1.0"), &x));
	CHECK(!num_offset(cell_of("1234567890123456789"), &x));
}

/* Rounded once, as reading the decimal is. */
static void
test_shift(void)
{
	CHECK_NUM(num_shift(1, 23), 1e23);
	CHECK_NUM(num_shift(6.02214076, 23), 6.02214076e23);
	CHECK_NUM(num_shift(-7.35, 22), -7.35e22);
	CHECK_NUM(num_shift(1.6, -19), 1.6e-19);
	CHECK_NUM(num_shift(3e25, -320), 3e-295);
	CHECK_NUM(num_shift(2.5, -310), 2.5e-310);
	CHECK_NUM(num_shift(1e-7, 7), 1);
	CHECK_NUM(num_shift(0, 400), 0);
	CHECK(isinf(num_shift(1, 400)));
	CHECK_NUM(num_shift(1, -400), 0);
	for (int e = -290; e < 290; e++) {
		char s[24];

		snprintf(s, sizeof(s), "4.35e%d", e);
		CHECK_NUM(num_shift(4.35, e), strtod(s, NULL));
	}
}

int
main(void)
{
	test_layout();
	test_round_trip();
	test_get();
	test_digits();
	test_offset();
	test_shift();
	return check_done("num");
}
