//! A folder of small files as one document.

use serde_json::{Map, Value};

use super::diagnostic::{Diagnostic, Severity};

/// Adds one file's members to the document: lists are joined in the order of the files, and everything else may be
/// repeated only as it already stands. A file that is refused leaves the document as it was.
///
/// # Errors
/// The first finding, its path within the file.
pub fn join(whole: &mut Map<String, Value>, part: Value) -> Result<(), Diagnostic> {
    let Value::Object(part) = part else {
        return Err(Diagnostic::at(
            Severity::Error,
            "",
            "a file of a dataset is one JSON object",
            "put its lists into an object: {\"events\": […]}",
        ));
    };
    let clash = part.iter().find(|(name, value)| {
        whole
            .get(*name)
            .is_some_and(|earlier| earlier != *value && !(earlier.is_array() && value.is_array()))
    });
    if let Some((name, _)) = clash {
        return Err(Diagnostic::at(
            Severity::Error,
            name,
            format!("\"{name}\" stands in an earlier file with another value"),
            "only lists are joined; keep this member in one of the files",
        ));
    }
    for (name, value) in part {
        match (whole.get_mut(&name), value) {
            (Some(Value::Array(list)), Value::Array(more)) => list.extend(more),
            (_, value) => {
                whole.insert(name, value);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn lists_are_joined_and_the_rest_may_only_be_repeated() {
        let mut whole = Map::new();
        join(
            &mut whole,
            json!({"borderline": 1, "events": [1], "clock": "1905"}),
        )
        .unwrap();
        join(&mut whole, json!({"borderline": 1, "events": [2, 1]})).unwrap();
        assert_eq!(whole["events"], json!([1, 2, 1]));
        let before = whole.clone();
        for (part, path) in [
            (json!({"events": [3], "clock": "1906"}), "clock"),
            (json!({"events": {}, "range": "1905"}), "events"),
            (json!([]), ""),
        ] {
            assert_eq!(join(&mut whole, part).unwrap_err().path, path);
            assert_eq!(whole, before);
        }
    }
}
