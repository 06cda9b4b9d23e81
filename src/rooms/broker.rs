//! The rooms whose consoles tell a broker.

use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::time::sleep;

use super::gathered::{Gathered, Presence, RoomPlace};
use crate::broker::{BrokerAccess, BrokerNews, LineToRooms, connect, read};

/// The pause between looks for consoles that have fallen silent.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Follows every room of a meeting at its broker, and sends these lines to chairs.
pub(super) async fn gather(
    access: BrokerAccess,
    lines: mpsc::Receiver<LineToRooms>,
    rooms: watch::Sender<Gathered>,
) {
    let wire = match connect(&access, None) {
        Ok(wire) => wire,
        Err(fault) => return rooms.send_modify(|rooms| rooms.missed(fault)),
    };
    let silent = async {
        loop {
            sleep(LOOK_EVERY).await;
            rooms.send_if_modified(Gathered::find_silent);
        }
    };
    let reading = read(wire, &access.address, lines, |news| {
        rooms.send_modify(|rooms| match news {
            BrokerNews::Reached => rooms.fault = None,
            BrokerNews::Missed(fault) => rooms.missed(fault),
            BrokerNews::Heard { room, bulletin, tempo, kept, apart, line } => {
                let names = match &bulletin {
                    Some(bulletin) => (bulletin.title.clone(), bulletin.room.clone()),
                    None => (room.clone(), None),
                };
                let place = RoomPlace::AtBroker(room);
                rooms.told(&place, &names, bulletin.map(|bulletin| *bulletin), tempo, kept);
                rooms.set_apart(&place, apart, kept);
                if let Some(line) = line {
                    rooms.set_line(&place, line);
                }
            }
            BrokerNews::Gone(room) => rooms.gone(&room),
            BrokerNews::Left(room) => rooms.lost(&RoomPlace::AtBroker(room), Presence::Left),
        });
    });
    tokio::join!(reading, silent);
}
