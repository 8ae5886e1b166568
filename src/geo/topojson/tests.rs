//! What is read from a map made by hand, and what is refused.

use super::*;
use crate::geo::fixture::{two_squares, two_squares_json};
use crate::geo::geo_from_map;
use crate::geo::projection::map_from_geo;
use proptest::prelude::*;
use serde_json::json;

#[test]
fn cells_know_their_arcs_and_arcs_their_cells() {
    let topology = two_squares();
    let ids: Vec<_> = topology.cells.iter().map(|cell| cell.id.as_str()).collect();
    assert_eq!(ids, ["west", "east", "island"]);
    assert_eq!(topology.cells[1].km2, 8600.0);
    assert_eq!(topology.cells[1].rings.len(), 2);
    let sides = |arc: usize| (topology.arcs[arc].left, topology.arcs[arc].right);
    let [west, east, island] = [0, 1, 2].map(|i| Some(CellIndex(i)));
    assert_eq!(sides(0), (west, east));
    assert_eq!(sides(2), (east, None));
    // The file gives the hole and the island in the same direction; one of them had to turn.
    assert_eq!(sides(3), (island, east));
    let frame: Vec<_> = topology.arcs.iter().map(|arc| arc.frame).collect();
    assert_eq!(frame, [false, true, false, false, false]);
}

#[test]
fn packed_arcs_are_the_same_arcs() {
    let mut json = two_squares_json();
    let packed = [
        "n8(<iLEZ",
        "((n7(k0k/n8iL",
        "((k0(iKk0k/iK",
        "i8i`P(;PO;<O",
        "l?<k0(iL<",
    ];
    for (arc, packed) in json["arcs"].as_array_mut().unwrap().iter_mut().zip(packed) {
        *arc = json!(packed);
    }
    assert!(Topology::from_value(&json).unwrap() == two_squares());
    // As `docs/format.md` has it.
    let square = json!({ "arcs": ["((.()8-/,7"] });
    let lists = json!({ "arcs": [[[0, 0], [3, 0], [0, 8], [-3, 0], [0, -8]]] });
    assert_eq!(unpacked(&square), lists);
    json["transform"] = Value::Null;
    let problem = Topology::from_value(&json).unwrap_err().to_string();
    assert_eq!(problem, "arcs[0]: a packed arc needs a `transform`");
}

#[test]
fn lines_and_rivers_keep_what_the_file_says() {
    let topology = two_squares();
    let line = &topology.lines[0];
    assert_eq!(
        (line.id.as_str(), line.kind.as_str()),
        ("meridian", "border")
    );
    assert_eq!(line.valid.as_deref(), Some("1858-05-28/"));
    assert_eq!(line.accuracy_km, Some(3.0));
    assert!(line.paths[0][0].reversed);
    assert_eq!(topology.arcs[0].lines, [LineIndex(0)]);
    assert_eq!(topology.rivers[0].name["en"], "River");
    let front = &topology.overlays[0];
    assert_eq!((&front.valid, front.accuracy_km), (&None, None));
    // Only lines that part cells are noted on their arcs.
    assert_eq!(topology.arcs[4].lines, []);
    assert_eq!(topology.lakes, []);
}

#[test]
fn a_long_parallel_is_bent_as_the_cone_bends_it() {
    let topology = two_squares();
    // Arc 1: two parallels of two degrees and a meridian of one.
    assert_eq!(topology.arcs[1].points.len(), 1 + 4 + 1 + 4);
    for point in &topology.arcs[1].points[..=4] {
        let expected = map_from_geo(geo_from_map(*point).0, 46.0);
        assert!(point.distance(expected) < 1e-6);
    }
}

