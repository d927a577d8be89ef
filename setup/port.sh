# Which port to answer on: the one asked for, or the first free one from 8000.
# shellcheck shell=bash

FIRST_PORT=8000

# Sets port from wanted_port (empty: the first free one).
choose_port() {
    if [ -n "${wanted_port:-}" ]; then
        port=$wanted_port
        port_is_free "$port" || stop \
            "Port $port er opptatt av et annet program, eller kan ikke brukes av brukeren $(id -un)." \
            "Velg en annen med --port, eller la være å velge, så finner jeg en som er ledig."
        return
    fi
    for port in $(seq "$FIRST_PORT" $((FIRST_PORT + 99))); do
        port_is_free "$port" && {
            [ "$port" = "$FIRST_PORT" ] || say "· Port $FIRST_PORT er opptatt av et annet program. Bruker $port i stedet."
            return
        }
    done
    stop "Fant ingen ledig port fra $FIRST_PORT til $port. Velg en selv med --port."
}

# Tried by taking it, as the server will do.
port_is_free() {
    "$PYTHON" -S -c '
import socket, sys
with socket.socket() as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(("127.0.0.1", int(sys.argv[1])))' "$1" 2>/dev/null
}

is_port_number() { case $1 in '' | *[!0-9]* | ??????*) false ;; *) [ "$1" -ge 1 ] && [ "$1" -le 65535 ] ;; esac }
