//! Tests of rooms that are joined by a broker: real consoles, a real overview, a real mosquitto.

pub(crate) mod needs_mosquitto {
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::{Shutdown, TcpListener, TcpStream};
    use std::path::{Path, PathBuf};
    use std::process::{Child, Command, Output, Stdio};
    use std::sync::{Arc, Mutex};
    use std::thread;
    use std::time::{Duration, Instant};

    use serde_json::Value;

    use crate::common::plan::NAMES;
    use crate::common::program::{Place, Room};
    use crate::common::pty::{Exit, Pty, Setup, Signal};
    use crate::web::rooms_page::{room, rooms};
    use crate::web::visitor::Address;

    pub(crate) const USER: &str = "room";
    pub(crate) const PASSWORD: &str = "s3cret";

    /// A port that nobody has.
    fn free_port() -> u16 {
        TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
    }

    #[track_caller]
    pub(crate) fn run(program: &str, arguments: &[&str], folder: &Path) -> Output {
        let mut command = Command::new(program);
        let output = command.args(arguments).current_dir(folder).stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }

    /// A broker with a password, and with TLS if that is wished.
    pub(crate) struct Mosquitto {
        pub(crate) folder: PathBuf,
        host: String,
        port: u16,
        /// What runs a program where the broker runs.
        there: Vec<String>,
        child: Option<Child>,
    }

    impl Mosquitto {
        fn start(place: &Place, tls: bool) -> Self {
            Self::at(place, ("127.0.0.1", free_port()), Vec::new(), tls)
        }

        /// Starts one that listens at an address; `there` runs a program where that address is this machine's.
        pub(crate) fn at(place: &Place, (host, port): (&str, u16), there: Vec<String>, tls: bool) -> Self {
            let folder = place.path().join("mosquitto");
            fs::create_dir_all(&folder).unwrap();
            run("mosquitto_passwd", &["-b", "-c", "passwords", USER, PASSWORD], &folder);
            // On a machine of its own, at all addresses.
            let at = if there.is_empty() { host } else { "" };
            let mut config = format!(
                "user root\nlistener {port} {at}\nallow_anonymous false\npassword_file {}\n",
                folder.join("passwords").display()
            );
            if tls {
                authority(&folder, "ca");
                authority(&folder, "other");
                run(
                    "openssl",
                    &[
                        "req",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-keyout",
                        "key.pem",
                        "-out",
                        "request.pem",
                        "-subj",
                        "/CN=localhost",
                    ],
                    &folder,
                );
                fs::write(folder.join("names"), format!("subjectAltName=DNS:localhost,IP:{host}\n")).unwrap();
                run(
                    "openssl",
                    &[
                        "x509",
                        "-req",
                        "-in",
                        "request.pem",
                        "-CA",
                        "ca.pem",
                        "-CAkey",
                        "ca.key",
                        "-CAcreateserial",
                        "-days",
                        "2",
                        "-extfile",
                        "names",
                        "-out",
                        "cert.pem",
                    ],
                    &folder,
                );
                let files = [("certfile", "cert.pem"), ("keyfile", "key.pem")];
                config.extend(files.map(|(what, file)| format!("{what} {}\n", folder.join(file).display())));
            }
            fs::write(folder.join("config"), config).unwrap();
            let mut broker = Self { folder, host: host.to_owned(), port, there, child: None };
            broker.go_on();
            broker
        }

        /// Starts it, or starts it again: it remembers nothing.
        pub(crate) fn go_on(&mut self) {
            let config = self.folder.join("config").to_string_lossy().into_owned();
            self.child = Some(self.command(&["mosquitto", "-c", &config]).spawn().unwrap());
            let connects = format!("exec 3<>/dev/tcp/{}/{}", self.host, self.port);
            for _ in 0..6000 {
                if self.command(&["bash", "-c", &connects]).status().unwrap().success() {
                    return;
                }
                thread::sleep(Duration::from_millis(10));
            }
            panic!("the broker does not listen");
        }

        /// A program where the broker runs, which says nothing.
        fn command(&self, arguments: &[&str]) -> Command {
            let mut all = self.there.iter().map(String::as_str).chain(arguments.iter().copied());
            let mut command = Command::new(all.next().unwrap());
            command.args(all).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            command
        }

