"""The read API: adopted plans, for anyone. Paged, with ETag, described as OpenAPI 3.1 at /api/v1/openapi.json."""

from ninja import NinjaAPI

from mestring.plans.api.routes import router

api = NinjaAPI(
    title="mestring",
    version="1.0.0",
    description="Vedtatte planer for helse, omsorg og mestring: mål, strategier og tiltak, med ansvar og frist.",
    urls_namespace="api",
    docs_url=None,
    openapi_extra={"info": {"license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}},
)
api.add_router("", router)
