"""A person's browser at the provider: follows its redirects, fills in its page, signs out there."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import httpx

FORM = re.compile(r'<form[^>]*action="([^"]+)"')
XSRF = re.compile(r'name="xsrf" value="([^"]+)"')


class Visitor:
    """Keeps the provider's cookies, so that one who is signed in there stays so."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self.client = httpx.Client(follow_redirects=False)
        self.asked: dict[str, str] = {}

    def signs_in(self, address: str, *, as_: str = "", level: str = "loa-high", cancels: bool = False) -> str:
        """Go where our redirect leads, prove who one is, and give the address one is sent back to."""
        response = self.client.get(address)
        while response.is_redirect:
            onward = urljoin(str(response.url), response.headers["location"])
            if not onward.startswith(self.issuer):
                return onward
            response = self.client.get(onward)
            if "/interaction/" in onward:
                self.asked = response.json()["asked"]
                form = {"cancel": "yes"} if cancels else {"login": as_, "acr": level}
                response = self.client.post(onward, data=form)
        msg = f"The provider answered {response.status_code}: {response.text[:300]}"
        raise AssertionError(msg)

    def signs_out(self, address: str) -> str:
        """Go to the provider's sign-out, say yes, and give the address one is sent back to."""
        page = self.client.get(address)
        assert page.status_code == 200, page.text
        form, xsrf = FORM.search(page.text), XSRF.search(page.text)
        assert form
        assert xsrf
        done = self.client.post(form.group(1), data={"xsrf": xsrf.group(1), "logout": "yes"})
        return str(done.headers["location"])
