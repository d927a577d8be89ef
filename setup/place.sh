# The folder the project stands in: may it be written to, is there room, is somebody else preparing it just now.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
VENV=$ROOT/.venv
PYTHON=$VENV/bin/python # what everything is run with, once the environment is made
NEEDED_MEGABYTES=1000   # measured: environment, page assets and caches of a first ./check are about 900

# What a caller's shell has set for another project must not reach this one.
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV DJANGO_SETTINGS_MODULE

require_writable() {
    local folder
    for folder in "$ROOT" "$ROOT/var" "$VENV" "$ROOT/node_modules"; do
        [ ! -e "$folder" ] || can_write_in "$folder" || stop \
            "Kan ikke skrive i mappa $folder." \
            "Gi brukeren $(id -un) skrivetilgang til den, eller legg en kopi av hele prosjektet i en mappe du eier, og kjør den derfra."
    done
    mkdir -p "$ROOT/var/log"
}

# Tried rather than asked: root is told yes about a read-only disk.
can_write_in() {
    local probe=$1/.skrivetest.$$
    (: >"$probe") 2>/dev/null && rm -f "$probe"
}

require_room() {
    local free
    free=$(df -Pk "$ROOT" | awk 'NR == 2 { print int($4 / 1024) }') || return 0
    [ "${free:-$NEEDED_MEGABYTES}" -ge "$NEEDED_MEGABYTES" ] || stop \
        "Det er bare $free MB ledig der prosjektet ligger, og det trengs omtrent $NEEDED_MEGABYTES MB første gang." \
        "Rydd plass, eller flytt prosjektet til en disk med mer plass."
}

# Two starts at once take turns at preparing. Held by file descriptor 8 until give_way or the end.
take_turn() {
    command -v flock >/dev/null || return 0
    exec 8>"$ROOT/var/setup.lock"
    flock -n 8 || {
        say "· Venter til en annen start i samme mappe er ferdig med å gjøre klart …"
        flock 8
    }
}

give_way() { exec 8>&-; }

# A stamp says what was installed from which lock file, so that a second start has nothing to do.
fingerprint() { cksum <"$1" | tr -s ' \t' '-'; }
