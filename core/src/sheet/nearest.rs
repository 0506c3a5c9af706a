//! The fields whose names or labels are nearest to a heading that is none of them.

use crate::read::plain_text;

/// How many fields are named.
const MOST: usize = 5;

/// The fields by their likeness to a heading, each as its name and its Danish label.
pub(super) fn nearest(heading: &str, fields: impl Iterator<Item = (&'static str, Option<[String; 2]>)>) -> Vec<String> {
    let mut ranked: Vec<(usize, String)> = fields
        .map(|(name, labels)| {
            let labels_and_name = labels.iter().flatten().map(|label| plain_text(label)).chain([name.to_owned()]);
            let unlike = labels_and_name.map(|known| unlikeness(heading, &known)).min().unwrap_or(usize::MAX);
            let shown = labels.map_or_else(|| name.to_owned(), |[danish, _]| format!("{name} ({danish})"));
            (unlike, shown)
        })
        .collect();
    ranked.sort_by_key(|(unlike, _)| *unlike);
    ranked.into_iter().take(MOST).map(|(_, shown)| shown).collect()
}

/// How unlike two texts are, in thousandths: the letters to be changed, of those of the longer.
fn unlikeness(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().take(80).collect(), other.chars().take(80).collect());
    // The letters to be changed from each beginning of `other` to what has been seen of `one`.
    let mut changes: Vec<usize> = (0..=other.len()).collect();
    for (seen, letter) in (1_usize..).zip(&one) {
        let mut diagonal = seen.saturating_sub(1);
        let mut left = seen;
        let mut next = vec![left];
        for (above, own) in changes.iter().skip(1).zip(&other) {
            let here = diagonal.saturating_add(usize::from(letter != own)).min(left.min(*above).saturating_add(1));
            diagonal = *above;
            left = here;
            next.push(here);
        }
        changes = next;
    }
    let of_all = changes.last().copied().unwrap_or_default();
    of_all.saturating_mul(1000).checked_div(one.len().max(other.len())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_counts_the_letters_that_differ() {
        assert_eq!(unlikeness("pladser", "pladser"), 0);
        assert_eq!(unlikeness("pladser", "plads"), 285);
        assert_eq!(unlikeness("kitten", "sitting"), 428);
        assert_eq!(unlikeness("", "dage"), 1000);
        let fields = || [("places", Some(["Pladser".to_owned(), "Places".to_owned()])), ("days", None)].into_iter();
        assert_eq!(nearest("antal pladser", fields()), ["places (Pladser)", "days"]);
        assert_eq!(nearest("dayz", fields()), ["days", "places (Pladser)"]);
    }
}
