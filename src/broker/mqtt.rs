//! The connection, by `rumqttc-v5-next`.

use std::io;
use std::time::Duration;

use rumqttc::mqttbytes::QoS;
use rumqttc::mqttbytes::v5::{ConnectReturnCode, LastWill, Packet, PublishProperties};
use rumqttc::{
    AsyncClient, ConnectionError, Event, EventLoop, MqttOptions, Outgoing, PublishOptions, TlsConfiguration,
    Transport,
};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use super::access::BrokerAccess;
use super::message::{Alive, LARGEST, written};
use super::wire::{BrokerEvent, BrokerFault, BrokerWire};

/// How often this side gives a sign of life, in seconds: after one and a half of them the broker takes it for gone.
const KEEP_ALIVE: u16 = 5;
/// The largest packet that a console takes, in bytes: nothing but facilitators' lines comes to it.
const LARGEST_TO_CONSOLE: usize = 4 * 1024;
/// How long the broker may hold up a message that it does not keep, in seconds.
const HELD_UP: u32 = 60;
/// How many requests, and how many events, may wait.
const WAITING: usize = 64;
/// How many messages the broker may leave unacknowledged before those behind them wait.
const UNACKNOWLEDGED: u16 = 64;
/// The pause before a lost connection is made anew. Each further one is twice as long.
const SOON: Duration = Duration::from_millis(500);
const LATER: Duration = Duration::from_secs(3);

/// A connection to an MQTT 5 broker.
pub(super) struct MqttWire {
    client: AsyncClient,
    events: mpsc::Receiver<Result<BrokerEvent, BrokerFault>>,
    turning: JoinHandle<()>,
}

impl MqttWire {
    pub(super) fn connect(access: &BrokerAccess, will: Option<&str>) -> Result<Self, BrokerFault> {
        let address = &access.address;
        let mut chance = [0; 8];
        getrandom::fill(&mut chance).map_err(|error| BrokerFault::Lost(error.to_string()))?;
        let name = format!("tribune-{:016x}", u64::from_ne_bytes(chance));
        let mut options = MqttOptions::new(name, (address.host.as_str(), address.port));
        let largest = if will.is_some() { LARGEST_TO_CONSOLE } else { 2 * LARGEST };
        options.set_keep_alive(KEEP_ALIVE).set_max_packet_size(u32::try_from(largest).ok());
        // Each message that is not yet acknowledged has its place from the start: the library's own limit takes 16 MiB.
        options.set_outgoing_inflight_upper_limit(UNACKNOWLEDGED);
        if let Some(topic) = will {
            options.set_last_will(LastWill::new(topic, written(&Alive::Gone), QoS::AtLeastOnce, true, None));
        }
        if let Some(login) = &access.keys.login {
            options.set_credentials(login.user.clone(), login.password.clone().into_bytes());
        }
        if address.tls {
            let tls = match &access.keys.trusted {
                Some(ca) => TlsConfiguration::Simple { ca: ca.clone(), alpn: None, client_auth: None },
                None => TlsConfiguration::try_default_rustls()
                    .map_err(|error| BrokerFault::CertificateFile(error.to_string()))?,
            };
            options.set_transport(Transport::tls_with_config(tls));
        }
        let (client, events) = AsyncClient::builder(options)
            .capacity(WAITING)
            .try_build()
            .map_err(|error| BrokerFault::Lost(error.to_string()))?;
        let (tell, told) = mpsc::channel(WAITING);
        Ok(Self { client, events: told, turning: tokio::spawn(turn(events, tell)) })
    }
}

impl Drop for MqttWire {
    fn drop(&mut self) {
        self.turning.abort();
    }
}

impl BrokerWire for MqttWire {
    async fn next(&mut self) -> Result<BrokerEvent, BrokerFault> {
        self.events.recv().await.unwrap_or(Ok(BrokerEvent::Left))
    }

    fn retain(&mut self, topic: &str, payload: Vec<u8>) -> Result<(), BrokerFault> {
        let options = PublishOptions::at_least_once().retained();
        let asked = self.client.try_publish(topic, payload, options);
        asked.map_err(|_| BrokerFault::Silent)
    }

    fn send(&mut self, topic: &str, payload: Vec<u8>) -> Result<(), BrokerFault> {
        let properties =
            PublishProperties { message_expiry_interval: Some(HELD_UP), ..PublishProperties::default() };
        // Not tried again after a lost connection: by then it is old.
        let options = PublishOptions::at_most_once().properties(properties);
        self.client.try_publish(topic, payload, options).map_err(|_| BrokerFault::Silent)
    }

    fn subscribe(&mut self, topics: &str) -> Result<(), BrokerFault> {
        self.client.try_subscribe(topics, QoS::AtLeastOnce).map_err(|_| BrokerFault::Silent)
    }

    fn unsubscribe(&mut self, topics: &str) -> Result<(), BrokerFault> {
        self.client.try_unsubscribe(topics).map_err(|_| BrokerFault::Silent)
    }

    fn leave(&mut self) {
        // Where even this finds no place, the last will says it.
        let _ = self.client.try_disconnect();
    }
}

/// Turns the library's loop, and makes the connection anew when it is lost.
async fn turn(mut library: EventLoop, tell: mpsc::Sender<Result<BrokerEvent, BrokerFault>>) {
    let mut pause = SOON;
    loop {
        let told = match library.poll().await {
            Ok(Event::Incoming(Packet::ConnAck(_))) => {
                pause = SOON;
                Ok(BrokerEvent::Connected)
            }
            Ok(Event::Incoming(Packet::Publish(publish))) => Ok(BrokerEvent::Message {
                topic: String::from_utf8_lossy(&publish.topic).into_owned(),
                payload: publish.payload.to_vec(),
                kept: publish.retain,
            }),
            Ok(Event::Incoming(Packet::PubAck(_))) => Ok(BrokerEvent::Taken),
            Ok(Event::Outgoing(Outgoing::Disconnect)) => Ok(BrokerEvent::Left),
            Ok(_) => continue,
            Err(error) => Err(fault(&error)),
        };
        let is_fault = told.is_err();
        if tell.send(told).await.is_err() {
            return;
        }
        if is_fault {
            sleep(pause).await;
            pause = (pause * 2).min(LATER);
        }
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library has faults that these options cannot bring about"
)]
fn fault(error: &ConnectionError) -> BrokerFault {
    match error {
        ConnectionError::ConnectionRefused(
            ConnectReturnCode::BadUserNamePassword | ConnectReturnCode::NotAuthorized,
        ) => BrokerFault::Login,
        ConnectionError::ConnectionRefused(code) => BrokerFault::Refused(format!("{code:?}")),
        ConnectionError::Timeout(_) => BrokerFault::Silent,
        ConnectionError::Io(error) | ConnectionError::Tls(rumqttc::TlsError::Io(error)) => of_system(error),
        ConnectionError::Tls(error @ (rumqttc::TlsError::Pem(_) | rumqttc::TlsError::NoValidCertInChain)) => {
            BrokerFault::CertificateFile(error.to_string())
        }
        ConnectionError::Tls(error) => BrokerFault::Certificate(error.to_string()),
        other => BrokerFault::Lost(other.to_string()),
    }
}

/// Returns the fault that the system or the TLS library has told as an input or output error.
fn of_system(error: &io::Error) -> BrokerFault {
    let kind = error.kind();
    if kind == io::ErrorKind::InvalidData {
        BrokerFault::Certificate(error.to_string())
    } else if kind == io::ErrorKind::TimedOut {
        BrokerFault::Silent
    } else {
        BrokerFault::Lost(error.to_string())
    }
}
