# meets.bash - what the pipe says of short texts. Wants $BIN, and a folder $dir.

# meets TEXT...: verdict, key and quotes of the pairs of texts.
meets() {
	local n=0 text
	rm -f "$dir"/report.*
	for text; do
		n=$((n + 1))
		printf '%s\n' "$text" >"$dir/report.$n"
	done
	"$BIN/split" "$dir"/report.* | "$BIN/tag" | "$BIN/extract-numbers" |
	    "$BIN/normalize-units" |
	    "$BIN/diff-claims" --pairs --all --no-header | cut -f 1,2,6,15
}