#[test]
fn the_place_of_an_error_is_named() {
    let error = |pointer: &str, value: Value| {
        let mut json = two_squares_json();
        *json.pointer_mut(pointer).unwrap() = value;
        Topology::from_value(&json).unwrap_err().to_string()
    };
    assert_eq!(
        error("/objects/rivers/geometries/0/properties/name/en", json!(7)),
        "objects.rivers.geometries[0].properties.name.en: this should be a string"
    );
    let cells = "/objects/cells/geometries";
    let complaints = [
        ("", json!([1]), "`arcs` is missing"),
        ("/arcs", json!({}), "arcs: this should be a list"),
        (
            "/arcs/2",
            json!([]),
            "arcs[2]: an arc is a list of two or more points",
        ),
        (
            "/arcs/2",
            json!([[1, 1], [0, 0]]),
            "arcs[2]: an arc is a list of two or more points",
        ),
        (
            "/arcs/2",
            json!("(((("),
            "arcs[2]: an arc is a list of two or more points",
        ),
        (
            "/arcs/2",
            json!("(( "),
            "arcs[2]: letter 2 is none of a packed arc",
        ),
        (
            "/arcs/2",
            json!("((}}}}}(("),
            "arcs[2]: point 1 is not between 180° W and 180° E, 80° S and 90° N",
        ),
        (
            "/arcs/2/1",
            json!(["a", 0]),
            "arcs[2]: point 1 should be two numbers",
        ),
        (
            "/arcs/2/1",
            json!([1e9, 0]),
            "arcs[2]: point 1 is not between 180° W and 180° E, 80° S and 90° N",
        ),
        (
            "/transform/scale",
            json!([1]),
            "transform.scale: this should be two numbers",
        ),
        ("/objects", Value::Null, "`objects` is missing"),
        (
            "/objects/frame/type",
            json!("Point"),
            "objects.frame: Point is no kind of line",
        ),
    ];
    for (pointer, value, expected) in complaints {
        assert_eq!(error(pointer, value), expected);
    }
    let complaints = [
        (
            "/0/arcs/0/0",
            json!(99),
            "[0].arcs[0][0]: there is no arc 99 among 5",
        ),
        (
            "/0/arcs/0/0",
            json!(i64::MIN),
            "[0].arcs[0][0]: there is no arc -9223372036854775808 among 5",
        ),
        (
            "/0/arcs/0/0",
            json!(0.5),
            "[0].arcs[0][0]: this should be the number of an arc",
        ),
        (
            "/0/arcs/0",
            json!([0]),
            "[0].arcs[0]: this ring does not close",
        ),
        (
            "/0/arcs/0",
            json!([]),
            "[0].arcs[0]: there are no arcs here",
        ),
        (
            "/0/arcs/0",
            json!([0, 4]),
            "[0].arcs[0][1]: this arc does not begin where the one before it ends",
        ),
        ("/0/type", json!("Point"), "[0]: Point is no kind of area"),
        (
            "/0/properties/km2",
            Value::Null,
            "[0].properties: `km2` is missing",
        ),
        ("/0/id", json!(5), "[0].id: this should be a string"),
        (
            "/2/arcs",
            json!([[[0, 1]]]),
            "[2]: this cell lies on the same side of arc 0 as west",
        ),
    ];
    for (pointer, value, expected) in complaints {
        let found = error(&format!("{cells}{pointer}"), value);
        assert_eq!(found, format!("objects.cells.geometries{expected}"));
    }
}

/// Where a value may be changed.
fn pointers(value: &Value, at: &str, into: &mut Vec<String>) {
    into.push(at.to_owned());
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                pointers(item, &format!("{at}/{i}"), into);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                pointers(member, &format!("{at}/{key}"), into);
            }
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn garbage_anywhere_is_refused_or_harmless(at in any::<prop::sample::Index>(), which in 0..9_usize) {
        let mut json = two_squares_json();
        let mut places = Vec::new();
        pointers(&json, "", &mut places);
        let garbage = [json!(null), json!(-1), json!(1e308), json!([]), json!({}), json!("x"), json!("(("), json!([[0]]), json!([3, 3])];
        *json.pointer_mut(&places[at.index(places.len())]).unwrap() = garbage[which].clone();
        // What is accepted can be worked with.
        if let Ok(topology) = Topology::from_value(&json) {
            let merged = topology.merge(&[0, 0, 1]);
            prop_assert!(merged.len() <= 2);
            prop_assert!(topology.coast().all(|arc| topology.arc(arc).is_some()));
            let ends = topology.arcs.iter().all(|arc| arc.points.len() > 1 && arc.points.len() == arc.weights.len());
            prop_assert!(ends);
        }
    }
}
