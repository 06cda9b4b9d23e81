//! Tests of rooms on several machines, each a network namespace of its own: what is told of one that is killed, hangs, or is cut
//! off, and of a broker that restarts or takes nobody. Each prints how long it took; no test has a limit for it.

mod needs_namespaces {
    use std::process::Command;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::Instant;

    use crate::brokers::needs_mosquitto::{Mosquitto, PASSWORD, run, serbia_speaks, with_login};
    use crate::common::program::{Place, Room, START, TRIBUNE};
    use crate::common::pty::{Pty, Setup, Signal};

    /// Where the broker is, and an address of its machine that its certificate does not name.
    const BROKER: &str = "10.77.0.1";
    const UNNAMED: &str = "10.77.0.200";
    const PORT: u16 = 8883;
    const MACHINES: [&str; 4] = ["A", "B", "C", "D"];
    const OVERVIEW: &str = "overview";

    /// A broker's machine, four consoles' and an overview's, on one switch.
    struct Net {
        tag: String,
        broker: Place,
        machines: Vec<(&'static str, Place)>,
    }

    impl Net {
        fn new() -> Self {
            static NEXT: AtomicU32 = AtomicU32::new(0);
            let tag = format!("tribune-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
            let names = MACHINES.into_iter().chain([OVERVIEW]);
            let net = Self {
                tag,
                broker: Place::new(),
                machines: names.map(|name| (name, Place::new())).collect(),
            };
            let switch = net.name("broker");
            let ip = |line: &str| {
                run("ip", &line.split(' ').collect::<Vec<_>>(), net.broker.path());
            };
            ip(&format!("netns add {switch}"));
            ip(&format!("-n {switch} link set lo up"));
            ip(&format!("-n {switch} link add switch type bridge"));
            ip(&format!("-n {switch} link set switch up"));
            for address in [BROKER, UNNAMED] {
                ip(&format!("-n {switch} addr add {address}/24 dev switch"));
            }
            for (at, (machine, _)) in net.machines.iter().enumerate() {
                let name = net.name(machine);
                ip(&format!("netns add {name}"));
                ip(&format!("-n {name} link add net type veth peer name {machine} netns {switch}"));
                ip(&format!("-n {switch} link set {machine} master switch up"));
                ip(&format!("-n {name} addr add 10.77.0.{}/24 dev net", at + 2));
                ip(&format!("-n {name} link set net up"));
            }
            net
        }

        fn name(&self, machine: &str) -> String {
            format!("{}-{machine}", self.tag)
        }

        /// What runs a program on a machine. It becomes the program, so signals reach that.
        fn on(&self, machine: &str) -> Vec<String> {
            ["ip", "netns", "exec", &self.name(machine)].map(str::to_owned).into()
        }

        fn place(&self, machine: &str) -> &Place {
            &self.machines.iter().find(|(name, _)| *name == machine).unwrap().1
        }

        /// Sets the program up on a machine.
        fn tribune(&self, machine: &str, arguments: &[&str]) -> Setup {
            let on = self.on(machine);
            let setup = Pty::program(&on[0]).args(&on[1..]).arg(TRIBUNE).args(arguments);
            with_login(self.place(machine).settled(setup), PASSWORD).size(120, 36)
        }

        /// A console on a machine.
        fn console(&self, machine: &str, room: &str, arguments: &[&str], password: &str) -> Room<'_> {
            let place = self.place(machine);
            let trial = ["run", "--trial-rate", "1", "--trial-start", START];
            let setup = with_login(self.tribune(machine, &trial), password);
            Room::at(place, setup.arg(place.plan_of_room(room)).args(arguments).spawn())
        }

        fn overview(&self, arguments: &[&str]) -> Pty {
            self.tribune(OVERVIEW, &["rooms"]).args(arguments).size(80, 24).spawn()
        }

        /// Pulls the cable between a machine and the switch, or puts it in: neither program is told.
        fn cable(&self, machine: &str, state: &str) {
            let switch = self.name("broker");
            run("ip", &["-n", &switch, "link", "set", machine, state], self.broker.path());
        }

        /// A broker with TLS, and how programs are told of it.
        fn mosquitto(&self) -> (Mosquitto, String) {
            let broker = Mosquitto::at(&self.broker, (BROKER, PORT), self.on("broker"), true);
            let ca = broker.folder.join("ca.pem").to_string_lossy().into_owned();
            (broker, ca)
        }
    }

    impl Drop for Net {
        fn drop(&mut self) {
            let names = self.machines.iter().map(|(machine, _)| *machine).chain(["broker"]);
            for machine in names {
                let _ = Command::new("ip").args(["netns", "del", &self.name(machine)]).status();
            }
        }
    }

    /// How a room stands on the overview.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Shown {
        /// Who speaks, with a clock.
        Live,
        /// Missed, with nothing that could be taken for the present.
        Lost,
        Neither,
    }

    use Shown::{Live, Lost, Neither};

    /// How rooms A to D stand in the text of an overview.
    fn shown(text: &str) -> [Shown; 4] {
        MACHINES.map(|room| {
            let mut lines = text.lines().skip_while(|line| !line.contains(&format!("Room {room} ")));
            let heading = lines.next().unwrap_or_default();
            let rows: Vec<_> = lines.take_while(|line| !line.contains("Room ")).collect();
            let all = format!("{heading}\n{}", rows.join("\n"));
            let is_missed = ["gone", "silent since", "no sign of life"].iter().any(|word| all.contains(word));
            let is_present =
                ["SPEAKING", "HELD", " left", "ends", "wait"].iter().any(|word| all.contains(word));
            match (is_missed, is_present) {
                (false, true) if all.contains("SPEAKING") => Live,
                (true, false) => Lost,
                _ => Neither,
            }
        })
    }

