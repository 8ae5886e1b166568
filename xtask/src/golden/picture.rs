//! Pictures and their PNG files.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

/// Red, green and blue.
pub type Rgb = [u8; 3];

/// A picture in memory.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Width and height, pixels.
    pub size: (u32, u32),
    /// Row by row.
    pub pixels: Vec<Rgb>,
}

impl Picture {
    /// A picture whose pixel at x, y is what `pixel` says.
    pub fn new((width, height): (u32, u32), pixel: impl Fn(u32, u32) -> Rgb) -> Self {
        let pixels = (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .map(|(x, y)| pixel(x, y))
            .collect();
        Self {
            size: (width, height),
            pixels,
        }
    }

    /// The pixel at x, y; `None` outside.
    pub fn at(&self, x: u32, y: u32) -> Option<Rgb> {
        let (width, height) = self.size;
        (x < width && y < height).then(|| self.pixels[(y * width + x) as usize])
    }

    /// The picture in a PNG file as `write` makes it; `None` where there is none.
    pub fn read(file: &Path) -> Option<Self> {
        let decoder = png::Decoder::new(BufReader::new(File::open(file).ok()?));
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size()];
        let info = reader.next_frame(&mut bytes).unwrap();
        assert_eq!(info.color_type, png::ColorType::Rgb, "{}", file.display());
        Some(Self {
            size: (info.width, info.height),
            pixels: bytes.as_chunks().0.to_vec(),
        })
    }

    /// Writes a PNG file, with its folder.
    pub fn write(&self, file: &Path) {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let (width, height) = self.size;
        let mut encoder = png::Encoder::new(File::create(file).unwrap(), width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::Best);
        encoder.set_filter(png::FilterType::NoFilter);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(self.pixels.as_flattened()).unwrap();
    }
}

#[test]
fn a_file_keeps_every_pixel() {
    let file = std::env::temp_dir().join(format!("borderline-{}.png", std::process::id()));
    let picture = Picture::new((3, 2), |x, y| [x as u8, y as u8, 200]);
    picture.write(&file);
    assert_eq!(Picture::read(&file), Some(picture));
    fs::remove_file(&file).unwrap();
    assert_eq!(Picture::read(&file), None);
}
