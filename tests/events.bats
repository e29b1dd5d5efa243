#!/usr/bin/env bats
# How well the pipe does on events that a person has gone through: the least
# recall, precision and quiet, in percent (see tests/events/score).

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
}

# reaches DIR RECALL PRECISION QUIET
reaches() {
	local recall precision quiet _

	run tests/events/score "$1"
	echo "$output"
	[ "$status" -eq 0 ]
	read -r _ _ recall _ precision _ quiet <<<"$output"
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
	reaches tests/events/epidemic 100 60 100
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

@test "a quote that no report holds is told" {
	mkdir -p "$BATS_TEST_TMPDIR/e/reports"
	echo 'Nine died.' >"$BATS_TEST_TMPDIR/e/reports/a.txt"
	printf '\nk\ta\tNine\ta\tTen\tagree\n' >"$BATS_TEST_TMPDIR/e/conflicts.tsv"
	run tests/events/score "$BATS_TEST_TMPDIR/e"
	[ "$status" -eq 2 ]
	[[ "$output" == *': a has no "Ten"'* ]]
}
