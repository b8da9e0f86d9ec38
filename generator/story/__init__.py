"""From the annotations of many documents to one story."""

from generator.story.tell import tell

__all__ = ["tell"]
