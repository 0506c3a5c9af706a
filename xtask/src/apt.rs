//! Packages of Debian and Ubuntu, installed where the task runs as root.

use std::sync::Mutex;

use crate::tools::{TaskResult, find, output_of, program};

/// Installs a package without the ones it only recommends; does nothing without apt-get or root.
pub fn install(package: &str) -> TaskResult {
    // apt-get holds a lock, so a second one would fail.
    static INSTALLING: Mutex<()> = Mutex::new(());
    if !cfg!(target_os = "linux") || find("apt-get").is_none() || !is_root() {
        return Ok(());
    }
    let _installing = INSTALLING.lock();
    println!("{package} is not installed: apt-get installs it.");
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", package])
}

fn is_root() -> bool {
    output_of(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt_get(arguments: &[&str]) -> TaskResult {
    output_of(program("apt-get").env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet").args(arguments)).map(drop)
}
