//! Writes what a package has beside the program: its manual, and the completions of four shells.
//!
//! `cargo run --example package_files -- FOLDER DATE`. The date stands at the foot of the manual.

mod files;

use std::env;
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().ok_or("Name the folder to write to.")?;
    let date = arguments.next().ok_or("Name the date of the manual.")?;
    files::write(Path::new(&folder), &date)?;
    Ok(())
}
