#!/usr/bin/env bats
# diff-claims: keys, verdicts, positions, pairs, ways to run, exit status.

setup() {
	load meets.bash
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	BIN=${BIN:-bin}
	export LC_ALL=C
	dir=$(mktemp -d)
}

teardown() {
	rm -rf "$dir"
}

cols=doc,date,nstart,nend,kind,mod,low,value,high,grain,measure,subject,place,item,speaker,stance,state,when,dim,unit,of,same,check,sent

# claim NAME=VALUE...: a row of cols on standard output.
claim() {
	local -A c=([nstart]=10 [kind]=count [mod]== [stance]=asserted)
	local a n line=

	for a; do
		c[${a%%=*}]=${a#*=}
	done
	: "${c[nend]:=$((c[nstart] + 10))}"
	if [ -n "${c[value]}" ]; then
		: "${c[low]:=${c[value]}}" "${c[high]:=${c[value]}}" "${c[grain]:=1}"
	fi
	[ -n "${c[state]}" ] && c[kind]=state
	for n in ${cols//,/ }; do
		line+=${c[$n]}$'\t'
	done
	printf '%s\n' "${line%$'\t'}"
}

# diff OPTION...: runs over the rows of $dir/in; TABs of the output become "|".
diff_claims() {
	run bash -c '"$1/diff-claims" --columns "$2" --no-header "${@:4}" <"$3/in" |
	    tr "\t" "|"; exit ${PIPESTATUS[0]}' - "$BIN" "$cols" "$dir" "$@"
}

# verdicts OPTION...: verdict, and where both claims stand, of each pair.
verdicts() {
	run bash -c '"$1/diff-claims" --columns "$2" --no-header --pairs "${@:4}" \
	    <"$3/in" | cut -f 1,3,12 | tr "\t" " "; exit ${PIPESTATUS[0]}' \
	    - "$BIN" "$cols" "$dir" "$@"
}

@test "a dispute is a row per camp, and exit status 1" {
	{
		claim doc=a value=14 measure=deaths
		claim doc=b value=14 measure=deaths nstart=30 nend=33
		claim doc='c d' value=19 measure=deaths speaker=Tass
	} >"$dir/in"
	diff_claims
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 2 ]
	[ "${lines[0]}" = 'contradict|toll@?|deaths 1|2|2|14|14|1|||a:10-20 b:30-33||same-time|the same time, and no value suits both: undated and undated' ]
	[[ ${lines[1]} == *'|Russia|c%20d:10-20|'* ]]
}

@test "nothing in dispute: no rows, exit status 0; --all shows what agrees" {
	{
		claim doc=a value=14 measure=deaths
		claim doc=b value=14 measure=deaths
	} >"$dir/in"
	verdicts
	[ "$status" -eq 0 ]
	[ "$output" = '' ]
	verdicts --all
	[ "$status" -eq 0 ]
	[ "$output" = 'agree a b' ]
}

@test "time: it grew, it shrank, it is another day" {
	{
		claim doc=a date=2025-02-01 value=14 measure=deaths
		claim doc=b date=2025-02-02 value=19 measure=deaths
		claim doc=c date=2025-02-03 value=17 measure=deaths
	} >"$dir/in"
	verdicts --all
	[ "$output" = 'changed a b
changed a c
contradict b c' ]
	{
		claim doc=a date=2025-02-01 value=30 measure=missing
		claim doc=c date=2025-02-03 value=11 measure=missing
	} >"$dir/in"
	verdicts --all
	[ "$output" = 'changed a c' ]
}

@test "thousands dropped: scale, and who is alone with it" {
	{
		claim doc=a value=14000 measure=displaced
		claim doc=b value=14000 measure=displaced
		claim doc=c value=14 measure=displaced
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 2 ]
	[[ ${lines[0]} == 'scale|toll@?|a|'*'|1000|times-1000|thousands dropped or added; 14 -> 14000, alone with it: c' ]]
}

@test "money: the currency is in the key" {
	{
		claim doc=a kind=money value=14 unit=USD measure=revenue subject=Orbit
		claim doc=b kind=money value=19 unit=EUR measure=revenue subject=Orbit
	} >"$dir/in"
	verdicts --all
	[ "$output" = '' ]
	run bash -c '"$1/diff-claims" --columns "$2" --no-header --keys <"$3/in" |
	    sed "s/.*\t//"' - "$BIN" "$cols" "$dir"
	[ "$output" = 'revenue@Orbit|USD
revenue@Orbit|EUR' ]
}

@test "states: rivals oppose, a denial denies the last state of another" {
	{
		claim doc=a state=control=full subject=Norway place=Herat speaker=Norway sent=3
		claim doc=a stance=denied kind=state speaker=Sweden sent=4 nstart=40
		claim doc=b state=control=part subject=Sweden place=Herat
	} >"$dir/in"
	verdicts
	[ "${lines[0]}" = 'denied a a' ]
	[ "${lines[1]}" = 'opposes a b' ]
	[ "${#lines[@]}" -eq 2 ]
}

@test "states: a thing without a name is the one that others name" {
	{
		claim doc=a subject='Kelva bridge' state=access=closed
		claim doc=b subject=bridge state=access=open
		claim doc=c subject='Orla tunnel' state=access=open
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 1 ]
	[[ "${lines[0]}" == 'opposes|access@Kelva bridge|a|'*'|b|'* ]]
}

@test "states: an act done and not done; a post and who holds it" {
	{
		claim doc=a subject=kiosk state=looted=yes
		claim doc=b subject=kiosk state=looted=no
		claim doc=b subject=bank state=looted=yes
		claim doc=a nstart=30 subject='Ada Stone' state=office=left
		claim doc=b nstart=30 subject=chancellor state=office=holds
		claim doc=c nstart=30 subject='Bo Reed' state=office=holds
	} >"$dir/in"
	verdicts
	[ "${#lines[@]}" -eq 2 ]
	[[ $output == *'opposes a b'* ]]
	verdicts --key office
	[ "${#lines[@]}" -eq 1 ]
	[[ $output == 'opposes a b' ]]
}

@test "states: where there are none, a number of them opposes" {
	{
		claim doc=a date=2025-03-04 state=harm=no-injured
		claim doc=b date=2025-03-04 measure=injured value=12
		claim doc=b date=2025-03-04 nstart=30 measure=deaths value=2
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 1 ]
	[[ "${lines[0]}" == 'opposes|toll@?|a|'*'|b|'*'|none|'* ]]
}

@test "states: where there are none, the death of somebody opposes" {
	{
		claim doc=a date=2025-03-04 state=harm=no-dead
		claim doc=b date=2025-03-04 subject='Otto Vern' state=life=dead
		claim doc=b date=2025-03-04 nstart=30 subject='Ada Stone' \
		    state=life=dead when=2019
		claim doc=c date=2025-03-04 subject='Bo Reed' state=life=alive
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 1 ]
	[[ "${lines[0]}" == 'opposes|toll@?|a|'*'|b|'*'|opposes|'* ]]
}

@test "states: a ship by its name, by its noun, and by both" {
	printf 'The corvette Talon was damaged.\n' >"$dir/a.txt"
	printf 'It is known that Talon has sunk.\n' >"$dir/b.txt"
	printf 'The corvette never sank.\n' >"$dir/c.txt"
	printf 'The ferry Orla never sank.\n' >"$dir/d.txt"
	run bash -c '"$1/split" "$2"/?.txt | "$1/tag" | "$1/extract-numbers" |
	    "$1/normalize-units" | "$1/diff-claims" --pairs --no-header |
	    sed "s|[^	]*/||g" | cut -f 1,3,12' - "$BIN" "$dir"
	[ "$output" = $'opposes\tb.txt\tc.txt' ]
}

@test "a state without a holder stands with its only holder, denials in a row" {
	{
		claim doc=a state=control=full subject=Norway place=Herat speaker=Oslo
		claim doc=b state=control=full place=Herat
		claim doc=c state=control=full subject=Sweden place=Herat \
		    stance=denied speaker=Stockholm
		claim doc=d state=control=full place=Herat stance=denied \
		    speaker=Stockholm
	} >"$dir/in"
	diff_claims
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 2 ]
	[[ ${lines[0]} == 'denied|control@Herat|Norway control=full|2|'* ]]
	[[ ${lines[1]} == *'|Sweden control=full denied|2|'* ]]
}

@test "a restatement is judged by its check, and by nothing else" {
	{
		claim doc=a value=10 kind=measure dim=length unit=mile
		claim doc=a value=6 kind=measure dim=length unit=km nstart=30 nend=34 same=10 check=bad:0.6
	} >"$dir/in"
	verdicts
	[ "$output" = 'conversion-bad a a' ]
}

@test "--only and --key choose" {
	{
		claim doc=a value=14 measure=deaths
		claim doc=b value=19 measure=deaths
		claim doc=a value=14 measure=arrests
		claim doc=b value=14 measure=arrests
	} >"$dir/in"
	verdicts --only agree
	[ "$output" = 'agree a b' ]
	verdicts --key '^ARR' --all
	[ "$output" = 'agree a b' ]
	verdicts --only wrong
	[ "$status" -eq 2 ]
	[ "$output" = 'diff-claims: --only: no verdict "wrong": they are compatible, changed, refines, agree, repeat, conversion-ok, conversion-bad, denied, contradict, impossible, opposes, scale' ]
	verdicts --key '('
	[ "$status" -eq 2 ]
	[[ $output == 'diff-claims: --key, byte 2 of "(": '* ]]
}

@test "two files: old claims against new ones; --together: one table" {
	{
		printf '%s\n' "${cols//,/$'\t'}"
		claim doc=a value=14 measure=deaths
		claim doc=b value=19 measure=deaths
	} >"$dir/old"
	{
		printf '%s\n' "${cols//,/$'\t'}"
		claim doc=c value=19 measure=deaths
	} >"$dir/new"
	run bash -c '"$1/diff-claims" --pairs "$2/old" "$2/new" | cut -f 1,3,12' - "$BIN" "$dir"
	[ "${lines[1]}" = $'contradict\ta\tc' ]
	[ "${#lines[@]}" -eq 2 ]
	run bash -c '"$1/diff-claims" --pairs --together "$2/old" "$2/new" | wc -l' - "$BIN" "$dir"
	[ "$output" -eq 3 ]
}

@test "--sorted gives what the whole gives, --live as soon as it can" {
	{
		printf '%s\n' "${cols//,/$'\t'}"
		claim doc=a date=2025-01-01 value=14 measure=deaths
		claim doc=a date=2025-01-01 value=3 measure=arrests
		claim doc=b date=2025-01-01 value=19 measure=deaths
		claim doc=b date=2025-01-01 value=4 measure=arrests
	} >"$dir/all"
	"$BIN/diff-claims" --pairs "$dir/all" | sort >"$dir/want" || true
	"$BIN/diff-claims" --keys "$dir/all" >"$dir/keyed"
	{ head -1 "$dir/keyed"; tail -n +2 "$dir/keyed" | sort -s -t $'\t' -k 25,25; } |
	    "$BIN/diff-claims" --sorted --pairs 2>"$dir/err" | sort >"$dir/got" || true
	cmp "$dir/want" "$dir/got"
	[ "$(cat "$dir/err")" = 'diff-claims: --sorted: origins and undated documents are not looked at' ]
	"$BIN/diff-claims" --live "$dir/all" | sort >"$dir/got" || true
	cmp "$dir/want" "$dir/got"
}

@test "many claims of one key: few rows" {
	for i in $(seq 1 40); do
		claim doc="d$i" value=$((100 + i)) measure=deaths date=2025-01-01
	done >"$dir/some"
	for i in $(seq 1 75); do
		sed "s/^d/d$i-/" "$dir/some"
	done >"$dir/in"
	diff_claims
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -le 14 ]
	[[ ${lines[0]} == 'contradict|'* ]]
}

@test "deaths of many firms: each is a question of its own" {
	for i in $(seq 1 20); do
		claim doc=a value=$((10 + i)) measure=deaths subject="Firm $i"
		claim doc=b value=$((10 + i)) measure=deaths subject="Firm $i"
	done >"$dir/in"
	diff_claims --all
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 20 ]
	[[ ${lines[0]} == 'agree|toll@Firm 1|'* ]]
}

