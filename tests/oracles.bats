#!/usr/bin/env bats
# Units against an independent witness, GNU units: what its table and ours
# have in common is in tests/oracles/gnu-units.tsv.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	BIN=${BIN:-bin}
	export LC_ALL=C
	T=$BATS_TEST_TMPDIR
	UNITS=$(command -v gunits || command -v units) || {
		echo "units is missing: make check installs it"
		return 1
	}
}

# known: the units that both know: NAME DIM FACTOR EXPRESSION BASE, where BASE
# is the dimension's own unit as GNU units writes it.
known() {
	awk -F '\t' -v OFS='\t' '
	/^#/ || FNR == 1 && FILENAME ~ /tsv$/ && !/\t/ { next }
	FILENAME ~ /gnu-units/ { expr[$1] = $2; next }
	FILENAME ~ /dims/ {
		b = $2
		gsub(/\./, " ", b)
		gsub(/rad/, "radian", b)
		gsub(/Ohm/, "ohm", b)
		gsub(/^B$/, "byte", b)
		gsub(/^Bd$/, "1/s", b)
		base[$1] = b
		next
	}
	$1 in expr && $2 in base { print $1, $2, $3, expr[$1], base[$2] }
	' tests/oracles/gnu-units.tsv src/data/dims.tsv src/data/units.tsv
}

# ask: pairs of lines (have, want) to the numbers that GNU units gives.
ask() {
	"$UNITS" -q -t -o %.17g
}

@test "each factor agrees with GNU units to 12 digits" {
	known >"$T/known"
	[ "$(wc -l <"$T/known")" -ge 350 ]
	awk -F '\t' '{ print $4; print $5 }' "$T/known" | ask >"$T/said"
	[ "$(wc -l <"$T/said")" -eq "$(wc -l <"$T/known")" ]
	paste "$T/known" "$T/said" | awk -F '\t' '
	{ d = $3 - $6; if (d < 0) d = -d
	  if (!(d <= 1e-12 * $6)) { print "differs: " $0; bad = 1 } }
	END { exit bad }'
}

@test "each other unit carries its source, and there are 400" {
	awk -F '\t' '
	FILENAME ~ /gnu-units/ { known[$1]; next }
	/^#/ || /^$/ || $1 == "name" { next }
	{ n++ }
	!($1 in known) && $9 == "" { print "no source: " $1; bad = 1 }
	END { print n " units"; exit bad || n < 400 }
	' tests/oracles/gnu-units.tsv src/data/units.tsv
	awk -F '\t' '
	/^#/ { next }
	FILENAME ~ /units.tsv/ && FILENAME !~ /gnu/ { ours[$1]; next }
	!($1 in ours) { print "not ours: " $1; bad = 1 }
	END { exit bad }
	' src/data/units.tsv tests/oracles/gnu-units.tsv
}

