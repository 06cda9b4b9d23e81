//! How a broker is named on the command line.

use std::path::PathBuf;
use std::process::ExitCode;

use super::output::refuse;
use super::usage;
use crate::broker::{self, BrokerAccess, BrokerAddress, BrokerFault};
use crate::words::Words;

/// A broker, and how it lets this side in. A password stands in a file or the environment, never here.
#[derive(Debug, Default, clap::Args)]
pub(super) struct BrokerArgs {
    #[arg(long, value_parser = usage::broker)]
    broker: Option<BrokerAddress>,
    #[arg(long, requires = "broker")]
    broker_ca: Option<PathBuf>,
    #[arg(long, requires = "broker")]
    broker_login: Option<PathBuf>,
    #[arg(long, requires = "broker")]
    broker_plain: bool,
}

impl BrokerArgs {
    /// Returns how to reach the broker, if one was named; the exit code where it cannot be.
    pub(super) fn access(self, words: &Words) -> Result<Option<BrokerAccess>, ExitCode> {
        let Some(address) = self.broker else { return Ok(None) };
        if !broker::IS_BUILT {
            return Err(refuse(&BrokerFault::NotBuilt.message(words)));
        }
        let (ca, login) = (self.broker_ca.as_deref(), self.broker_login.as_deref());
        BrokerAccess::of(address, ca, login, self.broker_plain)
            .map(Some)
            .map_err(|fault| refuse(&fault.message(words)))
    }
}
