"""The read API: adopted plans, for anyone."""

from __future__ import annotations

from ninja import NinjaAPI

api = NinjaAPI(title="mestring", version="1.0.0", urls_namespace="api", docs_url=None)
