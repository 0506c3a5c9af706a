//! What holds for every input, tried on random ones.

mod breadth;
mod closure;
mod draw;
mod findings;
mod numbers;
mod occupancy;
mod rates;
mod split;
mod year;
