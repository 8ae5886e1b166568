//! Names of the panels, which are those of their buttons.

use crate::text::Lang;

/// Names of the panels.
#[derive(Debug)]
pub struct PanelWords {
    /// Button: shows the buttons for which the toolbar has no room.
    pub menu: &'static str,
    /// Key to the map's colours and patterns.
    pub legend: &'static str,
}

const EN: PanelWords = PanelWords {
    menu: "Menu",
    legend: "Legend",
};

const JA: PanelWords = PanelWords {
    menu: "メニュー",
    legend: "凡例",
};

const RU: PanelWords = PanelWords {
    menu: "Меню",
    legend: "Условные обозначения",
};

const ZH_HANT: PanelWords = PanelWords {
    menu: "選單",
    legend: "圖例",
};

const ZH_HANS: PanelWords = PanelWords {
    menu: "菜单",
    legend: "图例",
};

impl Lang {
    /// Names of the panels.
    #[must_use]
    pub fn panel_words(self) -> &'static PanelWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
