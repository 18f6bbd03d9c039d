"""Memory: how often Python looks for reference cycles, set for large courses."""

from __future__ import annotations

import gc

# 10,000 new objects, then each tenth and each hundredth time the older ones, too.
_THRESHOLDS = (10_000, 10, 100)


def collect_cycles_rarely() -> None:
    """Look for cycles less often; those among new objects are still found soon.

    A course is hundreds of thousands of objects without a cycle. With the usual thresholds (700,
    10, 10) Python walks through all of them again and again, in vain: checking 10,000 blocks takes
    half as long again, and more than in proportion to the course. See docs/performance.md.
    """
    gc.set_threshold(*_THRESHOLDS)
