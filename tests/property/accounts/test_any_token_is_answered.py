"""Whatever somebody sends as a token, the answer is a refusal in words or an identity that was vouched for."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.provider.mimic import ISSUER, NOW, MimicProvider, id_token_claims, logout_claims, signed, tokens

from mestring.accounts.oidc.identity import verified
from mestring.accounts.oidc.logout import back_channel_notice
from mestring.accounts.oidc.refusal import SignInRefusedError
from mestring.accounts.oidc.request import Attempt

ATTEMPT = Attempt.new(redirect_uri="https://mestring.eksempel.test/tilbake", now=NOW)
CONNECTION = MimicProvider().connection(max_age=600)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
CLAIMS = sorted({*id_token_claims(ATTEMPT), *logout_claims(), "nbf", "azp", "at_hash", "name"})
CHANGES = st.dictionaries(st.sampled_from(CLAIMS), JSON, max_size=3)
GOOD = signed(id_token_claims(ATTEMPT))


def believed(read):
    """What ``read`` gives, or None where it refuses; any other exception fails the test."""
    try:
        return read()
    except SignInRefusedError:
        return None


@settings(max_examples=150, deadline=None)
@given(changes=CHANGES)
def test_strange_claims_under_a_true_signature_never_pass_for_another(changes):
    claims = id_token_claims(ATTEMPT, **changes)
    token = tokens(signed(claims))
    identity = believed(lambda: verified(token, connection=CONNECTION, attempt=ATTEMPT, now=NOW))
    if identity is not None:
        assert (identity.issuer, claims["iss"], claims["nonce"]) == (ISSUER, ISSUER, ATTEMPT.nonce)
        assert identity.subject == claims["sub"]


@settings(max_examples=150, deadline=None)
@given(changes=CHANGES)
def test_a_strange_logout_notice_is_refused_or_names_whom_it_signs_out(changes):
    token = signed(logout_claims(**changes), header={"typ": "logout+jwt"})
    notice = believed(lambda: back_channel_notice(token, connection=CONNECTION, now=NOW))
    assert notice is None or notice.subject or notice.session_id


@settings(max_examples=200, deadline=None)
@given(place=st.integers(0, len(GOOD) - 1), letter=st.sampled_from("ABCxyz019-_.=é"))
def test_one_changed_letter_is_enough_to_break_a_token(place, letter):
    forged = GOOD[:place] + letter + GOOD[place + 1 :]
    identity = believed(lambda: verified(tokens(forged), connection=CONNECTION, attempt=ATTEMPT, now=NOW))
    # The last letter of the signature holds bits that mean nothing; then the token is the very same.
    assert (identity is None) or forged == GOOD or place == len(GOOD) - 1
