#!/usr/bin/env bats
# The dispatcher, and compare's own part of the work: here the programs of the
# pipe are stand-ins that print prepared tables, so that each layout and each
# failure can be had. examples.bats runs the real pipe.

setup() {
	BIN=$(cd "${BIN:-bin}" && pwd)
	root=$BATS_TEST_DIRNAME/..
	dir=$BATS_TEST_TMPDIR
	unset COLUMNS MANPAGER
	export LC_ALL=C
	cd "$dir"
}

# fake NAME: a program of the pipe whose script is standard input.
fake() {
	mkdir -p fake
	cp "$BIN/claims" fake/claims
	{ echo '#!/bin/sh'; cat; } >fake/"$1"
	chmod +x fake/"$1"
}

# table FILE COLUMNS: rows from standard input, blanks as tabs, _ as nothing.
table() {
	{ echo "$2"; cat; } | tr ' ' '\t' | sed 's/_//g; s/+/ /g' >"$1"
}

# Two reports and a pipe that finds 10 and 400 dead in them.
two_reports() {
	mkdir -p in
	printf 'Flood.\n\nTen people died.\n' >in/one.txt
	printf 'The flood killed\n400 people.\n' >in/two.txt
	table claims.tsv 'doc nstart nend quote speaker when nlow nhigh' <<-'E'
	in/one.txt 8 18 Ten+people _ 2025-01-02 10 10
	in/two.txt 17 27 400+people Mayor 2025-01-02 400 400
	E
	table positions.tsv 'verdict key camp origins low high nunit when parties at rule why' <<-'E'
	contradict toll@Oslo 1 1 10 10 1 2025-01-02 _ in/one.txt:8-18 apart 10+is+not+400
	contradict toll@Oslo 2 1 400 400 1 2025-01-02 _ in/two.txt:17-27 apart 10+is+not+400
	E
	echo 'echo "$@" >>args; cat' | fake split
	echo 'cat' | fake tag
	echo 'cat' | fake extract-numbers
	echo 'echo "$@" >>args; cat >/dev/null; cat claims.tsv' |
	    fake normalize-units
	table kin.tsv 'doc origin like runs figures' </dev/null
	fake diff-claims <<-'E'
	[ "$1" = --origins ] && cat >/dev/null && exec cat kin.tsv
	echo "$@" >>args; cat >seen; cat positions.tsv; exit 1
	E
}

@test "no arguments: usage, status 2" {
	run "$BIN/claims"
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: say what to do: compare FILE ..., PROGRAM, help or completion; claims --help tells more' ]
}

@test "an unknown program: the list, status 2" {
	run "$BIN/claims" splitt
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = 'claims: no program "splitt": use compare, help, completion or one of' ]
	[ "${#lines[@]}" -eq 6 ]
	[ "${lines[1]}" = '  split            text into sentences, a row each' ]
	[ "${lines[5]}" = '  diff-claims      who disagrees with whom' ]
}

@test "--help and --version" {
	run "$BIN/claims" --help
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 'claims - finds where reports disagree' ]
	run "$BIN/claims" --version
	[ "$status" -eq 0 ]
	[[ $output =~ ^'claims (claimtools) '[0-9.]+$ ]]
	run "$BIN/claims" compare --help
	[ "$status" -eq 0 ]
	[ "${lines[1]}" = 'usage: claims compare [OPTION ...] [FILE ...]' ]
}

@test "--help at a full disk" {
	[ -e /dev/full ] || skip 'no /dev/full'
	run bash -c '"$0" --help >/dev/full' "$BIN/claims"
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: standard output: No space left on device' ]
}

@test "a program is run with its arguments and its status" {
	echo 'echo "tag got $*"; exit 7' | fake tag
	echo : | fake extract-numbers
	run fake/claims tag --x 'a b'
	[ "$status" -eq 7 ]
	[ "$output" = 'tag got --x a b' ]
	ln -s "$PWD/fake/claims" linked
	run ./linked tag
	[ "$output" = 'tag got ' ]
}

