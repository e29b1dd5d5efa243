/* home.c - where our programs and pages are. */
#include "cmd/claims/home.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/buf.h"
#include "lib/err.h"
#include "lib/mem.h"
#include "lib/spawn.h"

const struct home_prog home_progs[HOME_NPROGS] = {
    {"split", "text into sentences, a row each"},
    {"tag", "labels: speaker, stance, measure, subject, place"},
    {"extract-numbers", "sentences into claims, a row each"},
    {"normalize-units", "one unit per dimension"},
    {"diff-claims", "who disagrees with whom"},
};

static const char *self = "claims";

void
home_init(const char *argv0)
{
	self = argv0;
}

int
home_find(const char *name)
{
	for (int i = 0; i < HOME_NPROGS; i++)
		if (strcmp(home_progs[i].name, name) == 0)
			return i;
	return -1;
}

char *
home_self(void)
{
	struct buf b = {0};
	char *file;

	if (!spawn_self(self, &b))
		err_die("can't find its own file: call it with its whole path");
	file = mem_dup(b.s, b.len);
	buf_free(&b);
	return file;
}

/* Adds the folder of claims itself. */
static void
add_own_dir(struct buf *b)
{
	char *file = home_self();

	buf_add(b, file, (size_t)(strrchr(file, '/') - file));
	free(file);
}

/* Beside an installed claims stands the system's split: a folder is ours
 * only when it holds a program that no system has. */
char *
home_file(int i)
{
	static const char *const dirs[] = {"../libexec/claimtools/bin", "."};
	struct buf b = {0};
	char *file = NULL;

	for (size_t k = 0; k < 2 && !file; k++) {
		b.len = 0;
		add_own_dir(&b);
		buf_addf(&b, "/%s/", dirs[k]);
		size_t dir = b.len;

		buf_adds(&b, home_progs[EXTRACT].name);
		if (!spawn_can(buf_str(&b)))
			continue;
		b.len = dir;
		buf_adds(&b, home_progs[i].name);
		file = mem_dup(b.s, b.len);
	}
	buf_free(&b);
	if (!file)
		err_die("%s: not found beside claims nor in "
			"../libexec/claimtools/bin: run make install again",
		    home_progs[i].name);
	return file;
}

/* Pages whose names don't follow from a program's. */
static const char *const pages[][3] = {
    /* asked for   in the tree     installed */
    {"claims", "claims.1", "man1/claims.1"},
    {"compare", "claims.1", "man1/claims.1"},
    {"tour", "claims.7", "man7/claims.7"},
    {"tsv", "claims-tsv.5", "man5/claims-tsv.5"},
    {"claims-tsv", "claims-tsv.5", "man5/claims-tsv.5"},
    {"rules", "claims-rules.5", "man5/claims-rules.5"},
    {"claims-rules", "claims-rules.5", "man5/claims-rules.5"},
};

const char *
home_page(const char *name, struct buf *out)
{
	static const char *const dirs[] = {"../share/man", "../man",
	    "../../man"};
	struct buf tree = {0}, installed = {0};
	const char *hit = NULL;

	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		if (strcmp(pages[i][0], name) == 0) {
			buf_adds(&tree, pages[i][1]);
			buf_adds(&installed, pages[i][2]);
		}
	if (!tree.len && home_find(name) >= 0) {
		buf_addf(&tree, "%s.1", name);
		buf_addf(&installed, "man1/claims-%s.1", name);
	}
	for (size_t i = 0; tree.len && i < 3 && !hit; i++) {
		out->len = 0;
		add_own_dir(out);
		buf_addf(out, "/%s/%s", dirs[i],
		    buf_str(i == 0 ? &installed : &tree));
		if (access(buf_str(out), R_OK) == 0)
			hit = out->s;
	}
	buf_free(&tree);
	buf_free(&installed);
	return hit;
}
