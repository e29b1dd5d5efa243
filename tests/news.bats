#!/usr/bin/env bats
# News of many fields, and every quantity that a person reads in it: a sentence,
# then a line for each quantity, as tests/news/read writes them. Whoever changes
# the grammar reads what differs: a line is right or wrong by what the
# sentence says, and not by what came out before.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	export BIN=${BIN:-bin} LC_ALL=C
}

@test "the quantities of news are those that a person reads" {
	tests/asread tests/news
}

@test "there are 150 sentences" {
	[ "$(cat tests/news/*.txt | grep -cv '^[[:space:]]')" -ge 150 ]
}
