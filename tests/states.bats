#!/usr/bin/env bats
# States of one report against those, and the numbers, of another.

setup() {
	load meets.bash
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	export BIN=${BIN:-bin} LC_ALL=C
	dir=$(mktemp -d)
}

teardown() {
	rm -r "$dir"
}

# clash A B, calm A B: do two reports disagree?
clash() {
	run meets "$1" "$2"
	[[ $output == *opposes* || $output == *denied* || $output == *contradict* ]]
}

calm() {
	run meets "$1" "$2"
	[[ $output != *opposes* && $output != *denied* && $output != *contradict* ]]
}

@test "nobody is any of those it is said of, and none of the others" {
	clash 'The ferry had no time to turn, but no member of its crew was hurt.' \
	    'A young sailor suffered a head injury.'
	clash 'So far the police have made no arrests, a spokesman said.' \
	    'Two men were arrested at a flat in the old town.'
	clash 'No employee of the bank has been arrested, it said.' \
	    'Officers arrested a branch manager at his home.'
	calm 'No strikers were hurt in the scuffles, the union said.' \
	    'Nine policemen were injured in the scuffles.'
	clash 'Not a single barn was destroyed, the mayor said.' \
	    'The storm destroyed 14 barns.'
}

@test "nothing is signed, no jobs go: against what was agreed and is planned" {
	clash 'There is "no deal of any kind", the union leader said.' \
	    'The firm said that it had reached agreement with the union.'
	clash '"We have signed nothing," she told reporters.' \
	    'The terms for the crews are settled.'
	clash 'The talks broke up without a settlement.' \
	    'The two sides struck a deal at dawn.'
	clash 'No jobs are being cut at the yard, the owner says.' \
	    'Some 130 jobs at the yard will go, workers were told.'
	calm 'There will be no compulsory redundancies, the owner says.' \
	    'Some 130 jobs at the yard will go, workers were told.'
}

@test "what is said of whom: over verbs that are none, and past idioms" {
	clash 'The sailors found in the cold store were all alive.' \
	    'The sailors in the cold store were dead.'
	clash 'The Tarn crossing has stayed open around the clock.' \
	    'The Tarn crossing has been closed since Monday.'
	clash 'The duty on cider remains unchanged.' \
	    'The duty on cider goes up by a tenth.'
	clash 'The loss narrowed in the third quarter.' \
	    'The loss widened in the third quarter.'
	clash 'The cap on fares stays in force.' \
	    'The cap on fares has been scrapped.'
	clash 'The utility is privately owned.' \
	    'The utility is state-owned.'
}

@test "it and they stand for what was told of last, and what verbs make of it" {
	clash 'A lorry was found in a wood near Sel. It had been destroyed by fire.' \
	    'The lorry was left in the wood undamaged.'
	clash 'The jurors found the treasurer guilty.' \
	    'The treasurer was acquitted by the jurors.'
	clash 'The dairy kept its prices unchanged.' \
	    'The dairy put up its prices.'
}

@test "a verb's particle may stand behind its noun, a source between two commas" {
	clash 'They switched the main pump off on Sunday, a fitter said.' \
	    'The main pump, the owner said, was switched on throughout.'
	clash 'The council called the regatta off.' \
	    'The regatta went ahead.'
	calm 'The merger between Pell and Sant was completed in July.' \
	    'Repairs at Sant were not completed in July.'
}
