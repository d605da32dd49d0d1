# Verbs: install, run, test, test-postgresql, lint, accuracy, bench, screenshots.
# `make install` alone leaves a working .venv/bin/matters; every other verb installs what it needs first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV_VERSION := 0.13.9
PURE := tests/archiving tests/reading tests/timing tests/accuracy matters/reading matters/timing
ADDRESS ?= 127.0.0.1:8000

.DEFAULT_GOAL := help
.PHONY: help install run test test-postgresql lint accuracy bench screenshots browser ocr lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

# Python packages at the versions and hashes of requirements.lock, then the project itself.
$(VENV)/.python: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing; installing Debian's python3-venv."; \
	  tools/debian-packages python3-venv; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --require-hashes -r requirements.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# GOV.UK Frontend's stylesheet and script, copied where Django serves static files from.
$(VENV)/.assets: package.json package-lock.json tools/assets
	@npm ci --silent --no-progress
	@tools/assets
	@touch $@

lock: ## resolve pyproject.toml's packages anew into requirements.lock
	@$(BIN)/uv pip compile --quiet --group dev pyproject.toml -o requirements.lock --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --python-version 3.11 --custom-compile-command "make lock"

install: $(VENV)/.python $(VENV)/.assets ## install everything; leaves a working .venv/bin/matters

run: install ## prepare the database, load the demo borough and serve it
	@$(BIN)/matters serve --demo --address $(ADDRESS)

browser: ## Debian's Chromium, pdftotext and what the browser driver needs, where there is none
	@command -v chromium >/dev/null && command -v pdftotext >/dev/null && /sbin/ldconfig -p | grep -q libatomic.so.1 \
	  || tools/debian-packages chromium poppler-utils libatomic1

ocr: ## Debian's Tesseract and Ghostscript, which recognise the text of scanned pages, where there are none
	@command -v tesseract >/dev/null && command -v gs >/dev/null || tools/debian-packages tesseract-ocr tesseract-ocr-eng ghostscript

test: install browser ocr lint ## lint, then the whole suite, browser tests included
	@$(BIN)/python -m pytest -n auto

# What reads no database (the pure rooms) was tried by `test` and is left out.
test-postgresql: install browser ocr ## the suite again on PostgreSQL, on a server of its own or on that of DATABASE_URL
	@test -n "$$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null)" || command -v initdb >/dev/null || tools/debian-packages postgresql
	@case "$$DATABASE_URL" in postgres*) server="";; *) server="$(BIN)/python -m tools.with_postgresql";; esac; \
	  $$server $(BIN)/python -m pytest -n auto $(PURE:%=--ignore=%)

lint: install ## ruff and mypy --strict over all of it
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

accuracy: install ocr ## score every sample pack and the demo packs; compare with the accepted figures
	@$(BIN)/python -m tools.accuracy --scans

bench: install browser ## pages read a second beside pdftotext and pdfplumber; the time of each kind of page
	@$(BIN)/python -m tools.bench
	@$(BIN)/python -m tools.page_times

screenshots: install browser ## pictures of every page kind at 360 and 1280 pixels
	@$(BIN)/python -m tools.screenshots

clean: ## remove what install and run made
	rm -rf $(VENV) node_modules var matters/web/static/vendor
