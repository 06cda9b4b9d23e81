//! Reports of the mouse, in three encodings.

use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// The newest encoding: `CSI < what ; column ; row`, with `M` for a button pressed and `m` for one released.
pub(super) fn sgr(what: u32, column: u32, row: u32, is_down: bool) -> Option<Event> {
    event(what, column, row).map(|mut event| {
        if let (MouseEventKind::Down(button), false) = (event.kind, is_down) {
            event.kind = MouseEventKind::Up(button);
        }
        Event::Mouse(event)
    })
}

/// The encoding of rxvt: `CSI what ; column ; row M`.
pub(super) fn rxvt(what: u32, column: u32, row: u32) -> Option<Event> {
    event(what.checked_sub(32)?, column, row).map(Event::Mouse)
}

/// The oldest encoding: three bytes after `CSI M`, each 32 more than its value.
pub(super) fn old(bytes: [u8; 3]) -> Option<Event> {
    let [what, column, row] = bytes.map(|byte| u32::from(byte).saturating_sub(32));
    event(what, column, row).map(Event::Mouse)
}

/// `what` is a number of bits: 3 for the button, 4 Shift, 8 Alt, 16 Ctrl, 32 a move, 64 the wheel. Places count from 1.
fn event(what: u32, column: u32, row: u32) -> Option<MouseEvent> {
    let buttons = [MouseButton::Left, MouseButton::Middle, MouseButton::Right];
    let button = usize::try_from(what & 3).ok().and_then(|number| buttons.get(number).copied());
    let kind = match (what & !0x1c, button) {
        (0..=2, Some(button)) => MouseEventKind::Down(button),
        // The report does not say which one.
        (3, _) => MouseEventKind::Up(MouseButton::Left),
        (32..=34, Some(button)) => MouseEventKind::Drag(button),
        (35, _) => MouseEventKind::Moved,
        (64, _) => MouseEventKind::ScrollUp,
        (65, _) => MouseEventKind::ScrollDown,
        (66, _) => MouseEventKind::ScrollLeft,
        (67, _) => MouseEventKind::ScrollRight,
        _ => return None,
    };
    let names = [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)];
    let modifiers = names.into_iter().filter(|(bit, _)| what & bit != 0).map(|(_, name)| name).collect();
    let place = |number: u32| u16::try_from(number.checked_sub(1)?).ok();
    Some(MouseEvent { kind, column: place(column)?, row: place(row)?, modifiers })
}
