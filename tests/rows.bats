#!/usr/bin/env bats
# What holds for the row programs together: where they may stand, what they
# leave alone, and that documents don't touch each other.

setup() {
	load rows.bash
	T=$BATS_TEST_TMPDIR
	mapfile -t reports < <(ls examples/*/reports/*.txt)
	for p in split $programs; do
		[ -x "$BIN/$p" ]
	done
	"$BIN/split" "${reports[@]}" >"$T/split"
}

# Columns in the order of their names, so that tables with the same columns in
# different places can be compared.
ordered() {
	awk 'BEGIN { FS = OFS = "\t" }
	NR == 1 {
		for (i = 1; i <= NF; i++)
			at[$i] = i
		while (n < NF) {
			least = ""
			for (c in at)
				if (least == "" || c < least)
					least = c
			order[++n] = at[least]
			delete at[least]
		}
	}
	{
		line = $order[1]
		for (i = 2; i <= n; i++)
			line = line OFS $order[i]
		print line
	}' "$1"
}

@test "tag before and behind extract-numbers give the same table, with --keep" {
	"$BIN/tag" "$T/split" | "$BIN/extract-numbers" --keep >"$T/before"
	"$BIN/extract-numbers" --keep "$T/split" | "$BIN/tag" >"$T/behind"
	ordered "$T/before" >"$T/a"
	ordered "$T/behind" >"$T/b"
	same "$T/a" "$T/b"
}

@test "a program behind itself changes nothing: f(f(x)) is f(x)" {
	"$BIN/tag" "$T/split" >"$T/tag"
	"$BIN/tag" "$T/tag" | same "$T/tag" -
	for options in '' --keep '--kinds money,count' '--kinds state' '--kinds date --explain' \
	    '--keep --kinds percent'; do
		# shellcheck disable=SC2086 # options are words
		for before in split tag; do
			"$BIN/extract-numbers" $options "$T/$before" >"$T/once"
			"$BIN/extract-numbers" $options "$T/once" |
			    same "$T/once" -
		done
	done
	"$BIN/extract-numbers" --keep "$T/split" | "$BIN/tag" >"$T/both"
	"$BIN/extract-numbers" --keep "$T/both" | same "$T/both" -
	"$BIN/tag" "$T/both" | same "$T/both" -
	"$BIN/normalize-units" "$T/both" >"$T/all"
	"$BIN/normalize-units" "$T/all" | same "$T/all" -
	"$BIN/extract-numbers" --keep "$T/all" | "$BIN/normalize-units" |
	    same "$T/all" -
}

@test "documents don't touch each other: f(A B) is f(A) f(B)" {
	for p in tag extract-numbers; do
		"$BIN/$p" "$T/split" >"$T/want"
		"$BIN/$p" "$T/split" | head -n 1 >"$T/got"
		for r in "${reports[@]}"; do
			"$BIN/split" "$r" | "$BIN/$p" --no-header >>"$T/got"
		done
		same "$T/want" "$T/got"
	done
}

@test "rows pass through as they came, in their order" {
	"$BIN/tag" "$T/split" | cut -f 1-7 | same "$T/split" -
	"$BIN/extract-numbers" --keep "$T/split" | cut -f 1-7 | uniq >"$T/got"
	same "$T/split" "$T/got"
	"$BIN/extract-numbers" "$T/split" >"$T/claims"
	n=$(head -n 1 "$T/claims" | tr '\t' '\n' | wc -l)
	"$BIN/normalize-units" "$T/claims" | cut -f "1-$n" >"$T/got"
	same <(cut -f 1-7 "$T/claims") <(cut -f 1-7 "$T/got")
	[ "$(wc -l <"$T/claims")" -eq "$(wc -l <"$T/got")" ]
}

@test "every cell of the pipe is sound: as many as names, no stray CR" {
	"$BIN/tag" "$T/split" | "$BIN/extract-numbers" |
	    "$BIN/normalize-units" >"$T/all"
	awk -F '\t' 'NR == 1 { n = NF } NF != n { print FILENAME ": " NR; bad = 1 }
	/\r/ { print "CR: " NR; bad = 1 } END { exit bad }' "$T/all"
	for p in '' --pairs --all; do
		# shellcheck disable=SC2086 # perhaps no option
		"$BIN/diff-claims" $p "$T/all" >"$T/diff" || [ $? -eq 1 ]
		awk -F '\t' 'NR == 1 { n = NF } NF != n { print NR; bad = 1 }
		END { exit bad || NR < 2 }' "$T/diff"
	done
}

@test "a claim's range and quote lead back to the document's bytes" {
	"$BIN/tag" "$T/split" | "$BIN/extract-numbers" >"$T/claims"
	awk -F '\t' 'NR == 1 {
		for (i = 1; i <= NF; i++)
			at[$i] = i
		next
	}
	{
		print $at["doc"] "\t" $at["nstart"] "\t" $at["nend"] "\t" $at["quote"]
	}' "$T/claims" >"$T/quotes"
	[ -s "$T/quotes" ]
	while read -r q; do
		doc=$(cut -f 1 <<<"$q")
		start=$(cut -f 2 <<<"$q")
		end=$(cut -f 3 <<<"$q")
		tail -c +$((start + 1)) "$doc" | head -c $((end - start)) |
		    tr '\t\n\r\v\f' ' ' | tr -s ' ' >"$T/want"
		cut -f 4 <<<"$q" | tr -d '\n' | sed 's/\\\\/\\/g' | tr -s ' ' >"$T/got"
		same "$T/want" "$T/got" || {
			echo "$q"
			return 1
		}
	done <"$T/quotes"
}

@test "the same input gives the same output" {
	for i in 1 2; do
		"$BIN/tag" "$T/split" | "$BIN/extract-numbers" |
		    "$BIN/normalize-units" | {
			"$BIN/diff-claims" --pairs --all || [ $? -eq 1 ]
		} >"$T/run$i"
	done
	same "$T/run1" "$T/run2"
	(
		cd "$T"
		export LC_ALL=C.UTF-8 LANG=C.UTF-8 TZ=Pacific/Auckland
		"$BIN/tag" split | "$BIN/extract-numbers" |
		    "$BIN/normalize-units" | {
			"$BIN/diff-claims" --pairs --all || [ $? -eq 1 ]
		} >run3
	)
	same "$T/run1" "$T/run3"
}

@test "awk, sort and cut between the programs are normal use" {
	"$BIN/tag" "$T/split" | "$BIN/extract-numbers" |
	    "$BIN/normalize-units" | "$BIN/diff-claims" --keys >"$T/keys"
	head -n 1 "$T/keys" | tr '\t' '\n' | grep -qx key
	# less columns: those that extract-numbers needs are enough
	cut -f 7 "$T/split" | "$BIN/extract-numbers" >"$T/few"
	[ "$(wc -l <"$T/few")" -gt 20 ]
}
