//! The audit of printed figures.

use crate::audit::path;
use crate::audit::probe::{Probe, Target, input_shape};
use crate::error::{Allowed, Code, Error, Problem};
use crate::read::{Item, choice, figures, record};
use crate::settlement::Settlement;

/// The most numbers of an input that may be tried as misprints.
const MOST_INPUTS: usize = 100;

record! {
    /// A figure of the result as it is printed.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::audit::Printed;
    ///
    /// let rest = Printed::new("rest".into(), "21560000".into(), "10000".into());
    /// assert_eq!(rest.figure, "rest");
    /// ```
    pub struct Printed {
        /// The place of the figure in the result, such as `rate` or `shares[2].share`.
        pub figure: String,
        /// The figure as printed, as machine text.
        pub value: String,
        /// The unit that it is printed in: `10000` for millions with two decimals, `0.1` for a percentage with one.
        pub unit: String,
    }
}

impl Item for Printed {
    const MOST: usize = 100;
}

record! {
    /// Printed figures, and what else may be wrong or is not known.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::audit::{Printed, PrintedFigures};
    ///
    /// let rest = Printed::new("rest".into(), "21560000".into(), "10000".into());
    /// let asked = PrintedFigures::new(vec![rest]).with_inputs(vec!["deficit".into()]);
    /// assert!(asked.unknown.is_none());
    /// ```
    pub struct PrintedFigures {
        /// The figures, as they are printed.
        pub published: Vec<Printed>,
        /// The place of a field of the input that is not known: the figures are held against each other through it.
        pub unknown: Option<String>,
        /// The places of the numbers of the input that may be misprints as well; all of them where it is left out.
        pub inputs: Option<Vec<String>>,
    }
}

choice! {
    /// Where a figure of an audit stands.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::audit::Stands;
    ///
    /// assert_eq!(Stands::Input.as_str(), "input");
    /// ```
    pub enum Stands {
        /// In the input.
        Input = "input",
        /// In the result.
        Result = "result",
    }
}

figures! {
    /// A figure whose correction alone would mend everything; or, where none would, one that does not follow.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::audit::{Printed, PrintedFigures};
    /// use rammeaftale::{Options, settle_json};
    ///
    /// let input = r#"{"amount": "300", "unit": "1", "method": "each_rounded", "parties":
    ///     [{"id": "Odense", "weight": "100"}, {"id": "Kolding", "weight": "50"}]}"#;
    /// let split = settle_json("allocate", input, &Options::NONE)?;
    /// let printed = |figure: &str, value: &str| Printed::new(figure.into(), value.into(), "1".into());
    /// let figures = vec![printed("shares[0].share", "200"), printed("shares[1].share", "110")];
    /// let audit = split.audit(&PrintedFigures::new(figures).with_inputs(vec!["amount".into()]))?;
    /// let finding = &audit.findings[0];
    /// assert_eq!(
    ///     (finding.figure.as_str(), finding.lowest.as_deref(), finding.alone),
    ///     ("shares[1].share", Some("100"), true)
    /// );
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct AuditFinding {
        /// Whether it stands in the input or in the result.
        pub stands: Stands,
        /// Its place.
        pub figure: String,
        /// The figure as printed, or as given.
        pub published: String,
        /// The lowest value that follows; null where none is known.
        pub lowest: Option<String>,
        /// The highest: every one between them would do.
        pub highest: Option<String>,
        /// True if no other correction of one figure alone would mend everything: only then is it the likely slip.
        pub alone: bool,
    }
}

