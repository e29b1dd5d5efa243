# claimtools. GNU make. The programs land in bin/, all else in $(BUILD).
#
#   make            builds; never installs anything
#   make demo       installs what building needs, builds, shows the demo
#   make check      installs what testing needs, builds, runs all tests
#   make test       runs all tests with what is there
#   make unit       runs the unit tests alone
#   make asan       all tests under AddressSanitizer and UBSan
#   make fuzz       each fuzzer for FUZZ_SECONDS (10)
#   make lint       layout, static analysis, pages, scripts
#   make bench      speed of the row reader and of the whole pipe
#   make man        brings the options of the pages up to date
#   make fit        finds the weights of likeness.tsv anew, and prints them
#   make examples   brings expected files and the README up to date
#   make install    PREFIX (/usr/local) and DESTDIR say where; make uninstall
#   make clean
#
# CC=clang BUILD=build-clang BIN=build-clang/bin: another compiler beside.
# WERROR=1: a warning stops the build.

VERSION := 0.1.0
CFLAGS ?= -O2 -g
BUILD ?= build
BIN ?= bin
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 10

# What is ours stands apart from CPPFLAGS, CFLAGS and LDFLAGS: those are yours.
WARN := -std=c17 -Wall -Wextra -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wpointer-arith $(if $(WERROR),-Werror)
DEFS := -D_POSIX_C_SOURCE=200809L -DPCRE2_CODE_UNIT_WIDTH=8 \
	-DCLAIMTOOLS_VERSION=$(VERSION) -Isrc -I$(BUILD)
LINK := -Wl,--as-needed
LIBS := -lpcre2-8 -lcsv -lm

ifeq ($(shell uname -s),Darwin)
BREW := $(shell brew --prefix 2>/dev/null)
DEFS += -I$(BREW)/include
LINK := -L$(BREW)/lib -Wl,-dead_strip_dylibs
endif

COMPILE = $(CC) $(WARN) $(DEFS) $(CPPFLAGS) $(CFLAGS)
DEPS = -MMD -MP -MF $@.d -MT $@

