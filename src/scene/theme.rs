//! Every colour and size of the picture: two themes, the same two for readers who ask for more contrast, and one for
//! paper.
//!
//! Hues are one a power (`design` rule "colour = who, pattern = how"); tints for fills are mixed with the land's paper
//! so that both themes keep the same order of lightness.

use super::Color;

/// Sizes that both themes share, CSS pixels.
pub mod size {
    /// Ordinary labels on the canvas.
    pub const LABEL: f64 = 12.0;
    /// Names of powers on large lands.
    pub const POWER: f64 = 14.0;
    /// Axis labels.
    pub const AXIS: f64 = 12.0;
    /// The smallest text anywhere.
    pub const SMALL: f64 = 11.0;
    /// Height of the axis band.
    pub const AXIS_BAND: f64 = 30.0;
    /// Height of the second calendar's axis.
    pub const SECOND_AXIS: f64 = 20.0;
    /// Height of one row in a lane.
    pub const ROW: f64 = 20.0;
    /// Height of a bar within its row.
    pub const BAR: f64 = 16.0;
    /// Height of the overview strip.
    pub const OVERVIEW: f64 = 36.0;
    /// Height of the splitter.
    pub const SPLITTER: f64 = 7.0;
    /// Side of what a finger is to hit.
    pub const TOUCH: f64 = 44.0;
    /// Width of the clock line.
    pub const CLOCK: f64 = 1.5;
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Who holds a land is told by patterns alone, and all colours are greys.
    pub monochrome: bool,
    /// Ground of the timeline and of everything outside the map.
    pub paper: Color,
    /// Ground of every second lane.
    pub lane: Color,
    /// Text.
    pub ink: Color,
    /// Text that stands back.
    pub faint_ink: Color,
    /// Gridlines.
    pub grid: Color,
    /// Around the map's sheet, beyond the edge of the data.
    pub margin: Color,
    /// The sea.
    pub sea: Color,
    /// Meridians and parallels at sea.
    pub graticule: Color,
    /// Land that is not mapped by day.
    pub land: Color,
    /// Coast.
    pub coast: Color,
    /// Rivers and lakes' shores.
    pub water: Color,
    /// Names of seas and rivers.
    pub water_ink: Color,
    /// Railways.
    pub rail: Color,
    /// Borders.
    pub border: Color,
    /// The clock line and its handle.
    pub clock: Color,
    /// What is selected, and the focus.
    pub accent: Color,
    /// How many times as thick lines are.
    pub weight: f64,
    /// Share of a power's hue in a solid tint, 0 to 1.
    pub tint: f64,
    /// Share of a power's hue in a light tint, 0 to 1.
    pub light_tint: f64,
    hues: [Color; 6],
}

/// Whose colour: the hue names that a power's record may use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hue {
    /// Russia and the USSR, vermilion.
    Russia,
    /// Japan, blue.
    Japan,
    /// China under any government, amber.
    China,
    /// Mongolia, green.
    Mongolia,
    /// Korea, purple.
    Korea,
    /// Britain and everybody else, grey.
    #[default]
    Other,
}

impl Hue {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Russia,
        Self::Japan,
        Self::China,
        Self::Mongolia,
        Self::Korea,
        Self::Other,
    ];

    /// The hue of this name; `Other` for names it does not know.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "russia" => Self::Russia,
            "japan" => Self::Japan,
            "china" => Self::China,
            "mongolia" => Self::Mongolia,
            "korea" => Self::Korea,
            _ => Self::Other,
        }
    }
}

/// The light theme: warm paper, cool sea.
pub const LIGHT: Theme = Theme {
    monochrome: false,
    paper: Color::hex(0xfb_f9_f4),
    lane: Color::hex(0xf4_f0_e7),
    ink: Color::hex(0x22_25_2a),
    faint_ink: Color::hex(0x5c_61_68),
    grid: Color::hex(0xdd_d7_ca),
    margin: Color::hex(0xfb_f9_f4),
    sea: Color::hex(0xd9_e3_e8),
    graticule: Color::hex(0xcb_d7_de),
    land: Color::hex(0xe9_e5_da),
    coast: Color::hex(0x7f_93_9e),
    water: Color::hex(0x8f_ab_bb),
    water_ink: Color::hex(0x3f_63_78),
    rail: Color::hex(0x8d_80_70),
    border: Color::hex(0x45_42_3c),
    clock: Color::hex(0x8a_1c_4a),
    accent: Color::hex(0x0b_57_a4),
    weight: 1.0,
    tint: 0.38,
    light_tint: 0.2,
    hues: [
        Color::hex(0xa0_1a_04),
        Color::hex(0x25_60_cc),
        Color::hex(0xa9_7a_06),
        Color::hex(0x22_8f_52),
        Color::hex(0x71_2e_83),
        Color::hex(0x6d_72_78),
    ],
};

/// The dark theme: the same order of lightness, turned over.
pub const DARK: Theme = Theme {
    monochrome: false,
    paper: Color::hex(0x1a_1d_21),
    lane: Color::hex(0x20_24_29),
    ink: Color::hex(0xec_ea_e4),
    faint_ink: Color::hex(0xa4_a9_af),
    grid: Color::hex(0x36_3b_42),
    margin: Color::hex(0x1a_1d_21),
    sea: Color::hex(0x1f_2d_37),
    graticule: Color::hex(0x29_39_44),
    land: Color::hex(0x35_37_37),
    coast: Color::hex(0x6d_82_8d),
    water: Color::hex(0x4b_68_79),
    water_ink: Color::hex(0x9a_b9_cb),
    rail: Color::hex(0x92_8a_7c),
    border: Color::hex(0xd6_d0_c3),
    clock: Color::hex(0xf0_7f_ad),
    accent: Color::hex(0x7f_b8_f5),
    weight: 1.0,
    tint: 0.5,
    light_tint: 0.26,
    hues: [
        Color::hex(0xdc_67_43),
        Color::hex(0x8e_b2_fb),
        Color::hex(0xd1_a5_28),
        Color::hex(0x3f_b8_82),
        Color::hex(0x8c_6e_e6),
        Color::hex(0x9a_a0_a6),
    ],
};

