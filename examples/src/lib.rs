//! Empty; the package only holds the example programs.
