//! A small service on the library: settles any rule by its name, and one rule with types of its own.
//!
//! | request | answer |
//! | --- | --- |
//! | `GET /rules` | the names of the rules, and what each works out |
//! | `GET /openapi.json` | all of this as `OpenAPI` 3.1, with the JSON Schema of every input and result |
//! | `POST /rules/{rule}` | the result, as canonical JSON |
//! | `POST /rules/{rule}/statement` | the statement, as HTML; `?language=en` for English |
//! | `POST /cases` | a case (rule, input, terms, acknowledged warnings): `rule`, `result`, `warnings` and `provenance` |
//! | `POST /daily-rate` | the same as `POST /rules/daily_rate`, through types |
//!
//! The body is the input. `?agreement=…&on=…&dialect=…` are the options of a call. Whatever is wrong comes as
//! `application/problem+json` (RFC 9457) with every problem of the input and its place.

mod openapi;
mod problem;

use axum::Json;
use axum::Router;
use axum::extract::rejection::JsonRejection;
use axum::extract::{DefaultBodyLimit, Path, Query};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use rammeaftale::read::{Checked, Dialect, Read, from_value};
use rammeaftale::rules::rate::DailyRateInput;
use rammeaftale::value::{ToValue as _, Value};
use rammeaftale::{Error, Explain, Language, Options, RULES, RuleInput, Settlement, read_case, settle_json};
use serde::{Deserialize, Serialize};

use problem::Refused;

/// The largest body that is read, in bytes.
const LARGEST_BODY: usize = 2 << 20;

/// The routes of the service.
pub fn app() -> Router {
    Router::new()
        .route("/rules", get(rules))
        .route("/openapi.json", get(openapi))
        .route("/rules/{rule}", post(result))
        .route("/rules/{rule}/statement", post(statement))
        .route("/cases", post(case))
        .route("/daily-rate", post(typed::<DailyRateInput>))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

#[derive(Serialize)]
struct RuleView {
    name: &'static str,
    doc: &'static str,
}

async fn rules() -> Json<Vec<RuleView>> {
    Json(RULES.iter().map(|rule| RuleView { name: rule.name, doc: rule.doc.trim_end() }).collect())
}

/// The description of the service, an `OpenAPI` document in JSON.
#[must_use]
pub fn description() -> String {
    openapi::document().to_json()
}

async fn openapi() -> Response {
    ([("content-type", "application/json")], description()).into_response()
}

/// The options of a call, out of the query.
#[derive(Deserialize)]
struct Asked {
    agreement: Option<String>,
    on: Option<String>,
    dialect: Option<String>,
    language: Option<String>,
}

impl Asked {
    /// Reads them as the library reads options anywhere, so that a wrong one is a problem like any other.
    fn options(&self) -> Result<Options, Error> {
        let given = [("agreement", &self.agreement), ("on", &self.on), ("dialect", &self.dialect)];
        let given = given.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?.into())));
        from_value(&Value::object(given), Dialect::Machine)
    }

    fn language(&self) -> Result<Language, Error> {
        self.language.as_deref().map_or(Ok(Language::Danish), Language::from_code)
    }
}

/// Settles an input of any rule.
fn settled(rule: &str, asked: &Asked, body: &str) -> Result<Settlement, Error> {
    settle_json(rule, body, &asked.options()?)
}

async fn result(Path(rule): Path<String>, Query(asked): Query<Asked>, body: String) -> Result<Response, Refused> {
    let json = settled(&rule, &asked, &body)?.to_json();
    Ok(([("content-type", "application/json")], json).into_response())
}

/// Settles a case, which carries its agreements and what is acknowledged.
async fn case(Query(asked): Query<Asked>, body: String) -> Result<Response, Refused> {
    let language = asked.language()?;
    let settlement = read_case(&body)?.settle()?;
    let (warnings, provenance) = (settlement.warnings(), settlement.provenance());
    let answer = Value::object([
        ("rule", settlement.rule().into()),
        ("result", settlement.to_value()),
        ("warnings", Value::list(warnings.iter().map(|warning| warning.in_language(language)))),
        ("provenance", provenance.to_value()),
    ]);
    Ok(([("content-type", "application/json")], answer.to_json()).into_response())
}

async fn statement(
    Path(rule): Path<String>,
    Query(asked): Query<Asked>,
    body: String,
) -> Result<Html<String>, Refused> {
    let language = asked.language()?;
    Ok(Html(settled(&rule, &asked, &body)?.statement().to_html(language)))
}

/// Settles an input of a rule that is known when the service is compiled. `Checked` keeps every problem with its place, where
/// serde alone would have one text.
async fn typed<I: RuleInput + Read>(
    body: Result<Json<Checked<I>>, JsonRejection>,
) -> Result<Json<<I as Explain>::Result>, Refused>
where
    <I as Explain>::Result: Serialize,
{
    let Json(Checked(input)) = body?;
    Ok(Json(input?.settle()?))
}
