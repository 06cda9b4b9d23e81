//! The theme: the looks of each part of the screen, on every kind of terminal. One table.
//!
//! Colour means the pace and nothing else: calm is in time, amber is closing, red is over. The background stays the
//! terminal's own. Without colour the same parts differ by weight and reversal, and each state has a word and a sign.

use ratatui::style::{Color, Modifier, Style};

use super::look::{Bidi, Depth, Look};
use crate::board::face::{Face, Pace};
use crate::floor::alert::AlertLevel;
use crate::text::digits::Digits;

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// Ordinary text.
    Text,
    /// What is read first.
    Strong,
    /// What is there when looked for: headings, units, the past.
    Dim,
    /// The track of a bar, and lines between parts.
    Track,
    /// In time; also the one accent.
    Calm,
    /// Closing.
    Closing,
    /// Over.
    Over,
    /// The plate of a speaker in time.
    PlateCalm,
    /// The plate of a speaker whose time is closing.
    PlateClosing,
    /// The plate of a speaker whose time is up; the background of an alarm.
    PlateOver,
    /// The selected row.
    Selected,
    /// The header of an unreal session.
    Trial,
}

struct Palette {
    dim: Color,
    track: Color,
    calm: Color,
    closing: Color,
    over: Color,
    /// Text on a calm or amber plate, and on a red one.
    on_plate: Color,
    on_over: Color,
    /// The background of the selected row, with the most contrast to the terminal's own, and the text on it.
    selected: Color,
    on_selected: Color,
}

const fn rgb(colour: u32) -> Color {
    let [_, red, green, blue] = colour.to_be_bytes();
    Color::Rgb(red, green, blue)
}

/// Users choose the palette of sixteen: only its plain colours are readable on both backgrounds.
const SIXTEEN_DARK: Palette = Palette {
    dim: Color::Reset,
    track: Color::Reset,
    calm: Color::Cyan,
    closing: Color::Yellow,
    over: Color::LightRed,
    on_plate: Color::Black,
    on_over: Color::Black,
    selected: Color::Reset,
    on_selected: Color::Reset,
};
const SIXTEEN_LIGHT: Palette = Palette {
    calm: Color::Blue,
    over: Color::Red,
    on_plate: Color::White,
    on_over: Color::White,
    ..SIXTEEN_DARK
};
const FIXED_DARK: Palette = Palette {
    dim: Color::Indexed(246),
    track: Color::Indexed(239),
    calm: Color::Indexed(115),
    closing: Color::Indexed(215),
    over: Color::Indexed(203),
    on_plate: Color::Indexed(233),
    on_over: Color::Indexed(233),
    selected: Color::Indexed(252),
    on_selected: Color::Indexed(233),
};
const FIXED_LIGHT: Palette = Palette {
    dim: Color::Indexed(241),
    track: Color::Indexed(250),
    calm: Color::Indexed(23),
    closing: Color::Indexed(130),
    over: Color::Indexed(160),
    on_plate: Color::Indexed(231),
    on_over: Color::Indexed(231),
    selected: Color::Indexed(238),
    on_selected: Color::Indexed(231),
};
const TRUE_DARK: Palette = Palette {
    dim: rgb(0x8f_96_a3),
    track: rgb(0x45_4b_57),
    calm: rgb(0x7f_d1_bd),
    closing: rgb(0xff_b4_4d),
    over: rgb(0xff_6b_61),
    on_plate: rgb(0x0f_14_1a),
    on_over: rgb(0x0f_14_1a),
    selected: rgb(0xd3_da_e4),
    on_selected: rgb(0x0f_14_1a),
};
const TRUE_LIGHT: Palette = Palette {
    dim: rgb(0x5a_61_6c),
    track: rgb(0xb9_bf_c9),
    calm: rgb(0x0b_63_57),
    closing: rgb(0x96_56_00),
    over: rgb(0xb9_1c_1c),
    on_plate: rgb(0xff_ff_ff),
    on_over: rgb(0xff_ff_ff),
    selected: rgb(0x36_3e_4a),
    on_selected: rgb(0xff_ff_ff),
};

