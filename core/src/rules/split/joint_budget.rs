//! Joint budgets (`fælles budget`).

use crate::error::{Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, Unit};
use crate::read::{ByName, Name, figures, record};
use crate::rules::split::allocate::{Method, Party, Share, WholeShares, exact_units, weights_problems, whole_shares};

record! {
    /// A budget, and the parties that share it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::split::{Budget, Party};
    ///
    /// let two_centres = Budget::new(
    ///     "813000".parse()?,
    ///     vec![Party::new("Odense".parse()?, "1".parse()?), Party::new("Esbjerg".parse()?, "1".parse()?)],
    /// );
    /// assert_eq!(two_centres.amount.to_string(), "813000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Budget {
        /// The budget.
        pub amount: Amount,
        /// The parties with their part of the key (`fordelingsnøgle`).
        pub parties: Vec<Party>,
    }
}

record! {
    /// A joint budget before and after a party joins or leaves.
    ///
    /// # Examples
    /// The budget stays, and one of two parties leaves: the other pays it all.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::split::{Budget, JointBudgetInput, Method, Party, joint_budget};
    ///
    /// let odense = Party::new("Odense".parse()?, "1".parse()?);
    /// let esbjerg = Party::new("Esbjerg".parse()?, "1".parse()?);
    /// let input = JointBudgetInput::new(
    ///     Budget::new("813000".parse()?, vec![odense.clone(), esbjerg]),
    ///     Budget::new("813000".parse()?, vec![odense]),
    ///     Unit::KRONE,
    ///     Method::LargestRemainder,
    /// );
    /// assert_eq!(joint_budget(&input)?.changes[0].change.to_string(), "406500.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct JointBudgetInput {
        /// The budget before.
        pub before: Budget,
        /// The budget after.
        pub after: Budget,
        /// The unit that each share is a multiple of (`afrundingsenhed`).
        pub unit: Unit,
        /// The method by which shares become whole units (`fordelingsmetode`).
        pub method: Method,
    }
}

figures! {
    /// The change for a party.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::split::{Budget, JointBudgetInput, Method, Party, joint_budget};
    ///
    /// let odense = Party::new("Odense".parse()?, "1".parse()?);
    /// let kolding = Party::new("Kolding".parse()?, "1".parse()?);
    /// let split = joint_budget(&JointBudgetInput::new(
    ///     Budget::new("400000".parse()?, vec![odense.clone()]),
    ///     Budget::new("500000".parse()?, vec![odense, kolding]),
    ///     Unit::KRONE,
    ///     Method::LargestRemainder,
    /// ))?;
    /// let joined = &split.changes[1];
    /// assert_eq!(joined.id.as_str(), "Kolding");
    /// assert_eq!((joined.before.to_string(), joined.after.to_string()), ("0.00".into(), "250000.00".into()));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ShareChange {
        /// The party.
        pub id: Name,
        /// Its share before; zero if it was not there.
        pub before: Amount,
        /// Its share after; zero if it is no longer there.
        pub after: Amount,
        /// The difference.
        pub change: Amount,
    }
}

figures! {
    /// A joint budget before and after, side by side.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::split::{Budget, JointBudgetInput, Method, Party, joint_budget};
    ///
    /// let party = |id: &str| -> Result<_, rammeaftale::Error> { Ok(Party::new(id.parse()?, "1".parse()?)) };
    /// let split = joint_budget(&JointBudgetInput::new(
    ///     Budget::new("1160700".parse()?, vec![party("Odense")?, party("Esbjerg")?, party("Kolding")?]),
    ///     Budget::new("813000".parse()?, vec![party("Odense")?, party("Esbjerg")?]),
    ///     Unit::KRONE,
    ///     Method::LargestRemainder,
    /// ))?;
    /// assert_eq!(split.before[0].share.to_string(), "386900.00");
    /// assert_eq!(split.after[0].share.to_string(), "406500.00");
    /// assert_eq!(split.changes.len(), 3); // whoever left is among them
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct JointBudget {
        /// The shares before.
        pub before: Vec<Share>,
        /// By how much they miss the budget; zero for the largest remainder.
        pub before_missing: Amount,
        /// The shares after.
        pub after: Vec<Share>,
        /// By how much they miss the budget.
        pub after_missing: Amount,
        /// The change for each: the parties before, then those that joined.
        pub changes: Vec<ShareChange>,
    }
}