# reports NAME TEXT...: the alarms of the pipe over some reports, as pairs.
reports() {
	rm -f "$dir"/*.txt
	while [ $# -gt 0 ]; do
		echo "$2" >"$dir/$1.txt"
		shift 2
	done
	run bash -c '"$1/split" "$2"/*.txt | "$1/tag" | "$1/extract-numbers" |
	    "$1/normalize-units" | "$1/diff-claims" --pairs |
	    cut -f 1,6,15 | tr "\t" "|" | tail -n +2' - "$BIN" "$dir"
}

@test "the same words around another number: one question, whatever it is" {
	reports a 'The craft came down 230 metres from the slope that they had aimed at.' \
	    b 'The craft came down 830 metres from the slope that they had aimed at.'
	[ "$output" = 'contradict|230 metres|830 metres' ]
	reports a 'The craft came down 230 metres from the slope that they had aimed at.' \
	    b 'The craft rolled on for 830 metres along the slope that they had aimed at.'
	[ "$output" = '' ]
}

@test "a restatement in the unit that it restates is a bad one" {
	reports a 'The lake is 10 miles (6.2 miles) long.'
	[ "$output" = 'conversion-bad|10 miles|6.2 miles' ]
}

# table OPTION...: the output for $dir/in with its header.
table() {
	run bash -c '"$1/diff-claims" --columns "$2" "${@:4}" <"$3/in" |
	    tr "\t" "|"; exit ${PIPESTATUS[0]}' - "$BIN" "$cols" "$dir" "$@"
}

@test "--summary: a row per key and measure, and who is alone" {
	{
		claim doc=a value=14 measure=deaths
		claim doc=b value=14 measure=deaths
		claim doc=c value=16 measure=deaths
		claim doc='d e' value=40 measure=deaths stance=forecast
		claim doc=b mod='>' low=10 high=inf grain=1 measure=deaths
		claim doc=a value=7 measure=arrests
		claim doc=b value=9 measure=arrests
		claim doc=c state=cause=arson subject=fire
	} >"$dir/in"
	table --summary
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = 'key|measure|claims|docs|origins|least|median|most|spread|nunit|alone' ]
	[ "${lines[1]}" = 'toll@?|deaths|5|4|4|14|14|16|2|1|c' ]
	[ "${lines[2]}" = 'arrests@?|arrests|2|2|2|7|8|9|2|1|' ]
	[[ ${lines[3]} == *'||1|1|1|||||'* ]]
	[ "${#lines[@]}" -eq 4 ]
	table --summary --key arrests
	[ "${#lines[@]}" -eq 2 ]
}

@test "--gaps: one source, no date, no speaker" {
	{
		claim doc=a value=14 measure=deaths
		claim doc=b value=14 measure=deaths speaker=police
		claim doc=a value=7 measure=arrests date=2025-01-03
		claim doc=b value=9 measure=injured speaker=police when=2025-01
		claim doc=a value=9 measure=injured
		claim doc=a value=3 measure=missing
	} >"$dir/in"
	table --gaps
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 'key|gap|claims|docs|origins|at' ]
	[ "${lines[1]}" = 'arrests@?|one-source no-speaker|1|1|1|a:10-20' ]
	[ "${#lines[@]}" -eq 2 ]
}

@test "--tolerance: values that differ by less are equal" {
	{
		claim doc=a value=100 measure=arrests
		claim doc=b value=104 measure=arrests
	} >"$dir/in"
	verdicts
	[ "$output" = 'contradict a b' ]
	verdicts --tolerance 5 --all
	[ "$output" = 'agree a b' ]
	verdicts --tolerance 3%
	[ "$output" = 'contradict a b' ]
	verdicts --tolerance much
	[ "$status" -eq 2 ]
	[ "$output" = 'diff-claims: --tolerance: no percentage below 100: "much"' ]
}

@test "--since and --until: claims of a time, and those without one" {
	{
		claim doc=a value=1 measure=arrests when=2025-01-10
		claim doc=b value=2 measure=arrests when=2025-01-10
		claim doc=c value=3 measure=arrests when=2025-03-10
		claim doc=d value=4 measure=arrests when=2025-03-10
		claim doc=e value=5 measure=arrests
	} >"$dir/in"
	for mode in --pairs --live; do
		table "$mode" --all --since 2025-03
		[ "$(cut -d '|' -f 3,12 <<<"$output" | tail -n +2 | sort | tr '\n' ' ')" = 'c|d c|e d|e ' ]
		table "$mode" --all --until 2025-01-31
		[ "$(cut -d '|' -f 3,12 <<<"$output" | tail -n +2 | sort | tr '\n' ' ')" = 'a|b a|e b|e ' ]
		table "$mode" --all --since 2025-01-11 --until 2025-03-09
		[ "${#lines[@]}" -eq 1 ]
	done
	table --since spring
	[ "$status" -eq 2 ]
	[ "$output" = 'diff-claims: --since: no date "spring": write it as 2025-03-01, 2025-03 or 2025' ]
}

@test "options that don't go together" {
	run "$BIN/diff-claims" --keys --pairs </dev/null
	[ "$status" -eq 2 ]
	[ "$output" = 'diff-claims: --keys compares nothing: leave out --pairs, --live, --sorted, --only and --key' ]
	run "$BIN/diff-claims" --live --sorted </dev/null
	[ "$status" -eq 2 ]
	[ "$output" = 'diff-claims: --live and --sorted: use one of them' ]
	run "$BIN/diff-claims" --summary --pairs </dev/null
	[ "$status" -eq 2 ]
	[ "$output" = 'diff-claims: --summary, --gaps and --origins are tables of their own: leave out --pairs, --live, --all and --only' ]
	run "$BIN/diff-claims" --keys --gaps </dev/null
	[ "$status" -eq 2 ]
	[ "$output" = 'diff-claims: --keys compares nothing: leave out --summary, --gaps, --since, --until and --tolerance' ]
}

# alarms FILE: its alarms as pairs of places, whichever of the two comes first.
alarms() {
	"$BIN/diff-claims" --pairs "$1" | cut -f 1,3-5,12-14 |
	    awk -F '\t' '{ a = $2 ":" $3; b = $5 ":" $6
		print $1, (a < b ? a " " b : b " " a) }' | sort
}

@test "a sum is no part of one of another dimension" {
	{
		claim doc=a date=2025-03-01 kind=money dim=money unit=USD \
		    measure=cost item=cargo value=40000 nstart=1
		claim doc=a date=2025-03-01 kind=measure dim=mass unit=kg \
		    measure=spill value=300 of=1 nstart=30 nend=35
		claim doc=b date=2025-03-01 kind=measure dim=mass unit=kg \
		    measure=spill value=700
	} >"$dir/in"
	diff_claims --pairs
	[[ ${lines[0]} == contradict\|spill@* ]]
}

@test "more than its whole is impossible, whatever the key of each" {
	{
		claim doc=a nstart=5 measure=buildings item=barns value=48
		claim doc=a nstart=30 nend=35 item=barns value=53 of=5
		claim doc=b nstart=5 measure=buildings item=barns value=20
		claim doc=b nstart=30 nend=35 item=barns value=12 of=5
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 1 ]
	[[ "${lines[0]}" == 'impossible|whole@|a|5|'*'|a|30|'*'|part|'* ]]
}

@test "documents in any order: the same alarms; rows one by one: the same bytes" {
	for event in examples/quake tests/events/ferry tests/events/flood; do
		"$BIN/split" "$event"/reports/*.txt | "$BIN/tag" |
		    "$BIN/extract-numbers" | "$BIN/normalize-units" >"$dir/in"
		alarms "$dir/in" >"$dir/want" || true
		[ -s "$dir/want" ]
		for seed in 1 2 3; do
			cut -f 1 "$dir/in" | tail -n +2 | uniq |
			    awk -v s="$seed" '{ s = s * 16807 % 2147483647
				print s "\t" $0 }' | sort -n | cut -f 2 >"$dir/docs"
			awk -F '\t' 'NR == FNR { n[NR] = $0; next }
			FNR == 1 { print; next }
			{ rows[$1] = rows[$1] $0 "\n" }
			END { for (i = 1; i in n; i++) printf "%s", rows[n[i]] }' \
			    "$dir/docs" "$dir/in" >"$dir/other"
			alarms "$dir/other" >"$dir/got" || true
			cmp "$dir/want" "$dir/got"
		done
		"$BIN/diff-claims" --live "$dir/in" >"$dir/want" || true
		while IFS= read -r line; do
			printf '%s\n' "$line"
		done <"$dir/in" | "$BIN/diff-claims" --live >"$dir/got" || true
		cmp "$dir/want" "$dir/got"
	done
}

@test "digits that changed places are a slip, whatever time has passed" {
	{
		claim doc=a date=2025-03-01 value=36000 grain=1000 measure=displaced
		claim doc=b date=2025-03-03 value=63000 grain=1000 measure=displaced
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 1 ]
	[[ ${lines[0]} == contradict*'|swapped|'* ]]
	sed 's/63000/62000/g' "$dir/in" >"$dir/in2" && mv "$dir/in2" "$dir/in"
	diff_claims --pairs
	[ "$status" -eq 0 ]
}

@test "a toll that grew a little is none, swapped or not" {
	{
		claim doc=a date=2025-03-01 value=134 measure=rescued
		claim doc=b date=2025-03-03 value=143 measure=rescued
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 0 ]
}

@test "a pronoun stands for what was counted before" {
	run bash -c 'echo "Rents in town rose by 4.7%. A year ago they fell by 1.2%." |
	    "$0/split" | "$0/tag" | "$0/extract-numbers" --kinds percent |
	    "$0/normalize-units" | "$0/diff-claims" --keys |
	    awk -F "\t" "\$0 ~ /%/ && NR > 1 { print \$NF }"' "$BIN"
	[ "${lines[0]}" = rent-change@? ]
	[[ ${lines[*]} == *' rent-change@?' ]]
}

@test "an answer needs no word for the change again, nor its currency" {
	printf '%s\n' "Rents in town rose by 4%. Tenants put it at 9%." \
	    "The owner puts the damage at 3 billion euros. Insurers believe it is closer to 5 billion." \
	    "The hall held 900 tonnes of fertiliser. The firm's own figure is 700." |
	    "$BIN/split" | "$BIN/tag" | "$BIN/extract-numbers" --kinds percent,money,measure,count,number |
	    "$BIN/normalize-units" | "$BIN/diff-claims" --keys |
	    awk -F '\t' 'NR > 1 { print $NF }' >"$dir/out"
	printf '%s\n' rent-change@? rent-change@? 'damage-cost@?|EUR' 'damage-cost@?|EUR' \
	    contents@?+fertiliser contents@?+fertiliser |
	    diff - "$dir/out"
}

@test "an odd figure of two reports agrees, whatever they say of it" {
	{
		claim doc=a value=64000 grain=1000 item=people measure=affected
		claim doc=b value=64000 grain=1000 item=records
		claim doc=c value=71000 grain=1000 item=people measure=affected
	} >"$dir/in"
	verdicts --all
	[ "${#lines[@]}" -eq 2 ]
	[[ ${lines[*]} == *'agree a b'* ]]
	[[ ${lines[*]} == *'contradict a c'* ]]
}

@test "a restatement goes where the figure goes that it restates" {
	{
		claim doc=a kind=measure dim=length unit=m value=312 item=rain nstart=10 nend=13
		claim doc=b kind=measure dim=length unit=m value=312 nstart=10 nend=13
		claim doc=b kind=measure dim=length unit=m value=400 nstart=15 nend=19 same=10 check=bad:1.3
	} >"$dir/in"
	verdicts --all
	[[ ${lines[*]} == *'agree a b'* ]]
	[[ ${lines[*]} == *'conversion-bad b b'* ]]
}

@test "less than before, where the later report tells of more too, is a part" {
	{
		claim doc=a date=2025-04-01 value=114 measure=deaths item=people
		claim doc=b date=2025-04-05 value=207 measure=deaths item=people
		claim doc=b date=2025-04-05 value=88 measure=deaths item=people nstart=40 nend=42
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 0 ]
	grep -v 207 "$dir/in" >"$dir/in2" && mv "$dir/in2" "$dir/in"
	diff_claims --pairs
	[ "$status" -eq 1 ]
}

@test "a year's statistics are no toll of one day" {
	{
		claim doc=a date=2026-06-04 value=124 measure=deaths item=people when=2025
		claim doc=b date=2026-06-05 value=11 measure=deaths item=people
		claim doc=c date=2026-06-05 value=47 measure=present item=people nstart=40 nend=42
	} >"$dir/in"
	diff_claims --pairs
	[ "$status" -eq 0 ]
}

# pipe A B: the verdicts between two sentences of one day.
pipe() {
	run bash -c 'printf "id\ttext\na\t%s\nb\t%s\n" "$1" "$2" |
	    "$0/split" --tsv --id id --text text --date 2026-05-12 | "$0/tag" |
	    "$0/extract-numbers" | "$0/normalize-units" |
	    "$0/diff-claims" --pairs --all --no-header | cut -f 1' "$BIN" "$@"
}

@test "two of several, told apart by the words beside the number, don't meet" {
	pipe 'In the first round Velin won 38 percent of the vote.' \
	    'In the runoff Velin won 54 percent of the vote.'
	[ -z "$output" ]
	pipe 'Polls gave Velin 39 percent of the vote.' \
	    'Velin won 51 percent of the vote.'
	[ "$output" = compatible ]
	pipe 'The Greens won 27 seats.' 'The Liberals won 34 seats.'
	[ -z "$output" ]
	pipe 'Thirty people were arrested on Saturday.' \
	    'Twelve people were arrested on Sunday.'
	[[ $output != *contradict* ]]
}

@test "what is wished for, suspected or left is no more than that" {
	pipe 'The miners demanded 40 euros a day.' \
	    'The miners were granted 25 euros a day.'
	[[ $output != *contradict* ]]
	pipe 'The gang demanded a ransom of 9 million euros.' \
	    'The kidnappers want a ransom of 4 million euros.'
	[[ $output == *contradict* ]]
	pipe 'There are 31 confirmed cases of cholera.' \
	    'There are 120 suspected cases of cholera.'
	[[ $output != *contradict* ]]
	pipe 'Thirty-one people were still in hospital after the crash.' \
	    'Fifty people were taken to hospital after the crash.'
	[[ $output != *contradict* ]]
	pipe 'Sixty people were still in hospital after the crash.' \
	    'Fifty people were taken to hospital after the crash.'
	[[ $output == *contradict* || $output == *impossible* ]]
	pipe 'Thirty people needed hospital treatment.' \
	    'Fifty-two people were taken to hospital.'
	[[ $output == *contradict* ]]
}

@test "where no report knows the year, its day still counts" {
	printf '%s\n' 'LOMBE, May 14 (Press Wire) - The fire killed 12 people.' >"$dir/a"
	printf '%s\n' 'LOMBE, May 16 (Press Wire) - The fire killed 17 people.' >"$dir/b"
	run bash -c '"$0/split" "$1/a" "$1/b" | "$0/tag" | "$0/extract-numbers" |
	    "$0/normalize-units" | "$0/diff-claims" --pairs --all --no-header |
	    grep toll | cut -f 1,8,17' "$BIN" "$dir"
	[ "$output" = $'changed\tXXXX-05-14\tXXXX-05-16' ]
	sed -i 's/16/14/' "$dir/b"
	run bash -c '"$0/split" "$1/a" "$1/b" | "$0/tag" | "$0/extract-numbers" |
	    "$0/normalize-units" | "$0/diff-claims" --pairs --no-header |
	    grep toll | cut -f 1' "$BIN" "$dir"
	[ "$output" = contradict ]
}

@test "some of what was told of, a period and what is so now are no other count" {
	pipe 'The port has 90 cranes.' 'Twelve of the cranes in the port were built abroad.'
	[[ $output != *contradict* ]]
	pipe 'Divers rescued 21 people.' \
	    'In the past twelve months divers rescued 9,400 people.'
	[[ $output != *contradict* && $output != *impossible* ]]
	printf '%s\n\n' 'Lombe Herald, 14 May 2026' 'The damage is put at 40 million euros.' >"$dir/a"
	printf '%s\n\n' 'Lombe Herald, 17 May 2026' 'The damage is now put at 70 million euros.' >"$dir/b"
	run bash -c '"$0/split" "$1/a" "$1/b" | "$0/tag" | "$0/extract-numbers" |
	    "$0/normalize-units" | "$0/diff-claims" --pairs --no-header' "$BIN" "$dir"
	[ -z "$output" ]
	sed -i 's/ now / /' "$dir/b"
	run bash -c '"$0/split" "$1/a" "$1/b" | "$0/tag" | "$0/extract-numbers" |
	    "$0/normalize-units" | "$0/diff-claims" --pairs --no-header | cut -f 1' "$BIN" "$dir"
	[ "$output" = contradict ]
}

@test "digits that were mixed up, by a report of years later or in other words" {
	{
		claim doc=a date=2025-03-01 value=87 measure=votes-for class=event
		claim doc=b date=2027-03-01 value=78 measure=votes-for class=event
	} >"$dir/in"
	diff_claims --pairs
	[[ ${lines[0]} == contradict*'|swapped|'* ]]
	pipe 'The blaze was put out after 31 hours.' \
	    'Firemen had the blaze out after 13 hours.'
	[[ $output == *contradict* ]]
}

@test "digits that were mixed up tell that a plan and what is there are one" {
	pipe 'The new levy is expected to raise 2.7 billion crowns a year.' \
	    'The new levy raises 2.7 million crowns a year.'
	[ "$output" = scale ]
	pipe 'Some 5,300 jobs will be lost.' 'The yard cut 3,500 jobs.'
	[ "$output" = contradict ]
	pipe 'Some 5,300 jobs will be lost.' 'The yard cut 4,100 jobs.'
	[[ $output != *contradict* ]]
	pipe 'The bank offered a reward of 300,000 euros for clues.' \
	    'A reward of 3 million euros was put up.'
	[ "$output" = contradict ]
}

@test "the same number of another unit is a slip, though a bound would fit" {
	pipe 'Boats must keep at least 6 km away from the wreck.' \
	    'Boats must keep at least 6 miles away from the wreck.'
	[ "$output" = contradict ]
	pipe 'The pipe is 7,300 metres long.' 'The pipe is 7.3 km long.'
	[ "$output" = agree ]
}

@test "just over so many are not half as many again" {
	pipe 'There were just over 400 passengers on the ferry.' \
	    'The ferry carried 640 passengers.'
	[ "$output" = contradict ]
	pipe 'There were just over 400 passengers on the ferry.' \
	    'The ferry carried 412 passengers.'
	[[ $output != *contradict* ]]
}

@test "men alone are all who died, with a woman they are some" {
	pipe 'Two men died in the tunnel.' 'Three people died in the tunnel.'
	[ "$output" = contradict ]
	pipe 'Two men and a woman died in the tunnel.' \
	    'Three people died in the tunnel.'
	[[ $output != *contradict* ]]
}

@test "what now stands higher has grown since the other report of that day" {
	pipe 'The number of injured now stands at 22.' 'Seventeen people were injured.'
	[[ $output != *contradict* ]]
	pipe 'Twenty-two people were injured.' 'Seventeen people were injured.'
	[ "$output" = contradict ]
}

@test "far more than its whole is a part of something else" {
	pipe 'There were 118 people in the works.' 'Police moved 2,300 residents out.'
	[[ $output != *impossible* ]]
	pipe 'The port moved 31 million tonnes, of which 6 million was grain, 9 million containers.' \
	    'The port is open.'
	[[ $output != *impossible* ]]
}

@test "how far it is to a town is no forecast" {
	pipe 'The smelter will shut in June, and jobs will go from a town 40 km south of Dorne.' \
	    'The town lies 25 km south of Dorne.'
	[ "$output" = contradict ]
}

@test "a post of one kind is not that of another" {
	pipe 'The interior minister resigned.' \
	    'The finance minister remains in office.'
	[[ $output != *opposes* ]]
	pipe 'The interior minister resigned.' \
	    'The interior minister remains in office.'
	[[ $output == *opposes* ]]
}

@test "--origins: documents that share odd figures come from one source" {
	for d in a b; do
		claim doc=$d value=1270 measure=deaths
		claim doc=$d value=3140 measure=injured nstart=30 nend=34
		claim doc=$d value=415 measure=missing nstart=50 nend=53
	done >"$dir/in"
	claim doc=c value=1270 measure=deaths >>"$dir/in"
	diff_claims --origins
	[ "$status" -eq 0 ]
	[ "$output" = 'b|a|a|0|3' ]
	diff_claims --origins --pairs
	[ "$status" -eq 2 ]
}

# any_order EVENT HOW...: are the rows the same in whatever order they come?
any_order() {
	local event=$1 how

	shift
	"$BIN/split" "tests/events/$event"/reports/*.txt | "$BIN/tag" |
	    "$BIN/extract-numbers" | "$BIN/normalize-units" >"$dir/rows"
	{ head -n 1 "$dir/rows"; tail -n +2 "$dir/rows" | sort -t "$(printf '\t')" -k 9; } >"$dir/other"
	! cmp -s "$dir/rows" "$dir/other" || return
	for how; do
		"$BIN/diff-claims" $how <"$dir/rows" >"$dir/a" || [ $? -eq 1 ]
		"$BIN/diff-claims" $how <"$dir/other" >"$dir/b" || [ $? -eq 1 ]
		cmp "$dir/a" "$dir/b" || return
	done
}

@test "rows in any order: the same rows, byte by byte" {
	any_order election '' --all --pairs --summary --gaps --origins
	any_order airlinerescue '--pairs --all'
	any_order harbourblast '--pairs --all'
	any_order navalclash '--pairs --all'
}

@test "numbers meet by all that speaks for it, and why tells how much that is" {
	printf '%s\n' 'The wreck of the trawler was found 40 miles out.' >"$dir/a"
	printf '%s\n' 'Divers found the wreck of the trawler at 25 miles.' >"$dir/b"
	run bash -c '"$0/split" "$1/a" "$1/b" | "$0/tag" | "$0/extract-numbers" |
	    "$0/normalize-units" | "$0/diff-claims" --pairs --no-header' "$BIN" "$dir"
	[[ $output == contradict* ]]
	[[ $output == *'met by log odds of '[0-9]* ]]
}

@test "a number joins a family of measures of which its own report tells others" {
	printf '%s\n' 'The landslide killed 23 people. It left 9 people missing.' >"$dir/a"
	printf '%s\n' 'Rescuers found 23 dead. Nine people were feared to be still under the mud.' >"$dir/b"
	run bash -c '"$0/split" "$1/a" "$1/b" | "$0/tag" | "$0/extract-numbers" |
	    "$0/normalize-units" | "$0/diff-claims" --pairs --all --no-header |
	    cut -f 1,2,6,15' "$BIN" "$dir"
	[[ $output == *$'agree\ttoll@?\t9\tNine'* ]]
}

@test "for the sake of its value a number goes where another report tells it" {
	run meets 'Some 640 officers were deployed around the bank. About 90 firefighters and medics stood by.' \
	    'Nearly 650 officers took part in the operation at the bank.' \
	    'Around the bank 95 firefighters took part in the operation.'
	[[ $output == *$'refines\tresponders@?\tSome 640\tNearly 650'* ]]
	# one of a part too
	run meets 'About 160 helpers combed the rubble with 14 dogs.' \
	    'A total of 230 staff are deployed, of whom 160 are searching the rubble.'
	[[ $output == *$'agree\tresponders@?\tAbout 160\t160'* ]]
}

# pairs_of FILE...: the pairs that texts give, without what stays calm.
pairs_of() {
	"$BIN/split" "$@" | "$BIN/tag" | "$BIN/extract-numbers" |
	    "$BIN/normalize-units" | "$BIN/diff-claims" --pairs --all
}

@test "a report of a weekday, or of what was yesterday, is of the day that the others make it" {
	printf 'ARLEN, March 14 (Northline) - Four miners were killed on Tuesday.\n' \
	    >"$dir/wire.txt"
	printf 'Statement on the accident of 14 March\n\nArlen Mines, 15 March 2023\n\nFour miners were killed on Tuesday.\n' \
	    >"$dir/firm.txt"
	printf 'Pit of death\n\nSix miners were killed yesterday.\n' \
	    >"$dir/tabloid.txt"
	printf 'By Ann Marl, Wednesday\n\nFive miners were killed.\n' \
	    >"$dir/local.txt"
	pairs_of "$dir"/*.txt >"$dir/out" || true
	[[ $(<"$dir/out") == *'2023-03-15~ and 2023-03-14~'* ]]
	! grep undated "$dir/out"
	[ "$(grep -o '2023-03-1[0-9]~' "$dir/out" | sort -u | tr '\n' ' ')" = '2023-03-14~ 2023-03-15~ ' ]
}

@test "datelines without a year are behind all that they tell of, by their weekdays" {
	printf 'BREVE, June 2 - Halm paid 40 million crowns on Tuesday for harm done until March 2021.\n' \
	    >"$dir/a.txt"
	printf 'The Breve Star, Wednesday 3 June\n\nHalm paid 50 million crowns.\n' \
	    >"$dir/b.txt"
	pairs_of "$dir"/*.txt >"$dir/out" || true
	grep -q 'XXXX-06-02.*XXXX-06-03' "$dir/out"
}

@test "--sorted tells of rows that are not sorted" {
	printf 'Three men died in Ode, and 14 were hurt.\n' >"$dir/a.txt"
	printf 'Five men died in Ode, and 41 were hurt.\n' >"$dir/b.txt"
	"$BIN/split" "$dir"/[ab].txt | "$BIN/tag" | "$BIN/extract-numbers" |
	    "$BIN/normalize-units" | "$BIN/diff-claims" --keys >"$dir/keyed"
	run "$BIN/diff-claims" --sorted "$dir/keyed"
	[ "$status" -eq 2 ]
	[[ $output == *'sort the rows by the bytes of the column key, with LC_ALL=C' ]]
	{
		head -n 1 "$dir/keyed"
		tail -n +2 "$dir/keyed" |
		    LC_ALL=C sort -s -t "$(printf '\t')" -k 40,40
	} >"$dir/in"
	run "$BIN/diff-claims" --sorted "$dir/in"
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -gt 3 ]
}

@test "--only: the status is that of what was asked for" {
	printf 'Three men died in Ode on 3 May 2024.\n' >"$dir/a.txt"
	printf 'Five men died in Ode on 3 May 2024.\n' >"$dir/b.txt"
	"$BIN/split" "$dir"/[ab].txt | "$BIN/tag" | "$BIN/extract-numbers" |
	    "$BIN/normalize-units" >"$dir/in"
	run "$BIN/diff-claims" --only 'agree, contradict' "$dir/in"
	[ "$status" -eq 1 ]
	run "$BIN/diff-claims" --only agree,scale "$dir/in"
	[ "$status" -eq 0 ]
	run "$BIN/diff-claims" --pairs --only agree,scale "$dir/in"
	[ "$status" -eq 0 ]
}

@test "times of day are told as such" {
	printf 'ODE, 3 May 2024 - The siege began at 6.20 a.m., police said.\n' >"$dir/a.txt"
	printf 'ODE, 3 May 2024 - The siege began at 8.40 a.m., police said.\n' >"$dir/b.txt"
	"$BIN/split" "$dir"/[ab].txt | "$BIN/tag" | "$BIN/extract-numbers" |
	    "$BIN/normalize-units" | "$BIN/diff-claims" >"$dir/out" || true
	[ "$(tail -n +2 "$dir/out" | cut -f 6,7)" = 'T06:20	T06:20
T08:40	T08:40' ]
}

# many KIND MORE: 20,010 rows of a report that tell nothing, with columns MORE
# and a number.
many() {
	awk -v kind="$1" -v more="$2" 'BEGIN { OFS = "\t"
		for (i = 0; i < 20010; i++)
			print "z", "2025-01-07", 1, 20 * i, "Some 7 zorks.", \
			    20 * i + 5, 20 * i + 6, 7, kind, more (i % 5000) }'
}

@test "too many claims are told of, and then too the order of rows changes nothing" {
	local cols=doc,date,sent,start,text,nstart,nend,quote,kind,low,value,high,measure,state
	local warn='diff-claims: more than 20,000 claims: those that no key binds, dates and ordinals are not compared: divide the table by what its reports are of'

	printf 'The Kelva bridge opened on 5 May 2024. The fair began at 9 a.m. on Monday.\n' >"$dir/a"
	printf 'The Kelva bridge opened on 6 May 2024. The fair began at 11 a.m. on Monday.\n' >"$dir/b"
	"$BIN/split" --date 2025-01-07 "$dir/a" "$dir/b" | "$BIN/tag" |
	    "$BIN/extract-numbers" | "$BIN/normalize-units" >"$dir/wide"
	awk -F '\t' -v cols=$cols 'BEGIN { OFS = "\t"; n = split(cols, c, ",") }
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	{ for (i = 1; i <= n; i++)
		printf "%s%s", $at[c[i]], i < n ? OFS : "\n" }' \
	    "$dir/wide" >"$dir/two"
	compare() {
		"$BIN/diff-claims" --no-header --all --pairs --columns $cols \
		    2>"$dir/err" | sort
	}
	compare <"$dir/two" >"$dir/want"
	grep -q opened-date "$dir/want"

	# states are not counted
	many state $'\t\t\t\tbuilt=' | cat - "$dir/two" | compare |
	    diff "$dir/want" -
	[ ! -s "$dir/err" ]

	many number $'7\t7\t7\t\t' >"$dir/many"
	cat "$dir/many" "$dir/two" | compare >"$dir/last"
	[ "$(<"$dir/err")" = "$warn" ]
	cat "$dir/two" "$dir/many" | compare >"$dir/first"
	[ "$(<"$dir/err")" = "$warn" ]
	diff "$dir/first" "$dir/last"
	! grep opened-date "$dir/first"
}

@test "who tells somebody something warns nobody; nobody told is a denial" {
	printf 'There was no warning at all, a driver said.\n' >"$dir/a.txt"
	printf 'The firm told the exchange that its costs rose.\n' >"$dir/b.txt"
	[ -z "$(pairs_of "$dir"/[ab].txt | tail -n +2)" ]
	printf 'The council was informed of the sale.\n' >"$dir/a.txt"
	printf 'Nobody told the council of the sale.\n' >"$dir/b.txt"
	pairs_of "$dir"/[ab].txt >"$dir/out" || true
	[[ $(tail -n +2 "$dir/out" | cut -f 1) =~ ^(denied|opposes)$ ]]
}

@test "a part of what another sentence counts is no slip" {
	printf 'Two firemen were hurt. The baker sent cakes and gave 60 of them to schools.\n' \
	    >"$dir/a.txt"
	printf 'The tide rose.\n' >"$dir/b.txt"
	[ -z "$(pairs_of "$dir"/[ab].txt | tail -n +2)" ]
}

@test "the month of May is no doubt" {
	stance() {
		printf '%s\n' "$1" | "$BIN/split" | "$BIN/tag" | "$BIN/extract-numbers" |
		    awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
		    $at["quote"] == "12" { print $at["stance"] }'
	}
	[ "$(stance 'A storm killed 12 people in May.')" = asserted ]
	[ "$(stance 'On 4 May 2026 a quake killed 12 people.')" = asserted ]
	[ "$(stance 'The storm may have killed 12 people.')" = hedged ]
	[ "$(stance 'In May, 12 people may have died.')" = hedged ]
}

# told LINES...: alarms between a report of an accident and one that tells LINES.
told() {
	printf '%s\n' 'KALDEN, 5 May 2026 - The mayor spoke on Tuesday.' '' \
	    'Nine workers were killed on Monday when the plant exploded. The alarm sounded. The roof collapsed.' \
	    >"$dir/a.txt"
	printf '%s\n' 'KALDEN, 5 May 2026 - The governor came to Kalden.' '' "$@" >"$dir/b.txt"
	pairs_of "$dir"/[ab].txt | awk -F '\t' '
	    $3 != $12 && $1 ~ /contradict|opposes|denied|impossible|scale/ { print $1, $6, $15 }'
}

@test "what a report tells of another time, land or event is not against this one" {
	while IFS= read -r text; do
		run told "$text"
		[ -z "$output" ] || {
			echo "$text: $output"
			return 1
		}
	done <<-'END'
		In 2016 a fire broke out at the plant. No one died.
		In 2016 a fire broke out at the plant. All workers got out. No one died.
		Seven years ago there was a leak at the plant. Nobody was hurt.
		A fire at the plant in 2019 burned for two hours. The alarm did not sound. No one was killed.
		In neighbouring Altmark, where a plant blew up as well, none of the workers died.
		After twenty workers were killed at Lissom in 2009, the law was changed. Since then there have been no deaths.
		Since 2011 no one has died in an accident at Brenner.
		Remember 2005? Back then eleven workers were killed, and nobody was punished.
		In the storm of 2011 the roof did not collapse.
		Last summer a plant burned at Sund. There were no deaths.
	END
}

@test "a year in a sentence doesn't make it one of another time" {
	while IFS= read -r text; do
		run told "$text"
		[ -n "$output" ] || {
			echo "$text: nothing"
			return 1
		}
	done <<-'END'
		The plant, which was built in 1974, was wrecked. Twelve workers were killed on Monday.
		The plant was founded in 1974. It exploded at noon. No one was killed.
		Twelve workers were killed on Monday in the worst accident since 1987.
		No one was killed, said Otto Brandt, who joined Brenner in 1999.
		A fire at the plant in 2019 killed two workers. On Monday nobody was killed.
		The inspectors came last September. They found no fault. Twelve workers were killed on Monday.
		In 2019 a fire killed two. The alarm did not sound on Monday.
	END
}

@test "two reports of one earlier accident meet" {
	printf '%s\n' 'KALDEN, 5 May 2026 - The mayor spoke on Tuesday.' '' \
	    'The fire of 2019 killed four workers, the company said.' >"$dir/a.txt"
	printf '%s\n' 'KALDEN, 5 May 2026 - The governor came to Kalden.' '' \
	    'In the 2019 fire, nine workers were killed.' >"$dir/b.txt"
	run pairs_of "$dir"/[ab].txt
	[[ $output == *$'contradict\ttoll@?'* ]]
}

@test "an accident of last year is what reports are about where they tell its day" {
	printf '%s\n' 'KALDEN, 5 May 2026 - The trial began on Tuesday.' '' \
	    'The fire killed nine workers, the court heard. It broke out on 12 June 2025.' >"$dir/a.txt"
	printf '%s\n' 'KALDEN, 5 May 2026 - The judge came to Kalden.' '' \
	    'The fire broke out on 12 June 2025. Nobody was killed.' >"$dir/b.txt"
	run pairs_of "$dir"/[ab].txt
	[[ $output == *$'opposes\ttoll@?'* ]]
}

@test "what another land has is not against this one, where no report has a date" {
	run meets 'Nine workers were killed when the plant exploded.' \
	    'In neighbouring Altmark, a plant blew up as well. None of the workers died.'
	[[ $output != *opposes* ]]
	run meets 'Nine workers were killed when the plant exploded.' \
	    'A plant blew up. None of the workers died.'
	[[ $output == *opposes* ]]
}

@test "the biggest group of those aboard is less than all of them" {
	run meets 'A coach with 46 passengers fell into a gorge.' \
	    'The biggest group of passengers aboard, 31 in all, came from Kelm.'
	[[ $output != *contradict* && $output != *impossible* ]]
	# and no more
	run meets 'A coach with 46 passengers fell into a gorge.' \
	    'A group of 31 passengers was aboard the coach.'
	[[ $output == *contradict* ]]
}

@test "a union's members are not those who lose their jobs" {
	run meets 'Ada Quist, who leads the union with its 3,400 members, said she would accept no redundancies.' \
	    'The company will cut 850 jobs.'
	[[ $output != *contradict* ]]
	run meets 'The union said that 3,400 of its members would lose their jobs.' \
	    'The company will cut 850 jobs.'
	[[ $output == *contradict* ]]
}

@test "so many of so many: parts meet parts, and no part its like's whole" {
	run meets 'In its tests, 17 out of 40 pots failed.' \
	    'In the laboratory 12 of the 40 pots failed.'
	[[ $output == *$'contradict\tpot.fail@?\t17\t12'* ]]
	[[ $output == *$'agree\tpot@?\t40\t40'* ]]
	[ "${#lines[@]}" -eq 2 ]
}
