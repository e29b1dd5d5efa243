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
	reaches examples/earnings 90 97 97 97 87
}

@test "election" {
	reaches tests/events/election 52 97 97 72 62
}

@test "epidemic" {
	reaches tests/events/epidemic 97 97 97 82 75
}

@test "ferry" {
	reaches tests/events/ferry 97 97 97 84 84
}

@test "strike" {
	reaches tests/events/strike 60 72 97 53 44
}

@test "trial" {
	reaches tests/events/trial 41 97 97 63 54
}

@test "aircrash" {
	reaches tests/events/aircrash 80 92 97 65 71
}

@test "drought" {
	reaches tests/events/drought 61 83 97 51 51
}

@test "flood" {
	reaches tests/events/flood 63 85 97 74 72
}

@test "merger" {
	reaches tests/events/merger 63 87 96 52 54
}

@test "protest" {
	reaches tests/events/protest 73 84 97 75 68
}

@test "spacecraft" {
	reaches tests/events/spacecraft 80 97 97 58 65
}

@test "tax" {
	reaches tests/events/tax 85 97 97 50 62
}

@test "wildfire" {
	reaches tests/events/wildfire 65 97 97 62 55
}

@test "airstrike" {
	reaches tests/events/airstrike 41 64 91 72 53
}

@test "housing" {
	reaches tests/events/housing 47 97 97 62 48
}

@test "oilspill" {
	reaches tests/events/oilspill 73 97 97 63 69
}

@test "recall" {
	reaches tests/events/recall 43 97 97 48 44
}

@test "vaccine" {
	reaches tests/events/vaccine 87 90 97 76 76
}

@test "breach" {
	reaches tests/events/breach 82 97 97 55 66
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
	reaches tests/events/coup 77 97 97 68 73
}

@test "hurricane" {
	reaches tests/events/hurricane 74 97 97 74 69
}

@test "mine" {
	reaches tests/events/mine 82 89 97 78 74
}

@test "prisoners" {
	reaches tests/events/prisoners 33 81 97 41 36
}

@test "heatwave" {
	reaches tests/events/heatwave 67 84 91 61 59
}

@test "stadium" {
	reaches tests/events/stadium 47 83 97 58 47
}

@test "bankfail" {
	reaches tests/events/bankfail 63 86 96 48 52
}

@test "derailment" {
	reaches tests/events/derailment 73 97 97 53 55
}

@test "blackout" {
	reaches tests/events/blackout 68 91 97 69 66
}

@test "bridge" {
	reaches tests/events/bridge 54 73 90 65 59
}

@test "foodborne" {
	reaches tests/events/foodborne 50 97 97 65 57
}

@test "inflation" {
	reaches tests/events/inflation 47 80 97 45 41
}

@test "landslide" {
	reaches tests/events/landslide 63 97 97 49 59
}

@test "layoffs" {
	reaches tests/events/layoffs 47 97 97 54 45
}

@test "migrants" {
	reaches tests/events/migrants 43 84 97 80 61
}

@test "siege" {
	reaches tests/events/siege 33 97 97 55 44
}

@test "towerfire" {
	reaches tests/events/towerfire 43 88 97 52 45
}

@test "avalanche" {
	reaches tests/events/avalanche 22 77 94 44 29
}

@test "settlement" {
	reaches tests/events/settlement 14 60 96 36 21
}

@test "chemplant" {
	reaches tests/events/chemplant 31 53 93 51 30
}

@test "navalclash" {
	reaches tests/events/navalclash 19 49 94 41 22
}

@test "pension" {
	reaches tests/events/pension 17 97 97 37 23
}

@test "budget" {
	reaches tests/events/budget 8 54 93 55 28
}

@test "drugrecall" {
	reaches tests/events/drugrecall 13 82 97 17 13
}

@test "trainfire" {
	reaches tests/events/trainfire 31 89 95 50 39
}

@test "borderclash" {
	reaches tests/events/borderclash 10 59 95 19 15
}

@test "damfailure" {
	reaches tests/events/damfailure 30 77 95 28 23
}

@test "satfirm" {
	reaches tests/events/satfirm 15 54 90 49 30
}
