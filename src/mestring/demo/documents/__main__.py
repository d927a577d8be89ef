"""``python -m mestring.demo.documents`` writes the demo's plan documents anew from content/*.yaml."""

import sys

from mestring.demo.documents.render import write_all


def main() -> None:
    """Writes them all and says what was written."""
    for path in write_all():
        sys.stdout.write(f"Skrev {path.name} ({path.stat().st_size // 1000 + 1} kB)\n")


if __name__ == "__main__":
    main()
