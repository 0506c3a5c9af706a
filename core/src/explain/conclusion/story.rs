//! Sentences over the lines of a statement.

use core::cmp::Ordering;

use crate::error::Language;
use crate::explain::conclusion::model::Conclusion;
use crate::explain::conclusion::said::{Manner, Within};
use crate::explain::formula::Ref;
use crate::explain::line::{Line, Source};
use crate::explain::statement::Statement;
use crate::explain::words::{Words, capitalized};
use crate::numbers::BigRatio;

/// A conclusion that is being told.
///
/// A sentence is a text with the ids of lines in braces: `{rate}` is the value with its unit, `{|result|}` the value
/// without its sign, `{=expected_days}` the value without its unit, `{~index}` the value with one decimal, and
/// `{@share}` whose it is. What was [found](Story::find) is called by its name.
pub(super) struct Story<'a> {
    statement: &'a Statement,
    key: Option<Ref>,
    /// The name of the key figure, where words say its sign.
    called: Option<Words>,
    told: Vec<Ref>,
    found: Vec<(&'static str, Ref)>,
    text: (String, String),
}

/// A line with its place.
type Placed<'a> = (Ref, &'a Line);

impl<'a> Story<'a> {
    pub(super) const fn new(statement: &'a Statement) -> Self {
        let text = (String::new(), String::new());
        Self { statement, key: None, called: None, told: Vec::new(), found: Vec::new(), text }
    }

    /// The figure that answers the question.
    pub(super) fn key(&mut self, id: &str) {
        self.key = self.line(id).map(|(place, _)| place).or(self.key);
    }

    /// The figure that answers the question, called by its sign: below zero, zero, above zero.
    pub(super) fn key_by_sign(&mut self, id: &str, names: [Words; 3]) {
        self.key(id);
        let [negative, zero, positive] = names;
        let name = self.sign(id).map(|sign| match sign {
            Ordering::Less => negative,
            Ordering::Equal => zero,
            Ordering::Greater => positive,
        });
        let whose = self.line(id).and_then(|(_, line)| line.label.whose());
        self.called = name.map(|name| whose.map_or_else(|| name.clone(), |whose| name.of_what(whose)));
    }

    /// Adds a sentence in both languages, if all its lines are there; returns whether they are.
    pub(super) fn say(&mut self, danish: &str, english: &str) -> bool {
        let mut told = Vec::new();
        let texts =
            self.filled(danish, Language::Danish, &mut told).zip(self.filled(english, Language::English, &mut told));
        let Some((danish, english)) = texts else { return false };
        for (text, sentence) in [(&mut self.text.0, danish), (&mut self.text.1, english)] {
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(&sentence);
        }
        self.told.append(&mut told);
        true
    }

    /// The same, by the sign of a line: below zero, zero, above zero.
    pub(super) fn say_by_sign(&mut self, id: &str, sentences: [(&str, &str); 3]) {
        let [negative, zero, positive] = sentences;
        let (danish, english) = match self.sign(id) {
            Some(Ordering::Less) => negative,
            Some(Ordering::Equal) => zero,
            Some(Ordering::Greater) => positive,
            None => return,
        };
        if !danish.is_empty() {
            self.say(danish, english);
        }
    }

    /// How a line compares with zero.
    pub(super) fn sign(&self, id: &str) -> Option<Ordering> {
        let (_, line) = self.line(id)?;
        line.value.has_number().then(|| line.exact().signum().cmp(&0))
    }

    /// Whether a line is there and not zero.
    pub(super) fn has(&self, id: &str) -> bool {
        self.sign(id).is_some_and(Ordering::is_ne)
    }

    /// Whether two lines show the same.
    pub(super) fn same(&self, one: &str, other: &str) -> bool {
        let exact = |id| self.line(id).map(|(_, line)| line.exact());
        exact(one).zip(exact(other)).is_some_and(|(one, other)| one.compare(&other) == Some(Ordering::Equal))
    }

