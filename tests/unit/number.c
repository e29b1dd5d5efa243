/* number.c - the number grammar: each text with all that is found in it, as
 * QUOTE{KIND MOD VALUE CHANGE ITEM}; where low, value and high differ, all. */
#include "core/number/number.h"

#include <math.h>
#include <stdio.h>

#include "check.h"
#include "lib/buf.h"

struct known {
	const char *text, *found;
};

static void
put(struct buf *b, double x)
{
	if (isnan(x))
		buf_adds(b, "-");
	else
		buf_addf(b, "%.9g", x);
}

static void
describe(struct buf *b, const char *text, const struct quantity *q)
{
	static const char *const change[] = {"", " +", " -"};

	buf_addf(b, "%s%.*s{%s %s ", b->len ? " " : "",
	    (int)(q->at.end - q->at.start), text + q->at.start,
	    claim_kinds[q->kind], claim_mods[q->mod]);
	if (q->low != q->value || q->high != q->value) {
		put(b, q->low);
		buf_adds(b, ",");
		put(b, q->value);
		buf_adds(b, ",");
		put(b, q->high);
	} else {
		put(b, q->value);
	}
	buf_adds(b, change[q->change]);
	if (q->item.end > q->item.start)
		buf_addf(b, " %.*s", (int)(q->item.end - q->item.start),
		    text + q->item.start);
	buf_adds(b, "}");
}

static void
check_all(const struct known *k, size_t n)
{
	struct units *u = units_new(NULL, 0);
	struct numbers *all = numbers_new(u);
	struct buf b = {0};

	for (size_t i = 0; i < n; i++) {
		struct date_memory m = {0};
		const struct quantity *q;
		size_t nq = number_scan(all, k[i].text, strlen(k[i].text),
		    (struct day){0}, &m, &q);

		b.len = 0;
		for (size_t j = 0; j < nq; j++)
			if (q[j].kind != KIND_DATE && q[j].kind != KIND_TIME)
				describe(&b, k[i].text, &q[j]);
		CHECK_STR(buf_str(&b), k[i].found);
	}
	buf_free(&b);
	numbers_free(all);
	units_free(u);
}

static const struct known digits[] = {
    {"Some 1,300 and 2 400 and 1'250 and 12,34,567 birds",
	"Some 1,300{number ~ 1300} 2 400{number = 2400} "
	"1'250{number = 1250} 12,34,567{count = 1234567 birds}"},
    {"It cost .25 or 1.500,75 or 7,5 units",
	".25{number = 0.25} 1.500,75{number = 1500.75} 7,5{count "
	"= 7.5 units}"},
    {"Mass 1.5e6, 3 × 10^8, 10⁶ and 2^10 exactly",
	"1.5e6{number = 1500000} 3 × 10^8{number = 300000000} "
	"10⁶{number = 1000000} 2^10{number = 1024}"},
    {"½ of it, 2½ times, 2 1/2 years and 3/4 full",
	"½{fraction = 0.5} 2½{count = 2.5 times} 2 1/2 "
	"years{duration = 2.5} 3/4{fraction = 0.75}"},
    {"−5 and +7 and -3.5 below",
	"−5{number = -5} +7{number = 7} -3.5{number = -3.5}"},
};

