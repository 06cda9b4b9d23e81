//! How a broker is named on the command line.

use std::path::PathBuf;
use std::process::ExitCode;

use super::output::refuse;
use super::usage;
use crate::broker::{self, AccessFault, BrokerAccess, BrokerChoice, BrokerFault, BrokerFiles};
use crate::plan_file::settings::{SetBroker, Settings};
use crate::text::broker_address::BrokerAddress;
use crate::words::Words;

/// A broker, and how it lets this side in. A password stands in a file or the environment, never here.
#[derive(Debug, Default, clap::Args)]
pub(super) struct BrokerArgs {
    #[arg(long, value_parser = usage::broker)]
    broker: Option<BrokerAddress>,
    #[arg(long)]
    broker_ca: Option<PathBuf>,
    #[arg(long)]
    broker_login: Option<PathBuf>,
    #[arg(long, requires = "broker")]
    broker_plain: bool,
    #[arg(long, conflicts_with_all = ["broker", "broker_ca", "broker_login"])]
    no_broker: bool,
}

impl BrokerArgs {
    /// Returns which broker is used: the one that was asked for, else the plan's, else the one that is set. The exit code where it
    /// cannot be reached as it was named.
    pub(super) fn choice(self, settings: &Settings, words: &Words) -> Result<BrokerChoice, ExitCode> {
        if self.no_broker {
            return Ok(BrokerChoice::Never);
        }
        if self.broker.is_some() && !broker::IS_BUILT {
            return Err(refuse(&BrokerFault::NotBuilt.message(words)));
        }
        let files = BrokerFiles { trusted: self.broker_ca, login: self.broker_login };
        let set = settings.broker.as_ref();
        let choice = match self.broker {
            Some(address) => {
                let set = set.filter(|set| set.address.is_at(&address));
                let files = set.map_or(files.clone(), |set| files.or(&files_of(set)));
                BrokerAccess::of(address, &files, self.broker_plain).map(BrokerChoice::Asked)
            }
            None => named(set, &files),
        };
        choice.map_err(|fault| refuse(&fault.message(words)))
    }
}

fn files_of(set: &SetBroker) -> BrokerFiles {
    BrokerFiles { trusted: set.ca.clone(), login: set.login.clone() }
}

/// The broker of the plan or of the settings.
fn named(set: Option<&SetBroker>, files: &BrokerFiles) -> Result<BrokerChoice, AccessFault> {
    let access = |set: &SetBroker| BrokerAccess::of(set.address.clone(), &files.or(&files_of(set)), false);
    Ok(BrokerChoice::Named {
        set: set.map(access).transpose()?,
        login: files.login()?,
        trusted: files.trusted()?,
    })
}
