#!/usr/bin/env bats
# The measure of each number in sentences of news, as a person would give it: a
# sentence, then a line for each number, as tests/labels/read writes them. None
# ('-') is better than a wrong one: such numbers still meet by likeness.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	export BIN=${BIN:-bin} LC_ALL=C
}

@test "numbers have the measures that a person gives them" {
	tests/asread tests/labels
}
