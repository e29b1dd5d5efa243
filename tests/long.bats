#!/usr/bin/env bats
# Long input: a sentence of 10 MB, and texts that repeat what a rule begins
# with. A program whose cost grows with the square of the length would need
# hours for these; all have seconds.

setup() {
	load rows.bash
	T=$BATS_TEST_TMPDIR
	LIMIT=60 # seconds; a sanitizer's build on a slow machine needs ten
}

# repeat BYTES WORDS: WORDS again and again, without a newline.
repeat() {
	yes "$2" | tr -d '\n' | head -c "$1"
}

# within COMMAND...: it ends in time, with status 0, or 1 for diff-claims. Its
# output goes to $to.
within() {
	local rc=0

	timeout $LIMIT "$@" >"${to:-$T/got}" 2>"$T/err" || rc=$?
	[ $rc -eq 0 ] || { [ $rc -eq 1 ] && [[ $1 == */diff-claims ]]; } || {
		echo "$*: status $rc"
		head -c 300 "$T/err"
		return 1
	}
}

ten_megabytes() {
	{
		line "${names[@]}"
		printf 'a\tone.txt\t2024-08-06\t1\t0\t10000041\ttext\t'
		repeat 10000000 'The village of Norwold, as the mayor said, is old and '
		printf 'lost 12 houses.\t\t17\t26\t12 houses\tcount\t=\t12\t12\t12\t1\t\t\thouses\t\t\tz\n'
	} >"$T/in"
	within "$BIN/$1" "$T/in"
	[ "$1" = diff-claims ] || [ "$(tail -c 3 "$T/got" | head -c 1)" != a ]
	[ "$1" != extract-numbers ] || grep -aq '12 houses' "$T/got"
}

@test "a sentence of 10 MB" {
	for_each ten_megabytes
}

# Beginnings of numbers, ranges, dates, units, quotations, rules.
seeds=('1' '1,' '1,000' '1 ' '1 to ' '1-' '1.' '1/' '1:' '$' '$1 ' '-' '--'
	'between ' 'between 1 and ' 'from 1 to ' 'one ' 'one hundred and '
	'million ' 'half ' 'five feet ' '5 ft 7 in ' '1 km (' '(' ')' '()' '"' '“' '"a'
	"'" '.' '. ' '...' '?' '!' '? "' 'a' 'A' 'A. ' 'Mr. ' 'U.S. ' 'said '
	'said that ' 'according to ' 'Mayor Ann Smith ' 'Smith, ' 'and '
	'January ' 'in January ' '2024' '2024-' '01/' 'Monday, ' 'since ' 'the '
	'not ' 'if ' 'who ' ', of whom ' ' of ' 'per ' 'dozens of ' '~' '±' '<' '%'
	'5% ' 'http://a' 'www.' 'a@b.' '#' '\\' '\t' '\\t' $'\xff' $'\xc3' $'\xe2\x80'
	'€' '１' '½' '²' ' ' $'\x01' 'no ' 'not have ' 'despite ' ' - ' '• ' '1) ')

# repeated BYTES SEED...: a row for each.
repeated() {
	local n=$1 s i=0

	shift
	line doc sent start end text
	for s; do
		i=$((i + 1))
		printf 'd%d\t1\t0\t%d\t' $i "$n"
		repeat "$n" "$s"
		echo
	done
}

# All at once; where that is too slow, each alone, to tell which.
repeats() {
	local s to=/dev/null

	[ "$1" = tag ] || [ "$1" = extract-numbers ] || return 0
	repeated 50000 "${seeds[@]}" >"$T/in"
	within "$BIN/$1" "$T/in" || {
		LIMIT=5
		for s in "${seeds[@]}"; do
			repeated 50000 "$s" >"$T/in"
			within "$BIN/$1" "$T/in" >/dev/null || echo "slow: '$s'"
		done
		return 1
	}
}

@test "sentences that repeat what rules begin with" {
	for_each repeats
}

@test "a pipe of such sentences" {
	for p in tag normalize-units diff-claims; do
		[ -x "$BIN/$p" ]
	done
	repeated 4000 "${seeds[@]}" >"$T/in"
	within bash -c '"$0/tag" "$1" | "$0/extract-numbers" |
	    "$0/normalize-units" | { "$0/diff-claims" || [ $? -eq 1 ]; }' \
	    "$BIN" "$T/in"
}

@test "split: texts that repeat what sentences end with" {
	for s in "${seeds[@]}" $'\r' $'- \n' $' \n' $'a\n' $'a.\n' $'> ' $'a\n\n' \
	    $'1. a\n' $'\t\n' $'"a." '; do
		yes "$s" | head -c 300000 >"$T/in"
		within "$BIN/split" "$T/in"
		yes "$s" | tr -d '\n' | head -c 300000 >"$T/in"
		within "$BIN/split" "$T/in"
	done
	yes '' | head -c 300000 >"$T/in"
	within "$BIN/split" "$T/in"
	head -c 1000000 /dev/zero >"$T/in"
	within "$BIN/split" "$T/in"
}

@test "split: a line of 10 MB" {
	{
		repeat 10000000 'word and '
		printf 'end. Here is another.\n'
	} >"$T/in"
	within "$BIN/split" "$T/in"
	tail -n 1 "$T/got" | grep -q 'Here is another\.$'
	repeat 10000000 'word' >"$T/in"
	within "$BIN/split" "$T/in"
	[ "$(wc -c <"$T/got")" -gt 10000000 ]
}

wide() {
	{
		seq 1 50000 | sed 's/^/c/' | paste -s -d '\t' | sed 's/$/\ttext/'
		seq 1 50001 | paste -s -d '\t'
	} >"$T/in"
	"$BIN/$1" "$T/in" >"$T/got" 2>"$T/err" || true
	[ "$(wc -c <"$T/err")" -lt 3000 ]
}

@test "extract-numbers: a sentence of 500 KB full of numbers" {
	{
		line doc start end text
		printf 'd\t70\t500070\t'
		repeat 500000 'Up to 12 boats and some 300 men; '
		echo
	} >"$T/in"
	within "$BIN/extract-numbers" "$T/in"
	# each row has the text around its number, and where that begins
	run awk -F '\t' 'NR == 1 {
		for (i = 1; i <= NF; i++)
			col[$i] = i
		next
	}
	{
		n++
		text = $col["text"]
		len = $col["end"] - $col["start"]
		got = substr(text, $col["nstart"] - $col["start"] + 1,
		    $col["nend"] - $col["nstart"])
		if (length(text) != len || len > 2100 || len < 1000 ||
		    got != $col["quote"] || $col["note"] != "text cut")
			bad++
	}
	END {
		print (n > 20000), bad + 0
	}' "$T/got"
	[ "$output" = "1 0" ]
	# a text that may be a long sentence is repeated as it is
	{
		line doc start end text
		printf 'd\t0\t16000\t'
		repeat 16000 'Up to 12 boats and some 300 men; '
		echo
	} >"$T/in"
	within "$BIN/extract-numbers" "$T/in"
	! grep -q 'text cut' "$T/got"
}

@test "a table of 50,000 columns" {
	for_each wide
}
