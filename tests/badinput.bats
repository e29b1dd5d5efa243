#!/usr/bin/env bats
# Whatever the input is like, the row programs do their work or say what is
# wrong, where, and how to mend it; and end with the right status.

setup() {
	load rows.bash
	T=$BATS_TEST_TMPDIR
}

# Status 0, or 1 where diff-claims finds claims that differ.
calm() {
	local rc=0

	"$@" || rc=$?
	[ $rc -eq 0 ] || { [ $rc -eq 1 ] && [[ $1 == */diff-claims ]]; }
}

missing_column() {
	local n
	n=$(needs "$1")
	[ -n "$n" ]
	printf 'a\tb\n1\t2\n' >"$T/in"
	expect 2 "$1: <stdin>:1: no column \"$n\": the columns are a, b" \
	    "$BIN/$1" <"$T/in"
	expect 2 "$1: $T/in:1: no column \"$n\": the columns are a, b" \
	    "$BIN/$1" "$T/in"
	expect 2 "$1: --columns: no column \"$n\": the columns are x, y" \
	    "$BIN/$1" --columns x,y </dev/null
}

@test "a missing column is told with those there are" {
	for_each missing_column
}

few_cells() {
	{
		table
		echo "lonely"
	} >"$T/in"
	expect 2 "$1: $T/in:3: 1 cell under ${#names[@]} columns: add the missing tabs (an empty cell is still a cell)" \
	    "$BIN/$1" "$T/in"
	{
		table
		echo
	} >"$T/in"
	expect 2 "$1: <stdin>:3: 1 cell under ${#names[@]} columns: remove the empty line" \
	    "$BIN/$1" <"$T/in"
}

@test "a row with too few cells is told with file and line" {
	for_each few_cells
}

many_cells() {
	{
		table
		line "${claim[@]}" more
	} >"$T/in"
	expect 2 "$1: $T/in:3: $((${#names[@]} + 1)) cells under ${#names[@]} columns: write a tab inside a cell as \\t" \
	    "$BIN/$1" "$T/in"
}

@test "a row with too many cells is told with file and line" {
	for_each many_cells
}

rows_before() {
	[ "$1" != diff-claims ] || return 0
	table >"$T/good"
	{
		table
		echo bad
	} >"$T/in"
	"$BIN/$1" "$T/good" >"$T/want"
	"$BIN/$1" "$T/in" >"$T/got" 2>/dev/null || true
	same "$T/want" "$T/got"
}

@test "rows before a malformed one are handed on" {
	for_each rows_before
}

twice() {
	printf 'text\ta\ttext\n' >"$T/in"
	expect 2 "$1: $T/in:1: column \"text\" stands twice: rename one" \
	    "$BIN/$1" "$T/in"
	expect 2 "$1: --columns: column \"a\" stands twice: rename one" \
	    "$BIN/$1" --columns a,text,a "$T/in"
}

@test "a column that stands twice is told" {
	for_each twice
}

bytes_kept() {
	table $'caf\xe9 \xff\xc3 lost 12 houses' >"$T/in"
	calm "$BIN/$1" "$T/in" >"$T/got"
	[ "$1" = diff-claims ] || grep -qaF $'caf\xe9 \xff\xc3 lost' "$T/got"
}

@test "bytes that are no UTF-8 are kept" {
	for_each bytes_kept
}

nul_kept() {
	table 'It lost@12 houses@ in all' | tr @ '\0' >"$T/in"
	calm "$BIN/$1" "$T/in" >"$T/got"
	[ "$1" = diff-claims ] ||
	    tr '\0' @ <"$T/got" | grep -qF 'It lost@12 houses@ in all'
}

@test "NUL bytes are kept" {
	for_each nul_kept
}

full_disk() {
	local rc=0 i

	for i in 1 2; do
		table >"$T/in"
		[ $i -eq 1 ] || for _ in $(seq 3000); do
			line "${claim[@]}"
		done >>"$T/in"
		rc=0
		"$BIN/$1" "$T/in" >/dev/full 2>"$T/err" || rc=$?
		[ $rc -eq 2 ]
		[ "$(cat "$T/err")" = "$1: standard output: No space left on device" ]
	done
	for i in --help --version; do
		rc=0
		"$BIN/$1" $i >/dev/full 2>"$T/err" || rc=$?
		[ $rc -eq 2 ]
		[ "$(cat "$T/err")" = "$1: standard output: No space left on device" ]
	done
}

@test "a full disk is told" {
	[ -e /dev/full ] || skip "no /dev/full"
	for_each full_disk
}

