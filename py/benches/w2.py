"""W2: amounts split over payers to the øre by largest remainder."""

from benches import copying, exact, numpy_integers, ours, python_decimals, touching
from benches.contender import Contender
from benches.judge import Judged, judged
from benches.rounds import Budget, Rounds, measure
from benches.splits import Splits, splits

# The judge and Python's `decimal` get at most this many payers: their time per payer is constant.
FEW = 1_000_000
FEW_FOR_DECIMAL = 100_000


def contenders(given: Splits) -> list[Contender]:
    """Return every contender with figures except Python's `decimal`."""
    return [
        ours.W2(given),
        ours.W2Again(given),
        ours.W2Long(given),
        numpy_integers.Arrow(given),
        numpy_integers.Own(given),
        numpy_integers.Keys(given),
    ]


def race(count: int, payers: int, budget: Budget) -> Rounds:
    """Measure nanoseconds per payer of a split."""
    given = splits(count, payers)
    few = splits(min(count, FEW_FOR_DECIMAL // payers), payers)
    decimal = python_decimals.W2(few)
    work = {each.name: (each.run, given.items) for each in [*contenders(given), copying.w2(given), touching.w2(given)]}
    return measure({**work, decimal.name: (decimal.run, few.items)}, budget)


def judge(count: int, payers: int) -> list[Judged]:
    """Count wrong splits per contender, and compare the library on all splits with the hand-written integers."""
    few = splits(min(count, FEW // payers), payers)
    fractions = judged([*contenders(few), python_decimals.W2(few)], exact.w2(few))
    given = splits(count, payers)
    by_hand = numpy_integers.Own(given)
    return [*fractions, *judged([ours.W2(given)], by_hand.figures(by_hand.run()), "integers by hand")]
