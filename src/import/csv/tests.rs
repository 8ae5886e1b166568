use super::*;
use crate::dataset::raw::{Event, When};
use crate::import::events_of;

fn events(text: &str) -> Vec<Event> {
    let (data, found) = read(text).unwrap();
    assert_eq!(found, []);
    events_of(&data)
}

/// Severity, path, line, column and hint of each finding.
fn told(text: &str) -> Vec<String> {
    let found = match read(text) {
        Ok((_, found)) | Err(found) => found,
    };
    let told = found.iter().map(|f| {
        format!(
            "{:?} {} {}:{} {} | {}",
            f.severity, f.path, f.line, f.column, f.message, f.hint
        )
    });
    told.collect()
}

#[test]
fn our_own_columns_become_events() {
    let text = "\
id,start,end,title,title_ru,lane,parties,place,lat,lon,importance,tags,calendar,source,colour
peking,1860-11-14,,Convention of Peking,Пекинский договор,Treaties,Qing;Russia,Peking,39.9,116.4,5,frontier; Ussuri,,\"Treaty, art. 1 | Quested 1968\",red
aigun,1858-05-16,,Treaty of Aigun,,Treaties,,,,,,,julian,,
,1934~,1945-08,Fortress building,,,,,,,,,,,
";
    let (data, found) = read(text).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    let events = events_of(&data);
    let [peking, aigun, forts] = events.as_slice() else {
        panic!("three events")
    };
    assert_eq!(
        (peking.id.as_str(), &peking.when),
        ("peking", &When::Edtf("1860-11-14".to_owned()))
    );
    assert_eq!(
        (peking.title["und"].as_str(), peking.title["ru"].as_str()),
        ("Convention of Peking", "Пекинский договор")
    );
    assert_eq!(
        (peking.lane.as_deref(), peking.importance),
        (Some("treaties"), 5)
    );
    assert_eq!(
        (&peking.powers[..], &peking.tags[..]),
        (
            &["qing".to_owned(), "russia".to_owned()][..],
            &["frontier".to_owned(), "Ussuri".to_owned()][..]
        )
    );
    assert_eq!(
        (&peking.places[..], peking.at),
        (&["peking".to_owned()][..], None)
    );
    assert_eq!(data.places[0].at, [116.4, 39.9]);
    assert_eq!(peking.sources, ["source-1", "source-2"]);
    assert_eq!(data.sources[0].citation, "Treaty, art. 1");
    assert_eq!(peking.extra["colour"], "red");
    assert_eq!(aigun.when, When::Edtf("1858-05-28".to_owned()));
    assert_eq!(
        (
            aigun.given_dates[0].calendar.as_str(),
            aigun.given_dates[0].date.as_str()
        ),
        ("julian", "1858-05-16")
    );
    assert_eq!(data.lanes.len(), 1);
    assert_eq!(
        (forts.id.as_str(), &forts.when),
        ("fortress-building", &When::Edtf("1934~/1945-08".to_owned()))
    );
}

#[test]
fn tabs_semicolons_and_marks_before_the_text_do_not_matter() {
    for text in [
        "start\ttitle\n1905\tPeace, at last\n",
        "start;title\r\n1905;\"Peace, at last\"\r\n",
        "title,start\n\"Peace, at last\",1905",
    ] {
        let events = events(text);
        assert_eq!(
            (events.len(), events[0].title["und"].as_str()),
            (1, "Peace, at last")
        );
    }
    let events = events("start,title\n1905,\"two\nlines and a \"\"mark\"\"\"\n\n\n1906,b\n");
    assert_eq!(events[0].title["und"], "two\nlines and a \"mark\"");
    assert_eq!(events.len(), 2);
}

