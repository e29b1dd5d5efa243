# claimtools. GNU make. The programs land in bin/, all else in $(BUILD).
# Users: make demo, make check. Packagers: make, make install DESTDIR=... PREFIX=...

VERSION := 0.1.0
CC ?= gcc
CFLAGS ?= -O2 -g
BUILD ?= build
BIN ?= bin
PREFIX ?= /usr/local

WARN := -std=c17 -Wall -Wextra -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wpointer-arith
CPPFLAGS += -D_POSIX_C_SOURCE=200809L -DPCRE2_CODE_UNIT_WIDTH=8 \
	-DCLAIMTOOLS_VERSION='"$(VERSION)"' -Isrc -I$(BUILD)
LIBS := -lpcre2-8 -lcsv -lm

PROGS := $(patsubst src/cmd/%.c,%,$(wildcard src/cmd/*.c))
SRCS := $(wildcard src/lib/*.c src/core/*.c src/core/*/*.c)
OBJS := $(SRCS:src/%.c=$(BUILD)/%.o)
TABLES := $(wildcard src/data/*.tsv)
DATA := $(TABLES:src/data/%.tsv=$(BUILD)/data/%.h)
UNITS := $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/*.c))

all: $(PROGS:%=$(BIN)/%)

# --- tables: a bad row stops the build with its file and line
GENSRC := src/data/gen.c src/lib/table.c src/lib/mem.c src/lib/buf.c src/lib/rx.c
$(BUILD)/gen: $(GENSRC) src/lib/table.h src/lib/rx.h
	@mkdir -p $(@D)
	$(CC) $(WARN) $(CPPFLAGS) $(CFLAGS) -o $@ $(GENSRC) -lpcre2-8

$(BUILD)/data/%.h: src/data/%.tsv $(BUILD)/gen
	@mkdir -p $(@D)
	$(BUILD)/gen $< $@

# --- objects and programs
$(BUILD)/%.o: src/%.c | $(DATA)
	@mkdir -p $(@D)
	$(CC) $(WARN) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/libclaims.a: $(OBJS)
	rm -f $@
	$(AR) rcs $@ $(OBJS)

$(BIN)/%: $(BUILD)/cmd/%.o $(BUILD)/libclaims.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--as-needed -o $@ $< \
		$(BUILD)/libclaims.a $(LIBS)

# --- unit tests: a program per file of tests/unit
$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libclaims.a
	@mkdir -p $(@D)
	$(CC) $(WARN) $(CPPFLAGS) -Itests/unit $(CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< \
		$(BUILD)/libclaims.a $(LIBS)

unit: $(UNITS:%=$(BUILD)/unit/%)
	@for t in $(UNITS); do $(BUILD)/unit/$$t || exit 1; done

clean:
	rm -rf $(BUILD) build-* $(PROGS:%=$(BIN)/%)

.PHONY: all unit clean
.DELETE_ON_ERROR:
.SECONDARY:
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
