#!/usr/bin/env bats
# What two reports say in different words: the verdicts that the pipe gives.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	BIN=${BIN:-bin}
	dir=$BATS_TEST_TMPDIR
}

# pairs A B: the verdicts on two reports of a sentence or two, in one line.
pairs() {
	printf '%s\n' "$1" >"$dir/a.txt"
	printf '%s\n' "$2" >"$dir/b.txt"
	"$BIN/split" "$dir/a.txt" "$dir/b.txt" | "$BIN/tag" |
	    "$BIN/extract-numbers" | "$BIN/normalize-units" |
	    "$BIN/diff-claims" --pairs --all --no-header |
	    awk -F '\t' '$3 != $11 { print $1 }' | sort -u | paste -sd ' ' -
}

@test "each row of wording.tsv gets its verdict" {
	local want a b got bad=0

	while IFS=$'\t' read -r want a b; do
		[[ "$want" == '#'* || -z "$want" ]] && continue
		got=$(pairs "$a" "$b")
		[ "${got:-none}" = "$want" ] && continue
		printf '%s, not %s: %s | %s\n' "${got:-none}" "$want" "$a" "$b"
		bad=1
	done <tests/wording.tsv
	[ "$bad" = 0 ]
}
