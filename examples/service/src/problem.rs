//! Errors as `application/problem+json` (RFC 9457).

use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use rammeaftale::error::Code;
use rammeaftale::value::Value;
use rammeaftale::{Error, Language};

/// A request that is refused.
pub enum Refused {
    /// Its input or its options have problems.
    Input(Error),
    /// Its body is not JSON, or not one at all.
    Body(JsonRejection),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Input(error)
    }
}

impl From<JsonRejection> for Refused {
    fn from(rejection: JsonRejection) -> Self {
        Self::Body(rejection)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let (status, title, problems) = match &self {
            Self::Input(error) => {
                let code = error.problems().first().map(rammeaftale::Problem::code);
                let status = match code {
                    Some(Code::NotJson) => StatusCode::BAD_REQUEST,
                    Some(Code::UnknownChoice) if error.problems().iter().any(|problem| problem.place() == "rule") => {
                        StatusCode::NOT_FOUND
                    }
                    _ => StatusCode::UNPROCESSABLE_ENTITY,
                };
                let problems = error.problems().iter().map(|problem| problem.in_language(Language::English));
                (status, "The input has problems".to_owned(), Value::list(problems))
            }
            Self::Body(rejection) => (rejection.status(), rejection.body_text(), Value::list([])),
        };
        let body = Value::object([
            ("title", title.into()),
            ("status", Value::Integer(status.as_u16().into())),
            ("problems", problems),
        ]);
        (status, [("content-type", "application/problem+json")], body.to_json()).into_response()
    }
}