    /// The lines of an amount by what makes it, each with its cause, without those that are zero: in Danish, in English.
    pub(super) fn parts(&self, like: &str) -> Option<(String, String)> {
        let parts = all_like(self.statement, like).filter(|(_, line)| line.exact().signum() != 0);
        let parts: Vec<_> = parts.map(|(_, line)| format!("{{@{0}}} {{{0}}}", line.id)).collect();
        let (last, first) = parts.split_last()?;
        let all = |and: &str| if first.is_empty() { last.clone() } else { [&first.join(", "), and, last].concat() };
        Some((all(" og "), all(" and ")))
    }

    /// Calls a line by a name in the sentences that follow.
    pub(super) fn find(&mut self, name: &'static str, id: &str) -> bool {
        self.call(name, self.line(id).map(|(place, _)| place))
    }

    /// The first of the lines whose ids are like this, with `[]` for every place in a list.
    pub(super) fn first(&mut self, name: &'static str, like: &str) -> bool {
        self.call(name, all_like(self.statement, like).next().map(|(place, _)| place))
    }

    /// The last of them.
    pub(super) fn last(&mut self, name: &'static str, like: &str) -> bool {
        self.call(name, all_like(self.statement, like).last().map(|(place, _)| place))
    }

    /// The one with the largest value, where there are several and it is above zero.
    pub(super) fn largest(&mut self, name: &'static str, like: &str) -> bool {
        self.most(name, like, Line::exact)
    }

    /// The one furthest from zero.
    pub(super) fn furthest(&mut self, name: &'static str, like: &str) -> bool {
        self.most(name, like, |line| line.exact().abs())
    }

    /// The one with the smallest value, where there are several and it is below zero.
    pub(super) fn smallest(&mut self, name: &'static str, like: &str) -> bool {
        self.most(name, like, |line| -line.exact())
    }

    fn most(&mut self, name: &'static str, like: &str, of: fn(&Line) -> BigRatio) -> bool {
        let mut several = false;
        let mut most: Option<Placed<'_>> = None;
        for (place, line) in all_like(self.statement, like) {
            several |= most.is_some();
            let above = most.is_none_or(|(_, most)| of(line).compare(&of(most)) == Some(Ordering::Greater));
            most = if above { Some((place, line)) } else { most };
        }
        let most = most.filter(|(_, line)| several && of(line).signum() > 0);
        self.call(name, most.map(|(place, _)| place))
    }

    fn call(&mut self, name: &'static str, line: Option<Ref>) -> bool {
        self.found.retain(|(other, _)| *other != name);
        self.found.extend(line.map(|line| (name, line)));
        line.is_some()
    }

