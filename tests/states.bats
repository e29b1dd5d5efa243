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

@test "what an act has one of: who did it, where it began, whence and whither" {
	clash 'The bridge over the Lisk was built by Lorin.' \
	    'Hadlow built the bridge over the Lisk.'
	clash 'The yacht was designed by Mara Vint.' \
	    'Tom Olsen designed the yacht.'
	clash 'Ines Karr won the Torvik marathon.' \
	    'The Torvik marathon was won by Petra Holm.'
	clash 'The fire broke out in the boiler room of the Hotel Adler.' \
	    'The blaze at the Hotel Adler started in the attic, police said.'
	clash 'The bus was heading to Torvik when it left the road.' \
	    'The bus, bound for Elmsay, skidded off the road.'
	clash 'The ferry had sailed from Brask.' \
	    'The ferry had left Helmsund an hour before.'
	clash 'The accord was signed in Lisbon.' \
	    'The accord was signed in Vienna.'
	clash 'The submarine was not built by Lorin.' \
	    'The submarine was built by Lorin.'
}

@test "of two things, or in other words of one: values that don't disagree" {
	calm 'Lorin built the bridge over the Lisk.' \
	    'Hadlow built the bridge over the Tarn.'
	calm "Ines Karr won the women's race." \
	    "Petra Holm won the men's race."
	calm 'The Villa Rosa was bought by the singer Mina Ro.' \
	    'Mina Ro, 44, bought the Villa Rosa.'
	calm 'The Villa Rosa was bought by the singer Mina Ro.' \
	    'A pop star bought the Villa Rosa.'
	calm 'The bus was heading to Torvik when it left the road.' \
	    'The bus had left Elmsay at noon.'
	calm 'The fire broke out in the cellar of the Hotel Adler.' \
	    'The fire broke out in the boiler room of the Hotel Adler.'
	calm 'The accord was signed in Lisbon.' \
	    'The accord was signed in Portugal.'
	calm 'The accord was signed in Lisbon.' \
	    'The accord was signed by three ministers.'
	calm 'The bridge was built by Lorin and Hadlow.' \
	    'Hadlow built the bridge.'
}

@test "a noun of an act is denied, as a claim of it is, or what it says" {
	clash 'The ministry denied any leak at the dam.' \
	    'The dam leaked for days, villagers said.'
	clash 'The firm denied a theft of customer data.' \
	    'Customer data were stolen from the firm, hackers said.'
	clash 'The club denied the sale of its striker Ivo Renn.' \
	    'The club has sold its striker Ivo Renn, a paper reported.'
	clash 'Reports that the tunnel had been closed were denied by the mayor.' \
	    'The tunnel has been closed, the police said.'
	clash 'The court clerk was at no point detained, his lawyer said.' \
	    'Police detained the court clerk on Monday.'
	clash 'The head of the bank denied that he had stepped down.' \
	    'The head of the bank resigned on Monday.'
	calm 'The ministry denied any leak at the dam.' \
	    'The dam was built in 1961.'
	calm 'The king denied the pardon of the clerk.' \
	    'The clerk was pardoned.'
	calm 'The club denied the sale of its striker Ivo Renn.' \
	    'The club has sold its goalkeeper Lars Pohl.'
	calm 'The fire did not begin in any of our engines, the railway said.' \
	    'A fire began on the train.'
}

@test "what one event was brought about by, whatever it is called" {
	clash 'The blackout was caused by a cyberattack.' \
	    'The outage was not caused by a cyberattack, the operator said.'
	clash 'The avalanche came loose on its own, experts said.' \
	    'Reckless snowboarders had triggered the disaster, guests said.'
	calm 'The blackout was caused by a cyberattack.' \
	    'The fire was caused by a faulty heater.'
}

@test "an alarm that sounded, on any day of the reports" {
	clash 'The sirens in Lodern sounded at dawn.' \
	    'The sirens in Lodern stayed silent.'
	calm 'The sirens in the town sounded at dawn.' \
	    'The fire alarm in the works stayed silent.'
}

@test "of two of a kind, and of two charges, no state is against the other" {
	calm 'The north gate of the shipyard is closed.' \
	    'The south gate of the shipyard is open.'
	clash 'The north gate of the shipyard is closed.' \
	    'The northern gate of the shipyard is open.'
	calm 'The left engine failed.' 'The right engine did not fail.'
	clash 'The left engine failed.' 'The left engine did not fail.'
	calm 'The minister has not resigned.' \
	    'The deputy minister has resigned.'
	calm 'Petra Nowe was cleared of the charge of money laundering.' \
	    'Petra Nowe was convicted of fraud.'
	clash 'Petra Nowe was cleared of all charges.' \
	    'Petra Nowe was convicted of fraud.'
	calm 'Tom Reck was charged with theft.' \
	    'Tom Reck was not charged with murder.'
	clash 'Tom Reck was charged with theft on Monday.' \
	    'Tom Reck was not charged with any theft.'
	calm 'The contract for the bridge was awarded to Lorin.' \
	    'Hadlow won the contract for the tunnel.'
	clash 'The contract for the bridge was awarded to Lorin.' \
	    'Hadlow won the contract for the bridge.'
}

@test "who is caught, where a body lies, what goes on: in other words" {
	clash 'Marek Dolan was arrested at his home.' \
	    'Marek Dolan has not been caught.'
	clash 'Marek Dolan was remanded in custody.' \
	    'Marek Dolan walked free.'
	clash 'Rescuers recovered the bodies of the two climbers.' \
	    'The two climbers were found alive.'
	clash 'The Kolvar reactor was shut down on Monday.' \
	    'The Kolvar reactor kept producing electricity on Monday.'
	clash 'The deep-water basin reopened on Friday.' \
	    'On Friday the deep-water basin stayed shut to ships.'
	clash 'The Sella bridge was taken intact.' \
	    'The Sella bridge was blown up.'
	clash 'The pilot ejected.' 'The pilot stayed in the cockpit.'
	clash 'The assembly line stood still on Thursday.' \
	    'The assembly line ran normally on Thursday.'
	calm 'Rescuers recovered the bodies of the two climbers.' \
	    'Rescuers found a skier alive.'
	calm 'Marek Dolan was arrested at his home.' \
	    'An accomplice of Marek Dolan has not been caught.'
}
