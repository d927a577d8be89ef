"""ETags: the same answer has the same tag, and who has it already is told so instead of getting it again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified


def tagged(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a successful answer a strong ETag made from its bytes; answer 304 when the caller has that one."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code != 200:
            return response
        tag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        known = [one.strip().removeprefix("W/") for one in request.headers.get("If-None-Match", "").split(",")]
        if tag in known or known == ["*"]:
            response = HttpResponseNotModified()
        response["ETag"] = tag
        response["Cache-Control"] = "public, max-age=60"
        return response

    return answer
