//! Tests of machines that do not know the page's address, and keep as many connections open as they can.

use std::io::{ErrorKind, Read as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use socket2::{Domain, Socket, Type};

use super::visitor::Address;
use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};

/// More than all places of the server.
const CROWD: usize = 520;

/// Starts a session whose page others can reach. Returns both.
fn served(place: &Place) -> (Room<'_>, Address) {
    let plan = place.plan(PLAN);
    let room = Room::at(place, place.trial(&plan, 1).args(["--web", "0.0.0.0:0"]).spawn());
    room.see("", "http://");
    let found = Address::found_in(&room.pty().screen());
    let port = found.host.rsplit_once(':').unwrap().1;
    let address = Address { host: format!("127.0.0.1:{port}"), ..found };
    (room, address)
}

/// Lets this process open the files of both ends.
fn allow_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let maximum = getrlimit(Resource::Nofile).maximum;
    setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }).unwrap();
}

/// Opens silent connections from one of this machine's addresses.
fn idle(address: &Address, from: [u8; 4], count: usize) -> Vec<TcpStream> {
    let to: SocketAddr = address.host.parse().unwrap();
    let connect = |_| {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
        socket.bind(&SocketAddr::from((Ipv4Addr::from(from), 0)).into()).unwrap();
        socket.connect(&to.into()).unwrap();
        TcpStream::from(socket)
    };
    (0..count).map(connect).collect()
}

/// Waits until the other side ends a connection.
#[track_caller]
fn assert_ends(mut connection: &TcpStream) {
    connection.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let read = connection.read(&mut [0; 16]);
    let is_over = match &read {
        Ok(count) => *count == 0,
        Err(error) => error.kind() == ErrorKind::ConnectionReset,
    };
    assert!(is_over, "{read:?}");
}

#[test]
fn one_machine_that_does_not_know_the_address_keeps_nobody_out() {
    allow_files();
    let place = Place::new();
    let (room, address) = served(&place);
    let mut first = address.follow();
    first.board("the first", |_| true);
    let crowd = idle(&address, [127, 0, 0, 2], CROWD);
    // One address may have half of the places: its oldest connections are closed, and the chair is told.
    room.see("", "127.0.0.2 keeps connections to the page open without its address");
    assert_ends(&crowd[0]);
    let mut second = address.follow();
    second.board("a board in the crowd", |_| true);
    assert_eq!(address.ask("GET", &address.path, "").status, 200);
    room.act("<enter>", "Opening began.");
    for events in [&mut first, &mut second] {
        events.board("what happens in the crowd", |board| board["state"] != "ahead");
    }
    // The upper answer goes first.
    room.pty().keys("<esc>").wait_gone("Opening began.").keys("<esc>").wait_gone("keeps connections");
}

#[test]
fn a_crowd_from_many_addresses_or_from_the_tablets_own_keeps_nobody_out() {
    allow_files();
    let place = Place::new();
    let (room, address) = served(&place);
    let mut crowd = Vec::new();
    for last in 2..8 {
        crowd.extend(idle(&address, [127, 0, 0, last], 100));
    }
    room.see("", "keeps connections to the page open without its address");
    let mut first = address.follow();
    first.board("a board in the crowd of many", |_| true);
    // As behind a router that gives all tablets one address.
    crowd.extend(idle(&address, [127, 0, 0, 1], CROWD));
    let mut second = address.follow();
    second.board("a board in the crowd of one's own address", |_| true);
    room.act("<enter>", "Opening began.");
    for events in [&mut first, &mut second] {
        events.board("what happens in the crowd", |board| board["state"] != "ahead");
    }
    drop(crowd);
}

#[test]
fn a_system_with_few_files_lets_those_in_who_know_the_address() {
    allow_files();
    let place = Place::new();
    let plan = place.plan(PLAN);
    let run = format!(
        "ulimit -n 200; exec '{}' run --trial-rate 1 --web 0.0.0.0:0 '{}'",
        crate::common::program::TRIBUNE,
        plan.display()
    );
    let setup = crate::common::pty::Pty::program("/bin/sh").args(["-c", &run]).size(120, 36);
    let room = Room::at(&place, place.settled(setup).spawn());
    room.see("", "http://");
    let found = Address::found_in(&room.pty().screen());
    let port = found.host.rsplit_once(':').unwrap().1;
    let address = Address { host: format!("127.0.0.1:{port}"), ..found };
    let crowd = idle(&address, [127, 0, 0, 2], CROWD);
    let mut events = address.follow();
    events.board("a board in the crowd", |_| true);
    room.act("<enter>", "Opening began.");
    events.board("what happens in the crowd", |board| board["state"] != "ahead");
    assert!(!room.pty().screen().contains("NOT SAVED"), "{}", room.pty().screen());
    drop(crowd);
}