@test "another split beside claims is never run" {
	echo 'echo wrong' | fake split
	run fake/claims split
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: split: not found beside claims nor in ../libexec/claimtools/bin: run make install again' ]
}

@test "help shows a page" {
	echo 'for f; do :; done; echo "page ${f##*/}"' | fake man
	mkdir -p man share/man/man1 share/man/man7
	touch man/tag.1 man/claims-{tsv,rules}.5 share/man/man1/claims-tag.1 man/claims.1
	touch share/man/man7/claims.7
	PATH=$PWD/fake:$PATH
	run fake/claims help tag
	[ "$status" -eq 0 ]
	[ "$output" = 'page claims-tag.1' ] # the installed one first
	run fake/claims help tsv
	[ "$output" = 'page claims-tsv.5' ]
	run fake/claims help rules
	[ "$output" = 'page claims-rules.5' ]
	run fake/claims help tour
	[ "$output" = 'page claims.7' ]
	run fake/claims help compare
	[ "$output" = 'page claims.1' ]
	run fake/claims help split
	[ "$status" -eq 2 ]
	[ "$output" = "claims: the page of split isn't installed: see claims split --help" ]
	run fake/claims help nothing
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = 'claims: no program "nothing": use compare, help, completion or one of' ]
	run fake/claims help
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 'claims - finds where reports disagree' ]
}

@test "completion: each program's own options" {
	"$BIN/claims" completion bash >bash.out
	bash -n bash.out
	grep -q "^	\*:split) words='--.*--line-buffered .*--version' ;;$" bash.out
	grep -q "^	\*:compare) words='--abbreviations= --all .*--until= --help --version' ;;$" bash.out
	cat >try.sh <<-'E'
	. ./bash.out
	compopt() { :; }
	COMP_WORDS=(claims ex); COMP_CWORD=1; _claims; echo "${COMPREPLY[*]}"
	COMP_WORDS=(claims split --dat); COMP_CWORD=2; _claims; echo "${COMPREPLY[*]}"
	COMP_WORDS=(claims help t); COMP_CWORD=2; _claims; echo "${COMPREPLY[*]}"
	COMP_WORDS=(claims split f); COMP_CWORD=2; _claims; echo "${COMPREPLY[*]}"
	E
	run bash try.sh
	[ "${lines[0]}" = 'extract-numbers' ]
	[ "${lines[1]}" = '--date= --dates=' ]
	[ "${lines[2]}" = 'tour tsv tag' ]
	[ "${#lines[@]}" -eq 3 ] # a file: left to the shell
	run "$BIN/claims" completion zsh
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = '#compdef claims' ]
	if command -v zsh >/dev/null; then
		echo "$output" >_claims
		cat >try.zsh <<-'E'
		compadd() { print add $*; }
		_files() { print files; }
		try() { words=(claims "$@"); CURRENT=$#words; PREFIX=$words[-1]; . ./_claims; }
		try ex; try tag --; try help t; try tag f
		E
		run zsh -f try.zsh
		[[ ${lines[0]} == 'add -S -- compare '* ]]
		[[ ${lines[1]} == 'add -S -- --rules= '* ]]
		[ "${lines[2]}" = 'add -S -- compare tour tsv rules split tag extract-numbers normalize-units diff-claims' ]
		[ "${lines[3]}" = files ]
	fi
	run "$BIN/claims" completion fish
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: completion: no shell "fish": use bash or zsh' ]
	run "$BIN/claims" completion
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: completion: for which shell? bash or zsh' ]
}

