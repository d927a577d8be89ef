"""Ties sessions here to sessions at the provider, and ends them when either side says so."""

from __future__ import annotations

from datetime import datetime, timedelta
from importlib import import_module
from typing import Final

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from mestring.accounts.models import User
from mestring.accounts.models.sign_in_session import SignInSession
from mestring.accounts.models.used_logout_notice import UsedLogoutNotice
from mestring.accounts.oidc.identity import VerifiedIdentity
from mestring.accounts.oidc.logout import LogoutNotice
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.selectors import actor_for
from mestring.core import audit
from mestring.core.access import Purpose, system

BY: Final = system("sign-in")
# Longer than any session lives; what is older was left by somebody who closed the browser.
KEPT: Final = timedelta(days=1)


@transaction.atomic
def begin(user: User, *, identity: VerifiedIdentity, provider: str, session_key: str, now: datetime) -> SignInSession:
    """Note that this session came from the provider's, and tidy away those of yesterday."""
    SignInSession.objects.filter(created__lt=now - KEPT).delete()
    session = SignInSession.objects.create(
        session_key=session_key,
        provider=provider,
        subject=identity.subject,
        sid=identity.session_id,
        user=user,
        created=now,
    )
    detail = {"provider": provider, "level": identity.level}
    audit.record("accounts.signed_in", by=actor_for(user), purpose=Purpose.OWN_MATTERS, on=user, detail=detail)
    return session


@transaction.atomic
def end_here(session_key: str, *, now: datetime) -> int:
    """Somebody signs out, or in anew, in this browser."""
    return _end(SignInSession.objects.filter(session_key=session_key), how="accounts.signed_out", now=now)


@transaction.atomic
def end_by_session(provider: str, *, sid: str, now: datetime) -> int:
    """The provider's session ended, told through the browser. How many sessions that ended here."""
    if not sid:
        return 0
    found = SignInSession.objects.filter(provider=provider, sid=sid)
    return _end(found, how="accounts.signed_out_by_provider", now=now)


@transaction.atomic
def end_by_notice(provider: str, *, notice: LogoutNotice, now: datetime) -> int:
    """The provider's own word that a session, or all of a person's, has ended; each notice counts once."""
    UsedLogoutNotice.objects.filter(forget_at__lt=now).delete()
    try:
        with transaction.atomic():
            UsedLogoutNotice.objects.create(
                provider=provider, notice_id=notice.notice_id, forget_at=notice.remember_until
            )
    except IntegrityError as error:
        raise SignInRefusedError(Refusal.NOT_GENUINE, reason="the logout notice has been used before") from error
    whose = Q(sid=notice.session_id) if notice.session_id else Q()
    whose &= Q(subject=notice.subject) if notice.subject else Q()
    found = SignInSession.objects.filter(whose, provider=provider)
    return _end(found, how="accounts.signed_out_by_provider", now=now)


def _end(sessions: QuerySet[SignInSession], *, how: str, now: datetime) -> int:
    open_ones = list(sessions.filter(ended=None).select_for_update(of=("self",)).select_related("user"))
    store = import_module(settings.SESSION_ENGINE).SessionStore
    for session in open_ones:
        store(session.session_key).delete()
        session.session_key, session.ended = "", max(now, session.created)
        session.save(update_fields=["session_key", "ended"])
        by = actor_for(session.user) if how == "accounts.signed_out" else BY
        audit.record(how, by=by, purpose=Purpose.OWN_MATTERS, on=session.user, detail={"provider": session.provider})
    return len(open_ones)