static const struct known words[] = {
    {"thirteen hundred seats", "thirteen hundred{count = 1300 seats}"},
    {"one hundred and thirty-five lamps",
	"one hundred and thirty-five{count = 135 lamps}"},
    {"two million three hundred thousand and five",
	"two million three hundred thousand and five{number = 2300005}"},
    {"half a million bees", "half a million{count = 500000 bees}"},
    {"a quarter of a million bees",
	"a quarter of a million{count = 250000 bees}"},
    {"three quarters of a billion euros",
	"three quarters of a billion euros{money = 750000000}"},
    {"a quarter of the million bees",
	"a quarter{fraction = 0.25 bees} million{count = 1000000 bees}"},
    {"the town halved its debts", "halved{fraction = 0.5 -}"},
    {"sales more than tripled", "more than tripled{fraction > 2,2,inf +}"},
    {"he doubled over in pain", ""},
    {"sales doubled to 12 bees", "12{count = 12 bees}"},
    {"one job in five is gone", "one job in five{ratio = 0.2}"},
    {"one young driver in ten", "one young driver in ten{ratio = 0.1}"},
    {"one man in 10 cars", "one{count = 1 man} 10{count = 10 cars}"},
    {"rents were 5% cheaper", "5%{percent = 5 - rents}"},
    {"two and a half million", "two and a half million{number = 2500000}"},
    {"twenty-one boats", "twenty-one{count = 21 boats}"},
    {"two point five metres", "two point five metres{measure = 2.5}"},
    {"three dozen eggs", "three dozen{count = 36 eggs}"},
    {"4 thousand 3 hundred coins", "4 thousand 3 hundred{count = 4300 coins}"},
    {"forty-five (45) days", "forty-five (45) days{duration = 45}"},
    {"four million and a half", "four million and a half{number = 4500000}"},
};

static const struct known scales[] = {
    {"£20bn and $3.4m and 5k runners",
	"£20bn{money = 2e+10} $3.4m{money = 3400000} 5k{count = "
	"5000 runners}"},
    {"10MUSD and 75 EUR million",
	"10MUSD{money = 10000000} 75 EUR million{money = 75000000}"},
    {"3 lakh farmers and 2 crore rupees",
	"3 lakh{count = 300000 farmers} 2 crore rupees{money = 20000000}"},
};

static const struct known parts[] = {
    {"two-thirds of voters", "two-thirds{fraction = 0.666666667 voters}"},
    {"a fifth of them", "a fifth{fraction = 0.2}"},
    {"three quarters of an hour", "three quarters of an hour{duration = 0.75}"},
    {"one in five pupils", "one in five{ratio = 0.2 pupils}"},
    {"three out of four houses", "three out of four{ratio = 0.75 houses}"},
    {"one hundred thirty-fifths",
	"one hundred thirty-fifths{fraction = 2.85714286}"},
    {"half of the grain", "half{fraction = 0.5 grain}"},
    {"the first half ended", "first{ordinal = 1}"},
};

static const struct known ordinals[] = {
    {"the twenty-first floor", "twenty-first{ordinal = 21 floor}"},
    {"the 3rd and 42nd tries", "3rd{ordinal = 3} 42nd{ordinal = 42}"},
    {"at first glance", ""},
};

static const struct known indefinite[] = {
    {"dozens of villages", "dozens{count >= 24,-,inf villages}"},
    {"tens of thousands of trees",
	"tens of thousands{count >= 20000,-,inf trees}"},
    {"several hundred pages", "several hundred{count >= 300,-,inf pages}"},
    {"a couple of days", "a couple of days{duration ~ 2}"},
    {"for weeks they waited", "weeks{duration >= 2,-,inf}"},
    {"weeks are long", ""},
    {"most of the bridge", "most of{fraction > 0.5,-,inf bridge}"},
};

static const struct known modifiers[] = {
    {"about 5 cats", "about 5{count ~ 5 cats}"},
    {"more than 40 ships", "more than 40{count > 40,40,inf ships}"},
    {"at least a dozen ships", "at least a dozen{count >= 12,12,inf ships}"},
    {"no fewer than 12 ships", "no fewer than 12{count >= 12,12,inf ships}"},
    {"fewer than 9 ships", "fewer than 9{count < 0,9,9 ships}"},
    {"nearly 50 ships", "nearly 50{count < 40,50,50 ships}"},
    {"up to 30 ships", "up to 30{count <= 0,30,30 ships}"},
    {"30 or more ships", "30 or more{count >= 30,30,inf ships}"},
    {"50+ ships", "50+{count >= 50,50,inf ships}"},
    {"20-odd ships", "20-odd{count ~ 20 ships}"},
    {"1.9 billion crowns a year at $5 a barrel",
	"1.9 billion crowns a year{money = 1.9e+09} "
	"$5 a barrel{money = 5}"},
    {"for R420 million, R500m or P2,500 on the P5 and the R300",
	"R420 million{money = 420000000} R500m{money = 500000000} "
	"P2,500{money = 2500}"},
    {"at most 7 euros", "at most 7 euros{money <= -inf,7,7}"},
    {"over 3 hours it rained", "over 3 hours{duration > 3,3,inf}"},
    {"it took over 3 hours", "over 3 hours{duration > 3,3,inf}"},
    {"x > 5 and y ≤ 9", "> 5{number > 5,5,inf} ≤ 9{number <= 0,9,9}"},
    {"an estimated 300 homes", "an estimated 300{count ~ 300 homes}"},
    {"more than 5 but less than 9 ships",
	"more than 5 but less than 9{count .. 5,-,9 ships}"},
    {"not more than 90 and no less than 35 ships",
	"not more than 90 and no less than 35{count .. 35,-,90 ships}"},
};

