//! Lots that fall the same way each time for one seed.

/// A row of numbers that follows from its seed: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014), which is short and has no bad seeds.
#[derive(Debug)]
pub(super) struct Lots(u64);

impl Lots {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `count`, which is not 0.
    fn below(&mut self, count: usize) -> usize {
        let wide = u128::from(self.next()) * count as u128;
        // The upper half of the product is below the count.
        #[allow(clippy::cast_possible_truncation)]
        let number = (wide >> 64) as usize;
        number
    }

    /// Puts a list into an order by lot (Fisher and Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last + 1);
            list.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_is_that_of_the_paper() {
        // The reference implementation's first numbers of the seed 1234567.
        let mut lots = Lots::new(1_234_567);
        let row = [lots.next(), lots.next(), lots.next()];
        assert_eq!(
            row,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn a_shuffle_loses_nothing_and_follows_from_its_seed() {
        let shuffled = |seed| {
            let mut list: Vec<u8> = (0..50).collect();
            Lots::new(seed).shuffle(&mut list);
            list
        };
        assert_eq!(shuffled(7), shuffled(7));
        assert_ne!(shuffled(7), shuffled(8));
        let mut back = shuffled(7);
        back.sort_unstable();
        assert_eq!(back, (0..50).collect::<Vec<u8>>());
    }
}
