//! A municipality as a party of a split by population.

use crate::error::Problem;
use crate::numbers::{Inhabitants, Weight};
use crate::read::{Item, Name, record};
use crate::rules::split::allocate::Party;

record! {
    /// A municipality and its inhabitants.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Inhabitants;
    /// use rammeaftale::rules::split::Population;
    ///
    /// let vejle = Population::new("Vejle".parse()?, Inhabitants::new(116_992)?);
    /// assert_eq!(vejle.inhabitants.get(), 116_992);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
