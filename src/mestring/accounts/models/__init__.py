"""The accounts' tables."""

from mestring.accounts.models.assignment import Assignment
from mestring.accounts.models.user import User, UserKind

__all__ = ["Assignment", "User", "UserKind"]
