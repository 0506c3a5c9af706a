//! A schema while it is made.

use std::borrow::Cow;

use crate::value::Value;

/// The keywords of a schema, in their order.
pub(super) type Node = Vec<(Cow<'static, str>, Value<'static>)>;

pub(super) fn object(node: Node) -> Value<'static> {
    Value::object(node)
}
