# rows.bash - what the tests of all row programs share: which there are, what
# each needs, and a row that it takes. Loaded by *.bats.

cd "$BATS_TEST_DIRNAME/.." || exit 1
BIN=$(cd "${BIN:-bin}" && pwd)
export LC_ALL=C
programs=${PROGRAMS:-tag extract-numbers normalize-units diff-claims}

# Columns of claims-tsv(5), and two that are nobody's, with a claim under them.
names=(other doc date sent start end form text labels nstart nend quote kind mod
	low value high grain change unit item of when last)
claim=('a\tb \x' one.txt 2024-08-06 1 0 41 text
	'The village lost 12 houses in the flood.' '' 17 26 '12 houses' count
	= 12 12 12 1 '' '' houses '' '' ' z')

# A line of cells.
line() {
	local IFS=$'\t'
	printf '%s\n' "$*"
}

# The table, its rows the claim with the given texts (the claim's own without).
table() {
	local row t

	line "${names[@]}"
	[ $# -gt 0 ] || line "${claim[@]}"
	for t; do
		row=("${claim[@]}")
		row[7]=$t
		line "${row[@]}"
	done
}

# The column without which program $1 can't work, and that it names first.
needs() {
	case $1 in
	tag | extract-numbers | copy)
		echo text
		;;
	*)
		"$BIN/$1" --columns nothing </dev/null 2>&1 |
		    sed -n 's/.*no column "\([^"]*\)".*/\1/p'
		;;
	esac
}

# for_each FUNCTION: calls it for each program, and says which fail.
for_each() {
	local p bad=0

	for p in $programs; do
		[ -x "$BIN/$p" ] || {
			echo "$p isn't built"
			bad=1
			continue
		}
		# In the background: as part of an || list, set -e would sleep.
		(
			set -e
			trap 'echo "line $LINENO: $BASH_COMMAND"' ERR
			"$1" "$p"
		) </dev/null &
		wait $! || {
			echo "=== $1 failed for $p"
			bad=1
		}
	done
	return $bad
}

# expect STATUS STDERR COMMAND...: standard output lands in $out, the rest must
# be as told.
expect() {
	local want=$1 said=$2 got err

	shift 2
	out=$BATS_TEST_TMPDIR/out
	err=$BATS_TEST_TMPDIR/err
	got=0
	"$@" >"$out" 2>"$err" || got=$?
	[ "$got" -eq "$want" ] || {
		echo "$*: status $got, not $want"
		cat "$err"
		return 1
	}
	printf '%s' "${said:+$said$'\n'}" | diff - "$err" || {
		echo "$*: standard error differs"
		return 1
	}
}

# same FILE FILE: of what differs, the beginning.
same() {
	diff "$1" "$2" >"$BATS_TEST_TMPDIR/diff" || {
		head -n 20 "$BATS_TEST_TMPDIR/diff"
		return 1
	}
}
