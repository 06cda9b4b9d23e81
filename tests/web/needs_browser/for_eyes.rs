//! Takes pictures of the page, for people to look at.

use std::path::PathBuf;

use super::page::{LAPTOP, SIZES, show};
use crate::common::browser::Browser;
use crate::web::served::{Served, ahead, every_state, stands, turn};
use tribune::board::Board;
use tribune::board::room::BoardState;

/// Writes a picture of every state into the folder that `TRIBUNE_PICTURES` names.
#[test]
#[ignore = "for eyes: set TRIBUNE_PICTURES to a folder"]
fn pictures() {
    let folder = PathBuf::from(std::env::var_os("TRIBUNE_PICTURES").expect("a folder"));
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, LAPTOP);
    let arabic = |board: Board| {
        let mut board = Board { language: Some("ar".to_owned()), ..board };
        board.title = "مجموعة العمل العربية".to_owned();
        board.room = Some("القاعة د".to_owned());
        board.next = board.next.map(|_| "ليبيا".to_owned());
        if let Some(item) = &mut board.item {
            item.title = "تعبئة الموارد".to_owned();
        }
        if let Some(party) = board.turn.as_mut().and_then(|turn| turn.party.as_mut()) {
            *party = "الجمهورية العربية السورية".to_owned();
        }
        board
    };
    for (size_name, size) in SIZES {
        tab.resize(size);
        for scheme in ["light", "dark"] {
            tab.prefer(&[("prefers-color-scheme", scheme)]);
            for (name, board) in every_state() {
                show(&served, &tab, &board);
                tab.photograph(&folder.join(format!("{size_name}-{scheme}-{name}.png")));
            }
            show(&served, &tab, &turn(BoardState::Speaking, stands(140, 240)));
            tab.value("document.getElementById('lost').hidden = false");
            tab.photograph(&folder.join(format!("{size_name}-{scheme}-lost.png")));
            tab.value("document.getElementById('lost').hidden = true");
            for name in ["speaking", "over", "between", "message"] {
                let board = every_state().into_iter().find(|(known, _)| *known == name).unwrap().1;
                show(&served, &tab, &arabic(board));
                tab.photograph(&folder.join(format!("{size_name}-{scheme}-arabic-{name}.png")));
            }
        }
    }
    // For a mixer, on the grounds that a picture may have.
    let views = [
        "speaking",
        "closing",
        "over",
        "long",
        "called",
        "held",
        "point",
        "between",
        "break",
        "speaker-message",
    ];
    for view in ["clock", "lower-third", "light"] {
        let tab = browser.open(&format!("{}?view={view}", served.url), LAPTOP);
        for (size_name, size) in SIZES {
            tab.resize(size);
            for (name, board) in every_state().into_iter().filter(|(name, _)| views.contains(name)) {
                show(&served, &tab, &board);
                let grounds = if view == "light" { vec![""] } else { vec!["#fff", "#7a9"] };
                for (place, ground) in grounds.iter().enumerate() {
                    tab.value(&format!("document.documentElement.style.backgroundColor = '{ground}'"));
                    tab.photograph(&folder.join(format!("{view}-{size_name}-{name}-{place}.png")));
                }
            }
        }
    }
}
