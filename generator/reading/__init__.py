"""From seed files to documents: decoding, metadata, typed blocks. The text itself is never rewritten."""

from generator.reading.corrections import read_corrections
from generator.reading.document import Seed, read_bytes
from generator.reading.seeds import Reading, read_file, read_seed, read_seeds

__all__ = ["Reading", "Seed", "read_bytes", "read_corrections", "read_file", "read_seed", "read_seeds"]
