//! Which request gets what.

use std::net::{IpAddr, SocketAddr};

use hyper::http::request::Parts;
use hyper::http::{Method, Uri, header};

use super::seat::Acknowledgement;
use super::token::Token;

/// Where the lines for overviews are, behind the page's address.
pub(super) const BULLETINS: &str = "/bulletins";

/// What a request gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resource {
    /// The page.
    Page,
    /// The stream of events that it follows.
    Events,
    /// The head of the stream alone. With that request a page may say what it shows.
    Glance(Option<Acknowledgement>),
    /// The lines for an overview of rooms.
    Bulletins,
    /// Not found. Every reason looks alike from outside.
    Nothing,
    /// A method that would change something that is only read.
    Change,
}

/// Decides what a request gets. It came to `local`, an address of this machine.
pub(super) fn wanted(request: &Parts, local: SocketAddr, token: Option<&Token>) -> Resource {
    if !names_host(request, local) || !is_own(request) {
        return Resource::Nothing;
    }
    let Some(rest) = beyond_token(request.uri.path(), token) else { return Resource::Nothing };
    let found = match rest {
        "" | "/" => Resource::Page,
        "/events" if request.method == Method::HEAD => Resource::Glance(said(request)),
        "/events" => Resource::Events,
        BULLETINS => Resource::Bulletins,
        _ => return Resource::Nothing,
    };
    if matches!(request.method, Method::GET | Method::HEAD) { found } else { Resource::Change }
}

fn said(request: &Parts) -> Option<Acknowledgement> {
    request.uri.query()?.strip_prefix("shown=").and_then(Acknowledgement::read)
}

/// Returns the path behind the token; `None` where the token is wrong.
fn beyond_token<'a>(path: &'a str, token: Option<&Token>) -> Option<&'a str> {
    let Some(token) = token else { return Some(path) };
    let found = path.strip_prefix('/')?;
    let (found, rest) = found.find('/').map_or((found, ""), |slash| found.split_at(slash));
    token.is(found).then_some(rest)
}

/// Returns whether the request names, as its host, the address that it came to. A page elsewhere can point a name of its own
/// at this machine and would then be allowed to read. But its requests name that name as host, never this address.
fn names_host(request: &Parts, local: SocketAddr) -> bool {
    let mut hosts = request.headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    // A whole address is sent to proxies only.
    if request.uri.authority().is_some() {
        return false;
    }
    let Some(host) = host.to_str().ok().and_then(|host| host.parse::<Uri>().ok()) else { return false };
    let Some(host) = host.into_parts().authority else { return false };
    if host.as_str().contains('@') {
        return false;
    }
    let ip = local.ip().to_canonical();
    let name = host.host().trim_start_matches('[').trim_end_matches(']');
    let is_here = match name.parse::<IpAddr>() {
        Ok(named) => named.to_canonical() == ip,
        Err(_) => name.eq_ignore_ascii_case("localhost") && ip.is_loopback(),
    };
    is_here && host.port_u16().unwrap_or(80) == local.port()
}

