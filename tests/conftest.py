"""What all tests need: to hear Ctrl-C, which whatever starts them in the background has their processes ignore."""

import signal


def pytest_configure() -> None:
    """Let this process, and all that tests start, hear an interrupt."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
