#!/usr/bin/env bats
# split's options, inputs, messages and statuses. Where sentences end is in
# unit/split.c.

bats_require_minimum_version 1.5.0

setup() {
	BIN=$(cd "${BIN:-bin}" && pwd)
	export LC_ALL=C
	cd "$BATS_TEST_TMPDIR"
	head=$'doc\tdate\tsent\tstart\tend\tform\ttext'
}

split() {
	"$BIN/split" "$@"
}

# expect STATUS OUTPUT COMMAND...: standard output and error together.
expect() {
	local status_wanted=$1 wanted=$2

	shift 2
	run "$@"
	[ "$output" = "$wanted" ] || {
		diff <(echo "$wanted") <(echo "$output")
		return 1
	}
	[ "$status" -eq "$status_wanted" ]
}

@test "a row per sentence, with offsets of the document's bytes" {
	printf 'The Flood\n\nIt rose.\tIt\nfell in "old\\\ntown". Caf\303\251s shut.\n' >a.txt
	expect 0 "$head
a.txt		1	0	9	heading	The Flood
a.txt		2	11	19	text	It rose.
a.txt		3	20	43	text	It fell in \"old\\\\ town\".
a.txt		4	44	56	text	Caf"$'\303\251s shut.' split a.txt
	[ "$(tail -c +21 a.txt | head -c 2)" = It ]
}

@test "standard input, empty files and a missing last newline" {
	expect 0 "$head
-		1	0	3	text	Hi." split < <(printf 'Hi.')
	: >empty
	expect 0 "$head" split empty
	expect 0 "$head" split - </dev/null
	expect 0 "-		1	3	6	text	Hi." split --no-header \
	    < <(printf '\357\273\277Hi.')
}

@test "several files are each a document" {
	printf 'One. Two.' >a
	printf 'Three.' >b
	expect 0 "$head
a		1	0	4	text	One.
a		2	5	9	text	Two.
b		1	0	6	text	Three." split a b
	[ "$(split a b)" = "$(split a; split --no-header b)" ]
}

@test "a file that can't be read is told, the others are read" {
	printf 'One.' >a
	mkdir d
	expect 2 "$head
split: none: No such file or directory
a		1	0	4	text	One.
split: d: Is a directory" split --line-buffered none a d
	[ "$(split --no-header none a 2>/dev/null)" = $'a\t\t1\t0\t4\ttext\tOne.' ]
}

@test "a full disk is told" {
	[ -e /dev/full ] || skip
	run sh -c 'echo Hi. | "$1" >/dev/full' - "$BIN/split"
	[ "$status" -eq 2 ]
	[ "$output" = 'split: standard output: No space left on device' ]
}

@test "NUL and bytes that are no UTF-8 are kept" {
	printf 'A\000b \377. Next.' >a
	split --no-header a >out
	printf 'a\t\t1\t0\t6\ttext\tA\000b \377.\na\t\t2\t7\t12\ttext\tNext.\n' |
	    cmp - out
}

@test "dates: of all, of a table, and never the file's" {
	printf 'One.' >a
	printf 'Two.' >b
	printf 'doc\tdate\nb\t2021-03\n' >dates
	expect 0 "a	2020-01-02	1	0	4	text	One.
b	2021-03	1	0	4	text	Two." \
	    split --no-header --date 2020-01-02 --dates dates a b
	printf 'a\tMay\n' >dates
	expect 2 'split: dates:1: "May" is no date: write it as 2024-08-06 or 2024-08' \
	    split --dates dates a
	printf 'doc\tdate\nb\t2021\na\t2020\nb\t2021-03\n' >dates
	expect 2 'split: dates:4: document "b" stands twice: remove one of its rows' \
	    split --dates dates a
	expect 2 'split: --date May: write it as 2024-08-06 or 2024-08' \
	    split --date May a
	expect 2 'split: none: No such file or directory' split --dates none a
}

