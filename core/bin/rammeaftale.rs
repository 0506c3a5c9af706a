//! The console command of the crate. Everything but files is in [`rammeaftale::command`].

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::process::ExitCode;
use std::{env, fs};

use rammeaftale::command::{Finished, file_of, run};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let content = file_of(&arguments).map_or_else(|| Ok(Vec::new()), read).map_err(|error| error.to_string());
    let finished = run(&arguments, content.as_deref().map_err(String::as_str));
    // Nobody is left to tell where the standard error is closed.
    let _ = io::stderr().write_all(finished.messages.as_bytes());
    match write(&finished) {
        Ok(()) => ExitCode::from(finished.status),
        // Such as `head`, which has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::from(finished.status),
        Err(error) => {
            let _ = writeln!(io::stderr(), "{}: {error}", finished.file.as_deref().unwrap_or("-"));
            ExitCode::from(2)
        }
    }
}

fn read(file: &str) -> io::Result<Vec<u8>> {
    if file != "-" {
        return fs::read(file);
    }
    let mut content = Vec::new();
    io::stdin().read_to_end(&mut content)?;
    Ok(content)
}

fn write(finished: &Finished) -> io::Result<()> {
    match &finished.file {
        Some(file) => fs::write(file, &finished.output),
        None => io::stdout().write_all(&finished.output),
    }
}
