//! Workbooks: that of every case, computed again by `LibreOffice`, whose figures must be the library's.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::count::{Count, Words, counted};
use crate::tools::{Done, cargo, find, in_repository, program, quietly, remove, target, write};
use crate::{apt, python};

/// What `LibreOffice` may be called, and the package it comes from.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];
const PATHS: [&str; 2] =
    ["/Applications/LibreOffice.app/Contents/MacOS/soffice", r"C:\Program Files\LibreOffice\program\soffice.com"];
const PACKAGE: &str = "libreoffice-calc";
/// How many run beside each other.
const BESIDE: usize = 2;
/// Everything is computed again when it is opened, whatever the file says of its values.
const ALWAYS_AGAIN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// The program of `LibreOffice`: the system's, or one that is brought.
pub fn libreoffice() -> Done<PathBuf> {
    let on_this_machine = || {
        let known = PATHS.iter().map(PathBuf::from).find(|path| path.is_file());
        NAMES.iter().find_map(|name| find(name)).or(known)
    };
    if let Some(system) = on_this_machine() {
        return Ok(system);
    }
    apt::install(PACKAGE)?;
    on_this_machine().ok_or_else(|| "LibreOffice was not found and could not be brought; install its Calc.".into())
}

/// Writes the workbooks, has them computed again, and counts the checks that hold.
pub fn computed_again() -> Done<Count> {
    let folder = target().join("workbooks");
    let written = folder.join("written");
    remove(&folder)?;
    quietly(
        cargo().args(["run", "-p", "conformance", "--bin", "workbooks", "--locked", "--quiet", "--"]).arg(&written),
    )?;
    quietly(&mut script("spoil", &written)?)?;
    hold(&written, &folder.join("again"))
}

/// Has the workbooks of a folder computed again into another one, and counts the checks that hold.
pub fn hold(written: &Path, again: &Path) -> Done<Count> {
    let libreoffice = libreoffice()?;
    let files = files_in(written)?;
    let running: Vec<_> = (0..BESIDE)
        .map(|run| {
            // A profile of its own, since two cannot share one.
            let profile = again.with_file_name(format!("profile-{run}"));
            let (libreoffice, again) = (libreoffice.clone(), again.to_owned());
            let files: Vec<_> = files.iter().skip(run).step_by(BESIDE).cloned().collect();
            thread::spawn(move || convert(&libreoffice, &profile, &again, &files))
        })
        .collect();
    for thread in running {
        thread.join().map_err(|_| "LibreOffice's thread broke off".to_owned())??;
    }
    counted(script("check", written)?.arg(again), Words::Before)
}

/// The script that reads workbooks, with a task and their folder.
fn script(task: &str, written: &Path) -> Done<Command> {
    let mut command = program(python::environment()?);
    command.arg(in_repository("tests/runners/workbooks.py")).arg(task).arg(written);
    Ok(command)
}

fn convert(libreoffice: &Path, profile: &Path, again: &Path, files: &[PathBuf]) -> Done {
    write(&profile.join("user").join("registrymodifications.xcu"), ALWAYS_AGAIN)?;
    let mut command = program(libreoffice);
    // The path begins with a stroke on Linux and macOS only.
    let place = profile.display().to_string().replace('\\', "/");
    command.arg(format!("-env:UserInstallation=file:///{}", place.trim_start_matches('/')));
    command.args(["--headless", "--norestore", "--convert-to", "xlsx", "--outdir"]).arg(again).args(files);
    quietly(&mut command).map(drop)
}

fn files_in(folder: &Path) -> Done<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Ok(files)
}
