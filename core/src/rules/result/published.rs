//! The figures of a closure account as they were published.

use crate::collections::Set;
use crate::error::{Code, Problem, Problems};
use crate::numbers::{Amount, Unit};
use crate::read::{Item, Name, record};
use crate::rules::split::Party;

record! {
    /// The share of a user as it was published.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::result::PublishedShare;
    ///
    /// let share = PublishedShare::new("Kolding".parse()?, "2100000".parse()?);
    /// assert_eq!(share.share.to_string(), "2100000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PublishedShare {
        /// The user.
        pub id: Name,
        /// Its share as printed.
        pub share: Amount,
    }
}

impl Item for PublishedShare {
    const MOST: usize = 10_000;
}

record! {
    /// The figures of a closure account as they were published.
    ///
    /// # Examples
    /// Only what was printed is checked, in the unit that it was printed in.
    /// ```
    /// use rammeaftale::rules::result::Published;
    ///
    /// let printed = Published::new("10000".parse()?).with_own_share("1180000".parse()?);
    /// assert_eq!(printed.unit.amount().to_string(), "10000.00");
    /// assert!(printed.rest.is_none() && printed.shares.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Published {
        /// The unit that they are printed in, 10,000 for millions with two decimals.
        pub unit: Unit,
        /// The operator's own share.
        pub own_share: Option<Amount>,
        /// The rest.
        pub rest: Option<Amount>,
        /// The shares, one for every user.
        pub shares: Option<Vec<PublishedShare>>,
        /// The sum of the shares.
        pub sum: Option<Amount>,
    }
}

/// Notes published figures that cannot be checked.
pub(crate) fn published_problems(published: &Published, users: &[Party], problems: &mut Problems) {
    let whole = |figure: Option<Amount>, place: &str, problems: &mut Problems| {
        if let Some(figure) = figure.filter(|figure| !figure.is_multiple_of(published.unit)) {
            problems.push(Problem::new(Code::NotAMultiple, place).with_given(&figure.to_string()));
        }
    };
    whole(published.own_share, "published.own_share", problems);
    whole(published.rest, "published.rest", problems);
    if let Some(shares) = &published.shares {
        let known: Set<'_, &Name> = users.iter().map(|user| &user.id).collect();
        let printed: Set<'_, &Name> = shares.iter().map(|share| &share.id).collect();
        if let Some(left_out) = known.iter().find(|name| !printed.contains(*name)) {
            problems.push(Problem::new(Code::Missing, "published.shares").with_given(left_out.as_str()));
        }
        let mut seen = Set::new();
        for (index, PublishedShare { id, share }) in shares.iter().enumerate() {
            let place = format!("published.shares[{index}]");
            if !seen.insert(id) {
                problems.push(Problem::new(Code::Duplicate, format!("{place}.id")).with_given(id.as_str()));
            } else if !known.contains(id) {
                problems.push(Problem::new(Code::UnknownChoice, format!("{place}.id")).with_given(id.as_str()));
            }
            whole(Some(*share), &format!("{place}.share"), problems);
        }
    }
    whole(published.sum, "published.sum", problems);
}
