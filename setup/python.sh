# Finds a Python that is new enough and can make an environment.
# shellcheck shell=bash

# Written so that any Python there ever was can answer.
PYTHON_IS_NEW_ENOUGH='import sys; sys.exit(not sys.version_info[:2] >= (3, 11))'

# Sets BASE_PYTHON. MESTRING_PYTHON, when set, is the only one asked.
find_python() {
    local name seen=
    for name in ${MESTRING_PYTHON:+"$MESTRING_PYTHON"} python3 python3.14 python3.13 python3.12 python3.11 python; do
        BASE_PYTHON=$(command -v "$name") || continue
        "$BASE_PYTHON" -c "$PYTHON_IS_NEW_ENOUGH" 2>/dev/null && return
        seen="$seen $("$BASE_PYTHON" --version 2>&1 | head -n 1) ($BASE_PYTHON),"
        [ -z "${MESTRING_PYTHON:-}" ] || break
    done
    BASE_PYTHON=
    seen=${seen%,}
    stop "Trenger Python 3.11 eller nyere, og fant ${seen:+bare}${seen:-ingen Python}." \
        "Installer en nyere (Debian og Ubuntu: apt-get install python3 python3-venv), eller si hvilken som skal brukes:" \
        "MESTRING_PYTHON=/sti/til/python3.11 $0"
}

# Debian keeps what makes environments in a package of its own; what is left of it may still be importable.
python_can_make_environments() { "$BASE_PYTHON" -c 'import ensurepip, venv; ensurepip.version()' 2>/dev/null; }
