//! Slips in published closure accounts: the printed figures that do not follow from the others, and by how much.
//!
//! The printed figures must satisfy five relations. Where some do not hold, each printed figure is tried as the slip:
//! is there a value for it with which all of them hold? That figure is what a reader has to look at.

use crate::collections::{Key, Map, MapKey};
use crate::error::Problem;
use crate::numbers::{Amount, FixedPoint, Ratio, Unit};
use crate::read::{ByName, Name, choice, figures};
use crate::rules::result::published::Published;
use crate::rules::split::{Method, Party};

choice! {
    /// A printed figure of a closure account.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::result::Figure;
    ///
    /// let figure: Figure = from_json(r#""own_share""#, Dialect::Machine)?;
    /// assert_eq!(figure, Figure::OwnShare);
    /// assert_eq!(figure.as_str(), "own_share");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Figure {
        /// The operator's own share (`egen andel`).
        OwnShare = "own_share",
        /// The rest that is split (`rest`).
        Rest = "rest",
        /// The share of one user (`andel`).
        Share = "share",
        /// The sum of the shares (`sum`).
        Sum = "sum",
    }
}

figures! {
    /// A printed figure that does not follow from the others.
    ///
    /// # Examples
    /// Odinsgård, published 2025: 22.72 less 1.18 million is 21.54, and 21.56 was printed.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::result::{ClosureAccountInput, Figure, Published, User, closure_account};
    /// use rammeaftale::rules::split::Method;
    ///
    /// let printed =
    ///     Published::new("10000".parse()?).with_own_share("1180000".parse()?).with_rest("21560000".parse()?);
    /// let input = ClosureAccountInput::new(
    ///     "22720000".parse()?,
    ///     "23600000".parse()?,
    ///     "5".parse()?,
    ///     Unit::KRONE,
    ///     Method::LargestRemainder,
    ///     "Haderslev".parse()?,
    ///     vec![User::new("Haderslev".parse()?, "1".parse()?)],
    /// );
    /// let finding = &closure_account(&input.with_published(printed))?.findings[0];
    /// assert_eq!(finding.figure, Figure::Rest);
    /// assert_eq!(finding.follows.to_string(), "21540000.00");
    /// assert_eq!(finding.difference.to_string(), "20000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Finding {
        /// Which figure it is.
        pub figure: Figure,
        /// Whose share, if it is one.
        pub party: Option<Name>,
        /// The printed value.
        pub published: Amount,
        /// The value that follows from the others.
        pub follows: Amount,
        /// By how much they differ: printed − what follows.
        pub difference: Amount,
        /// Whether this is the only figure that, corrected, makes everything add up.
        pub alone: bool,
    }
}

/// The computed account that the printed figures are held against.
pub(crate) struct Account<'a> {
    pub deficit: Amount,
    pub own_share: Amount,
    pub rest: Amount,
    pub unit: Unit,
    pub method: Method,
    pub users: &'a [Party],
}

/// The printed figures that do not follow from the others.
pub(crate) fn findings(account: &Account<'_>, published: &Published) -> Result<Vec<Finding>, Problem> {
    let mut sheet = Sheet::new(account, published)?;
    let broken: Vec<Relation> = sheet.relations().filter(|relation| !sheet.holds(*relation)).collect();
    if broken.is_empty() {
        return Ok(Vec::new());
    }
    let cells: Vec<_> = sheet.printed_cells().collect();
    let mut slips: Vec<(Cell, i128)> =
        cells.into_iter().filter_map(|cell| Some((cell, sheet.explanation(cell, &broken)?))).collect();
    let alone = slips.len() == 1;
    if slips.is_empty() {
        slips = sheet.one_by_one(&broken);
    }
    slips.into_iter().map(|(cell, follows)| sheet.finding(cell, follows, alone)).collect()
}

/// A printed figure, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    OwnShare,
    Rest,
    Share(usize),
    Sum,
}

