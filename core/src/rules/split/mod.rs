//! Splitting an amount on parties (`fordeling`).

mod allocate;
mod deficit_guarantee;
mod joint_budget;
mod objective_financing;
mod population;
mod subscription;
mod supplier_loss;

pub use allocate::{AllocateInput, Allocation, Method, Party, Share, allocate};
pub(crate) use allocate::{WholeShares, exact_units, sum_of, weights_problems, whole_shares};
pub(crate) use deficit_guarantee::days_of_year;
pub use deficit_guarantee::{CoveredYear, DeficitGuarantee, DeficitGuaranteeInput, GuaranteedYear, deficit_guarantee};
pub use joint_budget::{Budget, JointBudget, JointBudgetInput, ShareChange, joint_budget};
pub(crate) use objective_financing::Financed;
pub use objective_financing::{
    ObjectiveFinancing, ObjectiveFinancingInput, RateRise, RateRiseInput, objective_financing, rate_rise,
};
pub use population::Population;
pub use subscription::{Subscription, SubscriptionInput, subscription};
pub use supplier_loss::{EndingSubscription, RemainingMember, SupplierLoss, SupplierLossInput, supplier_loss};
