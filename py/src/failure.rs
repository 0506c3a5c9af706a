//! What Python code raised while its objects were read or made, as serde's error.

use std::fmt;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// An exception on its way through serde.
#[derive(Debug)]
pub struct Failure(pub PyErr);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failure {}

impl serde::de::Error for Failure {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(PyValueError::new_err(message.to_string()))
    }
}

impl serde::ser::Error for Failure {
    fn custom<T: fmt::Display>(message: T) -> Self {
        serde::de::Error::custom(message)
    }
}

impl From<PyErr> for Failure {
    fn from(raised: PyErr) -> Self {
        Self(raised)
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        failure.0
    }
}
