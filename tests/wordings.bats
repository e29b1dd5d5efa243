#!/usr/bin/env bats
# One fact in the words of two desks: tests/wordings/score must reach its
# floors in every file.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	export BIN=${BIN:-bin} LC_ALL=C
}

# share KIND FILE: the percentage that score printed for it.
share() {
	sed -n "s/.*\t$1 \([0-9]*\) .*/\1/p" "$2"
}

@test "two wordings of one fact meet, and two facts don't" {
	out=$BATS_TEST_TMPDIR/out
	while read -r name clash agree calm exact; do
		tests/wordings/score "tests/wordings/$name.tsv" >"$out"
		cat "$out"
		for kind in clash agree calm exact; do
			got=$(share $kind "$out")
			[ "${got:-100}" -ge "${!kind:-0}" ] || bad=1
		done
	done < <(grep -v '^#' tests/wordings/floors.tsv)
	[ -z "${bad:-}" ]
}

@test "each file of wordings has floors" {
	for f in tests/wordings/*.tsv; do
		name=${f##*/} name=${name%.tsv}
		[ "$name" = floors ] || grep -q "^$name	" tests/wordings/floors.tsv
	done
}

@test "a word of senses.tsv stands in one group, in small letters" {
	twice=$(grep -v '^#' src/data/senses.tsv | cut -f 1 | tr '|' '\n' |
	    sort | uniq -d)
	[ -z "$twice" ]
	! grep -v '^#' src/data/senses.tsv | cut -f 1 | grep -q '[A-Z]'
}
