#!/usr/bin/env bats
# tag: labels of texts and of claims, rule files, messages and statuses.

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || exit 1
	BIN=$(cd "${BIN:-bin}" && pwd)
	PATH=$BIN:$PATH
	export LC_ALL=C
	cd "$BATS_TEST_TMPDIR" || exit 1
	ROOT=$BATS_TEST_DIRNAME/..
}

# rules NAME ROW...: a rule file; cells separated by ";".
rules() {
	local name=$1
	shift
	{
		printf 'column\tlabel\tpattern\twhen\tflags\n'
		printf '%s\n' "$@" | tr ';' '\t'
	} >"$name"
}

# label COLUMN OPTION... <text: that column, without its name.
label() {
	local column=$1
	shift
	tag --columns text "$@" | awk -F '\t' -v c="$column" '
	NR == 1 { for (i = 1; i <= NF; i++) if ($i == c) k = i; next }
	{ print $k }'
}

@test "columns stand at the right, others pass" {
	run bash -c "printf 'id\ttext\tx\n7\tIt rained.\tq\n' | tag"
	[ "${lines[0]}" = $'id\ttext\tx\tspeaker\tstance\tmeasure\tclass\tsubject\tplace\tstate\tlabels\tnote' ]
	[[ ${lines[1]} = $'7\tIt rained.\tq\t\tasserted\t'* ]]
	[ "$status" -eq 0 ]
}

@test "header alone gives a header, nothing gives nothing" {
	run bash -c "echo text | tag"
	[ "$output" = $'text\tspeaker\tstance\tmeasure\tclass\tsubject\tplace\tstate\tlabels\tnote' ]
	run tag </dev/null
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

@test "no column text" {
	run bash -c "echo id | tag"
	[ "$status" -eq 2 ]
	[[ $output = *'<stdin>'*'text'* ]]
}

@test "a rule of one's own, with conditions" {
	rules r 'place;p12;\bKarotamik(?:'"'"'s)?\b' \
	    'measure;herd;\bherds?\b;kind=count,weak;i'
	run label labels --only r <<<"Karotamik's HERD of 30"
	[ "$output" = "place=p12@0-11 measure=herd@12-16;weak,kind=count" ]
}

@test "a match may begin words before those that announce it" {
	rules r 'measure;m1;\b(?:[\w-]+ ){0,2}?quaggas? (?:is|are)\b;;i' \
	    'measure;m2;[^.,]{0,9}zebra' 'measure;m3;(?:\w \w|\S+\s)+?oryx' \
	    'measure;m4;(?:old |very )*\w+ (?=[^.]{0,20}\bbongo\b)' \
	    'measure;m5;(\w+ )and \1bison' \
	    'measure;m6;(?:[ -~]{4}|[^\S]|[[:alpha:]])gnu-like'
	run label labels --only r <<-'TEXT'
	Three of the old quaggas are here, a few more quagga is there
	so it is a mere zebra, and one more big zebra
	Here a b oryx and an oryx
	it is a very old herd of four bongo
	see big and big bison
	a is gnu-like, or gnu-like
	TEXT
	[ "${lines[0]}" = "measure=m1@9-28 measure=m1@37-55" ]
	[ "${lines[1]}" = "measure=m2@7-21 measure=m2@31-45" ]
	[ "${lines[2]}" = "measure=m3@0-25" ]
	[ "${lines[3]}" = "measure=m4@8-21 measure=m4@22-24 measure=m4@25-29" ]
	[ "${lines[4]}" = "measure=m5@4-21" ]
	[ "${lines[5]}" = "measure=m6@1-13 measure=m6@14-26" ]
}

@test "the same column, label and pattern replaces" {
	rules r 'measure;herd;\bherds?\b;kind=count'
	rules s 'measure;herd;\bherds?\b;kind=money'
	run label labels --only r -r s <<<'a herd'
	[ "$output" = "measure=herd@2-6;kind=money" ]
}

@test "a pattern that doesn't compile: where and why" {
	rules r 'place;x;a(b'
	run tag -r r </dev/null
	[ "$status" -eq 2 ]
	[ "$output" = 'tag: r:2: pattern, byte 4 of "a(b": missing closing parenthesis' ]
}

@test "a condition that is none, an unknown column, no pattern" {
	rules r 'place;x;ab;color=red'
	run tag -r r </dev/null
	[ "$status" -eq 2 ]
	[ "$output" = "tag: r:2: when \"color=red\": write kind=K, dim=D, from, to, weak or here, joined by ','" ]
	rules r 'colour;x;ab'
	run tag -r r </dev/null
	[ "$status" -eq 2 ]
	[[ $output = 'tag: r:2: column is "colour": write one of '* ]]
	rules r 'place;x;'
	run tag -r r </dev/null
	[ "$status" -eq 2 ]
	[ "$output" = 'tag: r:2: pattern "": write a pattern' ]
}

@test "a pattern without a word is told, and works" {
	rules r 'measure;year;\d{4}'
	run --separate-stderr label labels --only r <<<'in 1999'
	[ "$output" = "measure=year@3-7" ]
	[ "$stderr" = 'tag: r:2: pattern "\d{4}": no word that every match holds, so it is tried on each row: name one in column literal' ]
}

@test "a number begins with a digit, not with the comma before it" {
	run label labels <<<'They sold it, against the advice of all; 41, against 12.'
	[[ "$output" == *votes-against@41-52* ]]
	[[ "$output" != *votes-against@12-21* ]]
}

@test "a pattern that explodes: the row passes with a note" {
	rules r 'measure;x;(x+x+)+\d'
	run bash -c "printf '%s\n' 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-7' ok |
	    timeout 10 tag --columns text --only r --no-header | cut -f1,10"
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = $'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-7\trule r:2 took too long' ]
	[ "${lines[1]}" = $'ok\t' ]
}

