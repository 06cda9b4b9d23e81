//! The server: it accepts connections, within limits that no visitor can pass.

use std::convert::Infallible;
use std::future::pending;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use hyper::body::Incoming;
use hyper::http::{Request, StatusCode};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;

use super::answer::{self, HttpAnswer};
use super::board_event;
use super::crowd::{CALM, Connections, Held, LetIn, MOST_VIEWERS, Network};
use super::event::PageEvent;
use super::gate::{Resource, wanted};
use super::overview::{self, Overview};
use super::place::Bound;
use super::rooms_event::{self, RoomsPage};
use super::seat::{Attention, Seats};
use super::stream::Stream;
use super::system;
use super::token::Token;
use super::viewer::Viewer;
use crate::clock::Tempo;
use crate::floor::time::Stamp;
use crate::link::{Hello, Posting, SessionNews, Viewers};
use crate::words::{RoomWords, Words};

/// The most connections at once, with those of viewers.
const MOST_CONNECTIONS: usize = 512;
/// How many open files are kept for the rest of the program: its journal, its projectors.
const OTHER_FILES: usize = 128;
/// The fewest connections at once, where the system allows few files.
const FEWEST_CONNECTIONS: usize = 16;
/// The most bytes of a request's head, and about the most that is buffered for a viewer that reads slowly.
const MOST_BYTES: usize = 16 * 1024;
/// The most headers of a request.
const MOST_HEADERS: usize = 64;
/// How long a request's head may take.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long an answer may take, but for the stream.
const ANSWER_TIME: Duration = Duration::from_secs(30);
/// How long a viewer may read no byte of what waits for it, or not answer.
const SILENCE: Duration = Duration::from_secs(20);
/// How long nobody is let in after a stranger had to give way: so a crowd that comes again and again costs little.
const BREATH: Duration = Duration::from_millis(1);
/// How long the server waits where the system has no more files to give.
const NO_FILES: Duration = Duration::from_millis(200);

/// How long overviews are waited for at the end, while they are told goodbye.
const PARTING: Duration = Duration::from_millis(200);

/// What is shown and told at a page's address.
struct PageContent {
    /// What the page shows.
    events: watch::Receiver<PageEvent>,
    /// What overviews of rooms are told; nothing at the page of an overview.
    overviews: Option<ToOverviews>,
    words: Words,
}

/// What overviews are greeted with, and told.
struct ToOverviews {
    hello: Hello,
    postings: Option<watch::Receiver<Posting>>,
}

/// What all connections share.
struct Shared {
    token: Option<Token>,
    content: PageContent,
    /// Kept for as long as an overview is told something.
    parting: mpsc::WeakSender<()>,
    /// When the page began to be served: the zero of the room's own time.
    room: Tempo,
    seats: Arc<Seats>,
}

/// How a connection that goes on is watched.
enum Staying {
    /// That of a viewer, which must answer.
    Viewer(Attention),
    /// That of an overview. It is waited for at the end.
    Overview(Option<mpsc::Sender<()>>),
}

/// Serves the page of a session until no more feeds can come. Counts the viewers, and tells who crowds the page. `session` is
/// the session's name.
///
/// # Errors
///
/// The system does not let it begin.
pub async fn serve(
    bound: Bound,
    session: &str,
    SessionNews { feed, posting }: SessionNews,
    count: watch::Sender<Viewers>,
    crowd: watch::Sender<Option<Network>>,
    words: RoomWords,
) -> io::Result<()> {
    let hello = Hello::of(session, &feed.borrow());
    let (ready, events) = watch::channel(board_event::of(&feed.borrow(), &words));
    let (tell_overviews, postings) = match posting {
        Some(posting) => {
            let (ready, postings) = watch::channel(overview::for_everybody(&posting.borrow()));
            (Some(overview::make_ready(posting, ready)), Some(postings))
        }
        None => (None, None),
    };
    let overviews = Some(ToOverviews { hello, postings });
    let content = PageContent { events, overviews, words: words.words().clone() };
    let tell_all = async {
        tokio::join!(board_event::make_ready(feed, ready, words), async {
            if let Some(tell_overviews) = tell_overviews {
                tell_overviews.await;
            }
        });
    };
    answer_until(tell_all, bound, content, count, crowd).await
}

/// Serves the page of an overview of rooms until it ends. The overview's own time goes by `tempo`. Counts the viewers, and tells who
/// crowds the page.
///
/// # Errors
///
/// The system does not let it begin.
pub async fn serve_rooms(
    bound: Bound,
    rooms: watch::Receiver<RoomsPage>,
    tempo: Tempo,
    count: watch::Sender<Viewers>,
    crowd: watch::Sender<Option<Network>>,
    words: Words,
) -> io::Result<()> {
    let (ready, events) = watch::channel(rooms_event::of(&rooms.borrow(), tempo, &words));
    let content = PageContent { events, overviews: None, words: words.clone() };
    answer_until(rooms_event::make_ready(rooms, ready, tempo, words), bound, content, count, crowd).await
}

