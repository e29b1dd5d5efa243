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
	reaches tests/events/election 52 89 97 72 62
}

@test "epidemic" {
	reaches tests/events/epidemic 97 97 97 77 75
}

@test "ferry" {
	reaches tests/events/ferry 97 90 97 84 84
}

@test "strike" {
	reaches tests/events/strike 67 85 97 44 44
}

@test "trial" {
	reaches tests/events/trial 41 97 97 55 51
}

@test "aircrash" {
	reaches tests/events/aircrash 74 92 97 65 69
}

@test "drought" {
	reaches tests/events/drought 60 83 97 46 48
}

@test "flood" {
	reaches tests/events/flood 57 84 97 74 70
}

@test "merger" {
	reaches tests/events/merger 63 87 97 47 54
}

@test "protest" {
	reaches tests/events/protest 68 79 97 70 64
}

@test "spacecraft" {
	reaches tests/events/spacecraft 74 97 97 58 63
}

@test "tax" {
	reaches tests/events/tax 79 90 97 43 56
}

@test "wildfire" {
	reaches tests/events/wildfire 47 97 97 50 40
}

@test "airstrike" {
	reaches tests/events/airstrike 41 60 92 74 53
}

@test "housing" {
	reaches tests/events/housing 34 97 97 62 48
}

@test "oilspill" {
	reaches tests/events/oilspill 73 97 97 63 69
}

@test "recall" {
	reaches tests/events/recall 35 97 97 48 42
}

@test "vaccine" {
	reaches tests/events/vaccine 78 85 93 76 70
}

@test "breach" {
	reaches tests/events/breach 77 97 97 55 66
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
	reaches tests/events/coup 77 92 97 68 73
}

@test "hurricane" {
	reaches tests/events/hurricane 60 97 97 67 62
}

@test "mine" {
	reaches tests/events/mine 77 81 97 74 72
}

@test "prisoners" {
	reaches tests/events/prisoners 28 80 97 33 32
}

@test "heatwave" {
	reaches tests/events/heatwave 57 82 91 54 53
}

@test "stadium" {
	reaches tests/events/stadium 38 83 93 58 43
}

@test "bankfail" {
	reaches tests/events/bankfail 58 86 97 38 48
}

@test "derailment" {
	reaches tests/events/derailment 73 97 97 53 55
}

@test "blackout" {
	reaches tests/events/blackout 54 80 97 47 48
}

@test "bridge" {
	reaches tests/events/bridge 47 73 92 59 53
}

@test "foodborne" {
	reaches tests/events/foodborne 43 81 97 65 57
}

@test "inflation" {
	reaches tests/events/inflation 47 80 97 47 41
}

@test "landslide" {
	reaches tests/events/landslide 50 97 97 44 48
}

@test "layoffs" {
	reaches tests/events/layoffs 32 97 97 44 33
}

@test "migrants" {
	reaches tests/events/migrants 37 81 97 74 55
}

@test "siege" {
	reaches tests/events/siege 37 83 97 44 41
}

@test "towerfire" {
	reaches tests/events/towerfire 43 88 97 37 39
}

@test "avalanche" {
	reaches tests/events/avalanche 10 44 92 27 18
}

@test "settlement" {
	reaches tests/events/settlement 1 22 96 25 14
}

@test "chemplant" {
	reaches tests/events/chemplant 22 61 95 36 21
}

@test "navalclash" {
	reaches tests/events/navalclash 10 38 94 24 13
}

@test "pension" {
	reaches tests/events/pension 9 26 95 32 19
}