# 10,000 conversions: 20 runs, in each of which every dimension has one unit
# to go to and every unit is asked about random values.
@test "10,000 random conversions agree with GNU units" {
	known | awk -F '\t' '$2 != "temperature" && $2 != "percentage-point" &&
	    $2 != "count" && $1 != "rad" && $1 != "degree" && $1 !~ /\(|=|,/' >"$T/known"
	: >"$T/pairs"
	: >"$T/ours"
	for run in $(seq 1 32); do
		awk -F '\t' -v run="$run" -v dir="$T" '
		{ name[NR] = $1; dim[NR] = $2; expr[NR] = $4
		  of[$2, ++n[$2]] = NR }
		END {
			srand(run)
			for (d in n)
				to[d] = of[d, 1 + int(rand() * n[d])]
			for (d in n)
				list = list (list ? "," : "") d "=" name[to[d]]
			print list >(dir "/to")
			print "value\tunit" >(dir "/in")
			for (i = 1; i <= NR; i++) {
				x = int(rand() * 1e6) / 10 ^ int(rand() * 5)
				print x "\t" name[i] >(dir "/in")
				print x " (" expr[i] ")" >>(dir "/pairs")
				print expr[to[dim[i]]] >>(dir "/pairs")
			}
		}' "$T/known"
		"$BIN/normalize-units" --to "$(cat "$T/to")" "$T/in" |
		    awk -F '\t' 'NR > 1 { print $6 "\t" $0 }' >>"$T/ours"
	done
	[ "$(wc -l <"$T/ours")" -ge 10000 ]
	ask <"$T/pairs" >"$T/said"
	[ "$(wc -l <"$T/ours")" -eq "$(wc -l <"$T/said")" ]
	paste "$T/said" "$T/ours" | awk -F '\t' '
	{ d = $1 - $2; if (d < 0) d = -d
	  if ($2 == "" || !(d <= 2e-12 * $1)) {
		print "differs: " $0; bad++ } }
	END { exit bad > 0 }' | head
	[ "${PIPESTATUS[1]:-0}" -eq 0 ]
}

@test "temperatures agree with GNU units, whose scales are functions" {
	awk 'BEGIN {
		srand(7)
		split("tempC tempF tempreaumur", f, " ")
		split("degree Celsius|degree Fahrenheit|degree Réaumur", u, "|")
		for (i = 0; i < 300; i++) {
			k = 1 + i % 3
			x = int(rand() * 20000) / 100 - 80
			print f[k] "(" x ")\nK" >"'"$T"'/pairs"
			print x "\t" u[k] >"'"$T"'/rows"
		}
	}'
	ask <"$T/pairs" >"$T/said"
	"$BIN/normalize-units" --columns value,unit --no-header "$T/rows" |
	    cut -f 6 | paste "$T/said" - | awk -F '\t' '
	    { d = $1 - $2; if (d < 0) d = -d
	      if ($2 == "" || d > 1e-12 * $1) { print "differs: " $0; bad = 1 } }
	    END { exit bad || NR != 300 }'
}

# There and back: the value in the dimension's own unit, and that again in the
# unit that it came from, is the value as it was written. Own units are those
# with factor 1 in the table, for letters alone have other meanings (F, C).
@test "a round trip to base and back is exact" {
	awk -F '\t' -v OFS='\t' '
	/^#/ || /^$/ || $1 == "name" || $3 == "" ||
	    $2 ~ /^(count|percentage-point)$/ || $1 ~ /[(=,]/ ||
	    $1 == "rad" || $1 == "degree" ||
	    $1 == "light" { next }
	BEGIN { own["area"] = "square meter"; own["temperature"] = "kelvin"
		own["speed"] = "meter per second" }
	$3 == 1 && $4 == "" && !($2 in own) { own[$2] = $1 }
	{ name[++n] = $1; dim[n] = $2 }
	END { for (i = 1; i <= n; i++)
		if (dim[i] in own)
			print dim[i], name[i], own[dim[i]] }
	' src/data/units.tsv | sort >"$T/units"
	[ "$(wc -l <"$T/units")" -ge 345 ]
	awk -F '\t' -v dir="$T" '
	{ k = ++n[$1]; srand(NR)
	  f = dir "/round." k
	  print int(rand() * 1e6) / 10 ^ int(rand() * 5) "\t" $2 "\t" $3 >f
	  to[k] = to[k] (to[k] ? "," : "") $1 "=" $2
	  if (k > max) max = k }
	END { for (k = 1; k <= max; k++) print to[k] >(dir "/to." k)
	      print max }' "$T/units" >"$T/max"
	for k in $(seq 1 "$(cat "$T/max")"); do
		"$BIN/normalize-units" --columns value,unit,own --no-header \
		    "$T/round.$k" | awk -F '\t' '{ print $7 "\t" $3 "\t" $1 }' |
		    "$BIN/normalize-units" --columns value,unit,first --no-header \
			--to "$(cat "$T/to.$k")" | awk -F '\t' '{ print $3 "\t" $7 "\t" $0 }'
	done >"$T/back"
	[ "$(wc -l <"$T/back")" -eq "$(wc -l <"$T/units")" ]
	awk -F '\t' '$1 != $2 { print "not the same: " $0; bad = 1 }
	    END { exit bad }' "$T/back"
}
