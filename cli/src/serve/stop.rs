//! Being asked to stop.

use std::io;

/// Listens for the signals that ask a program to stop: Ctrl+C, and on Unix SIGTERM.
#[derive(Debug)]
pub(super) struct Stop {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Stop {
    /// Listens from now on.
    pub(super) fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{signal, SignalKind};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    /// Comes back when a signal has come.
    pub(super) async fn asked(mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => (),
            _ = self.terminate.recv() => (),
        }
    }
}

#[cfg(not(unix))]
impl Stop {
    /// Listens from the first wait on; there is nothing to set up here.
    pub(super) fn listen() -> io::Result<Self> {
        Ok(Self {})
    }

    /// Comes back when a signal has come.
    pub(super) async fn asked(self) {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without the signal, closing the window still ends the program.
            std::future::pending().await
        }
    }
}
