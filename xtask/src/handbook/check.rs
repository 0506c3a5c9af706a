//! Whether the pages hold together: every link and anchor leads somewhere, every element is closed, nothing runs.

use std::collections::{BTreeMap, BTreeSet};

/// Elements without an end.
const VOID: [&str; 5] = ["br", "hr", "img", "link", "meta"];
/// Elements that would run or load something. A frame may show a page that a link could lead to.
const REFUSED: [&str; 7] = ["script", "object", "embed", "form", "style", "svg", "base"];
/// Attributes that a page may have. A handler or a style is in none of them.
const ATTRIBUTES: [&str; 17] = [
    "aria-label",
    "charset",
    "class",
    "content",
    "href",
    "hreflang",
    "http-equiv",
    "id",
    "lang",
    "loading",
    "name",
    "rel",
    "role",
    "scope",
    "tabindex",
    "title",
    "aria-labelledby",
];

/// A tag as it was read.
#[derive(Debug, PartialEq, Eq)]
enum Tag {
    Open(String, Vec<(String, String)>),
    Close(String),
}

/// Every mistake in the pages, which are given by their paths; `beside` says which addresses outside the handbook there are.
pub fn mistakes(pages: &BTreeMap<String, String>, beside: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut links: Vec<(&str, String)> = Vec::new();
    for (path, html) in pages.iter().filter(|(path, _)| !path.ends_with("style.css")) {
        let of_page = ids.entry(path).or_default();
        let mut open = Vec::new();
        let mut said = |mistake: String| found.push(format!("{path}: {mistake}"));
        for tag in tags(html) {
            match tag {
                Tag::Open(name, attributes) => {
                    if REFUSED.contains(&&*name) {
                        said(format!("<{name}> is nothing for a page to read."));
                    }
                    for (attribute, value) in attributes {
                        match &*attribute {
                            "id" if !of_page.insert(value.clone()) => said(format!("id=\"{value}\" is there twice.")),
                            "href" | "src" => links.push((path, value)),
                            other if !ATTRIBUTES.contains(&other) => {
                                said(format!("{other}=\"{value}\" is not allowed."));
                            }
                            _ => {}
                        }
                    }
                    if !VOID.contains(&&*name) {
                        open.push(name);
                    }
                }
                Tag::Close(name) => {
                    let last = open.pop();
                    if last.as_deref() != Some(&*name) {
                        said(format!("</{name}> closes {}.", last.unwrap_or_else(|| "nothing".to_owned())));
                    }
                }
            }
        }
        if let Some(name) = open.last() {
            said(format!("<{name}> is not closed."));
        }
    }
    for (path, address) in links {
        if !leads_somewhere(path, &address, pages, &ids, beside) {
            found.push(format!("{path}: {address} leads nowhere."));
        }
    }
    found
}

fn leads_somewhere(
    path: &str,
    address: &str,
    pages: &BTreeMap<String, String>,
    ids: &BTreeMap<&str, BTreeSet<String>>,
    beside: &dyn Fn(&str) -> bool,
) -> bool {
    if address.contains(':') || address.starts_with('/') {
        // Only relative addresses work from a file share.
        return false;
    }
    let (file, anchor) = address.split_once('#').map_or((address, None), |(file, anchor)| (file, Some(anchor)));
    let Some(target) = (if file.is_empty() { Some(path.to_owned()) } else { joined(path, file) }) else {
        return beside(address);
    };
    pages.contains_key(&target)
        && anchor.is_none_or(|anchor| ids.get(&*target).is_some_and(|of_page| of_page.contains(anchor)))
}

/// The path that an address leads to; `None` if it leads out of the handbook.
fn joined(from: &str, address: &str) -> Option<String> {
    let mut parts: Vec<_> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The tags of a page whose texts are escaped.
fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    for part in html.split('<').skip(1) {
        let mut inside = part;
        if let Some(name) = inside.strip_prefix('/') {
            tags.push(Tag::Close(name.split('>').next().unwrap_or_default().to_owned()));
            continue;
        }
        if inside.starts_with('!') {
            continue;
        }
        let end = inside.find([' ', '>', '\n']).unwrap_or(inside.len());
        let name = inside.get(..end).unwrap_or_default().to_lowercase();
        inside = inside.get(end..).unwrap_or_default();
        let mut attributes = Vec::new();
        while let Some((attribute, after)) = inside.trim_start().split_once(['=', '>']) {
            let is_last = !inside.trim_start().get(attribute.len()..).is_some_and(|rest| rest.starts_with('='));
            if is_last {
                attributes.extend(attribute.split_whitespace().map(|word| (word.to_lowercase(), String::new())));
                break;
            }
            let value = after.strip_prefix('"').and_then(|after| after.split_once('"'));
            let Some((value, rest)) = value else {
                attributes.push((attribute.to_lowercase(), "?".to_owned()));
                break;
            };
            attributes.push((attribute.trim().to_lowercase(), value.to_owned()));
            inside = rest;
        }
        tags.push(Tag::Open(name, attributes));
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pages: &[(&str, &str)]) -> Vec<String> {
        let pages = pages.iter().map(|(path, html)| ((*path).to_owned(), (*html).to_owned())).collect();
        mistakes(&pages, &|address| address == "../index.html#/x")
    }

    #[test]
    fn good_pages_have_no_mistakes() {
        let page = "<!doctype html><p id=\"a\" class=\"b c\">x<br>&lt;script&gt;</p><a href=\"en/p.html#z\">y</a><a href=\"#a\">y</a>\
                    <a href=\"../index.html#/x\">z</a>";
        assert_eq!(found(&[("p.html", page), ("en/p.html", "<p id=\"z\"><a href=\"../p.html\">x</a></p>")]), [""; 0]);
    }

    #[test]
    fn every_kind_of_mistake_is_found() {
        for page in [
            "<a href=\"q.html\">x</a>",
            "<a href=\"#b\">x</a>",
            "<a href=\"../other.html\">x</a>",
            "<a href=\"https://example.org/\">x</a>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"/p.html\">x</a>",
            "<p id=\"a\"></p><p id=\"a\"></p>",
            "<script>alert(1)</script>",
            "<iframe src=\"https://example.org/\"></iframe>",
            "<iframe srcdoc=\"x\"></iframe>",
            "<p onclick=\"x()\">x</p>",
            "<p style=\"color:red\">x</p>",
            "<p onclick=x()>x</p>",
            "<p><b>x</p></b>",
            "<p>x",
            "x</p>",
        ] {
            assert!(!found(&[("p.html", page)]).is_empty(), "{page}");
        }
    }
}
