//! The answer when there is no such file.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::IntoResponse;

/// Says as plain text what is missing.
pub(super) async fn answer(request: Request) -> impl IntoResponse {
    (StatusCode::NOT_FOUND, ["404: there is nothing at ", request.uri().path(), "\n"].concat())
}
