# Starts the server of ./demo, tells when the pages answer, and stops it in order.
# shellcheck shell=bash

SECONDS_TO_START=60
SECONDS_TO_STOP=10

# Serves on the port chosen, and on the next free one if another program takes it in the moment between. Starts in one
# folder take turns until the server answers: the server would gladly share a port with another of its kind.
serve_until_stopped() {
    trap stop_server EXIT
    trap 'stopped_by_person=yes; exit 0' INT TERM HUP
    local code=0
    while true; do
        take_turn
        choose_port
        start_server
        wait_for_answer
        give_way
        code=0
        wait "$server" || code=$?
        if [ -n "${wanted_port:-}" ] || port_is_free "$port"; then break; fi
    done
    stop "Serveren stoppet av seg selv (kode $code), se linjene over. Start på nytt med ./demo"
}

# The server is a child that ends with us: on Ctrl-C, a closed terminal, a stop from outside, and on our sudden death.
start_server() {
    local until_we_end=()
    ! command -v setpriv >/dev/null || until_we_end=(setpriv --pdeathsig TERM)
    export MESTRING_ADDRESS=http://127.0.0.1:$port
    set -m # in a process group of its own: Ctrl-C comes to it once, from us, and not from the terminal as well
    ${until_we_end[@]+"${until_we_end[@]}"} "$PYTHON" -P -m mestring serve --host 127.0.0.1 --port "$port" 8>&- &
    server=$!
    set +m
}

stop_server() {
    trap '' INT TERM HUP # a second Ctrl-C while it closes is the same wish
    local end=$((SECONDS + SECONDS_TO_STOP))
    [ -n "${server:-}" ] || return 0
    kill "$server" 2>/dev/null || true
    while [ "$SECONDS" -lt "$end" ] && kill -0 "$server" 2>/dev/null; do sleep 0.1; done
    kill -KILL -- "-$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    [ -z "${stopped_by_person:-}" ] || say "" "Demoen er stoppet. Dataene ligger i var/demo til neste gang."
}

wait_for_answer() {
    local end=$((SECONDS + SECONDS_TO_START)) people
    people=$("$PYTHON" -P -m mestring demo people) || people=
    while [ "$SECONDS" -lt "$end" ] && kill -0 "$server" 2>/dev/null; do
        if answers; then
            tell_how_to_sign_in "$people"
            return
        fi
        sleep 0.1
    done
    kill -0 "$server" 2>/dev/null || return 0
    say "Serveren har ikke svart på $SECONDS_TO_START sekunder. Stopp med Ctrl-C, og prøv ./demo --fresh"
}

answers() {
    local status
    exec 7<>"/dev/tcp/127.0.0.1/$port" || return
    printf 'GET / HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$port" >&7
    read -r -t 5 _ status _ <&7 || status=
    exec 7>&-
    [[ $status == [23]* ]]
} 2>/dev/null

tell_how_to_sign_in() {
    say "" "Åpne http://127.0.0.1:$port"
    [ -z "$1" ] || say "Du kan logge inn som" "$1"
    say "" "Stopp med Ctrl-C. Begynn på nytt med ./demo --fresh"
}
