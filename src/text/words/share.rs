//! Words of the panel by which a view is shared, and of what it gives away.

use crate::text::Lang;

/// Words of the panel by which a view is shared.
#[derive(Debug)]
pub struct ShareWords {
    /// Address of this view.
    pub link: &'static str,
    /// Said where the page has no address for single views.
    pub no_link: &'static str,
    /// Code of a frame, for a page.
    pub frame: &'static str,
    /// Code of the element, for a page.
    pub element: &'static str,
    /// Said where links and code cannot bring the data along.
    pub own_data: &'static str,
    /// Heading: a picture of what is visible.
    pub picture: &'static str,
    /// Pixels of the picture for each of the screen's.
    pub scale: &'static str,
    /// Heading: the data.
    pub data: &'static str,
    /// Which format.
    pub format: &'static str,
    /// Which events.
    pub scope: &'static str,
    /// All events.
    pub all: &'static str,
    /// Those in the window.
    pub visible: &'static str,
    /// Button: save as a file.
    pub save: &'static str,
    /// Said where the page's frame may refuse to save.
    pub confined: &'static str,
    /// Heading: the view and its data as one file.
    pub lesson: &'static str,
    /// What that file is.
    pub lesson_how: &'static str,
    /// Said where it cannot be made.
    pub no_lesson: &'static str,
    /// Said where the page's frame may refuse to save it.
    pub lesson_confined: &'static str,
    /// Within it, when it was made and with what: `{accessed}`, `{version}`.
    pub saved: &'static str,
    /// Heading: how to cite the view.
    pub citation: &'static str,
    /// The reference, after Chicago: `{title}`, `{day}` of the map, `{version}`, `{accessed}`.
    pub chicago: &'static str,
    /// The map that is cited: `{day}`.
    pub map_of: &'static str,
}

const EN: ShareWords = ShareWords {
    link: "Link to this view",
    no_link: "This page has no address for single views. A link can be made where the atlas has a page of its own on the web.",
    frame: "Frame for a course page",
    element: "Element for a page with the script",
    own_data: "Data that you loaded yourself are not in links and code.",
    picture: "Picture",
    scale: "Size of the PNG",
    data: "Data",
    format: "Format",
    scope: "Events",
    all: "All",
    visible: "In view",
    save: "Save",
    confined: "If nothing was saved, this frame does not allow it. Copy or save from here:",
    lesson: "Save this lesson",
    lesson_how: "One file with this view and its data. It opens by a double click, without a network.",
    no_lesson: "A lesson is made from the file borderline.html, which cannot be had here. Open that file and save the lesson there.",
    lesson_confined: "If nothing was saved, this frame does not allow it. Open the atlas in a window of its own.",
    saved: "Saved on {accessed} with Borderline {version}.",
    citation: "Citation",
    chicago: "“{title}.” Map of {day}. Borderline {version}. Accessed {accessed}.",
    map_of: "Map of {day}",
};

const JA: ShareWords = ShareWords {
    link: "この表示へのリンク",
    no_link: "このページには表示ごとのアドレスがありません。アトラスがウェブ上に専用のページを持つ場合にリンクを作れます。",
    frame: "授業ページ用の埋め込みコード",
    element: "スクリプトのあるページ用の要素",
    own_data: "ご自身で読み込んだデータは、リンクやコードには含まれません。",
    picture: "画像",
    scale: "PNGの大きさ",
    data: "データ",
    format: "形式",
    scope: "出来事",
    all: "すべて",
    visible: "表示中のもの",
    save: "保存",
    confined: "何も保存されない場合、このフレームでは許可されていません。ここからコピーまたは保存してください。",
    lesson: "この授業を保存",
    lesson_how: "この表示とデータを一つのファイルにします。ダブルクリックで開き、ネットワークは要りません。",
    no_lesson: "授業のファイルは borderline.html から作りますが、ここでは読み込めません。そのファイルを開いて保存してください。",
    lesson_confined: "何も保存されない場合、このフレームでは許可されていません。アトラスを別のウィンドウで開いてください。",
    saved: "{accessed}にBorderline {version}で保存。",
    citation: "引用",
    chicago: "「{title}」（{day}の地図）Borderline {version}。{accessed}閲覧。",
    map_of: "{day}の地図",
};

