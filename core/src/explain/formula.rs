//! Formulas as data: expressions over the lines of a statement.

use core::ops::{Add, Div, Mul, Neg, Sub};

use crate::error::Problem;
use crate::numbers::{BigRatio, Ratio};

/// A line of a statement, for use in formulas. It belongs to the statement that it comes from.
///
/// # Examples
/// ```
/// use rammeaftale::explain::Formula;
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "year_result", "input": {"revenue": "10500000", "cost": "10000000",
///     "base": "10000000", "base_kind": "basis", "band_percent": "5", "reading": "own_risk"}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let result = statement.lines.iter().find(|line| line.id == "result");
/// let Some(Formula::Difference(revenue, _)) = result.and_then(|line| line.formula.as_ref()) else { panic!() };
/// let Formula::Line(revenue) = **revenue else { panic!() };
/// assert_eq!(statement.get(revenue).map(|line| line.id.as_str()), Some("revenue"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ref(pub(crate) usize);

/// A formula over the lines of a statement: exact arithmetic, with the roundings that a rule prescribes written out.
///
/// It can be evaluated over any values of the lines. How the figure of a line is rounded in the end is not in its formula
/// but in [`Line::rounding`](crate::explain::Line::rounding); percentages count as shares.
///
/// # Examples
/// ```
/// use rammeaftale::explain::Formula;
/// use rammeaftale::numbers::Ratio;
///
/// let formula = (Formula::from(7) / Formula::from(2)).rounded(1);
/// let value = formula.evaluate(&|_| Ratio::ZERO.into())?;
/// assert!(value.narrow()?.compare(Ratio::from(4))?.is_eq());
/// # Ok::<(), rammeaftale::Problem>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The value of a line.
    Line(Ref),
    /// A whole number.
    Number(i128),
    /// The sum of all.
    Sum(Vec<Formula>),
    /// The first less the second.
    Difference(Box<Formula>, Box<Formula>),
    /// The product of the two.
    Product(Box<Formula>, Box<Formula>),
    /// The first divided by the second.
    Quotient(Box<Formula>, Box<Formula>),
    /// With the other sign.
    Negative(Box<Formula>),
    /// Without its sign.
    Absolute(Box<Formula>),
    /// The smaller of the two.
    Smaller(Box<Formula>, Box<Formula>),
    /// The larger of the two.
    Larger(Box<Formula>, Box<Formula>),
    /// Rounded towards zero to a multiple of the second.
    RoundedDown(Box<Formula>, Box<Formula>),
    /// Rounded up to a multiple of the second.
    RoundedUp(Box<Formula>, Box<Formula>),
    /// Rounded half away from zero to a multiple of the second.
    Rounded(Box<Formula>, Box<Formula>),
}

impl Formula {
    fn of_two(kind: fn(Box<Self>, Box<Self>) -> Self, left: Self, right: Self) -> Self {
        kind(Box::new(left), Box::new(right))
    }

    /// The sum of lines; one line is its own sum, and needs no brackets.
    pub fn sum(lines: impl IntoIterator<Item = Ref>) -> Self {
        let terms: Vec<_> = lines.into_iter().map(Self::Line).collect();
        match terms.as_slice() {
            [Self::Line(only)] => Self::Line(*only),
            _ => Self::Sum(terms),
        }
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self::Absolute(Box::new(self))
    }

    /// The smaller of this and another.
    #[must_use]
    pub fn smaller(self, other: impl Into<Self>) -> Self {
        Self::of_two(Self::Smaller, self, other.into())
    }

    /// The larger of this and another.
    #[must_use]
    pub fn larger(self, other: impl Into<Self>) -> Self {
        Self::of_two(Self::Larger, self, other.into())
    }

    /// Rounded towards zero to a multiple of a unit.
    #[must_use]
    pub fn rounded_down(self, unit: impl Into<Self>) -> Self {
        Self::of_two(Self::RoundedDown, self, unit.into())
    }

    /// Rounded up to a multiple of a unit.
    #[must_use]
    pub fn rounded_up(self, unit: impl Into<Self>) -> Self {
        Self::of_two(Self::RoundedUp, self, unit.into())
    }

