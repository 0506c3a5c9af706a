//! The declarations: inputs, results and names, each stated once.

/// Declares an input: a struct that can be read out of named fields, with the shape of its fields. It is made with `new` from
/// the fields that are required and `with_…` for each that may be left out.
macro_rules! record {
    ($(#[doc = $doc:literal])+ pub struct $name:ident { $($body:tt)* }) => {
        $crate::read::named! { given $(#[doc = $doc])+ pub struct $name { $($body)* } }
        $crate::read::readable! { $name { $($body)* } }
        $crate::read::constructor! { $name [] [] { $($body)* } }
    };
}
pub(crate) use record;

/// As [`record!`], for an input with a constructor of its own, which checks the fields.
macro_rules! checked_record {
    ($(#[doc = $doc:literal])+ pub struct $name:ident { $($body:tt)* }) => {
        $crate::read::named! { given $(#[doc = $doc])+ pub struct $name { $($body)* } }
        $crate::read::readable! { $name { $($body)* } }
    };
}
pub(crate) use checked_record;

/// Reads an input out of an object.
macro_rules! readable {
    ($name:ident { $($(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty,)+ }) => {
        impl $crate::read::ReadFields for $name {
            fn read_fields(
                fields: &$crate::value::Object<'_>,
                reader: &mut $crate::read::Reader<'_>,
            ) -> Option<Self> {
                use $crate::read::FieldType;

                $(let mut $field: Option<<$type as FieldType>::Read> = None;)+
                $crate::read::read_object(
                    fields,
                    reader,
                    Self::SCHEMA,
                    &mut [$(&mut $field as &mut dyn $crate::read::FieldSlot),+],
                    &mut [$crate::read::Found::Absent; [$(stringify!($field)),+].len()],
                );
                match ($(<$type as FieldType>::of($field),)+) {
                    ($(Some($field),)+) => Some(Self { $($field,)+ }),
                    _ => None,
                }
            }
        }

        impl $crate::read::Read for $name {
            fn read(value: &$crate::value::Value<'_>, reader: &mut $crate::read::Reader<'_>) -> Option<Self> {
                $crate::read::ReadFields::read_fields($crate::read::object(value, reader)?, reader)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                $crate::read::deserialize(source)
            }
        }
    };
}
pub(crate) use readable;

/// Sorts the fields into those that are required and those that may be left out, and writes `new` and the `with_…`.
macro_rules! constructor {
    ($name:ident [$($required:tt)*] [$($optional:tt)*] {
        $(#[doc = $doc:literal])+ pub $field:ident: Option<$type:ty>, $($rest:tt)*
    }) => {
        $crate::read::constructor! { $name [$($required)*] [$($optional)* ($field: $type, $($doc)+)] { $($rest)* } }
    };
    ($name:ident [$($required:tt)*] [$($optional:tt)*] {
        $(#[doc = $doc:literal])+ pub $field:ident: $type:ty, $($rest:tt)*
    }) => {
        $crate::read::constructor! { $name [$($required)* ($field: $type)] [$($optional)*] { $($rest)* } }
    };
    ($name:ident [] [$($optional:tt)+] {}) => {
        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        $crate::read::constructor! { @write $name [] [$($optional)+] }
    };
    ($name:ident [$($required:tt)+] [$($optional:tt)*] {}) => {
        $crate::read::constructor! { @write $name [$($required)+] [$($optional)*] }
    };
    (@write $name:ident [$(($field:ident: $type:ty))*] [$(($option:ident: $option_type:ty, $($doc:literal)+))*]) => {
        pastey::paste! {
            #[allow(unreachable_pub, reason = "some are for their module alone")]
            impl $name {
                /// Makes it from the fields that are required, in their order; the others are left out.
                #[must_use]
                #[allow(clippy::too_many_arguments, reason = "as many as the rule requires, each of a type of its own")]
                pub const fn new($($field: $type),*) -> Self {
                    Self { $($field,)* $($option: None,)* }
                }

                $(
                    #[doc = concat!("Sets `", stringify!($option), "`:", $($doc),+)]
                    #[must_use]
                    pub fn [<with_ $option>](mut self, $option: $option_type) -> Self {
                        self.$option = Some($option);
                        self
                    }
                )*
            }
        }
    };
}
pub(crate) use constructor;

/// Declares a result: a struct of named figures, with their shape.
macro_rules! figures {
    ($($struct:tt)+) => {
        $crate::read::named! { found $($struct)+ }
    };
}
pub(crate) use figures;

/// The limits of a field's values: of those that are given in an input, or found in a result.
#[cfg(feature = "schema")]
macro_rules! limits {
    (given $type:ty) => {
        <$type as $crate::read::FieldType>::GIVEN
    };
    (found $type:ty) => {
        <$type as $crate::value::Shaped>::LIMITS
    };
}
#[cfg(feature = "schema")]
pub(crate) use limits;

/// Declares a struct of named values that are given or found, with their shape.
macro_rules! named {
    (
        $way:ident
        $(#[doc = $doc:literal])+
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        #[allow(unreachable_pub, reason = "some are for their module alone")]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: $type,)+
        }

        #[allow(unreachable_pub, reason = "some are for their module alone")]
        impl $name {
            /// Its fields, in their order.
            pub const SCHEMA: &'static $crate::value::Schema = &$crate::value::Schema {
                name: stringify!($name),
                doc: $crate::value::doc_text!($($doc),+),
                fields: &[$($crate::value::Field {
                    name: stringify!($field),
                    doc: $crate::value::doc_text!($($field_doc),+),
                    shape: <$type as $crate::value::Shaped>::SHAPE,
                    #[cfg(feature = "schema")]
                    limits: $crate::read::limits!($way $type),
                }),+],
            };
        }

        impl $crate::value::Shaped for $name {
            const SHAPE: &'static $crate::value::Shape = &$crate::value::Shape::Record(Self::SCHEMA);
        }

        impl $crate::value::ToValue for $name {
            fn to_value(&self) -> $crate::value::Value<'_> {
                $crate::value::Value::Object($crate::value::Object::Borrowed(self))
            }
        }

        impl $crate::value::Record for $name {
            fn len(&self) -> usize {
                Self::SCHEMA.fields.len()
            }

            fn field(&self, index: usize) -> Option<(&str, $crate::value::Value<'_>)> {
                const GET: &[for<'a> fn(&'a $name) -> $crate::value::Value<'a>] =
                    &[$(|record| $crate::value::ToValue::to_value(&record.$field)),+];
                Some((Self::SCHEMA.fields.get(index)?.name, GET.get(index)?(self)))
            }
        }

        $crate::value::serialize_value!($name);
    };
}
pub(crate) use named;

/// Declares a choice: an enum that is read and written by the names of its variants.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident {
            $($(#[doc = $variant_doc:literal])+ $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])+ $variant,)+
        }

        impl $name {
            /// The name that it is written with.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl $crate::value::ToValue for $name {
            fn to_value(&self) -> $crate::value::Value<'_> {
                self.as_str().into()
            }
        }

        $crate::read::serde_value!($name);

        impl $crate::value::Shaped for $name {
            const SHAPE: &'static $crate::value::Shape = &$crate::value::Shape::Choice(&$crate::value::Choice {
                name: stringify!($name),
                doc: $crate::value::doc_text!($($doc),+),
                choices: &[$(($text, $crate::value::doc_text!($($variant_doc),+))),+],
            });
        }

        impl $crate::read::Read for $name {
            fn read(value: &$crate::value::Value<'_>, reader: &mut $crate::read::Reader<'_>) -> Option<Self> {
                let chosen = $crate::read::chosen(value, &[$($text),+]).map(|text| match text {
                    $($text => Some(Self::$variant),)+
                    _ => None,
                });
                reader.note(chosen).flatten()
            }
        }
    };
}
pub(crate) use choice;
