//! A plan for tests that need no particular one.

/// Every delegation of [`PLAN`].
pub const NAMES: [&str; 6] = ["Lao PDR", "Cambodia", "Türkiye", "Serbia", "Jordan", "Libya"];

pub const PLAN: &str = r#"
title = "Room C"
date = "2024-04-30"
time = "10:15-12:00"
delegations = [{ name = "Lao PDR", code = "LA", also = ["Laos"] }, "Cambodia", "Türkiye", "Serbia", "Jordan", "Libya"]

[[item]]
title = "Opening"
kind = "opening"
length = "10m"

[[item]]
title = "Regional cooperation"
questions = ["Which example?", "Who is best placed?", "Which threats?"]

[[item]]
title = "Resources"

[[item]]
title = "Victim assistance"

[[item]]
title = "Summary"
kind = "closing"
length = "10m"
"#;
