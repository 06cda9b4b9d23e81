//! The overview's side: the lines of a session, read from its page at another machine.
//!
//! What answers there may be anything. Its head, each of its lines, and the time that it may take are bounded, and no redirect is
//! followed: the address is the one that a person gave.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http_body_util::Empty;
use hyper::body::{Body as _, Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::http::uri::Scheme;
use hyper::http::{Request, Response, StatusCode, Uri, header};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::gate::BULLETINS;
use crate::link::{Bye, ConsoleNews, Hello, NewsLines, PROTOCOL};
use crate::text::{LONGEST_LINE, clean};
use crate::words::{Args, Words};

/// How long a page may take to be reached, to answer and to greet, all together.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most bytes of an answer's head, and the most that is read of its body at once.
const MOST_BYTES: usize = 16 * 1024;
/// The most headers of an answer.
const MOST_HEADERS: usize = 64;

/// The address of a session's page, as its console shows it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageAddress {
    host: SocketAddr,
    /// It holds the page's secret.
    path: String,
}

/// Shows the host alone: the rest is the page's secret.
impl fmt::Display for PageAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.host.fmt(f)
    }
}

impl fmt::Debug for PageAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PageAddress({self})")
    }
}

/// A line to the console of a page.
pub struct PageLine {
    body: BodyBytes,
    news: NewsLines,
    hello: Hello,
    /// Carries the connection for as long as the line lives.
    _connection: JoinSet<()>,
}

/// Why there is no line to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageFault {
    /// Nothing answers there.
    Unreachable(io::ErrorKind),
    /// No answer came in time.
    Silent,
    /// There is nothing at the address.
    NotFound,
    /// As many follow as can.
    Full,
    /// Another kind of page is there: its status, and its type if it has one.
    OtherPage(u16, Option<String>),
    /// What answers does not speak as a page does.
    NoPage,
    /// Its console is of this other version.
    OtherVersion(String),
}

impl PageAddress {
    /// Reads `http://192.0.2.7:8080/TOKEN`; `None` where it is no such address. A host has numbers, or is `localhost`: a console's
    /// page answers to nothing else. What asks for a view of the page (`?view=clock`) is passed over.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let uri = text.trim().parse::<Uri>().ok()?;
        let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'))?;
        let host = authority.host().trim_start_matches('[').trim_end_matches(']');
        let ip = match host.parse() {
            Ok(ip) => ip,
            Err(_) if host.eq_ignore_ascii_case("localhost") => IpAddr::V4(Ipv4Addr::LOCALHOST),
            Err(_) => return None,
        };
        let port = match authority.as_str().strip_prefix(authority.host())? {
            "" => 80,
            port => port.strip_prefix(':')?.parse().ok().filter(|&port| port != 0)?,
        };
        let path = uri.path().trim_end_matches('/').to_owned();
        (uri.scheme() == Some(&Scheme::HTTP)).then(|| Self { host: SocketAddr::new(ip, port), path })
    }
}

impl PageLine {
    /// Reaches a page, and waits for its console's greeting.
    pub async fn to(address: &PageAddress) -> Result<Self, PageFault> {
        timeout(PATIENCE, Self::meet(address)).await.map_err(|_| PageFault::Silent)?
    }

    async fn meet(address: &PageAddress) -> Result<Self, PageFault> {
        let stream = TcpStream::connect(address.host).await;
        let stream = stream.map_err(|error| PageFault::Unreachable(error.kind()))?;
        let mut builder = http1::Builder::new();
        builder.max_buf_size(MOST_BYTES).max_headers(MOST_HEADERS);
        let met = builder.handshake(TokioIo::new(stream)).await;
        let (mut sender, connection) = met.map_err(|error| fault(&error))?;
        let mut carrying = JoinSet::new();
        carrying.spawn(async {
            // What ends it, the reader of the body is told.
            let _ = connection.await;
        });
        let request = Request::get(format!("{}{BULLETINS}", address.path));
        let request = request.header(header::HOST, address.host.to_string()).body(Empty::<Bytes>::new());
        let answer = sender.send_request(request.map_err(|_| PageFault::NotFound)?).await;
        let answer = answer.map_err(|error| fault(&error))?;
        match answer.status() {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND => return Err(PageFault::NotFound),
            StatusCode::SERVICE_UNAVAILABLE => return Err(PageFault::Full),
            _ => return Err(other_page(&answer)),
        }
        let other = other_page(&answer);
        let mut body = BodyBytes { body: answer.into_body(), rest: Bytes::new() };
        let mut news = NewsLines::begin();
        let hello = news.greeting(&mut body).await.map_err(|_| other)?;
        if hello.protocol != PROTOCOL {
            return Err(PageFault::OtherVersion(hello.program));
        }
        Ok(Self { body, news, hello, _connection: carrying })
    }

