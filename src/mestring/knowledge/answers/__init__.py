"""What a projection answers, as plain numbers: for pages, PDF, command line and other programs alike."""

from mestring.knowledge.answers.answer import Answer, Matter, Pyramid, Series
from mestring.knowledge.answers.answering import answer_of

__all__ = ["Answer", "Matter", "Pyramid", "Series", "answer_of"]
