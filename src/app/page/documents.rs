//! The documents: their list with what they disagree on, or the claim that the reader is at.

use serde_json::Value;

use crate::app::App;
use crate::dataset::raw::{Claim, Conflict, Document, Verdict};
use crate::json::json;
use crate::text::{event_date_words, fill};

const VERDICTS: [Verdict; 5] = [
    Verdict::Supported,
    Verdict::Imprecise,
    Verdict::Contested,
    Verdict::Wrong,
    Verdict::OffSubject,
];

impl App {
    /// Every document, what they differ about, the claim that the reader is at, and the words of all.
    pub(super) fn documents(&self) -> Value {
        let (lang, words, tour) = (
            self.lang(),
            self.lang().document_words(),
            self.lang().tour_words(),
        );
        let documents = self.atlas.data.documents.iter();
        let conflicts = self.atlas.data.conflicts.iter();
        json!({
            "documents": documents.map(|document| self.document(document)).collect::<Vec<_>>(),
            "conflicts": conflicts.map(|conflict| self.conflict(conflict)).collect::<Vec<_>>(),
            "claim": self.claim_read().map(|claim| self.claim(claim)),
            "words": json!({
                "about": words.about, "read": words.read, "all": words.all, "scholarship": words.scholarship,
                "events": words.events, "noEvent": words.no_event, "keys": words.keys, "none": words.none,
                "conflicts": lang.event_card_words().conflicts, "sources": lang.locale().sources,
                "report": lang.report_words().report, "back": tour.back, "next": tour.next, "again": tour.again,
            }),
            "lang": lang.tag(),
        })
    }

    fn document(&self, document: &Document) -> Value {
        let (lang, words) = (self.lang(), self.lang().document_words());
        let claims = self.atlas.data.claims.iter();
        let claims: Vec<&Claim> = claims
            .filter(|claim| claim.document == document.id)
            .collect();
        let tally = VERDICTS.iter().filter_map(|verdict| {
            let judged = claims.iter().filter(|claim| claim.verdict == *verdict);
            let n = judged.count();
            (n > 0).then(|| format!("{} {n}", lang.locale().verdict(*verdict)))
        });
        json!({
            "id": &document.id,
            "title": lang.pick(&document.title),
            "kind": lang.pick(&document.kind),
            "origin": lang.pick(&document.origin),
            "statements": fill(words.statements, &[("n", &claims.len().to_string())]),
            "tally": tally.collect::<Vec<_>>().join(" · "),
        })
    }

    fn conflict(&self, conflict: &Conflict) -> Value {
        let lang = self.lang();
        json!({
            "title": lang.pick(&conflict.title),
            "text": lang.pick(&conflict.text),
            "source": self.short_citations(&conflict.sources),
            "claims": conflict.claims.as_slice(),
        })
    }

    fn claim(&self, claim: &Claim) -> Value {
        let (lang, locale, words) = (
            self.lang(),
            self.lang().locale(),
            self.lang().document_words(),
        );
        let mut documents = self.atlas.data.documents.iter();
        let document = documents.find(|document| document.id == claim.document);
        let (n, count) = self.place_in_document(claim);
        let numbers = [("n", &*n.to_string()), ("count", &*count.to_string())];
        let given = fill(words.given, &[("date", &claim.as_given)]);
        let sources = claim.sources.iter().map(|id| self.citation(id));
        let chief = self.chief_event(claim).map(|(row, _)| row);
        let others = self.events_of_claim(&claim.id);
        let others = others.filter(|row| Some(*row) != chief);
        let events = chief.into_iter().chain(others).filter_map(|row| {
            let (event, record) = (self.atlas.events().get(row)?, self.atlas.event(row)?);
            let when = event_date_words(lang, &event, &record);
            Some(json!({"id": &record.id, "title": lang.pick(&record.title), "when": when}))
        });
        let conflicts = self.atlas.data.conflicts.iter();
        let conflicts = conflicts.filter(|conflict| conflict.claims.contains(&claim.id));
        let unreviewed = claim.unreviewed.iter().any(|tag| tag == lang.tag());
        let remarks = [
            (claim.unsettled, locale.unsettled),
            (unreviewed, locale.unreviewed),
        ];
        let remarks = remarks.iter().filter(|(holds, _)| *holds);
        json!({
            "id": &claim.id,
            "document": document.map_or(&*claim.document, |document| lang.pick(&document.title)),
            "number": fill(words.statement, &numbers),
            "paragraph": fill(words.paragraph, &[("n", &claim.paragraph.to_string())]),
            "first": n == 1,
            "last": n == count,
            "text": lang.pick(&claim.text),
            "given": if claim.as_given.is_empty() { "" } else { given.as_str() },
            "verdict": locale.verdict(claim.verdict),
            "note": lang.pick(&claim.note),
            "remarks": remarks.map(|(_, words)| words).collect::<Vec<_>>(),
            "sources": sources.collect::<Vec<_>>(),
            "events": events.collect::<Vec<_>>(),
            "noEvent": lang.pick(&claim.no_event),
            "conflicts": conflicts.map(|conflict| self.conflict(conflict)).collect::<Vec<_>>(),
        })
    }
}
