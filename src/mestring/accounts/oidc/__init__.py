"""Sign-in by OpenID Connect: an own client, free of Django, that takes the time from its caller."""