static const struct known ranges[] = {
    {"5 to 7 km", "5 to 7 km{measure .. 5,-,7}"},
    {"$3-4 million", "$3-4 million{money .. 3000000,-,4000000}"},
    {"10-12 thousand sheep", "10-12 thousand{count .. 10000,-,12000 sheep}"},
    {"between 30 and 40 per cent",
	"between 30 and 40 per cent{percent .. 30,-,40}"},
    {"from 5 to 8 boats", "from 5 to 8{count .. 5,-,8 boats}"},
    {"rose from 5 to 8 boats", "5{count = 5 boats} 8{count = 8 boats}"},
    {"12 ± 3 mm", "12 ± 3 mm{measure .. 9,12,15}"},
    {"6 or 7 boats", "6 or 7{count .. 6,-,7 boats}"},
    {"sizes 9-5 and 2020-21", ""},
    {"from -18 °C to -34 °C", "from -18 °C to -34 °C{measure .. -34,-,-18}"},
};

static const struct known money[] = {
    {"$5 and US$ 7 and 9 € and EUR 20",
	"$5{money = 5} US$ 7{money = 7} 9 €{money = 9} EUR 20{money = 20}"},
    {"twenty dollars and 43 cents",
	"twenty dollars and 43 cents{money = 20.43}"},
    {"20 ringgit 43", "20 ringgit 43{money = 20.43}"},
    {"rupees 42", "rupees 42{money = 42}"},
    {"$82.35 a barrel", "$82.35 a barrel{money = 82.35}"},
};

static const struct known measures[] = {
    {"5 feet 7 inches", "5 feet 7 inches{measure = 5.58333333}"},
    {"6'2\" tall", "6'2\"{measure = 6.16666667}"},
    {"2 h 30 min", "2 h 30 min{duration = 2.5}"},
    {"three years and six months",
	"three years and six months{duration = 3.5}"},
    {"a 20-pound sack", "20-pound{measure = 20 sack}"},
    {"90 km² (35 sq mi)", "90 km²{measure = 90} 35 sq mi{measure = 35}"},
    {"more than 90 km² (35 sq mi)",
	"more than 90 km²{measure > 90,90,inf} 35 sq mi{measure "
	"> 35,35,inf}"},
    {"8 and 10 km", "8{measure = 8} 10 km{measure = 10}"},
    {"2 degrees below zero", "2 degrees below zero{measure = -2}"},
    {"a month and a half", "a month and a half{duration = 1.5}"},
    {"an ounce of gold", "an ounce{measure = 1 gold}"},
};

static const struct known ages[] = {
    {"a 29-year-old clerk", "29-year-old{age = 29}"},
    {"Ann Lee, 34, spoke", "34{age = 34}"},
    {"aged 87", "87{age = 87}"},
    {"ten months old", "ten months old{age = 10}"},
    {"aged 23, 31 and 40, they", "23{age = 23} 31{age = 31} 40{age = 40}"},
    {"the striker, 29, and Ann Baker, 61, left", "29{age = 29} 61{age = 61}"},
    {"in his 60s, in her mid-40s",
	"60s{age .. 60,-,69} mid-40s{age .. 44,-,46}"},
    {"it took 20s", "20s{duration = 20}"},
    {"She was 82, they say. Mr. Karel Bron, who is only 41, left",
	"82{age = 82} 41{age = 41}"},
    {"The driver was 24; she was 12 seconds late, he was 3-0 up",
	"24{age = 24} 12 seconds{duration = 12}"},
    {"The toll was 41. Brent was 82. They were 9.",
	"41{count = 41 toll} 82{count = 82 Brent} 9{number = 9}"},
};

