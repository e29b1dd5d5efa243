#!/usr/bin/env bats
# How well the pipe does on events that a person has gone through: the least
# recall, precision and quiet, in percent (see tests/events/score -v).

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
}

# reaches DIR RECALL PRECISION QUIET
reaches() {
	local recall precision quiet _

	run tests/events/score "$1"
	echo "$output"
	[ "$status" -eq 0 ]
	read -r _ _ recall _ precision _ quiet _ <<<"$output"
	[ "$recall" -ge "$2" ] && [ "$precision" -ge "$3" ] &&
	    [ "$quiet" -ge "$4" ]
}

@test "quake" {
	reaches examples/quake 80 95 100
}

@test "earnings" {
	reaches examples/earnings 80 90 100
}

@test "election" {
	reaches tests/events/election 50 75 100
}

@test "epidemic" {
	reaches tests/events/epidemic 100 45 100
}

@test "ferry" {
	reaches tests/events/ferry 50 70 90
}

@test "strike" {
	reaches tests/events/strike 40 80 100
}

@test "trial" {
	reaches tests/events/trial 40 95 100
}

@test "aircrash" {
	reaches tests/events/aircrash 0 35 95
}

@test "drought" {
	reaches tests/events/drought 2 90 95
}

@test "flood" {
	reaches tests/events/flood 20 25 90
}

@test "merger" {
	reaches tests/events/merger 2 90 95
}

@test "protest" {
	reaches tests/events/protest 4 25 90
}

@test "spacecraft" {
	reaches tests/events/spacecraft 10 80 95
}

@test "tax" {
	reaches tests/events/tax 10 35 95
}

@test "wildfire" {
	reaches tests/events/wildfire 25 55 95
}

@test "airstrike" {
	reaches tests/events/airstrike 5 20 95
}

@test "housing" {
	reaches tests/events/housing 20 70 95
}

@test "oilspill" {
	reaches tests/events/oilspill 0 0 95
}

@test "recall" {
	reaches tests/events/recall 5 80 95
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
