"""Facts: what the conditions ask about, told of a person's needs one by one, and what each is called in words.

A fact that grows with need has ranks, 0 for no need; its key and ranks are all that conditions know. A score of 9 (not
relevant) has rank 0: it says that there is no need for help with it.
"""

from mestring.ladder.facts.fact_list import Fact, FactList, shipped
from mestring.ladder.facts.of_needs import Facts, facts_of

__all__ = ["Fact", "FactList", "Facts", "facts_of", "shipped"]
