//! Splitting an amount on parties (`fordeling`).

mod allocate;
mod joint_budget;
mod objective_financing;
mod population;
mod subscription;

pub use allocate::{AllocateInput, Allocation, Method, Party, Share, allocate};
pub(crate) use allocate::{exact_units, sum_of, weights_problems, whole_shares};
pub use joint_budget::{Budget, JointBudget, JointBudgetInput, ShareChange, joint_budget};
pub use objective_financing::{
    ObjectiveFinancing, ObjectiveFinancingInput, RateRise, RateRiseInput, objective_financing, rate_rise,
};
pub use population::Population;
pub use subscription::{Subscription, SubscriptionInput, subscription};
