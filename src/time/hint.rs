//! What the author of a date that was not understood probably meant.

/// Advice for text that is not EDTF, from its look alone; empty where it looks like nothing known.
pub(super) fn for_text(text: &str) -> String {
    let lower: String = text.chars().flat_map(char::to_lowercase).collect();
    let shape: String = lower
        .chars()
        .map(|c| if c.is_ascii_digit() { '9' } else { c })
        .collect();
    advice(text, &lower, &shape).to_owned()
}

fn advice(text: &str, lower: &str, shape: &str) -> &'static str {
    if text.trim().is_empty() {
        "write a date, as 1938-07-29, 1938-07 or 1938"
    } else if text != text.trim() {
        "remove the spaces around the date"
    } else if matches!(text, "/" | "../.." | "../" | "/..") {
        "give at least one end, as 1931/.. or ../1945"
    } else if ["c.", "ca", "circa", "about", "около", "ок."]
        .iter()
        .any(|word| lower.starts_with(word))
        || lower.ends_with('頃')
    {
        "write 1934~ for \"about 1934\""
    } else if lower.contains(" or ") {
        "write [1938,1939] for \"1938 or 1939\""
    } else if shape.ends_with("9s") {
        "write 193X for \"the 1930s\""
    } else if shape.starts_with("9999-w") || shape.starts_with("9999w") {
        "weeks are not read here: write the first and last day, as 1939-01-30/1939-02-05"
    } else if shape == "9999-999" || shape == "9999999" {
        "days of the year are not read here: write year, month and day, as 1939-05-12"
    } else if shape == "99999999" {
        "write hyphens between year, month and day, as 1938-07-29"
    } else if matches!(shape, "9999-9999" | "9999–9999" | "9999—9999") {
        "write an interval with a slash, as 1938/1939"
    } else if shape.contains('t') && shape.contains('/') {
        "an interval cannot hold times of day: give start and end apart"
    } else if shape.starts_with("9999-99-99t") {
        "write the time with seconds, as 1945-08-09T00:10:00"
    } else if shape.starts_with("9999-99-99 ") {
        "write T between day and time, as 1945-08-09T00:10:00"
    } else if is_day_first(shape) {
        "write the year first: 1938-07-29 for 29 July 1938"
    } else if matches!(shape, "9999-9" | "9999-9-9" | "9999-99-9" | "9999-9-99") {
        "write month and day with two digits, as 1938-07-05"
    } else if shape.contains('/') && text.matches('/').count() == 1 && !shape.contains(' ') {
        "write the earlier date first, and both as EDTF, as 1938-07-29/1938-08-11"
    } else if lower.contains(char::is_whitespace) {
        "write a date without spaces, as 1938-07-29"
    } else if shape == "9999-99-99" {
        "this month has no such day, or there is no such month"
    } else {
        ""
    }
}

/// `29/7/1938`, `29.07.1938`, `7-29-1938`: which of the two is the month is not ours to guess.
fn is_day_first(shape: &str) -> bool {
    let parts: Vec<&str> = shape.split(['/', '.', '-']).collect();
    matches!(parts.as_slice(), ["9" | "99", "9" | "99", "9999" | "99"])
}