@test "--print-rules writes the rules in force" {
	rules r 'place;p12;\bKarotamik\b;weak;i'
	run tag --only r --print-rules
	[ "${lines[0]}" = $'column\tlabel\tpattern\twhen\tflags' ]
	[ "${lines[1]}" = $'place\tp12\t\\bKarotamik\\b\tweak\ti' ]
	[ "${#lines[@]}" -eq 2 ]
}

@test "what --print-rules writes of a rule file can be read again" {
	tag --print-rules | awk -F '\t' 'NR == 1 || $1 == "measure"' >m
	run bash -c "echo '12 dead' | tag --columns text --only m | cut -f4"
	[ "${lines[1]}" = deaths ]
}

@test "speakers end with their document" {
	printf 'doc\ttext\na\tAna Ruiz said it rained.\na\tShe said it snowed.\nb\tShe said it snowed.\n' >t
	run bash -c "tag t | cut -f3"
	[ "${lines[1]}" = 'Ana Ruiz' ]
	[ "${lines[2]}" = 'Ana Ruiz' ]
	[ "${#lines[@]}" -eq 3 ]
}

@test "two documents tagged together are each tagged alone" {
	a=$(echo "$ROOT"/examples/kursk/reports/*.txt | cut -d' ' -f1)
	b=$(echo "$ROOT"/examples/quake/reports/*.txt | cut -d' ' -f1)
	split "$a" "$b" | tag >both
	{
		split "$a" | tag
		split "$b" | tag --no-header
	} >each
	cmp both each
}

@test "the order of tag and extract-numbers is free" {
	for e in kursk quake earnings; do
		split "$ROOT"/examples/$e/reports/*.txt >s
		tag s | extract-numbers --keep >1
		extract-numbers --keep s | tag >2
		for f in 1 2; do
			awk -F '\t' '
			NR == 1 { for (i = 1; i <= NF; i++) name[i] = $i }
			{
				for (i = 1; i <= NF; i++)
					print NR, name[i] "=" $i
			}' $f | sort -s -k1,1n -k2 >$f.cells
		done
		cmp 1.cells 2.cells
	done
}

@test "tagging twice changes nothing" {
	split "$ROOT"/examples/quake/reports/*.txt | tag >1
	tag 1 >2
	cmp 1 2
	extract-numbers --keep 1 >3
	tag 3 >4
	cmp 3 4
}

@test "any bytes pass" {
	head -c 300000 /dev/urandom | tr -d '\t\n\r\\' >r
	run bash -c "(echo text; cat r) | timeout 60 tag | tail -n +2 | cut -f1 | cmp - <(cat r; echo)"
	[ "$status" -eq 0 ]
}

@test "tag: a denial of what nobody said has a note, in either order" {
	printf 'The mayor denied it.\n' >"$BATS_TEST_TMPDIR/t"
	"$BIN/split" "$BATS_TEST_TMPDIR/t" >"$BATS_TEST_TMPDIR/rows"
	"$BIN/tag" "$BATS_TEST_TMPDIR/rows" | "$BIN/extract-numbers" |
		grep -q "denies a state that was not found"
	"$BIN/extract-numbers" --keep "$BATS_TEST_TMPDIR/rows" | "$BIN/tag" |
		grep -q "denies a state that was not found"
}

@test "a state that is negated is the one that its negation says" {
	printf 'Police have not closed the road.\nThey never reopened the tunnel.\n' >t
	split t | tag | extract-numbers |
	    awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
	    { print $c["state"], $c["subject"] }' >1
	printf 'access=kept-open road\naccess=closed tunnel\n' | cmp - 1
}

# state and subject of each state row of t
states() {
	split t | tag | extract-numbers | awk -F '\t' '
	    NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
	    $c["state"] != "" { print $c["state"], $c["subject"] }'
}

@test "a thing is in a state, does it, or has it done to it" {
	cat >t <<-'END'
		The road to the harbour is cut.
		The dyke burst at dawn.
		Soldiers closed the Kelva bridge.
		The black boxes were found.
		Police used water cannon.
	END
	states >1
	cat >2 <<-'END'
		access=closed road
		structure=breached dyke
		access=closed Kelva bridge
		found=yes flight recorder
		use=used water cannon
	END
	cmp 1 2
}

@test "small words before a deed or its thing negate it" {
	cat >t <<-'END'
		The road has not been closed.
		Police didn't use tear gas.
		Neither of the recorders was found.
		The chapel, which did not burn, is small.
		Guards fired no live rounds.
	END
	states >1
	cat >2 <<-'END'
		access=kept-open road
		use=unused tear gas
		found=no flight recorder
		structure=standing chapel
		use=unused live ammunition
	END
	cmp 1 2
}

@test "claims that are said to be false are denied" {
	cat >t <<-'END'
		Claims that the ferry was overloaded are false.
		It is not true that the road was closed.
	END
	split t | tag | extract-numbers | awk -F '\t' '
	    NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
	    $c["subject"] $c["state"] ~ /^(road|load)/ {
		print $c["state"], $c["stance"]
	}' >1
	printf 'load=over denied\naccess=closed denied\n' | cmp - 1
}

@test "what is done to two things, and things named a clause before" {
	cat >t <<-'END'
		Police used tear gas and rubber bullets.
		Cusco's airport, whose runway is 3,400 metres (two miles) long, never closed.
		The power station continues to operate normally.
	END
	states >1
	cat >2 <<-'END'
		use=used tear gas
		use=used rubber bullets
		access=kept-open Cusco airport
		service=running power station
	END
	cmp 1 2
}

@test "a pronoun's thing, a second verb, and what has yet to come" {
	cat >t <<-'END'
		The road is blocked. Crews reopened it at noon.
		The law had passed after a debate and was signed at once.
		The treaty has yet to be signed.
		It was said that rescuers took hours to arrive.
	END
	states >1
	cat >2 <<-'END'
		access=closed road
		access=open road
		bill=passed law
		signature=signed law
		signature=unsigned treaty
	END
	cmp 1 2
}

@test "nobody was hurt: a state of the event" {
	cat >t <<-'END'
		Nobody was hurt.
		There were no deaths.
		The fire caused no casualties.
		Nobody died of the drug.
	END
	states >1
	printf 'harm=none \nharm=no-dead \nharm=none \nblame=no \n' | cmp - 1
}

@test "a state is of the noun before it, or of the one that it is done to" {
	cat >t <<-'END'
		The hostages have been released.
		The court acquitted the former mayor.
		The minister has resigned.
	END
	states >1
	cat >2 <<-'END'
		freed=yes hostage
		custody=free hostages
		guilt=innocent mayor
		office=resigned minister
	END
	cmp 1 2
}

@test "what was done, or was not, to anything: an act" {
	cat >t <<-'END'
		No kiosks have been looted.
		Rioters looted dozens of kiosks on Monday.
		Ruritania denied that it supplied rifles to the rebels.
		The chess union has not condemned the match.
		The match was condemned by the chess union.
		The ferry, a wooden one, sank.
		Nobody has been arrested.
		The army denies planting mines.
		The school had no fire drill.
		The tank was empty, and the cellar is not empty.
		The council wanted to privatise the waterworks.
	END
	states >1
	cat >2 <<-'END'
		looted=no kiosk
		looted=yes kiosk
		supplied=yes rifle
		condemned=no chess union
		condemned=yes chess union
		sunk=yes ferry
		arrested=no people
		planted=yes mine
		existing=no fire drill
		full=no tank
		full=yes cellar
	END
	grep -v '^custody' 1 | cmp - 2
	printf 'The ministry denied that rifles were supplied.\n' >t
	split t | tag | extract-numbers | grep -q '	denied	.*	supplied=yes	'
}

# measure of each number of t
measures() {
	split t | tag | extract-numbers | awk -F '\t' '
	    NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
	    $c["kind"] != "state" { print $c["quote"], $c["measure"] }'
}

@test "who was there, got out, was brought out; who says so is not counted" {
	cat >t <<-'END'
		Fifty clerks were inside when the roof fell.
		Thirty of them climbed out.
		Eight cooks came up alive.
		Six cooks have not been reached.
		At least 12 guests died, two hotel managers said.
		Each family will receive 400 euros.
		Some 300 soldiers took part in the mutiny.
		Burglars stole 14 paintings.
		The hoard holds 1,900 coins.
		The siege ended after 19 hours.
	END
	measures >1
	cat >2 <<-'END'
		Fifty present
		Thirty escaped
		Eight rescued
		Six missing
		At least 12 deaths
		two sources
		400 euros compensation
		Some 300 forces
		14 stolen-count
		1,900 finds
		19 hours siege-length
	END
	cmp 1 2
}

@test "an office: who left it, and who holds it" {
	cat >t <<-'END'
		The Chancellor has not resigned.
		Ada Stone remains chief executive.
		Ada Stone handed in her resignation.
	END
	states >1
	cat >2 <<-'END'
		office=holds chancellor
		office=holds Ada Stone
		office=resigned Ada Stone
	END
	cmp 1 2
}

@test "which thing: named before or behind; another one is none of ours" {
	cat >t <<-'END'
		The school in Camp Orla burned down.
		The Kelva bridge is closed.
		The second chapel burned to the ground.
		The ship was carrying weapons.
		No drone hit the refinery.
	END
	states >1
	cat >2 <<-'END'
		structure=destroyed Camp Orla school
		access=closed Kelva bridge
		carried=yes weapons
		attacked=no refinery
	END
	cmp 1 2
}

@test "what may be said of any noun" {
	cat >t <<-'END'
		The museum was not insured.
		The driver was drunk.
		The suspect has not confessed.
	END
	states >1
	cat >2 <<-'END'
		insured=no museum
		drink=drunk driver
		confession=none suspect
	END
	cmp 1 2
}

@test "leaks, oil on the shore, engines lost" {
	cat >t <<-'END'
		The leak has been plugged.
		The leak has not been plugged.
		No oil has reached the beaches.
		The slick washed ashore at dawn.
		The ferry lost propulsion.
	END
	states >1
	cat >2 <<-'END'
		leak=stopped 
		leak=ongoing 
		shore=clear 
		shore=reached 
		propulsion=lost 
	END
	cmp 1 2
}

@test "what was spilled, what was recovered, what a tanker carries" {
	cat >t <<-'END'
		Cargo: 5,200 tonnes.
		Lost so far: 310 tonnes.
		Some 400 tonnes flowed out.
		Crews collected 60 tonnes of oily waste.
		The slick covers 12 square kilometres.
	END
	split t | tag | extract-numbers | normalize-units |
	    awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
	    { print $c["value"], $c["measure"] }' >1
	cat >2 <<-'END'
		5200 spill-cargo
		310 spill
		400 spill
		60 spill-recovered
		12 slick-area
	END
	cmp 1 2
}

@test "who holds which half, and what was hit" {
	cat >t <<-'END'
		Our men control the southern half of the town.
		The front holds about 40% of the city.
		Jets bombed the bakery.
		The village has been cleared of all mines.
	END
	states >1
	grep -c '^control=part' 1 >2
	grep '^attacked' 1 >>2
	! grep guilt 1
	printf '2\nattacked=yes bakery\n' | cmp - 2
}

@test "rules that can't match, hide each other or cost are told" {
	cd "$BATS_TEST_TMPDIR"
	printf 'column\tlabel\tpattern\twhen\tflags\n' >r
	printf 'measure\tdeaths\t\\bdead\\b\t\ti\n' >>r
	printf 'measure\tmissing\t\\bdead\\b\tkind=count\ti\n' >>r
	printf 'measure\tarea\t\\bacres\\b\tkind=count,dim=area\ti\n' >>r
	printf 'measure\tdeaths\t\\d+\t\t\n' >>r
	printf 'measure\thives\thives\t\t\n' >>r
	run tag --only r --check-rules
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "r:3: hidden pattern \"\\bdead\\b\": r:2 has the same pattern and goes first: drop one" ]
	[ "${lines[1]}" = "r:4: never matches: pattern \"\\bacres\\b\": claims of these kinds have no dimension: drop kind or dim" ]
	[ "${lines[2]}" = "r:6: note: measure \"hives\": your own: compared by its name and the subject" ]
	[ "${lines[3]}" = "r:5: no word that every match holds: pattern \"\\d+\": tried on each row: name one in column literal" ]
	[ "${#lines[@]}" -eq 4 ]
}

@test "nothing is wrong with the rules built in" {
	run tag --check-rules
	[ "$output" = '' ]
	[ "$status" -eq 0 ]
}

@test "--check-rules: own measures and states are told once, and are no fault" {
	rules r 'measure;hives-lost;\bhives lost\b' 'measure;hives-lost;\blost hives\b' \
	    'state;swarmed=yes;\bswarmed\b' 'state;brood=capped;\bcapped brood\b' \
	    'measure;deaths;\bdead bees\b' 'state;control=full;\bholds the hive\b'
	run tag --only r --check-rules
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 'r:2: note: measure "hives-lost": your own: compared by its name and the subject' ]
	[ "${lines[1]}" = 'r:4: note: state "swarmed=yes": your own: opposed to the same with =yes or =no alone' ]
	[ "${lines[2]}" = 'r:5: note: state "brood=capped": your own: opposed to nothing, unless it ends in =yes or =no' ]
	[ "${#lines[@]}" -eq 3 ]
	rules r 'measure;hives-lost;\bhives lost\b'
	run tag --rules r --check-rules
	[ "$status" -eq 0 ]
}

# refused ROW MESSAGE: a rule file of this row stops tag.
refused() {
	rules r "$1"
	for how in --rules --only; do
		run tag "$how" r </dev/null
		echo "$output"
		[ "$status" -eq 2 ] || return 1
		[[ $output == "tag: r:2: $2"* ]] || return 1
	done
}

@test "words of rule files that are in no list are told, with the list" {
	refused 'measure;x;ab;dim=foo' 'dim "foo": write one of fraction, percentage-point, count, length, '
	refused 'measure;x;ab;dim=area|' 'dim "": write one of fraction, '
	refused 'measure;x;ab;dim=length|aera' 'dim "aera": write one of '
	refused 'measure;x;ab;kind=numbers' 'kind "numbers": write one of count, ordinal, fraction, percent, money, measure, age, duration, date, time, ratio, score, number, state'
	refused 'measure;x;ab;kind=count|counts,weak' 'kind "counts": write one of '
	refused 'measure;x;ab;kind=' 'kind "": write one of '
	refused 'measure;x;ab;week' "when \"week\": write kind=K, dim=D, from, to, weak or here, joined by ','"
	refused 'measure;x;ab;weak=yes' 'when "weak=yes": write kind=K, '
	refused 'measure;x;ab;kind' 'when "kind": write kind=K, '
	refused 'measure;x;ab;kind=count weak' 'kind "count weak": write one of '
	refused 'measure;x;ab;weak,' 'when "": write kind=K, '
	refused 'measure;x;ab;in=1-2' 'when "in=1-2": write kind=K, '
	refused 'measure;x;ab;kind=count,kind=number' "when \"kind=number\": stands twice: write one, with '|' between its words"
	refused 'measure;x;ab;from' 'when "from": is for states alone: drop it'
	refused 'state;x=y;ab;from,to' 'when "to": from or to: drop one'
	refused 'measure;x;ab;;ix' 'flags "ix": write i, or leave it empty'
	refused 'stance;doubtful;ab' 'stance "doubtful": write one of denied, question, conditional, forecast, hedged, claimed, asserted'
	refused 'class;total;ab' 'class "total": write one of level, cumulative, per-period, event, timeless, elapsed'
	refused 'state;burnt;ab' 'state "burnt": write what is asked and its answer, as in control=full, or denial'
}

@test "a rule file without a column that each rule needs is told" {
	printf 'column\tpattern\nplace\tNorl\n' >r
	run tag --only r </dev/null
	[ "$status" -eq 2 ]
	[ "$output" = 'tag: r:1: no column "label": add it' ]
	printf 'label\tpattern\nNorl\tNorl\n' >r
	run tag --only r </dev/null
	[ "$output" = 'tag: r:1: no column "column": add it' ]
}

@test "all that --print-rules writes can be read again" {
	tag --print-rules >all
	run bash -c "echo '12 dead' | tag --columns text --only all | cut -f4"
	[ "$status" -eq 0 ]
	[ "$output" = $'measure\ndeaths' ]
	run grep -P '^(state|place)\t(by|-accepted|region)\t' all
	[ "$status" -eq 1 ]
}

@test "soldiers that are lost are casualties, people that are lost are dead" {
	run bash -c "printf 'text\nThe brigade lost some 400 men there.\nThe village lost 12 people that night.\n' | tag | extract-numbers | mlr --tsv --headerless-csv-output cut -f measure"
	[ "$output" = $'casualties\ndeaths' ]
}

# figure COLUMN <text: of each number, its quote and that column.
figure() {
	tag --columns text | extract-numbers |
	    mlr --itsv --onidx --ofs ': ' put -q "\$kind != \"state\" && \$kind != \"date\" { print \$quote . \": \" . \$$1 }"
}

@test "who hears it, prints it or puts it at a figure is not whom it is of" {
	figure subject >out <<-'E'
	Guards told the Beacon that 14 inmates got away.
	A list seen by Radio Nord has 31 names.
	Colonel Ana Vidal put the army's losses at 19.
	Captain Ugo Brandt reported 12 cases.
	Crews handed out 600 litres (158 US gallons) of water.
	Thirty climbers died that night while our team beat Norway at home.
	Two lorries plunged into the Sava.
	Norway put the number of its dead at 12.
	E
	cat >want <<-'E'
	14: 
	31: 
	19: 
	12: 
	600 litres: 
	158 US gallons: 
	Thirty: 
	Two: 
	12: Norway
	E
	diff want out
	label speaker <<-'E' >out
	By noon 17 bodies had been found, said Dr. Ida Brun.
	Colonel Ana Vidal put the army's losses at 19.
	The firm put 300 vans on sale at noon.
	E
	printf 'Ida Brun\nAna Vidal\n\n' | diff - out
}

@test "things are not counted among people" {
	figure measure >out <<-'E'
	The works employs 700 people and built 31,000 vans last year.
	The column lost 31 tanks, and 40 men were wounded.
	The clinic has 300 employees in four cities.
	Nine of the lorries were not hurt.
	E
	cat >want <<-'E'
	700: employees
	31,000: production
	last year: 
	31: equipment-lost
	40: injured
	300: employees
	four: 
	Nine: 
	E
	grep -v '^last year' want | diff - <(grep -v '^last year' out)
}

@test "limits, lost stretches and departures from the normal are no size of a thing" {
	figure measure >out <<-'E'
	The weight limit on the span is 30 tonnes, and the lorry weighed 44 tonnes.
	The legal limit is 2 per cent; sensors showed 0.3 per cent of gas.
	Fares were capped at 60 euros a month.
	A 90-metre section of the pier gave way.
	The storm swept away 200 feet of track.
	In Orsk 41.2 degrees was measured, 7.5 degrees above normal.
	June was 1.4 C warmer than average.
	The town says 24 percent leaks away.
	The mill turned out 8,000 bicycles last year and has a payroll of 340.
	Now 60 percent of homes were back on the network.
	E
	cat >want <<-'E'
	30 tonnes: load-limit
	44 tonnes: weight
	2 per cent: legal-limit
	0.3 per cent: 
	capped at 60 euros a month: price-cap
	90-metre: lost-length
	200 feet: lost-length
	41.2 degrees: temperature
	7.5 degrees: temperature-anomaly
	1.4 C: temperature-anomaly
	24 percent: water-loss
	8,000: production
	340: employees
	60 percent: 
	E
	diff want out
}

@test "a number with a verb of its own is not what another verb does" {
	figure measure >out <<-'E'
	The line cancelled 120 flights and delayed 300.
	The toll rose to 30 and reached 41.
	The gale destroyed 90 homes, damaged 400 and forced 2,000 people to leave.
	E
	cat >want <<-'E'
	120: flights-cancelled
	300: 
	30: deaths
	41: deaths
	90: homes-destroyed
	400: homes-damaged
	2,000: displaced
	E
	diff want out
}

@test "in a list a value is of the name before it" {
	printf '%s\n' 'Highest temperatures: Norl 46.4 C; Athens 44.9 C; Sund: 43.1 C.' \
	    'Tarv 12.4 degrees, Osk 9 degrees.' >in
	figure place <in >out
	cat >want <<-'E'
	46.4 C: Norl
	44.9 C: Athens
	43.1 C: Sund
	12.4 degrees: Tarv
	9 degrees: Osk
	E
	diff want out
	printf 'The final count: Quill 50.1%%, Sander 49.9%%.\n' | figure subject |
	    diff <(printf '50.1%%: Quill\n49.9%%: Sander\n') -
}

@test "a noun that may be counted is no measure of other things" {
	figure measure >out <<-'E'
	Schools need another 14,000 teachers.
	Volunteers counted 5,400 bats in the cave.
	The town has 14 schools.
	At the time 41 employees were on the premises.
	Soot stood at 9, over the limit of 5.
	The flames were out after 13 hours.
	E
	cat >want <<-'E'
	14,000: 
	5,400: 
	14: buildings
	41: present
	9: 
	5: legal-limit
	13 hours: fire-duration
	E
	diff want out
	label place <<<'Readings fell to 60 by evening.' >out
	printf '\n' | diff - out
	label subject <<<'Pelagos has 17 ships.' >out
	printf 'Pelagos\n' | diff - out
}

@test "a journal, who asks and who reckons are not whom a figure is of" {
	figure subject >out <<-'E'
	It held for 40 years, they write in the journal Cryos.
	A poll for the Beacon found 58 percent against the plan.
	The vice-mayor Ines Rye reckons the savings at 90 million euros.
	Harrow had 17 shots to Vale's eight.
	E
	cat >want <<-'E'
	40 years: 
	58 percent: 
	90 million euros: 
	17: Harrow
	eight: Vale
	E
	diff want out
}

@test "what befell nobody is not what the next number tells" {
	figure measure >out <<-'E'
	No one was hurt; 60 hikers were flown out.
	None of the 12 miners was hurt.
	The stock, which had gained 8 percent, lost another 3 percent.
	In a poll 58 percent were against it and 22 percent in favour.
	The dinar lost 14 percent against the dollar.
	The hall holds 900 people.
	E
	cat >want <<-'E'
	60: 
	12: injured
	8 percent: share-price
	3 percent: share-price
	58 percent: poll-oppose
	22 percent: poll-support
	14 percent: exchange-change
	900: people-capacity
	E
	diff want out
}

@test "what homes lose, and whose party it is" {
	figure measure >out <<-'E'
	Four people were killed and 21,000 homes lost power.
	The flood left 60 homes destroyed.
	Her lawyer had asked for a term of four years.
	Some 4.1 million voters cast ballots at 6,200 polling stations.
	E
	cat >want <<-'E'
	Four: deaths
	21,000: without-power
	60: homes-destroyed
	four years: sentence-sought
	Some 4.1 million: 
	6,200: polling-stations
	E
	diff want out
	figure measure >out <<<'They won 88 of the 201 seats.'
	printf '88: seats\n201: house-size\n' | diff - out
	figure subject >out <<<'The Reform Party of Premier Oda Brandt won 88 seats.'
	printf '88: Reform Party\n' | diff - out
}

@test "a subject in the plural is told in the singular" {
	printf 'Six knives were found. Three houses were flooded.\n' >t
	states >1
	printf 'discovered=yes knife\nflooded=yes house\n' | cmp - 1
}

@test "a surname stands for the one of that name whom the report named before" {
	named() {
		printf '%s\n' "$1" >a.txt
		split a.txt | tag | extract-numbers |
		    mlr --itsv --onidx --ofs ': ' filter \
			'$kind != "state" && $kind != "date"' then \
			cut -o -f quote,measure,subject
	}
	named 'Police named Ilja Darrow. Darrow, 34, fled. Then Darrow had 3 guns.' >out
	named 'Ilja Darrow and Nina Darrow met. Then Darrow had 3 guns.' >>out
	cat >want <<-'E'
	34: age: Ilja Darrow
	3: : Ilja Darrow
	3: : Darrow
	E
	diff want out
}

@test "what became of those counted goes before what they are" {
	figure measure >out <<-'E'
	Tarn knows of 17 customers who were hurt.
	There were 14 passengers who had been killed.
	17 customers who pay more left.
	About 400 people fled their homes after the fire.
	E
	cat >want <<-'E'
	17: injured
	14: deaths
	17: users
	About 400: displaced
	E
	diff want out
}

@test "what befell a part is not said of its whole" {
	figure measure >out <<-'E'
	Camp Ruby lost 311 of its 400 houses in the fire.
	Some 1,900 of 32,000 employees are to go.
	He said 12 of the 31 dead were children.
	In its tests, 17 out of 40 pots failed.
	E
	cat >want <<-'E'
	311: homes-destroyed
	400: 
	Some 1,900: layoffs
	32,000: employees
	12: deaths
	31: deaths
	17: 
	40: 
	E
	diff want out
}

@test "goods of any kind are recalled, people are not" {
	figure measure >out <<-'E'
	The office has ordered Tarn to take back 48,000 cookers.
	Fault in 46,000 pressure cookers prompts recall.
	Some 45,000 stoves were being called back.
	Some 4,000 of the recalled packs had been returned.
	The ministry recalled 120 diplomats.
	The army took back 1,200 prisoners.
	E
	cat >want <<-'E'
	48,000: units-recalled
	46,000: units-recalled
	Some 45,000: units-recalled
	Some 4,000: items-returned
	120: 
	1,200: captured
	E
	diff want out
}

@test "what picks up rises, but not what somebody picks up" {
	cat >t <<-'END'
	Sales picked up in May.
	Nobody picks up the hotline.
	We picked up 63 dead birds.
	Rescuers pulled out two children.
	The bridge came down in the storm.
	Buyers are getting their money back.
	The flight was held up for hours.
	END
	states >1
	cmp - 1 <<-'END'
	risen=yes sale
	structure=destroyed bridge
	refunded=yes buyer
	held-up=yes flight
	END
}
