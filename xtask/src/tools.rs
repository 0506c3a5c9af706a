//! Running other programs: with a heading, to their end, and with a sentence when they fail.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::{env, fs, thread};

/// What a task comes to: its value, or a sentence that says what to do.
pub type Done<T = ()> = Result<T, String>;

/// The folder of the repository.
pub fn root() -> &'static Path {
    // The task's own manifest lies one folder down.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A path in the repository.
pub fn in_repository(path: &str) -> PathBuf {
    root().join(path)
}

/// The folder that everything built goes into, whatever the caller's own settings: the tests look for it there.
pub fn target() -> PathBuf {
    in_repository("target")
}

/// A program, run in the repository.
pub fn program(name: impl AsRef<Path>) -> Command {
    let mut command = Command::new(name.as_ref());
    command.current_dir(root()).env("CARGO_TARGET_DIR", target());
    command
}

/// Cargo, the one that runs this task.
pub fn cargo() -> Command {
    program(env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from))
}

/// Whether a program is on the path; where.
pub fn find(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let names = [name.to_owned(), format!("{name}.exe"), format!("{name}.cmd")];
    env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)).collect::<Vec<_>>())
        .find(|path| path.is_file())
}

/// The command as one would type it in the repository.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let outside = !program.starts_with(root());
    let program = program.file_name().filter(|_| outside).unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy().into_owned()).collect();
    words.join(" ").replace(&*format!("{}/", root().display()), "")
}

fn failed(command: &Command, how: &str) -> String {
    format!("{how}: {}", shown(command))
}

/// Runs a command that may write what it wants.
pub fn run(command: &mut Command) -> Done {
    println!("$ {}", shown(command));
    let status = command.stdin(Stdio::null()).status().map_err(|error| failed(command, &error.to_string()))?;
    if status.success() { Ok(()) } else { Err(failed(command, &format!("Ended with {status}"))) }
}

/// Runs a command that says nothing unless it fails.
pub fn quietly(command: &mut Command) -> Done<String> {
    let Output { status, stdout, stderr } =
        command.stdin(Stdio::null()).output().map_err(|error| failed(command, &error.to_string()))?;
    let stdout = String::from_utf8_lossy(&stdout).into_owned();
    if status.success() {
        Ok(stdout)
    } else {
        Err(format!("{stdout}{}{}", String::from_utf8_lossy(&stderr), failed(command, &format!("Ended with {status}"))))
    }
}

/// Runs a command whose output is shown as it comes, and kept; the second value says whether it succeeded.
pub fn watched(command: &mut Command) -> Done<(String, bool)> {
    println!("$ {}", shown(command));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(command, &error.to_string()))?;
    let mut kept = String::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(|out| out.split(b'\n')) {
        let line = line.map_err(|error| failed(command, &error.to_string()))?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        kept.push_str(&line);
        kept.push('\n');
    }
    let status = child.wait().map_err(|error| failed(command, &error.to_string()))?;
    Ok((kept, status.success()))
}

/// What a command answers to a text. It is written from a thread of its own, since a command may answer before it has
/// read everything.
pub fn answer(command: &mut Command, input: String) -> Done<String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(command, &error.to_string()))?;
    let stdin = child.stdin.take();
    // A program that ends early closes its input; its missing answers tell.
    let writer = thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().map_err(|error| failed(command, &error.to_string()))?;
    let _ = writer.join();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    let how = format!("{}Ended with {}", String::from_utf8_lossy(&output.stderr), output.status);
    Err(failed(command, &how))
}

/// Reads a file.
pub fn read(path: &Path) -> Done<String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// Writes a file, and the folders it lies in.
pub fn write(path: &Path, text: &str) -> Done {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// Removes a folder with all that is in it, if it is there.
pub fn remove(folder: &Path) -> Done {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| format!("{} cannot be removed: {error}", folder.display()))
}

/// Fills a folder once for every content of `stamp`: what was done for the same content before is kept. One at a time, so
/// that who needs a folder that is being filled waits for it.
pub fn once(folder: &Path, stamp: &str, work: impl FnOnce() -> Done) -> Done {
    static FILLING: Mutex<()> = Mutex::new(());
    let _filling = FILLING.lock();
    let file = folder.join(".made-from");
    if fs::read_to_string(&file).is_ok_and(|made_from| made_from == stamp) {
        return Ok(());
    }
    remove(folder)?;
    work()?;
    write(&file, stamp)
}
