"""What holds for every test: properties are tried on the same examples each time, and without a stopwatch."""

import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew."""
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew; read the diff")
