//! Colours.

/// An sRGB colour with an opacity from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// Red, green and blue, 0 to 255.
    pub rgb: (u8, u8, u8),
    /// Opacity, 0 to 1.
    pub alpha: f64,
}

impl Color {
    /// An opaque colour from `0xRRGGBB`.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self {
            rgb: (r, g, b),
            alpha: 1.0,
        }
    }

    /// The same colour at this opacity.
    #[must_use]
    pub const fn with_alpha(self, alpha: f64) -> Self {
        Self { alpha, ..self }
    }

    /// The colour as CSS writes it.
    #[must_use]
    pub fn css(self) -> String {
        let (r, g, b) = self.rgb;
        format!("rgb({r} {g} {b} / {})", self.alpha)
    }

    /// The opaque colour on the way from this one to `other`; `share` 0 is this one, 1 the other.
    #[must_use]
    pub fn toward(self, other: Self, share: f64) -> Self {
        let share = share.clamp(0.0, 1.0);
        // Both ends are bytes, so the rounded mean is one too.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let mix =
            |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Self {
            rgb: (
                mix(self.rgb.0, other.rgb.0),
                mix(self.rgb.1, other.rgb.1),
                mix(self.rgb.2, other.rgb.2),
            ),
            alpha: 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixing_meets_both_ends() {
        let (a, b) = (Color::hex(0x00_80_ff), Color::hex(0xff_00_10));
        assert_eq!(a.toward(b, 0.0), a);
        assert_eq!(a.toward(b, 1.0), b);
        assert_eq!(a.toward(b, 0.5).rgb, (128, 64, 136));
    }
}
