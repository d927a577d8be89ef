# The parts of ./check: its options, and the steps in the order they are run, the quick ones first.
# shellcheck shell=bash

WORKERS=2

check_help() {
    cat <<'HELP'
./check – linter, typer, importkontrakter og alle tester

  ./check            alt: testene mot databasen kjøres på både SQLite og PostgreSQL, sidene i en ekte nettleser
  ./check --fast     uten nettleser, og bare på SQLite
  ./check NAVN…      bare disse testene; alt gis videre til pytest (./check tests/unit -k ansvar)
  ./check --help     viser dette

PostgreSQL: den som svarer på DATABASE_URL eller 127.0.0.1:5432, ellers startes en egen.
Nettleser: $CHROMIUM, ellers en som finnes på maskinen, ellers hentes en.
Det som ikke kan kjøres, sies det fra om; med CI=true er det en feil.
HELP
}

read_options() {
    fast='' chosen=()
    case ${1:-} in
        -h | --help) check_help && exit 0 ;;
        --fast) fast=yes && shift ;;
    esac
    chosen=("$@")
}

# What is set for another installation must not reach the tests.
prepare_run() {
    require_writable
    GIVEN_DATABASE_URL=${DATABASE_URL:-}
    unset DATABASE_URL
    if command -v flock >/dev/null; then
        exec 6>"$ROOT/var/check.lock"
        flock -n 6 || stop "En ./check kjører alt i $ROOT. Vent til den er ferdig, eller stopp den der den ble startet."
    fi
    rm -rf "$results"
    mkdir -p "$results"
    : >"$ROOT/var/log/postgres.log"
    export MESTRING_MODE=test MESTRING_DATA=$ROOT/var/test
}

check_code() {
    step "Linter (ruff check)" "$PYTHON" -m ruff check .
    step "Formatering (ruff format)" "$PYTHON" -m ruff format --check .
    step "Typer (mypy)" "$PYTHON" -m mypy
    step "Importkontrakter (lint-imports)" "$PYTHON" -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'
    step "Databaseskjemaet følger modellene" "$PYTHON" -P -m mestring manage makemigrations --check --dry-run
    step "Oversettelsene er hele" "$PYTHON" -P -m mestring translations --check
}

check_rules() {
    step "Tester av regler, språk og oppbygning" tests rules -n "$WORKERS" tests/unit tests/spec tests/property tests/architecture
}

check_on_sqlite() {
    step "Tester på SQLite" tests sqlite -n "$WORKERS" tests/integration
}

check_on_postgres() {
    if find_postgres; then
        step "Tester på PostgreSQL" tests_on_postgres
    else
        cannot_run "Tester på PostgreSQL" "Sett DATABASE_URL til en som svarer, eller installer Debian-pakka postgresql."
    fi
}

tests_on_postgres() { DATABASE_URL=$POSTGRES_URL tests postgres -n "$WORKERS" tests/integration; }

check_in_browser() {
    if find_browser; then
        step "Tester i nettleser ($CHROMIUM)" tests browser -n "$WORKERS" tests/functional
    else
        cannot_run "Tester i nettleser" "Installer chromium, eller sett CHROMIUM til en nettleser som finnes."
    fi
}

# The tests decide themselves whether they need a browser, so it is looked for but not missed.
check_chosen() {
    find_browser || true
    step "Valgte tester" tests chosen "$@"
}
