"""The demo's plans as documents: the same substance in Word, PDF, HTML, Markdown and plain text."""

from mestring.demo.documents.render import FOLDER, FORMATS, document_bytes, write_all

__all__ = ["FOLDER", "FORMATS", "document_bytes", "write_all"]
