#!/usr/bin/env bats
# A bad row of a table of src/data stops the build, with its file and line.
# Fault by fault they stand in unit/table.c; this is the build itself.

setup() {
	tree=$BATS_TEST_TMPDIR/tree
	mkdir -p "$tree"
	cp -r Makefile src "$tree"
	# The tables alone: nothing needs compiling but the generator.
	rm -rf "$tree"/src/cmd/* "$tree"/src/core
}

build_table() {
	unset MAKEFLAGS MAKELEVEL MFLAGS
	make -s -C "$tree" BUILD=build "build/data/$1.h" 2>&1
}

@test "a good table becomes a header that compiles" {
	printf '#type\tkey\tnum\tup|down\tstr\nword\tn\tway\tnote\none\t1\tup\t"\\?\303\251\n' \
	    >"$tree/src/data/good-one.tsv"
	run build_table good-one
	[ "$status" -eq 0 ]
	printf '#include "data/good-one.h"\nint\nmain(void)\n{\nreturn !(table_good_one.nrow == 1 && table_good_one.code[2] == GOOD_ONE_WAY_UP);\n}\n' \
	    >"$tree/t.c"
	"${CC:-cc}" -std=c17 -Wall -Wextra -Werror -I"$tree/src" \
	    -I"$tree/build" -o "$tree/t" "$tree/t.c"
	"$tree/t"
}

@test "a bad row stops the build with file and line, and leaves no header" {
	printf '#type\tkey\tnum\nword\tn\none\t1\ntwo\tmany\n' \
	    >"$tree/src/data/bad.tsv"
	run build_table bad
	[ "$status" -ne 0 ]
	[ "${lines[0]}" = 'src/data/bad.tsv:4: n is "many": write a number' ]
	[ ! -e "$tree/build/data/bad.h" ]
}

@test "the build as a whole stops too" {
	printf 'not\ta\ttable\n' >"$tree/src/data/bad.tsv"
	unset MAKEFLAGS MAKELEVEL MFLAGS
	mkdir -p "$tree/src/cmd"
	echo 'int main(void) { return 0; }' >"$tree/src/cmd/x.c"
	run make -s -C "$tree" BUILD=build
	[ "$status" -ne 0 ]
	[[ $output == *'src/data/bad.tsv:1: 3 columns but 0 types: add a #type line with a type for each'* ]]
	[ ! -e "$tree/bin/x" ]
}

@test "an empty table compiles" {
	printf '#type\tkey\tstr\nword\tnote\n' >"$tree/src/data/none.tsv"
	run build_table none
	[ "$status" -eq 0 ]
	printf '#include "data/none.h"\nint\nmain(void)\n{\nreturn (int)table_none.nrow;\n}\n' >"$tree/t.c"
	"${CC:-cc}" -std=c17 -Wall -Wextra -Werror -I"$tree/src" \
	    -I"$tree/build" -o "$tree/t" "$tree/t.c"
	"$tree/t"
}

@test "a rule of a pack that can't be read stops the build, with file and line" {
	rm -rf "$tree"
	mkdir "$tree"
	cp -rp Makefile src "$tree"
	[ ! -d build ] || cp -rp build "$tree"
	rules=$tree/src/data/rules-space.tsv
	printf 'measure\tpull\tpull of\tsort=count\t\t\t\n' >>"$rules"
	run build_table frozen
	[ "$status" -ne 0 ]
	[[ $output == *"src/data/rules-space.tsv:$(wc -l <"$rules"): when \"sort=count\": write "* ]]
	sed -i '$ s/sort=/kind=/; $ p' "$rules"
	run build_table frozen
	[ "$status" -ne 0 ]
	[[ $output == *"src/data/rules-space.tsv:$(wc -l <"$rules"): pattern \"pull of\": a row before has it too, "* ]]
}
