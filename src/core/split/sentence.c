/* sentence.c - where sentences begin and end.
 * [split] > tag > extract-numbers > normalize-units > diff-claims
 *
 * One pass: a table of bytes finds the places where anything can happen
 * (stops, line breaks, quotes, brackets), stop.c and layout.c judge them. A
 * judge looks at most LOOK bytes ahead, or to the end of the next line. */
#include "core/split/sentence.h"

#include <stdlib.h>
#include <string.h>

#include "core/split/layout.h"
#include "core/split/quick.h"
#include "core/split/splitter.h"
#include "lib/mem.h"

enum { LOOK = 4096 };

const char *const form_names[FORM_N] = {"text", "heading", "item", "question",
    "answer", "quote"};

struct splitter *
splitter_new(const char *language)
{
	struct words *words = words_new(language ? language : "en");
	struct splitter *s = words ? mem_zero(1, sizeof(*s)) : NULL;

	if (!s)
		return NULL;
	s->words = words;
	splitter_start(s);
	return s;
}

void
splitter_add(struct splitter *s, const struct table *abbreviations)
{
	words_add(s->words, abbreviations);
}

void
splitter_free(struct splitter *s)
{
	if (!s)
		return;
	words_free(s->words);
	free(s);
}

void
splitter_lines(struct splitter *s, bool lines)
{
	s->lines = lines;
}

void
splitter_layout(struct splitter *s, enum layout_mode mode)
{
	s->lay = layout_new(mode);
}

void
splitter_keep_quotes(struct splitter *s, bool keep)
{
	s->v.keep = keep;
}

void
splitter_careful(struct splitter *s, bool careful)
{
	s->careful = careful;
}

void
splitter_start(struct splitter *s)
{
	s->lay = layout_new(s->lay.mode);
	s->v = (struct view){.words = s->words,
	    .lay = &s->lay,
	    .keep = s->v.keep,
	    .start = VIEW_NONE,
	    .quote = VIEW_NONE,
	    .paren = VIEW_NONE};
	s->base = s->pos = s->seen = 0;
	s->nl[0] = s->nl[1] = VIEW_NONE;
	s->cuts = (struct cuts){0};
	s->fresh = s->v.first = true;
	s->any = s->word = false;
}

size_t
splitter_base(const struct splitter *s)
{
	return s->base;
}

size_t
splitter_needs(const struct splitter *s)
{
	size_t at = s->v.start == VIEW_NONE ? s->pos : s->v.start;

	return at < s->v.line ? at : s->v.line;
}

static size_t
lower(size_t at, size_t n)
{
	return at == VIEW_NONE ? at : at > n ? at - n : 0;
}

/* Forgets newlines before b[at]. */
static void
forget_newlines(struct splitter *s, size_t at)
{
	while (s->nl[0] != VIEW_NONE && s->nl[0] < at) {
		s->nl[0] = s->nl[1];
		s->nl[1] = VIEW_NONE;
	}
}

void
splitter_drop(struct splitter *s, size_t n)
{
	forget_newlines(s, n);
	s->cuts = (struct cuts){0};
	s->base += n;
	s->pos = lower(s->pos, n);
	s->seen = lower(s->seen, n);
	s->nl[0] = lower(s->nl[0], n);
	s->nl[1] = lower(s->nl[1], n);
	s->v.line = lower(s->v.line, n);
	s->v.start = lower(s->v.start, n);
	s->v.quote = lower(s->v.quote, n);
	s->v.paren = lower(s->v.paren, n);
}

/* Finds the two newlines behind pos, looking at each byte once. */
static void
find_newlines(struct splitter *s, size_t len)
{
	if (s->seen < s->pos)
		s->seen = s->pos;
	forget_newlines(s, s->pos);
	for (int i = 0; i < 2; i++) {
		const unsigned char *p;

		if (s->nl[i] != VIEW_NONE)
			continue;
		p = memchr(s->v.b + s->seen, '\n', len - s->seen);
		s->seen = p ? (size_t)(p - s->v.b) + 1 : len;
		s->nl[i] = p ? (size_t)(p - s->v.b) : VIEW_NONE;
		if (!p)
			return;
	}
}

bool
splitter_look(struct splitter *s, size_t len, bool eof, int n)
{
	s->v.len = len;
	if (len - s->pos >= LOOK) {
		s->v.len = s->pos + LOOK;
		return true;
	}
	if (eof)
		return true;
	find_newlines(s, len);
	/* the last newline's next byte may be of the line after */
	return s->nl[n - 1] != VIEW_NONE;
}

static bool
finish_last(struct splitter *s, size_t len, struct sentence *out)
{
	bool line_end = s->any && !s->lines;

	s->v.len = len;
	return splitter_finish(s, len, splitter_form(s, len, false, line_end),
	    out);
}

bool
splitter_next(struct splitter *s, const char *win, size_t len, bool eof,
    struct sentence *out)
{
	s->v.b = (const unsigned char *)win;
	for (;;) {
		switch (quick_next(s, len, out)) {
		case QUICK_ENDS:
			return true;
		case QUICK_NONE:
			return eof && finish_last(s, len, out);
		case QUICK_BEGIN:
			if (!splitter_begin(s, len, eof))
				return false;
			if (s->pos > s->v.start && !s->lines)
				return splitter_finish(s, s->pos, s->form, out);
			break;
		default:
			s->v.whole = splitter_look(s, len, eof, 2);
			if (!s->v.whole && s->nl[0] == VIEW_NONE)
				return false;
			if (splitter_judge(s, out))
				return true;
			if (s->more)
				return false;
		}
	}
}
