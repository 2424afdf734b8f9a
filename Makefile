# Everything that must pass, and everything that is made. `make` alone lists it.

PREFIX ?= /usr/local
SECONDS ?= 60

TRADEWIND = .build/release/tradewind
LIBRARIES = TimedText Adaptation TranslationMemory Translation Series Releases Diagnostics Arguments ICU XML Files
SWIFT_FILES = Sources Tests Package.swift
MANUALS = $(DESTDIR)$(PREFIX)/share/man/man1
SHELLS = $(DESTDIR)$(PREFIX)/share
# Where zsh looks: for packages of Debian, and for what an administrator installs.
ZSH = $(SHELLS)/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)

.PHONY: help setup setup-test release demo test goldens lint format docs bench embed fuzz sanitize install deb clean

help: ## lists the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

setup: ## installs what is missing to build and run
	@.ci/packages Packages.apt

setup-test:
	@.ci/packages Packages.apt Packages-test.apt

release: setup ## builds the program that is installed, with the Swift library inside
	swift build -c release --static-swift-stdlib --product tradewind

demo: release ## takes the sample title from its files to a proven bundle, step by step
	.ci/demo $(TRADEWIND) demo-output

test: setup-test lint docs release ## runs every check and every test
	swift build --build-tests
	TRADEWIND_BINARY=$(CURDIR)/$(TRADEWIND) swift test --disable-xctest

goldens: ## keeps what check, adapt and the rules say as what the tests expect
	swift build --build-tests
	TRADEWIND_REWRITE_GOLDENS=1 swift test --disable-xctest --skip-build --filter 'GoldenTests|RulePageTests'
	@git diff --stat -- Tests/CommandsTests/Goldens Sources/Adaptation/Adaptation.docc

lint: ## checks the format of the code
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format: ## formats the code
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

docs: $(LIBRARIES:%=.build/docs/%.doccarchive) ## writes the documentation of the libraries to docs
	rm -rf docs
	docc merge $^ --output-path docs --synthesized-landing-page-name Tradewind
	cp Sources/*/*.docc/Resources/*.schema.json templates/schema/*.schema.json docs

.build/docs/%.doccarchive: .build/docs/symbols
	rm -rf $@ .build/docs/$* && mkdir .build/docs/$*
	cp .build/*-linux-gnu/symbolgraph/$*.symbols.json .build/docs/$*
	docc convert $(wildcard Sources/$*/$*.docc) --output-path $@ \
	    --additional-symbol-graph-dir .build/docs/$* \
	    --fallback-display-name $* --fallback-bundle-identifier tradewind.$* \
	    --transform-for-static-hosting --hosting-base-path docs --warnings-as-errors

.PHONY: .build/docs/symbols
.build/docs/symbols: setup
	mkdir -p .build/docs && rm -rf .build/*-linux-gnu/symbolgraph
	swift build
	@# It also looks for modules that exist only while tests run, and fails over them.
	swift package dump-symbol-graph --minimum-access-level public > .build/docs/symbols.log 2>&1 || true
	@for library in $(LIBRARIES); do \
	    test -s .build/*-linux-gnu/symbolgraph/$$library.symbols.json || \
	        { cat .build/docs/symbols.log; exit 1; }; \
	done

bench: release .build/bench-data/zh.base ## measures speed against C; ARGUMENTS=--search measures only that
	swift run -c release --package-path Tests/Benchmarks --scratch-path .build/benchmarks \
	    Benchmarks $(or $(ARGUMENTS),$(CURDIR)/$(TRADEWIND))

# Real texts to search in, from Debian's message catalogues; without them, shared subtitles stand in.
.build/bench-data/zh.base:
	mkdir -p .build/bench-data
	-Tests/Benchmarks/Data/catalogues .build/bench-data > .build/bench-data/log 2>&1

embed: ## writes the list of templates that the program carries
	.ci/embed

fuzz: setup ## feeds every reader random files, each for SECONDS=60
	Tests/Fuzz/run $(SECONDS)

sanitize: setup-test ## runs the tests under the address and the thread sanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.supp \
	SWIFT_BACKTRACE=enable=no timeout -s KILL 3600 \
	    swift test --disable-xctest --sanitize=address --scratch-path .build-address
	SWIFT_BACKTRACE=enable=no timeout -s KILL 3600 \
	    swift test --disable-xctest --sanitize=thread --scratch-path .build-thread

install: release ## installs program, manual and completions below PREFIX=/usr/local
	install -D -s -m 755 $(TRADEWIND) $(DESTDIR)$(PREFIX)/bin/tradewind
	install -d $(MANUALS) $(SHELLS)/bash-completion/completions
	install -d $(ZSH) $(SHELLS)/fish/vendor_completions.d
	$(TRADEWIND) --generate-manual > $(MANUALS)/tradewind.1
	for command in $$($(TRADEWIND) ---completion '' | sed -n 's/\t.*//p' | grep -vx help); do \
	    $(TRADEWIND) $$command --generate-manual > $(MANUALS)/tradewind-$$command.1 || exit; \
	done
	$(TRADEWIND) --generate-completion-script bash > $(SHELLS)/bash-completion/completions/tradewind
	$(TRADEWIND) --generate-completion-script zsh > $(ZSH)/_tradewind
	$(TRADEWIND) --generate-completion-script fish > $(SHELLS)/fish/vendor_completions.d/tradewind.fish

deb: release ## packs what `install` installs as a Debian package in dist
	rm -rf .build/deb
	$(MAKE) install PREFIX=/usr DESTDIR=.build/deb
	.ci/deb .build/deb dist

clean: ## removes everything that was made
	rm -rf .build .build-* Tests/*/.build docs demo-output dist
