"""The demo's plans as documents: the same substance in Word, PDF, HTML, Markdown and plain text.

They are written by ``python -m mestring.demo.documents`` (needs what requirements/check.in adds) and lie in FOLDER.
"""

from mestring.demo.plan_content import CONTENT

FOLDER = CONTENT / "documents"
