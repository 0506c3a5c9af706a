//! The input and the figures of printed costs.

use crate::numbers::{Amount, Count, Decimals, MunicipalityCount, PercentChange, Unit};
use crate::read::{Item, Name, choice, figures, record};

record! {
    /// The printed figures of all municipalities and areas.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::years::PrintedChange;
    ///
    /// let total = PrintedChange::new().with_change("251600000".parse()?).with_percent("2.4".parse()?);
    /// assert!(total.rising.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PrintedChange {
        /// The change of the accounts (`ændring`); a fall is below zero.
        pub change: Option<Amount>,
        /// The change in percent of the accounts before.
        pub percent: Option<PercentChange>,
        /// The municipalities whose costs fall.
        pub falling: Option<MunicipalityCount>,
        /// The municipalities whose costs are unchanged.
        pub unchanged: Option<MunicipalityCount>,
        /// Both of them together.
        pub falling_or_unchanged: Option<MunicipalityCount>,
        /// The municipalities whose costs rise.
        pub rising: Option<MunicipalityCount>,
    }
}

record! {
    /// The printed figures of an area.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::years::PrintedArea;
    ///
    /// let children = PrintedArea::new("Børn og unge".parse()?).with_change("77800000".parse()?);
    /// assert_eq!(children.id.as_str(), "Børn og unge");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PrintedArea {
        /// The area (`område`).
        pub id: Name,
        /// The change of the accounts (`ændring`); a fall is below zero.
        pub change: Option<Amount>,
        /// The change in percent of the accounts before.
        pub percent: Option<PercentChange>,
        /// The municipalities whose costs fall.
        pub falling: Option<MunicipalityCount>,
        /// The municipalities whose costs are unchanged.
        pub unchanged: Option<MunicipalityCount>,
        /// Both of them together.
        pub falling_or_unchanged: Option<MunicipalityCount>,
        /// The municipalities whose costs rise.
        pub rising: Option<MunicipalityCount>,
    }
}

impl Item for PrintedArea {
    const MOST: usize = 100;
}

record! {
    /// The printed figures of a development of costs, without the accounts that they were made of.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{PrintedCostsInput, printed_costs};
    ///
    /// let text = r#"{"unit": "100000", "decimals": 1, "total": {"change": "251600000"}, "areas": [
    ///     {"id": "Børn og unge", "change": "77800000"}, {"id": "Voksne", "change": "173800000"}]}"#;
    /// let input: PrintedCostsInput = from_json(text, Dialect::Machine)?;
    /// assert!(printed_costs(&input)?.agrees);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PrintedCostsInput {
        /// The unit that the changes are printed in (`enhed`): 100,000 kr. for millions with one decimal.
        pub unit: Unit,
        /// The decimals that the percentages are printed with.
        pub decimals: Decimals,
        /// The number of municipalities.
        pub municipalities: Option<MunicipalityCount>,
        /// The figures of all municipalities and areas.
        pub total: PrintedChange,
        /// The figures of each area; all areas.
        pub areas: Vec<PrintedArea>,
    }
}

choice! {
    /// A printed figure of a development of costs.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::years::CostFigure;
    ///
    /// assert_eq!(CostFigure::FallingOrUnchanged.as_str(), "falling_or_unchanged");
    /// ```
    pub enum CostFigure {
        /// The change in kroner.
        Change = "change",
        /// The change in percent.
        Percent = "percent",
        /// The municipalities in all.
        Municipalities = "municipalities",
        /// Those whose costs fall.
        Falling = "falling",
        /// Those whose costs are unchanged.
        Unchanged = "unchanged",
        /// Those whose costs fall or are unchanged.
        FallingOrUnchanged = "falling_or_unchanged",
        /// Those whose costs rise.
        Rising = "rising",
    }
}

figures! {
    /// The amounts from one to another.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{PrintedCostsInput, printed_costs};
    ///
    /// let text = r#"{"unit": "100000", "decimals": 1, "total": {"change": "251600000"}, "areas": [{"id": "Alle"}]}"#;
    /// let input: PrintedCostsInput = from_json(text, Dialect::Machine)?;
    /// let change = printed_costs(&input)?.total.change;
    /// assert_eq!(change.lowest.map(|lowest| lowest.to_string()).as_deref(), Some("251550000.00"));
    /// assert_eq!(change.highest.map(|highest| highest.to_string()).as_deref(), Some("251649999.99"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct AmountRange {
        /// The lowest; null where nothing limits it, or nothing fits.
        pub lowest: Option<Amount>,
        /// The highest; null where nothing limits it, or nothing fits.
        pub highest: Option<Amount>,
    }
}

