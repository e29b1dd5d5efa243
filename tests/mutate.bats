#!/usr/bin/env bats
# What the pipe makes of one thing changed in a copy of a report, see
# tests/events/mutate: the least share, in percent, of changes that are told,
# and of those that raise no other alarm.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
}

# least FOUND ALONE KIND: of the lines of $output.
least() {
	awk -F '\t' -v kind="$3" -v found="$1" -v alone="$2" '
	$1 == kind {
		split($3, f, " ")
		split($4, a, " ")
		good = f[2] >= found && a[2] >= alone
	}
	END { exit !good }' <<<"$output"
}

@test "one change in a copy of a report is told, and nothing else" {
	run tests/events/mutate -n 50 examples/* tests/events/*/
	echo "$output"
	[ "$status" -eq 0 ]
	least 92 86 thousand
	least 88 90 digit
	least 84 90 unit
	least 74 90 denied
	least 60 90 negated
}

@test "the same seed makes the same changes" {
	run tests/events/mutate -n 3 -s 7 examples/quake
	[ "$status" -eq 0 ]
	first=$output
	run tests/events/mutate -n 3 -s 7 examples/quake
	[ "$output" = "$first" ]
}