PROGS := $(patsubst src/cmd/%.c,%,$(wildcard src/cmd/*.c))
SRCS := $(wildcard src/lib/*.c src/core/*.c src/core/*/*.c \
	src/core/*/*/*.c)
OBJS := $(SRCS:src/%.c=$(BUILD)/%.o)
TABLES := $(wildcard src/data/*.tsv src/data/*/*.tsv)
LANGUAGES := $(patsubst src/data/%/abbreviations.tsv,%, \
	$(wildcard src/data/*/abbreviations.tsv))
DATA := $(TABLES:src/data/%.tsv=$(BUILD)/data/%.h) $(BUILD)/data/languages.h
FROZEN := $(BUILD)/data/frozen.h
UNITS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*.c))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/*.c))
BENCHES := $(patsubst tests/bench/%.c,$(BUILD)/bench/%, \
	$(wildcard tests/bench/*.c))

all: $(PROGS:%=$(BIN)/%)

# --- tables: a bad row stops the build with its file and line
GENSRC := src/data/gen.c $(addprefix src/lib/,table.c tableread.c \
	mem.c buf.c err.c num.c rx.c)
$(BUILD)/gen: $(GENSRC) $(wildcard src/lib/*.h)
	@mkdir -p $(@D)
	$(COMPILE) -o $@ $(GENSRC) $(LINK) $(LDFLAGS) -lpcre2-8 -lm

$(BUILD)/data/%.h: src/data/%.tsv $(BUILD)/gen
	@mkdir -p $(@D)
	$(BUILD)/gen $< $@

# The languages of split: each folder of src/data that has its tables
$(BUILD)/data/languages.h: $(LANGUAGES:%=src/data/%)
	@mkdir -p $(@D)
	for l in $(LANGUAGES); do \
		echo "#include \"data/$$l/abbreviations.h\""; \
		echo "#include \"data/$$l/sentence-words.h\""; \
	done >$@
	echo 'static const struct language languages[] = {' >>$@
	for l in $(LANGUAGES); do \
		echo "{\"$$l\", &table_$${l}_abbreviations,"; \
		echo "&table_$${l}_sentence_words},"; \
	done >>$@
	echo '};' >>$@

# --- objects and programs
$(BUILD)/%.o: src/%.c | $(DATA)
	@mkdir -p $(@D)
	$(COMPILE) $(DEPS) -c -o $@ $<

$(BUILD)/libclaims.a: $(OBJS)
	rm -f $@
	$(AR) rcs $@ $(OBJS)

# What announces the rules built in: worked out by the code that adds others
$(BUILD)/freeze: $(BUILD)/data/freeze.o \
		$(filter-out $(BUILD)/core/tag/rule/frozen.o,$(OBJS))
	$(CC) $(CFLAGS) -o $@ $^ $(LINK) $(LDFLAGS) $(LIBS)

$(FROZEN): $(BUILD)/freeze
	$(BUILD)/freeze $@

$(BUILD)/core/tag/rule/frozen.o: $(FROZEN)

# src/cmd/NAME.c is the main of NAME, src/cmd/NAME/*.c its further parts
parts = $(patsubst src/%.c,$(BUILD)/%.o,$(wildcard src/cmd/$(1)/*.c))
.SECONDEXPANSION:
$(BIN)/%: $(BUILD)/cmd/%.o $$(call parts,%) $(BUILD)/libclaims.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $^ $(LINK) $(LDFLAGS) $(LIBS)

# --- tests: a program per file of tests/unit, tests/fuzz and tests/bench
$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libclaims.a
	@mkdir -p $(@D)
	$(COMPILE) -Itests/unit $(DEPS) -o $@ $< $(BUILD)/libclaims.a \
		$(LINK) $(LDFLAGS) $(LIBS)

$(BUILD)/bench/%: tests/bench/%.c $(BUILD)/libclaims.a
	@mkdir -p $(@D)
	$(COMPILE) $(DEPS) -o $@ $< $(BUILD)/libclaims.a \
		$(LINK) $(LDFLAGS) $(LIBS)

$(BUILD)/fit/%: tests/fit/%.c $(BUILD)/libclaims.a
	@mkdir -p $(@D)
	$(COMPILE) $(DEPS) -o $@ $< $(BUILD)/libclaims.a \
		$(LINK) $(LDFLAGS) $(LIBS)

$(BUILD)/fuzz/%: tests/fuzz/%.c $(BUILD)/libclaims.a
	@mkdir -p $(@D)
	$(COMPILE) -fsanitize=fuzzer $(DEPS) -o $@ $< $(BUILD)/libclaims.a \
		$(LINK) $(LDFLAGS) $(LIBS)

unit: $(UNITS)
	@BUILD=$(BUILD) tests/run unit

test: all $(UNITS)
	@BIN=$(BIN) BUILD=$(BUILD) tests/run

check:
	@tests/install-deps build check
	@$(MAKE) test

demo:
	@tests/install-deps build
	@$(MAKE) -s all
	@$(BIN)/claims compare --dates examples/kursk/dates.tsv \
		examples/kursk/reports/*.txt || [ $$? -eq 1 ]

SANITIZE := -fno-sanitize-recover=all -fno-omit-frame-pointer
asan:
	@$(MAKE) test BUILD=build-asan BIN=build-asan/bin \
		CFLAGS='-O1 -g -fsanitize=address,undefined $(SANITIZE)'

fuzz:
	@$(MAKE) fuzzers CC=clang BUILD=build-fuzz BIN=build-fuzz/bin \
		CFLAGS='-O1 -g -fsanitize=address,undefined $(SANITIZE) \
		-fsanitize=fuzzer-no-link'
	@BUILD=build-fuzz FUZZ_SECONDS=$(FUZZ_SECONDS) tests/run-fuzzers

fuzzers: $(FUZZERS)

lint: $(DATA) $(FROZEN)
	@BUILD=$(BUILD) CC='$(CC)' DEFS='$(DEFS) $(CPPFLAGS)' tests/lint

bench: all $(BENCHES)
	@BIN=$(BIN) BUILD=$(BUILD) tests/bench/run

# Weights of src/data/likeness.tsv, from tests/events: prints the table anew
fit: all $(BUILD)/fit/evidence
	@BIN=$(BIN) BUILD=$(BUILD) tests/fit/fit

man: all
	@BIN=$(BIN) tests/man-options --write man/*.1

# What is shown must be what is printed: stage by stage, in the pages, the README
examples: all
	@for run in examples/*/run; do BIN=$(BIN) $$run || exit; done
	@BIN=$(BIN) tests/examples --write README.md man/*.[1-9]

# The plain names stay out of PATH, where split is POSIX's: claims finds them.
LIBEXEC = $(DESTDIR)$(PREFIX)/libexec/claimtools/bin
MANDIR = $(DESTDIR)$(PREFIX)/share/man
install: all
	@mkdir -p $(DESTDIR)$(PREFIX)/bin $(LIBEXEC) \
		$(addprefix $(MANDIR)/man,1 5 7)
	install -m 755 $(BIN)/claims $(DESTDIR)$(PREFIX)/bin/claims
	install -m 755 $(addprefix $(BIN)/,$(filter-out claims,$(PROGS))) \
		$(LIBEXEC)
	for p in $(filter-out claims,$(PROGS)); do \
		install -m 644 man/$$p.1 $(MANDIR)/man1/claims-$$p.1 || exit; \
	done
	install -m 644 man/claims.1 $(MANDIR)/man1/claims.1
	install -m 644 man/claims-tsv.5 $(MANDIR)/man5/claims-tsv.5
	install -m 644 man/claims-rules.5 $(MANDIR)/man5/claims-rules.5
	install -m 644 man/claims.7 $(MANDIR)/man7/claims.7

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/libexec/claimtools
	rm -f $(DESTDIR)$(PREFIX)/bin/claims $(MANDIR)/man1/claims.1 \
		$(MANDIR)/man5/claims-tsv.5 $(MANDIR)/man5/claims-rules.5 \
		$(MANDIR)/man7/claims.7 \
		$(patsubst %,$(MANDIR)/man1/claims-%.1, \
		$(filter-out claims,$(PROGS)))

clean:
	rm -rf $(BUILD) build-* $(PROGS:%=$(BIN)/%)

.PHONY: all asan bench check clean demo examples fit fuzz fuzzers install lint \
	man test uninstall unit
.DELETE_ON_ERROR:
.SECONDARY:
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
