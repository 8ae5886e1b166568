//! How an event hangs together with another, which is named after it.

use crate::text::Lang;

/// How an event hangs together with another, which is named after it.
#[derive(Debug)]
pub struct LinkWords {
    /// It brought the other about.
    pub led_to: &'static str,
    /// The other brought it about.
    pub came_of: &'static str,
    /// It brought the other to an end.
    pub ended: &'static str,
    /// The other brought it to an end.
    pub ended_by: &'static str,
    /// It moved the border that the other had drawn.
    pub changed_border: &'static str,
    /// The other moved the border that it had drawn.
    pub border_changed_by: &'static str,
    /// It broke what the other had agreed.
    pub broke: &'static str,
    /// The other broke what it had agreed.
    pub broken_by: &'static str,
    /// It confirmed what the other had agreed.
    pub confirmed: &'static str,
    /// The other confirmed what it had agreed.
    pub confirmed_by: &'static str,
}

const EN: LinkWords = LinkWords {
    led_to: "Led to",
    came_of: "Brought about by",
    ended: "Ended",
    ended_by: "Ended by",
    changed_border: "Changed the border of",
    border_changed_by: "Border changed by",
    broke: "Broke",
    broken_by: "Broken by",
    confirmed: "Confirmed",
    confirmed_by: "Confirmed by",
};

const JA: LinkWords = LinkWords {
    led_to: "ここから生じた",
    came_of: "もとになった",
    ended: "これが終わらせた",
    ended_by: "これを終わらせた",
    changed_border: "これが国境を改めた",
    border_changed_by: "この国境を改めた",
    broke: "これが破った",
    broken_by: "これを破った",
    confirmed: "これが確認した",
    confirmed_by: "これを確認した",
};

const RU: LinkWords = LinkWords {
    led_to: "Последствие",
    came_of: "Причина",
    ended: "Завершило",
    ended_by: "Завершено событием",
    changed_border: "Изменило границу, которую установило",
    border_changed_by: "Граница изменена событием",
    broke: "Нарушило",
    broken_by: "Нарушено событием",
    confirmed: "Подтвердило",
    confirmed_by: "Подтверждено событием",
};

const ZH_HANT: LinkWords = LinkWords {
    led_to: "導致",
    came_of: "起因於",
    ended: "終止了",
    ended_by: "終止於",
    changed_border: "改變其邊界",
    border_changed_by: "邊界被其改變",
    broke: "違背了",
    broken_by: "被其違背",
    confirmed: "確認了",
    confirmed_by: "由其確認",
};

const ZH_HANS: LinkWords = LinkWords {
    led_to: "导致",
    came_of: "起因于",
    ended: "终止了",
    ended_by: "终止于",
    changed_border: "改变其边界",
    border_changed_by: "边界被其改变",
    broke: "违背了",
    broken_by: "被其违背",
    confirmed: "确认了",
    confirmed_by: "由其确认",
};

impl Lang {
    /// How an event hangs together with another, which is named after it.
    #[must_use]
    pub fn link_words(self) -> &'static LinkWords {
        match self {
            Self::En => &EN,
            Self::Ja => &JA,
            Self::Ru => &RU,
            Self::ZhHant => &ZH_HANT,
            Self::ZhHans => &ZH_HANS,
        }
    }
}
