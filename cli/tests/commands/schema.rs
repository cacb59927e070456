//! `cartkeep schema`

use crate::run::cartkeep;

#[test]
fn prints_an_indented_schema() {
    let ran = cartkeep(&["schema"], "");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"));
    assert!(ran.out.ends_with("\n}\n"));
    assert!(ran.out.contains("\"timeZone\": {\n"));
}

#[cfg(unix)]
#[test]
fn ends_quietly_when_nobody_reads() {
    let run = "exec 3>&1; { \"$0\" schema; echo \"$?\" >&3; } 2>&1 | true";
    let output = std::process::Command::new("sh")
        .args(["-c", run, env!("CARGO_BIN_EXE_cartkeep")])
        .output()
        .expect("a shell");
    assert_eq!(String::from_utf8(output.stdout).expect("UTF-8"), "0\n");
}
