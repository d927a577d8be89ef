# The parts of ./demo: its options, its data, and telling when the pages answer.
# shellcheck shell=bash

SECONDS_TO_START=60

export MESTRING_MODE=demo MESTRING_DATA=$ROOT/var/demo
unset DATABASE_URL MESTRING_SECRET_KEY MESTRING_IDENTITY_KEY MESTRING_ADDRESS # a demo never touches a real installation

demo_help() {
    cat <<'HELP'
./demo – prøv mestring med en oppdiktet kommune, bare på denne maskinen

  ./demo                 gjør klart det som mangler, og starter på http://127.0.0.1:8000
  ./demo --fresh         begynner på nytt: sletter demoens data først, uten å spørre
  ./demo --port N        bruker port N; uten valget brukes 8000 eller den neste ledige
  ./demo --prepare-only  gjør alt klart, men starter ikke
  ./demo --help          viser dette

Første gang hentes det som trengs fra nettet, til .venv, node_modules og var i denne mappa.
Dataene ligger i var/demo. Stopp med Ctrl-C.
HELP
}

read_options() {
    fresh='' only_prepare='' wanted_port=''
    while [ $# -gt 0 ]; do
        case $1 in
            --fresh) fresh=--fresh ;;
            --prepare-only) only_prepare=yes ;;
            --port) wanted_port=${2:-} && shift && check_wanted_port ;;
            --port=*) wanted_port=${1#--port=} && check_wanted_port ;;
            -h | --help) demo_help && exit 0 ;;
            *) stop "Kjenner ikke valget «$1». Se hva som finnes med ./demo --help" ;;
        esac
        shift
    done
}

check_wanted_port() {
    is_port_number "$wanted_port" || stop "--port vil ha et tall fra 1 til 65535, for eksempel ./demo --port 8080"
}

# A running demo holds the lock shared; starting over needs it alone. The server inherits descriptor 9 and so the lock.
prepare_demo_data() {
    require_writable
    if command -v flock >/dev/null; then
        exec 9>"$ROOT/var/demo.lock"
        [ -z "$fresh" ] || flock -n -x 9 || stop \
            "En demo kjører alt med dataene i $MESTRING_DATA." "Stopp den med Ctrl-C der den ble startet, og kjør ./demo --fresh på nytt."
        "$PYTHON" -P -m mestring demo load ${fresh:+"$fresh"}
        flock -s 9
    else
        "$PYTHON" -P -m mestring demo load ${fresh:+"$fresh"}
    fi
}

# Runs beside the server, which takes over this process and so gets Ctrl-C and every other signal itself.
tell_when_it_answers() {
    local server=$$
    ( (wait_for_answer "$server" 9>&-) & )
}

wait_for_answer() {
    local server=$1 end=$((SECONDS + SECONDS_TO_START))
    while [ "$SECONDS" -lt "$end" ] && kill -0 "$server" 2>/dev/null; do
        if answers; then
            say
            say "Åpne http://127.0.0.1:$port"
            say "Stopp med Ctrl-C."
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