#[derive(Debug, Clone, Copy)]
pub(super) struct Theme(Look);

impl Theme {
    pub(super) const fn of(look: Look) -> Self {
        Self(look)
    }

    /// Who puts right-to-left text in order.
    pub(super) const fn bidi(self) -> Bidi {
        self.0.bidi
    }

    /// The digits of what is drawn.
    pub(super) const fn digits(self) -> Digits {
        self.0.digits
    }

    pub(super) fn style(self, tone: Tone) -> Style {
        let palette = match (self.0.depth, self.0.light) {
            (Depth::None, _) => return without_colour(tone),
            (Depth::Sixteen, false) => &SIXTEEN_DARK,
            (Depth::Sixteen, true) => &SIXTEEN_LIGHT,
            (Depth::TwoFiftySix, false) => &FIXED_DARK,
            (Depth::TwoFiftySix, true) => &FIXED_LIGHT,
            (Depth::True, false) => &TRUE_DARK,
            (Depth::True, true) => &TRUE_LIGHT,
        };
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        match tone {
            Tone::Text => plain,
            Tone::Strong => bold,
            // Without a grey of its own, the palette leaves dimming to the terminal.
            Tone::Dim if palette.dim == Color::Reset => plain.add_modifier(Modifier::DIM),
            Tone::Track if palette.track == Color::Reset => plain.add_modifier(Modifier::DIM),
            Tone::Dim => plain.fg(palette.dim),
            Tone::Track => plain.fg(palette.track),
            Tone::Calm => plain.fg(palette.calm),
            Tone::Closing => plain.fg(palette.closing),
            Tone::Over => plain.fg(palette.over),
            Tone::PlateCalm => bold.fg(palette.on_plate).bg(palette.calm),
            Tone::PlateClosing => bold.fg(palette.on_plate).bg(palette.closing),
            Tone::PlateOver => bold.fg(palette.on_over).bg(palette.over),
            Tone::Selected if palette.selected == Color::Reset => bold.add_modifier(Modifier::REVERSED),
            Tone::Selected => bold.fg(palette.on_selected).bg(palette.selected),
            Tone::Trial => bold.add_modifier(Modifier::REVERSED),
        }
    }
}

fn without_colour(tone: Tone) -> Style {
    let plain = Style::new();
    match tone {
        Tone::Text | Tone::Calm | Tone::Closing => plain,
        Tone::Strong | Tone::Over => plain.add_modifier(Modifier::BOLD),
        Tone::Dim | Tone::Track => plain.add_modifier(Modifier::DIM),
        Tone::PlateCalm | Tone::PlateClosing | Tone::PlateOver | Tone::Trial => {
            plain.add_modifier(Modifier::BOLD | Modifier::REVERSED)
        }
        Tone::Selected => plain.add_modifier(Modifier::BOLD | Modifier::REVERSED),
    }
}

impl Tone {
    pub(super) const fn of_pace(pace: Pace) -> Self {
        match pace {
            Pace::InTime => Self::Calm,
            Pace::Closing | Pace::Ending => Self::Closing,
            Pace::Over => Self::Over,
        }
    }

    /// The tone of a clock: dim while it stands.
    pub(super) const fn of_face(face: &Face) -> Self {
        if face.runs { Self::of_pace(face.pace) } else { Self::Dim }
    }

    pub(super) const fn plate(pace: Pace) -> Self {
        match pace {
            Pace::InTime => Self::PlateCalm,
            Pace::Closing | Pace::Ending => Self::PlateClosing,
            Pace::Over => Self::PlateOver,
        }
    }

    /// The background of an alert's band.
    pub(super) const fn band(level: AlertLevel) -> Self {
        match level {
            AlertLevel::Quiet => Self::Text,
            AlertLevel::Warning => Self::PlateClosing,
            AlertLevel::Alarm => Self::PlateOver,
        }
    }
}
