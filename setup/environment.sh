# The project's own Python environment in .venv, exactly as the lock files say.
# shellcheck shell=bash

# prepare_environment run|check. What ./check installs holds all that ./demo needs, so that one never undoes the other.
prepare_environment() {
    local stamp
    stamp=$(environment_stamp "$1")
    if environment_works && [ -e "$stamp" ]; then
        say_ready "Python-miljø"
        return
    fi
    require_writable
    take_turn
    # Asked again: somebody else may have made it while we waited.
    { environment_works && [ -e "$stamp" ]; } || make_environment "$1"
    give_way
}

environment_stamp() { printf '%s' "$VENV/.mestring-$1-$(fingerprint "$ROOT/requirements/$1.lock")"; }

environment_works() { [ -x "$PYTHON" ] && "$PYTHON" -S -c "$PYTHON_IS_NEW_ENOUGH" 2>/dev/null; }

make_environment() {
    require_room
    choose_caches
    environment_works || {
        find_python
        rm -rf "$VENV"
    }
    begin "Python-miljø: lages i .venv (hentes fra nettet første gang)"
    BASE_PYTHON=${BASE_PYTHON:-$PYTHON}
    find_uv
    pass_on_pip_settings
    [ -x "$PYTHON" ] || fetch venv "$UV" venv --python "$BASE_PYTHON" "$VENV"
    rm -f "$VENV"/.mestring-*
    fetch environment "$UV" pip sync --python "$PYTHON" --require-hashes "$ROOT/requirements/$1.lock"
    put_package_on_path
    : >"$(environment_stamp run)"
    [ "$1" = run ] || : >"$(environment_stamp check)"
    finish
}

# Relative, so that the folder may be moved.
put_package_on_path() {
    local packages
    packages=$("$PYTHON" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    "$PYTHON" -c 'import os, sys; print(os.path.relpath(sys.argv[1], sys.argv[2]))' "$ROOT/src" "$packages" \
        >"$packages/mestring.pth"
}
