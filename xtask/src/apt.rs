//! Packages of Debian and Ubuntu, where this task may install them.

use std::sync::Mutex;

use crate::tools::{Done, find, program, quietly};

/// Installs a package with as little else as it needs; does nothing where that cannot be done.
pub fn install(package: &str) -> Done {
    // Two at once would be in each other's way.
    static INSTALLING: Mutex<()> = Mutex::new(());
    if !cfg!(target_os = "linux") || find("apt-get").is_none() || !is_root() {
        return Ok(());
    }
    let _installing = INSTALLING.lock();
    println!("{package} is not there: it is installed with apt-get.");
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", package])
}

fn is_root() -> bool {
    quietly(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt_get(arguments: &[&str]) -> Done {
    quietly(program("apt-get").env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet").args(arguments)).map(drop)
}