static const struct known changes[] = {
    {"it fell just 27%", "27%{percent = 27 -}"},
    {"it rose by a full 30%", "30%{percent = 30 +}"},
    {"they lost an average of 18.6%", "18.6%{percent = 18.6 - average}"},
    {"it fell to just 3%", "3%{percent = 3}"},
    {"sales rose 7%", "7%{percent = 7 + sales}"},
    {"output fell by 3,000", "3,000{count = 3000 - output}"},
    {"a 5% drop", "5%{percent = 5 -}"},
    {"the firm shed 300 jobs and lost 12 clients",
	"300{count = 300 - jobs} 12{count = 12 - clients}"},
    {"they lost 12 men and 3 games", "12{count = 12 men} 3{count = 3 games}"},
    {"a loss of $3m, a loss of 40 jobs",
	"$3m{money = 3000000 loss} 40{count = 40 - jobs}"},
    {"it closed up 112 points, or 0.8%",
	"112{count = 112 + points} 0.8%{percent = 0.8 +}"},
    {"it set up 12 camps and shot down 3 drones",
	"12{count = 12 camps} 3{count = 3 drones}"},
    {"a 120-point fall", "120{count = 120 - point}"},
    {"8% less, $12 million more than before",
	"8%{percent = 8 -} $12 million{money = 12000000 +}"},
    {"a $64 million contract", "$64 million{money = 64000000}"},
    {"dropped sharply, by 300", "300{number = 300 -}"},
};

static const struct known scores[] = {
    {"they won 3-1", "3-1{score = 1,-,3}"},
    {"odds of 3:1", "3:1{ratio = 3 odds}"},
    {"voted 7 to 2", "7{number = 7} 2{number = 2}"},
    {"twice as many, double the rate, a fivefold rise",
	"twice{ratio = 2} double{ratio = 2} fivefold{ratio = 5}"},
    {"10-fold, 3x more and 4x100m", "10-fold{ratio = 10} 3x{ratio = 3}"},
    {"seven out of every ten, one in every five",
	"seven out of every ten{ratio = 0.7} one in every five{ratio = 0.2}"},
    {"a two-for-one offer", "two-for-one{ratio = 2 offer}"},
};

static const struct known models[] = {
    {"recalled 48,000 PressaCook 6 cookers and two Type 45 destroyers",
	"48,000{count = 48000 PressaCook 6 cookers} "
	"two{count = 2 Type 45 destroyers}"},
    {"1.2 million faulty Sonata 4 speakers",
	"1.2 million{count = 1200000 faulty Sonata 4 speakers}"},
    {"its Nova 3 engines, TurboMax 12 heaters", ""},
    {"In the Philippines 12 ships sank, in Norvik 14 houses burned",
	"12{count = 12 ships} 14{count = 14 houses}"},
    {"On 12 May Kelm 6 people died", "6{count = 6 people}"},
    {"Labour 47 seats, McDonald 12 wins",
	"47{count = 47 seats} 12{count = 12 wins}"},
};

static const struct known told[] = {
    {"63 people were hurt, 21 of them children",
	"63{count = 63 people} 21{count = 21 children}"},
    {"40 guests died; three of whom were nurses",
	"40{count = 40 guests} three{count = 3 nurses}"},
    {"40 guests, three of them dead",
	"40{count = 40 guests} "
	"three{count = 3 guests}"},
    {"7 of 40 pots, 17 out of the 41 pots",
	"7{count = 7 pots} "
	"40{count = 40 pots} 17{count = 17 pots} 41{count = 41 pots}"},
};

