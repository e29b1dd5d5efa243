#!/usr/bin/env bats
# Plain contradictions: pairs of sentences of which nobody asks twice whether
# they can both be true.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	export BIN=${BIN:-bin} LC_ALL=C
	dir=$(mktemp -d)
}

teardown() {
	rm -r "$dir"
}

# verdicts A B [COLUMNS]: of two texts, of which split hands on those columns.
verdicts() {
	printf '%s\n' "$1" >"$dir/a.txt"
	printf '%s\n' "$2" >"$dir/b.txt"
	"$BIN/split" -d 2026-05-04 "$dir"/[ab].txt | cut -f "${3:-1-}" |
	    "$BIN/tag" | "$BIN/extract-numbers" | "$BIN/normalize-units" |
	    "$BIN/diff-claims" --pairs --all --no-header | cut -f 1,2,6,15,21
}

# times A B: of two texts that date themselves.
times() {
	printf '%s\n' "$1" >"$dir/a.txt"
	printf '%s\n' "$2" >"$dir/b.txt"
	"$BIN/split" "$dir"/[ab].txt | "$BIN/tag" | "$BIN/extract-numbers" |
	    "$BIN/normalize-units" |
	    "$BIN/diff-claims" --pairs --all --no-header | cut -f 1,2,6,15,21
}

# suits WANT: do the verdicts on standard input?
suits() {
	awk -F '\t' -v want="$1" '
	$1 ~ /^(contradict|opposes|denied|impossible|scale)$/ { alarm = 1 }
	$1 == "agree" || $1 == "refines" { same = 1 }
	END { exit !(want == "clash" ? alarm : !alarm &&
	    (want == "calm" || same)) }'
}

# all_suit HOW FILE: do the verdicts that HOW gives of all pairs of FILE?
all_suit() {
	local want a b bad=0
	while IFS=$'\t' read -r want a b; do
		[[ $want == '#'* ]] && continue
		"$1" "$a" "$b" >"$dir/out"
		suits "$want" <"$dir/out" && continue
		printf '%s: %s | %s\n' "$want" "$a" "$b"
		cat "$dir/out"
		bad=1
	done <"$2"
	[ $bad = 0 ]
}

@test "what anybody sees at once" {
	all_suit verdicts tests/plain.tsv
}

@test "what is of one time, and what is not" {
	all_suit times tests/times.tsv
}

@test "the column start is no part of a verdict" {
	local a='Fire broke out on Sunday. Nine people died in it. It cost $4 million.'
	local b='Fire broke out on Sunday. In all, 12 people died. It cost $6 million.'
	[ "$(verdicts "$a" "$b")" = "$(verdicts "$a" "$b" 1,2,7)" ]
	a='The vote will be held on 3 June.' b='The vote will be held on 13 June.'
	[ "$(verdicts "$a" "$b")" = "$(verdicts "$a" "$b" 1,2,7)" ]
	verdicts "$a" "$b" 1,2,7 | grep -q '^contradict'
}

@test "offsets without a start are of each text" {
	printf '%s\n' 'Fog lay on the bay. Nine people died.' >"$dir/a.txt"
	printf '%s\n' 'Twelve people died.' >"$dir/b.txt"
	run bash -c '"$1/split" -d 2026-05-04 "$2"/*.txt | cut -f 1,2,7 |
	    "$1/tag" | "$1/extract-numbers" | "$1/normalize-units" |
	    "$1/diff-claims" --pairs --no-header | cut -f 4,5,13,14' - "$BIN" "$dir"
	[ "$output" = $'0\t4\t0\t6' ]
}