/// Answers visitors until `tell_all` ends, which makes ready what they are told.
async fn answer_until(
    tell_all: impl Future<Output = ()>,
    bound: Bound,
    content: PageContent,
    count: watch::Sender<Viewers>,
    crowd: watch::Sender<Option<Network>>,
) -> io::Result<()> {
    let listener = TcpListener::from_std(bound.listener)?;
    let (parting, mut parted) = mpsc::channel(1);
    let most = MOST_CONNECTIONS.min(bound.files.saturating_sub(OTHER_FILES)).max(FEWEST_CONNECTIONS);
    let connections = Connections::new(most, crowd);
    let shared = Arc::new(Shared {
        token: bound.token,
        content,
        parting: parting.downgrade(),
        room: Tempo::starting(Stamp::from_millis(0), 1),
        seats: Seats::new(MOST_VIEWERS, count),
    });
    tokio::select! {
        () = tell_all => {}
        () = take_in(&listener, &connections, &shared) => {}
    }
    drop(parting);
    let _ = timeout(PARTING, parted.recv()).await;
    Ok(())
}

async fn take_in(listener: &TcpListener, connections: &Arc<Connections>, shared: &Arc<Shared>) {
    let mut calm = pin!(sleep(CALM));
    let mut is_crowded = false;
    loop {
        let accepted = tokio::select! {
            biased;
            accepted = listener.accept() => accepted,
            () = &mut calm, if is_crowded => {
                connections.calm();
                is_crowded = false;
                continue;
            }
        };
        let Ok((stream, address)) = accepted else {
            // A visitor that went away before it was let in costs nothing. A system without free files is given time.
            connections.make_room();
            sleep(NO_FILES).await;
            continue;
        };
        let (place, ends, gave_way) = match connections.let_in(address.ip()) {
            LetIn::Freely(place, ends) => (place, ends, false),
            LetIn::InPlaceOfAnother(place, ends) => (place, ends, true),
            // The connection ends here.
            LetIn::No => continue,
        };
        let shared = Arc::clone(shared);
        tokio::spawn(async move {
            tokio::select! {
                () = attend(stream, &place, &shared) => {}
                _ = ends => {}
            }
        });
        if gave_way {
            is_crowded = true;
            calm.set(sleep(CALM));
            sleep(BREATH).await;
        }
    }
}

/// Answers one request, and ends the connection.
async fn attend(stream: TcpStream, place: &Held, shared: &Shared) {
    let Ok(local) = stream.local_addr() else { return };
    // An event is sent when it is made, not when there is more to send.
    let _ = stream.set_nodelay(true);
    system::end_when_silent(&stream, SILENCE);
    let mut stream = Box::pin(TimeoutStream::new(stream));
    stream.as_mut().set_write_timeout_pinned(Some(SILENCE));

    let (follow, follows) = oneshot::channel();
    let follow = Mutex::new(Some(follow));
    let service = service_fn(|request: Request<Incoming>| {
        let (answer, staying) = answer(request, local, place, shared);
        if let Some(staying) = staying
            && let Some(follow) = follow.lock().unwrap_or_else(PoisonError::into_inner).take()
        {
            let _ = follow.send(staying);
        }
        std::future::ready(Ok::<_, Infallible>(answer))
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(MOST_BYTES)
        .max_headers(MOST_HEADERS)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        // A fault of a connection concerns its visitor alone.
        _ = connection => {}
        () = async {
            match timeout(ANSWER_TIME, follows).await {
                Ok(Ok(Staying::Viewer(attention))) => attention.lost().await,
                Ok(Ok(Staying::Overview(_parting))) => pending().await,
                Ok(Err(_)) | Err(_) => {}
            }
        } => {}
    }
}

/// Returns the answer to a request; for one that goes on, also how its connection is watched.
fn answer(
    request: Request<Incoming>,
    local: SocketAddr,
    place: &Held,
    shared: &Shared,
) -> (HttpAnswer, Option<Staying>) {
    let (head, _) = request.into_parts();
    let wanted = wanted(&head, local, shared.token.as_ref());
    if wanted != Resource::Nothing {
        place.knows_address();
    }
    let PageContent { events, overviews, words } = &shared.content;
    let answer = match wanted {
        Resource::Nothing => answer::empty(StatusCode::NOT_FOUND),
        Resource::Change => answer::empty(StatusCode::METHOD_NOT_ALLOWED),
        Resource::Page if shared.seats.are_taken() => answer::too_many(words),
        Resource::Page => events.borrow().document.written(words).map_or_else(
            |_| answer::empty(StatusCode::INTERNAL_SERVER_ERROR),
            |(text, nonce)| answer::page(text, &nonce),
        ),
        Resource::Glance(said) => {
            if let Some(said) = said {
                shared.seats.hear(said);
            }
            answer::glance()
        }
        Resource::Events => match shared.seats.take() {
            Some((seat, attention)) => {
                let stream = Stream::of(Viewer::new(events.clone(), shared.room, seat));
                return (answer::events(stream), Some(Staying::Viewer(attention)));
            }
            None => answer::too_many(words),
        },
        Resource::Bulletins => match (overviews, shared.seats.take_place()) {
            (None, _) => answer::empty(StatusCode::NOT_FOUND),
            (Some(ToOverviews { hello, postings }), Some(place)) => {
                let teller = Overview::new(hello.clone(), postings.clone(), shared.room, place);
                let stream = Stream::of(teller);
                return (answer::bulletins(stream), Some(Staying::Overview(shared.parting.upgrade())));
            }
            (Some(_), None) => answer::too_many(words),
        },
    };
    (answer, None)
}
