//! The npm package: the WebAssembly modules, their bindings, the hand-written JavaScript, and the files generated from the rules.

use std::error::Error;
use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, thread};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use rammeaftale_codegen::{forms, schemas, typescript};
use wasm_bindgen_cli_support::Bindgen;

use crate::{licences, rust};

/// The modules: crate, options of cargo, how it is compiled, and name of the module. The rules alone are a small module for pages
/// that load statements and workbooks later.
const MODULES: [(&str, &[&str], Compiled, &str); 5] = [
    ("rammeaftale-wasm", &[], FAST, "rammeaftale"),
    ("rammeaftale-wasm", &["--no-default-features"], SMALL, "rammeaftale_rules"),
    ("rammeaftale-agreement", &[], SMALL, "rammeaftale_agreement"),
    ("rammeaftale-sheet", &[], SMALL, "rammeaftale_sheet"),
    ("rammeaftale-workbook", &[], SMALL, "rammeaftale_workbook"),
];

/// How a module is compiled.
#[derive(Clone, Copy, PartialEq)]
struct Compiled {
    /// The profile of cargo.
    profile: &'static str,
    /// LLVM's threshold for inlining. Node does not inline, and a short case spends its time on calls. At 15 the rules are
    /// 1 % smaller than at 25. LLVM's own 5 for size makes them a tenth slower; its 225 for speed makes the whole module a
    /// quarter larger, beyond what a page should load.
    inlined: u32,
}

const SMALL: Compiled = Compiled { profile: "wasm", inlined: 15 };
const FAST: Compiled = Compiled { profile: "wasm-fast", inlined: 100 };

/// Builds the package in `npm/rammeaftale` below the target directory, and returns that folder.
///
/// # Errors
/// If the module cannot be built or a file not be written.
pub fn build(root: &Path, target_dir: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let package = folder(target_dir);
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    fs::create_dir_all(&package)?;
    thread::scope(|scope| {
        let of = |how| modules(how, root, target_dir, &package).map_err(|error| error.to_string());
        let fast = scope.spawn(move || of(FAST));
        of(SMALL).and(fast.join().unwrap_or_else(|_| Err("a build panicked.".into())))
    })?;
    fs::write(package.join(licences::FILE), licences::third_party(&crates(), &[rust::wasm_target()?])?)?;
    for file in fs::read_dir(root.join("wasm").join("js"))? {
        copy(&file?.path(), &package)?;
    }
    for file in fs::read_dir(root)? {
        let path = file?.path();
        if path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.starts_with("LICENSE")) {
            copy(&path, &package)?;
        }
    }
    fs::write(package.join("rules.js"), typescript::module())?;
    fs::write(package.join("forms.js"), forms::module(root)?)?;
    fs::write(package.join("schemas.js"), schemas::module()?)?;
    fs::write(
        package.join("index.d.ts"),
        typescript::declarations(&fs::read_to_string(root.join("wasm").join("types.d.ts"))?),
    )?;
    let manifest = package.join("package.json");
    let with_version = fs::read_to_string(&manifest)?.replacen("0.0.0", env!("CARGO_PKG_VERSION"), 1);
    fs::write(manifest, with_version)?;
    Ok(package)
}

/// The folder of the package.
pub fn folder(target_dir: &Path) -> PathBuf {
    target_dir.join("npm").join("rammeaftale")
}

/// The crates of the modules.
pub fn crates() -> Vec<&'static str> {
    let mut crates: Vec<_> = MODULES.iter().map(|(crate_of, ..)| *crate_of).collect();
    crates.dedup();
    crates
}

/// Builds the modules with one profile. Cargo locks each profile for itself, so the two are built side by side: linking uses one
/// processor for a long time.
fn modules(how: Compiled, root: &Path, target_dir: &Path, package: &Path) -> Result<(), Box<dyn Error>> {
    for (crate_of, options, _, out) in MODULES.iter().filter(|(_, _, compiled, _)| *compiled == how) {
        bind(&compile(crate_of, options, how, root, target_dir)?, out, package)?;
        write_script(out, package)?;
    }
    Ok(())
}

/// The compiled module of a crate.
fn compile(
    name: &str,
    options: &[&str],
    Compiled { profile, inlined }: Compiled,
    root: &Path,
    target_dir: &Path,
) -> Result<PathBuf, Box<dyn Error>> {
    let target = rust::wasm_target()?;
    let mut flags = rust::without_local_paths()?;
    flags.push(format!("-Cllvm-args=--inline-threshold={inlined}"));
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(root)
        .args(["build", "--quiet", "--package", name, "--target", target, "--profile", profile])
        .args(options)
        .arg("--target-dir")
        .arg(target_dir)
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
        .status()?;
    if status.success() {
        Ok(target_dir.join(target).join(profile).join(format!("{}.wasm", name.replace('-', "_"))))
    } else {
        Err(format!("the WebAssembly module of {name} was not built.").into())
    }
}

/// Writes `<out>.js` and `<out>_bg.wasm`.
fn bind(module: &Path, out: &str, package: &Path) -> Result<(), Box<dyn Error>> {
    Bindgen::new()
        .input_path(module)
        .out_name(out)
        .web(true)?
        .typescript(false)
        // `load.js` has the address of the module.
        .omit_default_module_path(true)
        // `load.js` resets the memory after a trap.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(package)?;
    Ok(())
}

/// Writes `<out>_bytes.js`: the module, compressed, for servers (`wasm/js/node.js`).
fn write_script(out: &str, package: &Path) -> Result<(), Box<dyn Error>> {
    let mut compressed = DeflateEncoder::new(Vec::new(), Compression::best());
    compressed.write_all(&fs::read(package.join(format!("{out}_bg.wasm")))?)?;
    let script = format!("export default \"{}\";\n", STANDARD.encode(compressed.finish()?));
    Ok(fs::write(package.join(format!("{out}_bytes.js")), script)?)
}

fn copy(file: &Path, package: &Path) -> Result<(), Box<dyn Error>> {
    let name = file.file_name().ok_or("a file has no name")?;
    fs::copy(file, package.join(name))?;
    Ok(())
}
