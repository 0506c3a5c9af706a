//! The statement of a closure account.

use core::cmp::Ordering;

use crate::agreement::Origins;
use crate::error::{Error, Language};
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::allocate::Split;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::view::kroner;
use crate::explain::{Explain, labels};
use crate::numbers::{Amount, Unit};
use crate::rules::result::{ClosureAccount, ClosureAccountInput, Figure, Finding, Published};

impl Explain for ClosureAccountInput {
    type Result = ClosureAccount;

    fn settle(&self) -> Result<ClosureAccount, Error> {
        crate::rules::result::closure_account(self)
    }

    fn lines(&self, result: &ClosureAccount, origins: &Origins) -> Statement {
        let mut s = Statement::new("closure_account", words!("Lukkeregnskab", "Closure account"), origins);
        let deficit = s.given("deficit", labels::DEFICIT, self.deficit.amount());
        self.account(&mut s, deficit, result);
        if let Some(published) = &self.published {
            note_findings(&mut s, &result.findings, published);
        }
        s
    }
}

impl ClosureAccountInput {
    /// Adds the account of a deficit. Returns the lines of the operator's own share and of the rest.
    pub(super) fn account(&self, s: &mut Statement, deficit: Ref, result: &ClosureAccount) -> (Ref, Ref) {
        let turnover = s.given("turnover", labels::TURNOVER, self.turnover);
        let band_percent = s.given("band_percent", labels::BAND_PERCENT, self.band_percent);
        s.given("operator", labels::OPERATOR, Words::same(self.operator.as_str()));

        let rule = s.rule_of(band_percent);
        let band =
            s.line("band", labels::BAND, result.band, turnover * band_percent, Rounding::Exact, Source::Arithmetic);
        let own_share = s.line(
            "own_share",
            labels::OWN_SHARE,
            result.own_share,
            Formula::from(deficit).smaller(band),
            Rounding::To(Unit::OERE),
            rule.clone(),
        );
        let rest = s.line("rest", labels::REST, result.rest, deficit - own_share, Rounding::Exact, Source::Arithmetic);
        let split = Split {
            amount: rest,
            exact: rest.into(),
            unit: self.unit,
            method: self.method,
            weights: self.users.iter().map(|user| (&user.id, user.usage)).collect(),
            list: "users",
            weight: "usage",
            shares: "shares",
            label: labels::USAGE,
            total: labels::TOTAL_USAGE,
            source: rule,
            caption: labels::SPLIT,
        };
        let shares = split.explain(s, &result.shares, result.sum, result.missing);
        let own = self.users.iter().position(|user| user.id == self.operator).and_then(|index| shares.get(index));
        let in_all = match own {
            Some(share) => own_share + *share,
            None => own_share.into(),
        };
        s.line(
            "operator_total",
            labels::OPERATOR_TOTAL,
            result.operator_total,
            in_all,
            Rounding::Exact,
            Source::Arithmetic,
        );

        s.check(
            words!("egen andel og rest er underskuddet", "own share and rest are the deficit"),
            own_share + rest,
            Relation::Equal,
            deficit,
        );
        if own.is_none() {
            s.note(words!(
                "Driftsherren er ikke blandt brugerne og betaler kun sin egen andel.",
                "The operator is not among the users and pays its own share only.",
            ));
        }
        (own_share, rest)
    }
}

fn note_findings(s: &mut Statement, findings: &[Finding], published: &Published) {
    if findings.is_empty() {
        s.note(words!("De offentliggjorte tal følger af hinanden.", "The published figures follow from each other."));
        return;
    }
    if findings.len() > 1 {
        s.finding(words!(
            "De offentliggjorte tal følger ikke af hinanden. Fejlen kan ligge i et af disse tal:",
            "The published figures do not follow from each other. The slip may be in one of these:",
        ));
    }
    for finding in findings {
        s.finding(Words::made(
            finding_text(finding, published, Language::Danish),
            finding_text(finding, published, Language::English),
        ));
    }
    s.finding(words!(
        "Det indtastede er taget for givet. Er det selv regnet tilbage fra trykte tal, er det nævnte kun det mest sandsynlige: underskud, omsætning eller belægning kan også være forkert.",
        "The figures entered are taken as given. Where they were themselves solved back from printed ones, what is named is only the likeliest: the deficit, the turnover or the usage may be wrong too.",
    ));
}

fn finding_text(finding: &Finding, printed: &Published, language: Language) -> String {
    let label = labels::figure(finding.figure);
    let label = language.pick(label.danish(), label.english());
    let name = match &finding.party {
        Some(party) => format!("{label} {} {party}", language.pick("for", "of")),
        // A sum that is not printed is that of the printed shares.
        None if finding.figure == Figure::Sum && printed.sum.is_none() => {
            language.pick("sum af de offentliggjorte andele", "sum of the published shares").to_owned()
        }
        None => label.to_owned(),
    };
    let amount = |amount: Amount| kroner(&amount.to_string(), language);
    let (published, follows) = (amount(finding.published), amount(finding.follows));
    let difference = amount(finding.difference);
    let mut text = match language {
        Language::Danish => {
            format!(
                "Offentliggjort {name} {published} følger ikke af de øvrige tal, som giver {follows} (forskel {difference})."
            )
        }
        Language::English => {
            format!(
                "Published {name} {published} does not follow from the other figures, which give {follows} (difference {difference})."
            )
        }
    };
    let within = |unit: Unit| finding.difference.exactly().abs().compare(unit.exactly()).is_ok_and(Ordering::is_le);
    if within(printed.unit) {
        text.push_str(language.pick(
            " Forskellen er højst én enhed og kan skyldes afrunding.",
            " The difference is at most one unit and may be due to rounding.",
        ));
    }
    text
}
