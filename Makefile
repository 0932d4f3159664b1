# make run    build and serve the seeds on http://127.0.0.1:8080
# make test   run every test
# make lint   check formatting and documentation comments
# make format put every source file into the house format
# make bench  measure the server beside nginx and others, start-up and analysis; PARTS=small for a part
# make faults provoke faults in a running server; ARGS=slow_readers for one of them
# make durability take power, room and pages away from databases, and kill a replica behind nginx; ARGS=flipped for a part
# make contract look for requests whose answers break the OpenAPI document; EXAMPLES=100 for more
# make fuzz   feed what reads requests with made-up bytes; FUZZ_SECONDS=60 for each target
# make sanitize run every test with the address sanitizer
# make clean  remove what was built, and the database

.PHONY: run test lint format bench faults durability contract fuzz sanitize clean system-libraries

FUZZ_SECONDS ?= 600
PARTS   ?= server profile start analysis
SOURCES := Sources Tests Benchmarks Package.swift
STRICT  := -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error

run: system-libraries
	swift build -c release --product chancery
	"$$(swift build -c release --show-bin-path)/chancery" serve $(ARGS)

test: system-libraries
	swift test --disable-xctest $(STRICT)

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

# The peers need packages from the network; without them what can be measured is.
bench: system-libraries
	swift build -c release --product chancery
	-swift build -c release --package-path Benchmarks/peers --scratch-path .build/peers
	Benchmarks/run $(PARTS) --program "$$(swift build -c release --show-bin-path)/chancery" --peers .build/peers/release

faults: system-libraries
	swift build -c release --product chancery
	swift build -c release --product FaultServer
	Tests/Faults/run --program "$$(swift build -c release --show-bin-path)/chancery" \
	  --faulty "$$(swift build -c release --show-bin-path)/FaultServer" $(ARGS)

durability: system-libraries
	swift build -c release --product chancery
	Tests/Durability/run --program "$$(swift build -c release --show-bin-path)/chancery" $(ARGS)
	Tests/Durability/replicas --program "$$(swift build -c release --show-bin-path)/chancery"

contract: system-libraries
	swift build -c release --product chancery
	Tests/Contract/run "$$(swift build -c release --show-bin-path)/chancery"

fuzz: system-libraries
	swift build -c release --package-path Tests/Fuzz --scratch-path .build/fuzz
	for target in parser target decoding fields api search; do \
	  mkdir -p .build/corpus/$$target && \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build/fuzz/release/Fuzz $$target \
	    -max_total_time=$(FUZZ_SECONDS) -max_len=600 -timeout=10 -rss_limit_mb=4096 .build/corpus/$$target Tests/Fuzz/Corpus/$$target \
	    || exit 1; \
	done

# XCTest itself leaks, so leaks are not looked for.
sanitize: system-libraries
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --disable-xctest --scratch-path .build/sanitize

clean:
	rm -rf .build var

# SQLite and zlib with their headers: installed when they are missing and we may, else named.
system-libraries:
	@if printf '#include <sqlite3.h>\n#include <zlib.h>\n' | clang -fsyntax-only -x c - 2>/dev/null; then \
	  exit 0; \
	elif [ "$$(uname)" != Linux ] || ! command -v apt-get >/dev/null; then \
	  echo "chancery needs the headers of SQLite and zlib; install them and try again." >&2; exit 1; \
	elif [ "$$(id -u)" = 0 ]; then \
	  apt-get update && apt-get install -y --no-install-recommends libsqlite3-dev zlib1g-dev; \
	elif sudo -n true 2>/dev/null; then \
	  sudo apt-get update && sudo apt-get install -y --no-install-recommends libsqlite3-dev zlib1g-dev; \
	else \
	  echo "chancery needs two system libraries. Run this once, then try again:" >&2; \
	  echo "  sudo apt-get install libsqlite3-dev zlib1g-dev" >&2; exit 1; \
	fi