closed_out() {
	local rc=0

	table >"$T/in"
	"$BIN/$1" "$T/in" >&- 2>"$T/err" || rc=$?
	[ $rc -eq 2 ]
	[ "$(cat "$T/err")" = "$1: standard output: Bad file descriptor" ]
	table | same - "$T/in"
}

@test "a closed standard output is told" {
	for_each closed_out
}

closed_in() {
	expect 2 "$1: <stdin>: Bad file descriptor" "$BIN/$1" <&-
}

@test "a closed standard input is told" {
	for_each closed_in
}

head_leaves() {
	local rc

	[ "$1" != diff-claims ] || return 0
	{
		line "${names[@]}"
		yes "$(line "${claim[@]}")"
	} | {
		rc=0
		timeout 20 "$BIN/$1" 2>"$T/err" || rc=$?
		echo $rc >"$T/rc"
	} | head -n 2 >"$T/got"
	[ "$(wc -l <"$T/got")" -eq 2 ]
	[ "$(cat "$T/rc")" -eq 141 ]
	[ ! -s "$T/err" ]
}

@test "a reader that leaves ends the program in silence" {
	for_each head_leaves
}

unreadable() {
	local rc=0

	table >"$T/in"
	calm "$BIN/$1" "$T/in" "$T/in" >"$T/want"
	mkdir -p "$T/dir"
	"$BIN/$1" "$T/in" "$T/none" "$T/dir" "$T/in" >"$T/got" 2>"$T/err" ||
	    rc=$?
	[ $rc -eq 2 ]
	same "$T/want" "$T/got"
	printf '%s\n' "$1: $T/none: No such file or directory" \
	    "$1: $T/dir: Is a directory" | diff - "$T/err"
}

@test "unreadable files are told, the others read" {
	programs=${programs/diff-claims/}
	for_each unreadable
}

nothing() {
	expect 0 '' "$BIN/$1" </dev/null
	[ ! -s "$out" ]
	printf '\xef\xbb\xbf' >"$T/in"
	expect 0 '' "$BIN/$1" "$T/in"
	: >"$T/in"
	expect 0 '' "$BIN/$1" "$T/in" "$T/in"
}

@test "empty input is no trouble" {
	programs=${programs/diff-claims/}
	for_each nothing
}

@test "diff-claims: without a header nothing was compared" {
	expect 2 'diff-claims: <stdin>: no header line, so nothing to compare: did the program before it fail?' \
	    "$BIN/diff-claims" </dev/null
	[ ! -s "$out" ]
	expect 0 '' "$BIN/diff-claims" --columns doc,nstart,nend,low </dev/null
}

header_only() {
	table | head -n 1 >"$T/in"
	expect 0 '' "$BIN/$1" "$T/in"
	[ "$(wc -l <"$out")" -eq 1 ]
	cp "$out" "$T/want"
	printf '%s' "$(cat "$T/in")" >"$T/in2"
	expect 0 '' "$BIN/$1" "$T/in2"
	same "$T/want" "$out"
	expect 0 '' "$BIN/$1" --no-header "$T/in"
	[ ! -s "$out" ]
}

@test "a header alone gives a header" {
	for_each header_only
}

dressed() {
	table 'It has 3 boats.' 'They sold 14 cows.' >"$T/in"
	calm "$BIN/$1" "$T/in" >"$T/want"
	sed 's/$/\r/' "$T/in" >"$T/crlf"
	{
		printf '\xef\xbb\xbf'
		cat "$T/in"
	} >"$T/bom"
	head -c -1 "$T/in" >"$T/cut"
	{
		printf '\xef\xbb\xbf'
		head -c -2 "$T/crlf"
	} >"$T/all"
	for f in crlf bom cut all; do
		calm "$BIN/$1" "$T/$f" >"$T/got"
		same "$T/want" "$T/got"
		calm "$BIN/$1" - <"$T/$f" >"$T/got"
		same "$T/want" "$T/got"
	done
}

@test "CRLF, a byte order mark, no last newline make no difference" {
	for_each dressed
}

mapper() {
	table 'It has 3 boats.' 'They sold 14 cows.' >"$T/in"
	calm "$BIN/$1" "$T/in" | tail -n +2 >"$T/want"
	tail -n +2 "$T/in" >"$T/rows"
	calm "$BIN/$1" --no-header --columns "$(head -n 1 "$T/in" | tr '\t' ,)" \
	    "$T/rows" >"$T/got"
	same "$T/want" "$T/got"
}

@test "--columns with --no-header makes a mapper or a reducer" {
	for_each mapper
}

