//! What becomes of a broker, in words.

use super::access::AccessFault;
use super::wire::BrokerFault;
use crate::text::broker_address::BrokerAddress;
use crate::text::{LONGEST_LINE, clean, shown_path};
use crate::words::{Args, Words};

/// Returns that the room's state goes to the broker that its plan names: the chair may not know.
#[must_use]
pub fn told_by_plan(address: &BrokerAddress, words: &Words) -> String {
    words.say("broker-of-plan", &Args::new().with("address", address.to_string()))
}

impl AccessFault {
    /// Returns why the broker cannot be used as it was named, and what to do.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Plain => words.plain("broker-plain"),
            Self::File(file, error) => {
                let args = Args::new().with("file", shown_path(file));
                words.say("broker-file", &args.with("reason", words.reason(error)))
            }
            Self::LoginFile(file) => {
                words.say("broker-login-file", &Args::new().with("file", shown_path(file)))
            }
            Self::Half => words.plain("broker-half"),
            Self::Unnamed => words.plain("broker-unnamed"),
        }
    }
}

impl BrokerFault {
    /// Returns why the broker is not reached.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let say = |id, reason: &str| {
            words.say(id, &Args::new().with("reason", clean(reason, LONGEST_LINE).into_owned()))
        };
        match self {
            Self::Login => words.plain("broker-login"),
            Self::Certificate(reason) => say("broker-certificate", reason),
            Self::CertificateFile(reason) => say("broker-certificate-file", reason),
            Self::Refused(reason) => say("broker-refused", reason),
            Self::Silent => words.plain("broker-silent"),
            Self::Lost(reason) => say("broker-lost", reason),
            Self::NotBuilt => words.plain("broker-not-built"),
        }
    }
}
