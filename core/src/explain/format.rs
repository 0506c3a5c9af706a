//! Single figures as people read them, for tables and texts beside a statement.

use crate::error::{Code, Error, Language, Problem};
use crate::explain::line::Kind;
use crate::numbers::{Decimals, Ratio};
use crate::read::{choice, record};
use crate::value::DecimalDigits;

choice! {
    /// The unit that a figure is written with.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::explain::FigureUnit;
    ///
    /// assert_eq!(FigureUnit::Kroner.as_str(), "kroner");
    /// ```
    pub enum FigureUnit {
        /// Kroner: `1.234,50 kr.`
        Kroner = "kroner",
        /// Percent: `95,5 %`
        Percent = "percent",
        /// Days: `2.628 dage`
        Days = "days",
        /// Places: `8 pladser`
        Places = "places",
        /// No unit: `1.234,5`
        None = "none",
    }
}

record! {
    /// A number to be written as people read it.
    ///
    /// It is for showing a figure; calculate with the figure itself.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Language;
    /// use rammeaftale::explain::{FigureText, FigureUnit};
    /// use rammeaftale::numbers::Decimals;
    /// use rammeaftale::value::DecimalDigits;
    ///
    /// let deficit = FigureText::new(DecimalDigits { digits: -170_533_750, decimals: 2 }, FigureUnit::Kroner);
    /// assert_eq!(deficit.text(Language::Danish)?, "−1.705.337,50 kr.");
    /// let whole = deficit.with_decimals(Decimals::new(0)?);
    /// assert_eq!(whole.text(Language::English)?, "−1,705,338 kr.");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct FigureText {
        /// The number: exact, an integer, or a text in the dialect.
        pub number: DecimalDigits,
        /// The unit behind it.
        pub unit: FigureUnit,
        /// The decimals that it is rounded to, half away from zero; left out, it keeps those that it has.
        pub decimals: Option<Decimals>,
    }
}

impl FigureText {
    /// Writes the number: grouped, with the decimal mark of the language, a true minus and the unit.
    ///
    /// # Errors
    /// [`Code::Overflow`] for a number that 128 bits do not hold with these decimals.
    pub fn text(&self, language: Language) -> Result<String, Error> {
        let number = match self.decimals {
            None => self.number,
            Some(decimals) => rounded(self.number, decimals.get())?,
        };
        let kind = match self.unit {
            FigureUnit::Kroner => Kind::Kroner,
            FigureUnit::Percent => Kind::Percent,
            FigureUnit::Days => Kind::Days,
            FigureUnit::Places => Kind::Places,
            FigureUnit::None => Kind::Number,
        };
        Ok(kind.shown(&number.to_string(), language))
    }
}

fn rounded(number: DecimalDigits, decimals: u32) -> Result<DecimalDigits, Problem> {
    let power = |decimals: u32| 10_i128.checked_pow(decimals).ok_or_else(overflow);
    let scaled = Ratio::new(number.digits, power(number.decimals)?) * Ratio::from(power(decimals)?);
    Ok(DecimalDigits { digits: scaled.round_half_away()?, decimals })
}

fn overflow() -> Problem {
    Problem::new(Code::Overflow, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Dialect, from_json};

    #[test]
    fn figures_are_written_as_people_read_them() {
        for (json, danish, english) in [
            (r#"{"number": "1234.5", "unit": "none"}"#, "1.234,5", "1,234.5"),
            (r#"{"number": 8020, "unit": "kroner"}"#, "8.020 kr.", "8,020 kr."),
            (r#"{"number": "8020.00", "unit": "kroner", "decimals": 0}"#, "8.020 kr.", "8,020 kr."),
            (r#"{"number": "-0.005", "unit": "kroner", "decimals": 2}"#, "−0,01 kr.", "−0.01 kr."),
            (r#"{"number": "95", "unit": "percent", "decimals": 1}"#, "95,0 %", "95.0 %"),
            (r#"{"number": "2628", "unit": "days"}"#, "2.628 dage", "2,628 days"),
            (r#"{"number": "8", "unit": "places"}"#, "8 pladser", "8 places"),
        ] {
            let figure: FigureText = from_json(json, Dialect::Machine).unwrap();
            assert_eq!(figure.text(Language::Danish).unwrap(), danish, "{json}");
            assert_eq!(figure.text(Language::English).unwrap(), english, "{json}");
        }
    }

    #[test]
    fn a_number_that_is_none_is_refused() {
        for (json, code) in [
            (r#"{"number": 0.5, "unit": "none"}"#, Code::BinaryNumber),
            (r#"{"number": "1.234,5", "unit": "none"}"#, Code::NotANumber),
            (r#"{"number": true, "unit": "none"}"#, Code::WrongType),
            (r#"{"number": "1", "unit": "euro"}"#, Code::UnknownChoice),
        ] {
            let error = from_json::<FigureText>(json, Dialect::Machine).unwrap_err();
            assert_eq!(error.problems()[0].code(), code, "{json}");
        }
        let fine = DecimalDigits { digits: 1, decimals: 60 };
        let figure = FigureText::new(fine, FigureUnit::None).with_decimals(Decimals::new(2).unwrap());
        assert_eq!(figure.text(Language::Danish).unwrap_err().problems()[0].code(), Code::Overflow);
    }
}
