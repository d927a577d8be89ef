# The parts of ./demo: its options and its data.
# shellcheck shell=bash

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