@test "compare: camps, lines, dates, the reason; status 1" {
	two_reports
	run fake/claims compare in/*.txt
	[ "$status" -eq 1 ]
	diff - <(echo "$output") <<-'E'
	2 reports. Disputed: 1. Changed: 0. Agreed: 0.

	1 CONTRADICT      Oslo: toll
	    10   1 report                                                     2025-01-02
	        one:3  "Ten people"
	    400  1 report                                                     2025-01-02
	        two:2  "400 people"                                                Mayor
	    why [apart] 10 is not 400
	E
}

@test "compare: reports of one origin are told at the top" {
	two_reports
	table kin.tsv 'doc origin like runs figures' <<-'E'
	in/two.txt in/one.txt in/one.txt 0 4
	E
	run fake/claims compare in/*.txt
	[[ $output == '2 reports; one = two: 4 odd figures shared, so one origin. Disputed:'* ]]
}

@test "compare: nothing disputed, status 0" {
	two_reports
	echo 'cat >/dev/null; sed s/contradict/agree/ positions.tsv' |
	    fake diff-claims
	run fake/claims compare in/*.txt
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = '2 reports. Disputed: 0. Changed: 0. Agreed: 1.' ]
	[ "${lines[1]}" = '1 agreed: --all shows them.' ]
	run fake/claims compare --all in/*.txt
	[ "${lines[1]}" = '1 agree           Oslo: toll' ]
}

@test "compare: the width of COLUMNS" {
	two_reports
	COLUMNS=40 run fake/claims compare in/*.txt
	for l in "${lines[@]}"; do
		[ "${#l}" -le 46 ]
	done
	[ "${lines[3]}" = '    10   1 report             2025-01-02' ]
}

@test "compare: options reach the programs that they are for" {
	two_reports
	run fake/claims compare -d 2025-01-02 --to area=acre --key 'a b' \
	    --only scale --csv -u u.tsv in/one.txt
	[ "$status" -eq 1 ]
	diff - <(sort args) <<-'E'
	--csv --date=2025-01-02 -- in/one.txt
	--key=a b --only=scale --all
	--to=area=acre --units=u.tsv
	E
}

@test "compare: what its programs can be told, it can be told" {
	two_reports
	echo 'echo "$@" >>args; cat' | fake extract-numbers
	run fake/claims compare --tolerance 5 --since 2024 --until=2025 \
	    --rates r.csv --language de --layout par --quotes keep --lines \
	    --abbreviations a.tsv --decimal-comma -t body -i id \
	    --columns id,body in/one.txt
	[ "$status" -eq 1 ]
	diff - <(sort args) <<-'E'
	--abbreviations=a.tsv --columns=id,body --id=id --language=de --layout=par --lines --quotes=keep --text=body -- in/one.txt
	--decimal-comma
	--rates=r.csv
	--since=2024 --tolerance=5 --until=2025 --all
	E
}

@test "a letter is the same option in all programs, or none" {
	for p in split tag extract-numbers normalize-units diff-claims \
	    'claims compare'; do
		# shellcheck disable=SC2086 # a program and its argument
		set -- $p
		"$BIN/$1" ${2:+"$2"} --help
	done | sed -n 's/^  -\([a-z]\), --\([a-z-]*\).*/\1 \2/p' | sort -u >letters
	[ "$(wc -l <letters)" -gt 10 ]
	run bash -c 'cut -d " " -f 1 letters | uniq -d'
	[ "$output" = '' ]
}

@test "compare: standard input is a document too" {
	two_reports
	sed -i 's,in/one.txt,-,' claims.tsv positions.tsv
	run bash -c 'fake/claims compare - in/two.txt <in/one.txt'
	[ "$status" -eq 1 ]
	[[ $output == *'        -:3    "Ten people"'* ]]
	[[ $output == *'        two:2  "400 people"'* ]]
	run bash -c 'fake/claims compare <in/one.txt'
	[[ $output == *'        -:3    "Ten people"'* ]]
}

