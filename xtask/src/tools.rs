//! Paths of the repository, files, and running other programs.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::{env, fs, thread};

/// The result of a task. The error is a sentence for the user that says what to do.
pub type TaskResult<T = ()> = Result<T, String>;

/// The variable that says that the wheel and the npm package are built: for steps of the tests that run side by side.
pub const BUILT: &str = "RAMMEAFTALE_BUILT";

/// The folder of the repository.
pub fn root() -> &'static Path {
    // The manifest of xtask is one folder down.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A path in the repository.
pub fn in_repository(path: &str) -> PathBuf {
    root().join(path)
}

/// The target directory, whatever the settings of the caller: the tests look for build output there.
pub fn target() -> PathBuf {
    in_repository("target")
}

/// A command that runs in the repository.
pub fn program(name: impl AsRef<Path>) -> Command {
    let mut command = Command::new(name.as_ref());
    command.current_dir(root()).env("CARGO_TARGET_DIR", target());
    command
}

/// The cargo that runs this task.
pub fn cargo() -> Command {
    program(env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from))
}

/// The path of a program on `PATH`.
pub fn find(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let names = [name.to_owned(), format!("{name}.exe"), format!("{name}.cmd")];
    env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)).collect::<Vec<_>>())
        .find(|path| path.is_file())
}

/// The command line, with paths relative to the repository.
pub fn command_line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let outside = !program.starts_with(root());
    let program = program.file_name().filter(|_| outside).unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy().into_owned()).collect();
    words.join(" ").replace(&*format!("{}/", root().display()), "")
}

fn failed(command: &Command, how: &str) -> String {
    format!("{how}: {}", command_line(command))
}

/// Runs a command with its output on the terminal.
pub fn run(command: &mut Command) -> TaskResult {
    println!("$ {}", command_line(command));
    let status = command.stdin(Stdio::null()).status().map_err(|error| failed(command, &error.to_string()))?;
    if status.success() { Ok(()) } else { Err(failed(command, &format!("Ended with {status}"))) }
}

/// Runs a command and returns its standard output; the error has all of its output.
pub fn output_of(command: &mut Command) -> TaskResult<String> {
    let Output { status, stdout, stderr } =
        command.stdin(Stdio::null()).output().map_err(|error| failed(command, &error.to_string()))?;
    let stdout = String::from_utf8_lossy(&stdout).into_owned();
    if status.success() {
        Ok(stdout)
    } else {
        Err(format!("{stdout}{}{}", String::from_utf8_lossy(&stderr), failed(command, &format!("Ended with {status}"))))
    }
}

/// Runs a command, prints its standard output line by line, and returns it with whether the command succeeded.
pub fn run_streaming(command: &mut Command) -> TaskResult<(String, bool)> {
    println!("$ {}", command_line(command));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(command, &error.to_string()))?;
    let mut output = String::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(|out| out.split(b'\n')) {
        let line = line.map_err(|error| failed(command, &error.to_string()))?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        output.push_str(&line);
        output.push('\n');
    }
    let status = child.wait().map_err(|error| failed(command, &error.to_string()))?;
    Ok((output, status.success()))
}

/// Runs a command with this input and returns its standard output. The input is written in a thread, since the command may write
/// before it has read everything.
pub fn output_for(command: &mut Command, input: String) -> TaskResult<String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(command, &error.to_string()))?;
    let stdin = child.stdin.take();
    // Writing fails if the program ends early; the caller sees that its output is too short.
    let writer = thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().map_err(|error| failed(command, &error.to_string()))?;
    let _ = writer.join();
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(stdout);
    }
    let how = format!("{}Ended with {}", String::from_utf8_lossy(&output.stderr), output.status);
    Err(failed(command, &how))
}

/// Reads a file.
pub fn read(path: &Path) -> TaskResult<String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// Writes a file, and creates its folders.
pub fn write(path: &Path, text: &str) -> TaskResult {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// The files in a folder and in those below it, sorted.
pub fn files_below(folder: &Path) -> TaskResult<Vec<PathBuf>> {
    let failed = |error| format!("{} cannot be read: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Removes a folder and its content, if it exists.
pub fn remove(folder: &Path) -> TaskResult {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| format!("{} cannot be removed: {error}", folder.display()))
}

/// Fills a folder anew unless it was filled for the same `stamp`. One thread at a time, so that a second one that needs the same
/// folder waits for it.
pub fn fill_if_stale(folder: &Path, stamp: &str, fill: impl FnOnce() -> TaskResult) -> TaskResult {
    static FILLING: Mutex<()> = Mutex::new(());
    let _filling = FILLING.lock();
    let stamp_file = folder.join(".made-from");
    if fs::read_to_string(&stamp_file).is_ok_and(|made_from| made_from == stamp) {
        return Ok(());
    }
    remove(folder)?;
    fill()?;
    write(&stamp_file, stamp)
}
