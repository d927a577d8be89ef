"""The database itself refuses to change or remove lines of the audit, whoever asks."""

from django.db import migrations

SQLITE = [
    """
    CREATE TRIGGER audit_never_changed BEFORE UPDATE ON core_auditevent
    BEGIN SELECT RAISE(ABORT, 'lines of the audit are never changed'); END
    """,
    """
    CREATE TRIGGER audit_never_removed BEFORE DELETE ON core_auditevent
    BEGIN SELECT RAISE(ABORT, 'lines of the audit are never removed'); END
    """,
]
POSTGRESQL = [
    """
    CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'lines of the audit are never changed or removed'; END $$
    """,
    """
    CREATE TRIGGER audit_never_changed BEFORE UPDATE OR DELETE ON core_auditevent
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()
    """,
]


def protect(apps, schema_editor):
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement)


def unprotect(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER audit_never_changed")
        schema_editor.execute("DROP TRIGGER audit_never_removed")
    else:
        schema_editor.execute("DROP TRIGGER audit_never_changed ON core_auditevent")
        schema_editor.execute("DROP FUNCTION audit_is_append_only")


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(protect, unprotect)]
