//! The frame around a page, the same for all.

use rammeaftale::Language;

use super::html::{code, escaped, link, say};

/// A page of the handbook: the same file name in both languages, English in the folder `en`.
pub struct Page {
    /// The name of its file, without the ending.
    pub name: String,
    pub title: String,
    pub language: Language,
    /// The content of the frame, as HTML.
    pub body: String,
}

impl Page {
    /// Its path in the folder of the handbook.
    pub fn path(&self) -> String {
        format!("{}{}.html", say(self.language, "", "en/"), self.name)
    }

    /// The whole page. No script runs on it: nothing of it needs one.
    pub fn html(&self, calculator: Option<&str>) -> String {
        let Self { name, title, language, body } = self;
        let language = *language;
        let (other, other_code, said) = match language {
            Language::Danish => (format!("en/{name}.html"), "en", "English"),
            Language::English => (format!("../{name}.html"), "da", "Dansk"),
        };
        let up = say(language, "", "../");
        let site = say(language, "Håndbog i takster og afregning", "Handbook of rates and settlement");
        let contents = say(language, "Indhold", "Contents");
        let glossary = link("glossary.html", say(language, "Ordliste", "Glossary"));
        let to_calculator = calculator.map_or_else(String::new, |address| {
            format!("<li>{}</li>", link(address, say(language, "Beregneren", "The calculator")))
        });
        let here = if name == "index" { String::new() } else { format!(" – {}", escaped(site)) };
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}{here}</title>\n<link rel=\"stylesheet\" href=\"{up}style.css\">\n\
             <link rel=\"alternate\" hreflang=\"{other_code}\" href=\"{other}\">\n</head>\n<body>\n\
             <a class=\"skip\" href=\"#content\">{skip}</a>\n<header>\n<p class=\"site\">{home}</p>\n\
             <nav aria-label=\"{nav}\"><ul><li>{contents}</li><li>{glossary}</li>{to_calculator}\
             <li><a href=\"{other}\" lang=\"{other_code}\" hreflang=\"{other_code}\">{said}</a></li></ul></nav>\n</header>\n\
             <main id=\"content\">\n{body}</main>\n<footer><p>{foot}</p></footer>\n</body>\n</html>\n",
            lang = code(language),
            title = escaped(title),
            skip = say(language, "Gå til indholdet", "Skip to the content"),
            home = link("index.html", site),
            nav = say(language, "Håndbogen", "The handbook"),
            contents = link("index.html", contents),
            foot = escaped(say(
                language,
                "Tal, formler, felter, kilder og fejlmeddelelser er hentet fra selve beregningerne. Det er loven og aftalerne, der afgør.",
                "Figures, formulas, fields, sources and messages come from the calculations themselves. The law and the agreements decide.",
            )),
        )
    }
}
