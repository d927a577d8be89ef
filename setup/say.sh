# What the scripts say to the person who runs them: one line a step, and one sentence when something is wrong.
# shellcheck shell=bash

SAY_FD=${SAY_FD:-1} # ./mestring sets 2, so that its own stdout stays clean for --json

say() { printf '%s\n' "${@-}" >&"$SAY_FD"; } # every argument becomes a line

# begin "Python-miljø: lages" ... finish: one line, with the time the step took.
begin() {
    step_started=$SECONDS
    step_open=yes
    printf '· %s … ' "$1" >&"$SAY_FD"
}

finish() {
    step_open=
    say "ferdig på $((SECONDS - step_started)) s"
}

# Something to know in the middle of a step, or between steps.
aside() {
    if [ -n "${step_open:-}" ]; then
        printf '%s … ' "$1" >&"$SAY_FD"
    else
        say "· $1 …"
    fi
}

# stop "Hva som er galt." "Hva man kan gjøre." — every argument becomes a line; ends the script.
stop() {
    [ -z "${step_open:-}" ] || printf '\n' >&"$SAY_FD"
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}

# A thing that needed no work is told of only where there is time to read it.
say_ready() { [ -n "${QUIET:-}" ] || say "· $1: klart fra før"; }