    #[track_caller]
    fn wait_for(overview: &Pty, rooms: [Shown; 4]) {
        overview.wait_until_text(&format!("{rooms:?}"), |text| shown(text) == rooms);
    }

    /// Brings something about, waits until the overview tells of it, and prints how long that took.
    #[expect(
        clippy::disallowed_methods,
        reason = "what is measured is the program's time, not the session's"
    )]
    fn told<T>(overview: &Pty, what: &str, brings: impl FnOnce() -> T, expected: [Shown; 4]) {
        let since = Instant::now();
        brings();
        wait_for(overview, expected);
        println!("{what}: told after {:.1} s", since.elapsed().as_secs_f64());
    }

    #[test]
    #[ignore = "needs network namespaces and mosquitto"]
    fn what_befell_which_console_is_told_and_nothing_old_is_shown_as_live() {
        let net = Net::new();
        let (mut broker, ca) = net.mosquitto();
        let address = format!("mqtts://{BROKER}:{PORT}/ndm");
        let at = ["--broker", address.as_str(), "--broker-ca", &ca];
        let overview = net.overview(&at);
        overview.wait_for("No console tells the broker anything yet.");
        let rooms = MACHINES.map(|machine| net.console(machine, machine, &at, PASSWORD));
        for room in &rooms {
            room.see("", "NOT OPEN");
            serbia_speaks(room);
        }
        let [a, b, c, d] = &rooms;
        wait_for(&overview, [Live; 4]);
        told(&overview, "a console was killed", || a.pty().kill(), [Lost, Live, Live, Live]);

        told(&overview, "a console was stopped", || b.pty().signal(Signal::STOP), [Lost, Lost, Live, Live]);

        told(
            &overview,
            "a console was cut from the net",
            || net.cable("C", "down"),
            [Lost, Lost, Lost, Live],
        );
        // The room that is cut off says so, and goes on.
        c.see("", "No connection to the broker").act(" ", "HELD").act(" ", "SPEAKING");
        // Whoever looks later takes nothing of what is kept for live.
        let late = net.overview(&at);
        wait_for(&late, [Lost, Lost, Lost, Live]);
        drop(late);

        told(&overview, "the broker was stopped", || broker.stop(), [Lost; 4]);
        overview.wait_for("No connection to the broker");
        d.see("", "No connection to the broker").act(" ", "HELD").act(" ", "SPEAKING");
        told(&overview, "the broker was started again", || broker.go_on(), [Lost, Lost, Lost, Live]);
        overview.wait_gone("No connection to the broker");
        d.pty().wait_gone("No connection to the broker");

        told(&overview, "the net was back", || net.cable("C", "up"), [Lost, Lost, Live, Live]);
        told(&overview, "the console went on", || b.pty().signal(Signal::CONT), [Lost, Live, Live, Live]);
        let again = net.console("A", "A", &at, PASSWORD);
        again.see("", "Go on with").see("<enter>", "SPEAKING");
        wait_for(&overview, [Live; 4]);
        d.leave();
        overview.wait_for("left at 10:1");
        wait_for(&overview, [Live, Live, Live, Neither]);
    }

    #[test]
    #[ignore = "needs network namespaces and mosquitto"]
    fn a_broker_on_another_machine_that_cannot_be_used_is_told_and_the_room_goes_on() {
        let net = Net::new();
        let (broker, ca) = net.mosquitto();
        let other = broker.folder.join("other.pem").to_string_lossy().into_owned();
        let [tls, unnamed, plain] = [("mqtts", BROKER), ("mqtts", UNNAMED), ("mqtt", BROKER)]
            .map(|(scheme, host)| format!("{scheme}://{host}:{PORT}/ndm"));
        let right = ["--broker", tls.as_str(), "--broker-ca", &ca];
        let overview = net.overview(&right);
        let d = net.console("D", "D", &right, PASSWORD);
        d.see("", "NOT OPEN");
        serbia_speaks(&d);
        for (name, password, arguments, said) in [
            ("E", "wrong", &right[..], "does not take this user name"),
            ("F", PASSWORD, &["--broker", &tls, "--broker-ca", &other], "its certificate is not trusted"),
            ("G", PASSWORD, &["--broker", &tls], "its certificate is not trusted"),
            ("H", PASSWORD, &["--broker", &unnamed, "--broker-ca", &ca], "its certificate is not trusted"),
            ("I", PASSWORD, &["--broker", &plain, "--broker-plain"], "No connection to the broker"),
        ] {
            let room = net.console("A", name, arguments, password);
            room.see("", said).act("<enter>", "Opening began.").act("l", "The list of speakers was closed.");
            assert!(!room.pty().screen().contains(PASSWORD));
            // What was done last goes first.
            room.pty().keys("<esc>").wait_gone("The list of speakers was closed.");
            room.pty().keys("<esc>").wait_gone("No connection to the broker");
            room.leave();
        }
        // Without TLS and without a word for it, nothing begins.
        let refused = net.console("A", "J", &["--broker", &plain], PASSWORD);
        refused.see("", "This address is not encrypted");
        refused.pty().exit();
        // Nothing of all that reached the overview; the other room was there all the while.
        overview.wait_for("1 room ·");
        overview.wait_until_text("room D alone", |text| shown(text) == [Neither, Neither, Neither, Live]);
    }
}
