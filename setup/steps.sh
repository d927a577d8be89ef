# The steps of ./check: each is run to the end whatever happened before, and the summary tells them all.
# shellcheck shell=bash

failed_steps=0
not_run=()
summary=()
results=$ROOT/var/check # one JUnit file for each kind of test, counted at the end

# step "Navn" COMMAND…
step() {
    local name=$1 started=$SECONDS code=0
    shift
    say
    say "── $name"
    "$@" </dev/null || code=$?
    local took=$((SECONDS - started))
    if [ "$code" = 0 ]; then
        summary+=("$(printf '  %-52s %4d s' "$name" "$took")")
        say "── $name: ferdig på $took s"
    else
        failed_steps=$((failed_steps + 1))
        summary+=("$(printf '✗ %-52s %4d s' "$name" "$took")")
        say "✗✗ $name: feilet etter $took s"
    fi
}

# cannot_run "Navn" "Hvorfor, og hva man gjør.": a failure in CI, a remark elsewhere.
cannot_run() {
    not_run+=("$1: $2")
    say
    say "── $1: kunne ikke kjøres. $2"
    [ -z "${CI:-}" ] || [ "$CI" = false ] || failed_steps=$((failed_steps + 1))
}

# tests NAME PATH… [OPTIONS]: one run of pytest, with its counts kept for the end.
tests() {
    local name=$1
    shift
    env -u MESTRING_DATA "$PYTHON" -m pytest -q --junitxml="$results/$name.xml" -p no:cacheprovider "$@"
}

# Adds up what pytest wrote: tests, failures, errors, skipped.
count_tests() {
    "$PYTHON" - "$results" <<'COUNT'
import pathlib, sys
from xml.etree import ElementTree

suites = [s for f in pathlib.Path(sys.argv[1]).glob("*.xml") for s in ElementTree.parse(f).iter("testsuite")]
tests, failures, errors, skipped = (sum(int(s.get(k, 0)) for s in suites) for k in ("tests", "failures", "errors", "skipped"))
print(f"{tests - failures - errors - skipped} passed, {failures + errors} failed, {skipped} skipped")
COUNT
}

tell_summary() {
    local line
    say
    say "Oppsummering (${SECONDS} s i alt)"
    for line in ${summary[@]+"${summary[@]}"}; do say "$line"; done
    for line in ${not_run[@]+"${not_run[@]}"}; do say "! Ikke kjørt – $line"; done
    say
    say "$(count_tests)"
    if [ "$failed_steps" = 0 ]; then
        say "Alt som ble kjørt, er i orden."
    else
        say "$failed_steps steg feilet eller manglet."
        return 1
    fi
}
