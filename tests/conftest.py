"""The order in which tests run."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest: begun last, it would run on while every other worker waits."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
