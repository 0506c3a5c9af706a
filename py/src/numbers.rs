//! Python's exact decimals.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{IntoPyDict, PyType};
use rammeaftale::value::DecimalDigits;

/// Python's class of exact decimals.
pub fn decimal(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")
}

/// The decimals that a number mostly has at the most.
const DECIMALS: u32 = 8;

/// The `Decimal` of a number: its digits times a power of ten, which takes less than to write a text and to have it read.
pub fn decimal_of(py: Python<'_>, number: DecimalDigits) -> PyResult<Bound<'_, PyAny>> {
    static MULTIPLY: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static POWERS: PyOnceLock<Vec<Py<PyAny>>> = PyOnceLock::new();

    let of_text = |number: DecimalDigits| decimal(py)?.call1((number.to_string(),));
    let multiply = || {
        // The context of the caller may round. This one is our own, and has room for every digit of 64 bits.
        let room = [("prec", 38), ("Emin", -38), ("Emax", 38), ("clamp", 0)].into_py_dict(py)?;
        let context = py.import("decimal")?.getattr("Context")?.call((), Some(&room))?;
        context.getattr("multiply").map(Bound::unbind)
    };
    let powers =
        || (0..=DECIMALS).map(|decimals| of_text(DecimalDigits { digits: 1, decimals }).map(Bound::unbind)).collect();
    let power = POWERS.get_or_try_init(py, powers)?.get(usize::try_from(number.decimals)?);
    match (i64::try_from(number.digits), power) {
        (Ok(digits), Some(power)) => MULTIPLY.get_or_try_init(py, multiply)?.bind(py).call1((digits, power)),
        _ => of_text(number),
    }
}