#[test]
fn the_sheet_of_timelinejs_is_read_as_its_makers_mean_it() {
    let text = "\
Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,Amur frontier,Two empires,,,,,title,,
1938,7,29,,1938,8,11,,summer of 1938,Lake Khasan,<p>Fighting for <b>the hills</b> &amp; the lake.</p>,img/khasan.svg,own work,Sketch,,,Clashes,#eee
-44,3,15,,,,,,,Ides,,,,,,,,
1945,8,9,00:10,,,,,,At night,<img src=x onerror=y>words,,,,,,,
1932,,,,1945,,,,,Manchukuo,,,,,,era,,
";
    let (data, found) = read(text).unwrap();
    let told: Vec<&str> = found
        .iter()
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(
        told,
        [
            "the column \"Background\" is kept, but not used",
            "texts are plain here; dropped: what <img> does, <img>"
        ]
    );
    assert_eq!((found[1].line, found[1].column), (5, 30));
    assert_eq!(data.header.title["und"], "Amur frontier");
    assert_eq!(
        (data.eras.len(), data.eras[0].id.as_str()),
        (1, "manchukuo")
    );
    let events = events_of(&data);
    let [khasan, ides, night] = events.as_slice() else {
        panic!("three events")
    };
    assert_eq!(khasan.when, When::Edtf("1938-07-29/1938-08-11".to_owned()));
    assert_eq!(khasan.summary["und"], "Fighting for the hills & the lake.");
    assert_eq!(
        (
            khasan.media[0].url.as_str(),
            khasan.media[0].credit.as_deref()
        ),
        ("img/khasan.svg", Some("own work"))
    );
    assert_eq!(khasan.display_date["und"], "summer of 1938");
    assert_eq!(khasan.extra["Background"], "#eee");
    assert_eq!(ides.when, When::Edtf("-0043-03-15".to_owned()));
    assert_eq!(night.when, When::Edtf("1945-08-09T00:10:00".to_owned()));
}

#[test]
fn mistakes_name_line_column_and_what_to_write() {
    for (text, expected) in [
        (
            "start,title\n1905,a\n03/04/1905,b\n",
            "Error rows[1].start 3:1 ",
        ),
        (
            "start,title\n03/04/1905,b\n",
            "write 1905-04-03 or 1905-03-04, whichever is meant",
        ),
        ("start,title\n29.07.1938,b\n", "| write 1938-07-29"),
        (
            "start,title\n12/1905,b\n",
            "| write the year first, as 1905-12",
        ),
        (
            "title,start,end\n\"b, c\",1905,5 May\n",
            "Error rows[0].end 2:13 ",
        ),
        (
            "title,start,end\nb,1905,1904\n",
            "the end is before the start",
        ),
        (
            "title,start\nb,\n",
            "Error rows[0] 2:1 this row has no date",
        ),
        (
            "title,strat\nb,1905\n",
            "Error header 1:1 no column of the first line says when | did you mean \"start\" by \"strat\"?",
        ),
        (
            "title,start,importence\nb,1905,3\n",
            "Warning header 1:13 the column \"importence\" is kept, but not used | did you mean \"importance\"?",
        ),
        (
            "title,start\nb,1905,more\n",
            "Warning rows[0] 2:8 \"more\" stands in no column",
        ),
        (
            "title,start\nb,1905\n\"c,1906\nd,1907\n",
            "Error rows[1] 3:1 a quotation mark is opened",
        ),
        (
            "id,title,start\nx,b,1905\nx,c,1906\n",
            "Warning rows[1].id 3:1 the id \"x\" is there already",
        ),
        (
            "title,start,lat,lon\nb,1905,121.2,38.8\n",
            "latitude and longitude seem to have changed places",
        ),
        ("title,Year,Month,Day\nb,1905,,5\n", "the month is missing"),
        ("title,Year\nb,0\n", "there is no year 0"),
        (
            "title,start,calendar\nb,1905-02-30,julian\n",
            "no date of the Julian calendar",
        ),
    ] {
        let told = told(text);
        assert!(
            told.iter().any(|line| line.contains(expected)),
            "{text}{told:#?}"
        );
    }
}

#[test]
fn a_broken_row_costs_only_itself() {
    let text = "title,start\na,1905\nb,soon\n\"c,1906\nd,1907\ne,1908";
    let (data, found) = read(text).unwrap();
    let ids: Vec<String> = events_of(&data)
        .iter()
        .map(|event| event.id.clone())
        .collect();
    assert_eq!(ids, ["a", "d", "e"]);
    assert_eq!(found.len(), 2);
}
