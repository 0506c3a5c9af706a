//! Bills and what is not billed (`afregning`).

mod vacancy;

pub use vacancy::{Vacancy, VacancyInput, vacancy};
