"""A small invented plan, and the edition after it."""

FIRST = """# Plan for gode dager 2025–2028

## Mål 1: Innbyggerne i Prøvevik har noen å spise sammen med

Målet gjelder alle bydeler.

### Strategi 1.1: Lage møteplasser i nærmiljøet

| Tiltak | Ansvarlig | Frist |
| --- | --- | --- |
| Dekke langbord i grendehuset hver torsdag | Hjemmetjenesten | 1. halvår 2026 |
| Kjøpe inn tjue sammenleggbare stoler | Vaktmesteren | 2026 |

### Strategi 1.2: Gi frivillige noe å komme til

| Tiltak | Ansvarlig | Frist |
| --- | --- | --- |
| Trykke en kalender over alt som skjer | | |

## Mål 2: Ingen snubler på isen utenfor eget hus

### Strategi 2.1: Strø der folk går

| Tiltak | Ansvarlig | Frist |
| --- | --- | --- |
| Sette ut sandkasser ved alle bussholdeplasser | | løpende |
"""
SECOND = (
    FIRST.replace("2025–2028", "2027–2030")
    .replace("hver torsdag", "hver torsdag og søndag")
    .replace("| Kjøpe inn tjue sammenleggbare stoler | Vaktmesteren | 2026 |\n", "")
    .replace(
        "ved alle bussholdeplasser | | løpende |",
        "ved alle bussholdeplasser | | 2028 |\n| Dele ut brodder på biblioteket | | |",
    )
)
