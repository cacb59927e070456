//! Where the relay keeps objects during a test.

use std::fs;
use std::path::{Path, PathBuf};

/// A place of its own for a test.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// As the argument says it.
    pub(crate) argument: String,
    /// The folder in which its objects end up, also where a server for buckets puts them there.
    pub(crate) folder: PathBuf,
    /// True when a server for buckets is in between.
    pub(crate) is_bucket: bool,
}

impl Place {
    /// An empty place for the test `name`.
    pub(crate) fn empty(name: &str) -> Self {
        let bucket = std::env::var("CARTKEEP_TEST_STORE").ok();
        let root = match &bucket {
            Some(_) => std::env::var("CARTKEEP_TEST_STORE_FOLDER").expect("the folder of the bucket").into(),
            None => PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("relay"),
        };
        let folder = root.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("an empty folder");
        }
        let argument = match &bucket {
            Some(bucket) => format!("{bucket}/{name}"),
            None => folder.to_str().expect("UTF-8").into(),
        };
        Self { argument, folder, is_bucket: bucket.is_some() }
    }

    /// All that is kept, by name; what a write that was cut off has left is not.
    pub(crate) fn objects(&self) -> Vec<(String, Vec<u8>)> {
        let mut objects = Vec::new();
        collect(&self.folder, &mut objects);
        objects.sort();
        objects
    }
}

fn collect(folder: &Path, objects: &mut Vec<(String, Vec<u8>)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, objects);
        } else if !name.contains('#') && !name.starts_with('.') {
            objects.push((name, fs::read(&path).expect("an object")));
        }
    }
}