static const struct known no_quantity[] = {
    {"F-16, COVID-19, 5G, scp173m and 7ede5", ""},
    {"Section 12, page 5, No. 7 and Figs. 2 and 3", ""},
    {"Boeing 737 and Windows 10", ""},
    {"version 1.2.3 at 10.0.0.1", ""},
    {"call 555-1234 or +1-222-333-4444", ""},
    {"one of the men, no one and this one", ""},
    {"http://a.b/12 #5 me@x3.org", ""},
    {"45 Baker Street", ""},
    {"as shown [3] and (7)", ""},
    {"1. Open it", ""},
    {"007 agents", ""},
    {"at 140/90, 24/7, on 9/11", ""},
    {"401(k), net-zero and the Group of Seven", ""},
    {"at twenty to eight, a quarter past nine or ten to five in the morning",
	""},
    {"a 3D film", ""},
};

static const struct known more[] = {
    {"a 6-foot-2 guard", "6-foot-2{measure = 6.16666667 guard}"},
    {"5.5 and 3/4 full", "5.5{number = 5.5} 3/4{fraction = 0.75}"},
    {"sizes 9-5 and 2020-21 apart", ""},
    {"odds of 3:1 and 5 to 2", "3:1{ratio = 3 odds} 5 to 2{ratio = 2.5}"},
    {"+44 20 7946 0958", ""},
    {"won 6-4, 3-6, 7-5",
	"6-4{score = 4,-,6} 3-6{score = 3,-,6} 7-5{score = 5,-,7}"},
    {"Rs. 20 and usd$ 15", "Rs. 20{money = 20} usd$ 15{money = 15}"},
    {"12 kg from flat 12 at noon", "12 kg{measure = 12}"},
    {"40,000 in January", "40,000{number = 40000}"},
    {"\"one hundred and two\"", "one hundred and two{number = 102}"},
    {"the \"Ironman 70.3\" race", "70.3{number = 70.3}"},
    {"killed 15 people and wounded 30",
	"15{count = 15 people} 30{count = 30 people}"},
    {"28 more people, including 7 children and 3 women",
	"28{count = 28 people} 7{count = 7 children} 3{count = 3 women}"},
    {"a second later", "a second{duration = 1}"},
    {"a second thought", "second{ordinal = 2}"},
    {"at 14 are 3 of them", "14{number = 14} 3{number = 3}"},
    {"two and fifty-four hundredths",
	"two and fifty-four hundredths{number = 2.54}"},
    {"nine million and five ninths",
	"nine million and five ninths{number = 9555555.56}"},
    {"322 hundred", "322 hundred{number = 32200}"},
    {"1.234.567", "1.234.567{number = 1234567}"},
    {"text 1,2,3,4 and 5,6,7",
	"1{number = 1} 2{number = 2} 3{number = 3} 4{number = 4} "
	"5{number = 5} 6{number = 6} 7{number = 7}"},
    {"-2^-1 and 10^-2", "-2^-1{number = -0.5} 10^-2{number = 0.01}"},
    {"<> 30", "30{number = 30}"},
    {"twice a day, 5 times a week", "5{count = 5 times}"},
    {"for the first time", "first{ordinal = 1 time}"},
};

