//! What answers a request.

use std::path::Path;

use axum::handler::HandlerWithoutStateExt;
use axum::http::header::X_CONTENT_TYPE_OPTIONS;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::{from_fn, map_response};
use axum::response::Response;
use axum::Router;
use tower_http::services::ServeDir;

use super::{cache, content_type, hidden, missing};

/// The files of `dir`, every answer with the `extra` headers.
pub(super) fn router(dir: &Path, extra: HeaderMap) -> Router {
    let files = ServeDir::new(dir).precompressed_br().fallback(missing::answer.into_service());
    Router::new()
        .fallback_service(files)
        .layer(from_fn(hidden::refuse))
        .layer(map_response(move |response| dress(response, extra.clone())))
}

async fn dress(mut response: Response, extra: HeaderMap) -> Response {
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    cache::ask_first(headers);
    content_type::complete(headers);
    // Replaces what stands there under the same names.
    headers.extend(extra);
    response
}
