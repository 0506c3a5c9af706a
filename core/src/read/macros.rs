//! The declarations: inputs, results and names, each stated once.

/// Declares an input: a struct that can be read out of named fields, with the shape of its fields.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty,)+
        }
    ) => {
        $crate::read::figures! {
            $(#[doc = $doc])+
            pub struct $name {
                $($(#[doc = $field_doc])+ pub $field: $type,)+
            }
        }

        impl $crate::read::Object for $name {
            fn read_fields(
                entries: &mut dyn $crate::read::Entries<'_>,
                reader: &mut $crate::read::Reader<'_>,
            ) -> Option<Self> {
                use $crate::read::Fielded;

                $(let mut $field: Option<<$type as Fielded>::Read> = None;)+
                $crate::read::read_object(
                    entries,
                    reader,
                    &$crate::read::Fields {
                        names: &[$(stringify!($field)),+],
                        optional: &[$(<$type as Fielded>::OPTIONAL),+],
                    },
                    &mut [$(&mut $field as &mut dyn $crate::read::Fill),+],
                    &mut [$crate::read::Found::Unseen; [$(stringify!($field)),+].len()],
                );
                match ($(<$type as Fielded>::of($field),)+) {
                    ($(Some($field),)+) => Some(Self { $($field,)+ }),
                    _ => None,
                }
            }
        }

        impl $crate::read::Read for $name {
            fn read(given: $crate::read::Given<'_, '_>, reader: &mut $crate::read::Reader<'_>) -> Option<Self> {
                $crate::read::Object::read_fields(given.object(reader)?, reader)
            }
        }
    };
}
pub(crate) use record;

/// Declares a result: a struct of named figures, with their shape.
macro_rules! figures {
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: $type,)+
        }

        impl $crate::read::Tell for $name {
            fn tell(&self) -> $crate::read::Told<'_> {
                $crate::read::Told::Object(stringify!($name), self)
            }
        }

        impl $crate::read::Parts for $name {
            fn count(&self) -> usize {
                [$(stringify!($field)),+].len()
            }

            fn each<'a>(&'a self, take: &mut dyn FnMut(&'static str, &'a dyn $crate::read::Tell)) {
                $(take(stringify!($field), &self.$field);)+
            }
        }

        $crate::read::serialized_as_told!($name);

        impl $crate::read::Shaped for $name {
            const SHAPE: &'static $crate::read::Shape = &$crate::read::Shape::Record(&$crate::read::Schema {
                name: stringify!($name),
                doc: concat!($($doc, "\n"),+),
                fields: &[$($crate::read::Field {
                    name: stringify!($field),
                    doc: concat!($($field_doc, "\n"),+),
                    shape: <$type as $crate::read::Shaped>::SHAPE,
                }),+],
            });
        }
    };
}
pub(crate) use figures;

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
        pub enum $name {
            $($(#[doc = $variant_doc])+ $variant,)+
        }

        impl $name {
            /// The name it is written with.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl $crate::read::Tell for $name {
            fn tell(&self) -> $crate::read::Told<'_> {
                $crate::read::Told::Text(self.as_str().into())
            }
        }

        $crate::read::serialized_as_told!($name);

        impl $crate::read::Shaped for $name {
            const SHAPE: &'static $crate::read::Shape = &$crate::read::Shape::Choice {
                name: stringify!($name),
                doc: concat!($($doc, "\n"),+),
                choices: &[$(($text, concat!($($variant_doc, "\n"),+))),+],
            };
        }

        impl $crate::read::Read for $name {
            fn read(given: $crate::read::Given<'_, '_>, reader: &mut $crate::read::Reader<'_>) -> Option<Self> {
                let chosen = given.chosen(&[$($text),+]).map(|text| match text {
                    $($text => Some(Self::$variant),)+
                    _ => None,
                });
                reader.note(chosen).flatten()
            }
        }
    };
}
pub(crate) use choice;