figures! {
    /// The figures that follow of all municipalities and areas.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{PrintedCostsInput, printed_costs};
    ///
    /// let text = r#"{"unit": "100000", "decimals": 1, "municipalities": 22, "total": {"falling_or_unchanged": 4},
    ///     "areas": [{"id": "Alle"}]}"#;
    /// let input: PrintedCostsInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(printed_costs(&input)?.total.rising.map(|rising| rising.get()), Some(18));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct WholeCosts {
        /// The changes that are printed so and add up with the others.
        pub change: AmountRange,
        /// The accounts before that its printed change and percentage leave.
        pub base: AmountRange,
        /// Those that also add up with the other accounts before.
        pub fitting_base: AmountRange,
        /// The municipalities falling; null where more than one number fits.
        pub falling: Option<Count>,
        /// The municipalities unchanged; null where more than one number fits.
        pub unchanged: Option<Count>,
        /// Both of them together; null where more than one number fits.
        pub falling_or_unchanged: Option<Count>,
        /// The municipalities rising; null where more than one number fits.
        pub rising: Option<Count>,
    }
}

figures! {
    /// The figures that follow of an area.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{PrintedCostsInput, printed_costs};
    ///
    /// let text = r#"{"unit": "100000", "decimals": 1, "municipalities": 22, "total": {}, "areas": [
    ///     {"id": "Voksne", "falling": 3, "rising": 19}]}"#;
    /// let input: PrintedCostsInput = from_json(text, Dialect::Machine)?;
    /// let adults = &printed_costs(&input)?.areas[0];
    /// assert_eq!(adults.unchanged.map(|unchanged| unchanged.get()), Some(0));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct AreaCosts {
        /// The area.
        pub id: Name,
        /// The changes that are printed so and add up with the others.
        pub change: AmountRange,
        /// The accounts before that its printed change and percentage leave.
        pub base: AmountRange,
        /// Those that also add up with the other accounts before.
        pub fitting_base: AmountRange,
        /// The municipalities falling; null where more than one number fits.
        pub falling: Option<Count>,
        /// The municipalities unchanged; null where more than one number fits.
        pub unchanged: Option<Count>,
        /// Both of them together; null where more than one number fits.
        pub falling_or_unchanged: Option<Count>,
        /// The municipalities rising; null where more than one number fits.
        pub rising: Option<Count>,
    }
}

figures! {
    /// A printed figure whose correction alone would mend what does not fit; or, where none would, one of those that do not fit.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostFigure, PrintedCostsInput, printed_costs};
    ///
    /// let text = r#"{"unit": "100000", "decimals": 1, "municipalities": 22, "total": {}, "areas": [
    ///     {"id": "Voksne", "falling": 3, "rising": 20}]}"#;
    /// let input: PrintedCostsInput = from_json(text, Dialect::Machine)?;
    /// let findings = printed_costs(&input)?.findings;
    /// assert_eq!((findings.len(), findings[0].figure), (3, CostFigure::Municipalities)); // 22, 3 or 20
    /// assert!(findings.iter().all(|finding| !finding.alone));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PrintedFinding {
        /// The figure.
        pub figure: CostFigure,
        /// Its area; null of all areas.
        pub area: Option<Name>,
        /// The figure as printed.
        pub published: String,
        /// The lowest that follows from the others, as it would be printed; null where nothing limits it, or no single correction mends all.
        pub lowest: Option<String>,
        /// The highest.
        pub highest: Option<String>,
        /// True if no other correction of a single figure would mend it: only then is it the likely slip.
        pub alone: bool,
    }
}

figures! {
    /// The printed figures of a development of costs against each other.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{PrintedCostsInput, printed_costs};
    ///
    /// let text = r#"{"unit": "100000", "decimals": 1, "total": {"change": "261600000"}, "areas": [
    ///     {"id": "Børn og unge", "change": "77800000"}, {"id": "Voksne", "change": "173800000"}]}"#;
    /// let input: PrintedCostsInput = from_json(text, Dialect::Machine)?;
    /// let costs = printed_costs(&input)?;
    /// assert!(!costs.agrees);
    /// assert_eq!(costs.findings.len(), 3); // each of the three changes may be the slip
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PrintedCosts {
        /// True if all printed figures fit together.
        pub agrees: bool,
        /// The number of municipalities; null where more than one number fits.
        pub municipalities: Option<Count>,
        /// All municipalities and areas.
        pub total: WholeCosts,
        /// The areas.
        pub areas: Vec<AreaCosts>,
        /// The corrections that would each mend what does not fit; where there is none, the figures that do not fit.
        pub findings: Vec<PrintedFinding>,
    }
}
