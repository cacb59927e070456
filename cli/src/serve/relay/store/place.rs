//! Where objects are kept, as an argument.

use std::convert::Infallible;
use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use object_store::local::LocalFileSystem;

use super::Store;

/// A place for objects.
#[derive(Clone, Debug)]
pub(in crate::serve) enum Place {
    /// A folder of this machine.
    Folder(PathBuf),
    /// The address of a bucket, such as `s3://carts/relay`.
    Bucket(String),
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => path.display().fmt(f),
            Self::Bucket(address) => f.write_str(address),
        }
    }
}

impl FromStr for Place {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(if text.contains("://") { Self::Bucket(text.into()) } else { Self::Folder(text.into()) })
    }
}

impl Place {
    /// True when it is in `folder`, or would be.
    pub(in crate::serve) fn is_below(&self, folder: &Path) -> bool {
        let Self::Folder(path) = self else { return false };
        let Ok(path) = std::path::absolute(path) else { return false };
        // The path may lead through links, and its end need not exist yet.
        let existing = path.ancestors().find_map(|path| path.canonicalize().ok());
        existing.zip(folder.canonicalize().ok()).is_some_and(|(path, folder)| path.starts_with(folder))
    }

    /// Opens the store; a folder is made if there is none.
    pub(in crate::serve) fn open(&self) -> Result<Store, String> {
        match self {
            Self::Folder(path) => {
                std::fs::create_dir_all(path).map_err(|error| error.to_string())?;
                let folder = path.canonicalize().map_err(|error| error.to_string())?;
                let objects = LocalFileSystem::new_with_prefix(&folder).map_err(|error| error.to_string())?;
                // Otherwise what was acknowledged would survive the end of the program, but not that of the machine.
                let objects = objects.with_fsync(true).with_automatic_cleanup(true);
                Ok(store(Arc::new(objects), Some(folder.into())))
            }
            Self::Bucket(address) => bucket(address),
        }
    }
}

fn store(objects: Arc<dyn object_store::ObjectStore>, folder: Option<Arc<Path>>) -> Store {
    Store { objects, folder, unconditional: Arc::default() }
}

#[cfg(not(feature = "cloud"))]
fn bucket(_: &str) -> Result<Store, String> {
    Err("this build keeps to folders; for s3://, gs:// and az:// build the command with: \
         cargo build --profile native -p cartkeep-cli --features cloud"
        .into())
}

/// Credentials and endpoint come from the variables that the tools of the cloud use, too.
#[cfg(feature = "cloud")]
fn bucket(address: &str) -> Result<Store, String> {
    use object_store::aws::AmazonS3Builder;
    use object_store::azure::MicrosoftAzureBuilder;
    use object_store::gcp::GoogleCloudStorageBuilder;
    use object_store::prefix::PrefixStore;
    use object_store::{ClientConfigKey, ObjectStore, RetryConfig};

    /// The same steps for each kind of builder; they have no trait in common.
    macro_rules! build {
        ($builder:ty, $key:path) => {
            <$builder>::from_env()
                .with_url(address)
                .with_retry(RetryConfig { max_retries: 2, retry_timeout: TIME, ..RetryConfig::default() })
                .with_config($key(ClientConfigKey::Timeout), "8s")
                .with_config($key(ClientConfigKey::ConnectTimeout), "2s")
                .build()
                .map(|objects| Arc::new(objects) as Arc<dyn ObjectStore>)
                .map_err(|error| error.to_string())
        };
    }
    /// A request is refused when the store does not answer; it does not wait for minutes.
    const TIME: std::time::Duration = std::time::Duration::from_secs(10);

    let (scheme, rest) = address.split_once("://").unwrap_or_default();
    let objects = match scheme {
        "s3" => build!(AmazonS3Builder, object_store::aws::AmazonS3ConfigKey::Client),
        "gs" => build!(GoogleCloudStorageBuilder, object_store::gcp::GoogleConfigKey::Client),
        "az" => build!(MicrosoftAzureBuilder, object_store::azure::AzureConfigKey::Client),
        _ => Err("allowed: a folder, s3://BUCKET/PREFIX, gs://BUCKET/PREFIX, az://CONTAINER/PREFIX".into()),
    }?;
    let prefix = rest.split_once('/').map(|(_, prefix)| prefix.trim_matches('/')).unwrap_or_default();
    if prefix.is_empty() {
        return Ok(store(objects, None));
    }
    Ok(store(Arc::new(PrefixStore::new(objects, prefix)), None))
}
