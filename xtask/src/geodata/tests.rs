//! Tests of the committed `data/geo`: published figures, known places, and the written file.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use edtf_core::Edtf;
use serde_json::Value;

use super::build::{Map, build};
use super::source::{Collection, Geo, Line, read};
use crate::dist::gzipped;

/// The most that the map may weigh after gzip, in bytes.
const MOST_BYTES: usize = 130_000;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn map() -> &'static Map {
    static MAP: OnceLock<Map> = OnceLock::new();
    MAP.get_or_init(|| build(&root()).unwrap())
}

fn topology() -> &'static Value {
    static TOPOLOGY: OnceLock<Value> = OnceLock::new();
    TOPOLOGY.get_or_init(|| serde_json::from_str(&map().json).unwrap())
}

/// The length of a line that cuts cells.
fn line_km(id: &str) -> Option<f64> {
    map()
        .figures
        .lines
        .iter()
        .find(|l| l.id == id)
        .map(|l| l.km)
}

fn within(name: &str, found: f64, low: f64, high: f64) {
    assert!(
        (low..=high).contains(&found),
        "{name}: {found:.0}, not {low}..{high}"
    );
}

/// The area of cells together.
fn km2(ids: &[&str]) -> f64 {
    let cells = &map().figures.cells;
    let one = |id: &&str| cells.iter().find(|c| c.id == *id).unwrap().km2;
    ids.iter().map(one).sum()
}

/// Territories with the area published for them, in square kilometres, and who published it.
const PUBLISHED: [(&str, &[&str], f64, &str); 6] = [
    (
        "Manchukuo in 1934",
        &[
            "fengtian",
            "liaoxi",
            "liaodong",
            "jilin-south",
            "jilin-north",
            "heilongjiang",
            "kanchazu",
            "barga",
            "rehe",
        ],
        1_303_000.0,
        "year books of Manchukuo after its survey; the estimates of 1932-33 were 1.13 to 1.19 million",
    ),
    (
        "Karafuto",
        &["sakhalin-south"],
        34_053.0,
        "13,148 square miles: Statesman's Year-Book 1921, Encyclopaedia Britannica 1922",
    ),
    (
        "the Kwantung lease",
        &["kwantung"],
        3_462.0,
        "Statistical Yearbook of the Japanese Empire 1932",
    ),
    (
        "Korea",
        &["korea-north", "korea-south", "kaesong", "sokcho"],
        220_741.0,
        "Statistical Yearbook of the Japanese Empire 1932",
    ),
    (
        "Sakhalin",
        &["sakhalin-north", "sakhalin-south"],
        76_400.0,
        "today's encyclopaedias",
    ),
    (
        "Hokkaido",
        &["hokkaido"],
        78_073.0,
        "today's encyclopaedias",
    ),
];

#[test]
fn areas_agree_with_published_figures_within_three_per_cent() {
    for (name, cells, published, source) in PUBLISHED {
        let found = km2(cells);
        assert!(
            (found / published - 1.0).abs() <= 0.03,
            "{name}: {found:.0} km², published {published:.0} ({source})"
        );
    }
}

#[test]
fn disputed_lands_have_the_size_that_is_told_of_them() {
    // A strip of 70 to 95 km by some 15 to 20 km, its western edge good to 3-5 km.
    within(
        "the strip by Nomonhan",
        km2(&["nomonhan-strip"]),
        1200.0,
        1650.0,
    );
    // A fifth at most of the ground in dispute, as accounts of the settlement have it.
    let disputed = km2(&["nomonhan-strip", "handagai-west"]);
    let sector = km2(&["handagai-west"]) / disputed;
    within("the sector west of Handagai", sector, 0.1, 0.2);
    // About 700 square miles went to Rehe in 1935.
    within(
        "the strip of 1935",
        km2(&["rehe-strip-1935"]),
        1600.0,
        2000.0,
    );
    within("Bolshoi Ussuriysky", km2(&["heixiazi"]), 330.0, 420.0);
}

#[test]
fn the_fiftieth_parallel_crosses_sakhalin_in_131_km() {
    within("50° N", line_km("sakhalin-50n").unwrap(), 130.0, 132.5);
}

