//! The rules: each a function from one input to the named figures of its result.
//!
//! A rule takes data, looks nothing up and hides no default. Its input is made with `new` from the fields that it requires and
//! `with_…` for each that may be left out; its result has public fields. Both can grow without breaking a caller.
//!
//! | module | rules |
//! | --- | --- |
//! | [`rate`] | daily rates, their basis and occupancy, packages, price levels, agreed ceilings, rates of a Socialtilsyn |
//! | [`split`] | amounts split by weight, per inhabitant, by population and use; subscriptions that end |
//! | [`result`] | the result of a year and the 5 % line, recalculated rates, re-regulation, closure accounts |
//! | [`billing`] | bills, start-up, vacancy, special places, central refund, changes of capacity |
//! | [`years`] | a service through the years, scenarios, early warning, why a rate changed, development of costs |

pub mod billing;
pub mod rate;
pub mod result;
pub mod split;
pub mod years;
