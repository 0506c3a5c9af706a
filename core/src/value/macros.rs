//! Structs as objects.

/// Gives a struct a value: an object of these fields, in this order, and serde's `Serialize` by way of it.
macro_rules! record_value {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::value::ToValue for $name {
            fn to_value(&self) -> $crate::value::Value<'_> {
                $crate::value::Value::Object($crate::value::Object::Borrowed(self))
            }
        }

        impl $crate::value::Record for $name {
            fn len(&self) -> usize {
                [$(stringify!($field)),+].len()
            }

            fn field(&self, index: usize) -> Option<(&str, $crate::value::Value<'_>)> {
                type Get = for<'a> fn(&'a $name) -> $crate::value::Value<'a>;
                const FIELDS: &[(&str, Get)] =
                    &[$((stringify!($field), |record| $crate::value::ToValue::to_value(&record.$field))),+];
                FIELDS.get(index).map(|(name, get)| (*name, get(self)))
            }
        }

        $crate::value::serialize_value!($name);
    };
}
pub(crate) use record_value;

/// Implements serde's `Serialize` by way of the value.
macro_rules! serialize_value {
    ($($type:ty),+ $(,)?) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::value::ToValue::to_value(self), serializer)
            }
        }
    )+};
}
pub(crate) use serialize_value;

/// The documentation of a type or a field, if the feature `docs` is on: a page that only settles does not download it.
#[cfg(feature = "docs")]
macro_rules! doc_text {
    ($($line:literal),+) => { concat!($($line, "\n"),+) };
}
#[cfg(not(feature = "docs"))]
macro_rules! doc_text {
    ($($line:literal),+) => {
        ""
    };
}
pub(crate) use doc_text;