static const struct known things[] = {
    {"Some 900 North Karsan sailors and 7 US advisers",
	"Some 900{count ~ 900 North Karsan sailors} 7{count = 7 "
	"US advisers}"},
    {"costs rose 7% to $2bn",
	"7%{percent = 7 + costs} $2bn{money = 2e+09 costs}"},
    {"the toll from the storm in the bay has risen to 30",
	"30{count = 30 toll}"},
    {"3 missile strikes, 12 attacks and two rate cuts",
	"3{count = 3 missile strikes} 12{count = 12 attacks} "
	"two{count = 2 rate cuts}"},
    {"two 5-litre tins", "two{count = 2 tins} 5-litre{measure = 5 tins}"},
    {"13 other members", "13{count = 13 members}"},
    {"900 lost houses", "900{count = 900 lost houses}"},
    {"half of its 600 men", "half{fraction = 0.5 men} 600{count = 600 men}"},
    {"one was badly damaged", "one{number = 1}"},
    {"winds of about 240 km/h", "about 240 km/h{measure ~ 240 winds}"},
    {"a three-bedroom flat in a 45-storey tower",
	"three{count = 3 bedroom} 45{count = 45 storey}"},
    {"a 30-strong crew", "30{count = 30 crew}"},
    {"89,000 SUVs built there", "89,000{count = 89000 SUVs}"},
    {"100 Boeing 737 MAX jets", "100{count = 100 Boeing 737 MAX jets}"},
    {"Profit slowed to 2.9%", "2.9%{percent = 2.9 Profit}"},
    {"14 sailors died and 3 others were hurt",
	"14{count = 14 sailors} 3{count = 3 sailors}"},
    {"a crash near junction 28", ""},
    {"fell by a third in May; a third man; a third-floor flat",
	"a third{fraction = 0.333333333 -} third{ordinal = 3 man} "
	"third{ordinal = 3 floor flat}"},
    {"sales of 3.4 billion euros, and to 2bn euros from 1.6bn",
	"3.4 billion euros{money = 3.4e+09 sales} 2bn euros{money = 2e+09} "
	"1.6bn{money = 1.6e+09}"},
    {"1.2m tonnes, 3m people, 3m waves",
	"1.2m tonnes{measure = 1200000} 3m{count = 3000000 people} "
	"3m{measure = 3}"},
    {"plus or minus 3 points", "plus or minus 3{count ~ 3 points}"},
    {"$10 to $15 an hour", "$10 to $15 an hour{money .. 10,-,15}"},
    {"8 and 18 months respectively", "8{number = 8} 18 months{duration = 18}"},
    {"8 years and 18 months respectively",
	"8 years{duration = 8} 18 months{duration = 18}"},
    {"the six months to 30 June", "six months{duration = 6}"},
    {"$3.49, 11 cents less than a month ago",
	"$3.49{money = 3.49} 11 cents{money = 11 -}"},
    {"12 missing sailors, 3,000 fewer puffins",
	"12{count = 12 missing sailors} 3,000{count = 3000 - puffins}"},
    {"in the 2300 block of Oak Street", ""},
    {"killing three people and injuring a fourth",
	"three{count = 3 people} fourth{ordinal = 4}"},
    {"it fell below 5%; the bill would raise $80",
	"below 5%{percent < -inf,5,5} $80{money = 80 bill}"},
    {"children under six, adults over 65.",
	"under six{age < 0,6,6} over 65{age > 65,65,inf}"},
    {"it fell by 1.8 years to 77",
	"1.8 years{duration = 1.8 -} 77{number = 77}"},
    {"closed 150 stores and opened 30 smaller ones",
	"150{count = 150 stores} 30{count = 30 stores}"},
    {"Nine seats are open, the left has 112, four short of most",
	"Nine{count = 9 seats} 112{count = 112 seats} four{count = 4 seats}"},
    {"9 of 14 three-pointers", "9{number = 9} 14{number = 14}"},
    {"fell by 23,000 to 1.36 million, or 3.9%",
	"23,000{number = 23000 -} 1.36 million{number = 1360000} 3.9%{percent = "
	"3.9}"},
    {"cut a 13-mile path", "13-mile{measure = 13 path}"},
    {"$1.94 last year", "$1.94{money = 1.94}"},
    {"per cent of twenty-two", "per cent of twenty-two{percent = 22}"},
    {"5 per cent of 22", "5 per cent{percent = 5} 22{number = 22}"},
    {"a 13F filing, a 20F day", "20F{measure = 20}"},
    {"a mass of 20 [kg]", "20 [kg]{measure = 20 mass}"},
    {"a magnitude of 7.1", "7.1{count = 7.1 magnitude}"},
};

