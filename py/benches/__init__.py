"""The benchmarks of `cargo xtask bench`: the library through Python against the alternatives."""
