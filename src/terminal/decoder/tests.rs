use crossterm::event::{KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;

use super::*;

/// What is done at the keyboard, as the bytes that come: pieces, and the silences between them.
fn decoded(pieces: &[(&[u8], Quiet)]) -> Vec<Event> {
    let mut decoder = Decoder::default();
    for (bytes, quiet) in pieces {
        decoder.feed(bytes);
        wait(&mut decoder, *quiet);
    }
    events(&mut decoder)
}

fn wait(decoder: &mut Decoder, quiet: Quiet) {
    while decoder.quiet < quiet && decoder.patience().is_some() {
        decoder.silence();
    }
}

fn events(decoder: &mut Decoder) -> Vec<Event> {
    std::iter::from_fn(|| decoder.next_event()).collect()
}

fn whole(bytes: &[u8]) -> Vec<Event> {
    decoded(&[(bytes, Quiet::No)])
}

fn plain(code: KeyCode) -> Event {
    key(code)
}

fn held(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn letter(letter: char) -> Event {
    Event::Key(letters::typed(letter))
}

const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const CONTROL: KeyModifiers = KeyModifiers::CONTROL;

/// Keys in all ways in which terminals send them.
fn keys() -> Vec<(&'static [u8], Event)> {
    use KeyCode::{
        BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Insert, Left, PageDown, PageUp,
        Right, Tab, Up,
    };
    vec![
        (b"n", letter('n')),
        (b"N", letter('N')),
        (b"?", letter('?')),
        (b" ", letter(' ')),
        ("é".as_bytes(), letter('é')),
        ("Ж".as_bytes(), letter('Ж')),
        ("ل".as_bytes(), letter('ل')),
        ("🇱".as_bytes(), letter('🇱')),
        (b"\r", plain(Enter)),
        (b"\t", plain(Tab)),
        (b"\x7f", plain(Backspace)),
        (b"\x1a", held(Char('z'), CONTROL)),
        (b"\x00", held(Char(' '), CONTROL)),
        (b"\x1b[A", plain(Up)),
        (b"\x1bOB", plain(Down)),
        (b"\x1b[1;1C", plain(Right)),
        (b"\x1b[1;5D", held(Left, CONTROL)),
        (b"\x1b[1;2A", held(Up, SHIFT)),
        (b"\x1b[1;2:1A", held(Up, SHIFT)),
        (b"\x1b[2B", held(Down, SHIFT)),
        (b"\x1bO2B", held(Down, SHIFT)),
        (b"\x1bO1;2B", held(Down, SHIFT)),
        (b"\x1b[a", held(Up, SHIFT)),
        (b"\x1b[H", plain(Home)),
        (b"\x1bOH", plain(Home)),
        (b"\x1b[1~", plain(Home)),
        (b"\x1b[7~", plain(Home)),
        (b"\x1b[F", plain(End)),
        (b"\x1b[4~", plain(End)),
        (b"\x1b[8~", plain(End)),
        (b"\x1b[2~", plain(Insert)),
        (b"\x1b[3~", plain(Delete)),
        (b"\x1b[3;2~", held(Delete, SHIFT)),
        (b"\x1b[3^", held(Delete, CONTROL)),
        (b"\x1b[5~", plain(PageUp)),
        (b"\x1b[6~", plain(PageDown)),
        (b"\x1b[Z", held(BackTab, SHIFT)),
        (b"\x1bOP", plain(F(1))),
        (b"\x1b[P", plain(F(1))),
        (b"\x1b[11~", plain(F(1))),
        (b"\x1b[[A", plain(F(1))),
        (b"\x1b[[E", plain(F(5))),
        (b"\x1b[1;2P", held(F(1), SHIFT)),
        (b"\x1bO2P", held(F(1), SHIFT)),
        (b"\x1bOR", plain(F(3))),
        (b"\x1b[13~", plain(F(3))),
        (b"\x1b[15~", plain(F(5))),
        (b"\x1b[17~", plain(F(6))),
        (b"\x1b[24~", plain(F(12))),
        (b"\x1b[25~", plain(F(13))),
        (b"\x1b[34~", plain(F(20))),
        // The number pad in application mode.
        (b"\x1bOM", plain(Enter)),
        (b"\x1bOp", letter('0')),
        (b"\x1bOq", letter('1')),
        (b"\x1bOy", letter('9')),
        (b"\x1bOk", letter('+')),
        (b"\x1bOm", letter('-')),
        (b"\x1bOn", letter('.')),
        (b"\x1bOl", letter(',')),
        (b"\x1bOj", letter('*')),
        (b"\x1bOo", letter('/')),
        (b"\x1bOX", letter('=')),
        (b"\x1bO[", plain(Esc)),
        // modifyOtherKeys.
        (b"\x1b[27;2;63~", letter('?')),
        (b"\x1b[27;2;65~", letter('A')),
        (b"\x1b[27;5;99~", held(Char('c'), CONTROL)),
        (b"\x1b[27;2;13~", held(Enter, SHIFT)),
        (b"\x1b[27;2;9~", held(BackTab, SHIFT)),
        // CSI u, and what kitty made of it.
        (b"\x1b[63;2u", letter('?')),
        (b"\x1b[97u", letter('a')),
        (b"\x1b[97;2u", letter('A')),
        (b"\x1b[97;65u", letter('a')),
        (b"\x1b[47:63;2u", letter('?')),
        (b"\x1b[49;2;33u", letter('!')),
        (b"\x1b[99;5u", held(Char('c'), CONTROL)),
        (b"\x1b[1092::97;1u", letter('ф')),
        (b"\x1b[27u", plain(Esc)),
        (b"\x1b[13;1:1u", plain(Enter)),
        (b"\x1b[9;2u", held(BackTab, SHIFT)),
        (b"\x1b[127u", plain(Backspace)),
        (b"\x1b[57414u", plain(Enter)),
        (b"\x1b[57400u", letter('1')),
        (b"\x1b[57413u", letter('+')),
        (b"\x1b[57426u", plain(Delete)),
        (b"\x1b[57376u", plain(F(13))),
    ]
}

/// Clicks and texts.
fn other_input() -> Vec<(&'static [u8], Event)> {
    let mouse = |kind, column, row, modifiers| Event::Mouse(MouseEvent { kind, column, row, modifiers });
    let down = MouseEventKind::Down(MouseButton::Left);
    vec![
        (b"\x1b[<0;12;7M", mouse(down, 11, 6, KeyModifiers::NONE)),
        (b"\x1b[<4;300;200M", mouse(down, 299, 199, SHIFT)),
        (b"\x1b[<0;12;7m", mouse(MouseEventKind::Up(MouseButton::Left), 11, 6, KeyModifiers::NONE)),
        (b"\x1b[<65;1;1M", mouse(MouseEventKind::ScrollDown, 0, 0, KeyModifiers::NONE)),
        (b"\x1b[M n!", mouse(down, 77, 0, KeyModifiers::NONE)),
        (b"\x1b[M \xc3\xa9", mouse(down, 162, 136, KeyModifiers::NONE)),
        (b"\x1b[32;12;7M", mouse(down, 11, 6, KeyModifiers::NONE)),
        (
            b"\x1b[200~two\rlines, \x1b[31mred \x1b]0;x\x07\x1b[201~",
            Event::Paste("two\rlines, \x1b[31mred \x1b]0;x\x07".into()),
        ),
        ("\x1b[200~Türkiye\x1b[201~".as_bytes(), Event::Paste("Türkiye".into())),
        (b"\x1b[48;36;120;720;1200t", Event::Resize(120, 36)),
        (b"\x1b[I", Event::FocusGained),
        (b"\x1b[O", Event::FocusLost),
    ]
}

/// What terminals answer, and what else is no key.
fn answers() -> Vec<&'static [u8]> {
    vec![
        b"\x1b[?2026;2$y",
        b"\x1b[4;2$y",
        b"\x1b[?62;22c",
        b"\x1b[?61;4;6;7;14;21;22;23;24;28;32;42;52c",
        b"\x1b[>0;10;1c",
        b"\x1b[=0;1c",
        b"\x1b[0n",
        b"\x1b[?997;1n",
        b"\x1b[12;40R",
        b"\x1b[1;5R",
        b"\x1b[?1;2R",
        b"\x1b[8;36;120t",
        b"\x1b[4;720;1200t",
        b"\x1b[?1u",
        b"\x1b[>4;2m",
        b"\x1b[?1;2;0S",
        b"\x1b[2;1;1;112;112;1;0x",
        b"\x1b[1;2;3;4;5;6;7;8&w",
        b"\x1b[97;1:3u\x1b[1;1:3A",
        b"\x1b[57441;2u",
        b"\x1b[57358u",
        b"\x1b[57350u",
        b"\x1b[?!!!!p",
        b"\x1b[1 2 3q",
        b"\x1b[99999999999999999999999;1A",
        b"\x1b[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;A",
        b"\x1b[99~",
        b"\x1b[c",
        b"\x1b[[z",
        b"\x1bOz",
        b"\x1b(B",
        b"\x1b/Z",
        b"\x1b#((n",
        b"\x1b\\",
        b"\x1b]11;rgb:1414/1919/1f1f\x1b\\",
        b"\x1b]11;rgb:1414/1919/1f1f\x07",
        b"\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
        b"\x1b]52;c;cXVpdCBub3c=\x07",
        "\x1b]0;n ö \u{9c} Ü q\x1b\\".as_bytes(),
        b"\x1b]l title\x1b\\",
        b"\x1bP>|Konsole 26.04.0\x1b\\",
        b"\x1bP1+r524742=38\x1b\\",
        b"\x1bP0$r0m\x1b\\",
        b"\x1bP!|00000000\x1b\\",
        b"\x1bP!!!!n\x1b\\",
        "\x1bP>|ünïcödé \u{9c} n\x1b\\".as_bytes(),
        b"\x1b_Gi=31;OK\x1b\\",
        b"\x1b_n q\x07",
        b"\x1b^n q\x1b\\",
        b"\x1bXn q\x1b\\",
        b"\x9b",
        b"\xff\xfe\xc0",
        "\u{9b}".as_bytes(),
    ]
}

/// One thing that comes from a terminal, and what is to come of it.
fn thing() -> impl Strategy<Value = (Vec<u8>, Option<Event>)> {
    let known = |all: Vec<(&'static [u8], Event)>| {
        prop::sample::select(all).prop_map(|(bytes, event)| (bytes.to_vec(), Some(event)))
    };
    let number = prop_oneof![Just(String::new()), (0u32..70000).prop_map(|number| number.to_string())];
    let numbers = prop::collection::vec(number, 0..6).prop_map(|numbers| numbers.join(";"));
    let report = (prop::sample::select(vec!["?", ">", "="]), numbers, "[ -/]{0,4}", "[@-~]")
        .prop_map(|(private, numbers, signs, last)| format!("\x1b[{private}{numbers}{signs}{last}"));
    let text = (prop::sample::select(vec!["]", "P", "_", "^", "X"]), "\\PC{0,60}", any::<bool>())
        .prop_map(|(kind, text, bel)| format!("\x1b{kind}{text}{}", if bel { "\x07" } else { "\x1b\\" }));
    let nothing = |text: String| (text.into_bytes(), None);
    prop_oneof![
        4 => known(keys()),
        2 => known(other_input()),
        2 => prop::sample::select(answers()).prop_map(|bytes| (bytes.to_vec(), None)),
        2 => report.prop_map(nothing),
        2 => text.prop_map(nothing),
    ]
}

/// Releases are events, too, and nobody's act.
fn acts(events: Vec<Event>) -> Vec<Event> {
    let is_release = |event: &Event| matches!(event, Event::Key(key) if key.kind == KeyEventKind::Release);
    events.into_iter().filter(|event| !is_release(event)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn between_any_answers_cut_anywhere_exactly_the_keys_come(
        things in prop::collection::vec(thing(), 1..20),
        cuts in prop::collection::vec(1usize..12, 1..30),
    ) {
        let expected: Vec<Event> = things.iter().filter_map(|(_, event)| event.clone()).collect();
        let bytes: Vec<u8> = things.into_iter().flat_map(|(bytes, _)| bytes).collect();
        prop_assert_eq!(acts(whole(&bytes)), expected.clone());
        let mut decoder = Decoder::default();
        let mut rest = bytes.as_slice();
        for cut in cuts.into_iter().cycle() {
            let (piece, after) = rest.split_at(cut.min(rest.len()));
            decoder.feed(piece);
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        prop_assert_eq!(acts(events(&mut decoder)), expected);
    }

    /// One that is cut after its ESC is taken for Esc as well; and where a single letter is left after seconds, nobody knows.
    #[test]
    fn an_answer_in_two_pieces_at_any_delay_is_no_letters(
        answer in prop::sample::select(answers()),
        place in any::<prop::sample::Index>(),
        quiet in prop::sample::select(vec![Quiet::No, Quiet::Soon, Quiet::Lull, Quiet::Long]),
    ) {
        let (first, second) = answer.split_at(place.index(answer.len()));
        let is_one_letter = second.len() == 1 && quiet == Quiet::Long;
        // Alt with a sign is sent so, too.
        let is_alt = answer.get(1).is_some_and(|sign| matches!(sign, b' '..=b'/')) && quiet > Quiet::No;
        if !is_one_letter && !is_alt {
            let got = acts(decoded(&[(first, quiet), (second, Quiet::No)]));
            let is_esc = |event: &Event| *event == plain(KeyCode::Esc);
            prop_assert!(got.iter().all(is_esc) && got.len() <= 1, "{got:?}");
            prop_assert!(got.is_empty() || first.ends_with(&[ESC]), "{got:?}");
        }
    }

    #[test]
    fn after_anything_at_all_and_silence_the_next_key_is_a_key(
        bytes in prop::collection::vec(prop_oneof![
            2 => any::<u8>(),
            1 => prop::sample::select(b"\x1b[]OPX^_\\;?<$~M\x07\x18".to_vec()),
        ], 0..40),
        cut in any::<prop::sample::Index>(),
        next in prop::sample::select(keys()),
    ) {
        let mut decoder = Decoder::default();
        let (first, second) = bytes.split_at(cut.index(bytes.len() + 1));
        decoder.feed(first);
        wait(&mut decoder, Quiet::Soon);
        decoder.feed(second);
        wait(&mut decoder, Quiet::Long);
        prop_assert_eq!(decoder.patience(), None);
        events(&mut decoder);
        decoder.feed(next.0);
        let got = events(&mut decoder);
        prop_assert_eq!(got.last(), Some(&next.1));
    }
}

#[test]
fn every_key_is_that_key() {
    for (bytes, event) in keys().into_iter().chain(other_input()) {
        assert_eq!(whole(bytes), [event], "{}", bytes.escape_ascii());
    }
}

#[test]
fn answers_are_nothing() {
    for bytes in answers() {
        assert_eq!(acts(whole(bytes)), [], "{}", bytes.escape_ascii());
    }
}

#[test]
fn a_key_that_is_let_go_is_told_as_that() {
    let released = KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, KeyEventKind::Release);
    assert_eq!(whole(b"\x1b[97;1:3u"), [Event::Key(released)]);
}

#[test]
fn esc_is_esc_soon_and_what_comes_at_once_after_it_is_itself() {
    let esc = || plain(KeyCode::Esc);
    assert_eq!(decoded(&[(b"\x1b", Quiet::No)]), []);
    assert_eq!(decoded(&[(b"\x1b", Quiet::Soon)]), [esc()]);
    assert_eq!(decoded(&[(b"\x1b\x1b", Quiet::Soon)]), [esc(), esc()]);
    for (bytes, after) in [
        (&b"\x1bk"[..], letter('k')),
        (b"\x1bN", letter('N')),
        (b"\x1b1", letter('1')),
        (b"\x1b ", letter(' ')),
        (b"\x1b?", letter('?')),
        (b"\x1b+", letter('+')),
        ("\x1bé".as_bytes(), letter('é')),
        (b"\x1b\r", plain(KeyCode::Enter)),
        (b"\x1b\t", plain(KeyCode::Tab)),
        (b"\x1b\x03", held(KeyCode::Char('c'), CONTROL)),
        (b"\x1b\x1b[A", plain(KeyCode::Up)),
        (b"\x1b\x1bOP", plain(KeyCode::F(1))),
        (b"\x1b\x1b[3~", plain(KeyCode::Delete)),
    ] {
        assert_eq!(decoded(&[(bytes, Quiet::Soon)]), [esc(), after], "{}", bytes.escape_ascii());
    }
    assert_eq!(decoded(&[(b"\x1b an", Quiet::Soon)]), [esc(), letter(' '), letter('a'), letter('n')]);
    let click = whole(b"\x1b[<0;12;7M");
    assert_eq!(whole(b"\x1b\x1b[<0;12;7M"), [vec![esc()], click].concat());
    // In a line of text, a word is taken away.
    assert_eq!(whole(b"\x1b\x7f"), [held(KeyCode::Backspace, KeyModifiers::ALT)]);
}

#[test]
fn a_key_in_slow_pieces_is_that_key_and_perhaps_esc_but_no_letters() {
    let esc = || plain(KeyCode::Esc);
    let up = || plain(KeyCode::Up);
    for quiet in [Quiet::Soon, Quiet::Lull, Quiet::Long] {
        assert_eq!(decoded(&[(b"\x1b", quiet), (b"[A", Quiet::No)]), [esc(), up()]);
        assert_eq!(decoded(&[(b"\x1b", quiet), (b"OP", Quiet::No)]), [esc(), plain(KeyCode::F(1))]);
        assert_eq!(decoded(&[(b"\x1b", quiet), (b"]11;rgb:n\x07q", Quiet::No)]), [esc(), letter('q')]);
        assert_eq!(decoded(&[(b"\x1b", quiet), (b"P>|n\x1b\\q", Quiet::No)]), [esc(), letter('q')]);
    }
    let slowly = [(&b"\x1b"[..], Quiet::Soon), (b"[", Quiet::Soon), (b"A", Quiet::No)];
    assert_eq!(decoded(&slowly), [esc(), up()]);
    let slowly = [(&b"\x1b["[..], Quiet::Lull), (b"A", Quiet::No)];
    assert_eq!(decoded(&slowly), [up()]);
    // After a while, they are typed.
    let typed = [(&b"\x1b"[..], Quiet::Lull), (b"[", Quiet::No), (b"A", Quiet::No)];
    assert_eq!(decoded(&typed), [esc(), letter('['), letter('A')]);
}

#[test]
fn what_is_never_finished_gives_way_to_the_next_key() {
    for bytes in [
        &b"\x1b]11;rgb:"[..],
        b"\x1bP>|Kon",
        b"\x1b_G",
        b"\x1b^",
        b"\x1bX",
        b"\x1b]11;rgb:\x1b",
        b"\x1b[?2026;2$",
        b"\x1b[",
        b"\x1bO",
        b"\x1b[M",
        b"\x1b[M n",
        b"\x1b[[",
        b"\x1b[!!!!!",
        b"\xe2\x82",
    ] {
        let name = bytes.escape_ascii();
        // Keys of several bytes, and what ends everything, at once.
        for quiet in [Quiet::No, Quiet::Soon, Quiet::Lull, Quiet::Long] {
            let got = decoded(&[(bytes, quiet), (b"\x1b[B", Quiet::No)]);
            assert_eq!(got.last(), Some(&plain(KeyCode::Down)), "{name} {quiet:?}");
            let got = decoded(&[(bytes, quiet), (b"\x03", Quiet::No)]);
            assert_eq!(got.last(), Some(&held(KeyCode::Char('c'), CONTROL)), "{name} {quiet:?}");
            let got =
                decoded(&[(bytes, quiet), (b"\x1b", Quiet::Lull), (b"\x1b", Quiet::Soon), (b"q", Quiet::No)]);
            assert_eq!(got.last(), Some(&letter('q')), "{name} {quiet:?}");
        }
        // Space, digits and Enter after a lull; letters at the latest after seconds.
        for typed in [&b" "[..], b"1", b"\r"] {
            let may_be_its_rest = name.to_string().contains("[M") || name.to_string().ends_with("[[");
            let quiet = if may_be_its_rest || bytes == b"\x1bO" { Quiet::Long } else { Quiet::Lull };
            assert_eq!(
                decoded(&[(bytes, quiet), (typed, Quiet::No)]).len(),
                1 + usize::from(bytes.len() > 9 && bytes.ends_with(b"\x1b")),
                "{name}"
            );
        }
        let got = decoded(&[(bytes, Quiet::Long), (b"n", Quiet::No), (b"n", Quiet::No)]);
        assert!(got.ends_with(&[letter('n'), letter('n')]), "{name} {got:?}");
    }
}

#[test]
fn a_string_of_any_length_is_nothing_and_is_not_kept() {
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b]52;c;");
    for _ in 0..1000 {
        decoder.feed(&[b'n'; 4096]);
    }
    decoder.feed(b"\x07q");
    assert_eq!(events(&mut decoder), [letter('q')]);
    decoder.feed(b"\x1b[");
    for _ in 0..1000 {
        decoder.feed(&[b'1'; 4096]);
    }
    decoder.feed(b"Aq");
    assert_eq!(events(&mut decoder), [letter('q')]);
}

#[test]
fn pasted_text_has_an_end_in_memory_and_in_time() {
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b[200~");
    for _ in 0..1000 {
        decoder.feed(&[b'n'; 4096]);
    }
    decoder.feed(b"\x1b[201~q");
    let got = events(&mut decoder);
    assert!(matches!(&got[..], [Event::Paste(text), key] if text.len() == 1 << 20 && *key == letter('q')));

    // Its end never comes. Letters are text, until one comes by itself after a while.
    let text = || Event::Paste("une id".into());
    let pasted = &b"\x1b[200~une id"[..];
    assert_eq!(decoded(&[(pasted, Quiet::Soon), (b"n", Quiet::Soon)]), []);
    assert_eq!(decoded(&[(pasted, Quiet::Lull), (b"n", Quiet::No)]), [text(), letter('n')]);
    assert_eq!(decoded(&[(pasted, Quiet::Lull), (b"\x1b", Quiet::Soon)]), [text(), plain(KeyCode::Esc)]);
    assert_eq!(decoded(&[(pasted, Quiet::Lull), (b"\x1b[A", Quiet::No)]), [text(), plain(KeyCode::Up)]);
    let ctrl_c = held(KeyCode::Char('c'), CONTROL);
    assert_eq!(decoded(&[(pasted, Quiet::No), (b"\x03", Quiet::No)]), [text(), ctrl_c]);
    // It comes late, and in pieces.
    for quiet in [Quiet::Soon, Quiet::Lull, Quiet::Long] {
        assert_eq!(decoded(&[(pasted, quiet), (b"\x1b[201~", Quiet::No)]), [text()]);
        assert_eq!(decoded(&[(pasted, Quiet::No), (b"\x1b[201", quiet), (b"~", Quiet::No)]), [text()]);
        let more = decoded(&[(pasted, quiet), (b"ee\rn", quiet), (b"\x1b[201~", Quiet::No)]);
        assert_eq!(more, [Event::Paste("une idee\rn".into())]);
    }
}
