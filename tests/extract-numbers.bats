#!/usr/bin/env bats
# extract-numbers: a row for each claim, its columns, options and statuses.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	BIN=${BIN:-bin}
	export LC_ALL=C
}

# claims COLUMNS TEXT [OPTION...]: these columns of what the text claims, with
# "|" for TABs.
claims() {
	local columns=$1 text=$2
	shift 2
	run bash -c 'printf "%s\n" "$3" |
	    "$1/extract-numbers" --columns text "${@:4}" |
	    awk -F "\t" -v want="$2" "
		NR == 1 { for (i = 1; i <= NF; i++) at[\$i] = i
		          n = split(want, w, \",\"); next }
		{ for (i = 1; i <= n; i++)
			printf \"%s%s\", \$at[w[i]], i < n ? \"|\" : \"\n\" }"' \
	    - "$BIN" "$columns" "$text" "$@"
}

# rows TSV [OPTION...]: the output for a table, "|" for TABs on both sides.
rows() {
	local table=$1
	shift
	run bash -c 'printf "%s\n" "$2" | tr "|" "\t" |
	    "$1/extract-numbers" "${@:3}" | tr "\t" "|"' - "$BIN" "$table" "$@"
}

@test "the columns stand at the right, in order" {
	rows $'id|text|x\n7|There were 3 boats.|y'
	[ "${lines[0]}" = 'id|text|x|nstart|nend|quote|kind|mod|low|value|high|grain|change|unit|item|of|when|note' ]
	[ "${lines[1]}" = '7|There were 3 boats.|y|11|12|3|count|=|3|3|3|1|||boats|||' ]
	[ ${#lines[@]} -eq 2 ]
}

@test "offsets count from start, and blanks are folded in the quote" {
	rows $'start|text\n100|Over  two   dozen boats came.'
	[ "${lines[1]}" = '100|Over  two   dozen boats came.|100|117|Over two dozen|count|>|24|24|inf|1|||boats|||' ]
}

@test "an item's mark alone is no claim" {
	rows $'form|text\nitem|2.\nitem|- 12.\ntext|2.' --kinds number,count
	[ "${lines[1]}" = 'item|- 12.|2|4|12|number|=|12|12|12|1||||||' ]
	[ "${lines[2]}" = 'text|2.|0|1|2|number|=|2|2|2|1||||||' ]
	[ ${#lines[@]} -eq 3 ]
}

@test "every modifier has its interval" {
	claims mod,low,value,high 'about 5 at, more than 5, at least 5, under 5, nearly 5, up to 5, 5 to 7, 5 ± 1 m'
	[ "${lines[0]}" = '~|5|5|5' ]
	[ "${lines[1]}" = '>|5|5|inf' ]
	[ "${lines[2]}" = '>=|5|5|inf' ]
	[ "${lines[3]}" = '<|0|5|5' ]
	[ "${lines[4]}" = '<|4|5|5' ]
	[ "${lines[5]}" = '<=|0|5|5' ]
	[ "${lines[6]}" = '..|5||7' ]
	[ "${lines[7]}" = '..|4|5|6' ]
}

@test "every kind" {
	claims quote,kind 'On 3 May 2024 at 5 pm the 2nd of 12 boats, a third of the fleet, carried 40% more, $5, 3 kg, for 2 days; a 9-year-old won 3-1; one in ten sank at odds of 9:2, or 7.'
	[ "${lines[0]}" = '3 May 2024|date' ]
	[ "${lines[1]}" = '5 pm|time' ]
	[ "${lines[2]}" = '2nd|ordinal' ]
	[ "${lines[3]}" = '12|count' ]
	[ "${lines[4]}" = 'a third|fraction' ]
	[ "${lines[5]}" = '40%|percent' ]
	[ "${lines[6]}" = '$5|money' ]
	[ "${lines[7]}" = '3 kg|measure' ]
	[ "${lines[8]}" = '2 days|duration' ]
	[ "${lines[9]}" = '9-year-old|age' ]
	[ "${lines[10]}" = '3-1|score' ]
	[ "${lines[11]}" = 'one in ten|ratio' ]
	[ "${lines[12]}" = '9:2|ratio' ]
}

@test "item: what is counted, and what is measured" {
	claims quote,item 'Some 900 North Karsan sailors saw revenue of $5bn; costs rose 7% to $2bn; the toll from the storm in the bay has risen to 30; 12 of its ships sank.'
	[ "${lines[0]}" = 'Some 900|North Karsan sailors' ]
	[ "${lines[1]}" = '$5bn|revenue' ]
	[ "${lines[2]}" = '7%|costs' ]
	[ "${lines[3]}" = '$2bn|costs' ]
	[ "${lines[4]}" = '30|toll' ]
	[ "${lines[5]}" = '12|ships' ]
}

@test "an age behind a name, at the end too; a time with a dot" {
	rows $'text\n"Never again," said the baker Ann Lee, 58.\nStone, 71, who fled, rang at 1.40 p.m. on deck.'
	[[ "${lines[1]}" == *'|58|age|'* ]]
	[[ "${lines[2]}" == *'|71|age|'* ]]
	[[ "${lines[3]}" == *'|1.40 p.m.|time|'*'|T13:40|'* ]]
}

@test "of: behind \"Of the 40 sheds,\" a number is a part of them" {
	rows $'doc|start|text\na|0|Of the 40 sheds in the valley, at least 12 burned.\na|60|A herd of 40 cows, 12 of them calves. One of 9 sheds, 3 roofs.' --kinds count
	[[ "${lines[2]}" == *'|at least 12|'*'|7||' ]]
	[[ "${lines[4]}" == *'|12|'*'|70||' ]]
	[[ "${lines[6]}" == *'|3|'*'|||' ]]
}

@test "of: the whole in the sentence, or the last one in the document" {
	rows $'doc|start|text\na|0|We met 40 people, including 3 boys.\na|50|Half of them slept.\nb|0|Half of them slept.' --kinds count,fraction
	[ "${lines[1]}" = 'a|0|We met 40 people, including 3 boys.|7|9|40|count|=|40|40|40|10|||people|||' ]
	[ "${lines[2]}" = 'a|0|We met 40 people, including 3 boys.|28|29|3|count|=|3|3|3|1|||boys|7||' ]
	[ "${lines[3]}" = 'a|50|Half of them slept.|50|54|Half|fraction|=|0.5|0.5|0.5|0.05||||28||' ]
	[ "${lines[4]}" = 'b|0|Half of them slept.|0|4|Half|fraction|=|0.5|0.5|0.5|0.05||||||' ]
}

@test "change, grain and unit" {
	claims quote,change,grain,unit 'Prices fell by 3.50 euros, sales rose 1,300 tons, and a man aged 34 paid $4.2 billion.'
	[ "${lines[0]}" = '3.50 euros|down|0.01|euros' ]
	[ "${lines[1]}" = '1,300 tons|up|100|tons' ]
	[ "${lines[2]}" = '34||1|year' ]
	[ "${lines[3]}" = '$4.2 billion||100000000|$' ]
}

@test "dates: days, EDTF, and the date of the row" {
	rows $'date|text\n|They left in May.\n2025-06-22|They left yesterday.' --kinds date
	[ "${lines[1]}" = '|They left in May.|13|16|May|date|=||XXXX-05||||||||year not known' ]
	[ "${lines[2]}" = '2025-06-22|They left yesterday.|10|19|yesterday|date|=|2025-06-21|2025-06-21|2025-06-21|||||||' ]
}

@test "dates: a dateline is the day that relative dates count from" {
	rows $'doc|sent|text\na|1|The Lantern, 3 May 2027\na|2|They left yesterday.\nb|1|They left yesterday.' --kinds date
	[[ ${lines[2]} == *'|yesterday|date|=|2027-05-02|2027-05-02|'* ]]
	[[ ${lines[3]} == *'|yesterday|date|=||||'* ]]
}

@test "dates: what a preposition leads to in a title is no dateline" {
	rows $'doc|sent|text\na|1|Note on the mill fire of 3 May 2027\na|2|The Lantern, 6 May 2027\na|3|They left yesterday.' --kinds date
	[[ ${lines[3]} == *'|yesterday|date|=|2027-05-05|2027-05-05|'* ]]
	rows $'doc|sent|text\na|1|Bulletin No. 11 - 22 July 2027, 14:00\na|2|They left yesterday.' --kinds date
	[[ ${lines[2]} == *'|yesterday|date|=|2027-07-21|2027-07-21|'* ]]
}

@test "dates: a magazine's month tells the years of days" {
	rows $'doc|sent|text\na|1|Harbour Monthly, December 2026\na|2|The mill burned on 4 June and was sold on 19 March.' --kinds date
	[[ ${lines[2]} == *'|4 June|date|=|2026-06-04|'* ]]
	[[ ${lines[3]} == *'|19 March|date|=|2026-03-19|'* ]]
}

@test "dates: what a past tells of is behind, though the sentence looks ahead" {
	local day

	for day in 'will strike from Friday after talks broke down on Monday' \
	    'signed the new plan on Monday' 'were deaths due to heat on Monday' \
	    'will vote on the deal that was reached on Monday'; do
		rows $'date|text\n2024-03-15|They '"$day." --kinds date
		[[ ${lines[-1]} == *'|Monday|date|=|2024-03-11|'* ]]
	done
	for day in 'will close on Monday' 'plan to strike on Monday' \
	    'will be closed and searched on Monday' 'are due to meet on Monday' \
	    'will remain closed on Monday'; do
		rows $'date|text\n2024-03-15|They '"$day." --kinds date
		[[ ${lines[-1]} == *'|Monday|date|=|2024-03-18|'* ]]
	done
}

@test "dates: months of French and German datelines" {
	claims quote,value "Nice, lundi 9 février 2026"
	[ "$output" = "9 février 2026|2026-02-09" ]
	claims quote,value "Kiel, Dezember 2025"
	[ "$output" = "Dezember 2025|2025-12" ]
}

@test "escaped cells are read, and passed as they were" {
	rows $'text\nA path c:\\\\x has 3 parts.'
	[ "${lines[1]}" = 'A path c:\\x has 3 parts.|16|17|3|count|=|3|3|3|1|||parts|||' ]
}

@test "labels are narrowed to each claim, and states have rows" {
	local text='Karsa has regained full control of Mirvan, its ministry said, and lost 12 boats.'
	rows $'start|text|labels\n0|'"$text"$'|speaker=ministry@47-55 state=control=full@6-28 measure=control@23-30'
	[ "${lines[0]}" = 'start|text|labels|nstart|nend|quote|kind|mod|low|value|high|grain|change|unit|item|of|when|note|speaker|stance|measure|class|subject|place|state' ]
	[[ ${lines[1]} == *'|6|28|has regained full cont|state|'* ]]
	[[ ${lines[1]} == *'|control=full' ]]
	[[ ${lines[2]} == *'|71|73|12|count|=|12|12|12|1|||boats|'* ]]
}

@test "rows without a claim are dropped, or kept with --keep" {
	rows $'text|x\nNothing here.|1\nTwo boats.|2'
	[ ${#lines[@]} -eq 2 ]
	rows $'text|x\nNothing here.|1\nTwo boats.|2' --keep
	[ ${#lines[@]} -eq 3 ]
	[ "${lines[1]}" = 'Nothing here.|1|||||||||||||||' ]
}

@test "--kinds chooses, and names what it doesn't know" {
	claims quote '5 boats and 3 kg' --kinds measure
	[ "$output" = '3 kg' ]
	run "$BIN/extract-numbers" --kinds measure,boat /dev/null
	[ "$status" -eq 2 ]
	[ "$output" = 'extract-numbers: --kinds: no kind "boat": see --help for the kinds there are' ]
}

@test "-e: status 1 when nothing was found" {
	run bash -c 'printf "text\nnothing\n" | "$1/extract-numbers" -e' - "$BIN"
	[ "$status" -eq 1 ]
	run bash -c 'printf "text\n3 boats\n" | "$1/extract-numbers" -e' - "$BIN"
	[ "$status" -eq 0 ]
	run bash -c 'printf "text\nnothing\n" | "$1/extract-numbers"' - "$BIN"
	[ "$status" -eq 0 ]
}

@test "--units adds units, and tells what is wrong with a table" {
	printf 'name\tdim\tfactor\nzorp\tlength\t2\n' \
	    >"$BATS_TEST_TMPDIR/u.tsv"
	claims quote,kind,unit 'a wall of 7 zorps' --units "$BATS_TEST_TMPDIR/u.tsv"
	[ "$output" = '7 zorps|measure|zorps' ]
	run "$BIN/extract-numbers" --units "$BATS_TEST_TMPDIR/none" /dev/null
	[ "$status" -eq 2 ]
	[ "$output" = "extract-numbers: $BATS_TEST_TMPDIR/none: No such file or directory" ]
}

@test "memory ends with the document: A then B is A, then B" {
	printf 'doc\ttext\na\tThere were 40 boats.\na\tHalf of them sank in May 2024.\n' >"$BATS_TEST_TMPDIR/a"
	printf 'doc\ttext\nb\tHalf of them sank in June.\n' >"$BATS_TEST_TMPDIR/b"
	"$BIN/extract-numbers" "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b" >"$BATS_TEST_TMPDIR/both"
	{
		"$BIN/extract-numbers" "$BATS_TEST_TMPDIR/a"
		"$BIN/extract-numbers" --no-header "$BATS_TEST_TMPDIR/b"
	} >"$BATS_TEST_TMPDIR/each"
	cmp "$BATS_TEST_TMPDIR/both" "$BATS_TEST_TMPDIR/each"
}

@test "labels that lie outside the text say nothing" {
	rows $'start|text|labels\n100|It lost 12 men.|state=control=full@110-900 state=control=full@0-5 subject=X@18446744073709551615-18446744073709551615' --keep
	[ "${#lines[@]}" -eq 2 ]
	[[ "${lines[1]}" == *'|108|110|12|count|'* ]]
}

@test "--decimal-comma: commas are decimal marks, points part groups" {
	claims quote,value '1.234,56 Euro, 3,5 km, 1.234 Leute, 2 500,5 m' \
	    --decimal-comma
	[ "$output" = "1.234,56 Euro|1234.56
3,5 km|3.5
1.234|1234
2 500,5 m|2500.5" ]
	claims quote,value '1,234 sheep and 1.234 km'
	[ "$output" = "1,234|1234
1.234 km|1.234" ]
}

@test "--explain names the rules that read a number" {
	claims quote,rules 'About 12 boats rose 5%, or $3-4 million.' --explain
	[ "$output" = "About 12|digits modifier-before item-behind
5%|digits unit-behind item-before change-before
\$3-4 million|digits scale unit-before range-dash spread-scale spread-unit change-again" ]
	run bash -c 'printf "text\nfive\n" | "$0/extract-numbers" | head -1' "$BIN"
	[[ $output != *rules* ]]
}

@test "the page lists every rule" {
	while IFS=$'\t' read -r rule _; do
		case $rule in \#* | rule) continue ;; esac
		grep -qx ".It Sy $rule" man/extract-numbers.1
	done <src/data/number-rules.tsv
}

@test "years before Christ have four digits in low and high as in value" {
	claims value,low,high 'It was laid in 44 BC.'
	[ "$output" = "-0043|-0043-01-01|-0043-12-31" ]
}

@test "item: a verb is none of it" {
	claims quote,item 'Papers speak of 320,000. A child overheard 4 shots. Three officers fought 9 men. Two grew apart.'
	[ "${lines[0]}" = '320,000|' ]
	[ "${lines[2]}" = 'Three|officers' ]
	[ "${lines[3]}" = '9|men' ]
}

@test "item: the subject, past asides, passives and signs" {
	claims quote,item 'Sales in May, once all were in, came to 22,300. Prices: plus 5.2%.  Damage is valued at 4 million euros. They put the number of homes sold in the north at 480.'
	[ "${lines[1]}" = '22,300|Sales' ]
	[ "${lines[2]}" = '5.2%|Prices' ]
	[ "${lines[3]}" = '4 million euros|Damage' ]
	[ "${lines[4]}" = '480|homes' ]
}

@test "item: what is owned, and a plural before what befell it" {
	claims quote,item 'Fourteen of the fleet’s boats sank. The storm left 17 people dead. Each side handed over 90 men.'
	[ "${lines[0]}" = 'Fourteen|boats' ]
	[ "${lines[1]}" = '17|people' ]
	[ "${lines[2]}" = '90|men' ]
}

@test "dates: what lasts is no last week" {
	claims quote,kind 'The pause is to last 72 hours.'
	[ "${lines[0]}" = '72 hours|duration' ]
	[ "${#lines[@]}" -eq 1 ]
}

@test "item: whose it is, is no part of what it is" {
	claims quote,item "The mill's profit came to 5 million euros."
	[ "${lines[0]}" = '5 million euros|profit' ]
}

# again TEXT [OPTION...]: quotes, units and values of the text's claims, read
# twice, the second time with the options.
again() {
	run bash -c 'printf "text\tdate\n%s\t2024-07-01\n" "$2" |
	    "$1/extract-numbers" | "$1/extract-numbers" "${@:3}" |
	    cut -f 5,6,9,13' - "$BIN" "$@"
}

@test "rows that are claims already are rewritten, and none is added" {
	again 'It took 3 boats, 4 km of rope and must end within three days.'
	[ "$output" = $'quote\tkind\tvalue\tunit
3\tcount\t3\t
4 km\tmeasure\t4\tkm
within three days\tdate\t2024-07-01/2024-07-04\t
within three days\tduration\t3\tdays' ]
	again 'It took 3 boats and 4 km of rope.' --kinds measure
	[ ${#lines[@]} -eq 2 ]
	[ "${lines[1]}" = $'4 km\tmeasure\t4\tkm' ]
}

@test "a claim that was read by other options is read anew" {
	printf 'name\tdim\tfactor\nsmoot\tlength\t1.7\n' >"$BATS_TEST_TMPDIR/u"
	again 'The bridge is 364 smoots long.'
	[ "${lines[1]}" = $'364\tcount\t364\t' ]
	again 'The bridge is 364 smoots long.' -u "$BATS_TEST_TMPDIR/u"
	[ "${lines[1]}" = $'364 smoots\tmeasure\t364\tsmoots' ]
}

@test "a row whose claim its text doesn't make stays as it is" {
	rows $'text|nstart|nend|kind|value|note|x\nIt took 3 boats.|3|7|count|33|mine|y\nIt took 3 boats.|8|9|count|33|mine|y\nIt took 3 boats.||||||z' --kinds count
	[ "${lines[1]}" = 'It took 3 boats.|3|7|count|33|mine|y||||||||||' ]
	[ "${lines[2]}" = 'It took 3 boats.|8|9|count|3|mine|y|3|=|3|3|1|||boats||' ]
	[ "${lines[3]}" = 'It took 3 boats.|8|9|count|3||z|3|=|3|3|1|||boats||' ]
	[ ${#lines[@]} -eq 4 ]
}

@test "what sentences before gave to a claim stays when they are dropped" {
	run bash -c 'printf "text\n%s\n%s\n" "The quake of 3 May 2021 was deep." \
	    "It killed 12 people on 4 May." | "$0/extract-numbers" --kinds count |
	    "$0/extract-numbers" | cut -f 4,15' "$BIN"
	[ "$output" = $'quote\twhen\n12\t2021-05-04' ]
}

@test "rows of a text that was cut stay as they are" {
	run bash -c '{ printf "text\tstart\n"; for i in $(seq 1200); do
	    printf "part %d took 3 boats on 1 May 2021 and " $i; done; printf "\t0\n"; } |
	    "$0/extract-numbers" >"$1"; "$0/extract-numbers" "$1" | cmp - "$1"' \
	    "$BIN" "$BATS_TEST_TMPDIR/once"
	[ "$status" -eq 0 ]
	[ "$(grep -c 'text cut' "$BATS_TEST_TMPDIR/once")" -gt 2000 ]
}

@test "labels with a backslash serve all claims of a sentence" {
	local t=$'d\t3 boats, 4 cars and 5 vans burned.\t\tsubject=A\\\\B@0-7;in=0-33'

	{
		printf 'doc\ttext\tsubject\tlabels\tnstart\tnend\tkind\tnote\n'
		printf '%s\t0\t1\tcount\t\n' "$t"
		printf '%s\t9\t10\tcount\tmy own\\\\note of some length\n' "$t"
		printf '%s\t20\t21\tcount\t\n' "$t"
	} >"$BATS_TEST_TMPDIR/rows"
	run bash -c '"$0/extract-numbers" "$1" | cut -f 3' "$BIN" \
	    "$BATS_TEST_TMPDIR/rows"
	[ "$output" = $'subject\nA\\\\B\nA\\\\B\nA\\\\B' ]
}
