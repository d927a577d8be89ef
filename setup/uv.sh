# Gets hold of uv, which fills the environment in seconds: the machine's own, or one put in var/uv once.
# shellcheck shell=bash

# Sets UV.
find_uv() {
    UV=$(command -v uv) && uv_is_new_enough && return
    UV=$ROOT/var/uv/bin/uv
    [ -x "$UV" ] && uv_is_new_enough && return
    install_uv
}

# The oldest that knows every option used here.
uv_is_new_enough() { "$UV" pip sync --help 2>/dev/null | grep -q -- --require-hashes; }

install_uv() {
    rm -rf "$ROOT/var/uv"
    if python_can_make_environments || install_python_venv; then
        fetch uv-venv "$BASE_PYTHON" -m venv "$ROOT/var/uv"
        fetch uv env PIP_USER=0 "$ROOT/var/uv/bin/python" -m pip install --disable-pip-version-check --retries 1 \
            --require-hashes --only-binary :all: -r "$ROOT/setup/uv.lock.txt"
    elif "$BASE_PYTHON" -m pip --version >/dev/null 2>&1; then
        fetch uv "$BASE_PYTHON" -m pip install --disable-pip-version-check --retries 1 --target "$ROOT/var/uv" \
            --require-hashes --only-binary :all: -r "$ROOT/setup/uv.lock.txt"
    else
        stop "$("$BASE_PYTHON" --version) ($BASE_PYTHON) mangler delene som lager miljøer (venv)." \
            "På Debian og Ubuntu: apt-get install python3-venv (som root). Kjør så $0 på nytt."
    fi
}

install_python_venv() {
    apt_install python3-venv && python_can_make_environments
}

# uv does not read pip's settings: what the machine has said to pip about its registry is passed on.
pass_on_pip_settings() {
    export UV_PYTHON_DOWNLOADS=never UV_NO_PROGRESS=1
    [ -z "${PIP_CERT:-}" ] || export SSL_CERT_FILE=${SSL_CERT_FILE:-$PIP_CERT}
    [ -z "${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-}" ] || return 0
    local address=${PIP_INDEX_URL:-}
    [ -n "$address" ] || address=$("$ROOT/var/uv/bin/python" -m pip config get global.index-url 2>/dev/null) || return 0
    [ -z "$address" ] || export UV_DEFAULT_INDEX=$address
}