impl MapKey<'_> for Cell {
    fn key(self) -> Key<'static> {
        match self {
            Self::OwnShare => 0,
            Self::Rest => 1,
            Self::Share(index) => index.saturating_add(2),
            Self::Sum => usize::MAX,
        }
        .key()
    }
}

/// A relation that must hold between the printed figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// 1. The own share is the one that follows from the turnover.
    OwnShare,
    /// 2. The rest is the deficit less the own share.
    Rest,
    /// 3. The shares add up to the rest.
    Shares,
    /// 4. A share is the user's part of the rest.
    Share(usize),
    /// 5. The sum is the sum of the shares.
    Sum,
}

impl Relation {
    fn involves(self, cell: Cell) -> bool {
        match self {
            Self::OwnShare => cell == Cell::OwnShare,
            Self::Rest => matches!(cell, Cell::OwnShare | Cell::Rest),
            Self::Shares => matches!(cell, Cell::Rest | Cell::Share(_)),
            Self::Share(index) => cell == Cell::Rest || cell == Cell::Share(index),
            // Without printed shares the sum is held against the rest.
            Self::Sum => matches!(cell, Cell::Share(_) | Cell::Sum | Cell::Rest),
        }
    }
}

/// The account as printed, in whole printed units; what is not printed stands in as computed.
struct Sheet<'a> {
    published: &'a Published,
    users: &'a [Party],
    /// Whether the shares were settled in whole printed units that add up.
    adds_up_exactly: bool,
    /// Whether every share was rounded once, on its own, to the printed unit.
    rounded_once: bool,
    weights: Vec<i128>,
    total_weight: i128,
    deficit: i128,
    computed_own_share: i128,
    computed_rest: i128,
    rest_in_oere: i128,
    own_share: i128,
    rest: i128,
    /// In the order of the users; empty where none are printed.
    shares: Vec<i128>,
    sum_of_shares: i128,
    sum: i128,
}

impl<'a> Sheet<'a> {
    fn new(account: &Account<'a>, published: &'a Published) -> Result<Self, Problem> {
        let in_units = |amount: Amount| (amount.exactly() / published.unit.exactly()).round_half_away();
        let printed = |figure: Option<Amount>, computed: i128| figure.map_or(Ok(computed), in_units);
        let (computed_own_share, computed_rest) = (in_units(account.own_share)?, in_units(account.rest)?);
        let shares = match &published.shares {
            None => Vec::new(),
            Some(shares) => {
                let by_id: ByName<'_, Amount> = shares.iter().map(|share| (&share.id, share.share)).collect();
                let of = |user: &Party| in_units(by_id.get(&user.id).copied().unwrap_or(Amount::ZERO));
                account.users.iter().map(of).collect::<Result<_, _>>()?
            }
        };
        let weights: Vec<_> = account.users.iter().map(|user| i128::from(user.weight.smallest())).collect();
        let rest = printed(published.rest, computed_rest)?;
        let sum_of_shares = shares.iter().copied().fold(0, i128::saturating_add);
        Ok(Self {
            published,
            users: account.users,
            rounded_once: account.method == Method::EachRounded && account.unit.amount() >= published.unit.amount(),
            adds_up_exactly: account.method == Method::LargestRemainder
                && account.unit.amount() >= published.unit.amount(),
            total_weight: weights.iter().copied().fold(0, i128::saturating_add),
            weights,
            deficit: in_units(account.deficit)?,
            computed_own_share,
            computed_rest,
            rest_in_oere: account.rest.oere().into(),
            own_share: printed(published.own_share, computed_own_share)?,
            rest,
            sum: printed(published.sum, if shares.is_empty() { rest } else { sum_of_shares })?,
            shares,
            sum_of_shares,
        })
    }

    fn relations(&self) -> impl Iterator<Item = Relation> + use<> {
        let shares = (!self.shares.is_empty()).then_some(Relation::Shares);
        let each = (0..self.shares.len()).map(Relation::Share);
        [Relation::OwnShare, Relation::Rest].into_iter().chain(shares).chain(each).chain([Relation::Sum])
    }

