//! Python: an environment below the target directory, and the wheel in it.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{BUILT, TaskResult, fill_if_stale, find, in_repository, output_of, program, read, remove, target};

/// The oldest Python that the wheel is for.
const OLDEST: (u32, u32) = (3, 11);
/// The names under which Python is looked for.
const NAMES: [&str; 7] = ["python3", "python", "python3.14", "python3.13", "python3.12", "python3.11", "py"];

/// The first Python on the path that is new enough, with its version.
fn system() -> TaskResult<(PathBuf, String)> {
    let script = "import sys; print(*sys.version_info[:3])";
    for name in NAMES {
        let Some(path) = find(name) else { continue };
        let Ok(output) = output_of(program(&path).args(["-c", script])) else { continue };
        let version: Vec<u32> = output.split_whitespace().filter_map(|part| part.parse().ok()).collect();
        if let [major, minor, ..] = version[..]
            && (major, minor) >= OLDEST
        {
            return Ok((path, output.trim().replace(' ', ".")));
        }
    }
    let (major, minor) = OLDEST;
    Err(format!("No Python from {major}.{minor} on was found; install one so that `python3` starts it."))
}

/// The Python of the environment that builds and tests the wheel, with the tools that `py/requirements-test.txt` names.
pub fn environment() -> TaskResult<PathBuf> {
    environment_of("py/requirements-test.txt", "venv")
}

fn environment_of(path: &str, folder: &str) -> TaskResult<PathBuf> {
    let (system, version) = system()?;
    let requirements = in_repository(path);
    let folder = target().join(folder);
    let python = python_in(&folder);
    let stamp = format!("Python {version} at {}\n{}", system.display(), read(&requirements)?);
    fill_if_stale(&folder, &stamp, || {
        println!("pip installs the packages of {path} in {}.", folder.display());
        new_environment(&folder)?;
        output_of(pip(&python).args(["install", "--requirement"]).arg(&requirements)).map(drop)
    })?;
    Ok(python)
}

/// The Python of the environment that builds wheels for other systems, with the tools that `py/requirements-release.txt` names.
pub fn release_environment() -> TaskResult<PathBuf> {
    environment_of("py/requirements-release.txt", "release-venv")
}

/// Makes an environment without packages, in place of any earlier one, and returns its Python.
pub fn new_environment(folder: &Path) -> TaskResult<PathBuf> {
    remove(folder)?;
    output_of(program(system()?.0).args(["-m", "venv"]).arg(folder)).map_err(|error| {
        format!("{error}\nThe environment was not made; on Debian and Ubuntu it needs the package python3-venv.")
    })?;
    Ok(python_in(folder))
}

fn python_in(environment: &Path) -> PathBuf {
    if cfg!(windows) { environment.join("Scripts").join("python.exe") } else { environment.join("bin").join("python") }
}

/// Unpacks an archive (.whl, .zip, .tar.gz, .tgz, .crate) into a folder.
pub fn unpack(archive: &Path, folder: &Path) -> TaskResult {
    let is_zip = archive.extension().is_some_and(|extension| extension == "whl" || extension == "zip");
    let module = if is_zip { "zipfile" } else { "tarfile" };
    output_of(program(system()?.0).args(["-m", module, "-e"]).args([archive, folder])).map(drop)
}

/// pip of a Python.
pub fn pip(python: &Path) -> Command {
    let mut pip = program(python);
    pip.args(["-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]);
    pip
}

/// A tool of the environment, run as a module in a folder where only the installed wheel can be imported. Its caches are below
/// the target directory.
pub fn tool(module: &str) -> TaskResult<Command> {
    let cache = target().join("python-cache");
    let mut tool = program(environment()?);
    tool.args(["-m", module]).current_dir(in_repository("py"));
    tool.env("PYTHONDONTWRITEBYTECODE", "1").env("MYPY_CACHE_DIR", cache.join("mypy"));
    tool.env("HYPOTHESIS_STORAGE_DIRECTORY", cache.join("hypothesis"));
    tool.env("PYRIGHT_PYTHON_CACHE_DIR", cache.join("pyright")).env("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1");
    Ok(tool)
}

/// Builds the wheel, unless it is built, installs it in place of any earlier one, and returns the Python of the environment.
pub fn wheel() -> TaskResult<PathBuf> {
    wheel_by("release")
}

/// As `wheel`, but quicker to build: not optimised while it is linked.
pub fn wheel_of_tests() -> TaskResult<PathBuf> {
    wheel_by("tested")
}

fn wheel_by(profile: &str) -> TaskResult<PathBuf> {
    let python = environment()?;
    if env::var_os(BUILT).is_some() {
        return Ok(python);
    }
    let wheels = target().join("wheels");
    remove(&wheels)?;
    let mut maturin = tool("maturin")?;
    maturin.args(["build", "--profile", profile, "--locked", "--quiet", "--interpreter"]).arg(&python);
    output_of(maturin.arg("--out").arg(&wheels))?;
    output_of(pip(&python).args(["install", "--force-reinstall", "--no-deps"]).arg(built(&wheels, "whl")?))?;
    Ok(python)
}

/// The file with this extension that maturin has put into a folder.
pub fn built(folder: &Path, extension: &str) -> TaskResult<PathBuf> {
    let files = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    files
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension() == Some(OsStr::new(extension)))
        .ok_or_else(|| format!("maturin made no .{extension} in {}.", folder.display()))
}
