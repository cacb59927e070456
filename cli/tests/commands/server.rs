//! A server that runs beside the test.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ExitStatus, Stdio};

use crate::run::command;

/// A running `cartkeep serve`, ended with the value.
#[derive(Debug)]
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Server {
    /// Starts on a free port.
    pub(crate) fn start(site: &Path, args: &[&str]) -> Self {
        Self::start_anywhere(site, &[&["--port", "0"], args].concat())
    }

    /// Starts where the arguments say.
    pub(crate) fn start_anywhere(site: &Path, args: &[&str]) -> Self {
        let site = site.to_str().expect("UTF-8");
        let mut child =
            command(&[&["serve", site], args].concat()).stdout(Stdio::piped()).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("a pipe")).read_line(&mut line).expect("a line");
        let address = line.trim_end().strip_prefix(&format!("Serving {site} at http://"));
        let address = address.and_then(|rest| rest.strip_suffix('/')).and_then(|rest| rest.parse().ok());
        Self { child, address: address.unwrap_or_else(|| panic!("an address in {line:?}")) }
    }

    /// Sends a signal, and waits for the end.
    #[cfg(unix)]
    pub(crate) fn end_by(mut self, signal: &str) -> ExitStatus {
        let id = self.child.id().to_string();
        let sent = std::process::Command::new("kill").args(["-s", signal, &id]).status().expect("kill");
        assert!(sent.success());
        let status = self.child.wait().expect("it ends");
        let mut rest = String::new();
        self.child.stdout.take().expect("a pipe").read_to_string(&mut rest).expect("UTF-8");
        assert_eq!(rest, "");
        status
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
