"""How somebody a provider vouches for becomes a user here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from mestring.accounts.identity_key import identity_key
from mestring.accounts.models import User, UserKind
from mestring.accounts.oidc.configuration import ProviderConfiguration
from mestring.accounts.oidc.identity import VerifiedIdentity
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.core import audit
from mestring.core.access import Purpose, system

# ID-porten gives no name, and the people register has not been asked yet.
NAMELESS_CITIZEN = "Innbygger"
BY = system("sign-in")


@transaction.atomic
def user_for(identity: VerifiedIdentity, *, provider: ProviderConfiguration, now: datetime) -> User:
    """The user of a verified identity. SignInRefusedError for one we do not know, or whose account is closed.

    Employees are registered beforehand; the first sign-in binds the account to the provider's subject, and after that
    only the subject counts. Citizens get their account at the first sign-in.
    """
    kind = UserKind(provider.kind)
    user = User.objects.select_for_update().filter(issuer=identity.issuer, subject=identity.subject).first()
    if user is None and kind is UserKind.EMPLOYEE:
        user = _bound_employee(identity, provider=provider)
    elif user is None:
        user = _new_citizen(identity)
    if user.kind != kind:
        # An account made for one door must not open by the other, which may ask for a lower level.
        raise SignInRefusedError(Refusal.MISCONFIGURED, reason="the account belongs to the other kind of sign-in")
    if not user.is_active:
        raise SignInRefusedError(Refusal.INACTIVE, reason="the account is closed")
    if kind is UserKind.CITIZEN:
        _keep_up_to_date(user, identity)
    user.last_login = now
    user.save(update_fields=["last_login"])
    return user


def _bound_employee(identity: VerifiedIdentity, *, provider: ProviderConfiguration) -> User:
    """The employee registered beforehand with the agreed claim, now bound to the provider's subject."""
    agreed = _agreed_value(identity, provider=provider)
    waiting = User.objects.select_for_update().filter(kind=UserKind.EMPLOYEE, issuer="", subject="")
    found = list(waiting.filter(agreed)[:2]) if agreed is not None else []
    if len(found) != 1:
        reason = f"{'no' if not found else 'more than one'} registered employee fits the claim {provider.match_claim}"
        raise SignInRefusedError(Refusal.UNKNOWN_EMPLOYEE, reason=reason)
    user = found[0]
    user.issuer, user.subject = identity.issuer, identity.subject
    user.save(update_fields=["issuer", "subject"])
    audit.record(
        "accounts.employee_bound",
        by=BY,
        purpose=Purpose.ADMINISTRATION,
        on=user,
        municipality_id=user.municipality_id,
        detail={"provider": provider.name, "by_claim": provider.match_claim},
    )
    return user


def _agreed_value(identity: VerifiedIdentity, *, provider: ProviderConfiguration) -> Q | None:
    """What an account must hold to be this person's; None where the provider said nothing to go by."""
    if provider.match_claim == provider.pid_claim:
        key = identity_key(identity.national_identity_number)
        return Q(identity_key=key) if key else None
    if provider.match_claim == "sub":
        return None
    address = _address(identity.claims, claim=provider.match_claim)
    return Q(email__iexact=address) if address else None


def _address(claims: Mapping[str, Any], *, claim: str) -> str:
    """The e-mail address in a claim, unless the provider says that it has not made sure whose it is."""
    value = claims.get(claim)
    if not isinstance(value, str) or "@" not in value or claims.get("email_verified", True) is not True:
        return ""
    return value.strip()


def _new_citizen(identity: VerifiedIdentity) -> User:
    """An account at first sign-in; two tabs at once still make one."""
    user, made = User.objects.get_or_create(
        issuer=identity.issuer,
        subject=identity.subject,
        defaults={
            "kind": UserKind.CITIZEN,
            "name": identity.name[:120] or NAMELESS_CITIZEN,
            "identity_key": identity_key(identity.national_identity_number),
        },
    )
    if made:
        audit.record("accounts.citizen_made", by=BY, purpose=Purpose.OWN_MATTERS, on=user)
    return user


def _keep_up_to_date(user: User, identity: VerifiedIdentity) -> None:
    """A name or number may change (marriage, D-number to national identity number); the person stays the same."""
    user.name = identity.name[:120] or user.name
    user.identity_key = identity_key(identity.national_identity_number) or user.identity_key
    user.save(update_fields=["name", "identity_key"])
