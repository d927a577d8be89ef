"""An invented municipality with a Norwegian shape, for demonstration and tests."""

from mestring.projection.invented.generator import invented_municipality

__all__ = ["invented_municipality"]