in_order() {
	[ "$1" != diff-claims ] || return 0
	table 'It has 3 boats.' >"$T/in"
	awk 'BEGIN { FS = OFS = "\t" }
	{
		t = $1; $1 = $NF; $NF = t
		print
	}' "$T/in" >"$T/turned"
	table 'It has 3 boats.' 'It has 3 boats.' >"$T/both"
	"$BIN/$1" "$T/both" >"$T/want"
	"$BIN/$1" "$T/in" "$T/turned" >"$T/got"
	same "$T/want" "$T/got"
	"$BIN/$1" "$T/in" - <"$T/turned" >"$T/got"
	same "$T/want" "$T/got"
	table | cut -f 1-9 >"$T/less"
	"$BIN/$1" "$T/in" "$T/less" >"$T/got" 2>"$T/err" && return 1
	grep -q "^$1: $T/less:1: its columns are other, .*: files read together need the same columns\$" "$T/err"
}

@test "files may have their columns in another order, but not others" {
	for_each in_order
}

untouched() {
	[ "$1" != diff-claims ] || return 0
	table | cut -f 2- >"$T/in"
	calm "$BIN/$1" "$T/in" >"$T/narrow"
	table >"$T/in"
	calm "$BIN/$1" "$T/in" >"$T/got"
	# nobody's columns are there, byte for byte, and change nothing else
	[ "$(cut -f 1 "$T/got")" = $'other\na\\tb \\x' ]
	cut -f 2- "$T/got" | same "$T/narrow" -
	awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "last") c = i }
	{ print $c }' "$T/got" >"$T/last"
	printf 'last\n z\n' | same - "$T/last"
}

@test "columns of others pass untouched" {
	for_each untouched
}

again() {
	[ "$1" = tag ] || [ "$1" = normalize-units ] || return 0
	table 'It has 3 boats.' 'They sold 14 cows.' >"$T/in"
	"$BIN/$1" "$T/in" >"$T/once"
	"$BIN/$1" "$T/once" >"$T/twice"
	same "$T/once" "$T/twice"
}

@test "a program that meets its own columns rewrites them in place" {
	for_each again
}

at_once() {
	local n

	[ "$1" != diff-claims ] || return 0
	mkfifo "$T/fifo.$1"
	"$BIN/$1" --line-buffered <"$T/fifo.$1" >"$T/got" &
	exec 7>"$T/fifo.$1"
	table 'It has 3 boats.' 'They sold 14 cows.' >&7
	for n in $(seq 100); do
		[ "$(wc -l <"$T/got")" -lt 2 ] || break
		sleep 0.05
	done
	[ "$(wc -l <"$T/got")" -ge 2 ]
	exec 7>&-
	wait
}

@test "with --line-buffered rows go out before the input ends" {
	for_each at_once
}

header_first() {
	local n

	[ "$1" != diff-claims ] || return 0
	mkfifo "$T/first.$1"
	"$BIN/$1" <"$T/first.$1" >"$T/got" &
	exec 7>"$T/first.$1"
	table | head -n 1 >&7
	for n in $(seq 100); do
		[ ! -s "$T/got" ] || break
		sleep 0.05
	done
	[ "$(wc -l <"$T/got")" -eq 1 ]
	exec 7>&-
	wait
}

@test "the header goes out as soon as it is read" {
	for_each header_first
}

options() {
	expect 2 "$1: unknown option --no-such: see $1 --help" \
	    "$BIN/$1" --no-such /nonexistent
	expect 2 "$1: --columns wants an argument: NAMES" "$BIN/$1" --columns
	expect 2 "$1: --no-header takes no argument" "$BIN/$1" --no-header=1
	expect 0 '' "$BIN/$1" --help
	[ "$(head -n 1 "$out" | cut -d ' ' -f 1,2)" = "$1 -" ]
	expect 0 '' "$BIN/$1" --version
	grep -qx "$1 (claimtools) [0-9.]*" "$out"
}

@test "options are checked before input is read" {
	for_each options
}

# --- split, which reads texts and no rows

@test "split: unreadable files are told, the others read" {
	printf 'One here. Two there.\n' >"$T/a"
	mkdir "$T/dir"
	expect 2 "split: $T/none: No such file or directory
split: $T/dir: Is a directory" "$BIN/split" "$T/a" "$T/none" "$T/dir" "$T/a"
	[ "$(wc -l <"$out")" -eq 5 ]
	expect 2 "split: <stdin>: Bad file descriptor" "$BIN/split" <&-
}

