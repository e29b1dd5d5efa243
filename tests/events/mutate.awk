# mutate.awk - the changes that the claims of one report allow, see mutate.
# usage: awk -f mutate.awk -v doc=REPORT -v id=ID PAIRS CLAIMS
#   PAIRS   verdict, document and bytes of two claims: with an unchanged copy
#           of the report beside it, as document "copy"
#   CLAIMS  the claims of the event
# Prints for each change: id, kind, the bytes [from, to) of the report that go,
# and the text that comes in their place.

BEGIN {
	FS = OFS = "\t"
	old = RS
	RS = "\001"
	getline text < doc
	RS = old
	n = split("square kilometers=square miles;square kilometres=square miles;" \
	    "square miles=square kilometers;kilometers=miles;kilometres=miles;" \
	    "kilometer=mile;kilometre=mile;miles=kilometers;mile=kilometer;" \
	    "sq km=sq miles;sq mi=sq km;km/h=mph;mph=km/h;km=miles;" \
	    "meters=feet;metres=feet;meter=foot;metre=foot;feet=meters;" \
	    "foot=meter;hectares=acres;hectare=acre;acres=hectares;" \
	    "acre=hectare;kilograms=pounds;kilogrammes=pounds;kg=pounds;" \
	    "pounds=kilograms;liters=gallons;litres=gallons;gallons=liters;" \
	    "centimeters=inches;centimetres=inches;cm=inches;inches=cm;" \
	    "knots=km/h;ounces=grams;grams=ounces", pair, ";")
	for (i = 1; i <= n; i++) {
		split(pair[i], two, "=")
		unit[i] = two[1]
		swap[i] = two[2]
	}
	units = n
	n = split("is are was were has have had will can could", list, " ")
	for (i = 1; i <= n; i++)
		aux[list[i]] = 1
	n = split("the a an it they he she in on at after about more of this " \
	    "all some no officials police", list, " ")
	for (i = 1; i <= n; i++)
		small[list[i]] = 1
	n = split("two three four five six seven eight nine ten eleven twelve " \
	    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen " \
	    "twenty thirty forty fifty sixty seventy eighty ninety", list, " ")
	for (i = 1; i <= n; i++)
		word[list[i]] = 1
}

# --- which claims meet their copies

FNR == NR {
	if (($2 == doc && $5 == "copy" || $5 == doc && $2 == "copy") &&
	    $3 == $6 && $4 == $7 && ($1 == "agree" || $1 == "repeat"))
		meets[$3, $4] = 1
	next
}
FNR == 1 {
	for (i = 1; i <= NF; i++)
		col[$i] = i
	next
}
$col["doc"] != doc || !(($col["nstart"], $col["nend"]) in meets) { next }
$col["stance"] ~ /^(denied|question|conditional|forecast)$/ { next }

{
	from = $col["nstart"]
	to = $col["nend"]
	quote = substr(text, from + 1, to - from)
}
quote ~ /[\t\n\\]/ { next }
$col["kind"] == "state" {
	deny(from, to, $col["start"], $col["end"])
	next
}
$col["mod"] ~ /[<>]|\.\./ || $col["same"] != "" || $col["of"] != "" { next }
$col["kind"] ~ /^(count|money|measure)$/ {
	out("thousand", thousand(quote))
	out("digit", digit(quote, $col["mod"] == "~" ? 0.3 : 0.12))
}
$col["kind"] == "percent" {
	out("digit", digit(quote, $col["mod"] == "~" ? 0.3 : 0.12))
}
$col["kind"] == "measure" {
	out("unit", other_unit(quote))
}

function out(kind, new) {
	if (new != "" && new != quote)
		print id, kind, from, to, new
}

# --- thousand times as much

function thousand(q,	num, i, w, n) {
	if (q ~ /thousand/) {
		sub(/thousand/, "million", q)
		return q
	}
	if (q ~ /million/) {
		sub(/million/, "billion", q)
		return q
	}
	if (q ~ /illion|bn|[0-9][mMkK]/)
		return ""
	if (match(q, /[0-9][0-9,]*(\.[0-9]+)?/)) {
		num = substr(q, RSTART, RLENGTH)
		i = index(num, ".")
		if (i) {
			n = substr(num "000", i + 1)
			num = substr(num, 1, i - 1) substr(n, 1, 3) \
			    (length(n) > 6 ? "." substr(n, 4, length(n) - 6) : "")
			sub(/^0+/, "", num)
		} else if (num ~ /,/ || length(num) < 4) {
			num = num ",000"
		} else {
			num = num "000"
		}
		return substr(q, 1, RSTART - 1) num substr(q, RSTART + RLENGTH)
	}
	n = split(q, w, " ")
	for (i = 1; i <= n; i++)
		if (tolower(w[i]) in word && w[i + 1] !~ /^hundred/) {
			sub(w[i], w[i] " thousand", q)
			return q
		}
	return ""
}

# --- one digit, by at least the share

function digit(q, share,	i, c, d, was, now, new) {
	if (!match(q, /[0-9][0-9,]*(\.[0-9]+)?/))
		return ""
	was = substr(q, RSTART, RLENGTH)
	for (i = 1; i <= length(was) && i < 4; i++) {
		c = substr(was, i, 1)
		if (c !~ /[0-9]/)
			continue
		d = c < 5 ? c + 3 : c - 3
		new = substr(was, 1, i - 1) d substr(was, i + 1)
		now = new
		gsub(/,/, "", now)
		c = was
		gsub(/,/, "", c)
		# of two digits that do, the one that changes less
		if (differs(c, now, share))
			best = new
	}
	if (best == "")
		return ""
	new = substr(q, 1, RSTART - 1) best substr(q, RSTART + RLENGTH)
	best = ""
	return new
}

function differs(x, y, share,	d) {
	d = x > y + 0 ? x - y : y - x
	return d > share * (x > y + 0 ? x : y)
}

# --- another unit

function other_unit(q,	i) {
	for (i = 1; i <= units; i++)
		if (match(q, "(^|[ 0-9-])" unit[i] "$"))
			return substr(q, 1, length(q) - length(unit[i])) swap[i]
	return ""
}

# --- denied

function deny(from, to, start, end,	s, w, n, i, at) {
	s = substr(text, start + 1, end - start)
	if (s ~ /[\t\n\\"]/ || s ~ /^[^A-Za-z]/ || s ~ /\342\200[\234\235]/)
		return
	# the verb of the claim's words
	n = split(quote, w, " ")
	at = from
	for (i = 1; i <= n && i < 3; i++) {
		at += length(w[i])
		if (w[i] in aux && w[i + 1] != "not") {
			print id, "negated", at, at, " not"
			break
		}
		at++
	}
	n = match(s, /[ ,;]/)
	w[1] = substr(s, 1, n - 1)
	if (tolower(w[1]) in small)
		s = tolower(substr(s, 1, 1)) substr(s, 2)
	print id, "denied", start, end, \
	    (from % 2 ? "It is not true that " : "Officials denied that ") s
}
