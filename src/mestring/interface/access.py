"""The page frame keeps nothing of its own; third-party tables are answered for here."""

from __future__ import annotations

from mestring.core.stewardship import Stewardship

NOBODY = "Ingen; brukes av systemet selv"
STEWARDSHIP = {
    "contenttypes.contenttype": Stewardship(readers=NOBODY, reads_audited=False, kept="Så lenge systemet er i bruk"),
    "auth.permission": Stewardship(readers=NOBODY, reads_audited=False, kept="Brukes ikke; porten er core/access.py"),
    "auth.group": Stewardship(readers=NOBODY, reads_audited=False, kept="Brukes ikke; porten er core/access.py"),
    "sessions.session": Stewardship(readers=NOBODY, reads_audited=False, kept="Til økten er slutt"),
    "axes.accessattempt": Stewardship(readers=NOBODY, reads_audited=False, kept="Til sperren er over"),
    "axes.accesslog": Stewardship(readers=NOBODY, reads_audited=False, kept="Skrives ikke"),
    "axes.accessfailurelog": Stewardship(readers=NOBODY, reads_audited=False, kept="Skrives ikke"),
    "axes.accessattemptexpiration": Stewardship(readers=NOBODY, reads_audited=False, kept="Til sperren er over"),
}