@test "CSV: quotes, line breaks in cells, kept columns" {
	printf 'id,text,date,kind,more\r\n7,"He said ""no"". She\nsat.",2020-01-02,x,"a\tb"\r\n\r\n8,Two. Three.,,y,\\\r\n' >a.csv
	expect 0 "split: a.csv: column \"kind\" is kept as \"in_kind\"
$head	in_kind	more
7	2020-01-02	1	0	13	text	He said \"no\".	x	a\\tb
7	2020-01-02	2	14	22	text	She sat.	x	a\\tb
8	2019	1	0	4	text	Two.	y	\\\\
8	2019	2	5	11	text	Three.	y	\\\\" \
	    split --text text --id id --date 2019 a.csv
}

@test "TSV: the text's escapes are undone, other cells untouched" {
	printf 'body\tx\ty\nOne.\\nTwo\\\\ \\t.\ta\\tb\\q\tc\n' >a.tsv
	expect 0 "$head	x	y
a.tsv:1		1	0	4	text	One.	a\\tb\\q	c
a.tsv:1		2	5	12	text	Two\\\\  .	a\\tb\\q	c" \
	    split -t body a.tsv
	expect 0 "$head	x
-:1		1	0	3	text	Hi.	z" \
	    split --tsv --columns x,text < <(printf 'z\tHi.\n')
}

@test "several tables need the same columns, in any order" {
	printf 'text,x\nOne.,1\n' >a.csv
	printf 'x\ttext\n2\tTwo.\n' >b.tsv
	expect 0 "$head	x
a.csv:1		1	0	4	text	One.	1
b.tsv:1		1	0	4	text	Two.	2" split -t text a.csv b.tsv
	printf 'text;y\nOne.;1\n' >c.csv
	expect 2 "$head	x
a.csv:1		1	0	4	text	One.	1
split: c.csv:1: other columns than the first file: it has text, x; this one has text;y" \
	    split -t text --line-buffered a.csv c.csv
	expect 0 "$head	y
c.csv:1		1	0	4	text	One.	1" split --delimiter ';' c.csv
}

@test "faults of tables are told with file and line" {
	printf 'a,b\n1,2\n' >a.csv
	expect 2 'split: a.csv:1: no column "c": the columns are a, b' \
	    split -t c a.csv
	expect 2 'split: a.csv:1: no column "id": the columns are a, b' \
	    split -t a -i id a.csv
	printf 'a,b\n1,2\n\n3,"four\nfive\n' >b.csv
	run split --no-header -t b b.csv
	[ "$status" -eq 2 ]
	[ "${lines[-1]}" = 'split: b.csv:4: a quoted cell has no end: close its quote, write quotes inside it twice' ]
	printf 'a,b\n1\n' >c.csv
	run split --no-header -t b c.csv
	[ "$status" -eq 2 ]
	[ "${lines[-1]}" = 'split: c.csv:2: 1 cell under 2 columns: add the missing delimiters (an empty cell is still a cell)' ]
	printf 'a,a\n' >d.csv
	expect 2 'split: d.csv:1: column "a" stands twice in the header: rename one' \
	    split -t a d.csv
}

@test "options are checked before input is read" {
	expect 2 'split: --csv and --tsv: choose one' split --csv --tsv none
	expect 2 'split: --delimiter ab: one byte, such as ;' \
	    split --delimiter ab none
	expect 2 'split: --id wants --text NAME, --csv or --tsv' \
	    split --id x none
	expect 2 'split: --columns wants --text NAME, --csv or --tsv' \
	    split --columns x none
}

@test "--lines: each line is a sentence" {
	expect 0 "-		1	0	9	text	One. Two.
-		2	10	15	text	three" \
	    split --no-header --lines < <(printf 'One. Two.\nthree\n\n')
}

@test "rows go out as soon as their bytes allow" {
	mkfifo in out
	"$BIN/split" --no-header --line-buffered <in >out 3>&- &
	exec 8>in 9<out
	printf 'One is here. Two\n' >&8
	read -r -t 5 -u 9 row
	[ "$row" = $'-\t\t1\t0\t12\ttext\tOne is here.' ]
	printf '\n' >&8
	read -r -t 5 -u 9 row
	[ "$row" = $'-\t\t2\t13\t16\ttext\tTwo' ]
	exec 8>&- 9<&-
	wait
}

