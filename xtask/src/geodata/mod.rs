mod along;
mod clip;
mod ellipsoid;
mod faces;
mod grid;
mod noding;
mod resolve;
mod source;
pub fn run(root: &std::path::Path, args: &[String]) -> anyhow::Result<()> {
    if let [flag, dir] = args { if flag == "--clip" { return clip::clip(root, std::path::Path::new(dir)); } }
    Ok(())
}
