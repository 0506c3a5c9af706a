"""What `cargo xtask bench` measures: the library through Python against what a user would pick instead."""