    fn line(&self, id: &str) -> Option<Placed<'a>> {
        if let Some((_, place)) = self.found.iter().find(|(name, _)| *name == id) {
            return self.statement.get(*place).map(|line| (*place, line));
        }
        let index = self.statement.lines.iter().position(|line| line.id == id)?;
        self.statement.lines.get(index).map(|line| (Ref(index), line))
    }

    /// A sentence with the values of its lines; nothing if one is missing.
    fn filled(&self, sentence: &str, language: Language, told: &mut Vec<Ref>) -> Option<String> {
        let mut out = String::new();
        let mut rest = sentence;
        while let Some((before, (asked, after))) =
            rest.split_once('{').and_then(|(before, from)| Some((before, from.split_once('}')?)))
        {
            out.push_str(before);
            out.push_str(&self.asked(asked, language, told)?);
            // A sentence that ends with kr. has one full stop.
            rest = if out.ends_with('.') { after.strip_prefix('.').unwrap_or(after) } else { after };
        }
        out.push_str(rest);
        // A name is written as it is.
        Some(if sentence.starts_with("{@") { out } else { capitalized(&out) })
    }

    fn asked(&self, asked: &str, language: Language, told: &mut Vec<Ref>) -> Option<String> {
        let (asked, of) = asked.strip_prefix('@').map_or((asked, false), |asked| (asked, true));
        let (asked, bare) = asked.strip_prefix('=').map_or((asked, false), |asked| (asked, true));
        let (asked, short) = asked.strip_prefix('~').map_or((asked, false), |asked| (asked, true));
        let inside = asked.strip_prefix('|').and_then(|asked| asked.strip_suffix('|'));
        let (place, line) = self.line(inside.unwrap_or(asked))?;
        if of {
            return Some(line.label.whose().unwrap_or(&line.label).text(language).to_owned());
        }
        if !told.contains(&place) {
            told.push(place);
        }
        line.said(Manner { unsigned: inside.is_some(), bare, within: Within::Sentence, short }, language)
    }

    /// The conclusion that was told; of a rule without sentences the last figure of its result.
    pub(super) fn conclusion(self) -> Conclusion {
        let lines = || self.statement.lines.iter().enumerate().map(|(index, line)| (Ref(index), line));
        let main = || lines().filter(|(_, line)| line.formula.is_some() && !line.id.contains(['.', '[']));
        let last = || main().next_back().or_else(|| lines().next_back()).map(|(place, _)| place);
        let key = self.key.or_else(last);
        let is_result = |place: &Ref| self.statement.get(*place).is_some_and(|line| line.formula.is_some());
        let told = self.told.iter().copied().filter(is_result);
        let mut figures = Vec::new();
        // A mere step of arithmetic answers no question.
        let others = main().filter(|(_, line)| line.source != Source::Arithmetic).map(|(place, _)| place);
        for place in key.into_iter().chain(told).chain(others) {
            if !figures.contains(&place) {
                figures.push(place);
            }
        }
        let text = if self.text.0.is_empty() { key.and_then(|key| self.plain(key)) } else { None };
        Conclusion { figures, called: self.called, text: text.unwrap_or_else(|| Words::made(self.text.0, self.text.1)) }
    }

    /// A figure as a sentence: its name and its value.
    fn plain(&self, key: Ref) -> Option<Words> {
        let line = self.statement.get(key)?;
        let said = |language| {
            let value =
                line.said(Manner { unsigned: false, bare: false, within: Within::Sentence, short: false }, language)?;
            let stop = if value.ends_with('.') { "" } else { "." };
            Some(format!("{}: {value}{stop}", capitalized(line.label.text(language))))
        };
        Some(Words::made(said(Language::Danish)?, said(Language::English)?))
    }
}

/// The lines whose ids are like this.
fn all_like<'a>(statement: &'a Statement, like: &str) -> impl Iterator<Item = Placed<'a>> {
    let lines = statement.lines.iter().enumerate().map(|(index, line)| (Ref(index), line));
    lines.filter(move |(_, line)| is_like(&line.id, like))
}

/// Whether an id is like another that has `[]` for every place in a list.
fn is_like(id: &str, like: &str) -> bool {
    let mut parts = like.split("[]");
    let Some(mut rest) = parts.next().and_then(|first| id.strip_prefix(first)) else { return false };
    for part in parts {
        let Some((place, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) else { return false };
        let Some(after) = after.strip_prefix(part) else { return false };
        if !place.bytes().all(|byte| byte.is_ascii_digit()) {
            return false;
        }
        rest = after;
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn ids_are_like_others_at_every_place_of_a_list() {
        assert!(is_like("shares[12].share", "shares[].share"));
        assert!(is_like("a[0].b[3].c", "a[].b[].c"));
        assert!(is_like("rate", "rate"));
        for (id, like) in [
            ("shares[1].share", "shares[].shar"),
            ("shares[1].shares", "shares[].share"),
            ("closure.shares[1].share", "shares[].share"),
            ("shares.share", "shares[].share"),
            ("a[0].b[x].c", "a[].b[].c"),
        ] {
            assert!(!is_like(id, like), "{id} {like}");
        }
    }
}
