//! Any bytes, in any pieces, with any silence between them: nothing fails, nothing waits forever, and the next key
//! arrives.
#![no_main]

use crossterm::event::{Event, KeyCode};
use libfuzzer_sys::fuzz_target;
use tribune::terminal::decoder::Decoder;

/// Ends a piece; the byte after it is the number of silences.
const CUT: u8 = 0xff;

fuzz_target!(|data: &[u8]| {
    let mut cut = Decoder::default();
    let mut rest = data;
    while let Some(place) = rest.iter().position(|&byte| byte == CUT) {
        cut.feed(&rest[..place]);
        let silences = rest.get(place + 1).map_or(0, |number| number % 4);
        for _ in 0..silences {
            if cut.patience().is_some() {
                cut.silence();
            }
        }
        rest = rest.get(place + 2..).unwrap_or_default();
    }
    cut.feed(rest);
    works_after(cut);

    // Cuts without silence change nothing. Ctrl-C is left out: alone it differs from Ctrl-C among other bytes.
    let bytes: Vec<u8> = data.iter().copied().filter(|&byte| byte != 0x03).collect();
    let mut whole = Decoder::default();
    whole.feed(&bytes);
    let mut single = Decoder::default();
    bytes.iter().for_each(|&byte| single.feed(&[byte]));
    assert_eq!(events(&mut whole), events(&mut single));
    works_after(whole);
});

/// Waits as long as waiting can change something, then presses keys.
fn works_after(mut decoder: Decoder) {
    for _ in 0..4 {
        if decoder.patience().is_some() {
            decoder.silence();
        }
    }
    assert_eq!(decoder.patience(), None, "it waits for ever");
    events(&mut decoder);
    for (bytes, code) in [
        (&b"x"[..], KeyCode::Char('x')),
        (b"\r", KeyCode::Enter),
        (b"\x1b[A", KeyCode::Up),
        (b" ", KeyCode::Char(' ')),
    ] {
        decoder.feed(bytes);
        let last = events(&mut decoder).pop();
        assert_eq!(last, Some(Event::Key(code.into())), "{}", bytes.escape_ascii());
    }
    decoder.feed(b"\x1b");
    decoder.silence();
    assert_eq!(events(&mut decoder), [Event::Key(KeyCode::Esc.into())]);
}

fn events(decoder: &mut Decoder) -> Vec<Event> {
    std::iter::from_fn(|| decoder.next_event()).collect()
}
