#!/usr/bin/env bats
# normalize-units: one unit per dimension, restatements, targets and tables.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	BIN=${BIN:-bin}
	export LC_ALL=C
}

# run_rows COLUMNS ROW... [-- OPTION...]: columns separated by commas, cells by
# "|"; the output has its TABs as "|".
run_rows() {
	local columns=$1 rows=()
	shift
	while [ $# -gt 0 ] && [ "$1" != -- ]; do
		rows+=("$1")
		shift
	done
	[ $# -eq 0 ] || shift
	run bash -c 'printf "%s\n" "${@:4}" | tr "|" "\t" |
	    "$1/normalize-units" --columns "$2" --no-header $3 | tr "\t" "|"' \
	    - "$BIN" "$columns" "$*" "${rows[@]}"
}

@test "a measure in the unit of its dimension" {
	run_rows low,value,high,grain,unit '3|3|inf|1|sq. mi.'
	[ "$output" = '3|3|inf|1|sq. mi.|area|square mile|7769964.331008|7769964.331008|inf|2589988.110336|m2|||' ]
}

@test "percent, points, money, temperature, duration" {
	run_rows value,unit,kind '35|%|percent' '2.5|percentage points|measure' \
	    '4200000|£|money' '50|pence|money' '20|°C|measure' \
	    '90|minutes|duration' '87||age'
	[ "${lines[0]}" = '35|%|percent|fraction|percent||0.35|||1|||' ]
	[ "${lines[1]}" = '2.5|percentage points|measure|percentage-point|percentage point||0.025|||1|||' ]
	[ "${lines[2]}" = '4200000|£|money|money|pound sterling||4200000|||GBP|||' ]
	[ "${lines[3]}" = '50|pence|money|money|penny||0.5|||GBP|||' ]
	[ "${lines[4]}" = '20|°C|measure|temperature|degree Celsius||293.15|||K|||' ]
	[ "${lines[5]}" = '90|minutes|duration|time|minute||5400|||s|||' ]
	[ "${lines[6]}" = '87||age|time|year||2745511200|||s|||' ]
}

@test "a change of temperature has no offset" {
	run_rows value,unit,change '9|°F|up' '9|°F|'
	[ "${lines[0]}" = '9|°F|up|temperature|degree Fahrenheit||5|||K|||' ]
	[ "${lines[1]}" = '9|°F||temperature|degree Fahrenheit||260.3722222222222|||K|||' ]
}

@test "counts carry their head noun in the singular" {
	run_rows value,unit,kind,item '7||count|armed men from the coast' \
	    '40||count|volunteer firefighters' '0.5||fraction|'
	[ "${lines[0]}" = '7||count|armed men from the coast|count|man||7|||1|||' ]
	[ "${lines[1]}" = '40||count|volunteer firefighters|count|firefighter||40|||1|||' ]
	[ "${lines[2]}" = '0.5||fraction||fraction|||0.5|||1|||' ]
}

@test "dates keep their ends, states stay empty" {
	run_rows low,value,high,unit,kind '2024-03-01|2024-03|2024-03-31||date' \
	    '||||state'
	[ "${lines[0]}" = '2024-03-01|2024-03|2024-03-31||date|date||2024-03-01|2024-03|2024-03-31|||||' ]
	[ "${lines[1]}" = '||||state||||||||||' ]
}

@test "pounds are money or mass by their kind and by their neighbours" {
	run_rows value,unit,kind '5|pounds|money' '5|pounds|measure' '5|pounds|'
	[ "${lines[0]}" = '5|pounds|money|money|pound sterling||5|||GBP|||' ]
	[ "${lines[1]}" = '5|pounds|measure|mass|pound||2.26796185|||kg|||' ]
	[ "${lines[2]}" = '5|pounds||mass|pound||2.26796185|||kg|||' ]
	run_rows text,nstart,nend,value,unit 'The repair cost 500 pounds.|16|26|500|pounds'
	[ "${output#*|money|pound sterling|}" != "$output" ]
}

@test "--to gives other units" {
	run_rows value,unit '100|km' '1|sq mi' '20|°C' -- \
	    --to length=mile,area=km2 --to temperature=°F
	[ "${lines[0]}" = '100|km|length|kilometer||62.13711922373339|||mile|||' ]
	[ "${lines[1]}" = '1|sq mi|area|square mile||2.589988110336|||km2|||' ]
	[ "${lines[2]}" = '20|°C|temperature|degree Celsius||68|||°F|||' ]
}

@test "--to is checked before input is read" {
	run "$BIN/normalize-units" --to area=kg /nonexistent
	[ "$status" -eq 2 ]
	[ "$output" = 'normalize-units: --to: kg is a unit of mass, not of area' ]
	run "$BIN/normalize-units" --to area=xyzzy /nonexistent
	[ "$status" -eq 2 ]
	[ "$output" = 'normalize-units: --to: no unit "xyzzy": write one as in area=km2' ]
	run "$BIN/normalize-units" --to area /nonexistent
	[ "$status" -eq 2 ]
	[ "$output" = 'normalize-units: --to: "area": write a dimension and its unit, as in area=km2' ]
	run "$BIN/normalize-units" --to money=EUR /nonexistent
	[ "$status" -eq 2 ]
	[ "$output" = 'normalize-units: --to: money=EUR: needs the day'\''s rates: give them with --rates' ]
	run "$BIN/normalize-units" --to size=km /nonexistent
	[ "$status" -eq 2 ]
	[ "${output%%,*}" = 'normalize-units: --to: no dimension "size": there are fraction' ]
}

@test "--units adds units and replaces them" {
	t=$BATS_TEST_TMPDIR/units.tsv
	printf 'name\tdim\tfactor\twords\nfootball pitch\tarea\t7140\tsoccer pitch\nton\tmass\t907.18474\n' >"$t"
	run_rows value,unit '3|football pitches' '1|soccer pitch' '2|tons' -- \
	    --units "$t"
	[ "${lines[0]}" = '3|football pitches|area|football pitch||21420|||m2|||' ]
	[ "${lines[1]}" = '1|soccer pitch|area|football pitch||7140|||m2|||' ]
	[ "${lines[2]}" = '2|tons|mass|ton||1814.36948|||kg|||' ]
}

@test "a bad table of units is told with its line" {
	t=$BATS_TEST_TMPDIR/units.tsv
	printf 'name\tdim\tfactor\npitch\tfield\t7140\n' >"$t"
	run "$BIN/normalize-units" --units "$t" /nonexistent
	[ "$status" -eq 2 ]
	[[ $output == "normalize-units: $t:2: dim \"field\": write one of fraction, percentage-point, count, length, "* ]]
	printf 'name\tdim\tfactor\npitch\tarea\tbig\n' >"$t"
	run "$BIN/normalize-units" --units "$t" /nonexistent
	[ "$status" -eq 2 ]
	[ "$output" = "normalize-units: $t:2: factor is \"big\": write a number" ]
}

# refused HEADER ROW MESSAGE: both programs refuse a table of units with it;
# cells are parted by ";".
refused() {
	t=$BATS_TEST_TMPDIR/units.tsv
	printf '%s\n' "$1" "$2" | tr ';' '\t' >"$t"
	for prog in normalize-units extract-numbers; do
		run "$BIN/$prog" --units "$t" /nonexistent
		echo "$output"
		[ "$status" -eq 2 ] || return 1
		[[ $output == "$prog: $t:2: $3"* ]] || return 1
	done
}

@test "a table of units with what can't be is told, cell by cell" {
	above='write a number above 0, or nothing where it is not known'
	refused 'name;dim;factor' 'pitch;area;-3' "factor \"-3\": $above"
	refused 'name;dim;factor' 'pitch;area;0' "factor \"0\": $above"
	refused 'name;dim;factor' 'pitch;area;inf' "factor \"inf\": $above"
	refused 'name;dim;factor' 'pitch;area;1e400' "factor \"1e400\": $above"
	refused 'name;dim;factor' 'pitch;area;1e-400' "factor \"1e-400\": $above"
	refused 'name;dim;factor' 'purse;money;3' 'dim "money": write one of '
	refused 'name;dim;factor;offset' 'degree X;temperature;1;inf' \
	    'offset "inf": write a finite number'
	two='write one or two numbers above 0, with a blank between'
	refused 'name;dim;factor;also' 'pitch;area;1;2 big' "also \"2 big\": $two"
	refused 'name;dim;factor;also' 'pitch;area;1;2 3 4' "also \"2 3 4\": $two"
	refused 'name;dim;factor;also' 'pitch;area;1;-2' "also \"-2\": $two"
	refused 'name;dim;factor;words' 'pitch;area;1;field||green' \
	    'words "field||green": a name is empty: write one there'
	refused 'name;dim;factor;words' 'pitch;area;1;field|' \
	    "words \"field|\": ends in '|': drop that"
	refused 'name;dim;factor;symbols' 'pitch;area;1;~' \
	    'symbols "~": a name is empty: write one there'
}

@test "a restatement takes after its host and is checked" {
	run_rows doc,sent,start,text,nstart,nend,mod,low,value,high,grain,unit,speaker \
	    'd|1|0|Over 400 km² (154 sq mi) burnt.|0|13|>|400|400|inf|100|km²|Lee' \
	    'd|1|0|Over 400 km² (154 sq mi) burnt.|15|24|=|154|154|154|1|sq mi|'
	[ "${lines[1]#*|>|154|154|inf|1|sq mi|Lee|area|square mile|}" != "${lines[1]}" ]
	[ "${lines[1]%|0|ok|}" != "${lines[1]}" ]
}

@test "a restatement that is wrong tells by how much" {
	run_rows text,nstart,nend,value,grain,unit \
	    'It ran 100 miles (60 km) north.|7|16|100|100|miles' \
	    'It ran 100 miles (60 km) north.|18|23|60|10|km'
	[ "${lines[1]##*|m|}" = '7|bad:0.373|' ]
}

@test "a hedged length aside, in the other system, is the same one" {
	run_rows text,nstart,nend,value,mod,grain,unit \
	    'It shot 60 metres, nearly 350ft, up.|8|17|60|=|10|metres' \
	    'It shot 60 metres, nearly 350ft, up.|19|31|350|<|10|ft'
	[ "${lines[1]##*|m|}" = '8|bad:1.78|' ]
	run_rows text,nstart,nend,value,mod,grain,unit \
	    'It is 60 metres long, about 20 feet wide.|6|15|60|=|10|metres' \
	    'It is 60 metres long, about 20 feet wide.|22|35|20|~|10|feet'
	[ "${lines[1]##*|m|}" = '||' ]
}

@test "another currency is a restatement without a check" {
	run_rows text,nstart,nend,value,grain,unit,kind \
	    'A fund of $100m (€90m) grew.|10|15|100000000|100000000|$|money' \
	    'A fund of $100m (€90m) grew.|17|23|90000000|10000000|€|money'
	[ "${lines[1]##*|EUR|}" = '10||' ]
}

@test "what stands apart or in another sentence restates nothing" {
	run_rows doc,sent,nstart,nend,value,grain,unit \
	    'd|1|0|10|100|100|miles' 'd|2|12|17|160|10|km' \
	    'd|2|30|35|60|10|km' 'd|2|36|40|40|1|miles'
	for l in "${lines[@]}"; do
		[ "${l##*|m|}" = '||' ]
	done
}

@test "an unknown unit and an unreadable value leave a note" {
	run_rows value,unit,note '3|flurbs|' '3|flurbs|seen' 'x|km|'
	[ "${lines[0]}" = '3|flurbs|unit not known|||||||||' ]
	[ "${lines[1]%%|||*}" = '3|flurbs|seen; unit not known' ]
	[ "${lines[2]%%|length*}" = 'x|km|value is no number' ]
}

@test "columns that are there already are rewritten in place" {
	run_rows dim,value,unit,nunit 'old|2|km|old'
	[ "$output" = 'length|2|km|m|kilometer||2000|||||' ]
}

@test "unit and value must be there" {
	run "$BIN/normalize-units" --columns a,b </dev/null
	[ "$status" -eq 2 ]
	[ "${output#*no column \"unit\"}" != "$output" ]
}

@test "the page lists every dimension" {
	local bad=0
	while IFS=$'\t' read -r dim _; do
		case $dim in '#'* | dim | '') continue ;; esac
		grep -qE "(^|[ ,])$dim([ ,.]|\$)" man/normalize-units.1 || {
			echo "missing: $dim"
			bad=1
		}
	done <src/data/dims.tsv
	[ "$bad" -eq 0 ]
}

# rates: a table of rates in the European Central Bank's form, made up
rates() {
	printf '%s\n' 'Date,USD,GBP,RUB,' '2024-08-06,1.25,0.8,N/A,' \
	    '2024-08-05,1.2,0.75,N/A,' '2021-12-31,1.5,0.9,90,' \
	    >"$BATS_TEST_TMPDIR/rates.csv"
}

@test "--rates: money is converted by the day that the claim holds for" {
	rates
	run bash -c 'printf "%s\n" "kind|value|unit|when|date" \
	    "money|5|USD|2024-08-06|2021-12-31" "money|5|USD||2024-08-11" \
	    "money|4|GBP|2024-08-05|" "money|180|RUB|2021|" \
	    "money|180|RUB|2024-08-06|" "money|7|USD||" "measure|2|km||" |
	    tr "|" "\t" | "$0/normalize-units" --rates "$1" |
	    cut -f 9,12,15 | tr "\t" "|"' "$BIN" "$BATS_TEST_TMPDIR/rates.csv"
	[ "$output" = "nvalue|nunit|note
4|EUR|
4|EUR|
5.333333333333333|EUR|
2|EUR|
180|RUB|no rate of that day
7|USD|no day to take the rate of
2000|m|" ]
}

@test "--rates: into another currency, and restatements are judged" {
	rates
	run bash -c 'echo "On 6 August 2024 it paid \$5 million (£3.2m), \$50 (£5) and \$2 a kilo." |
	    "$0/split" | "$0/extract-numbers" |
	    "$0/normalize-units" --rates "$1" --to money=GBP |
	    cut -f 10,26,29,31 | tr "\t" "|"' "$BIN" "$BATS_TEST_TMPDIR/rates.csv"
	[ "$output" = "quote|nvalue|nunit|check
6 August 2024|2024-08-06||
\$5 million|3200000|GBP|
£3.2m|3200000|GBP|ok
\$50|32|GBP|
£5|5|GBP|bad:0.156
\$2 a kilo|1.28|GBP/kg|" ]
}

@test "--rates: a table that is none is told with its line" {
	rates
	printf 'a,b\n' >"$BATS_TEST_TMPDIR/bad.csv"
	run "$BIN/normalize-units" --rates "$BATS_TEST_TMPDIR/bad.csv"
	[ "$status" -eq 2 ]
	[[ $output == *'bad.csv:1: no column Date: take the table of rates as the European Central Bank gives it' ]]
	printf 'Date,USD\nsoon,1\n' >"$BATS_TEST_TMPDIR/bad.csv"
	run "$BIN/normalize-units" --rates "$BATS_TEST_TMPDIR/bad.csv"
	[ "$status" -eq 2 ]
	[[ $output == *'bad.csv:2: date "soon": write a day as 2024-08-06 or 6 August 2024' ]]
	run "$BIN/normalize-units" --rates "$BATS_TEST_TMPDIR/rates.csv" --to money=XAU
	[ "$status" -eq 2 ]
	[ "$output" = 'normalize-units: --to: money=XAU: no such column in the table of rates' ]
	run "$BIN/normalize-units" --rates /nowhere
	[ "$status" -eq 2 ]
	[ "$output" = 'normalize-units: /nowhere: No such file or directory' ]
}

# rates_refused LINE... MESSAGE: a table of rates of these lines is refused
rates_refused() {
	t=$BATS_TEST_TMPDIR/bad.csv
	printf '%s\n' "${@:1:$#-1}" >"$t"
	run "$BIN/normalize-units" --rates "$t" /nonexistent
	echo "$output"
	[ "$status" -eq 2 ] && [ "$output" = "normalize-units: $t:${*: -1}" ]
}

@test "--rates: what can't be a rate, a day or a row is told" {
	rate='write what a euro was worth, a number above 0, or N/A'
	day='write a day as 2024-08-06 or 6 August 2024'
	for x in -1.2 0 inf nan 1e400 soon 1.2.3 n/a; do
		rates_refused Date,USD "2024-08-06,$x" "2: USD \"$x\": $rate"
	done
	rates_refused Date,USD '2024-08-06,"1,2"' "2: USD \"1,2\": $rate"
	for x in 2024-02-30 '31 June 2024' 2024-08 08/06/2024 2024 ''; do
		rates_refused Date,USD "$x,1.2" "2: date \"$x\": $day"
	done
	rates_refused Date,USD,GBP 2024-08-06,1.2 '2: 2 cells under 3 columns: write one for each'
	rates_refused Date,USD 2024-08-06,1.2,3 '2: 3 cells under 2 columns: write one for each'
	rates_refused Date,USD 2024-08-06,1.2 2024-08-05,1.1 2024-08-06,1.2 \
	    '4: its day stands in line 2 too: keep one'
	rates_refused Date,USD 2024-08-06,1.2 '6 August 2024,1.3' \
	    '3: its day stands in line 2 too: keep one'
	rates_refused Date,USD,USD 2024-08-06,1.2,1.2 '1: column "USD": stands twice: drop one'
	rates_refused Date,EUR 2024-08-06,1 '1: column "EUR": rates are what a euro was worth: drop it'
	rates_refused Date,Dollar 2024-08-06,1 "1: column \"Dollar\": write a currency's code, as in USD"
	rates_refused Date, '1: no column of a currency: write its code behind Date, as in USD'
}

@test "--rates: an empty file is no table; blanks, N/A and a last comma are fine" {
	: >"$BATS_TEST_TMPDIR/rates.csv"
	run "$BIN/normalize-units" --rates "$BATS_TEST_TMPDIR/rates.csv" /nonexistent
	[ "$status" -eq 2 ]
	[[ $output == *'rates.csv: is empty: take the table of rates as the European Central Bank gives it' ]]
	printf '%s\n' 'Date, USD, TRL, ' '06 August 2024, 1.25, N/A, ' '05 August 2024, 1.2,, ' \
	    >"$BATS_TEST_TMPDIR/rates.csv"
	run bash -c 'printf "kind\tvalue\tunit\twhen\nmoney\t5\tUSD\t2024-08-06\n" |
	    "$0/normalize-units" --no-header --rates "$1" | cut -f 8,11' \
	    "$BIN" "$BATS_TEST_TMPDIR/rates.csv"
	[ "$status" -eq 0 ]
	[ "$output" = $'4\tEUR' ]
}

@test "an amount for each share restates no amount" {
	run bash -c 'echo "It lost \$1.2 billion, or 34 cents a share." |
	    "$0/split" | "$0/extract-numbers" | "$0/normalize-units" |
	    cut -f 30,31' "$BIN"
	[ "$output" = "$(printf 'same\tcheck\n\t\n\t')" ]
}

@test "what doubles can't hold is told, and never inf in silence" {
	D=$(printf '9%.0s' $(seq 1 1000))
	run bash -c 'printf "text\n%s\n%s\n%s\n" "1e400 boats" "$1 boats" \
	    "1e308 km and 0.000 kg, 4.9e-324 m, 1e308 million g" |
	    "$0/extract-numbers" | "$0/normalize-units" |
	    awk -F "\t" "{ print \$8 FS \$20 FS \$16 \$26 }" | tr "\t" "|"' "$BIN" "$D"
	echo "$output"
	[ "$output" = "value|nvalue|note
||number too large
||number too large
1e+308||number too large
0|0|
5e-324|5e-324|
||number too large" ]
}

@test "a difference of temperatures restated is none of temperatures" {
	run bash -c "printf 'doc\tstart\ttext\na\t0\tIt was 2.5 degrees Celsius (4.5 °F) above the mean, at 31 °C (95 °F).\n' |
	    '$BIN/extract-numbers' | '$BIN/normalize-units' | awk -F '\t' '{ print \$NF }'"
	[ "${lines[1]}" = ok ]
	[[ ${lines[2]} == bad:* ]]
}

@test "--explain tells the steps from what was written to the value" {
	rates
	run bash -c 'printf "doc\tdate\ttext\na\t2024-08-06\t%s\n" \
	    "The hut is 5 ft (1.5 m) tall, stands on 2 acres and cost 40 pounds and 8 USD; 12 Danish masons built it, 9 percent more, in 50 F, and it rose by 9 F." |
	    "$0/extract-numbers" | "$0/normalize-units" --explain --to area=ha --rates "$1" |
	    awk -F "\t" "NR > 1 { print \$NF }"' "$BIN" "$BATS_TEST_TMPDIR/rates.csv"
	echo "$output"
	[ "${lines[0]}" = '1 foot = 0.3048 m (SP 811)' ]
	[ "${lines[1]}" = '1 meter = 1 m (SI); restates 5 ft (0.9843 times)' ]
	[ "${lines[2]}" = '1 acre = 4046.8564224 m2 (SP 811); 1 hectare = 10000 m2 (SI)' ]
	[[ ${lines[3]} == 'pounds: pound sterling here, alone pound; 1 pound sterling = 1 GBP (ISO 4217)'* ]]
	[[ ${lines[4]} == '1 US dollar = 1 USD (ISO 4217); 1 USD = '*' EUR' ]]
	[ "${lines[5]}" = 'mason: head of Danish masons' ]
	[ "${lines[6]}" = '1 percent = 0.01 (UCUM)' ]
	[[ ${lines[7]} == 'x degree Fahrenheit = x * 0.55555555555555'*' K (SP 811)' ]]
	[[ ${lines[8]} == '1 degree Fahrenheit = 0.55555555555555'*' K (SP 811)' ]]
}
