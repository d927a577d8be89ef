# Fetching packages: the output goes to a log, and a failure becomes a sentence that says what to do.
# shellcheck shell=bash

# fetch NAME COMMAND…: runs it with its output in var/log/NAME.log.
fetch() {
    local log=$ROOT/var/log/$1.log
    shift
    "$@" >"$log" 2>&1 </dev/null || explain_failure "$log"
}

explain_failure() {
    local log=$1
    if grep -qiE 'no space left|ENOSPC|disk quota' "$log"; then
        stop "Disken ble full under hentingen. Rydd plass, og kjør samme kommando på nytt."
    elif grep -qiE 'hash mismatch|do not match the hashes|EINTEGRITY' "$log"; then
        stop "En pakke er ikke den som prosjektet har låst seg til, og er ikke tatt i bruk. Loggen: $log" \
            "Prøv på nytt. Skjer det igjen, meld fra til dem som driver pakkelageret."
    elif grep -qiE 'certificate|self.signed|UNABLE_TO_(GET|VERIFY)' "$log"; then
        stop "Pakkelageret svarer, men sertifikatet er ikke godkjent. Loggen: $log" \
            "Bak en mellomtjener med eget sertifikat: sett SSL_CERT_FILE og NODE_EXTRA_CA_CERTS til sertifikatfila."
    elif grep -qiE "$NO_NETWORK" "$log"; then
        stop "Får ikke kontakt med pakkelageret, så det som mangler, kan ikke hentes. Loggen: $log" \
            "Sjekk at maskinen har nett. Bak en mellomtjener: sett HTTPS_PROXY. Med eget pakkelager: sett PIP_INDEX_URL" \
            "og npm_config_registry. Kjør så samme kommando på nytt; det som alt er hentet, hentes ikke igjen."
    fi
    tail -n 15 "$log" >&2
    stop "Hentingen stoppet av en annen grunn, se linjene over. Hele loggen: $log"
}

NO_NETWORK='dns error|name resolution|could not resolve|network is unreachable|no route to host|connection (refused|reset)'
NO_NETWORK+='|timed out|timeout|error sending request|failed to fetch|client error \(connect\)|newconnectionerror'
NO_NETWORK+='|ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|tunneling socket|proxyerror'
NO_NETWORK+='|unable to locate package|temporary failure'

# Caches go where they usually are; a user without a home of its own gets them under var/.
choose_caches() {
    [ -n "${HOME:-}" ] && mkdir -p "$HOME/.cache" 2>/dev/null && [ -w "$HOME/.cache" ] && return
    export UV_CACHE_DIR=${UV_CACHE_DIR:-$ROOT/var/cache/uv}
    export npm_config_cache=${npm_config_cache:-$ROOT/var/cache/npm}
    export PIP_CACHE_DIR=${PIP_CACHE_DIR:-$ROOT/var/cache/pip}
}

# apt_install PACKAGE…: only as root, only where there is apt; otherwise false, and the caller says what to do.
apt_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    local log=$ROOT/var/log/apt.log
    aside "Installerer $* med apt-get"
    {
        apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
    } >"$log" 2>&1 </dev/null
}