    /// Rounded half away from zero to a multiple of a unit.
    #[must_use]
    pub fn rounded(self, unit: impl Into<Self>) -> Self {
        Self::of_two(Self::Rounded, self, unit.into())
    }

    /// Its exact value, with the exact values of the lines.
    ///
    /// # Errors
    /// [`Code::Overflow`](crate::Code::Overflow) if it does not fit.
    pub fn evaluate(&self, lines: &dyn Fn(Ref) -> BigRatio) -> Result<BigRatio, Problem> {
        let of = |formula: &Self| formula.evaluate(lines);
        Ok(match self {
            Self::Line(line) => lines(*line),
            Self::Number(number) => Ratio::from(*number).into(),
            Self::Sum(terms) => {
                let mut sum = BigRatio::from(Ratio::ZERO);
                for term in terms {
                    sum = sum + of(term)?;
                }
                sum
            }
            Self::Difference(left, right) => of(left)? - of(right)?,
            Self::Product(..) | Self::Quotient(..) => {
                let (first, others) = self.factors();
                let mut product = of(first)?;
                for (by, factor) in others {
                    product = by.apply(product, of(factor)?);
                }
                product
            }
            Self::Negative(inner) => -of(inner)?,
            Self::Absolute(inner) => of(inner)?.abs(),
            Self::Smaller(left, right) => of(left)?.min(of(right)?),
            Self::Larger(left, right) => of(left)?.max(of(right)?),
            Self::RoundedDown(inner, unit) => {
                let unit = of(unit)?;
                (of(inner)? / unit.clone()).whole_part()? * unit
            }
            Self::RoundedUp(inner, unit) => {
                let unit = of(unit)?;
                let units = of(inner)? / unit.clone();
                let down = units.whole_part()?;
                let up = down.clone() + Ratio::from(1).into();
                let above = units.compare(&down) == Some(core::cmp::Ordering::Greater);
                (if above { up } else { down }) * unit
            }
            Self::Rounded(inner, unit) => of(inner)?.rounded_to(of(unit)?.narrow()?)?.into(),
        })
    }

    /// The formula in words, each line written by `name`.
    pub(crate) fn write(&self, name: &dyn Fn(Ref) -> String, words: &Words<'_>) -> String {
        let of = |formula: &Self, within: u8| {
            let text = formula.write(name, words);
            if formula.binding() < within { format!("({text})") } else { text }
        };
        match self {
            Self::Line(line) => name(*line),
            Self::Number(number) => number.to_string(),
            Self::Sum(terms) => match terms.as_slice() {
                [] => "0".to_owned(),
                [first, .., last] if terms.len() > LONGEST_SUM => {
                    format!("{} + … + {} ({} {})", of(first, 1), of(last, 2), terms.len(), words.terms)
                }
                terms => terms.iter().map(|term| of(term, 2)).collect::<Vec<_>>().join(" + "),
            },
            Self::Difference(left, right) => format!("{} − {}", of(left, 1), of(right, 2)),
            Self::Product(..) | Self::Quotient(..) => {
                let (first, others) = self.factors();
                let mut text = of(first, 2);
                for (by, factor) in others {
                    text.push_str(match by {
                        By::Times => " × ",
                        By::Over => " / ",
                    });
                    text.push_str(&of(factor, 3));
                }
                text
            }
            Self::Negative(inner) => format!("−{}", of(inner, 3)),
            Self::Absolute(inner) => format!("|{}|", inner.write(name, words)),
            Self::Smaller(..) if let Some((inner, limit)) = self.clamped() => {
                format!("{}{}{}", of(inner, 1), words.at_most, of(limit, 3))
            }
            Self::Smaller(left, right) => format!("{}({}; {})", words.smaller, of(left, 0), of(right, 0)),
            Self::Larger(left, right) => format!("{}({}; {})", words.larger, of(left, 0), of(right, 0)),
            Self::RoundedDown(inner, unit) => format!("{}({}; {})", words.rounded_down, of(inner, 0), of(unit, 0)),
            Self::RoundedUp(inner, unit) => format!("{}({}; {})", words.rounded_up, of(inner, 0), of(unit, 0)),
            Self::Rounded(inner, unit) => format!("{}({}; {})", words.rounded, of(inner, 0), of(unit, 0)),
        }
    }

