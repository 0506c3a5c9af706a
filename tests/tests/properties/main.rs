//! Property tests of the rules on random inputs.

mod breadth;
mod change;
mod closure;
mod corrections;
mod draw;
mod financing;
mod findings;
mod handing_on;
mod heading;
mod histories;
mod ledger;
mod numbers;
mod occupancy;
mod rates;
mod split;
mod warning;
mod year;
