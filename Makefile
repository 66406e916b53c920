# The one door for commands: `make help` lists them. `make check` is exactly what CI runs before the tests.

# The first Python that is new enough; PYTHON=/some/python3.12 chooses another.
ifndef PYTHON
PYTHON := $(shell for each in python3 python3.11 python3.12 python3.13; do \
  $$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
endif
ifeq ($(PYTHON),)
$(error Causeway needs Python 3.11 or newer, and found none)
endif
PORT ?= 8000
DATA ?= ./data
# Folders or files for pytest, and more options for it: make test-backend TESTS=backend/tests/kit ARGS=-x
TESTS ?= backend/tests
ARGS ?=

BIN := .venv/bin
CAUSEWAY := $(BIN)/python -m causeway
# One test after another, each as long as it takes.
TORTURE := $(BIN)/python -m pytest -n 0 -o timeout=0
# Puts the right Node first on PATH: the system's, or the one in .node/.
NPM := $(PYTHON) bin/npm.py

.DEFAULT_GOAL := help
.PHONY: help setup run test test-backend test-spa test-e2e torture coverage check check-backend check-spa check-schema \
        format schema settings-doc transitions-doc imports-doc access-doc files-doc lock bench lighthouse clean ready-run ready-dev ready-node ready-spa

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ready-dev ready-spa ## Install everything a developer needs and build the SPA (does nothing twice)

run: ## Serve at http://localhost:8000 with demo data (PORT=8123 DATA=/some/dir)
	@$(PYTHON) bin/setup.py run spa
	@$(BIN)/python bin/run.py --port "$(PORT)" --data "$(DATA)"

test: test-backend test-spa test-e2e ## All tests: backend on SQLite and PostgreSQL, SPA, browser journeys

test-backend: ready-dev ready-spa ## Backend tests alone (TESTS=backend/tests/kit ARGS="-x -k clock")
	$(BIN)/python -m pytest -n 2 --dist loadfile --durations 30 --durations-min 5 $(TESTS) $(ARGS)

test-spa: ready-node ## SPA unit tests alone
	$(NPM) test

# A process of its own: Playwright's synchronous interface cannot share one with asyncio tests.
test-e2e: ready-dev ready-spa ## Browser journeys alone (ARGS="--headed -k claim")
	@$(BIN)/python bin/browser.py
	$(BIN)/python -m pytest -n 2 --dist loadfile --timeout 300 e2e $(ARGS)

# What is tried shorter in every run: lists at full size, thousands of documents, a thousand power cuts. An hour and more.
torture: ready-dev ready-spa ## The long forms of the tests that have one
	CAUSEWAY_SCALE_CASES=200000 $(TORTURE) backend/tests/scale $(ARGS)
	CAUSEWAY_TEST_DOCUMENTS=2000 $(TORTURE) backend/tests/graphql/engine/test_differential.py \
	  backend/tests/graphql/planner/test_differential.py backend/tests/application/test_plans.py $(ARGS)
	CAUSEWAY_TEST_POWER_CUTS=1000 $(TORTURE) backend/tests/web/tus/test_power_cut.py $(ARGS)
	CAUSEWAY_TEST_CORPUS_SHARE=1 $(TORTURE) -s backend/tests/application/test_hostile_files.py $(ARGS)
	CAUSEWAY_TEST_PAYMENT_KILLS=20 $(TORTURE) backend/tests/filings/submission/test_card_kills.py $(ARGS)
	CAUSEWAY_TEST_ALTERED_WEBHOOKS=1000 $(TORTURE) backend/tests/web/test_payment_webhooks.py \
	  backend/tests/payments/providers/test_stripe_webhooks.py $(ARGS)
	CAUSEWAY_TEST_LEDGER_STEPS=1000000 $(TORTURE) backend/tests/ledger/test_random_steps.py $(ARGS)
	CAUSEWAY_TEST_DEBITS=100000 $(TORTURE) backend/tests/application/test_debits_at_once.py $(ARGS)

# What runs every line and branch of the four cores ([tool.coverage.run]), on one kind of database; the long tests apart.
CORES := $(addprefix backend/tests/, ledger */test_access.py filings/core/test_access.py filings/core/test_topics.py \
  cases/test_near_cases.py cases/test_sharing.py filings/submission/test_deemed_times.py filings/review/test_levels_asked_for.py \
  hearings/test_cause_list.py \
  $(addprefix courts/test_, calendar.py closures.py deadlines.py deemed_receipt.py fee_vectors.py rules.py sentences.py) \
  application/test_audit_trail.py $(addprefix payments/, deposits receipts/test_receipts_in_graphql.py refunds/test_refunds_in_graphql.py test_watch.py tills) \
  messages matters \
  $(addprefix web/tus/test_, bodies.py malformed.py protocol.py revocation.py strain.py whole.py write_behind.py))

coverage: ready-dev ready-spa ## The four cores' tests run their every line and branch (CORES=backend/tests: all tests, an hour)
	$(BIN)/python -m pytest -n 2 --dist loadfile -k "not postgresql and not second_opinion and not hostile" \
	  --cov --cov-report=term $(CORES) $(ARGS)

check: check-backend check-schema check-spa ## Format, lint, types, layers, schema drift, SPA: what CI runs first

check-backend: ready-dev ## Backend format, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check-schema: ready-dev ## schema.graphql says what the code says
	@said=$$(mktemp) && trap 'rm -f $$said' EXIT && $(CAUSEWAY) export-schema > $$said && \
	  { diff -u schema.graphql $$said || { echo "schema.graphql is out of date: run make schema"; exit 1; }; }

check-spa: ready-node ## SPA lint, types, translations and generated code
	$(NPM) run codegen
	@git diff --exit-code --stat -- frontend/src/gql || { echo "frontend/src/gql is out of date: commit it"; exit 1; }
	$(NPM) run lint
	$(NPM) run typecheck
	$(NPM) run i18n:check

format: ready-dev ready-node ## Format and repair what can be repaired
	$(BIN)/ruff check --fix --show-fixes . || true
	$(BIN)/ruff format .
	$(NPM) run format --if-present

schema: ready-dev ready-node ## Write schema.graphql from the code, and the SPA's types from it
	$(CAUSEWAY) export-schema > schema.graphql.new && mv schema.graphql.new schema.graphql
	$(NPM) run codegen

settings-doc: ready-run ## Write docs/settings.md from backend/causeway/settings.py
	$(BIN)/python bin/settings_doc.py

transitions-doc: ready-run ## Draw docs/*-transitions.md from every table of transitions
	$(BIN)/python bin/transitions_doc.py

imports-doc: ready-run ## Draw who imports whom into docs/architecture.md
	$(BIN)/python bin/imports_doc.py

access-doc: ready-run ## Print docs/access.toml, the policy table, as docs/access.md
	$(BIN)/python bin/access_doc.py

files-doc: ready-run ## Print docs/files.toml, the verdicts on odd and hostile files, as docs/files.md
	$(BIN)/python bin/files_doc.py

lock: ready-dev ## Pin the newest allowed Python packages into requirements/
	$(BIN)/python bin/lock.py --upgrade

bench: ready-dev ready-spa ## Measure beside the naive and the reference servers; writes bench-results/
	cd backend && ../$(BIN)/python -m bench $(ARGS)

lighthouse: ready-dev ready-spa ## Lighthouse on every route, on a desktop: at least 95, performance 90
	$(BIN)/python -m e2e.lighthouse

clean: ## Remove what setup and builds made (not the data)
	rm -rf .venv .node frontend/node_modules backend/causeway/web/spa .mypy_cache .ruff_cache .pytest_cache

ready-run:
	@$(PYTHON) bin/setup.py run

ready-dev:
	@$(PYTHON) bin/setup.py dev

ready-node:
	@$(PYTHON) bin/setup.py node

ready-spa:
	@$(PYTHON) bin/setup.py spa
