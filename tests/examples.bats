#!/usr/bin/env bats
# The folders in examples/: what stands there is what the pipe prints.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	BIN=$(cd "${BIN:-bin}" && pwd)
	export BIN
	stages='1-split.tsv 2-tag.tsv 3-numbers.tsv 4-units.tsv 5-positions.tsv compare.txt'
}

# kept NAME: each stage of the example as it stands there.
kept() {
	local f bad=0

	"examples/$1/run" "$BATS_TEST_TMPDIR"
	for f in $stages; do
		diff "examples/$1/$f" "$BATS_TEST_TMPDIR/$f" || {
			echo "examples/$1/$f is old: make examples"
			bad=1
		}
	done
	[ $bad -eq 0 ]
}

@test "kursk: each stage is what stands there" {
	kept kursk
}

@test "quake: each stage is what stands there" {
	kept quake
}

@test "earnings: each stage is what stands there" {
	kept earnings
}

@test "each example has reports, dates for all of them, and a dispute" {
	local dir f
	for dir in examples/*/; do
		n=$(ls "$dir"reports/*.txt | wc -l)
		[ "$n" -ge 4 ]
		[ "$(tail -n +2 "$dir"dates.tsv | wc -l)" -eq "$n" ]
		for f in "$dir"reports/*.txt; do
			cut -f 1 "$dir"dates.tsv | grep -qxF "$f"
			w=$(wc -w <"$f")
			[ "$w" -ge 80 ] && [ "$w" -le 250 ]
		done
		! grep -q '^[^ ].* Disputed: 0\.' "$dir"compare.txt
	done
}

@test "every row leads back to the words it was made of" {
	local t=$BATS_TEST_TMPDIR/rows doc nstart nend quote
	for dir in examples/*/; do
		# nstart, nend and quote of each claim, by column name
		awk -F '\t' '
		NR == 1 {
			for (i = 1; i <= NF; i++)
				c[$i] = i
			next
		}
		{
			print $c["doc"] "\t" $c["nstart"] "\t" $c["nend"] "\t" $c["quote"]
		}' "${dir}3-numbers.tsv" >"$t"
		[ "$(wc -l <"$t")" -gt 20 ]
		while IFS=$'\t' read -r doc nstart nend quote; do
			[ "$(tail -c +$((nstart + 1)) "$doc" |
			    head -c $((nend - nstart)) | tr -s '\n ' '  ')" = "$quote" ]
		done <"$t"
	done
}
