//! Workbooks: `LibreOffice` recalculates the workbook of every case and must get the library's figures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::count::{Count, Counts, run_counting};
use crate::tools::{TaskResult, cargo, find, in_repository, output_of, program, remove, target, write};
use crate::{apt, python};

/// The names under which `LibreOffice` is looked for.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];
const PATHS: [&str; 2] =
    ["/Applications/LibreOffice.app/Contents/MacOS/soffice", r"C:\Program Files\LibreOffice\program\soffice.com"];
const PACKAGE: &str = "libreoffice-calc";
/// How many run at the same time.
const CONCURRENT: usize = 2;
/// Settings with which `LibreOffice` recalculates every workbook when it opens it.
const ALWAYS_RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// The path of `LibreOffice`, which is installed if it is missing.
pub fn libreoffice() -> TaskResult<PathBuf> {
    let on_this_machine = || {
        let known = PATHS.iter().map(PathBuf::from).find(|path| path.is_file());
        NAMES.iter().find_map(|name| find(name)).or(known)
    };
    if let Some(system) = on_this_machine() {
        return Ok(system);
    }
    apt::install(PACKAGE)?;
    on_this_machine()
        .ok_or_else(|| "LibreOffice was not found and could not be installed; install LibreOffice Calc.".into())
}

/// Writes the workbooks, recalculates them, and counts the checks that hold.
pub fn test() -> TaskResult<Count> {
    let folder = target().join("workbooks");
    let written = folder.join("written");
    remove(&folder)?;
    output_of(
        cargo().args(["run", "-p", "conformance", "--bin", "workbooks", "--locked", "--quiet", "--"]).arg(&written),
    )?;
    output_of(&mut script("spoil", &written)?)?;
    recalculate(&written, &folder.join("again"))
}

/// Recalculates the workbooks of a folder into another one, and counts the checks that hold.
pub fn recalculate(written: &Path, again: &Path) -> TaskResult<Count> {
    let libreoffice = libreoffice()?;
    let files = files_in(written)?;
    let running: Vec<_> = (0..CONCURRENT)
        .map(|run| {
            // Two processes cannot share a profile.
            let profile = again.with_file_name(format!("profile-{run}"));
            let (libreoffice, again) = (libreoffice.clone(), again.to_owned());
            let files: Vec<_> = files.iter().skip(run).step_by(CONCURRENT).cloned().collect();
            thread::spawn(move || convert(&libreoffice, &profile, &again, &files))
        })
        .collect();
    for thread in running {
        thread.join().map_err(|_| "the thread of LibreOffice panicked".to_owned())??;
    }
    run_counting(script("check", written)?.arg(again), Counts::BeforeWord)
}

/// The script that reads workbooks, with a task and their folder.
fn script(task: &str, written: &Path) -> TaskResult<Command> {
    let mut command = program(python::environment()?);
    command.arg(in_repository("tests/runners/workbooks.py")).arg(task).arg(written);
    Ok(command)
}

fn convert(libreoffice: &Path, profile: &Path, again: &Path, files: &[PathBuf]) -> TaskResult {
    write(&profile.join("user").join("registrymodifications.xcu"), ALWAYS_RECALCULATE)?;
    let mut command = program(libreoffice);
    // The path begins with a slash on Linux and macOS only.
    let place = profile.display().to_string().replace('\\', "/");
    command.arg(format!("-env:UserInstallation=file:///{}", place.trim_start_matches('/')));
    command.args(["--headless", "--norestore", "--convert-to", "xlsx", "--outdir"]).arg(again).args(files);
    // On a busy machine LibreOffice may break down while it starts, before it has read a file.
    output_of(&mut command).or_else(|_| output_of(&mut command)).map(drop)
}

fn files_in(folder: &Path) -> TaskResult<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Ok(files)
}