@test "compare: no colour but at a terminal" {
	two_reports
	command -v script >/dev/null || skip 'no script(1)'
	script --version 2>/dev/null | grep -q util-linux || skip 'another script(1)'
	export TERM=xterm
	run script -qec 'fake/claims compare in/*.txt' /dev/null
	[[ $output == *$'\033[1;31mCONTRADICT\033[0m'* ]]
	NO_COLOR=1 run script -qec 'fake/claims compare in/*.txt' /dev/null
	[[ $output != *$'\033'* ]]
	TERM=dumb run script -qec 'fake/claims compare in/*.txt' /dev/null
	[[ $output != *$'\033'* ]]
	run fake/claims compare in/*.txt
	[[ $output != *$'\033'* ]]
}

@test "compare: a program that fails or dies" {
	two_reports
	echo 'echo "tag: cannot" >&2; exit 2' | fake tag
	run fake/claims compare in/*.txt
	[ "$status" -eq 2 ]
	[ "$output" = 'tag: cannot
claims: tag ended with status 2
claims: nothing is compared' ]
	echo 'kill -9 $$' | fake tag
	run fake/claims compare in/*.txt
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: tag killed by signal 9
claims: nothing is compared' ]
	echo cat | fake tag
	echo 'exit 3' | fake diff-claims
	run fake/claims compare in/*.txt
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: diff-claims ended with status 3
claims: nothing is compared' ]
}

@test "compare: trouble with files" {
	two_reports
	run fake/claims compare --nonsense
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: unknown option --nonsense: see claims compare --help' ]
	TMPDIR=/nowhere run fake/claims compare in/*.txt
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: a temporary file: No such file or directory: set TMPDIR to a folder with room' ]
	[ -e /dev/full ] || skip 'no /dev/full'
	run bash -c 'fake/claims compare in/*.txt >/dev/full'
	[ "$status" -eq 2 ]
	[ "$output" = 'claims: standard output: No space left on device' ]
}

@test "compare leaves no temporary file behind" {
	two_reports
	mkdir tmp
	TMPDIR=$PWD/tmp run bash -c 'fake/claims compare - in/two.txt <in/one.txt'
	[ "$status" -eq 1 ]
	[ -z "$(ls -A tmp)" ]
}

@test "compare: twenty reports are named, of more only three" {
	two_reports
	for n in 20 21; do
		{
			printf 'doc\tnstart\tnend\tquote\tnlow\tnhigh\n'
			for i in $(seq -w $n); do
				printf '%s\t0\t2\t"%s"\t10\t10\n' "$i" "${i%?}"
			done
		} >claims.tsv
		{
			printf 'verdict\tkey\tlow\thigh\tnunit\tat\n'
			printf 'contradict\ttoll\t10\t10\t1\t'
			seq -f '%02.0f:0-2' $n | paste -s -d ' '
		} >positions.tsv
		run fake/claims compare in/*.txt
		[ "$(grep -c '^        [0-9].*"' <<<"$output")" -eq $((n == 20 ? 20 : 3)) ]
	done
	[[ ${lines[3]} == *01* && ${lines[4]} == *10* && ${lines[5]} == *20* ]]
	[ "${lines[2]}" = '    10  21 reports' ]
	[ "${lines[6]}" = '            and 18 more reports' ]
}

@test "installed: split in PATH is still the system's" {
	unset MAKEFLAGS MAKELEVEL MFLAGS
	before=$(command -v split)
	make -s -C "$root" install BIN="$BIN" DESTDIR="$dir/dest" PREFIX=/usr \
	    >/dev/null
	PATH=$dir/dest/usr/bin:$PATH
	hash -r
	[ "$(command -v split)" = "$before" ]
	[ "$(command -v claims)" = "$dir/dest/usr/bin/claims" ]
	[ "$(ls "$dir/dest/usr/bin")" = claims ]
	printf 'One. Two.\n' >t.txt
	run claims split t.txt
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 3 ]
	for p in split tag extract-numbers normalize-units diff-claims; do
		[ -x "$dir/dest/usr/libexec/claimtools/bin/$p" ]
		[ -f "$dir/dest/usr/share/man/man1/claims-$p.1" ]
		claims "$p" --version
	done
	[ -f "$dir/dest/usr/share/man/man1/claims.1" ]
	[ -f "$dir/dest/usr/share/man/man5/claims-tsv.5" ]
	[ -f "$dir/dest/usr/share/man/man5/claims-rules.5" ]
	[ -f "$dir/dest/usr/share/man/man7/claims.7" ]
	MANPAGER=cat run claims help split
	[ "$status" -eq 0 ]
	[[ $output == *split* ]]
	make -s -C "$root" uninstall DESTDIR="$dir/dest" PREFIX=/usr
	[ -z "$(find "$dir/dest" -type f)" ]
}