@test "split: a full disk, a closed output, a reader that leaves" {
	printf 'One here. Two there.\n' >"$T/a"
	for o in "$T/a" --help; do
		rc=0
		"$BIN/split" "$o" >/dev/full 2>"$T/err" || rc=$?
		[ $rc -eq 2 ]
		[ "$(cat "$T/err")" = 'split: standard output: No space left on device' ]
	done
	rc=0
	"$BIN/split" "$T/a" >&- 2>"$T/err" || rc=$?
	[ $rc -eq 2 ]
	[ "$(cat "$T/err")" = 'split: standard output: Bad file descriptor' ]
	yes 'One here. Two there.' | {
		rc=0
		timeout 20 "$BIN/split" 2>"$T/err" || rc=$?
		echo $rc >"$T/rc"
	} | head -n 2 >"$T/got"
	[ "$(cat "$T/rc")" -eq 141 ]
	[ ! -s "$T/err" ]
}

# The offsets of what split prints lead back to the bytes of file $1.
leads_back() {
	local start end

	"$BIN/split" "$1" | tail -n +2 >"$T/rows"
	while read -r row; do
		start=$(cut -f 4 <<<"$row")
		end=$(cut -f 5 <<<"$row")
		tail -c +$((start + 1)) "$1" | head -c $((end - start)) |
		    tr '\t\n\r\v\f' ' ' >"$T/want"
		cut -f 7 <<<"$row" | tr -d '\n' | sed 's/\\\\/\\/g' >"$T/got"
		same "$T/want" "$T/got"
	done <"$T/rows"
	[ -s "$T/rows" ]
}

@test "split: CRLF, a byte order mark, bad UTF-8, no last newline" {
	printf '\xef\xbb\xbfOne is\r\nhere. Caf\xe9 \xff two.\r\n\r\nThree \\ four' >"$T/a"
	expect 0 '' "$BIN/split" "$T/a"
	[ "$(wc -l <"$out")" -eq 4 ]
	# the mark is no part of the text, but counts in the offsets
	[ "$(sed -n 2p "$out" | cut -f 4)" -eq 3 ]
	grep -aqF $'Caf\xe9 \xff two.' "$out"
	leads_back "$T/a"
}

@test "split: NUL bytes are kept" {
	printf 'One@two. Three@four.\n' | tr @ '\0' >"$T/a"
	expect 0 '' "$BIN/split" "$T/a"
	tr '\0' @ <"$out" | grep -qF 'One@two.'
}

@test "split: empty input gives a header at most" {
	: >"$T/a"
	expect 0 '' "$BIN/split" "$T/a"
	[ "$(wc -l <"$out")" -le 1 ]
	printf '\n \n\t\n' >"$T/a"
	expect 0 '' "$BIN/split" "$T/a"
	[ "$(wc -l <"$out")" -le 1 ]
}

# --- what says where a claim stands

@test "diff-claims: what ends before it begins is no claim" {
	for kind in date time count; do
		{
			line doc date sent start text nstart nend kind mod \
			    low value high
			line d 2025-01-01 1 0 'May 5' 4294967295 5 $kind '' \
			    2025-05-05 2025-05-05 2025-05-05
			line d 2025-01-01 1 0 'By 6 pm' 4000 5 $kind '' '' \
			    T18:00 ''
			line d 2025-01-01 1 0 'By 12 men' 5 3 $kind = 12 12 12
		} >"$T/in"
		for how in --all --gaps --summary; do
			expect 0 '' "$BIN/diff-claims" $how "$T/in"
			[ "$(wc -l <"$out")" -eq 1 ]
		done
	done
}

@test "normalize-units: what a unit is doesn't depend on how many came before" {
	awk 'BEGIN { OFS = "\t"
		print "value", "low", "high", "grain", "unit", "kind", "mod"
		p = "kilo mega giga tera peta exa milli micro nano pico"
		p = p " femto atto hecto deci centi"
		u = "meter gram second watt joule pascal volt newton hertz"
		u = u " kelvin lumen tesla farad ohm henry mole"
		n = split(p, pre, " "); m = split(u, unit, " ")
		for (i = 0; i < n * m; i++)
			for (k = 0; k < n * m; k++)
				print 5, 5, 5, 1, \
				    pre[i % n + 1] unit[int(i / n) + 1] \
				    "s per " \
				    pre[k % n + 1] unit[int(k / n) + 1], \
				    "measure", "=" }' >"$T/in"
	[ "$(wc -l <"$T/in")" -gt 57000 ]
	"$BIN/normalize-units" --no-header "$T/in" | sort >"$T/there"
	{
		head -n 1 "$T/in"
		tail -n +2 "$T/in" | tac
	} | "$BIN/normalize-units" --no-header | sort >"$T/back"
	cmp "$T/there" "$T/back"
	cut -f 5- "$T/there" >"$T/units"
	grep -q '^kilometers per centimole.*mol-1' "$T/units"
	grep -q '^centimoles per kilometer.*mol' "$T/units"
}