/// A joint budget split by a key, before and after a party joins or leaves (`fælles budget`), for those who decide about it:
/// a party that leaves raises the shares of the others.
///
/// # Source
/// Socialdirektørforum Syddanmark, 30 June 2023, item 4: anonymous drug treatment with three centres in 2023 and two from 2024
/// (stated); the key is the caller's.
///
/// # Figures
/// Each budget is split as [`allocate`](crate::rules::split::allocate) does.
///
/// # Errors
/// As [`allocate`](crate::rules::split::allocate), with places in `before.parties` and `after.parties`.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::split::{Budget, JointBudgetInput, Method, Party, joint_budget};
///
/// let party = |id: &str| -> Result<_, rammeaftale::Error> { Ok(Party::new(id.parse()?, "1".parse()?)) };
/// let both = vec![party("Odense")?, party("Esbjerg")?];
/// let three = [both.clone(), vec![party("Kolding")?]].concat();
/// let split = joint_budget(&JointBudgetInput::new(
///     Budget::new("1160700".parse()?, three),
///     Budget::new("813000".parse()?, both),
///     Unit::KRONE,
///     Method::LargestRemainder,
/// ))?;
/// assert_eq!(split.changes[0].change.to_string(), "19600.00");
/// assert_eq!(split.changes[2].change.to_string(), "-386900.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn joint_budget(input: &JointBudgetInput) -> Result<JointBudget, Error> {
    let budgets = [("before", &input.before), ("after", &input.after)];
    let mut problems = Problems::new();
    for (field, budget) in budgets {
        weights_problems(&format!("{field}.parties"), &budget.parties, &mut problems);
    }
    let whole = |budget: &Budget| budget.amount.is_multiple_of(input.unit);
    if input.method == Method::LargestRemainder && !(whole(&input.before) && whole(&input.after)) {
        problems.push(Problem::new(Code::NotAMultiple, "unit").with_given(&input.unit.amount().to_string()));
    }
    problems.none()?;

    let split = |field: &str, budget: &Budget| -> Result<WholeShares, Error> {
        let units = exact_units(budget.amount, input.unit, &budget.parties).place(field)?;
        whole_shares(budget.amount, input.unit, input.method, &budget.parties, &units)
    };
    let (before, after) = (split("before", &input.before)?, split("after", &input.after)?);
    Ok(JointBudget {
        changes: changes(&before.shares, &after.shares).place("changes")?,
        before: before.shares,
        before_missing: before.missing,
        after: after.shares,
        after_missing: after.missing,
    })
}

fn changes(before: &[Share], after: &[Share]) -> Result<Vec<ShareChange>, Problem> {
    let (was, becomes) = (amounts(before), amounts(after));
    let joined = after.iter().filter(|share| !was.contains(&share.id));
    before
        .iter()
        .chain(joined)
        .map(|Share { id, .. }| {
            let at = |shares: &ByName<'_, Amount>| shares.get(id).copied().unwrap_or(Amount::ZERO);
            let (before, after) = (at(&was), at(&becomes));
            let change = Amount::rounded(after.exactly() - before.exactly(), Unit::OERE)?;
            Ok(ShareChange { id: id.clone(), before, after, change })
        })
        .collect()
}

fn amounts(shares: &[Share]) -> ByName<'_, Amount> {
    shares.iter().map(|share| (&share.id, share.share)).collect()
}
