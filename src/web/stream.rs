//! The body of an answer that goes on for as long as somebody follows.

use std::convert::Infallible;
use std::future::{Future, pending};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use hyper::body::{Body, Bytes, Frame};

/// What tells one follower the news.
pub(super) trait Teller: Sized + Send + 'static {
    /// Waits for the next thing to tell; `None` once there is no more.
    fn next(self) -> impl Future<Output = Option<(Bytes, Self)>> + Send;
}

/// Resolves to what is told next, and to what comes after it; to `None` at the end.
pub(super) struct Stream(Pin<Box<NextNews>>);

/// What a stream waits for: bytes, and the stream of what follows them.
type NextNews = dyn Future<Output = Option<(Bytes, Stream)>> + Send;

impl Stream {
    pub(super) fn of(teller: impl Teller) -> Self {
        Self(Box::pin(async {
            let (bytes, teller) = teller.next().await?;
            Some((bytes, Self::of(teller)))
        }))
    }
}

impl Body for Stream {
    type Data = Bytes;
    type Error = Infallible;

    /// Asks for the next news only when there is room for it: who reads slowly gets the newest, and no queue.
    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let Some((bytes, next)) = ready!(self.0.as_mut().poll(context)) else {
            self.0 = Box::pin(pending());
            return Poll::Ready(None);
        };
        *self = next;
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }
}
