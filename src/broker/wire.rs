//! A connection to a broker, whichever library makes it.

use std::future::Future;

/// A connection to a broker. It makes itself anew when it is lost.
pub trait BrokerWire: Send {
    /// Waits for what happens next. After a fault it tries again by itself. Cancel safe.
    fn next(&mut self) -> impl Future<Output = Result<BrokerEvent, BrokerFault>> + Send;

    /// Has the broker keep this message on a topic; an empty one clears it. It waits for nobody: where the broker takes
    /// nothing, it is refused.
    fn retain(&mut self, topic: &str, payload: Vec<u8>) -> Result<(), BrokerFault>;

    /// Sends a message to those who listen now. One that is held up on its way is dropped.
    fn send(&mut self, topic: &str, payload: Vec<u8>) -> Result<(), BrokerFault>;

    /// Asks for all messages on topics of this form.
    fn subscribe(&mut self, topics: &str) -> Result<(), BrokerFault>;

    /// Asks for no more of them.
    fn unsubscribe(&mut self, topics: &str) -> Result<(), BrokerFault>;

    /// Says goodbye once all is sent: then the broker gives no last will. [`BrokerWire::next`] goes on until it is said.
    fn leave(&mut self);
}

/// What happens on a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrokerEvent {
    /// It is connected, for the first time or again.
    Connected,
    /// A message has come.
    Message {
        /// Its topic.
        topic: String,
        /// What it says.
        payload: Vec<u8>,
        /// Whether the broker had kept it: it may be old.
        kept: bool,
    },
    /// It has taken something that it was to keep.
    Taken,
    /// Goodbye is said.
    Left,
}

/// Why a broker is not reached. Texts are what the other side or the system said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrokerFault {
    /// It takes no such user name and password.
    Login,
    /// Its certificate is not trusted, or it speaks no TLS.
    Certificate(String),
    /// The file of the certificate cannot be used.
    CertificateFile(String),
    /// It refuses for another reason.
    Refused(String),
    /// It does not answer.
    Silent,
    /// It cannot be reached, or the connection was lost.
    Lost(String),
    /// The program was built without what speaks to a broker.
    NotBuilt,
}
