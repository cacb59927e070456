//! Files that are nobody's business: `.git`, `.env` and their like.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;

use super::missing;

/// Answers requests for hidden files as if there were none.
pub(super) async fn refuse(request: Request, next: Next) -> Response {
    if is_hidden(request.uri().path()) {
        return missing::answer(request).await.into_response();
    }
    next.run(request).await
}

/// True when a part of the path, as the file system will see it, starts with a point. A path with two
/// slashes in front is hidden too: its redirect to a folder would lead to another host.
fn is_hidden(path: &str) -> bool {
    let path = percent_decode_str(path).decode_utf8_lossy();
    path.starts_with("//")
        || path.split(['/', '\\']).any(|part| part.starts_with('.') && part != ".well-known")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_in_front_hide() {
        for (path, hidden) in [
            ("/", false),
            ("/cartkeep/cartkeep.wasm", false),
            ("/.well-known/security.txt", false),
            ("/.git/config", true),
            ("/%2egit/config", true),
            ("/a%2f.env", true),
            ("/a/../b", true),
            ("//elsewhere.example", true),
        ] {
            assert_eq!(is_hidden(path), hidden, "{path}");
        }
    }
}
