"""The product's settings in test mode."""

import os
import tempfile

os.environ["MESTRING_MODE"] = "test"
os.environ.setdefault("MESTRING_DATA", tempfile.mkdtemp(prefix="mestring-test-"))

from mestring.config.settings import *  # noqa: F403
