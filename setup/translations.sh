# Makes the translations ready to use: Django reads compiled catalogues, and only their sources are kept in the repository.
# shellcheck shell=bash

CATALOGUES=$ROOT/src/mestring/locale

prepare_translations() {
    catalogues_are_compiled && return
    require_writable
    fetch translations "$PYTHON" -m babel.messages.frontend -q compile -f -D django -d "$CATALOGUES"
}

catalogues_are_compiled() {
    local source
    for source in "$CATALOGUES"/*/LC_MESSAGES/django.po; do
        [ ! -e "$source" ] || { [ -e "${source%.po}.mo" ] && [ ! "$source" -nt "${source%.po}.mo" ]; } || return
    done
}
