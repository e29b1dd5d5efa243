/* unit.c - finding units in text, and what they are worth. */
#include "core/unit/unit.h"

#include <math.h>
#include <string.h>

#include "check.h"

/* What begins with text: its bytes, name, dimension and worth in the base. */
static const struct {
	const char *text, *found, *name, *dim;
	double factor;
} finds[] = {
    {"square kilometers of", "square kilometers", "square kilometer", "area",
	1e6},
    {"km2)", "km2", "square kilometer", "area", 1e6},
    {"km²)", "km²", "square kilometer", "area", 1e6},
    {"sq. mi.", "sq. mi", "square mile", "area", 2589988.110336},
    {"square-mile zone", "square-mile", "square mile", "area", 2589988.110336},
    {"cubic metres a second", "cubic metres a second", "cubic meter per second",
	"flow", 1},
    {"mph", "mph", "mile per hour", "speed", 0.44704},
    {"km/h,", "km/h", "kilometer per hour", "speed", 1 / 3.6},
    {"miles an hour", "miles an hour", "mile per hour", "speed", 0.44704},
    {"m s-1", "m s-1", "meter per second", "speed", 1},
    {"kg m-3", "kg m-3", "kilogram per cubic meter", "density", 1},
    {"µg/m³ of", "µg/m³", "microgram per cubic meter", "density", 1e-9},
    {"barrels of oil a day", "barrels of oil a day", "barrel (oil) per day",
	"flow", 0.158987294928 / 86400},
    {"kilotons of TNT", "kilotons of TNT", "kiloton of TNT", "energy",
	4.184e12},
    {"megawatt-hours", "megawatt-hours", "megawatt hour", "energy", 3.6e9},
    {"mg/kg", "mg/kg", "milligram per kilogram", "fraction", 1e-6},
    {"$/barrel", "$/barrel", "US dollar per barrel (oil)", "money-per-volume",
	1 / 0.158987294928},
    {"US $40", "US $", "US dollar", "money", 1},
    {"South Korean won", "South Korean won", "South Korean won", "money", 1},
    {"pounds sterling", "pounds sterling", "pound sterling", "money", 1},
    {"pence", "pence", "penny", "money", 0.01},
    {"Rs. 20", "Rs.", "Indian rupee", "money", 1},
    {"yuan per dollar", "yuan per dollar", "Chinese yuan per US dollar",
	"exchange-rate", 1},
    {"per cent", "per cent", "percent", "fraction", 0.01},
    {"percentage points", "percentage points", "percentage point",
	"percentage-point", 0.01},
    {"per hour", "per hour", "per hour", "frequency", 1 / 3600.},
    {"° Fahrenheit", "° Fahrenheit", "degree Fahrenheit", "temperature",
	5 / 9.},
    {"GB", "GB", "gigabyte", "data", 1e9},
    {"Mb/s", "Mb/s", "megabit per second", "data-rate", 125000},
    {"ft. tall", "ft.", "foot", "length", 0.3048},
    {"ft. The", "ft", "foot", "length", 0.3048},
};

static const char *const no_units[] = {"soldiers", "TV crews", "tops", "all",
    "kmx", "km2x", "", " ", "\xff\xfe", "permit", "mega", "squared"};

static void
test_finds(struct units *u)
{
	for (size_t i = 0; i < sizeof(finds) / sizeof(*finds); i++) {
		const char *s = finds[i].text;
		struct unit_hit h = {0};

		if (!CHECK(unit_find(u, s, strlen(s), &h)))
			continue;
		CHECK_CELL(((struct cell){s, h.len}), finds[i].found);
		CHECK_STR(h.unit->name, finds[i].name);
		CHECK_STR(h.unit->dim, finds[i].dim);
		CHECK(fabs(h.unit->factor / finds[i].factor - 1) < 1e-9);
	}
}

