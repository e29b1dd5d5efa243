#!/usr/bin/env bats
# What make check installs where things are missing, on machines that are not
# this one: a PATH of stand-ins says what is there.

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	bin=$BATS_TEST_TMPDIR/bin
	mkdir "$bin"
	for c in sh grep sort cut tr cat env dirname; do
		ln -s "$(command -v $c)" "$bin/$c"
	done
	log=$BATS_TEST_TMPDIR/log
	fake id 'echo 0'
}

# fake NAME SCRIPT: a command of that name.
fake() {
	rm -f "$bin/$1"
	printf '#!%s\n%s\n' "$(command -v sh)" "$2" >"$bin/$1"
	chmod +x "$bin/$1"
}

try() {
	run env -i PATH="$bin" "$bin/sh" tests/install-deps "$@"
}

@test "apt-get: lists first, then what is missing, said before" {
	fake apt-get "echo \"apt-get \$*\" >>$log"
	try build check
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = 'install-deps: missing: cc make stdio.h pcre2.h csv.h bats mandoc jq mlr sqlite3 parallel units - installing with apt-get: bats gcc jq libc6-dev libcsv-dev libpcre2-dev make mandoc miller parallel sqlite3 units ' ]
	[ "$(head -n 1 "$log")" = 'apt-get update -q' ]
	[ "$(tail -n 1 "$log")" = 'apt-get install -y -q --no-install-recommends bats gcc jq libc6-dev libcsv-dev libpcre2-dev make mandoc miller parallel sqlite3 units' ]
	[[ ${lines[1]} == 'install-deps: still missing: cc make '*'(apt-get ended with status 0)' ]]
}

@test "what is there is not asked for again" {
	fake apt-get "echo \"apt-get \$*\" >>$log"
	fake cc 'exit 0'
	for c in make bats mandoc jq mlr sqlite3 units; do
		fake $c ''
	done
	try build check
	[ "$(tail -n 1 "$log")" = 'apt-get install -y -q --no-install-recommends parallel' ]
	fake parallel ''
	rm "$log"
	try build check
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[ ! -e "$log" ]
}

@test "other package managers have their own names" {
	for m in dnf apk pacman; do
		fake $m "echo \"$m \$*\" >>$log"
		try build
		rm "$bin/$m"
	done
	diff "$log" - <<'END'
dnf install -y gcc glibc-devel libcsv-devel make pcre2-devel
apk add gcc libcsv-dev make musl-dev pcre2-dev
pacman -Sy --needed --noconfirm gcc glibc libcsv make pcre2
END
}

@test "not root: sudo where there is one, else what root would do" {
	fake id 'echo 1000'
	fake apt-get "echo \"apt-get \$*\" >>$log"
	try build
	[ "$status" -eq 1 ]
	[ "$output" = 'install-deps: missing: cc make stdio.h pcre2.h csv.h - and neither root nor sudo here: as root, run: apt-get install gcc libc6-dev libcsv-dev libpcre2-dev make ' ]
	[ ! -e "$log" ]
	fake sudo "echo sudo >>$log; \"\$@\""
	try build
	[ "$(head -n 1 "$log")" = sudo ]
	[ "$(grep -c apt-get "$log")" -eq 2 ]
}

@test "no package manager: what to install by hand" {
	try build
	[ "$status" -eq 1 ]
	[ "$output" = 'install-deps: missing: cc make stdio.h pcre2.h csv.h - and no package manager known here: install them by hand (Debian calls them gcc libc6-dev libcsv-dev libpcre2-dev make )' ]
}

@test "no group, no work" {
	try
	[ "$status" -eq 2 ]
	[ "$output" = 'usage: tests/install-deps build|check|lint ...' ]
}