@test "--abbreviations: the user's own, beside those known" {
	printf 'The lect. hall is by Hasp. Nord. The vs. sign fell.\n' >a.txt
	printf 'word\tclass\nlect\tname\nHasp\ttitle\n' >words
	expect 0 "The lect. hall is by Hasp.
Nord.
The vs. sign fell." split_texts a.txt
	expect 0 "The lect. hall is by Hasp. Nord.
The vs. sign fell." split_texts --abbreviations words a.txt
	printf 'word\tclass\nlect\tnoun\n' >words
	expect 2 'split: words:2: class is "noun": write one of title|name|number|date|unit|never|end|suffix|time' \
	    split --abbreviations words a.txt
	expect 2 'split: none: No such file or directory' \
	    split --abbreviations none a.txt
}

# The texts alone.
split_texts() {
	"$BIN/split" --no-header "$@" | cut -f 7
}

@test "--abbreviations: a word that can't be met is told" {
	t=$BATS_TEST_TMPDIR/words.tsv
	printf 'word\tclass\nca\tnever\napprox.\tnever\n' >"$t"
	run "$BIN/split" --abbreviations "$t" /nonexistent
	[ "$status" -eq 2 ]
	[ "$output" = "split: $t:3: word \"approx.\": leave out its last full stop" ]
	printf 'word\tclass\net al\tnever\n' >"$t"
	run "$BIN/split" --abbreviations "$t" /nonexistent
	[ "$output" = "split: $t:2: word \"et al\": write one word, without blanks" ]
	printf 'word\tclass\nabcdefghijklmnopqrstuvwxyz\tnever\n' >"$t"
	run "$BIN/split" --abbreviations "$t" /nonexistent
	[ "$output" = "split: $t:2: word \"abcdefghijklmnopqrstuvwxyz\": write a shorter word" ]
}

@test "--layout: what a line break means" {
	printf 'Low tide\ncame at\nten. It\nrose\n\nThe end\n' >a.txt
	expect 0 "Low tide came at ten.
It rose
The end" split_texts --layout par a.txt
	expect 0 "Low tide
came at
ten.
It
rose
The end" split_texts --layout line a.txt
	printf 'The tide came in at\nTen and then it rose by\nFour feet.\n' >b.txt
	expect 0 "The tide came in at Ten and then it rose by Four feet." \
	    split_texts --layout wrap b.txt
	expect 2 'split: --layout page: write one of auto, par, line, wrap' \
	    split --layout page a.txt
}

@test "--quotes: kept whole, or each sentence one" {
	printf 'He said: "It rose. We fled. It fell." Then he left.\n' >a.txt
	expect 0 'He said: "It rose.
We fled.
It fell."
Then he left.' split_texts a.txt
	expect 0 'He said: "It rose. We fled. It fell."
Then he left.' split_texts --quotes keep a.txt
	expect 2 'split: --quotes all: write one of split, keep' \
	    split --quotes all a.txt
}

@test "--language: a folder of tables each" {
	printf 'Am 3. Mai kam Dr. Ott. Er blieb bis zum 5. Juni bzw. bis zum Ende des 6. Monats. Er war 42.\n' >a.txt
	expect 0 'Am 3. Mai kam Dr. Ott.
Er blieb bis zum 5. Juni bzw. bis zum Ende des 6. Monats.
Er war 42.' split_texts --language de a.txt
	expect 2 'split: --language xx: there are tables for de, en' \
	    split --language xx a.txt
}

# A feed that hands on so many bytes at a time.
feed() {
	dd if="$1" bs="$2" status=none | while IFS= read -r -d '' -n "$2" s ||
	    [ -n "$s" ]; do
		printf %s "$s"
	done
}