static const struct known pairs[] = {
    {"between one hundred and two hundred",
	"between one hundred and two hundred{number .. 100,-,200}"},
    {"greater than 5 and up to 9",
	"greater than 5 and up to 9{number .. 5,-,9}"},
    {"€3-5m", "€3-5m{money .. 3000000,-,5000000}"},
    {"1/3 to 2/3", "1/3 to 2/3{fraction .. 0.333333333,-,0.666666667}"},
    {"two-and-a-half years", "two-and-a-half years{duration = 2.5}"},
    {"tens of billions of dollars",
	"tens of billions of dollars{money >= 2e+10,-,inf}"},
    {"a half-dozen people", "a half-dozen{count = 6 people}"},
    {"people older than 65", "older than 65{age > 65,65,inf}"},
    {"aged between 20 and 30", "between 20 and 30{age .. 20,-,30}"},
    {"rates rose from 3 to 5 percent",
	"3{percent = 3 rates} 5 percent{percent = 5 rates}"},
    {"thefts dropped 17 percent to 243 from 293",
	"17 percent{percent = 17 - thefts} 243{count = 243 thefts} 293{count = 293 thefts}"},
    {"turnout rose 3 percent to 61.4",
	"3 percent{percent = 3 + turnout} 61.4{percent = 61.4 turnout}"},
    {"held the rate at 4.75%, and two of its nine members objected",
	"4.75%{percent = 4.75 rate} two{count = 2 members} nine{count = 9 members}"},
    {"put the price of a loaf up by 10 pence to £1.65",
	"10 pence{money = 10 + price} £1.65{money = 1.65 price}"},
    {"in 2 hours 18 minutes, 41 seconds ahead of her",
	"2 hours 18 minutes{duration = 2.3} 41 seconds{duration = 41}"},
    {"took 2 hours, 18 minutes", "2 hours, 18 minutes{duration = 2.3}"},
    {"the yield on 10-year bonds rose nine basis points",
	"10-year{duration = 10} nine basis points{percent = 9 + yield}"},
    {"21.3 million tonnes, against 24.8 million last season",
	"21.3 million tonnes{measure = 21300000} 24.8 million{measure = 24800000}"},
    {"a ticket is 2.60 instead of 2.40 euros",
	"2.60{money = 2.6 ticket} 2.40 euros{money = 2.4}"},
    {"lost 30,000 of its 80,000 tonnes of crude",
	"30,000{measure = 30000 - crude} 80,000 tonnes{measure = 80000 crude}"},
    {"two of the 5 km races", "two{count = 2 km races} 5 km{measure = 5}"},
    {"46 of every 2,000 animals", "46 of every 2,000{ratio = 0.023 animals}"},
    {"18,000 runners from 60 nations, 2,000 fewer than planned",
	"18,000{count = 18000 runners} 60{count = 60 nations} 2,000{count = 2000 - runners}"},
    {"flour costs 1,200 pounds a sack", "1,200 pounds{money = 1200 flour}"},
    {"polled 34%, up two points on May",
	"34%{percent = 34} two points{percent = 2 +}"},
    {"raised its rate by half a point to 4.5%",
	"half a point{percent = 0.5 + rate} 4.5%{percent = 4.5 rate}"},
    {"fell 1.2 percent, 40 points below its peak",
	"1.2 percent{percent = 1.2 -} 40{count = 40 points}"},
    {"hit 45% from the line, scoring 12 points",
	"45%{percent = 45} 12{count = 12 points}"},
    {"640 live tortoises", "640{count = 640 tortoises}"},
    {"three burned-out armoured vehicles",
	"three{count = 3 burned-out armoured vehicles}"},
    {"two follow-up visits", "two{count = 2 follow-up visits}"},
    {"crude rose 53 cents to 64.73 dollars",
	"53 cents{money = 53 + crude} 64.73 dollars{money = "
	"64.73 crude}"},
    {"they widened it from 3% to 5%", "3%{percent = 3} 5%{percent = 5}"},
    {"the flow of 10, 12 and 14 m3/s",
	"10{measure = 10 flow} 12{measure = 12} 14 m3/s{measure "
	"= 14}"},
    {"$5 and 7 boats", "$5{money = 5} 7{count = 7 boats}"},
};

static size_t
scan(const char *text, const struct quantity **q)
{
	static struct units *u;
	static struct numbers *n;
	struct date_memory m = {0};

	if (!u) {
		u = units_new(NULL, 0);
		n = numbers_new(u);
	}
	return number_scan(n, text, strlen(text), (struct day){0}, &m, q);
}