/// The light theme for readers who ask for more contrast: black on white, nothing pale, thicker lines.
pub const LIGHT_CONTRAST: Theme = Theme {
    paper: Color::hex(0xff_ff_ff),
    lane: Color::hex(0xf2_f2_f2),
    ink: Color::hex(0x00_00_00),
    faint_ink: Color::hex(0x33_36_3a),
    grid: Color::hex(0xc6_c6_c6),
    margin: Color::hex(0xff_ff_ff),
    sea: Color::hex(0xdf_e9_ef),
    graticule: Color::hex(0xb4_c2_cb),
    land: Color::hex(0xf1_ee_e6),
    coast: Color::hex(0x3a_4c_57),
    water: Color::hex(0x2f_5f_7c),
    water_ink: Color::hex(0x12_3c_55),
    rail: Color::hex(0x55_48_38),
    border: Color::hex(0x00_00_00),
    clock: Color::hex(0x7a_00_38),
    accent: Color::hex(0x00_3f_8a),
    weight: 1.5,
    hues: [
        Color::hex(0x85_00_00),
        Color::hex(0x2d_58_c6),
        Color::hex(0x90_63_00),
        Color::hex(0x00_7c_43),
        Color::hex(0x71_2e_83),
        Color::hex(0x66_6c_72),
    ],
    ..LIGHT
};

/// The dark theme for readers who ask for more contrast: white on black.
pub const DARK_CONTRAST: Theme = Theme {
    paper: Color::hex(0x00_00_00),
    lane: Color::hex(0x12_14_17),
    ink: Color::hex(0xff_ff_ff),
    faint_ink: Color::hex(0xd2_d5_d9),
    grid: Color::hex(0x44_48_4d),
    margin: Color::hex(0x00_00_00),
    sea: Color::hex(0x0d_1b_25),
    graticule: Color::hex(0x2b_3b_47),
    land: Color::hex(0x18_19_19),
    coast: Color::hex(0xa9_bc_c6),
    water: Color::hex(0x7f_a8_c0),
    water_ink: Color::hex(0xc6_de_ec),
    rail: Color::hex(0xcc_c3_b3),
    border: Color::hex(0xff_ff_ff),
    clock: Color::hex(0xff_9c_c4),
    accent: Color::hex(0xa5_d0_ff),
    weight: 1.5,
    ..DARK
};

/// The theme of paper: black, greys and patterns, so that a copy of a copy still says who held what. Powers have greys of
/// their own for marks and strokes, from dark to light as far as white paper lets them.
pub const PRINT: Theme = Theme {
    monochrome: true,
    paper: Color::hex(0xff_ff_ff),
    lane: Color::hex(0xf6_f6_f6),
    ink: Color::hex(0x00_00_00),
    faint_ink: Color::hex(0x4a_4a_4a),
    grid: Color::hex(0xe2_e2_e2),
    margin: Color::hex(0xff_ff_ff),
    sea: Color::hex(0xf0_f0_f0),
    graticule: Color::hex(0xde_de_de),
    land: Color::hex(0xd9_d9_d9),
    coast: Color::hex(0x55_55_55),
    water: Color::hex(0xa0_a0_a0),
    water_ink: Color::hex(0x4a_4a_4a),
    rail: Color::hex(0x66_66_66),
    border: Color::hex(0x00_00_00),
    clock: Color::hex(0x00_00_00),
    accent: Color::hex(0x00_00_00),
    weight: 1.0,
    tint: 0.0,
    light_tint: 0.0,
    hues: [
        Color::hex(0x1c_1c_1c),
        Color::hex(0x6a_6a_6a),
        Color::hex(0x8c_8c_8c),
        Color::hex(0x50_50_50),
        Color::hex(0x36_36_36),
        Color::hex(0x7a_7a_7a),
    ],
};

impl Theme {
    /// A power's full hue, for marks and strokes.
    #[must_use]
    pub const fn hue(&self, hue: Hue) -> Color {
        let [russia, japan, china, mongolia, korea, other] = self.hues;
        match hue {
            Hue::Russia => russia,
            Hue::Japan => japan,
            Hue::China => china,
            Hue::Mongolia => mongolia,
            Hue::Korea => korea,
            Hue::Other => other,
        }
    }

    /// A power's solid tint, for land held in its own right.
    #[must_use]
    pub fn solid(&self, hue: Hue) -> Color {
        self.land.toward(self.hue(hue), self.tint)
    }

    /// A power's tint where no day is promised: a quarter of the solid one, so that it is told from what is mapped.
    #[must_use]
    pub fn thin(&self, hue: Hue) -> Color {
        self.land.toward(self.hue(hue), self.tint / 4.0)
    }

    /// A power's light tint, under a pattern.
    #[must_use]
    pub fn light(&self, hue: Hue) -> Color {
        self.land.toward(self.hue(hue), self.light_tint)
    }
}
