//! The input of a call, with the terms for what it leaves out.

use crate::agreement::{Origins, TermsOfRule};
use crate::error::{Code, Error, Problem};
use crate::options::Options;
use crate::read::{DefaultSource, FieldSlot, Read, Reader};
use crate::value::{ToValue, Value};

/// The options of a call with the terms that they name, for the inputs of one rule.
pub(super) struct Call<'a> {
    pub options: &'a Options,
    pub terms: Option<&'a TermsOfRule>,
}

/// The slot of an input, whatever its rule.
trait InputSlot: FieldSlot {
    /// The input as a value; null if it was not read.
    fn input(&self) -> Value<'_>;
}

impl<I: Read + ToValue> InputSlot for Option<I> {
    fn input(&self) -> Value<'_> {
        self.to_value()
    }
}

impl Call<'_> {
    /// Reads an input; returns it, and where the fields came from that it leaves out.
    pub(super) fn input<I: Read + ToValue>(&self, value: &Value<'_>) -> Result<(I, Origins), Error> {
        let mut input = None::<I>;
        let origins = self.read(value, &mut input)?;
        // A reading without an input has noted why.
        Ok((input.ok_or_else(|| Problem::new(Code::Missing, ""))?, origins))
    }

    /// Reads an input; returns where the fields came from that it leaves out.
    fn read(&self, value: &Value<'_>, input: &mut dyn InputSlot) -> Result<Origins, Error> {
        let supplied = self.read_as_given(value, input)?;
        let Some(terms) = self.terms.filter(|_| !supplied.is_empty()) else { return Ok(Origins::caller()) };
        let decided = terms.decide(&supplied, &input.input())?;
        if let Some(value) = decided.changed(value) {
            // Its years are under other terms than the whole.
            self.read_as_given(&value, input)?;
        }
        Ok(decided.origins)
    }

    /// Reads an input; returns the fields that were supplied to it.
    fn read_as_given(&self, value: &Value<'_>, input: &mut dyn InputSlot) -> Result<Vec<&'static str>, Error> {
        let defaults = self.terms.map(|terms| -> &dyn DefaultSource { terms });
        let mut reader = Reader::new("input", self.options.dialect(), defaults);
        input.read(value, &mut reader);
        Ok(reader.finish(Some(()))?.1)
    }
}
