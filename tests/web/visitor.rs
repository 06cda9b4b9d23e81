//! A visitor of the page who speaks HTTP by hand.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// How long an answer may take, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);

/// The address of a page.
#[derive(Debug, Clone)]
pub struct Address {
    /// Host and port, as a request has them.
    pub host: String,
    /// The path before `/events`.
    pub path: String,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Address {
    /// The first address in a text.
    #[track_caller]
    pub fn found_in(text: &str) -> Self {
        let (_, rest) = text.split_once("http://").unwrap_or_else(|| panic!("no address in\n{text}"));
        let url = rest.split(|letter: char| letter.is_whitespace() || letter == '│').next().unwrap();
        let (host, path) = url.split_once('/').unwrap_or_else(|| panic!("no path in {url}"));
        Self { host: host.to_owned(), path: if path.is_empty() { String::new() } else { format!("/{path}") } }
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.host).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends a request for a path, with these headers and the right host.
    pub fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        self.send(&format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}\r\n", self.host))
    }

    /// Sends bytes, and reads the answer to its end.
    pub fn send(&self, bytes: &str) -> Answer {
        let mut stream = self.connect();
        // A server that has read enough may close before everything is sent.
        let _ = stream.write_all(bytes.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Answer::read(&answer)
    }

    /// Sends a request where perhaps nobody listens. Returns the status; 0 if the connection ended without one.
    pub fn try_ask(&self, path: &str) -> Option<u16> {
        let mut stream = TcpStream::connect(&self.host).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let _ = stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host).as_bytes());
        let mut answer = Vec::new();
        let ended = stream.read_to_end(&mut answer);
        assert!(!ended.is_err_and(|error| error.kind() == ErrorKind::WouldBlock), "the server hangs");
        Some(Answer::read(&answer).status)
    }

    /// Asks for the events, and reads nothing.
    pub fn asked_for_events(&self) -> TcpStream {
        let mut stream = self.connect();
        let request = format!("GET {}/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.path, self.host);
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// Follows the page as a browser does: reads at once, and says what it shows when asked.
    pub fn follow(&self) -> Events {
        let stream = self.asked_for_events();
        let mut source = stream.try_clone().unwrap();
        let (sender, news) = sync_channel(4096);
        let address = self.clone();
        thread::spawn(move || {
            let (mut read, mut answered) = (Vec::new(), 0);
            let mut buffer = [0; 4096];
            loop {
                let count = match source.read(&mut buffer) {
                    // If the test itself was stopped for a while.
                    Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                    Ok(count @ 1..) => count,
                    Ok(0) | Err(_) => return,
                };
                if sender.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
                read.extend_from_slice(&buffer[..count]);
                let asks = asks(&read);
                for ask in &asks[answered..] {
                    address.say_shown(ask);
                }
                answered = asks.len();
            }
        });
        Events { stream, news, read: Vec::new(), taken: 0 }
    }

    /// Says that what was asked about is shown.
    pub fn say_shown(&self, ask: &str) {
        let answer = self.ask("HEAD", &format!("{}/events?shown={ask}", self.path), "");
        assert_eq!((answer.status, answer.body.len()), (200, 0), "{answer:?}");
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|part| part == b"\r\n\r\n");
        let head = String::from_utf8_lossy(&bytes[..end.unwrap_or(bytes.len())]).into_owned();
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status: status.unwrap_or(0),
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: end.map(|end| bytes[end + 4..].to_vec()).unwrap_or_default(),
        }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Everything that a viewer was asked so far.
pub fn asks(read: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(read);
    // The last part may be incomplete.
    let asked = text.split("\"ask\":\"").skip(1).filter_map(|rest| rest.split_once('"'));
    asked.map(|(ask, _)| ask.to_owned()).collect()
}

/// The stream of events.
pub struct Events {
    stream: TcpStream,
    news: Receiver<Vec<u8>>,
    /// Everything that came, with the head.
    pub read: Vec<u8>,
    taken: usize,
}

impl Drop for Events {
    fn drop(&mut self) {
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

impl Events {
    /// The next board that meets a condition.
    #[track_caller]
    pub fn board(&mut self, what: &str, met: impl Fn(&Value) -> bool) -> Value {
        self.event("board", what, met)
    }

    /// The next event of this name that meets a condition.
    #[track_caller]
    pub fn event(&mut self, name: &str, what: &str, met: impl Fn(&Value) -> bool) -> Value {
        loop {
            while let Some(event) = self.taken(name) {
                if met(&event) {
                    return event;
                }
            }
            let news = self.news.recv_timeout(PATIENCE).unwrap_or_default();
            assert!(
                !news.is_empty(),
                "waited in vain for {what} in\n{}",
                String::from_utf8_lossy(&self.read)
            );
            self.read.extend(news);
        }
    }

    /// Waits for more of the stream.
    #[track_caller]
    pub fn more(&mut self) {
        let news = self.news.recv_timeout(PATIENCE).expect("more of the stream");
        self.read.extend(news);
    }

    /// The next complete event of this name that has come.
    fn taken(&mut self, name: &str) -> Option<Value> {
        let begins = format!("event: {name}\ndata: ").into_bytes();
        let rest = &self.read[self.taken..];
        let begin = rest.windows(begins.len()).position(|part| part == begins)? + begins.len();
        let length = rest[begin..].windows(2).position(|part| part == b"\n\n")?;
        let event = serde_json::from_slice(&rest[begin..begin + length]).unwrap();
        self.taken += begin + length;
        Some(event)
    }
}
