//! The journal of a ledger: which amounts a run moved, and by which of its cases.

/// The number of an open amount: first those of the opening in their order, then as they are booked.
pub(crate) type AmountId = usize;

/// The movements of a run.
#[derive(Debug, Default)]
pub(crate) struct LedgerJournal {
    /// Year by year.
    pub years: Vec<YearJournal>,
    /// The amounts that are open at the end, in the order of the result.
    pub closing: Vec<AmountId>,
}

/// The movements of one year, in the order in which they were made.
#[derive(Debug, Default)]
pub(crate) struct YearJournal {
    /// The amounts that waited when the year began.
    pub opening: Vec<AmountId>,
    /// Those of them that went into its rate.
    pub landed: Vec<AmountId>,
    /// Where its result went, once the year is over.
    pub destination: Option<Destination>,
    /// The corrections booked in it, in their order.
    pub corrections: Vec<CorrectionJournal>,
    /// The amounts set aside that lapsed when it ended, as open amounts.
    pub lapsed: Vec<AmountId>,
    /// The amounts that wait when it ends.
    pub closing: Vec<AmountId>,
}

/// Where the result of a year went.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Destination {
    /// How it was split.
    pub split: ResultSplit,
    /// The regulated part, as an open amount.
    pub regulated: AmountId,
}

/// How a result is split into what is kept and what is regulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResultSplit {
    /// A deficit that is collected directly: neither.
    Direct,
    /// The closure settles all of it.
    Closure,
    /// The operator decided what it keeps.
    Decided,
    /// Nothing is kept without a decision.
    Undecided,
    /// The part within the band is kept.
    Band,
}

/// A correction of an earlier result.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CorrectionJournal {
    /// Whether the corrected result was held against the band.
    pub against_band: bool,
    /// The change of the regulated part, as an open amount.
    pub regulated: AmountId,
}
