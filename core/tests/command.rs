//! The console command, as it is built.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const VACANCY: &str = r#"{"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#;
const RESULT: &str = "{\"vacant_days\":\"730\",\"lost_revenue\":\"534360.00\"}\n";

fn command(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rammeaftale"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that reads nothing may have closed it.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// The status, the standard output and the standard error.
fn said(arguments: &[&str], input: &str) -> (i32, String, String) {
    let output = command(arguments, input);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn temporary(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn cases_are_settled_a_line_for_each() {
    assert_eq!(said(&["settle", "-"], VACANCY), (0, RESULT.to_owned(), String::new()));
    let two = format!("{{\"cases\": [{VACANCY}, {VACANCY}]}}");
    assert_eq!(said(&["settle", "-"], &two).1, RESULT.repeat(2));
    let path = temporary("vacancy.json");
    fs::write(&path, VACANCY).unwrap();
    assert_eq!(said(&["settle", path.to_str().unwrap()], "").1, RESULT);
}

#[test]
fn an_input_of_a_rule_takes_options() {
    let input = r#"{"revenue": "900,00", "cost": "1.000,00", "base": "1.000,00", "base_kind": "basis"}"#;
    let (status, out, _) = said(
        &[
            "settle",
            "-",
            "--rule=year_result",
            "--agreement",
            "boernehuse-2014-2023",
            "--on",
            "2023-12-31",
            "--dialect",
            "danish",
        ],
        input,
    );
    assert!(status == 0 && out.contains(r#""regulated":"-100.00""#), "{out}");
    let (status, _, messages) = said(&["settle", "-", "--rule", "year_result", "--on", "2023-02-30"], input);
    assert!(status == 1 && messages.starts_with("on: "), "{messages}");
}

#[test]
fn problems_have_a_line_each_in_the_language_asked_for() {
    let wrong = VACANCY.replace("\"2\"", "\"0\"").replace("365", "0");
    let (status, out, messages) = said(&["explain", "-"], &wrong);
    assert_eq!((status, out.as_str(), messages.lines().count()), (1, "", 2));
    assert!(messages.starts_with("vacant_places: tallet ligger uden for grænserne"), "{messages}");
    let path = temporary("wrong.json");
    fs::write(&path, &wrong).unwrap();
    let named = said(&["explain", path.to_str().unwrap()], "").2;
    assert!(named.lines().all(|line| line.starts_with(&format!("{}: ", path.display()))), "{named}");
    let english = said(&["explain", "-", "--language", "en"], &wrong).2;
    assert!(english.starts_with("vacant_places: the number is outside the limits"), "{english}");
    assert_eq!(said(&["settle", "-"], "{").2, "1:1: teksten er ikke gyldig JSON\n");
}

#[test]
fn warnings_do_not_stop_a_result() {
    let input = r#"{"rule": "daily_rate", "input": {"basis": "21076560", "places": "8", "days": 365, "occupancy": "0.9", "unit": "1"}}"#;
    let (status, out, messages) = said(&["settle", "-"], input);
    assert!(status == 0 && !out.is_empty() && messages.starts_with("advarsel: occupancy: "), "{messages}");
}

#[test]
fn a_wrong_call_says_what_is_possible() {
    for (arguments, expected) in [
        (&["settel"][..], "ukendt kommando: settel; vælg en af settle, explain"),
        (&["settle"], "settle: skriv en fil, eller - for standardinput"),
        (&["settle", "-", "more"], "more: der er for mange ord"),
        (&["settle", "-", "--sprog", "da"], "ukendt valg: --sprog; vælg en af language"),
        (&["settle", "-", "--out"], "--out: værdien mangler"),
        (&["rules", "--language", "sv"], "--language: ukendt værdi (skrevet: sv); vælg en af da, en"),
        (&["rules", "--language=da", "--language=en"], "--language: forekommer to gange"),
        (&["settle", "-", "--format", "html"], "--format: bruges ikke af settle"),
        (&["explain", "-", "--format", "pdf"], "--format: ukendt værdi (skrevet: pdf)"),
        (&["settle", "-", "--on", "2025-01-01"], "--on: kun sammen med --rule"),
        (&["workbook", "-"], "workbook: skriv --out FIL;"),
        (&["settle", "no such file.json"], "no such file.json: filen kan ikke læses"),
    ] {
        let (status, out, messages) = said(arguments, "");
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        assert!(messages.starts_with(expected), "{arguments:?}: {messages}");
    }
    let english = said(&["settel", "--language", "en"], "").2;
    assert!(english.starts_with("unknown command: settel; must be one of settle"), "{english}");
}

#[test]
fn statements_and_files() {
    let (_, text, _) = said(&["explain", "-"], VACANCY);
    assert!(text.contains("534.360,00 kr."), "{text}");
    let (_, html, _) = said(&["explain", "-", "--format", "html", "--language", "en"], VACANCY);
    assert!(html.contains("<table") && html.contains("534,360.00 kr."), "{html}");
    let (_, page, _) = said(&["document", "-", "--title", "Bromsmæ <2023>"], VACANCY);
    assert!(page.starts_with("<!doctype html>") && page.contains("Bromsmæ &lt;2023&gt;"), "{page}");
    let path = temporary("vacancy.xlsx");
    let (status, out, _) = said(&["workbook", "-", "--out", path.to_str().unwrap()], VACANCY);
    assert_eq!((status, out.as_str()), (0, ""));
    assert!(fs::read(path).unwrap().starts_with(b"PK"));
    assert_eq!(said(&["settle", "-", "--out", "/no/such/folder/x"], VACANCY).0, 2);
}

#[test]
fn lists_and_schemas() {
    let (_, rules, _) = said(&["rules"], "");
    assert_eq!(rules.lines().count(), rammeaftale::RULES.len());
    assert!(rules.starts_with("daily_rate ") && rules.lines().next().unwrap().ends_with(" Døgntakst"), "{rules}");
    let agreements = said(&["agreements"], "").1;
    assert!(agreements.contains("\nsyddanmark-2023-2024        Rammeaftale Syddanmark 2023–2024\n"), "{agreements}");
    let schema = rammeaftale::schema::schema("vacancy").unwrap().to_json();
    assert_eq!(said(&["schema", "vacancy"], "").1, schema + "\n");
    assert!(said(&["schema"], "").1.contains(r#""vacancy.input""#));
    assert_eq!(said(&["schema", "vacansy"], "").0, 1);
    assert!(said(&[], "").1.starts_with("rammeaftale: takster"));
    assert!(said(&["--help", "--language", "en"], "").1.contains("Usage: rammeaftale COMMAND"));
    assert_eq!(said(&["--version"], "").1, format!("rammeaftale {}\n", env!("CARGO_PKG_VERSION")));
}
