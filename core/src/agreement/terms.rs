//! Terms: agreements laid over each other.

use std::sync::Arc;

use crate::agreement::built_in::unknown;
use crate::agreement::model::Agreement;
use crate::calendar::Date;
use crate::error::{Code, Error, Problem, Problems};
use crate::read::{Item, Read, Reader, record, serde_value, text};
use crate::value::{Shape, Shaped, ToValue, Value};

/// Agreements laid over each other: for a field that a call leaves out, the first of them that has a value decides.
///
/// An agreement of your own goes before the one that it is laid over, and that before a national act. A value decides only
/// on the days on which it holds. Where an input says which years or days it is about, those count, year by year;
/// otherwise the day of the terms does.
///
/// # Examples
/// ```
/// use rammeaftale::agreement::Terms;
/// use rammeaftale::{Agreement, Options, settle_json};
///
/// let own = Agreement::from_json(
///     r#"{"id": "midtby", "title": "Rammeaftale Midtby", "parameter": [
///     {"rule": "year_result", "field": "band_percent", "value": "3", "source": "Bilag 2", "status": "stated"},
///     {"rule": "year_result", "field": "base_kind", "value": "turnover", "source": "Bilag 2", "status": "stated"}]}"#,
/// )?;
/// let syddanmark = Agreement::named("syddanmark-2023-2024")?;
/// let terms = Terms::new([own, syddanmark.clone()])?.with_on("2023-12-31".parse()?);
/// let result = settle_json(
///     "year_result",
///     r#"{"revenue": "9400000", "cost": "10000000", "base": "10000000"}"#,
///     &Options::new().with_terms(terms),
/// )?;
/// assert!(result.to_json().contains(r#""kept":"-300000.00""#));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    layers: Arc<[Agreement]>,
    on: Option<Date>,
    beyond_period: bool,
}

impl Terms {
    /// Lays agreements over each other, the one that decides first in front.
    ///
    /// # Errors
    /// [`Code::Duplicate`] at `agreements[i]` for an id that occurs a second time, or that an agreement of the library with
    /// other values has.
    pub fn new(layers: impl IntoIterator<Item = Agreement>) -> Result<Self, Error> {
        let terms = Self { layers: layers.into_iter().collect(), on: None, beyond_period: false };
        let mut problems = Problems::new();
        terms.clashes(|problem| problems.push(problem));
        problems.none().map(|()| terms)
    }

    /// The day whose terms hold where an input does not say which days it is about.
    #[must_use]
    pub const fn with_on(mut self, day: Date) -> Self {
        self.on = Some(day);
        self
    }

    /// Lets values hold beyond their period; a statement then says so.
    #[must_use]
    pub const fn with_beyond_period(mut self) -> Self {
        self.beyond_period = true;
        self
    }

    /// The agreements, the one that decides first in front.
    #[must_use]
    pub fn layers(&self) -> &[Agreement] {
        &self.layers
    }

    /// The day whose terms hold where an input does not say.
    #[must_use]
    pub const fn on(&self) -> Option<Date> {
        self.on
    }

    /// Whether values hold beyond their period.
    #[must_use]
    pub const fn holds_beyond_period(&self) -> bool {
        self.beyond_period
    }

    /// The same with only the values of one rule, so that a case carries no more than it needs.
    pub(crate) fn only_for(&self, rule: &str) -> Self {
        let layers =
            self.layers.iter().map(|layer| if layer.is_built_in() { layer.clone() } else { layer.only_for(rule) });
        Self { layers: layers.collect(), ..self.clone() }
    }

    /// The ids that clash.
    fn clashes(&self, mut note: impl FnMut(Problem)) {
        for (index, layer) in self.layers.iter().enumerate() {
            let before = self.layers.iter().take(index).any(|other| other.id() == layer.id());
            if before || Agreement::built_in(layer.id()).is_some_and(|known| known != layer) {
                note(Problem::new(Code::Duplicate, format!("agreements[{index}].id")).with_given(layer.id()));
            }
        }
    }
}

record! {
    /// Terms as data.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::agreement::Terms;
    ///
    /// let terms: Terms =
    ///     serde_json::from_str(r#"{"agreements": ["syddanmark-2023-2024"], "on": "2023-12-31"}"#).unwrap();
    /// assert_eq!(terms.layers().len(), 1);
    /// ```
    pub struct TermsForm {
        /// The agreements, the one that decides first in front: the id of one that comes with the library, or an agreement.
        pub agreements: Vec<Layer>,
        /// The day whose terms hold where the input does not say which days it is about.
        pub on: Option<Date>,
        /// Whether values hold beyond their period; they do not where it is left out.
        pub beyond_period: Option<bool>,
    }
}

/// An agreement by its id, or as it is.
///
/// # Examples
/// ```
/// use rammeaftale::agreement::Layer;
///
/// assert!(serde_json::from_str::<Layer>(r#""syddanmark-2023-2024""#).is_ok());
/// assert!(serde_json::from_str::<Layer>(r#""syddanmark-1950""#).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer(Agreement);

impl Shaped for Layer {
    const SHAPE: &'static Shape = &Shape::Any;
}

impl Read for Layer {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Object(_) = value {
            return Agreement::read(value, reader).map(Self);
        }
        let layer = text(value).and_then(|id| Agreement::built_in(id).cloned().ok_or_else(|| unknown(id)));
        reader.note(layer).map(Self)
    }
}

impl ToValue for Layer {
    fn to_value(&self) -> Value<'_> {
        if self.0.is_built_in() { Value::from(self.0.id()) } else { self.0.form().to_value() }
    }
}

impl Item for Layer {
    const MOST: usize = 20;
}

/// Anything: the layers are texts or objects.
impl Shaped for Terms {
    const SHAPE: &'static Shape = &Shape::Any;
}

impl Read for Terms {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let form = TermsForm::read(value, reader)?;
        let layers = form.agreements.into_iter().map(|layer| layer.0).collect();
        let terms = Self { layers, on: form.on, beyond_period: form.beyond_period.unwrap_or_default() };
        let mut clashes = false;
        terms.clashes(|problem| {
            clashes = true;
            reader.problem(problem);
        });
        (!clashes).then_some(terms)
    }
}

impl ToValue for Terms {
    fn to_value(&self) -> Value<'_> {
        let fields = [
            (
                "agreements",
                Some(Value::list(self.layers.iter().map(|layer| Layer(layer.clone()).to_value().into_owned()))),
            ),
            ("on", self.on.map(|on| on.to_string().into())),
            ("beyond_period", self.beyond_period.then_some(Value::Bool(true))),
        ];
        Value::object(fields.into_iter().filter_map(|(name, value)| Some((name, value?))))
    }
}

serde_value!(Terms);
serde_value!(Layer);
