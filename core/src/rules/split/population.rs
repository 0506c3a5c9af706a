//! A municipality as a party of a split by population.

use crate::error::Problem;
use crate::numbers::{Inhabitants, Weight};
use crate::read::{Item, Name, record};
use crate::rules::split::allocate::Party;

record! {
    /// A municipality and its inhabitants.
    pub struct Population {
        /// The municipality.
        pub id: Name,
        /// Its inhabitants (`indbyggere`), of the age that counts.
        pub inhabitants: Inhabitants,
    }
}

impl Item for Population {
    const MOST: usize = 10_000;
}

impl Population {
    /// Returns the municipality as a party whose weight is its population.
    pub(crate) fn as_party(&self) -> Result<Party, Problem> {
        Ok(Party { id: self.id.clone(), weight: Weight::shown(self.inhabitants.exactly())? })
    }
}