        pub(crate) fn stop(&mut self) {
            if let Some(mut child) = self.child.take() {
                let _ = child.kill();
                let _ = child.wait();
            }
        }

        /// All that it keeps, each with its topic.
        fn kept(&self) -> String {
            let port = self.port.to_string();
            let mut command = Command::new("mosquitto_sub");
            command.args([
                "-p",
                &port,
                "-u",
                USER,
                "-P",
                PASSWORD,
                "-t",
                "#",
                "-v",
                "--retained-only",
                "-W",
                "1",
            ]);
            String::from_utf8(command.output().unwrap().stdout).unwrap()
        }
    }

    impl Drop for Mosquitto {
        fn drop(&mut self) {
            self.stop();
        }
    }

    /// Makes an authority that signs certificates.
    fn authority(folder: &Path, name: &str) {
        let (key, cert) = (format!("{name}.key"), format!("{name}.pem"));
        run(
            "openssl",
            &[
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-keyout",
                &key,
                "-out",
                &cert,
                "-subj",
                &format!("/CN={name}"),
            ],
            folder,
        );
    }

    pub(crate) fn with_login(setup: Setup, password: &str) -> Setup {
        setup.env("TRIBUNE_BROKER_USER", USER).env("TRIBUNE_BROKER_PASSWORD", password)
    }

