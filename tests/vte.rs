//! Tests the console in a terminal that reorders right-to-left text by itself, as people see it: in pixels.

mod needs_vte {
    use std::fs;
    use std::io::{BufRead as _, BufReader};
    use std::ops::Range;
    use std::process::{Child, Command, Stdio};
    use std::thread;
    use std::time::Duration;

    use crate::common::program::{Place, START, TRIBUNE};

    const COLUMNS: usize = 100;
    const ROWS: usize = 28;

    /// How often, and how far apart, a picture is taken: 3 minutes in all, for a busy machine.
    const LOOKS: u32 = 900;
    const PAUSE: Duration = Duration::from_millis(200);

    /// A program that ends with its test.
    struct Ended(Child);

    impl Drop for Ended {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    /// An X server without a screen, on a display of its own.
    struct Display {
        number: String,
        _server: Ended,
    }

    impl Display {
        fn start() -> Self {
            let mut command = Command::new("Xvfb");
            command.args(["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]);
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
            let mut server = Ended(command.spawn().expect("Xvfb (Debian: apt-get install xvfb)"));
            let mut number = String::new();
            // It names the free display that it found once it accepts programs.
            BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
            assert!(!number.trim().is_empty(), "Xvfb found no display");
            Self { number: format!(":{}", number.trim()), _server: server }
        }

        fn program(&self, name: &str) -> Command {
            let mut command = Command::new(name);
            command.env("DISPLAY", &self.number).stdin(Stdio::null());
            command
        }

        /// Types keys, by X's names.
        fn keys(&self, keys: &[&str]) {
            let typed = self.program("xdotool").arg("key").args(keys).status();
            assert!(typed.expect("xdotool (Debian: apt-get install xdotool)").success(), "{keys:?}");
        }

        fn picture(&self) -> Picture {
            let import = self.program("import").args(["-window", "root", "-depth", "8", "ppm:-"]).output();
            Picture::of(&import.expect("import (Debian: apt-get install imagemagick)").stdout)
        }
    }

    /// A picture of the display.
    struct Picture {
        width: usize,
        pixels: Vec<[u8; 3]>,
    }

    /// The terminal in a picture: its corner, and the size of a cell.
    struct Grid {
        corner: (usize, usize),
        cell: (usize, usize),
    }

    impl Picture {
        /// Parses a binary PPM: the word P6, width, height, the highest value of a colour, the pixels.
        fn of(ppm: &[u8]) -> Self {
            let mut head = ppm.splitn(4, u8::is_ascii_whitespace);
            let mut word = || String::from_utf8_lossy(head.next().unwrap_or_default()).into_owned();
            assert_eq!(word(), "P6", "no picture came");
            let (width, height): (usize, usize) = (word().parse().unwrap(), word().parse().unwrap());
            let (pixels, _) = ppm[ppm.len() - 3 * width * height..].as_chunks();
            Self { width, pixels: pixels.to_vec() }
        }

        fn pixel(&self, x: usize, y: usize) -> [u8; 3] {
            self.pixels[y * self.width + x]
        }

        /// Finds the terminal by the console's first row, which is a light band over all columns.
        fn grid(&self) -> Option<Grid> {
            let is_light = |x: usize, y: usize| self.pixel(x, y).iter().all(|&part| part > 150);
            let height = self.pixels.len() / self.width;
            let (x, y) = (0..height).find_map(|y| {
                let x = (0..self.width).find(|&x| is_light(x, y))?;
                // A frame's line is no band.
                (0..8).all(|down| is_light(x + 2, y + down)).then_some((x, y))
            })?;
            let end = (x..self.width).rev().find(|&x| is_light(x, y + 1))?;
            let bottom = (y..height).find(|&y| !is_light(x + 2, y))?;
            let cell = ((end + 1 - x) / COLUMNS, bottom - y);
            (cell.0 > 3 && cell.0 * COLUMNS == end + 1 - x).then_some(Grid { corner: (x, y), cell })
        }

        /// The pixels of some cells of a row.
        fn cells(&self, grid: &Grid, columns: &Range<usize>, row: usize) -> Vec<[u8; 3]> {
            let (x, y) = (grid.corner.0 + columns.start * grid.cell.0, grid.corner.1 + row * grid.cell.1);
            let lines = (y..y + grid.cell.1).map(|y| y * self.width + x);
            lines
                .flat_map(|start| &self.pixels[start..start + columns.len() * grid.cell.0])
                .copied()
                .collect()
        }

        /// Which cells of a row are not empty.
        fn stands(&self, grid: &Grid, columns: &Range<usize>, row: usize) -> Vec<bool> {
            let is_inked = |column: usize| {
                let pixels = self.cells(grid, &(column..column + 1), row);
                pixels.iter().any(|pixel| pixel.iter().any(|&part| part > 60))
            };
            columns.clone().map(is_inked).collect()
        }
    }

    /// A plan of three delegations, whose agenda is as long as the list of speakers.
    fn plan(names: [&str; 3]) -> String {
        let party = |(name, code): (&str, &str)| format!("{{ name = \"{name}\", code = \"{code}\" }}");
        let parties: Vec<_> = names.into_iter().zip(["AA", "BB", "CC"]).map(party).collect();
        let item =
            |(title, length): (&str, &str)| format!("[[item]]\ntitle = \"{title}\"\nlength = \"{length}\"\n");
        let items = [("Budget", "20m"), ("Work 2027", "12m"), ("Plan", "15m")].map(item).concat();
        format!("title = \"VTE\"\nlength = \"60m\"\ndelegations = [{}]\n{items}", parties.join(", "))
    }

    /// Where the agenda is: its columns, and the row of its first item; found without pixels.
    fn agenda() -> (Range<usize>, usize) {
        let place = Place::new();
        let plan = place.plan(&plan(["Chile", "Kenya", "Malta"]));
        let size = (u16::try_from(COLUMNS).unwrap(), u16::try_from(ROWS).unwrap());
        let pty = place.trial(plan, 1).size(size.0, size.1).spawn();
        pty.wait_for("NOT OPEN")
            .keys("<enter>")
            .wait_for("Budget began.")
            .keys("aaa<enter>")
            .wait_for("next Chile");
        let screen = pty.screen();
        let found = screen.lines().enumerate().find_map(|(row, line)| {
            let (before, _) = line.split_once("AGENDA")?;
            Some((before.chars().count()..COLUMNS, row + 1))
        });
        found.unwrap_or_else(|| panic!("no agenda\n{screen}"))
    }

    /// Opens the session in a real terminal on VTE, puts all three on the list, and takes a picture.
    fn photograph(names: [&str; 3], bidi: &str, first_row: usize) -> (Picture, Grid) {
        let place = Place::new();
        let plan = place.plan(&plan(names));
        let script = place.path().join("go.sh");
        let run = format!(
            "exec '{TRIBUNE}' run --bidi {bidi} --trial-rate 1 --trial-start {START} '{}'\n",
            plan.display()
        );
        fs::write(&script, run).unwrap();
        let display = Display::start();
        let (columns, rows) = (COLUMNS.to_string(), ROWS.to_string());
        let mut sakura = display.program("sakura");
        sakura.args(["-c", &columns, "-r", &rows, "-f", "DejaVu Sans Mono 11", "-x"]);
        sakura.arg(format!("sh {}", script.display())).envs(place.environment());
        sakura.envs([("NO_AT_BRIDGE", "1"), ("GDK_BACKEND", "x11"), ("LC_ALL", "C.UTF-8")]);
        for name in ["DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "NO_COLOR", "COLORTERM"] {
            sakura.env_remove(name);
        }
        sakura.stdout(Stdio::null()).stderr(Stdio::null());
        let _sakura = Ended(sakura.spawn().expect("sakura (Debian: apt-get install sakura)"));

        let seen = |what: &str, met: &dyn Fn(&Picture, &Grid) -> bool| {
            for _ in 0..LOOKS {
                let picture = display.picture();
                if let Some(grid) = picture.grid().filter(|grid| met(&picture, grid)) {
                    return (picture, grid);
                }
                thread::sleep(PAUSE);
            }
            panic!("waited in vain for {what}");
        };
        seen("the console", &|_, _| true);
        let window =
            display.program("xdotool").args(["search", "--onlyvisible", "--class", "sakura"]).output();
        let windows = String::from_utf8(window.unwrap().stdout).unwrap();
        let focus = ["windowfocus", "--sync", windows.lines().next().expect("a window")];
        assert!(display.program("xdotool").args(focus).status().unwrap().success());
        display.keys(&["Return"]);
        place.wait_until("an open session", || place.entries() == 1);
        for (letter, entries) in [("a", 2), ("b", 3), ("c", 4)] {
            display.keys(&["a", letter, letter, "Return"]);
            place.wait_until("a delegation on the list", || place.entries() == entries);
        }
        // The frame follows the disk: wait for the third row of the list, left of the agenda.
        let list = COLUMNS / 2..COLUMNS * 7 / 10;
        let is_drawn =
            |picture: &Picture, grid: &Grid| picture.stands(grid, &list, first_row + 2).contains(&true);
        let photo = seen("the list of speakers", &is_drawn);
        if let Some(folder) = std::env::var_os("TRIBUNE_PICTURES") {
            let folder = std::path::PathBuf::from(folder);
            let file = folder
                .join(if names[0].is_ascii() { "latin" } else { "arabic" })
                .with_extension(format!("{bidi}.png"));
            assert!(
                display.program("import").args(["-window", "root"]).arg(file).status().unwrap().success()
            );
        }
        photo
    }

    #[test]
    #[ignore = "needs sakura and Xvfb"]
    fn arabic_names_in_the_list_leave_the_agendas_figures_in_their_columns() {
        let (columns, first_row) = agenda();
        let (latin, grid) = photograph(["Laos", "Jordan", "A Palestine"], "auto", first_row);
        // By the program, which tells this terminal not to reorder; and by the terminal itself, with marks.
        for bidi in ["auto", "terminal"] {
            let (arabic, other) = photograph(["لاوس", "الأردن", "دولة فلسطين"], bidi, first_row);
            assert_eq!((grid.corner, grid.cell), (other.corner, other.cell), "the windows are alike");
            // The running topic's digits change, but not which cells are filled.
            for row in first_row..first_row + 6 {
                let (one, two) = (latin.stands(&grid, &columns, row), arabic.stands(&grid, &columns, row));
                assert_eq!(one, two, "row {row}");
            }
            let rest = first_row + 1..first_row + 6;
            assert!(
                rest.clone().any(|row| latin.stands(&grid, &columns, row).contains(&true)),
                "an agenda is there"
            );
            for row in rest {
                let same = latin.cells(&grid, &columns, row) == arabic.cells(&grid, &columns, row);
                assert!(same, "row {row} looks otherwise beside an Arabic name");
            }
        }
    }
}
