//! How a command ends.

use std::process::ExitCode;

/// The end of a command, as its exit code tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well.
    Fine,
    /// The input was read, and is not in order.
    Refused,
    /// The command could not do its work.
    Unusable,
}

/// The end of a command's help: examples, and what the exit codes mean.
pub(crate) fn help(examples: &[&str]) -> String {
    let mut help = String::from("Examples:\n");
    for example in examples {
        help.extend(["  ", example, "\n"]);
    }
    help.push_str(
        "\nExit codes:\n  \
         0  fine\n  \
         1  problems were found, or the input was refused\n  \
         2  wrong usage, or a file, folder or address that cannot be used",
    );
    help
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Refused => 1,
            Outcome::Unusable => 2,
        })
    }
}
