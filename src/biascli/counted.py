"""How many of something, in words."""


def counted(number: int, noun: str) -> str:
    """Return *1 finding*, *2 findings*."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
