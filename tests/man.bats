#!/usr/bin/env bats
# The pages: every section there, the options those of the programs, every
# example true.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	export BIN=${BIN:-bin}
	shopt -s nullglob
	pages=(man/*.[1-9])
	[ ${#pages[@]} -gt 0 ]
}

@test "every program has a page" {
	local missing=()
	for c in src/cmd/*.c; do
		p=$(basename "$c" .c)
		[ -e "man/$p.1" ] || missing+=("$p")
	done
	echo "without a page: ${missing[*]}"
	[ ${#missing[@]} -eq 0 ]
}

@test "every page of a program has all sections, in order" {
	local bad=0 want='NAME SYNOPSIS OPTIONS DESCRIPTION EXIT_STATUS EXAMPLES SEE_ALSO'
	for page in man/*.1; do
		have=$(sed -n 's/^\.Sh //p' "$page" | tr ' ' _)
		# The options block brings SYNOPSIS and OPTIONS along.
		for s in $want; do
			grep -qx "$s" <<<"$have" || {
				echo "$page: no section ${s/_/ }"
				bad=1
			}
		done
		[ "$(head -n 1 <<<"$have")" = NAME ] || {
			echo "$page: NAME isn't the first section"
			bad=1
		}
	done
	[ $bad -eq 0 ]
}

@test "every page is clean mdoc" {
	run mandoc -Tlint -W warning "${pages[@]}"
	echo "$output"
	[ "$status" -eq 0 ]
}

@test "the options of every page are those of its program" {
	run tests/man-options man/*.1
	echo "$output"
	[ "$status" -eq 0 ]
}

@test "every page of a program has an example that runs" {
	local bad=0
	for page in man/*.1; do
		grep -q '^\$ ' "$page" || {
			echo "$page: no example"
			bad=1
		}
	done
	[ $bad -eq 0 ]
}

@test "every example of the pages prints what stands there" {
	run tests/examples "${pages[@]}"
	echo "$output"
	[ "$status" -eq 0 ]
	[[ $output == *'ok - example'* ]]
}

@test "every example of the README prints what stands there" {
	[ -e README.md ] || skip "no README.md"
	run tests/examples README.md
	echo "$output"
	[ "$status" -eq 0 ]
}

@test "every page is in the SEE ALSO of another, and named in the README" {
	local bad=0 name
	for page in "${pages[@]}"; do
		name=$(basename "$page")
		grep -qF "man/$name" README.md || {
			echo "README.md: nothing of $name"
			bad=1
		}
		sed -s -n '/^\.Sh SEE ALSO/,$p' "${pages[@]/$page/}" |
			grep -q "^\.Xr ${name%.*} ${name##*.}" || {
			echo "$page: no SEE ALSO leads to it"
			bad=1
		}
	done
	[ $bad -eq 0 ]
}

@test "what a page says of another page is there" {
	local bad=0
	for page in "${pages[@]}"; do
		while read -r name section _; do
			case $name in
			claims* | split | tag | extract-numbers | normalize-units | diff-claims)
				[ -e "man/$name.$section" ] || [ "$name $section" = 'split 1' ] || {
					echo "$page: no page $name($section)"
					bad=1
				}
				;;
			esac
		done < <(sed -n 's/^\.Xr //p' "$page")
	done
	[ $bad -eq 0 ]
}

@test "no page puts a quotation into another by a macro that runs on" {
	run grep -nE '^\.([A-Z][a-z] )*(Dq|Ql|Sq) .* , (Dq|Ql|Sq) ' "${pages[@]}"
	echo "$output"
	[ "$status" -eq 1 ]
}
