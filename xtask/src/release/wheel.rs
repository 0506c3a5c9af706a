//! A wheel for a system, built on this one.

use std::path::{Path, PathBuf};
use std::{env, iter};

use super::systems::{Linker, System};
use super::{at_the_time_of_the_commit, check, native, sdist};
use crate::tools::{TaskResult, in_repository, output_of, program, remove, target, write};
use crate::{licences, python, rust, wine};

/// The framework of Apple that `iana-time-zone` below arrow links, and what it takes of it.
const FRAMEWORK: &str = "System/Library/Frameworks/CoreFoundation.framework/CoreFoundation.tbd";
const FRAMEWORK_LISTED: &str = "--- !tapi-tbd
tbd-version: 4
targets: [ arm64-macos, x86_64-macos ]
install-name: '/System/Library/Frameworks/CoreFoundation.framework/Versions/A/CoreFoundation'
exports:
  - targets: [ arm64-macos, x86_64-macos ]
    symbols: [ _CFRelease, _CFStringGetBytes, _CFStringGetCStringPtr, _CFStringGetLength,
               _CFTimeZoneCopySystem, _CFTimeZoneGetName, _CFTimeZoneResetSystem ]
...
";

/// The name of the wheel for a system.
pub fn name(system: &System) -> String {
    format!("rammeaftale-{}-cp311-abi3-{}.whl", env!("CARGO_PKG_VERSION"), system.tag)
}

/// Builds the wheel in a folder and checks it; installs it too if it is for this machine.
pub fn make(system: &System, dist: &Path) -> TaskResult {
    licences::for_wheels(&[rust::needs_target(system.target)?])?;
    let made = target().join("release-wheel");
    remove(&made)?;
    build(system, &made)?;
    let wheel = python::built(&made, "whl")?;
    check_wheel(system, &wheel)?;
    let is_musl = system.target.ends_with("musl");
    let is_for_this = system.target.starts_with(env::consts::ARCH) && system.word.starts_with(env::consts::OS);
    if is_for_this && is_musl == cfg!(target_env = "musl") {
        sdist::installed(&wheel, &made.join("venv"), &[])?;
    }
    let kept = dist.join(wheel.file_name().unwrap_or_default());
    std::fs::copy(&wheel, &kept).map_err(|error| format!("{} cannot be copied: {error}", wheel.display()))?;
    println!("{}", kept.display());
    Ok(())
}

fn build(system: &System, folder: &Path) -> TaskResult {
    let tools = python::release_environment()?;
    let mut flags = rust::without_local_paths()?;
    let mut maturin = program(&tools);
    maturin.args(["-m", "maturin", "build", "--release", "--locked", "--quiet", "--target", system.target]);
    maturin.current_dir(in_repository("py")).arg("--out").arg(folder);
    match system.linker {
        Linker::Zig(standard) => {
            maturin.args(["--zig", "--compatibility", standard]);
        }
        Linker::ZigForApple => {
            let sdk = target().join("release-sdk");
            write(&sdk.join(FRAMEWORK), FRAMEWORK_LISTED)?;
            maturin.arg("--zig").env("SDKROOT", sdk);
            // The UUID of a module is a hash of its contents. Debug entries have paths of object files, so they would change it.
            flags.push("-Clink-arg=-Wl,-S".into());
        }
        Linker::Mingw => {
            wine::linker()?;
            maturin.args(["--interpreter", "python3.11"]);
        }
    }
    // maturin looks for zig in the first Python of the path.
    let path = iter::once(tools.parent().unwrap_or(Path::new("")).to_owned())
        .chain(env::var_os("PATH").into_iter().flat_map(|path| env::split_paths(&path).collect::<Vec<_>>()));
    maturin.env("PATH", env::join_paths(path).map_err(|error| error.to_string())?);
    maturin.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    // Apart from what is built with other flags, which would be built again each time.
    maturin.env("CARGO_TARGET_DIR", target().join("release-wheels"));
    output_of(at_the_time_of_the_commit(&mut maturin)?).map(drop)
}

fn check_wheel(system: &System, wheel: &Path) -> TaskResult {
    let file = wheel.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let expected = name(system);
    if file != expected {
        return Err(format!("The wheel is {file} and not {expected}."));
    }
    let info = format!("rammeaftale-{}.dist-info", env!("CARGO_PKG_VERSION"));
    let of_info =
        ["METADATA", "RECORD", "WHEEL", "licenses/LICENSE-APACHE", "licenses/LICENSE-MIT", "licenses/THIRD-PARTY.txt"];
    let of_info = of_info.map(|file| format!("{info}/{file}"));
    let mut needed: Vec<&str> =
        vec!["rammeaftale/__init__.py", "rammeaftale/__init__.pyi", "rammeaftale/py.typed", system.module];
    needed.extend(of_info.iter().map(String::as_str));
    let unpacked: PathBuf = check::archive(wheel, "", &needed, &["rammeaftale/", &format!("{info}/")])?;
    check::metadata(&unpacked.join(&info).join("METADATA"))?;
    let tags: Vec<_> = system.tag.split('.').map(|tag| format!("Tag: cp311-abi3-{tag}")).collect();
    check::lines(&unpacked.join(&info).join("WHEEL"), &tags)?;
    native::check(system, &unpacked.join(system.module))
}