    /// A product as its first factor and those it is multiplied or divided by, in their order. A product over many years is a
    /// thousand factors deep, so that nothing may call itself for each.
    pub(crate) fn factors(&self) -> (&Self, Vec<(By, &Self)>) {
        let mut others = Vec::new();
        let mut first = self;
        loop {
            let (by, left, right) = match first {
                Self::Product(left, right) => (By::Times, left, right),
                Self::Quotient(left, right) => (By::Over, left, right),
                _ => break,
            };
            others.push((by, right.as_ref()));
            first = left;
        }
        others.reverse();
        (first, others)
    }

    /// The value that is kept between a limit and its negative, and the limit.
    fn clamped(&self) -> Option<(&Self, &Self)> {
        let Self::Smaller(left, limit) = self else { return None };
        match left.as_ref() {
            Self::Larger(inner, lowest) if matches!(lowest.as_ref(), Self::Negative(below) if below == limit) => {
                Some((inner, limit))
            }
            _ => None,
        }
    }

    /// How tightly it binds: what binds less is put in brackets.
    fn binding(&self) -> u8 {
        match self {
            Self::Smaller(..) if self.clamped().is_some() => 0,
            Self::Sum(_) | Self::Difference(..) => 1,
            Self::Product(..) | Self::Quotient(..) => 2,
            _ => 3,
        }
    }
}

/// Whether a factor multiplies or divides the factors before it.
#[derive(Clone, Copy)]
pub(crate) enum By {
    Times,
    Over,
}

impl By {
    /// Multiplies or divides the factors before it by the factor.
    pub(crate) fn apply(self, product: BigRatio, factor: BigRatio) -> BigRatio {
        match self {
            Self::Times => product * factor,
            Self::Over => product / factor,
        }
    }
}

/// The longest sum that is written out.
const LONGEST_SUM: usize = 8;

/// The words that formulas need in a language.
pub(crate) struct Words<'a> {
    pub smaller: &'a str,
    pub larger: &'a str,
    pub rounded_down: &'a str,
    pub rounded_up: &'a str,
    pub rounded: &'a str,
    /// Between a figure and the limit that it is kept within, on both sides.
    pub at_most: &'a str,
    pub terms: &'a str,
}

impl From<Ref> for Formula {
    fn from(line: Ref) -> Self {
        Self::Line(line)
    }
}

impl From<i128> for Formula {
    fn from(number: i128) -> Self {
        Self::Number(number)
    }
}

macro_rules! operators {
    ($($trait:ident::$method:ident => $variant:ident),+) => {$(
        impl<T: Into<Formula>> $trait<T> for Formula {
            type Output = Formula;

            fn $method(self, other: T) -> Formula {
                Formula::of_two(Formula::$variant, self, other.into())
            }
        }

        impl<T: Into<Formula>> $trait<T> for Ref {
            type Output = Formula;

            fn $method(self, other: T) -> Formula {
                Formula::of_two(Formula::$variant, self.into(), other.into())
            }
        }
    )+};
}

operators!(Sub::sub => Difference, Mul::mul => Product, Div::div => Quotient);

impl<T: Into<Formula>> Add<T> for Formula {
    type Output = Self;

    fn add(self, other: T) -> Self {
        match self {
            Self::Sum(mut terms) => {
                terms.push(other.into());
                Self::Sum(terms)
            }
            first => Self::Sum(vec![first, other.into()]),
        }
    }
}

impl<T: Into<Formula>> Add<T> for Ref {
    type Output = Formula;

    fn add(self, other: T) -> Formula {
        Formula::from(self) + other
    }
}

impl Neg for Formula {
    type Output = Self;

    fn neg(self) -> Self {
        Self::Negative(Box::new(self))
    }
}
