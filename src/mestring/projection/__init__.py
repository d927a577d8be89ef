"""Who will need what, and what a strategy changes. No Django, no database, no network, no clock.

from mestring.projection import Figure, invented_municipality, project
projection = project(invented_municipality(), until=2050)
projection.middle(Figure.LEVELS).at(year=2040).values, projection.spread(Figure.FTE)
"""

from mestring.projection.axes import AGE, LEVEL, SEX, age_groups, years
from mestring.projection.backtest.parameters import calibrated_parameters
from mestring.projection.errors import Cancelled, InputError, LabelError, LeverError, LostPeopleError, ProjectionError
from mestring.projection.fingerprint import fingerprint_of
from mestring.projection.inputs import Capacity, Demography, Mastery, Municipality, Official, Service, Workforce, held
from mestring.projection.invented import invented_municipality
from mestring.projection.labelled import Labelled
from mestring.projection.levers.catalogue import lever, levers
from mestring.projection.levers.sharing import shares_of
from mestring.projection.outcome import Figure, Projection, Spread
from mestring.projection.projecting import project
from mestring.projection.uncertainty.distribution import Between, Span, Times
from mestring.projection.uncertainty.parameter import Parameter, Status, Target

__all__ = [
    "AGE",
    "LEVEL",
    "SEX",
    "Between",
    "Cancelled",
    "Capacity",
    "Demography",
    "Figure",
    "InputError",
    "LabelError",
    "Labelled",
    "LeverError",
    "LostPeopleError",
    "Mastery",
    "Municipality",
    "Official",
    "Parameter",
    "Projection",
    "ProjectionError",
    "Service",
    "Span",
    "Spread",
    "Status",
    "Target",
    "Times",
    "Workforce",
    "age_groups",
    "calibrated_parameters",
    "fingerprint_of",
    "held",
    "invented_municipality",
    "lever",
    "levers",
    "project",
    "shares_of",
    "years",
]