const RU: ShareWords = ShareWords {
    link: "Ссылка на этот вид",
    no_link: "У этой страницы нет адресов для отдельных видов. Ссылку можно получить там, где у атласа есть своя страница в сети.",
    frame: "Код фрейма для страницы курса",
    element: "Элемент для страницы со скриптом",
    own_data: "Данные, которые загрузили вы сами, в ссылки и код не входят.",
    picture: "Изображение",
    scale: "Размер PNG",
    data: "Данные",
    format: "Формат",
    scope: "События",
    all: "Все",
    visible: "В окне",
    save: "Сохранить",
    confined: "Если ничего не сохранилось, этот фрейм сохранять не разрешает. Скопируйте или сохраните отсюда:",
    lesson: "Сохранить урок",
    lesson_how: "Один файл с этим видом и его данными. Открывается двойным щелчком, без сети.",
    no_lesson: "Урок создаётся из файла borderline.html, а здесь его получить нельзя. Откройте этот файл и сохраните урок там.",
    lesson_confined: "Если ничего не сохранилось, этот фрейм сохранять не разрешает. Откройте атлас в отдельном окне.",
    saved: "Сохранено: {accessed}, Borderline {version}.",
    citation: "Ссылка для цитирования",
    chicago: "«{title}» (карта: {day}). Borderline {version} (дата обращения: {accessed}).",
    map_of: "Карта: {day}",
};

const ZH_HANT: ShareWords = ShareWords {
    link: "此檢視的連結",
    no_link: "此頁面沒有個別檢視的網址。地圖集在網路上有自己的頁面時才能產生連結。",
    frame: "課程頁面用的框架代碼",
    element: "已載入程式的頁面用的元素",
    own_data: "您自行載入的資料不包含在連結與代碼中。",
    picture: "圖片",
    scale: "PNG 大小",
    data: "資料",
    format: "格式",
    scope: "事件",
    all: "全部",
    visible: "檢視範圍內",
    save: "儲存",
    confined: "若沒有儲存任何檔案，表示此框架不允許。請由此複製或儲存：",
    lesson: "儲存這堂課",
    lesson_how: "將此檢視與資料存成一個檔案，按兩下即可開啟，不需網路。",
    no_lesson: "課程檔由 borderline.html 產生，此處無法取得。請開啟該檔案後再儲存。",
    lesson_confined: "若沒有儲存任何檔案，表示此框架不允許。請在獨立視窗開啟地圖集。",
    saved: "{accessed}以 Borderline {version} 儲存。",
    citation: "引用",
    chicago: "〈{title}〉（{day}地圖），Borderline {version}，{accessed}檢索。",
    map_of: "{day}地圖",
};

const ZH_HANS: ShareWords = ShareWords {
    link: "此视图的链接",
    no_link: "此页面没有单个视图的网址。地图集在网上有自己的页面时才能生成链接。",
    frame: "课程页面用的框架代码",
    element: "已载入脚本的页面用的元素",
    own_data: "您自行载入的数据不包含在链接和代码中。",
    picture: "图片",
    scale: "PNG 大小",
    data: "数据",
    format: "格式",
    scope: "事件",
    all: "全部",
    visible: "视图范围内",
    save: "保存",
    confined: "若没有保存任何文件，说明此框架不允许。请从这里复制或保存：",
    lesson: "保存这堂课",
    lesson_how: "将此视图与数据存成一个文件，双击即可打开，不需网络。",
    no_lesson: "课程文件由 borderline.html 生成，此处无法取得。请打开该文件后再保存。",
    lesson_confined: "若没有保存任何文件，说明此框架不允许。请在独立窗口打开地图集。",
    saved: "{accessed}以 Borderline {version} 保存。",
    citation: "引用",
    chicago: "《{title}》（{day}地图），Borderline {version}，{accessed}检索。",
    map_of: "{day}地图",
};

impl Lang {
    /// Words of the panel by which a view is shared.
    #[must_use]
    pub fn share_words(self) -> &'static ShareWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