    /// Returns the console's greeting.
    #[must_use]
    pub fn hello(&self) -> &Hello {
        &self.hello
    }

    /// Waits for the next news; the error says why there is no more. Cancel safe.
    pub async fn next(&mut self) -> Result<ConsoleNews, Option<Bye>> {
        self.news.next(&mut self.body).await
    }
}

fn other_page(answer: &Response<Incoming>) -> PageFault {
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    PageFault::OtherPage(answer.status().as_u16(), kind.map(|kind| clean(kind, LONGEST_LINE).into_owned()))
}

fn fault(error: &hyper::Error) -> PageFault {
    if error.is_parse() { PageFault::NoPage } else { PageFault::Unreachable(io::ErrorKind::ConnectionReset) }
}

impl PageFault {
    /// Returns what was found, and what to do, in words.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Unreachable(kind) => {
                words.say("web-page-unreachable", &Args::new().with("reason", words.reason(&(*kind).into())))
            }
            Self::Silent => words.say("web-page-silent", &Args::new().with("seconds", PATIENCE.as_secs())),
            Self::NotFound => words.plain("web-page-not-found"),
            Self::Full => words.plain("web-page-full"),
            Self::OtherPage(status, kind) => {
                let found = format!("HTTP {status} {}", kind.as_deref().unwrap_or_default());
                words.say("web-page-other", &Args::new().with("found", found.trim_end().to_owned()))
            }
            Self::NoPage => words.plain("web-page-none"),
            Self::OtherVersion(found) => {
                let args = Args::new().with("found", found).with("here", env!("CARGO_PKG_VERSION"));
                words.say("web-page-other-version", &args)
            }
        }
    }
}

/// The bytes of an answer's body, as they come.
struct BodyBytes {
    body: Incoming,
    rest: Bytes,
}

impl AsyncRead for BodyBytes {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        while self.rest.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                Some(frame) => {
                    // Other frames are trailers.
                    self.rest = frame.map_err(io::Error::other)?.into_data().unwrap_or_default();
                }
                None => return Poll::Ready(Ok(())),
            }
        }
        let count = self.rest.len().min(buffer.remaining());
        buffer.put_slice(&self.rest.split_to(count));
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_the_console_shows_it_or_as_a_browser_has_it() {
        for (text, host, path) in [
            ("http://192.0.2.7:8080/0A", "192.0.2.7:8080", "/0A"),
            ("http://192.0.2.7:8080/0A/", "192.0.2.7:8080", "/0A"),
            ("http://192.0.2.7:8080/0A?view=light#x", "192.0.2.7:8080", "/0A"),
            ("http://192.0.2.7/", "192.0.2.7:80", ""),
            ("HTTP://localhost:8080", "127.0.0.1:8080", ""),
            (" http://[2001:db8::7]:8080/0A ", "[2001:db8::7]:8080", "/0A"),
        ] {
            let address = PageAddress::read(text).unwrap();
            assert_eq!((address.to_string().as_str(), address.path.as_str()), (host, path), "{text}");
            assert!(!format!("{address:?}").contains("0A"), "the token is shown");
        }
        for text in [
            "",
            "192.0.2.7:8080/0A",
            "https://192.0.2.7:8080/0A",
            "http://laptop:8080/0A",
            "http://user@192.0.2.7:8080/0A",
            "http://192.0.2.7:0/",
            "http://192.0.2.7:99999/",
            "http://192.0.2.7:/",
            "http://2001:db8::7:8080/",
            "http://192.0.2.7:8080/\u{1b}[2J",
            "mqtts://192.0.2.7:8883/meeting",
        ] {
            assert_eq!(PageAddress::read(text), None, "{text}");
        }
    }
}
