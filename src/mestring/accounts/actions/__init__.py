"""What changes accounts: each action is atomic and writes its own line in the audit."""
