//! The configuration that a command works with.

use std::path::Path;

use cartkeep_engine::config::Config;

use crate::failure::Failure;
use crate::{input, output, taxes};

/// Reads the configuration as the widget would: bad parts are left out, the rest is used.
pub(crate) fn read(path: &Path) -> Result<Config, Failure> {
    let (text, missing) = taxes::add(path, input::text(path)?);
    let (config, mut problems) = Config::parse(&text);
    let config = config.ok_or_else(|| Failure::problems(path, &text, problems.clone()))?;
    problems.extend(missing);
    if !problems.is_empty() {
        let file = input::name(path);
        let count = problems.len();
        output::complain(&format!(
            "{file} has problems ({count}) that `cartkeep check {file}` lists; going on without those parts"
        ));
    }
    Ok(config)
}