@test "what comes line by line, or byte by byte, gives the same rows" {
	local how

	printf 'Flood at Ode\n\nIt rose by 3.\n5 ft. or so ...\n(It fell [1] later.) Dr.\nLow saw it,\nand\nleft\n\n- one\n- two. "A\nb." Who?\n' >a.txt
	for how in auto par line wrap; do
		split --layout "$how" - <a.txt >whole
		while IFS= read -r line; do
			printf '%s\n' "$line"
		done <a.txt | split --layout "$how" | cmp - whole
		feed a.txt 1 | split --layout "$how" | cmp - whole
		feed a.txt 7 | split --layout "$how" | cmp - whole
		feed a.txt 64 | split --layout "$how" | cmp - whole
	done
}

@test "CSV: offsets count inside a cell of several lines" {
	printf 'id,text\r\n1,"A ""big"" tide came to the village on the\r\nriver.\r\n\r\nThen it fell."\r\n' >a.csv
	expect 0 '1		1	0	47	text	A "big" tide came to the village on the  river.
1		2	51	64	text	Then it fell.' split --no-header --id id -t text a.csv
}

@test "what is read as text, but looks like a table, is told" {
	printf 'id,text\n1,It fell.\n' >a.csv
	run --separate-stderr split --no-header a.csv
	[ "$status" -eq 0 ]
	[ "$stderr" = 'split: a.csv: read as text, not as a table: that wants --csv, or --text NAME for the column of the texts' ]
	expect 0 'a.csv:1		1	0	8	text	It fell.	1' split --no-header --csv a.csv
}

@test "dates: a day that is none, and a document that isn't there" {
	printf 'It fell.\n' >a.txt
	run split -d 2026-02-30 a.txt
	[ "$status" -eq 2 ]
	[ "$output" = 'split: --date 2026-02-30: write it as 2024-08-06 or 2024-08' ]
	printf 'a.txt\t2026-02-03\nx/b.txt\t2026-13-01\n' >dates
	run split --dates dates a.txt
	[ "$status" -eq 2 ]
	[[ $output == *'dates:2: "2026-13-01" is no date'* ]]
	printf 'a.txt\t2026-02-03\nx/b.txt\t2026-12-01\n' >dates
	run --separate-stderr split --no-header --dates dates a.txt
	[ "$status" -eq 0 ]
	[ "$output" = 'a.txt	2026-02-03	1	0	8	text	It fell.' ]
	[ "$stderr" = 'split: dates: no document is called "x/b.txt": write them as column doc does' ]
}

@test "a CSV header of many columns takes no time, and its bytes are shown" {
	{
		printf 'text'
		seq 60000 | awk '{ printf ",c%d", $1 }'
		printf '\nOne.'
		seq 60000 | awk '{ printf "," }'
		echo
	} >a.csv
	timeout 20 bash -c '"$0/split" -t text a.csv a.csv >out' "$BIN"
	[ "$(wc -l <out)" -eq 3 ]
	printf 'a\033b,a\033b\n' >b.csv
	expect 2 'split: b.csv:1: column "a\x1bb" stands twice in the header: rename one' \
	    split -t a b.csv
	printf 'a,\033\n' >c.csv
	expect 2 'split: c.csv:1: no column "b": the columns are a, \x1b' \
	    split -t b c.csv
	printf 'a\n1\n' >d.csv
	run split --no-header -t a d.csv c.csv
	[ "${lines[-1]}" = 'split: c.csv:1: other columns than the first file: it has a; this one has a, \x1b' ]
}

@test "input may come in pieces, and a descriptor may not wait" {
	for how in --csv --tsv; do
		{
			printf '\xef'
			sleep 0.2
			printf '\xbb\xbftext\nOne.\n'
		} | split $how --no-header >out
		[ "$(cut -f 7 out)" = One. ]
	done
	type -P python3 >/dev/null || skip "no python3"
	for how in --csv --tsv --lines; do
		{
			sleep 0.3
			printf 'text\nOne.\n'
		} | python3 -c 'import os, sys
os.set_blocking(0, False)
os.execv(sys.argv[1], sys.argv[1:])' "$BIN/split" $how --no-header >out
		[ "$(cut -f 7 out | tail -n 1)" = One. ]
	done
}
