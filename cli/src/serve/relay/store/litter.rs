//! What writes leave in a folder when the program is killed in the middle.

use std::fs;
use std::path::Path;
use std::time::Duration;

/// How old a file has to be: no write takes that long.
const AGE: Duration = Duration::from_secs(3600);

/// Removes such files below `folder` and counts them. An object is written beside its place, under a name that ends
/// in `#` and a number, and then renamed; such a file is never taken for an object.
pub(super) fn remove(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let mut removed = 0;
    for entry in entries.flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            removed += remove(&path);
        } else if is_litter(&path) && fs::remove_file(&path).is_ok() {
            removed += 1;
        }
    }
    removed
}

fn is_litter(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let unfinished = name.rsplit_once('#').is_some_and(|(_, number)| number.parse::<u64>().is_ok());
    unfinished
        && fs::metadata(path)
            .and_then(|metadata| metadata.modified())
            .is_ok_and(|changed| changed.elapsed().is_ok_and(|age| age > AGE))
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::SystemTime;

    use super::*;

    #[test]
    fn only_old_unfinished_files_go() {
        let root = std::env::temp_dir().join(format!("cartkeep-litter-{}", std::process::id()));
        let inner = root.join("11");
        fs::create_dir_all(&inner).expect("a folder");
        let long_ago = SystemTime::now() - 2 * AGE;
        for (name, old) in [("aa", true), ("aa#1", true), ("aa#2", false), ("b#c", true)] {
            let file = File::create(inner.join(name)).expect("a file");
            if old {
                file.set_modified(long_ago).expect("a time");
            }
        }
        assert_eq!(remove(&root), 1);
        let mut left: Vec<_> =
            fs::read_dir(&inner).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
        left.sort();
        assert_eq!(left, ["aa", "aa#2", "b#c"]);
        fs::remove_dir_all(&root).expect("removed");
        assert_eq!(remove(&root), 0);
    }
}
