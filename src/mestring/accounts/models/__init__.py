"""The accounts' tables."""

from mestring.accounts.models.assignment import Assignment
from mestring.accounts.models.sign_in_session import SignInSession
from mestring.accounts.models.used_logout_notice import UsedLogoutNotice
from mestring.accounts.models.user import User, UserKind

__all__ = ["Assignment", "SignInSession", "UsedLogoutNotice", "User", "UserKind"]