#[test]
fn towns_lie_in_their_cells() {
    let towns = [
        ("fengtian", [123.43, 41.80], "Mukden"),
        ("fengtian", [123.17, 41.27], "Liaoyang"),
        ("liaodong", [122.74, 40.85], "Haicheng"),
        ("liaodong", [124.07, 40.45], "Fenghuangcheng"),
        ("liaodong", [122.24, 40.66], "Yingkou"),
        ("fengtian", [122.79, 45.33], "Taonan"),
        ("liaoxi", [121.13, 41.11], "Jinzhou"),
        ("liaoxi", [122.83, 41.99], "Xinmin"),
        ("fengtian", [124.38, 43.16], "Siping"),
        ("fengtian", [125.94, 41.73], "Tonghua"),
        ("jilin-north", [126.63, 45.75], "Harbin"),
        ("jilin-south", [125.32, 43.88], "Changchun"),
        ("jilin-north", [129.56, 46.32], "Sanxing"),
        ("jilin-south", [130.36, 42.86], "Hunchun"),
        ("jilin-north", [132.51, 47.65], "Tongjiang"),
        ("heilongjiang", [123.96, 47.34], "Qiqihar"),
        ("heilongjiang", [126.97, 46.65], "Suihua"),
        ("heilongjiang", [127.49, 49.97], "Aihui"),
        ("kanchazu", [128.27, 49.53], "Kanchazu"),
        ("barga", [119.75, 49.20], "Hailar"),
        ("barga", [117.45, 49.58], "Manzhouli"),
        ("nomonhan-strip", [118.75, 47.72], "the field of 1939"),
        ("barga", [119.45, 47.47], "Handagai"),
        (
            "outer-mongolia",
            [118.50, 47.78],
            "west bank of the Khalkha",
        ),
        ("outer-mongolia", [106.91, 47.92], "Urga"),
        ("rehe", [117.94, 40.97], "Chengde"),
        ("rehe", [118.96, 42.27], "Chifeng"),
        ("kwantung", [121.62, 38.92], "Dairen"),
        ("kwantung", [121.26, 38.81], "Port Arthur"),
        ("east-hebei", [118.18, 39.63], "Tangshan"),
        ("north-china", [116.40, 39.91], "Peking"),
        ("chahar", [114.88, 40.81], "Kalgan"),
        ("chahar", [116.48, 42.19], "Dolonnor"),
        ("suiyuan", [111.65, 40.81], "Guisui"),
        ("ussuri-region", [131.89, 43.12], "Vladivostok"),
        ("ussuri-region", [133.74, 45.93], "Iman"),
        ("khabarovsk", [135.09, 48.48], "Khabarovsk"),
        ("left-bank-amur", [127.53, 50.28], "Blagoveshchensk"),
        ("left-bank-amur", [140.73, 53.15], "Nikolayevsk"),
        (
            "sixty-four-villages",
            [127.75, 49.95],
            "the villages beyond the Zeya",
        ),
        ("transbaikal", [113.50, 52.03], "Chita"),
        ("transbaikal", [116.58, 51.98], "Nerchinsk"),
        ("irkutsk", [104.30, 52.30], "Irkutsk"),
        ("okhotsk", [125.41, 58.60], "Aldan"),
        ("kamchatka", [158.65, 53.04], "Petropavlovsk"),
        ("sakhalin-north", [142.16, 50.90], "Aleksandrovsk"),
        ("sakhalin-south", [142.74, 46.96], "Toyohara"),
        ("kurils-north", [155.80, 50.35], "Paramushir"),
        ("shumshu", [156.32, 50.74], "Shumshu"),
        ("etorofu", [147.90, 45.23], "Shana"),
        ("kunashiri", [145.86, 44.03], "Furukamappu"),
        ("shikotan-habomai", [146.75, 43.80], "Shikotan"),
        ("hokkaido", [145.58, 43.33], "Nemuro"),
        ("honshu", [139.70, 35.69], "Tokyo"),
        ("korea-north", [125.75, 39.03], "Pyongyang"),
        ("korea-south", [126.98, 37.57], "Seoul"),
        ("kaesong", [126.55, 37.97], "Kaesong"),
        ("sokcho", [128.57, 38.20], "Sokcho"),
    ];
    for (cell, at, town) in towns {
        assert_eq!(cells_at(at), [cell], "{town}");
    }
}