figures! {
    /// Printed figures against the rule.
    ///
    /// # Examples
    /// A rate that is printed wrong can be a slip of any figure that it follows from: none is accused.
    /// ```
    /// use rammeaftale::audit::{Printed, PrintedFigures};
    /// use rammeaftale::{Options, settle_json};
    ///
    /// let input = r#"{"basis": "21076560", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}"#;
    /// let rate = settle_json("daily_rate", input, &Options::NONE)?;
    /// let audit = rate.audit(&PrintedFigures::new(vec![Printed::new("rate".into(), "8200".into(), "1".into())]))?;
    /// assert!(!audit.agrees);
    /// assert!(audit.findings.len() > 1 && audit.findings.iter().all(|finding| !finding.alone));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Audit {
        /// True if every printed figure follows.
        pub agrees: bool,
        /// The lowest value of the unknown field with which all follow; null without one.
        pub lowest: Option<String>,
        /// The highest.
        pub highest: Option<String>,
        /// The corrections that would each mend everything; where there is none, the figures that do not follow.
        pub findings: Vec<AuditFinding>,
    }
}

impl Settlement {
    /// Holds printed figures against the rule: every one that does not follow, in the unit that it is printed in, and what would mend
    /// it. A figure is accused (`alone`) only where no other correction of a single figure mends everything.
    ///
    /// With `unknown`, a field of the input is not known: the printed figures are held against each other through it. Otherwise the
    /// numbers of the input may be misprints as well: all of them, or only those in `inputs`.
    ///
    /// # Errors
    /// As [`solve`](Self::solve), with places at `unknown`, in `published[i]` and `inputs[i]`; more than 100 numbers to try.
    ///
    /// # Examples
    /// Three rates of one base, and one that is printed wrong: `29,144` for `29,114`.
    /// ```
    /// use rammeaftale::audit::{Printed, PrintedFigures};
    /// use rammeaftale::{Options, settle_json};
    ///
    /// let input = r#"{"base": "1", "unit": "1", "classes": [{"lowest_places": 1, "weight": "1"},
    ///     {"lowest_places": 8, "weight": "1.2"}, {"lowest_places": 25, "weight": "2"}]}"#;
    /// let rates = settle_json("supervision_rates", input, &Options::NONE)?;
    /// let printed =
    ///     |class: usize, value: &str| Printed::new(format!("rates[{class}].rate"), value.into(), "1".into());
    /// let published = vec![printed(0, "24262"), printed(1, "29144"), printed(2, "48523")];
    /// let audit = rates.audit(&PrintedFigures::new(published).with_unknown("base".into()))?;
    /// let [slip] = audit.findings.as_slice() else { panic!() };
    /// assert_eq!((slip.figure.as_str(), slip.lowest.as_deref(), slip.alone), ("rates[1].rate", Some("29114"), true));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub fn audit(&self, asked: &PrintedFigures) -> Result<Audit, Error> {
        let mut targets = Vec::new();
        for (index, Printed { figure, value, unit }) in asked.published.iter().enumerate() {
            let target = Target::read(figure, value, unit, &format!("published[{index}]"))?;
            if target.printed(self).is_none() {
                let place = format!("published[{index}].figure");
                return Err(Problem::new(Code::UnknownChoice, place).with_given(figure).into());
            }
            targets.push(target);
        }
        match &asked.unknown {
            _ if targets.is_empty() => Ok(Audit { agrees: true, lowest: None, highest: None, findings: Vec::new() }),
            Some(field) => {
                let probe = Probe::of(self, field, &[]).map_err(|error| Error::from(error.first().at("unknown")))?;
                through(&probe, &targets)
            }
            None => self.with_misprints(&targets, asked.inputs.as_deref()),
        }
    }

    /// Holds the figures against the input; its numbers may be misprints.
    fn with_misprints(&self, targets: &[Target], inputs: Option<&[String]>) -> Result<Audit, Error> {
        let wrong: Vec<_> = targets.iter().filter(|target| target.printed(self) != Some(target.value)).collect();
        let Some(first) = wrong.first() else {
            return Ok(Audit { agrees: true, lowest: None, highest: None, findings: Vec::new() });
        };
        let mut findings = Vec::new();
        if wrong.len() == 1 {
            let follows = first.printed(self);
            findings.push(finding(first, follows, follows));
        }
        let named = inputs.is_some();
        let paths = inputs.map_or_else(|| path::numbers(&input_shape(self), &self.input_value()), <[String]>::to_vec);
        if paths.len() > MOST_INPUTS {
            return Err(Problem::new(Code::TooMany, "inputs").with_allowed(Allowed::AtMost(MOST_INPUTS)).into());
        }
        for (index, field) in paths.iter().enumerate() {
            let probe = match Probe::of(self, field, &[]) {
                Ok(probe) => probe,
                Err(error) if named => return Err(error.first().at(format!("inputs[{index}]")).into()),
                Err(_) => continue,
            };
            // A number that a figure both rises and falls with is not tried.
            let mut common = probe.interval(first, probe.range(first)).ok().flatten();
            for target in targets {
                common = common.and_then(|range| probe.interval(target, range).ok().flatten());
            }
            if let Some((lowest, highest)) = common {
                findings.push(AuditFinding {
                    stands: Stands::Input,
                    figure: field.clone(),
                    published: probe.written(probe.start()),
                    lowest: Some(probe.written(lowest)),
                    highest: Some(probe.written(highest)),
                    alone: false,
                });
            }
        }
        if findings.is_empty() {
            let each = wrong.iter().map(|target| finding(target, target.printed(self), target.printed(self)));
            return Ok(Audit { agrees: false, lowest: None, highest: None, findings: each.collect() });
        }
        Ok(closed(findings))
    }
}

