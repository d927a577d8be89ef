"""Settings, addresses and the command line: where the parts are put together."""
