"""What a municipality is projected from: what has been taken in, and what is assumed for the rest."""

from mestring.knowledge.inputs.assumed import Assumption
from mestring.knowledge.inputs.from_tables import inputs_from
from mestring.knowledge.inputs.of_area import inputs_for
from mestring.knowledge.inputs.own import Own, OwnNumber
from mestring.knowledge.inputs.put_together import Inputs

__all__ = ["Assumption", "Inputs", "Own", "OwnNumber", "inputs_for", "inputs_from"]
