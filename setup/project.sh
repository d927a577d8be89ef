# Everything the root scripts share, in the order it depends on one another.
# shellcheck shell=bash
# shellcheck source-path=SCRIPTDIR

SETUP=$(dirname "${BASH_SOURCE[0]}")
source "$SETUP/say.sh"
source "$SETUP/place.sh"
source "$SETUP/fetch.sh"
source "$SETUP/python.sh"
source "$SETUP/uv.sh"
source "$SETUP/environment.sh"
source "$SETUP/assets.sh"
source "$SETUP/translations.sh"
