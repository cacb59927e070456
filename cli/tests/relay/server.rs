//! A relay that runs beside the test.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::http::{attempt, send, Answer, SEALED};
use crate::place::Place;

/// A running relay, killed with the value.
#[derive(Debug)]
pub(crate) struct Relay {
    child: Child,
    pub(crate) address: SocketAddr,
    /// Reads the log while the relay runs, so that it never has to wait for a reader.
    log: Option<JoinHandle<String>>,
}

impl Relay {
    /// Starts over an empty place of the test `name`.
    pub(crate) fn start(name: &str, args: &[&str]) -> Self {
        Self::over(&Place::empty(name), args)
    }

    /// Starts over a place. Tests may ask as often as they like unless they say otherwise.
    pub(crate) fn over(place: &Place, args: &[&str]) -> Self {
        Self::with_env(place, args, &[])
    }

    /// Starts over a place, with variables of the environment.
    pub(crate) fn with_env(place: &Place, args: &[&str], env: &[(&str, &str)]) -> Self {
        let often = ["--rate", "1000000", "--burst", "1000000"];
        let often = if args.contains(&"--rate") { &[][..] } else { &often };
        let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("relay-site");
        std::fs::create_dir_all(&site).expect("a folder");
        let store = ["--store", &place.argument];
        Self::run(site.to_str().expect("UTF-8"), &[&store, often, args].concat(), env)
    }

    /// Starts without a store.
    pub(crate) fn plain(site: &str) -> Self {
        Self::run(site, &[], &[])
    }

    fn run(site: &str, args: &[&str], env: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cartkeep"))
            .args(["serve", site, "--port", "0"])
            .args(args)
            .envs(env.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stderr = child.stderr.take().expect("a pipe");
        let log = thread::spawn(move || {
            let mut log = String::new();
            stderr.read_to_string(&mut log).expect("UTF-8");
            log
        });
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("a pipe")).read_line(&mut line).expect("a line");
        let address = line.trim_end().rsplit_once("http://").and_then(|(_, rest)| rest.strip_suffix('/'));
        let address = address.and_then(|address| address.parse().ok());
        match address {
            Some(address) => Self { child, address, log: Some(log) },
            None => panic!("no address in {line:?}; {}", log.join().expect("no panic")),
        }
    }

    /// Sends a request without content.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[&str]) -> Answer {
        send(self.address, method, path, headers, b"")
    }

    /// Gets a path.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[])
    }

    /// Puts sealed bytes as a version of a replica.
    pub(crate) fn put(&self, cart: &str, replica: &str, token: &str, version: u64, sealed: &[u8]) -> Answer {
        let version = format!("Cartkeep-Version: {version}");
        send(self.address, "PUT", &path(cart, replica), &[SEALED, token, &version], sealed)
    }

    /// The same, while the relay may be killed: true when it was acknowledged.
    pub(crate) fn push(address: SocketAddr, cart: &str, token: &str, version: u64, sealed: &[u8]) -> bool {
        let header = format!("Cartkeep-Version: {version}");
        let answer =
            attempt(address, "PUT", &path(cart, crate::http::ONE), &[SEALED, token, &header], sealed);
        answer.is_ok_and(|answer| [201, 204].contains(&answer.status))
    }

    /// Waits until `done`, at most ten seconds.
    pub(crate) fn until(&self, what: &str, done: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !done(self) {
            assert!(start.elapsed() < Duration::from_secs(10), "{what} takes too long");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Ends it at once, as the system does when memory is short.
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    /// Sends a signal.
    pub(crate) fn signal(&self, signal: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &id]).status().expect("kill").success());
    }

    /// Waits for the end; what the log says.
    pub(crate) fn end(mut self) -> (ExitStatus, String) {
        let status = self.child.wait().expect("ended");
        let log = self.log.take().expect("not taken yet").join().expect("no panic");
        (status, log)
    }
}

/// The path of a replica.
pub(crate) fn path(cart: &str, replica: &str) -> String {
    format!("/sync/v1/carts/{cart}/replicas/{replica}")
}

impl Drop for Relay {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
