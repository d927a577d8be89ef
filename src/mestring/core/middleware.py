"""Turns the gate's refusal into a page that says what to do, or the way to sign-in."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mestring.core.access import RefusedError
from mestring.core.states import MoveNotPossibleError


class RefusalMiddleware:
    """Answers 403 with the gate's sentence, or leads to sign-in; a move that is no longer possible answers 409."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, MoveNotPossibleError):
            return render(request, "409.html", {"sentence": str(error)}, status=409)
        if not isinstance(error, RefusedError):
            return None
        if request.path.startswith("/api/"):
            return JsonResponse({"detail": str(error)}, status=401 if error.sign_in else 403)
        if error.sign_in:
            return redirect(f"{reverse(settings.LOGIN_URL)}?{urlencode({'neste': request.get_full_path()})}")
        return render(request, "403.html", {"sentence": str(error)}, status=403)
