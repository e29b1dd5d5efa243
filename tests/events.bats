#!/usr/bin/env bats
# How well the pipe does on events that a person has gone through: the least
# recall, precision, quiet, found and verdict, in percent (tests/events/score
# says what they are). They stand a little below what is reached: raise them
# with it.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
}

# reaches DIR RECALL PRECISION QUIET FOUND VERDICT
reaches() {
	local dir=$1 what got

	shift
	run tests/events/score "$dir"
	echo "$output"
	[ "$status" -eq 0 ]
	for what in recall precision quiet found verdict; do
		got=${output#*"$what "}
		[ "${got%%[!0-9]*}" -ge "$1" ] || return
		shift
	done
}

@test "quake" {
	reaches examples/quake 97 97 97 87 89
}

@test "earnings" {
	reaches examples/earnings 90 97 97 97 84
}

@test "election" {
	reaches tests/events/election 52 89 97 59 55
}

@test "epidemic" {
	reaches tests/events/epidemic 97 97 97 82 75
}

@test "ferry" {
	reaches tests/events/ferry 97 97 97 84 84
}

@test "strike" {
	reaches tests/events/strike 67 85 97 31 36
}

@test "trial" {
	reaches tests/events/trial 41 97 97 42 42
}

@test "aircrash" {
	reaches tests/events/aircrash 58 80 97 54 55
}

@test "drought" {
	reaches tests/events/drought 39 97 97 26 31
}

@test "flood" {
	reaches tests/events/flood 50 52 93 65 61
}

@test "merger" {
	reaches tests/events/merger 38 97 97 42 39
}

@test "protest" {
	reaches tests/events/protest 58 66 97 53 50
}

@test "spacecraft" {
	reaches tests/events/spacecraft 58 90 93 58 57
}

@test "tax" {
	reaches tests/events/tax 49 97 97 39 41
}

@test "wildfire" {
	reaches tests/events/wildfire 47 97 97 47 38
}

@test "airstrike" {
	reaches tests/events/airstrike 37 48 92 65 49
}

@test "housing" {
	reaches tests/events/housing 28 97 97 48 34
}

@test "oilspill" {
	reaches tests/events/oilspill 58 87 97 51 57
}

@test "recall" {
	reaches tests/events/recall 20 97 97 17 17
}

@test "vaccine" {
	reaches tests/events/vaccine 69 87 93 62 61
}

@test "breach" {
	reaches tests/events/breach 73 97 97 55 62
}

@test "a quote that no report holds is told" {
	mkdir -p "$BATS_TEST_TMPDIR/e/reports"
	echo 'Nine died.' >"$BATS_TEST_TMPDIR/e/reports/a.txt"
	printf '\nk\ta\tNine\ta\tTen\tagree\n' >"$BATS_TEST_TMPDIR/e/conflicts.tsv"
	run tests/events/score "$BATS_TEST_TMPDIR/e"
	[ "$status" -eq 2 ]
	[[ "$output" == *': a has no "Ten"'* ]]
}

@test "a quote that stands twice in its report is told" {
	mkdir -p "$BATS_TEST_TMPDIR/e/reports"
	echo 'Nine died, nine of them on land. Nine.' \
	    >"$BATS_TEST_TMPDIR/e/reports/a.txt"
	printf '\nk\ta\tNine\ta\tland\tagree\n' >"$BATS_TEST_TMPDIR/e/conflicts.tsv"
	run tests/events/score "$BATS_TEST_TMPDIR/e"
	[ "$status" -eq 2 ]
	[[ "$output" == *': a has "Nine" twice'* ]]
}

@test "a verdict that is none is told" {
	mkdir -p "$BATS_TEST_TMPDIR/e/reports"
	echo 'Nine died.' >"$BATS_TEST_TMPDIR/e/reports/a.txt"
	printf '\nk\ta\tNine\ta\tdied\tagrees\n' >"$BATS_TEST_TMPDIR/e/conflicts.tsv"
	run tests/events/score "$BATS_TEST_TMPDIR/e"
	[ "$status" -eq 2 ]
	[[ "$output" == *': no verdict "agrees"'* ]]
}

@test "misses and false alarms are shown with their quotes" {
	mkdir -p "$BATS_TEST_TMPDIR/e/reports"
	echo 'The flood killed 12 people.' >"$BATS_TEST_TMPDIR/e/reports/a.txt"
	echo 'The flood killed 14 people.' >"$BATS_TEST_TMPDIR/e/reports/b.txt"
	{
		echo
		printf 'k\ta\t12 people\tb\t14 people\tagree\tcore\t\n'
	} >"$BATS_TEST_TMPDIR/e/conflicts.tsv"
	run tests/events/score -v "$BATS_TEST_TMPDIR/e"
	[ "$status" -eq 0 ]
	[[ "$output" == *"FALSE contradict	a: 12"*"	b: 14"* ]]
	[[ "$output" == *"agree	a: 12 people	b: 14 people	got contradict"* ]]
	[[ "$output" == *"precision 0	quiet 0	found 0	verdict 0" ]]
}

@test "coup" {
	reaches tests/events/coup 20 97 97 39 33
}

@test "hurricane" {
	reaches tests/events/hurricane 37 63 90 56 49
}

@test "mine" {
	reaches tests/events/mine 35 68 97 41 34
}
