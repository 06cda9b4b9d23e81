//! Drives a real headless Chromium over its own pipe: opens pages, asks them, takes pictures.
//!
//! Debian's package `chromium` has it.

use std::cell::Cell;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// How long the browser may take for anything, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);
/// How often a page is looked at.
const PAUSE: Duration = Duration::from_millis(20);

/// Names that the browser goes by.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A running browser. It ends when it is dropped.
pub struct Browser {
    child: Child,
    replies: Receiver<Value>,
    next: Cell<u64>,
    _profile: tempfile::TempDir,
}

pub struct Tab<'a> {
    browser: &'a Browser,
    session: String,
}

impl Browser {
    /// Starts the browser. Fails if there is none: tests that need it are ignored unless asked for.
    pub fn start() -> Self {
        let program = find().expect("no Chromium on this machine (Debian: apt-get install chromium)");
        let profile = tempfile::tempdir().expect("a folder for the browser");
        // The browser reads commands from file descriptor 3 and writes answers to 4. The shell moves its standard
        // streams there.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "sh"])
            .arg(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args(["--hide-scrollbars", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the browser starts");
        let mut output = BufReader::new(child.stdout.take().expect("the browser's output"));
        let (sender, replies) = sync_channel(4096);
        thread::spawn(move || {
            let mut message = Vec::new();
            while output.read_until(0, &mut message).is_ok_and(|count| count > 0) {
                message.pop();
                let Ok(reply) = serde_json::from_slice::<Value>(&message) else { return };
                // Events are dropped; only replies are waited for.
                if reply.get("id").is_some() && sender.send(reply).is_err() {
                    return;
                }
                message.clear();
            }
        });
        Self { child, replies, next: Cell::new(1), _profile: profile }
    }

    /// Opens a page in a window of this many pixels.
    pub fn open(&self, url: &str, size: (u32, u32)) -> Tab<'_> {
        let tab = self.blank(size);
        tab.go(url);
        tab
    }

    /// Opens an empty page.
    pub fn blank(&self, size: (u32, u32)) -> Tab<'_> {
        let target = self.ask(None, "Target.createTarget", &json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = self.ask(None, "Target.attachToTarget", &attach);
        let tab = Tab { browser: self, session: session["sessionId"].as_str().unwrap().to_owned() };
        tab.ask("Page.enable", &json!({}));
        tab.resize(size);
        tab
    }

    fn ask(&self, session: Option<&str>, method: &str, parameters: &Value) -> Value {
        let id = self.next.replace(self.next.get() + 1);
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let mut input = self.child.stdin.as_ref().expect("the browser's input");
        input
            .write_all(message.to_string().as_bytes())
            .and_then(|()| input.write_all(&[0]))
            .expect("it reads");
        loop {
            let reply = self.replies.recv_timeout(PATIENCE).expect("the browser answers");
            if reply["id"] == id {
                assert!(reply.get("error").is_none(), "{method}: {}", reply["error"]);
                return reply["result"].clone();
            }
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Tab<'_> {
    pub fn go(&self, url: &str) {
        self.ask("Page.navigate", &json!({ "url": url }));
        self.wait_for("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// Resizes the window, in pixels.
    pub fn resize(&self, (width, height): (u32, u32)) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Sets a preference of the browser's user, as `prefers-color-scheme` to `dark`.
    pub fn prefer(&self, preferences: &[(&str, &str)]) {
        let features: Vec<_> =
            preferences.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.ask("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Runs a script in every page opened from now on, before its own.
    pub fn before(&self, script: &str) {
        self.ask("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true });
        let reply = self.ask("Runtime.evaluate", &asked);
        assert!(reply.get("exceptionDetails").is_none(), "{expression}: {reply}");
        reply["result"]["value"].clone()
    }

    /// Waits until an expression in the page is true.
    #[track_caller]
    pub fn wait_for(&self, expression: &str) -> &Self {
        let mut waited = Duration::ZERO;
        while waited < PATIENCE {
            if self.value(&format!("Boolean({expression})")) == true {
                return self;
            }
            thread::sleep(PAUSE);
            waited += PAUSE;
        }
        panic!("waited in vain for {expression}; the page says: {}", self.value("document.body.innerText"));
    }

    /// The text of the page, a line each.
    pub fn text(&self) -> String {
        self.value("document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    /// What a screen reader gets: the role and name of each part that has a role.
    pub fn roles(&self) -> Vec<(String, String)> {
        self.ask("Accessibility.enable", &json!({}));
        let tree = self.ask("Accessibility.getFullAXTree", &json!({}));
        let text = |node: &Value, what: &str| node[what]["value"].as_str().unwrap_or_default().to_owned();
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        nodes
            .filter(|node| node["ignored"] != true)
            .map(|node| (text(node, "role"), text(node, "name")))
            .collect()
    }

    /// Presses a key, as a keyboard does.
    pub fn press(&self, key: &str, code: &str) {
        for kind in ["keyDown", "keyUp"] {
            self.ask("Input.dispatchKeyEvent", &json!({ "type": kind, "key": key, "code": code }));
        }
    }

    pub fn photograph(&self, path: &Path) {
        let picture = self.ask("Page.captureScreenshot", &json!({ "format": "png" }));
        std::fs::write(path, decoded(picture["data"].as_str().unwrap())).expect("the picture is written");
    }

    /// Returns the page as it would be printed: a PDF, on the paper that the page asks for.
    pub fn printed(&self) -> Vec<u8> {
        let pdf =
            self.ask("Page.printToPDF", &json!({ "preferCSSPageSize": true, "printBackground": false }));
        decoded(pdf["data"].as_str().unwrap())
    }

    fn ask(&self, method: &str, parameters: &Value) -> Value {
        self.browser.ask(Some(&self.session), method, parameters)
    }
}

fn find() -> Option<PathBuf> {
    let folders: Vec<_> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
    let paths = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    std::env::var_os("TRIBUNE_CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| paths.into_iter().find(|path| path.is_file()))
}

/// Decodes base 64.
fn decoded(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits: Vec<u8> = text.bytes().filter(|&byte| byte != b'=').map(digit).collect();
    let bits = |chunk: &[u8]| chunk.iter().fold(0_u32, |bits, &digit| bits << 6 | u32::from(digit));
    let bytes = |chunk: &[u8]| {
        let whole = (bits(chunk) << (6 * (4 - chunk.len()))).to_be_bytes();
        whole[1..chunk.len()].to_vec()
    };
    digits.chunks(4).flat_map(bytes).collect()
}