/// Returns whether the request comes from this page, from the address line, or from no browser. A page elsewhere gets
/// nothing, and takes no viewer's place.
fn is_own(request: &Parts) -> bool {
    request.headers.get("sec-fetch-site").is_none_or(|site| site == "same-origin" || site == "none")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCAL: &str = "192.0.2.7:8080";

    fn asked(path: &str, headers: &[(&str, &str)]) -> Parts {
        let request = hyper::Request::builder().uri(path);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        request.body(()).unwrap().into_parts().0
    }

    fn by_host(host: &str, local: &str) -> Resource {
        wanted(&asked("/", &[("host", host)]), local.parse().unwrap(), None)
    }

    #[test]
    fn the_host_is_the_address_that_the_request_came_to() {
        for (host, local) in [
            ("192.0.2.7:8080", LOCAL),
            ("192.0.2.7", "192.0.2.7:80"),
            ("localhost:8080", "127.0.0.1:8080"),
            ("LOCALHOST:8080", "[::1]:8080"),
            ("[::1]:8080", "[::1]:8080"),
            ("192.0.2.7:8080", "[::ffff:192.0.2.7]:8080"),
        ] {
            assert_eq!(by_host(host, local), Resource::Page, "{host} at {local}");
        }
        for (host, local) in [
            ("evil.example:8080", LOCAL),
            ("evil.example", "127.0.0.1:80"),
            ("192.0.2.8:8080", LOCAL),
            ("192.0.2.7:8081", LOCAL),
            ("192.0.2.7", LOCAL),
            ("localhost:8080", LOCAL),
            ("user@192.0.2.7:8080", LOCAL),
            ("", LOCAL),
            ("a b", LOCAL),
        ] {
            assert_eq!(by_host(host, local), Resource::Nothing, "{host} at {local}");
        }
        let local = LOCAL.parse().unwrap();
        assert_eq!(wanted(&asked("/", &[]), local, None), Resource::Nothing);
        let twice = asked("/", &[("host", LOCAL), ("host", LOCAL)]);
        assert_eq!(wanted(&twice, local, None), Resource::Nothing);
        let proxied = asked("http://192.0.2.7:8080/", &[("host", LOCAL)]);
        assert_eq!(wanted(&proxied, local, None), Resource::Nothing);
    }

    #[test]
    fn a_token_opens_three_addresses_and_no_other() {
        let token = Token::new().unwrap();
        let local = LOCAL.parse().unwrap();
        let at = |path: &str| wanted(&asked(path, &[("host", LOCAL)]), local, Some(&token));
        let text = token.text();
        assert_eq!(at(&format!("/{text}")), Resource::Page);
        assert_eq!(at(&format!("/{text}/")), Resource::Page);
        assert_eq!(at(&format!("/{text}/events")), Resource::Events);
        assert_eq!(at(&format!("/{text}/events?since=1")), Resource::Events);
        assert_eq!(at(&format!("/{text}/events?shown=1-1")), Resource::Events);
        assert_eq!(at(&format!("/{text}/bulletins")), Resource::Bulletins);
        for path in [
            "/",
            "/events",
            "/bulletins",
            "/favicon.ico",
            &text[1..],
            &format!("/{text}0"),
            &format!("//{text}"),
            &format!("/{text}/.."),
            &format!("/{text}/events/"),
            &format!("/{}", "0".repeat(32)),
        ] {
            if path.starts_with('/') {
                assert_eq!(at(path), Resource::Nothing, "{path}");
            }
        }
    }

    #[test]
    fn a_page_says_what_it_shows_when_it_looks_at_the_head_of_its_events() {
        let local = LOCAL.parse().unwrap();
        for (query, said) in [
            ("", None),
            ("?shown=7-3", Acknowledgement::read("7-3")),
            ("?shown=7", None),
            ("?shown=-1-1", None),
            ("?shown=99999999999999999999-1", None),
            ("?seen=7-3", None),
        ] {
            let mut request = asked(&format!("/events{query}"), &[("host", LOCAL)]);
            request.method = Method::HEAD;
            assert_eq!(wanted(&request, local, None), Resource::Glance(said), "{query}");
        }
        assert!(Acknowledgement::read("7-3").is_some());
    }

    #[test]
    fn a_page_elsewhere_gets_nothing() {
        let local = LOCAL.parse().unwrap();
        for (site, wants) in [
            ("same-origin", Resource::Events),
            ("none", Resource::Events),
            ("cross-site", Resource::Nothing),
            ("same-site", Resource::Nothing),
        ] {
            let request = asked("/events", &[("host", LOCAL), ("sec-fetch-site", site)]);
            assert_eq!(wanted(&request, local, None), wants, "{site}");
        }
    }
}