/// The ids of all cells that hold a point, by the written file alone.
fn cells_at(at: Geo) -> Vec<&'static str> {
    let geometries = topology()["objects"]["cells"]["geometries"]
        .as_array()
        .unwrap();
    let holding = geometries.iter().filter(|cell| {
        let mut arcs = Vec::new();
        collect(&cell["arcs"], &mut arcs);
        let crossed = |w: &[Geo]| {
            let ([ax, ay], [bx, by]) = (w[0], w[1]);
            (ay > at[1]) != (by > at[1]) && at[0] < ax + (at[1] - ay) / (by - ay) * (bx - ax)
        };
        arcs.iter()
            .map(|i| path(*i).windows(2).filter(|w| crossed(w)).count())
            .sum::<usize>()
            % 2
            == 1
    });
    holding.map(|cell| cell["id"].as_str().unwrap()).collect()
}

fn collect(value: &Value, into: &mut Vec<i64>) {
    match value.as_array() {
        Some(items) => items.iter().for_each(|v| collect(v, into)),
        None => into.push(value.as_i64().unwrap()),
    }
}

/// A decoded arc, in degrees.
fn path(number: i64) -> Vec<Geo> {
    let (index, reversed) = if number < 0 {
        (!number, true)
    } else {
        (number, false)
    };
    let transform = &topology()["transform"];
    let value = |v: &Value| v.as_f64().unwrap();
    let mut at = [0.0, 0.0];
    let steps = topology()["arcs"][index as usize]
        .as_array()
        .unwrap()
        .iter();
    let mut path: Vec<Geo> = steps
        .map(|step| {
            at = [at[0] + value(&step[0]), at[1] + value(&step[1])];
            [0, 1].map(|axis| {
                at[axis] * value(&transform["scale"][axis]) + value(&transform["translate"][axis])
            })
        })
        .collect();
    if reversed {
        path.reverse();
    }
    path
}

#[test]
fn rings_close_and_paths_hang_together() {
    let objects = &topology()["objects"];
    for name in ["cells", "lakes"] {
        for geometry in objects[name]["geometries"].as_array().unwrap() {
            let polygons = match geometry["type"].as_str().unwrap() {
                "Polygon" => vec![&geometry["arcs"]],
                _ => geometry["arcs"].as_array().unwrap().iter().collect(),
            };
            for ring in polygons.into_iter().flat_map(|p| p.as_array().unwrap()) {
                let (first, last) = ends(ring);
                assert_eq!(first, last, "open ring in {name} {}", geometry["id"]);
            }
        }
    }
    for name in ["lines", "rivers", "overlays"] {
        for geometry in objects[name]["geometries"].as_array().unwrap() {
            let paths = match geometry["type"].as_str().unwrap() {
                "LineString" => vec![&geometry["arcs"]],
                _ => geometry["arcs"].as_array().unwrap().iter().collect(),
            };
            paths
                .into_iter()
                .map(ends)
                .for_each(|(first, last)| assert!(first[0] > 90.0 && last[0] > 90.0));
        }
    }
}

/// The ends of a chain of arcs, each of which must begin where the one before ended.
fn ends(chain: &Value) -> (Geo, Geo) {
    let mut numbers = Vec::new();
    collect(chain, &mut numbers);
    let paths: Vec<_> = numbers.into_iter().map(path).collect();
    for w in paths.windows(2) {
        assert_eq!(w[0].last(), w[1].first());
    }
    (paths[0][0], *paths.last().unwrap().last().unwrap())
}

#[test]
fn every_line_that_cuts_bounds_a_cell_and_has_a_date() {
    let lines: Collection<Line> = read(&root(), "data/geo/lines.geojson").unwrap();
    for line in lines.features.iter().map(|f| &f.properties) {
        if let Some(valid) = &line.valid {
            assert!(Edtf::parse(valid).is_ok(), "{}: {valid}", line.id);
        }
        if let Some(km) = line_km(&line.id) {
            assert!(km > 5.0, "{} bounds no cell", line.id);
        }
    }
}

#[test]
fn the_map_is_light() {
    let packed = gzipped(map().json.as_bytes()).unwrap();
    assert!(
        packed.len() <= MOST_BYTES,
        "{} bytes after gzip",
        packed.len()
    );
}
