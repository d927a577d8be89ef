"""``python -m mestring``: the command line."""

from mestring.config.commands import main

main()
