//! Japanese.

use super::locale::Locale;

pub const LOCALE: Locale = Locale {
    label: "年表と国境地図",
    zoom_in: "拡大",
    zoom_out: "縮小",
    fit: "全期間を表示",
    previous_change: "前の国境変更",
    next_change: "次の国境変更",
    wheel_hint: "Ctrl + ホイールで拡大・縮小",
    close: "閉じる",
    sources: "典拠",
    figures: "数字とその出どころ",
    claims: "資料の記述",
    events: "表示中の出来事",
    unsettled: "この出来事には未確定の点があります。",
    checked: [
        "標準的な文献による（頁は未確認）",
        "二次資料と照合済み",
        "原文と照合済み",
    ],
    verdicts: ["裏づけあり", "不正確", "誤り", "諸説あり", "主題の外"],
    kinds: [
        "条約",
        "外交",
        "国境変更",
        "戦争",
        "戦闘",
        "占領",
        "政治",
        "交通・施設",
        "戦後処理",
        "その他",
    ],
    months: [
        "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
    ],
    short_months: [
        "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
    ],
    day_pattern: "{y}年{m}{d}日",
    month_pattern: "{y}年{m}",
    year_pattern: "{y}年",
    short_day_pattern: "{m}{d}日",
    about: "{x}頃",
    perhaps: "{x}（不確実）",
    unknown: "不明",
    open: "…",
    or: "または",
};
