//! `tribune rooms`.

use std::process::ExitCode;

use super::broker::BrokerArgs;
use super::output::refuse;
use super::session::{BidiArgs, look, show_screen};
use super::usage::{self, OwnPage};
use crate::journal::state_root;
use crate::plan_file::settings::Settings;
use crate::rooms::{self, OverviewOptions};
use crate::web::{self, ListenAddress, PageAddress};
use crate::words::{LanguageChoice, Words};

#[derive(Debug, clap::Args)]
pub(super) struct RoomsArgs {
    #[arg(value_parser = usage::page_address)]
    pages: Vec<PageAddress>,
    #[arg(long)]
    light: bool,
    #[arg(long, value_parser = usage::page_or_page_address, num_args = 0..=1, default_missing_value = "127.0.0.1:0")]
    web: Option<OwnPage>,
    #[command(flatten)]
    bidi: BidiArgs,
    #[command(flatten)]
    broker: BrokerArgs,
}

pub(super) fn run(
    mut how: RoomsArgs,
    languages: LanguageChoice,
    settings: &Settings,
    words: &Words,
) -> ExitCode {
    let at = how.web.map(|own| match own {
        OwnPage::At(address) => address,
        OwnPage::Followed(page) => {
            how.pages.push(page);
            ListenAddress::HERE
        }
    });
    let broker = match how.broker.choice(settings, words) {
        // Whoever names pages means these, not the broker of every day.
        Ok(choice) if how.pages.is_empty() => choice.of(None),
        Ok(choice) => Ok(choice.asked()),
        Err(refused) => return refused,
    };
    let broker = match broker {
        Ok(broker) => broker,
        Err(fault) => return refuse(&fault.message(words)),
    };
    let mut web = match at.map(ListenAddress::bind).transpose() {
        Ok(web) => web,
        Err(fault) => return refuse(&fault.message(words)),
    };
    // Open pages find an overview again that was begun anew after it died.
    let kept = web.as_mut().zip(state_root("rooms")).map(|(web, kept)| {
        web.remember(&kept);
        kept
    });
    let options = OverviewOptions {
        look: look(how.light, settings),
        bidi: how.bidi.setting(settings),
        languages,
        broker,
        pages: how.pages,
        web,
    };
    let code = show_screen(rooms::start(options), "rooms", words);
    if let Some(kept) = kept.filter(|_| code == ExitCode::SUCCESS) {
        web::forget(&kept);
    }
    code
}
