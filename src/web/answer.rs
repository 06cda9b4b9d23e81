//! The answers of the server, with the headers that every answer has.

use http_body_util::{Either, Full};
use hyper::body::Bytes;
use hyper::http::{HeaderValue, Response, StatusCode, header};

use super::stream::Stream;
use crate::words::Words;

/// An answer of the server.
pub(super) type HttpAnswer = Response<Either<Full<Bytes>, Stream>>;

/// Headers of every answer. They forbid a browser to keep it, frame it, guess its type, tell its address, or use it elsewhere.
const ALWAYS: [(header::HeaderName, &str); 6] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::HeaderName::from_static("x-robots-tag"), "noindex"),
];

/// The type of the lines for an overview.
const LINES: &str = "application/x-ndjson";

/// The policy of a document that is not the page: it may use nothing.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// Returns the page. Its policy allows its own style and script, and nothing else.
pub(super) fn page(text: String, nonce: &str) -> HttpAnswer {
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; \
         img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    answer(StatusCode::OK, Some(kind), &policy, Either::Left(Full::from(text)))
}

/// Returns the stream of events.
pub(super) fn events(stream: Stream) -> HttpAnswer {
    let kind = HeaderValue::from_static("text/event-stream");
    answer(StatusCode::OK, Some(kind), NOTHING, Either::Right(stream))
}

/// Returns the lines for an overview.
pub(super) fn bulletins(stream: Stream) -> HttpAnswer {
    let kind = HeaderValue::from_static(LINES);
    answer(StatusCode::OK, Some(kind), NOTHING, Either::Right(stream))
}

/// Returns the head of the stream of events, alone.
pub(super) fn glance() -> HttpAnswer {
    let kind = HeaderValue::from_static("text/event-stream");
    answer(StatusCode::OK, Some(kind), NOTHING, Either::Left(Full::default()))
}

/// Returns an answer without a body.
pub(super) fn empty(status: StatusCode) -> HttpAnswer {
    let mut answer = answer(status, None, NOTHING, Either::Left(Full::default()));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    answer
}

/// Returns the answer for a page too many.
pub(super) fn too_many(words: &Words) -> HttpAnswer {
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    let said = words.plain("web-too-many") + "\n";
    let status = StatusCode::SERVICE_UNAVAILABLE;
    let mut answer = answer(status, Some(kind), NOTHING, Either::Left(Full::from(said)));
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    answer
}

fn answer(
    status: StatusCode,
    kind: Option<HeaderValue>,
    policy: &str,
    body: Either<Full<Bytes>, Stream>,
) -> HttpAnswer {
    let mut answer = Response::new(body);
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if let Some(kind) = kind {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    answer
}
