//! Python objects out of the core's results.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyTuple};
use rammeaftale::Part;
use serde::ser::{Error, Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeStructVariant, Serializer};

use crate::failure::Failure;
use crate::numbers::{self, decimal};

/// What a value of the core is in Python: figures are `Decimal`, lists tuples, results objects of their class, and
/// structs without a class dictionaries.
pub fn taken<'py, T: Serialize + ?Sized>(py: Python<'py>, value: &T) -> PyResult<Bound<'py, PyAny>> {
    Ok(value.serialize(Take { py })?)
}

/// A figure of a result: the same as inside the whole.
pub fn figure<'py>(py: Python<'py>, figure: &Part<'_>) -> PyResult<Bound<'py, PyAny>> {
    figure.decimal_digits().map_or_else(|| taken(py, figure), |number| numbers::decimal_of(py, number))
}

#[derive(Clone, Copy)]
struct Take<'py> {
    py: Python<'py>,
}

type Taken<'py> = Result<Bound<'py, PyAny>, Failure>;

impl<'py> Take<'py> {
    fn number<N: IntoPyObject<'py>>(self, number: N) -> Taken<'py> {
        Ok(number.into_bound_py_any(self.py)?)
    }

    fn nothing(self) -> Bound<'py, PyAny> {
        self.py.None().into_bound(self.py)
    }

    /// The core has no figure of these kinds: its numbers are exact.
    fn unknown(kind: &str) -> Failure {
        Failure::custom(format!("no result has {kind}"))
    }
}

macro_rules! numbers {
    ($($method:ident: $type:ty,)+) => {
        $(fn $method(self, number: $type) -> Taken<'py> { self.number(number) })+
    };
}

impl<'py> Serializer for Take<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failure;
    type SerializeSeq = Items<'py>;
    type SerializeTuple = Impossible<Self::Ok, Failure>;
    type SerializeTupleStruct = Impossible<Self::Ok, Failure>;
    type SerializeTupleVariant = Items<'py>;
    type SerializeMap = Impossible<Self::Ok, Failure>;
    type SerializeStruct = Fields<'py>;
    type SerializeStructVariant = Fields<'py>;

    numbers! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_char: char,
    }

    fn serialize_f32(self, _: f32) -> Taken<'py> {
        Err(Self::unknown("a float"))
    }

    fn serialize_f64(self, _: f64) -> Taken<'py> {
        Err(Self::unknown("a float"))
    }

    fn serialize_bytes(self, _: &[u8]) -> Taken<'py> {
        Err(Self::unknown("bytes"))
    }

    fn serialize_str(self, text: &str) -> Taken<'py> {
        Ok(PyString::new(self.py, text).into_any())
    }

    fn serialize_none(self) -> Taken<'py> {
        Ok(self.nothing())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Taken<'py> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Taken<'py> {
        Ok(self.nothing())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Taken<'py> {
        Ok(self.nothing())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Taken<'py> {
        self.serialize_str(variant)
    }

    /// Figures: the core writes them as machine text under the name of their type.
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Taken<'py> {
        static FROM_ISO: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

        let text = value.serialize(self)?;
        if name == "Date" {
            let date = || self.py.import("datetime")?.getattr("date")?.getattr("fromisoformat").map(Bound::unbind);
            return Ok(FROM_ISO.get_or_try_init(self.py, date)?.bind(self.py).call1((text,))?);
        }
        Ok(decimal(self.py)?.call1((text,))?)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Taken<'py> {
        let entry = PyDict::new(self.py);
        entry.set_item(variant, value.serialize(self)?)?;
        Ok(entry.into_any())
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items<'py>, Failure> {
        Ok(Items { take: self, variant: None, taken: Vec::with_capacity(length.unwrap_or(0)) })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Failure> {
        Err(Self::unknown("a tuple"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Failure> {
        Err(Self::unknown("a tuple"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Items<'py>, Failure> {
        Ok(Items { variant: Some(variant), ..self.serialize_seq(Some(length))? })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Failure> {
        Err(Self::unknown("a map"))
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Fields<'py>, Failure> {
        let becomes = record(self.py, name)?.map_or(Becomes::Dict(None), Becomes::Record);
        Ok(Fields { take: self, becomes, taken: Vec::with_capacity(length) })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Fields<'py>, Failure> {
        Ok(Fields { take: self, becomes: Becomes::Dict(Some(variant)), taken: Vec::with_capacity(length) })
    }
}

/// The Python class of a struct.
fn record<'py>(py: Python<'py>, name: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    static RECORDS: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    RECORDS.import(py, "rammeaftale", "_RECORDS")?.get_item(name)
}

/// The items of a list.
pub struct Items<'py> {
    take: Take<'py>,
    variant: Option<&'static str>,
    taken: Vec<Bound<'py, PyAny>>,
}

impl<'py> SerializeSeq for Items<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failure;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.taken.push(value.serialize(self.take)?);
        Ok(())
    }

    fn end(self) -> Taken<'py> {
        let py = self.take.py;
        let Some(variant) = self.variant else { return Ok(PyTuple::new(py, self.taken)?.into_any()) };
        let entry = PyDict::new(py);
        entry.set_item(variant, PyTuple::new(py, self.taken)?)?;
        Ok(entry.into_any())
    }
}

impl<'py> serde::ser::SerializeTupleVariant for Items<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failure;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.serialize_element(value)
    }

    fn end(self) -> Taken<'py> {
        SerializeSeq::end(self)
    }
}

/// What the fields of a struct become.
enum Becomes<'py> {
    Record(Bound<'py, PyAny>),
    /// Under the name of the variant, where there is one.
    Dict(Option<&'static str>),
}

/// The fields of a struct.
pub struct Fields<'py> {
    take: Take<'py>,
    becomes: Becomes<'py>,
    taken: Vec<(&'static str, Bound<'py, PyAny>)>,
}

impl<'py> SerializeStruct for Fields<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failure;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Failure> {
        self.taken.push((key, value.serialize(self.take)?));
        Ok(())
    }

    fn end(self) -> Taken<'py> {
        let py = self.take.py;
        let tuple = |fields: Vec<(_, Bound<'py, PyAny>)>| PyTuple::new(py, fields.into_iter().map(|(_, value)| value));
        match self.becomes {
            Becomes::Record(class) => Ok(class.call1(tuple(self.taken)?)?),
            Becomes::Dict(variant) => {
                let mut object = PyDict::new(py);
                for (key, value) in self.taken {
                    object.set_item(key, value)?;
                }
                if let Some(variant) = variant {
                    let named = PyDict::new(py);
                    named.set_item(variant, object)?;
                    object = named;
                }
                Ok(object.into_any())
            }
        }
    }
}

impl<'py> SerializeStructVariant for Fields<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failure;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Failure> {
        SerializeStruct::serialize_field(self, key, value)
    }

    fn end(self) -> Taken<'py> {
        SerializeStruct::end(self)
    }
}
