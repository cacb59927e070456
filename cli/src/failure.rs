//! Why a command ends early.

use std::fmt::{self, Display, Formatter};
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use cartkeep_engine::wire::Problem;

use crate::input::name;
use crate::outcome::Outcome;
use crate::place::Place;

/// What stopped a command, with the path and the value it is about.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A file cannot be read, or is not UTF-8 text.
    Read {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The output cannot be written.
    Write(io::Error),
    /// What a file says cannot be used.
    Problems {
        /// Which file.
        path: PathBuf,
        /// All that is wrong in it.
        problems: Vec<Problem>,
    },
    /// There is no such way of delivery for the cart and its destination.
    Method {
        /// The one that was asked for.
        id: String,
        /// Those that there are.
        known: String,
    },
    /// There is no such prompt in the configuration.
    Prompt {
        /// The one that was asked for.
        id: String,
        /// Those that there are.
        known: String,
    },
    /// A line of a journal was refused.
    Line {
        /// Which line, from 1.
        number: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// The folder to serve is none.
    Folder(PathBuf),
    /// The address to listen on cannot be had.
    Listen {
        /// Which address.
        address: SocketAddr,
        /// What the system said.
        error: io::Error,
    },
    /// The store of the relay cannot be used.
    Store {
        /// Where it should be.
        place: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The server stopped by itself.
    Serve(io::Error),
}

impl Failure {
    /// The failure to use the `text` of a file; where it is no JSON, its place is the path of the problem.
    pub(crate) fn problems(path: &Path, text: &str, mut problems: Vec<Problem>) -> Self {
        for problem in problems.iter_mut().filter(|problem| problem.path.is_empty()) {
            if let Some(place) = Place::where_json_ends(text) {
                problem.path = place.to_string();
                problem.value = place.found;
            }
        }
        Self::Problems { path: path.into(), problems }
    }

    /// The exit code it ends with.
    pub(crate) fn outcome(&self) -> Outcome {
        match self {
            Self::Problems { .. } | Self::Method { .. } | Self::Prompt { .. } | Self::Line { .. } => {
                Outcome::Refused
            }
            Self::Read { .. }
            | Self::Write(_)
            | Self::Folder(_)
            | Self::Listen { .. }
            | Self::Store { .. }
            | Self::Serve(_) => Outcome::Unusable,
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => write!(f, "cannot read {}: {error}", name(path)),
            Self::Write(error) => write!(f, "cannot write the output: {error}"),
            Self::Problems { path, problems } => {
                write!(f, "{} cannot be used:", name(path))?;
                for Problem { path, value, allowed } in problems {
                    let colon = if path.is_empty() { "" } else { ": " };
                    write!(f, "\n  {path}{colon}{value} — {allowed}")?;
                }
                Ok(())
            }
            Self::Method { id, known } => {
                write!(f, "no way of delivery {id} for this cart and destination; allowed: {known}")
            }
            Self::Prompt { id, known } => write!(f, "no prompt {id}; allowed: {known}"),
            Self::Line { number, reason } => write!(f, "line {number}: {reason}"),
            Self::Folder(path) => write!(f, "cannot serve {}: there is no such folder", path.display()),
            Self::Listen { address, error } => write!(f, "cannot listen on {address}: {error}"),
            Self::Store { place, reason } => write!(f, "cannot keep carts in {place}: {reason}"),
            Self::Serve(error) => write!(f, "the server stopped: {error}"),
        }
    }
}
