//! The browser calculator: a folder of static files, built by copying, and a server for this machine.

use std::collections::HashMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::count::{Count, Counts, run_counting};
use crate::tools::{TaskResult, files_below, in_repository, read, remove, target};
use crate::{cases, chromium, handbook, node, workbooks};

const SOURCE: &str = "examples/calculator";
/// Files and folders of the source that belong to the page.
const PAGE: [&str; 5] = ["index.html", "tilgaengelighed.html", "icon.svg", "src", "style"];
/// Files of the design system that the page uses.
const DESIGN: [&str; 6] = [
    "css/dkfds.min.css",
    "fonts/IBMPlexSans/complete/woff2/IBMPlexSans-Regular.woff2",
    "fonts/IBMPlexSans/complete/woff2/IBMPlexSans-SemiBold.woff2",
    "img/all-svg-icons.svg",
    "img/svg-icons",
    "LICENSE.md",
];
/// The default port; another one if it is taken.
const PORT: u16 = 8321;
/// The directives for frames, which the handbook's pages show forms in. Browsers accept the second in the header only.
const FRAMES: &str = "; frame-src 'self'; frame-ancestors 'self'";
/// The limits of the head of a request: bytes, and time to arrive.
const LONGEST_HEAD: u64 = 64 << 10;
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// Builds the folder and returns it.
pub fn build() -> TaskResult<PathBuf> {
    let folder = target().join("calculator");
    remove(&folder)?;
    for name in PAGE {
        copy(&in_repository(SOURCE).join(name), &folder.join(name))?;
    }
    let design = design_system()?;
    for name in DESIGN {
        copy(&design.join(name), &folder.join("dkfds").join(name))?;
    }
    let package = node::package()?;
    for file in files_below(&package)? {
        let name = file.strip_prefix(&package).unwrap_or(&file);
        // The bytes of the modules once more, for servers.
        if !name.to_string_lossy().ends_with("_bytes.js") {
            copy(&file, &folder.join("rammeaftale").join(name))?;
        }
    }
    handbook::build_beside_calculator(&folder.join("handbook"))?;
    Ok(folder)
}

/// Builds the folder and serves it until the task is ended.
pub fn serve() -> TaskResult {
    let (files, address) = open(&build()?)?;
    println!("The calculator is at {address} (Ctrl+C ends it).");
    files.answer_all();
    Ok(())
}

/// Tests the page in Chromium, then recalculates the workbooks and runs the cases that the tests downloaded from it.
pub fn test() -> TaskResult<Count> {
    let (files, address) = open(&build()?)?;
    // The thread ends with the process.
    thread::spawn(move || files.answer_all());
    let taken = target().join("calculator-downloads");
    remove(&taken)?;
    let mut command = node::tests_in("tests/calculator")?;
    command.env("CALCULATOR", &address).env("CALCULATOR_DOWNLOADS", &taken);
    command.env("NODE_TOOLS", node::tools()?).env(chromium::VARIABLE, chromium::chromium()?);
    let page = run_counting(&mut command, Counts::AfterWord)?;
    if page.failed > 0 {
        return Ok(page);
    }
    let workbooks = workbooks::recalculate(&taken.join("workbooks"), &taken.join("again"))?;
    let cases = cases::run(&[taken.join("cases")])?;
    Ok([page, workbooks, cases].into_iter().sum())
}

/// The folder of the design system, in the version that the manifest of the page names.
pub fn design_system() -> TaskResult<PathBuf> {
    let packages = node::packages(&format!("{SOURCE}/package.json"), "calculator-packages")?;
    Ok(packages.join("node_modules/dkfds/dist"))
}

fn copy(from: &Path, to: &Path) -> TaskResult {
    let failed = |error| format!("{} cannot be copied: {error}", from.display());
    if from.is_dir() {
        for entry in fs::read_dir(from).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    to.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
    fs::copy(from, to).map(drop).map_err(failed)
}

/// A server on this machine alone, with every file of the folder.
struct Files {
    listener: TcpListener,
    paths: HashMap<String, PathBuf>,
    policy: String,
}

fn open(folder: &Path) -> TaskResult<(Files, String)> {
    let failed = |error| format!("The calculator cannot be served: {error}");
    let on = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = on(PORT).or_else(|_| on(0)).map_err(failed)?;
    let address = format!("http://{}/", listener.local_addr().map_err(failed)?);
    let index = read(&folder.join("index.html"))?;
    let policy = policy_in(&index).ok_or("index.html has no policy of what it may load.")?;
    // A requested path is looked up among the existing files, so that none leads out of the folder.
    let mut paths = HashMap::from([("/".to_owned(), folder.join("index.html"))]);
    list(folder, "/", &mut paths)?;
    Ok((Files { listener, paths, policy: format!("{policy}{FRAMES}") }, address))
}

fn list(folder: &Path, before: &str, paths: &mut HashMap<String, PathBuf>) -> TaskResult {
    let failed = |error| format!("{} cannot be read: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let asked = format!("{before}{name}");
        if path.is_dir() {
            list(&path, &format!("{asked}/"), paths)?;
        } else {
            paths.insert(asked, path);
        }
    }
    Ok(())
}

/// The page says itself what it may load; the server says the same in a header.
fn policy_in(index: &str) -> Option<&str> {
    let (_, after) = index.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?;
    Some(after.split_once('"')?.0)
}

impl Files {
    fn answer_all(&self) {
        thread::scope(|scope| {
            for stream in self.listener.incoming().flatten() {
                // Who asked may have gone: there is nobody to tell.
                scope.spawn(|| drop(self.answer(stream)));
            }
        });
    }

    /// One answer for each connection, which is enough for one person on this machine.
    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(HEAD_TIMEOUT))?;
        let mut head = BufReader::new((&stream).take(LONGEST_HEAD)).lines();
        let first = head.next().transpose()?.unwrap_or_default();
        while head.next().transpose()?.is_some_and(|line| !line.is_empty()) {}

        let mut words = first.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let asked = target.split('?').next().unwrap_or_default();
        let (status, kind, content) = match (method, self.paths.get(asked)) {
            ("GET", Some(path)) => match fs::read(path) {
                Ok(content) => ("200 OK", media_type(path), content),
                Err(error) => ("500 Internal Server Error", "text/plain", error.to_string().into_bytes()),
            },
            ("GET", None) => ("404 Not Found", "text/plain", Vec::new()),
            _ => ("405 Method Not Allowed", "text/plain", Vec::new()),
        };
        let (length, policy) = (content.len(), &self.policy);
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nContent-Security-Policy: {policy}\r\n\
             X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(&content)
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}