/* The whole that a part belongs to, in the text or before it. */
static void
test_wholes(void)
{
	const struct quantity *q;

	CHECK(scan("40 crew, including 12 cooks and 3 boys", &q) == 3);
	CHECK(q[0].of == -1 && q[1].of == 0 && q[2].of == 0);
	CHECK(scan("Of whom 7 swam ashore", &q) == 1);
	CHECK(q[0].of == -1 && q[0].whole == WHOLE_COUNT);
	CHECK(scan("9 goats lost (four on the ridge)", &q) == 2);
	CHECK(q[1].of == 0);
	CHECK(scan("8 are millers; three have died", &q) == 2 && q[1].of == 0);
	CHECK(
	    scan("8 are millers; eleven have died", &q) == 2 && q[1].of == -1);
	CHECK(scan("- 14 goats on the ridge", &q) == 1 && q[0].value == 14);
	CHECK(scan("half of that land", &q) == 1);
	CHECK(q[0].whole == WHOLE_MEASURE);
}

/* Place value of the last significant digit. */
static void
test_grain(void)
{
	const struct quantity *q;

	CHECK(scan("1,300; 3.50; 4.2 billion; 12-15; 5 ft 7 in;", &q) == 5);
	CHECK(q[0].grain == 100);
	CHECK(fabs(q[1].grain - 0.01) < 1e-12);
	CHECK(q[2].grain == 1e8);
	CHECK(q[3].grain == 1);
	CHECK(fabs(q[4].grain - 1.0 / 12) < 1e-12);
	CHECK(scan("1,200,000,000,000,000 or 3.6 quadrillion;", &q) == 2);
	CHECK(fabs(q[0].grain / 1e14 - 1) < 1e-9);
	CHECK(fabs(q[1].grain / 1e14 - 1) < 1e-9);
}

/* However many groups there are, they are one number or none. */
static void
test_groups(void)
{
	const struct quantity *q;

	CHECK(scan("111,222,333,444,555,666,777,888,999,000,111,222,333,000 "
		   "pounds",
		  &q) == 1);
	CHECK(fabs(q[0].high / 1.11222333e41 - 1) < 1e-6);
	CHECK(scan("111,222,333,444,555,666,777,888,999,000,111,222,333,444,"
		   "555,666,777,888,999,000,111,222,333 pounds",
		  &q) == 0);
	CHECK(scan("100,200,300,400,500,600,700,800,900,100,200,300,400,500,"
		   "600,700,800,900,100,200,300,44 pounds",
		  &q) == 0);
}

/* Units and offsets point into the text. */
static void
test_spans(void)
{
	const char *text = "Only some 90 square kilometers (35 sq mi) burnt.";
	const struct quantity *q;

	CHECK(scan(text, &q) == 2);
	CHECK(q[0].at.start == 5 && q[0].at.end == 30);
	CHECK(q[0].unit.start == 13 && q[0].unit.end == 30);
	CHECK(q[0].mod == MOD_APPROX && q[1].mod == MOD_APPROX);
	CHECK_STR(q[1].u->name, "square mile");
}

/* A text of many windows: nothing is lost at their edges. */
static void
test_long(void)
{
	struct buf b = {0};
	const struct quantity *q;

	for (int i = 0; i < 50000; i++)
		buf_adds(&b, "There were 12 boats. ");
	CHECK(scan(buf_str(&b), &q) == 50000);
	CHECK(q[49999].at.start == (size_t)49999 * 21 + 11);
	buf_free(&b);
}

#define ALL(t) check_all(t, sizeof(t) / sizeof(*(t)))

int
main(void)
{
	ALL(digits);
	ALL(words);
	ALL(scales);
	ALL(parts);
	ALL(ordinals);
	ALL(indefinite);
	ALL(modifiers);
	ALL(ranges);
	ALL(money);
	ALL(measures);
	ALL(ages);
	ALL(models);
	ALL(told);
	ALL(changes);
	ALL(scores);
	ALL(no_quantity);
	ALL(more);
	ALL(things);
	ALL(pairs);
	test_wholes();
	test_grain();
	test_groups();
	test_spans();
	test_long();
	return check_done("number");
}