/// Holds the figures against each other through a field that is not known.
fn through(probe: &Probe<'_>, targets: &[Target]) -> Result<Audit, Error> {
    let everything = (i128::MIN, i128::MAX);
    let interval = |(index, target): (usize, &Target)| {
        let found = probe.interval(target, probe.range(target));
        found.map_err(|error| error.first().at(format!("published[{index}].figure")).into())
    };
    let intervals: Vec<_> = targets.iter().enumerate().map(interval).collect::<Result<_, Error>>()?;
    let common = |without: Option<usize>| {
        let others = intervals.iter().enumerate().filter(|(index, _)| Some(*index) != without);
        others.map(|(_, interval)| *interval).try_fold(everything, |one, other| both(one, other?))
    };
    if let Some((lowest, highest)) = common(None) {
        let (lowest, highest) = (Some(probe.written(lowest)), Some(probe.written(highest)));
        return Ok(Audit { agrees: true, lowest, highest, findings: Vec::new() });
    }
    let mut findings = Vec::new();
    for (index, target) in targets.iter().enumerate() {
        let Some((lowest, highest)) = common(Some(index)).filter(|_| intervals.len() > 1) else { continue };
        let at = |number: i128| probe.settled(number).and_then(|settled| target.printed(&settled));
        let (one, other) = (at(lowest), at(highest));
        findings.push(finding(target, one.min(other), one.max(other)));
    }
    if findings.is_empty() {
        // A figure that no value of the field gives follows from nothing.
        let never = targets.iter().zip(&intervals).filter(|(_, interval)| interval.is_none());
        let findings = never.map(|(target, _)| finding(target, None, None)).collect();
        return Ok(Audit { agrees: false, lowest: None, highest: None, findings });
    }
    Ok(closed(findings))
}

fn finding(target: &Target, lowest: Option<i128>, highest: Option<i128>) -> AuditFinding {
    AuditFinding {
        stands: Stands::Result,
        figure: target.figure.clone(),
        published: Target::written(target.value),
        lowest: lowest.map(Target::written),
        highest: highest.map(Target::written),
        alone: false,
    }
}

/// The audit of corrections that each mend everything: one alone is the likely slip.
fn closed(mut findings: Vec<AuditFinding>) -> Audit {
    if let [only] = findings.as_mut_slice() {
        only.alone = true;
    }
    Audit { agrees: false, lowest: None, highest: None, findings }
}

/// The intersection of two intervals.
fn both(one: (i128, i128), other: (i128, i128)) -> Option<(i128, i128)> {
    let (lowest, highest) = (one.0.max(other.0), one.1.min(other.1));
    (lowest <= highest).then_some((lowest, highest))
}
