"""The core's tables: municipalities and units, the audit, the outbox."""

from mestring.core.models.audit_event import AuditEvent, AuditHead
from mestring.core.models.municipality import Municipality
from mestring.core.models.outbox_event import OutboxEvent
from mestring.core.models.unit import Unit

__all__ = ["AuditEvent", "AuditHead", "Municipality", "OutboxEvent", "Unit"]