static void
test_no_units(struct units *u)
{
	struct unit_hit h;

	for (size_t i = 0; i < sizeof(no_units) / sizeof(*no_units); i++)
		if (unit_find(u, no_units[i], strlen(no_units[i]), &h))
			CHECK_STR(no_units[i], "no unit");
}

static void
test_over(struct units *u)
{
	const struct unit *usd = unit_named(u, cell_of("US dollar"));
	const struct unit *r;
	size_t n = 0;

	CHECK(usd != NULL);
	r = unit_over(u, usd, " a barrel, up", 13, &n);
	CHECK(r && n == 9);
	CHECK_STR(r ? r->name : "", "US dollar per barrel (oil)");
	r = unit_over(u, usd, "/MWh", 4, &n);
	CHECK_STR(r ? r->name : "", "US dollar per megawatt hour");
	CHECK_STR(r ? r->base : "", "USD/J");
	CHECK(unit_over(u, usd, " a man", 6, &n) == NULL);
}

static void
test_scale(struct units *u)
{
	struct unit_hit h;

	CHECK(unit_find(u, "€bn", strlen("€bn"), &h) && h.scale == 1e9);
	CHECK(unit_find(u, "bcm of gas", 10, &h) && h.scale == 1e9);
	CHECK_STR(h.unit->name, "cubic meter");
}

/* A word, the sentence around it, and what it then is. */
static const struct {
	const char *word, *text, *name;
} settles[] = {
    {"pounds", "They spent 300 pounds on seed.", "pound sterling"},
    {"pounds", "He lost 300 pounds in Cairo.", "pound"},
    {"pounds", "A calf of 300 pounds was sold.", "pound"},
    {"pounds", "They paid for 300 pounds of wool.", "pound"},
    {"degrees", "The oven stood at 90 degrees.", "degree (temperature)"},
    {"degrees", "It lies 40 degrees north of here.", "degree"},
    {"degrees", "The mast turned 40 degrees.", "degree"},
    {"nm", "Light of 550 nm is green.", "nanometer"},
    {"nm", "The ship was 12 nm off the coast.", "nautical mile"},
    {"pesos", "Farmers near Manila owe 900 pesos.", "Philippine peso"},
    {"pesos", "They owe 900 pesos.", "Mexican peso"},
    {"kroner", "In Denmark bread costs 30 kroner.", "Danish krone"},
    {"ounces", "Two ounces of gold.", "troy ounce"},
    {"ounces", "Two ounces of flour.", "ounce"},
    {"dollars", "Gold at 900 dollars an ounce.", "US dollar per troy ounce"},
    {"dollars", "Tea at 9 dollars an ounce.", "US dollar per ounce"},
};

static void
test_settle(struct units *u)
{
	for (size_t i = 0; i < sizeof(settles) / sizeof(*settles); i++) {
		const char *text = settles[i].text;
		size_t from = (size_t)(strstr(text, settles[i].word) - text);
		struct unit_hit h = {0};

		if (!CHECK(unit_find(u, text + from, strlen(text) - from, &h)))
			continue;
		unit_settle(u, text, strlen(text),
		    (struct span){from, from + h.len}, &h);
		CHECK_STR(h.unit->name, settles[i].name);
	}
}

/* Names and symbols of one row are found as that row. */
static void
test_named(struct units *u)
{
	const struct unit *x = unit_named(u, cell_of("barrel (oil)"));

	CHECK(x && unit_named(u, cell_of("bbl")) == x);
	CHECK(unit_named(u, cell_of("oil")) == NULL);
	CHECK(unit_named(u, cell_of("")) == NULL);
	x = unit_as(u, cell_of("pounds"), "money");
	CHECK_STR(x ? x->name : "", "pound sterling");
	CHECK(unit_as(u, cell_of("meters"), "money") == NULL);
}

int
main(void)
{
	struct units *u = units_new(NULL, 0);

	test_finds(u);
	test_no_units(u);
	test_over(u);
	test_scale(u);
	test_settle(u);
	test_named(u);
	units_free(u);
	return check_done("unit");
}
