# Everything runs in .venv, which is made on first use from the locked requirements. Only make and Python 3.11 are needed.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
# MkDocs Material prints a notice about MkDocs 2 on every run; this project pins MkDocs 1.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help install site serve build check-docs test bench offline node lint types check screenshots pictures lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/.runtime ## Build the whole site from seeds/ into site/
	$(BIN)/explainer build
	$(BIN)/mkdocs build --strict --quiet
	@echo "The site is in site/; look at it with: make serve"

serve: $(VENV)/.runtime ## Show the site at a local address, following your edits
	$(BIN)/mkdocs serve

build: $(VENV)/.runtime ## Turn seeds/ into the pages of docs/
	$(BIN)/explainer build

check-docs: $(VENV)/.runtime ## Fail when docs/ is not what seeds/ gives
	$(BIN)/explainer build --check

install: $(VENV)/.runtime ## Make the environment in .venv

test: $(VENV)/.dev ## Run the tests
	$(BIN)/python -m pytest -n auto -m "not alone"
	$(BIN)/python -m pytest -m alone

bench: $(VENV)/.dev ## Time the build of 2,000 pages beside plain Material's
	$(BIN)/python -m tests.bench.site_build --most 1.3

offline: $(VENV)/.runtime ## Build a site into site/ that works from a folder on a disk
	$(BIN)/explainer build
	OFFLINE=true $(BIN)/mkdocs build --strict --quiet
	@echo "Open site/index.html"

node: $(VENV)/.node ## Install what the browser tests take from npm (axe-core, Lighthouse)

lint: $(VENV)/.dev ## Check style, formatting and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/.dev ## Check types
	$(BIN)/mypy

check: lint types check-docs test ## All of the above

screenshots: $(VENV)/.dev ## Take the README's picture of the site (needs Chromium)
	$(BIN)/python -m tests.site.screenshots .github/screenshots

pictures: $(VENV)/.dev ## Take pictures of every kind of page into build/pictures, to be looked at
	$(BIN)/python -m tests.site.screenshots build/pictures --all

lock: $(VENV)/.dev ## Write the locks anew, with the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile pyproject.toml --group build $(LOCK) --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group dev --constraint requirements.lock $(LOCK) --output-file requirements-dev.lock

LOCK := --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet

clean: ## Remove the environment and everything that was built, docs/ apart
	rm -rf $(VENV) tests/site/node_modules site .cache build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and none was found; name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version.split()[0])'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: $(VENV)/.made requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.node: $(VENV)/.made tests/site/package-lock.json
	npm ci --prefix tests/site --ignore-scripts --no-progress
	@touch $@
