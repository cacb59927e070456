//! The place where objects are kept, whatever kind it is.

mod litter;
mod place;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt};
use object_store::path::Path;
use object_store::{
    Error, GetOptions, GetResult, ObjectMeta, ObjectStore, ObjectStoreExt, PutMode, UpdateVersion,
};

pub(in crate::serve) use self::place::Place;

/// Objects under keys.
#[derive(Clone, Debug)]
pub(in crate::serve) struct Store {
    objects: Arc<dyn ObjectStore>,
    folder: Option<Arc<std::path::Path>>,
    /// True once the store said that it has no conditional update; then the locks alone keep writers apart.
    unconditional: Arc<AtomicBool>,
}

/// What lies under a key.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// All of it, or what was asked for.
    pub(super) bytes: Bytes,
    /// How old it is; zero if its time lies ahead.
    pub(super) age: Duration,
    /// Which state of the object this is.
    pub(super) state: UpdateVersion,
}

/// An object in a list.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Where it is.
    pub(super) key: String,
    /// Its length.
    pub(super) size: u64,
    /// How old it is.
    pub(super) age: Duration,
}

/// What became of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// It is kept.
    Kept,
    /// Somebody else wrote in between.
    Overtaken,
}

impl Store {
    /// Reads an object, or its first bytes.
    pub(super) async fn read(&self, key: &str, first: Option<usize>) -> Result<Option<Found>, Error> {
        let options =
            GetOptions { range: first.map(|first| (0..first as u64).into()), ..GetOptions::default() };
        let result = match self.objects.get_opts(&Path::from(key), options).await {
            Err(Error::NotFound { .. }) => return Ok(None),
            result => result?,
        };
        let GetResult { meta: ObjectMeta { last_modified, ref e_tag, ref version, .. }, .. } = result;
        let state = UpdateVersion { e_tag: e_tag.clone(), version: version.clone() };
        Ok(Some(Found { age: age(last_modified.into()), state, bytes: result.bytes().await? }))
    }

    /// Writes an object if it is still in the state `before`, or still absent. When this comes back, the object
    /// is kept, whatever happens to this program.
    pub(super) async fn write(
        &self,
        key: &str,
        bytes: Bytes,
        before: Option<UpdateVersion>,
    ) -> Result<Written, Error> {
        let mode = match before {
            _ if self.unconditional.load(Ordering::Relaxed) => PutMode::Overwrite,
            Some(state) => PutMode::Update(state),
            None => PutMode::Create,
        };
        let key = Path::from(key);
        match self.objects.put_opts(&key, bytes.clone().into(), mode.into()).await {
            Ok(_) => Ok(Written::Kept),
            // Where there is nothing any more, it is not in that state either.
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. } | Error::NotFound { .. }) => {
                Ok(Written::Overtaken)
            }
            Err(Error::NotImplemented { .. } | Error::NotSupported { .. }) => {
                self.unconditional.store(true, Ordering::Relaxed);
                self.objects.put_opts(&key, bytes.into(), PutMode::Overwrite.into()).await?;
                Ok(Written::Kept)
            }
            Err(error) => Err(error),
        }
    }

    /// The first `most` objects of a folder, in no order.
    pub(super) async fn list(&self, folder: &str, most: usize) -> Result<Vec<Entry>, Error> {
        let folder = Path::from(folder);
        let entries = self.objects.list(Some(&folder)).map_ok(
            |ObjectMeta { location, size, last_modified, .. }| Entry {
                key: location.into(),
                size,
                age: age(last_modified.into()),
            },
        );
        entries.take(most).try_collect().await
    }

    /// The keys of objects in a folder that are older than `lifetime`, at most so many. However many objects there
    /// are, they are not held in memory.
    pub(super) async fn expired(
        &self,
        folder: &str,
        lifetime: Duration,
        most: usize,
    ) -> Result<Vec<String>, Error> {
        let folder = Path::from(folder);
        let expired = self.objects.list(Some(&folder)).try_filter_map(|meta| async move {
            Ok((age(meta.last_modified.into()) > lifetime).then(|| meta.location.into()))
        });
        expired.take(most).try_collect().await
    }

    /// Deletes an object, if there is one.
    pub(super) async fn delete(&self, key: &str) -> Result<(), Error> {
        match self.objects.delete(&Path::from(key)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Makes sure that the store answers.
    pub(super) async fn reach(&self) -> Result<(), Error> {
        if let Some(folder) = &self.folder {
            // Listing a folder that is gone finds nothing, and no fault.
            std::fs::read_dir(folder)
                .map_err(|error| Error::Generic { store: "folder", source: Box::new(error) })?;
        }
        self.list("ready", 1).await.map(drop)
    }

    /// Removes what writes that were cut off have left below `folder`; a count of it.
    pub(super) async fn tidy(&self, folder: &str) -> usize {
        let Some(root) = &self.folder else { return 0 };
        let path = root.join(folder);
        tokio::task::spawn_blocking(move || litter::remove(&path)).await.unwrap_or_default()
    }
}

fn age(changed: SystemTime) -> Duration {
    changed.elapsed().unwrap_or_default()
}
