mod geodata;
fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.split_first() {
        Some((name, rest)) if name == "geodata" => geodata::run(std::path::Path::new("."), rest),
        _ => Ok(()),
    }
}
