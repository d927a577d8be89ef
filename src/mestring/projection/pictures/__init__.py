"""Pictures of projections, for notebooks and the command line.

from mestring.projection import Figure, invented_municipality, project
from mestring.projection.pictures import picture
picture(project(invented_municipality(), until=2050), Figure.LEVELS).save("trinn.svg")
"""

from mestring.projection.pictures.ages import pyramid
from mestring.projection.pictures.beside import beside_each_other, spans_beside
from mestring.projection.pictures.dependence import what_matters
from mestring.projection.pictures.over_years import picture

__all__ = ["beside_each_other", "picture", "pyramid", "spans_beside", "what_matters"]
