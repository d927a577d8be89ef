"""Luck that belongs to a person: a number is found from seed, cell, person and event, and never taken from a queue.

    first[i] = mix(key(seed, cell) + i · G),   next = mix(last + G)          (the finaliser and G of splitmix64)

So the answer is the same for any number of threads, and a person has the same luck in two scenarios.
Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014.
"""

from __future__ import annotations

import math

import numpy as np

from mestring.projection.compiling import compiled

U = np.uint64
GOLDEN = U(0x9E3779B97F4A7C15)


@compiled
def mix(bits: U) -> U:
    """64 bits stirred so that each one in decides every one out."""
    bits = (bits ^ (bits >> U(30))) * U(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> U(27))) * U(0x94D049BB133111EB)
    return bits ^ (bits >> U(31))


@compiled
def key(seed: U, cell: int) -> U:
    """Where the luck of a cell's people begins. ``cell`` is any whole number that names the cell."""
    return mix(mix(seed + GOLDEN) + U(cell + 1) * GOLDEN)


@compiled
def share(bits: U) -> float:
    """The bits as a number over 0 and up to 1, with 1."""
    return float((bits >> U(11)) + U(1)) * (1.0 / 9007199254740992.0)


@compiled
def drawn_count(mean: float, bits: U) -> int:
    """A Poisson count with this mean, by counting up its probabilities; large means in parts of at most 200."""
    parts = int(mean / 200.0) + 1
    each = mean / parts
    drawn = 0
    for _ in range(parts):
        bits = mix(bits + GOLDEN)
        left = share(bits)
        chance = math.exp(-each)
        number = 0
        while left > chance and number < 1000:
            left -= chance
            number += 1
            chance *= each / number
        drawn += number
    return drawn
