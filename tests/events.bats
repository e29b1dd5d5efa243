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
	reaches examples/quake 97 97 97 92 92
}

@test "earnings" {
	reaches examples/earnings 90 97 97 97 84
}

@test "election" {
	reaches tests/events/election 52 89 97 65 55
}

@test "epidemic" {
	reaches tests/events/epidemic 97 97 97 82 75
}

@test "ferry" {
	reaches tests/events/ferry 97 97 97 84 84
}

@test "strike" {
	reaches tests/events/strike 67 85 97 40 41
}

@test "trial" {
	reaches tests/events/trial 41 97 97 51 48
}

@test "aircrash" {
	reaches tests/events/aircrash 58 91 97 54 55
}

@test "drought" {
	reaches tests/events/drought 47 97 97 34 38
}

@test "flood" {
	reaches tests/events/flood 50 65 93 74 68
}

@test "merger" {
	reaches tests/events/merger 55 97 97 47 52
}

@test "protest" {
	reaches tests/events/protest 58 74 97 70 60
}

@test "spacecraft" {
	reaches tests/events/spacecraft 63 97 97 58 59
}

@test "tax" {
	reaches tests/events/tax 67 97 97 43 50
}

@test "wildfire" {
	reaches tests/events/wildfire 47 97 97 50 40
}

@test "airstrike" {
	reaches tests/events/airstrike 37 52 92 74 53
}

@test "housing" {
	reaches tests/events/housing 34 97 97 62 48
}

@test "oilspill" {
	reaches tests/events/oilspill 73 97 97 55 64
}

@test "recall" {
	reaches tests/events/recall 35 97 97 41 36
}

@test "vaccine" {
	reaches tests/events/vaccine 74 85 93 65 64
}

@test "breach" {
	reaches tests/events/breach 82 97 97 59 66
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
	reaches tests/events/coup 58 90 97 58 60
}

@test "hurricane" {
	reaches tests/events/hurricane 56 90 93 63 58
}

@test "mine" {
	reaches tests/events/mine 73 87 97 67 66
}

@test "prisoners" {
	reaches tests/events/prisoners 19 85 97 33 26
}

@test "heatwave" {
	reaches tests/events/heatwave 47 80 91 47 46
}

@test "stadium" {
	reaches tests/events/stadium 26 78 93 43 32
}

@test "bankfail" {
	reaches tests/events/bankfail 35 72 93 38 39
}

@test "derailment" {
	reaches tests/events/derailment 54 97 97 53 47
}

@test "blackout" {
	reaches tests/events/blackout 32 67 97 47 39
}

@test "bridge" {
	reaches tests/events/bridge 32 51 92 47 43
}

@test "foodborne" {
	reaches tests/events/foodborne 35 47 92 60 48
}

@test "inflation" {
	reaches tests/events/inflation 47 80 97 42 41
}

@test "landslide" {
	reaches tests/events/landslide 43 88 97 44 45
}

@test "layoffs" {
	reaches tests/events/layoffs 11 97 97 33 21
}

@test "migrants" {
	reaches tests/events/migrants 30 85 97 74 52
}

@test "siege" {
	reaches tests/events/siege 37 82 97 44 38
}

@test "towerfire" {
	reaches tests/events/towerfire 27 66 92 37 31
}