    fn printed_cells(&self) -> impl Iterator<Item = Cell> + use<> {
        let own_share = self.published.own_share.map(|_| Cell::OwnShare);
        let rest = self.published.rest.map(|_| Cell::Rest);
        let sum = self.published.sum.map(|_| Cell::Sum);
        own_share.into_iter().chain(rest).chain((0..self.shares.len()).map(Cell::Share)).chain(sum)
    }

    fn holds(&self, relation: Relation) -> bool {
        match relation {
            Relation::OwnShare => self.own_share == self.computed_own_share,
            Relation::Rest => {
                self.rest == self.deficit.saturating_sub(self.own_share) || self.rest == self.computed_rest
            }
            Relation::Shares => self.adds_up(self.sum_of_shares),
            Relation::Share(index) => self.share_follows(index),
            Relation::Sum if self.shares.is_empty() => self.adds_up(self.sum),
            Relation::Sum => self.sum == self.sum_of_shares,
        }
    }

    /// Whether a sum of shares is the rest, as far as the method lets it.
    fn adds_up(&self, sum: i128) -> bool {
        let missed = self.rest.abs_diff(sum);
        if self.adds_up_exactly {
            return missed == 0;
        }
        // Every share and the rest were rounded on their own, each by half a unit at the most.
        let figures = u128::try_from(self.users.len()).unwrap_or(u128::MAX).saturating_add(1);
        missed.saturating_mul(2) <= figures
    }

    fn share_follows(&self, index: usize) -> bool {
        let (Some(share), Some(weight)) = (self.shares.get(index), self.weights.get(index)) else { return true };
        // |share − rest × weight / total| against a unit, both times the total; of the printed rest, or of the computed one.
        let unit = i128::from(self.published.unit.amount().oere());
        let near = |share: i128, rest: i128, unit: i128| {
            let missed = share.saturating_mul(self.total_weight).abs_diff(rest.saturating_mul(*weight));
            let whole_unit = self.total_weight.saturating_mul(unit).unsigned_abs();
            if self.rounded_once { missed.saturating_mul(2) <= whole_unit } else { missed < whole_unit }
        };
        near(*share, self.rest, 1) || near(share.saturating_mul(unit), self.rest_in_oere, unit)
    }

    /// The value that a relation leaves for a figure.
    fn implied(&self, relation: Relation, cell: Cell) -> Option<i128> {
        let share_of = |sum: i128, index: usize| {
            Some(sum.saturating_sub(self.sum_of_shares.saturating_sub(*self.shares.get(index)?)))
        };
        match (relation, cell) {
            (Relation::OwnShare, Cell::OwnShare) => Some(self.computed_own_share),
            (Relation::Rest, Cell::Rest) => Some(self.deficit.saturating_sub(self.own_share)),
            (Relation::Shares, Cell::Share(index)) => share_of(self.rest, index),
            // It involves no other share.
            (Relation::Share(_), Cell::Share(index)) => {
                let exact = self.rest.saturating_mul(*self.weights.get(index)?);
                Ratio::new(exact, self.total_weight).round_half_away().ok()
            }
            (Relation::Sum, Cell::Share(index)) => share_of(self.sum, index),
            (Relation::Sum, Cell::Sum) if self.shares.is_empty() => Some(self.rest),
            (Relation::Shares, Cell::Rest) | (Relation::Sum, Cell::Sum) => Some(self.sum_of_shares),
            _ => None,
        }
    }

    /// The value with which every relation holds, if this figure alone is the slip.
    fn explanation(&mut self, cell: Cell, broken: &[Relation]) -> Option<i128> {
        if !broken.iter().all(|relation| relation.involves(cell)) {
            return None;
        }
        let implied: Vec<_> = broken.iter().filter_map(|relation| self.implied(*relation, cell)).collect();
        implied.into_iter().find(|value| {
            let printed = self.replace(cell, *value);
            // The relations that the figure does not stand in hold as they are.
            let holds = match cell {
                Cell::Share(index) => [Relation::Shares, Relation::Share(index), Relation::Sum]
                    .into_iter()
                    .all(|relation| self.holds(relation)),
                _ => self.relations().filter(|relation| relation.involves(cell)).all(|relation| self.holds(relation)),
            };
            self.replace(cell, printed);
            holds
        })
    }

