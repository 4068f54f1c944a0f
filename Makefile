# Each target makes .venv itself, with the first Python >= 3.10 it finds; PYTHON=… chooses another.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh
CANDIDATES := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python3.10 python
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.PHONY: help demo test check eval bench wordings format docs clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1 - \2/p' $(MAKEFILE_LIST)

# An environment that already holds the package is taken as it is; the import is what counts, not who installed it.
$(BIN)/python:
	@for python in $(CANDIDATES); do \
	  if "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' >/dev/null 2>&1; then \
	    echo "Making $(VENV) with $$("$$python" --version)"; exec "$$python" -m venv $(VENV); \
	  fi; \
	done; echo "No Python >= 3.10 with venv found: set PYTHON=/path/to/python" >&2; exit 1

# Bytecode may be switched off by the environment, and start-up is measured: compile once.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed ## judge five statements on the shipped corpus
	@for statement in \
	  'Fentanyl kills nearly 70,000 Americans a year' \
	  'Fentanyl kills 90,000 Americans a year' \
	  'Beijing scheduled every form of fentanyl as a class in 2019' \
	  'Washington put sanctions on three Chinese chemical firms in December 2021' \
	  'Fentanyl kills nearly 70,000 Germans a year'; do \
	    echo "\$$ claimcheck verify '$$statement'"; \
	    $(BIN)/claimcheck verify --fail-on none "$$statement" || exit 1; \
	    echo; \
	done

test: $(VENV)/.dev ## run the tests
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(VENV)/.dev ## lint, formatting, types, layers, the shipped corpus, then the tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/claimcheck check --corpus . --fail-on warning
	@$(MAKE) --no-print-directory test

eval: $(VENV)/.installed ## print all measures beside their bars: ARGS='--sample 60' for a minute; FILE=… for labelled statements alone
	$(BIN)/$(if $(FILE),claimcheck eval $(FILE),python benchmarks/evaluation.py $(ARGS))

# proselint is measured beside ours and is no part of the project: it is put into a folder of its own, where the index of packages can be reached.
bench: $(VENV)/.installed ## measure start-up, answers, drafts and growth to a million claims: ARGS='--most 100000' stops there
	$(BIN)/python -m compileall -q src
	@test -d .bench || $(BIN)/python -m pip install --quiet --target .bench proselint || echo "proselint cannot be installed: its row is left out"
	@$(BIN)/python benchmarks/answers.py
	@$(BIN)/python benchmarks/startup.py
	@$(BIN)/python benchmarks/imports.py
	@PYTHONPATH=.bench $(BIN)/python benchmarks/drafts.py
	@$(BIN)/python benchmarks/yaml_claims.py
	@$(BIN)/python benchmarks/scale.py $(ARGS)

wordings: $(VENV)/.installed ## measure how well claims are recognised in other words: ARGS='--show conflict' lists the misses
	@$(BIN)/python benchmarks/wordings.py $(ARGS)

format: $(VENV)/.dev ## format the code and mend what ruff can
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: $(VENV)/.installed ## write docs/commands.md from the commands' own help
	$(BIN)/python docs/generate.py

clean: ## remove what the targets made
	rm -rf $(VENV) .bench dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +
