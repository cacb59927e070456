//! A small site to serve.

use std::fs;
use std::path::PathBuf;

/// What is served in place of `app.js` to who reads brotli. The server does not look into it.
pub(crate) const COMPRESSED: &[u8] = b"compressed";

/// Makes the site in a folder of its own for the test `name`.
pub(crate) fn make(name: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let site = root.join("site");
    for (path, content) in [
        ("../secret.txt", b"secret".as_slice()),
        ("index.html", b"<!doctype html><title>Shop</title>"),
        ("shop.json", b"{}"),
        ("style.css", b":root{}"),
        ("app.js", b"export const plain = true;"),
        ("app.js.br", COMPRESSED),
        ("cartkeep/cartkeep.mjs", b"export {};"),
        ("cartkeep/cartkeep.wasm", b"\0asm\x01\0\0\0"),
        ("img/mug.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("help/index.html", b"<!doctype html><title>Help</title>"),
        (".env", b"SECRET=1"),
        (".well-known/security.txt", b"Contact: mailto:shop@example.com"),
    ] {
        let file = site.join(path);
        fs::create_dir_all(site.join("help")).expect("a folder");
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(file, content).expect("a file");
    }
    site
}
