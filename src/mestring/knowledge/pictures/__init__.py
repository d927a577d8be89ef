"""What an answer looks like: each function makes one chart, for pages, PDF and command line alike."""
