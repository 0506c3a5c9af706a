//! Splitting an amount on parties (`fordeling`).

mod allocate;
mod joint_budget;
mod objective_financing;

pub use allocate::{AllocateInput, Allocation, Method, Party, Share, allocate};
pub(crate) use allocate::{exact_units, sum_of, weights_problems, whole_shares};
pub use joint_budget::{
    Budget, JointBudget, JointBudgetInput, Population, ShareChange, Subscription, SubscriptionInput, joint_budget,
    subscription,
};
pub use objective_financing::{
    ObjectiveFinancing, ObjectiveFinancingInput, RateRise, RateRiseInput, objective_financing, rate_rise,
};