    /// Replaces the value of a figure, and returns the old one.
    fn replace(&mut self, cell: Cell, value: i128) -> i128 {
        let figure = match cell {
            Cell::OwnShare => &mut self.own_share,
            Cell::Rest => &mut self.rest,
            Cell::Sum => &mut self.sum,
            Cell::Share(index) => match self.shares.get_mut(index) {
                Some(share) => {
                    self.sum_of_shares = self.sum_of_shares.saturating_add(value).saturating_sub(*share);
                    share
                }
                None => return value,
            },
        };
        let printed = core::mem::replace(figure, value);
        // A sum that is not printed is what the shares, or the rest, make it.
        if self.published.sum.is_none() {
            self.sum = if self.shares.is_empty() { self.rest } else { self.sum_of_shares };
        }
        printed
    }

    /// Where no figure alone is the slip: what each broken relation says of the figure that it defines.
    fn one_by_one(&self, broken: &[Relation]) -> Vec<(Cell, i128)> {
        let mut slips = Map::new();
        for relation in broken {
            let cell = match relation {
                Relation::OwnShare => Cell::OwnShare,
                Relation::Rest => Cell::Rest,
                Relation::Shares if self.published.rest.is_some() => Cell::Rest,
                Relation::Shares | Relation::Sum => Cell::Sum,
                Relation::Share(index) => Cell::Share(*index),
            };
            // The shares do not add up to a rest that is not printed: their sum is what can be looked at.
            let follows = if cell == Cell::Sum && *relation == Relation::Shares {
                Some(self.rest)
            } else {
                self.implied(*relation, cell)
            };
            if let Some(follows) = follows.filter(|_| !slips.contains(cell)) {
                slips.insert(cell, follows);
            }
        }
        slips.iter().map(|(cell, follows)| (cell, *follows)).collect()
    }

    fn finding(&self, cell: Cell, follows: i128, alone: bool) -> Result<Finding, Problem> {
        let (figure, party, printed) = match cell {
            Cell::OwnShare => (Figure::OwnShare, None, self.own_share),
            Cell::Rest => (Figure::Rest, None, self.rest),
            Cell::Sum => (Figure::Sum, None, self.sum),
            Cell::Share(index) => {
                let party = self.users.get(index).map(|user| user.id.clone());
                (Figure::Share, party, self.shares.get(index).copied().unwrap_or_default())
            }
        };
        let kroner = |units: i128| Amount::rounded(Ratio::from(units) * self.published.unit.exactly(), Unit::OERE);
        let difference = kroner(printed.saturating_sub(follows))?;
        Ok(Finding { figure, party, published: kroner(printed)?, follows: kroner(follows)?, difference, alone })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::result::published::PublishedShare;

    #[test]
    fn ten_thousand_users_do_not_hang() {
        let id = |index: usize| -> Name { index.to_string().parse().unwrap() };
        let one: Amount = "1".parse().unwrap();
        let users: Vec<_> = (0..10_000).map(|index| Party { id: id(index), weight: "1".parse().unwrap() }).collect();
        let shares = (0..10_000).map(|index| PublishedShare { id: id(index), share: one }).collect();
        let rest: Amount = "10001".parse().unwrap();
        let account = Account {
            deficit: rest,
            own_share: Amount::ZERO,
            rest,
            unit: Unit::KRONE,
            method: Method::LargestRemainder,
            users: &users,
        };
        let published =
            Published { unit: Unit::KRONE, own_share: None, rest: None, shares: Some(shares), sum: Some(rest) };
        // Any share could be the one that is a krone too low.
        let slips = findings(&account, &published).unwrap();
        assert_eq!(slips.len(), 10_000);
        assert!(slips.iter().all(|slip| slip.figure == Figure::Share && !slip.alone));
    }
}
