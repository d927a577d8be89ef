"""The read API, put together: for anyone, paged, with ETag, described as OpenAPI 3.1 at /api/v1/openapi.json."""

from ninja import NinjaAPI

from mestring.knowledge.api.routes import router as knowledge
from mestring.plans.api.routes import router as plans
from mestring.services.api.law_routes import router as law
from mestring.services.api.routes import router as services

api = NinjaAPI(
    title="mestring",
    version="1.0.0",
    description=(
        "Vedtatte planer for helse, omsorg og mestring: mål, strategier og tiltak, med ansvar og frist. "
        "Og tjenestene kommunene tilbyr: hva man får, etter hvilken lov, for hvem, og hva det koster. "
        "Og lovboken: frister, beløp og vilkår slik de er en dag, med hvor de står og om noen har kontrollert dem. "
        "Og indikatorene: hva hver sier, hvordan den regnes ut, og tallene år for år."
    ),
    urls_namespace="api",
    docs_url=None,
    openapi_extra={"info": {"license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}},
)
api.add_router("", plans)
api.add_router("", services)
api.add_router("", law)
api.add_router("", knowledge)
