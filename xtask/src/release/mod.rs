//! What a release consists of.

pub mod sdist;
