//! Tests of viewers that break the protocol, or are too many.

use super::*;

#[tokio::test]
async fn a_viewer_that_never_reads_is_dropped_and_holds_nobody_up() {
    let mut console = Console::start();
    let mut deaf = console.stranger().await;
    deaf.write_all(b"{\"hello\":{\"protocol\":2,\"program\":\"x\"}}\n").await.unwrap();
    let mut line = console.line().await;
    let mut news = line.next().await.unwrap();
    console.wait_for(2, 0).await;
    // Far more than a socket buffers.
    let long = "x".repeat(20_000);
    for round in 0..100 {
        console.feed.send_replace(feed(&format!("{round} {long}")));
        let begins = format!("{round} ");
        while !next(&news).is_some_and(|name| name.starts_with(&begins)) {
            news = line.next().await.unwrap();
        }
        line.shown(news.number).await.unwrap();
    }
    console.wait_for(1, 0).await;
    drop(deaf);
}

#[tokio::test]
async fn a_viewer_that_says_anything_unasked_for_is_dropped() {
    let long = "x".repeat(100_000);
    let hello = "{\"hello\":{\"protocol\":2,\"program\":\"x\"}}\n";
    for rubbish in [
        "rubbish\n".to_owned(),
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
        long.clone(),
        "{\"shown\":1}\n".to_owned(),
        format!("{hello}{hello}"),
        format!("{hello}{{\"shown\":99}}\n"),
        format!("{hello}{{\"shown\":0}}\n"),
        format!("{hello}{{\"shown\":{}}}\n", u64::MAX),
        format!("{hello}{{\"shown\":-1}}\n"),
        format!("{hello}{{\"shown\":1e400}}\n"),
        format!("{{\"hello\":{{\"protocol\":{},\"program\":\"x\"}}}}\n", u32::MAX),
        format!("{{\"hello\":{{\"protocol\":{},\"program\":\"x\"}}}}\n", u64::MAX),
        "[".repeat(500) + "\n",
        format!("{hello}{long}"),
        format!("{hello}\u{0}\n"),
    ] {
        let console = Console::start();
        let mut stream = console.stranger().await;
        // The other side may close before all is written.
        let _ = stream.write_all(rubbish.as_bytes()).await;
        let heard = to_the_end(&stream).await;
        assert!(heard < 4096, "{heard} bytes after {rubbish:.40}");
        assert_eq!(next(&console.line().await.next().await.unwrap()), Some("Cambodia"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_viewer_that_says_nothing_is_dropped() {
    let console = Console::start();
    let stream = console.stranger().await;
    to_the_end(&stream).await;
    assert_eq!(console.viewers.borrow().projectors, 0);
}

#[tokio::test]
async fn no_more_viewers_are_let_in_than_there_may_be() {
    let mut console = Console::start();
    let mut lines = Vec::new();
    for _ in 0..64 {
        lines.push(console.line().await);
    }
    console.wait_for(64, 0).await;
    // The refused viewer may find the socket closed before it has introduced itself.
    let one_more = match ConsoleLine::to(&console.found(), Asked::Board).await {
        Ok(mut line) => line.next().await.unwrap_err(),
        Err(_) => None,
    };
    assert!(matches!(one_more, Some(Bye::Full) | None));
    lines.pop();
    console.wait_for(63, 0).await;
    assert!(console.line().await.next().await.is_ok());
}
