//! The rules on integers, and rows of them. A figure is written as its formula in `core/docs/rules.md`.

mod billing;
mod rate;
mod result;
mod split;

use fastrand::Rng;

use crate::figures::Drawn;

/// Draws so many rows of a rule.
pub(crate) type Model = fn(&mut Rng, usize) -> Drawn;

/// Every rule that is drawn. The first four have kernels, and are drawn more often.
pub(crate) const MODELS: [Model; 12] = [
    rate::daily_rate,
    result::year_result,
    result::reregulated_rate,
    split::allocate,
    rate::daily_rate,
    result::year_result,
    result::reregulated_rate,
    rate::rate_at_occupancy,
    rate::day_rate,
    billing::vacancy,
    billing::free_choice,
    result::carried_over,
];