    /// A console of its own plan that tells this broker.
    fn console<'a>(place: &'a Place, name: &str, arguments: &[&str], password: &str) -> Room<'a> {
        let setup = place.trial(place.plan_of_room(name), 1).args(arguments);
        let room = Room::at(place, with_login(setup, password).spawn());
        room.see("", "NOT OPEN");
        room
    }

    fn overview(place: &Place, arguments: &[&str]) -> Pty {
        with_login(place.tribune(["rooms"]).args(arguments).size(80, 24), PASSWORD).spawn()
    }

    pub(crate) fn serbia_speaks(room: &Room<'_>) {
        room.act("<enter>", "Opening began.");
        for (keys, name) in [("serb", "Serbia"), ("jord", "Jordan"), ("lib", "Libya")] {
            room.act(&format!("a{keys}<enter>"), &format!("{name} is on the list."));
        }
        room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
    }

    /// Each delegation asks, is called and speaks; the chair writes one into a topic of its own, a message and a note.
    fn every_name_is_spoken(room: &Room<'_>) {
        room.act("<enter>", "Opening began.");
        for name in NAMES {
            room.act(&format!("a{name}<enter>"), &format!("{name} is on the list."));
            room.act("<enter>", &format!("{name} was given the floor.")).act(" ", "SPEAKING");
            room.act("f", "The floor returned to the chair.");
        }
        room.see("eSerbia, please<enter>", "The room’s screens show the message.");
        room.act("#Jordan asks for more<enter>", "A point was noted under Opening.");
    }

    /// Passes everything on to a port, and keeps what went either way.
    fn tapped(to: u16) -> (u16, Arc<Mutex<Vec<u8>>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let kept = Arc::new(Mutex::new(Vec::new()));
        let keep = Arc::clone(&kept);
        thread::spawn(move || {
            for one in listener.incoming().map_while(Result::ok) {
                let Ok(other) = TcpStream::connect(("127.0.0.1", to)) else { continue };
                for (mut from, mut to) in
                    [(one.try_clone().unwrap(), other.try_clone().unwrap()), (other, one)]
                {
                    let keep = Arc::clone(&keep);
                    thread::spawn(move || {
                        let mut part = [0; 4096];
                        while let Ok(count @ 1..) = from.read(&mut part) {
                            keep.lock().unwrap().extend_from_slice(&part[..count]);
                            if to.write_all(&part[..count]).is_err() {
                                break;
                            }
                        }
                        let _ = to.shutdown(Shutdown::Both);
                    });
                }
            }
        });
        (port, kept)
    }

    #[test]
    #[ignore = "needs mosquitto"]
    fn rooms_see_one_another_and_what_crosses_the_wire_names_nobody() {
        let place = Place::new();
        let broker = Mosquitto::start(&place, false);
        let (port, crossed) = tapped(broker.port);
        let tapped = format!("mqtt://127.0.0.1:{port}/ndm");
        let direct = format!("mqtt://localhost:{}/ndm", broker.port);
        let overview = overview(&place, &["--broker", &direct]);
        overview.wait_for("No console tells the broker anything yet.");
        let c = console(&place, "C", &["--broker", &tapped], PASSWORD);
        let d = console(&place, "D", &["--broker", &tapped], PASSWORD);
        overview.wait_for("2 rooms").wait_for("Room C · Group C").wait_for("Room D · Group D");
        serbia_speaks(&c);
        overview.wait_for("SPEAKING").wait_for("2 wait").wait_for("3:4");
        c.act("f", "The floor returned to the chair.").act("<enter>", "Jordan was given the floor.");
        overview.wait_for("CALLED").wait_for("1 wait");
        every_name_is_spoken(&d);

        // Whoever comes later sees the same at once.
        let late = self::overview(&place, &["--broker", &direct]);
        late.wait_for("CALLED").wait_for("1 wait").wait_gone("no sign of life");
        let crossed = String::from_utf8_lossy(&crossed.lock().unwrap()).into_owned();
        assert!(crossed.contains("Group C") && crossed.contains("\"waiting\":1"), "{crossed}");
        for name in NAMES.into_iter().chain(["Laos", "\"LA\""]) {
            assert!(!crossed.contains(name), "{name} crossed the wire");
        }

        // Left in good order: the broker keeps nothing of it.
        assert!(broker.kept().contains("tribune/ndm/room-c/board"), "{}", broker.kept());
        c.leave();
        overview.wait_for("left at 10:1").wait_gone("CALLED");
        let kept = broker.kept();
        assert!(!kept.contains("room-c") && kept.contains("room-d"), "{kept}");
        drop(d);
    }

    #[test]
    #[ignore = "needs mosquitto"]
    fn a_console_that_is_killed_or_stopped_is_told_and_so_is_a_broker_that_restarts() {
        let place = Place::new();
        let mut broker = Mosquitto::start(&place, false);
        let address = format!("mqtt://127.0.0.1:{}/ndm", broker.port);
        let at = ["--broker", address.as_str()];
        let overview = overview(&place, &at);
        let [c, d] = ["C", "D"].map(|name| console(&place, name, &at, PASSWORD));
        serbia_speaks(&c);
        overview.wait_for("SPEAKING").wait_for("Room D");

        // The broker goes, and forgets all. Both sides say so, the room goes on, and both find it again.
        broker.stop();
        overview.wait_for("No connection to the broker").wait_for("silent since").wait_gone("SPEAKING");
        c.see("", "No connection to the broker").act(" ", "HELD");
        broker.go_on();
        overview.wait_gone("No connection to the broker").wait_for("HELD").wait_gone("silent since");

        // Stopped: the broker misses its signs of life, and gives the last will.
        c.pty().signal(Signal::STOP);
        overview.wait_for("gone since 10:1").wait_gone("HELD");
        c.pty().signal(Signal::CONT);
        overview.wait_for("HELD").wait_gone("gone since");

        c.pty().kill();
        overview.wait_for("gone since 10:1").wait_gone("HELD");
        // One that comes later does not take what is kept for live.
        let late = self::overview(&place, &at);
        late.wait_for("Room C · Group C").wait_for("gone");
        assert!(!late.screen().contains("HELD"), "{}", late.screen());
        d.pty().keys("q");
        assert_eq!(d.pty().exit(), Exit::Code(0));
    }

    /// Sends a message to a topic, as any program can that the broker lets in.
    fn publish(broker: &Mosquitto, topic: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new("mosquitto_pub");
        command.args(["-p", &broker.port.to_string(), "-u", USER, "-P", PASSWORD, "-t", topic]);
        command.args(arguments);
        command
    }

    #[test]
    #[ignore = "needs mosquitto"]
    fn a_facilitators_line_reaches_one_chair_or_all_and_one_key_answers_it() {
        let place = Place::new();
        let broker = Mosquitto::start(&place, false);
        let address = format!("mqtt://127.0.0.1:{}/ndm", broker.port);
        let at = ["--broker", address.as_str()];
        let overview = overview(&place, &at);
        let [c, d] = ["C", "D"].map(|name| console(&place, name, &at, PASSWORD));
        let e = console(&place, "E", &["--broker", &address, "--no-messages"], PASSWORD);
        let projector = place.tribune(["project", "--room", "Room C"]).size(40, 4).spawn();
        projector.wait_for("The session begins");
        serbia_speaks(&c);
        projector.wait_for("Serbia");
        overview.wait_for("SPEAKING").wait_for("Room D · Group D").wait_for("takes no lines");
        let before = place.entries();

        // To all: it stands until the chair answers, or takes it away.
        overview.keys("mplenary in ten minutes").wait_for("To all rooms:").keys("<enter>");
        for room in [&c, &d] {
            room.see("", "Facilitator, 10:1").see("", ": plenary in ten minutes");
        }
        overview.wait_gone("To all rooms:").wait_for("line shown");
        c.see("%", "Seen, and answered: plenary in ten minutes").pty().wait_gone("Facilitator, ");
        overview.wait_for("line seen").wait_for("line shown");
        d.pty().keys("<esc>").wait_gone("plenary in ten minutes");
        d.see("%", "No line from a facilitator stands.");

        // To one; what was pasted is cut, and made harmless.
        overview.keys("m").wait_for("To all rooms:").keys("<tab>").wait_for("To Room C:");
        overview.keys("<tab>").wait_for("To Room D:");
        overview.paste("room\u{202e} \u{1b}[2Jfive").wait_for("room [2Jfive").keys("<enter>");
        d.see("", "room [2Jfive");
        assert!(!c.pty().screen().contains("five"), "{}", c.pty().screen());
        // One that is begun can be left, and the program goes on.
        overview.keys("mnever sent<esc>").wait_gone("never sent");

        // Whoever writes it: what is kept, empty, too long or no line is not taken.
        let topic = "tribune/ndm/room-c/line";
        let long = format!("{{\"id\":1,\"text\":\"{}\"}}", "long ".repeat(200));
        for (kept, message) in [
            (true, r#"{"id":1,"text":"kept"}"#),
            (false, r#"{"id":1,"text":" "}"#),
            (false, r#"{"id":1,"text":"more","acts":true}"#),
            (false, "long"),
            (false, &long),
        ] {
            let kept: &[&str] = if kept { &["-r"] } else { &[] };
            let sent = publish(&broker, topic, &["-m", message]).args(kept).status();
            assert!(sent.unwrap().success(), "{message}");
        }
        let text = r#"{"id":1,"text":"\u001b[2Jthe last one\n"}"#;
        assert!(publish(&broker, topic, &["-m", text]).status().unwrap().success());
        c.see("", ": [2Jthe last one");
        let late = console(&place, "F", &at, PASSWORD);
        overview.wait_for("Room F · Group F");

        // It did nothing else: no act, nothing on the room's screens, nothing that the broker keeps, nothing where it is refused.
        assert_eq!(place.entries(), before);
        c.act("f", "The floor returned to the chair.");
        projector.wait_gone("Serbia");
        let seen = [projector.bytes(), e.pty().bytes(), late.pty().bytes()].concat();
        let seen = String::from_utf8_lossy(&seen).into_owned();
        assert!(!seen.contains("plenary") && !seen.contains("the last one"), "{seen}");
        let kept: Vec<_> =
            broker.kept().lines().filter(|line| line.contains("/line ")).map(str::to_owned).collect();
        assert_eq!(kept, [r#"tribune/ndm/room-c/line {"id":1,"text":"kept"}"#]);
    }

    /// The times from a key to what it brings on the screen, in milliseconds: the median and the longest of forty.
    #[expect(clippy::disallowed_methods, reason = "a measurement")]
    fn key_to_screen(room: &Room<'_>) -> (u128, u128) {
        let mut times: Vec<_> = (0..20)
            .flat_map(|_| {
                [("l", "The list of speakers was closed."), ("l", "The list of speakers was reopened.")]
            })
            .map(|(key, said)| {
                let since = Instant::now();
                room.act(key, said);
                since.elapsed().as_millis()
            })
            .collect();
        times.sort_unstable();
        (times[times.len() / 2], times[times.len() - 1])
    }

    #[test]
    #[ignore = "needs mosquitto"]
    #[expect(clippy::print_stderr, reason = "the figures are for the reader: the test has no limit")]
    fn a_flood_from_a_false_facilitator_leaves_the_room_as_it_was() {
        let place = Place::new();
        let broker = Mosquitto::start(&place, false);
        let address = format!("mqtt://127.0.0.1:{}/ndm", broker.port);
        let at = ["--broker", address.as_str()];
        let overview = overview(&place, &at);
        let c = console(&place, "C", &at, PASSWORD);
        serbia_speaks(&c);
        overview.wait_for("SPEAKING");
        let without = key_to_screen(&c);

        let mut flood = publish(&broker, "tribune/ndm/line", &["-l"]).stdin(Stdio::piped()).spawn().unwrap();
        let mut lines = flood.stdin.take().unwrap();
        let flooding = thread::spawn(move || {
            let mut sent = 0_u64;
            while writeln!(lines, r#"{{"id":{sent},"text":"flood {sent}"}}"#).is_ok() {
                sent += 1;
            }
            sent
        });
        overview.wait_for("too many lines: takes none");
        let with = key_to_screen(&c);
        // The newest alone is told: a busy machine may pass over what was so for a moment.
        c.act(" ", "HELD");
        overview.wait_for("HELD");
        c.act(" ", "SPEAKING");
        overview.wait_for("SPEAKING");
        flood.kill().unwrap();
        flood.wait().unwrap();
        let sent = flooding.join().unwrap();
        eprintln!("key to screen, median and longest of 40: {without:?} ms; among {sent} lines: {with:?} ms");

        // Later the console takes lines again.
        overview.wait_gone("too many lines").keys("mplenary now<enter>").wait_for("line s");
        c.see("", "plenary now").see("%", "Seen, and answered: plenary now");
        overview.wait_for("line seen");
    }

    #[test]
    #[ignore = "needs mosquitto"]
    fn a_broker_stands_in_the_plan_or_in_the_settings_and_practice_is_not_told_to_it() {
        let place = Place::new();
        let broker = Mosquitto::start(&place, false);
        let address = |meeting: &str| format!("mqtt://localhost:{}/{meeting}", broker.port);
        fs::write(place.path().join("login"), format!("{USER}\n{PASSWORD}\n")).unwrap();
        let mine = place.path().join("mine.toml");
        // The file of the password is named from the folder of the settings.
        fs::write(&mine, format!("[broker]\naddress = \"{}\"\nlogin = \"login\"\n", address("day"))).unwrap();
        let settled = |arguments: &[&str]| {
            let setup = place.tribune(arguments).env("TRIBUNE_CONFIG", &mine).size(120, 36);
            setup.spawn()
        };
        let plan = place.plan_of_room("P");
        let text = fs::read_to_string(&plan).unwrap();
        fs::write(&plan, format!("broker = \"{}\"\n{text}", address("ndm"))).unwrap();
        let (p, q) =
            (plan.to_string_lossy().into_owned(), place.plan_of_room("Q").to_string_lossy().into_owned());
        let [day, ndm] = [&["rooms"][..], &["rooms", "--broker", &address("ndm")]].map(settled);
        day.wait_for("No console tells the broker anything yet.");
        // The plan's comes before that of the settings, and is said.
        let told = format!("By its plan, this room tells {}", address("ndm"));
        let room = settled(&["run", &p]);
        room.wait_for("NOT OPEN").wait_for(&told);
        ndm.wait_for("Room P · Group P");
        room.keys("<enter>").wait_for("Opening began.");
        // It is joined again when the laptop has died, and the plan is gone.
        room.kill();
        ndm.wait_for("gone");
        fs::remove_file(&plan).unwrap();
        let again = settled(&["run"]);
        again.wait_for("Group P").keys("<enter>").wait_for(&told);
        ndm.wait_gone("gone");
        // That of the settings is for plans that name none.
        let other = settled(&["run", &q]);
        other.wait_for("NOT OPEN");
        day.wait_for("Room Q · Group Q").wait_for("1 room ·");
        ndm.wait_for("1 room ·");
        let kept = broker.kept();
        for practice in [&["run", "--trial-rate", "1"][..], &["rehearse"], &["run", "--no-broker"]] {
            let r = place.plan_of_room("R").to_string_lossy().into_owned();
            let practice = settled(&[practice, &[&r]].concat());
            practice.wait_for("Group R").wait_for("? help");
            assert!(!practice.screen().contains("broker"), "{}", practice.screen());
        }
        // Nothing of practice is kept, and what was kept is there.
        let topics = |kept: &str| {
            let topics = kept.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned);
            topics.collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(topics(&broker.kept()), topics(&kept));
        assert_eq!(topics(&kept).len(), 4, "{kept}");
    }

    #[test]
    #[ignore = "needs mosquitto"]
    fn the_overviews_page_tells_of_rooms_at_a_broker_and_of_a_broker_that_is_gone() {
        let place = Place::new();
        let mut broker = Mosquitto::start(&place, false);
        let address = format!("mqtt://127.0.0.1:{}/ndm", broker.port);
        let at = ["--broker", address.as_str()];
        let setup = place.tribune(["rooms", "--web"]).args(at).size(120, 36);
        let overview = with_login(setup, PASSWORD).spawn();
        overview.wait_for("page: http://");
        let mut events = Address::found_in(&overview.screen()).follow();
        let c = console(&place, "C", &at, PASSWORD);
        let of_c = |rooms: &Value, met: fn(&Value) -> bool| room(rooms, "Room C").is_some_and(met);
        serbia_speaks(&c);
        rooms(&mut events, "the turn", |rooms| of_c(rooms, |room| room["live"]["state"] == "speaking"));

        broker.stop();
        let missed = rooms(&mut events, "that the broker is gone", |rooms| rooms["fault"].is_string());
        assert!(missed["fault"].as_str().unwrap().starts_with("No connection to the broker"), "{missed}");
        assert!(of_c(&missed, |room| room["live"].is_null() && room["lost"].is_string()), "{missed}");
        broker.go_on();
        rooms(&mut events, "that all is back", |rooms| {
            rooms["fault"].is_null() && of_c(rooms, |room| room["live"]["state"] == "speaking")
        });
        c.pty().kill();
        rooms(&mut events, "that it is gone", |rooms| {
            of_c(rooms, |room| room["lost"].as_str().unwrap_or_default().starts_with("gone since 10:1"))
        });
    }

    #[test]
    #[ignore = "needs mosquitto"]
    fn rooms_that_a_liar_invents_have_a_bound_and_keep_no_true_room_away() {
        let place = Place::new();
        let broker = Mosquitto::start(&place, false);
        let port = broker.port.to_string();
        let invents = format!(
            "for n in $(seq 1 400); do mosquitto_pub -p {port} -u {USER} -P {PASSWORD} -r -t tribune/ndm/a-$n/alive -m '\"gone\"' || exit 1; done"
        );
        run("bash", &["-c", &invents], place.path());
        let address = format!("mqtt://127.0.0.1:{}/ndm", broker.port);
        let at = ["--broker", address.as_str()];
        let overview = overview(&place, &at);
        overview.wait_for("300 rooms · no more are shown · the slowest first");
        let c = console(&place, "C", &at, PASSWORD);
        c.act("<enter>", "Opening began.");
        // Those that are gone come first; it is on one of the pages behind.
        overview.keys("o").wait_for("by room");
        for _ in 0..400 {
            if overview.screen().contains("Room C · Group C") {
                break;
            }
            overview.keys("<pagedown>");
            thread::sleep(Duration::from_millis(50));
        }
        overview.wait_for("Room C · Group C").wait_for("THE FLOOR IS FREE");
        assert!(overview.screen().contains("300 rooms"), "{}", overview.screen());
    }

    #[test]
    #[ignore = "needs mosquitto"]
    fn a_broker_that_cannot_be_used_is_told_in_a_quiet_line_and_the_room_goes_on() {
        let place = Place::new();
        let broker = Mosquitto::start(&place, true);
        let port = broker.port;
        let [tls, plain] = ["mqtts", "mqtt"].map(|scheme| format!("{scheme}://localhost:{port}/ndm"));
        let dead = format!("mqtts://localhost:{}/ndm", free_port());
        let [ca, other] =
            ["ca.pem", "other.pem"].map(|file| broker.folder.join(file).to_string_lossy().into_owned());
        for (name, password, arguments, said) in [
            (
                "A",
                "wrong",
                &["--broker", tls.as_str(), "--broker-ca", &ca][..],
                "does not take this user name",
            ),
            ("B", PASSWORD, &["--broker", &tls, "--broker-ca", &other], "its certificate is not trusted"),
            ("C", PASSWORD, &["--broker", &tls], "its certificate is not trusted"),
            ("D", PASSWORD, &["--broker", &plain], "No connection to the broker"),
            ("E", PASSWORD, &["--broker", &dead, "--broker-ca", &ca], "No connection to the broker"),
        ] {
            let room = console(&place, name, arguments, password);
            room.see("", said).act("<enter>", "Opening began.").act("l", "The list of speakers was closed.");
            assert!(!room.pty().screen().contains(PASSWORD));
            // What was done last goes first.
            room.pty().keys("<esc>").wait_gone("The list of speakers was closed.");
            room.pty().keys("<esc>").wait_gone("No connection to the broker");
            room.leave();
        }
        // A room that has opened late, with three who wait, has a warning and advice: the line stands between the two.
        let late = ["run", "--trial-rate", "1", "--trial-start", "2024-04-30T10:18:00Z"];
        let setup = place.tribune(late).arg(place.plan_of_room("L")).args(["--broker", &dead]);
        let room = Room::at(&place, with_login(setup, PASSWORD).spawn());
        room.see("", "NOT OPEN");
        serbia_speaks(&room);
        room.pty().wait_until_text("the line behind the warning, before the advice", |text| {
            let rows = ["is missing for the items ahead", "No connection to the broker"];
            let at = rows.map(|row| text.lines().position(|line| line.contains(row)));
            at == [Some(1), Some(2)]
        });
        // With what is right, a login in a file: over TLS.
        let login = place.path().join("login");
        fs::write(&login, format!("{USER}\n{PASSWORD}\n")).unwrap();
        let login = login.to_string_lossy().into_owned();
        let right = ["--broker", &tls, "--broker-ca", &ca, "--broker-login", &login];
        let room = console(&place, "F", &right, "wrong");
        let overview = overview(&place, &right);
        overview.wait_for("Room F · Group F").wait_gone("no sign of life");
        assert!(!room.pty().screen().contains("No connection to the broker"));
    }
}

mod arguments {
    use crate::common::program::Place;

    #[test]
    fn what_is_wrong_with_a_broker_is_said_before_the_room_opens() {
        let place = Place::new();
        for (arguments, code, said) in [
            (&["rooms", "--broker", "mqtts://me:secret@host/m"][..], 2, "without a user name and a password"),
            (&["rooms", "--broker", "mqtt://broker.example/m"], 1, "not encrypted"),
            (
                &["rooms", "--broker", "mqtts://broker.example/m", "--broker-ca", "nope.pem"],
                1,
                "nope.pem cannot be read",
            ),
            (
                &["rooms", "--broker", "mqtts://broker.example/m", "--broker-login", "/dev/null"],
                1,
                "a line each",
            ),
            (&["rooms", "--broker-plain"], 2, "--broker"),
            (&["rooms", "--no-broker", "--broker", "mqtt://localhost/m"], 2, "--no-broker"),
            (&["rooms", "--broker-ca", "/dev/null"], 1, "none is named"),
            (&["rooms", "--broker", "mqtt://localhost/m"], 1, "needs a terminal"),
        ] {
            let (found, out, err) = place.said(arguments);
            assert_eq!((found, out.as_str()), (code, ""), "{arguments:?}: {err}");
            assert!(err.contains(said), "{arguments:?}: {err}");
        }
    }
}
