//! The three things a build needs to know or change about `index.html`.

/// The page with another `<base href>`; nothing if it has none.
pub(crate) fn with_base(html: &str, base: &str) -> Option<String> {
    let (before, rest) = html.split_once("<base href=\"")?;
    let (_, after) = rest.split_once('"')?;
    Some(format!("{before}<base href=\"{base}\"{after}"))
}

/// The opening tags of scripts without a source: the Content-Security-Policy blocks them.
pub(crate) fn inline_scripts(html: &str) -> Vec<&str> {
    tags(html, "<script")
        .filter(|tag| !tag.contains(" src="))
        .collect()
}

/// The addresses that the page links to or loads.
pub(crate) fn addresses(html: &str) -> impl Iterator<Item = &str> {
    let values = |attribute| {
        let parts = html.split(attribute).skip(1);
        parts.filter_map(|rest| rest.split('"').next())
    };
    values(" src=\"").chain(values(" href=\""))
}

fn tags<'a>(html: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(opening).map(move |(start, _)| {
        let rest = html.get(start..).unwrap_or_default();
        rest.split_inclusive('>').next().unwrap_or(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_base_changes() {
        let html = r#"<head><base href="/" /><link href="/a.css"></head>"#;
        let moved = r#"<head><base href="/telecom/" /><link href="/a.css"></head>"#;
        assert_eq!(with_base(html, "/telecom/").as_deref(), Some(moved));
        assert_eq!(with_base("<head></head>", "/telecom/"), None);
    }

    #[test]
    fn a_script_without_a_source_is_inline() {
        let html =
            r#"<script type="module" src="a.js"></script><script type="module">go()</script>"#;
        assert_eq!(inline_scripts(html), [r#"<script type="module">"#]);
    }

    #[test]
    fn addresses_are_those_of_links_and_scripts() {
        let html = r#"<link rel="icon" href="i.svg"><script src="a.js"></script>"#;
        assert_eq!(addresses(html).collect::<Vec<_>>(), ["a.js", "i.svg"]);
    }
}
