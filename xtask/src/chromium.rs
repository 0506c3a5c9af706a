//! Chromium for the browser tests: the system's, or one that is installed.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::tools::{TaskResult, find, output_of};
use crate::{apt, node};

/// The environment variable with the path of another Chromium.
pub const VARIABLE: &str = "CHROMIUM";
const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const PATHS: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// The path of Chromium, which is installed if it is missing.
pub fn chromium() -> TaskResult<PathBuf> {
    static INSTALLING: Mutex<()> = Mutex::new(());
    if let Some(own) = env::var_os(VARIABLE) {
        return Ok(own.into());
    }
    let _installing = INSTALLING.lock();
    if let Some(system) = on_this_machine() {
        return Ok(system);
    }
    apt::install("chromium")?;
    if let Some(system) = on_this_machine() {
        return Ok(system);
    }
    download().map_err(|error| {
        let sentence = "Chromium was not found and could not be installed";
        format!("{error}\n{sentence}; install Chromium or Chrome, or set {VARIABLE} to its path.")
    })
}

fn on_this_machine() -> Option<PathBuf> {
    let known = PATHS.iter().map(PathBuf::from).find(|path| path.is_file());
    NAMES.iter().find_map(|name| find(name)).or(known)
}

/// Playwright's own Chromium, in Playwright's own place.
fn download() -> TaskResult<PathBuf> {
    let playwright = node::tool("playwright-core")?;
    let script = "process.stdout.write(require(process.argv[1]).chromium.executablePath())";
    let path = || output_of(node::command()?.arg("-e").arg(script).arg(&playwright)).map(PathBuf::from);
    if !path()?.is_file() {
        println!("Chromium is not installed: Playwright downloads its own.");
        output_of(node::command()?.arg(playwright.join("cli.js")).args(["install", "chromium"]))?;
    }
    Some(path()?)
        .filter(|path: &PathBuf| Path::is_file(path))
        .ok_or_else(|| "Playwright downloaded no Chromium.".into())
}
