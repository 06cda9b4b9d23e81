//! How a broker is named on the command line.

use std::path::PathBuf;
use std::process::ExitCode;

use super::output::refuse;
use super::usage;
use crate::broker::{self, AccessFault, BrokerAccess, BrokerChoice, BrokerFault, BrokerKeys};
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
        self.named(settings.broker.as_ref()).map_err(|fault| refuse(&fault.message(words)))
    }

    /// Each file is read once: it may be a pipe.
    fn named(self, set: Option<&SetBroker>) -> Result<BrokerChoice, AccessFault> {
        let given = BrokerKeys::default().or_in(self.broker_ca.as_deref(), self.broker_login.as_deref())?;
        let keys_at = |set: &SetBroker| given.clone().or_in(set.ca.as_deref(), set.login.as_deref());
        let Some(address) = self.broker else {
            let access = |set: &SetBroker| BrokerAccess::of(set.address.clone(), keys_at(set)?, false);
            return Ok(BrokerChoice::Named { set: set.map(access).transpose()?, given });
        };
        let keys = match set.filter(|set| set.address.is_at(&address)) {
            Some(set) => keys_at(set)?,
            None => given,
        };
        BrokerAccess::of(address, keys, self.broker_plain).map(BrokerChoice::Asked)
    }
}
