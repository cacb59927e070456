//! Compiles what the views are written in (`src/view/<name>/<name>.html` and `.css`, and the words
//! in `src/words/en.txt`) into static strings that a small interpreter turns into nodes. Names
//! become constants and enums, so that a view that fills a key or hears an action that its
//! template does not have fails to compile, and one that forgets it is warned of.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use roxmltree::{Document, Node};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/view");
    println!("cargo::rerun-if-changed=src/words");
    let out = env::var("OUT_DIR")?;
    let words = Words::read(&fs::read_to_string("src/words/en.txt")?)?;
    let mut said = BTreeSet::new();
    for entry in fs::read_dir("src/view")? {
        let folder = entry?.path();
        let Some(name) = folder.file_name().and_then(|name| name.to_str()) else { continue };
        let (style, template) = (folder.join([name, ".css"].concat()), folder.join([name, ".html"].concat()));
        if !style.is_file() {
            continue;
        }
        let mut code = format!("pub(crate) const STYLE: &str = {:?};\n", minify(&fs::read_to_string(style)?));
        if template.is_file() {
            let text = fs::read_to_string(&template)?;
            let compiled = compile(&text, &words, &mut said);
            code += &compiled.map_err(|problem| format!("{}: {problem}", template.display()))?;
        }
        fs::write(Path::new(&out).join([name, ".rs"].concat()), code)?;
    }
    Ok(fs::write(Path::new(&out).join("words.rs"), words.code(&said)?)?)
}

/// The words of the views, in the order of their file.
struct Words(Vec<(String, String)>);

impl Words {
    fn read(text: &str) -> Result<Self, String> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let pairs = lines.map(|line| match line.split_once(" = ") {
            Some((key, text)) => Ok((key.to_owned(), text.to_owned())),
            None => Err(format!("en.txt: no \" = \" in {line:?}")),
        });
        Ok(Self(pairs.collect::<Result<_, _>>()?))
    }

    fn place(&self, key: &str) -> Option<usize> {
        self.0.iter().position(|(known, _)| known == key)
    }

    /// A constant for each word; the compiler warns of those that neither a view nor a template says.
    fn code(&self, said: &BTreeSet<String>) -> Result<String, Box<dyn Error>> {
        let mut table = String::new();
        let mut code = String::new();
        for (place, (key, text)) in self.0.iter().enumerate() {
            writeln!(table, "{key}={text}")?;
            // Found by the `.other` that follows it.
            if key.ends_with(".one") {
                continue;
            }
            if said.contains(key) {
                writeln!(code, "#[allow(dead_code, reason = \"a template says it\")]")?;
            }
            writeln!(code, "/// {text:?}\npub(crate) const {}: Word = Word({place});", constant(key))?;
        }
        writeln!(
            code,
            "/// Every key with its text, a line each.\npub(crate) const TABLE: &str = {table:?};"
        )?;
        Ok(code)
    }
}

/// A template in the making. Its program is a string of operations; each is a character, followed
/// by texts that end with a line feed (no attribute of XML has one) and by characters that stand
/// for numbers. `src/view/template/` reads it.
struct Compiler<'a> {
    words: &'a Words,
    said: &'a mut BTreeSet<String>,
    keys: BTreeSet<String>,
    actions: BTreeSet<String>,
    kinds: BTreeSet<String>,
}

fn compile(text: &str, words: &Words, said: &mut BTreeSet<String>) -> Result<String, Box<dyn Error>> {
    let document = Document::parse(text)?;
    let mut compiler =
        Compiler { words, said, keys: BTreeSet::new(), actions: BTreeSet::new(), kinds: BTreeSet::new() };
    compiler.collect(document.root_element())?;
    let mut program = String::new();
    compiler.element(document.root_element(), false, &mut program)?;

    let mut code = String::new();
    let kinds: Vec<&String> = compiler.kinds.iter().collect();
    writeln!(
        code,
        "pub(crate) const TEMPLATE: Template = Template {{ program: {program:?}, kinds: &{kinds:?} }};"
    )?;
    writeln!(code, "pub(crate) mod key {{")?;
    for key in &compiler.keys {
        writeln!(code, "pub(crate) const {}: char = {:?};", constant(key), number(compiler.key(key)?)?)?;
    }
    writeln!(code, "}}")?;
    if !compiler.actions.is_empty() {
        let names: Vec<String> = compiler.actions.iter().map(|action| camel(action)).collect();
        let (list, count) = (names.join(", "), names.len());
        writeln!(code, "#[derive(Clone, Copy)]\npub(crate) enum Action {{ {list} }}")?;
        let list = names.iter().map(|name| format!("Action::{name}")).collect::<Vec<_>>().join(", ");
        writeln!(code, "pub(crate) const ACTIONS: [Action; {count}] = [{list}];")?;
    }
    Ok(code)
}

impl Compiler<'_> {
    /// Finds all names first, so that each has its number before any is used.
    fn collect(&mut self, node: Node<'_, '_>) -> Result<(), Box<dyn Error>> {
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value().to_owned());
            if name == "data-on" {
                for pair in value.split(' ') {
                    let (kind, action) = pair.split_once(':').ok_or("data-on is \"event:action\"")?;
                    self.kinds.insert(kind.to_owned());
                    self.actions.insert(action.to_owned());
                }
            } else if let Some((kind, _)) = binding(name) {
                let names = if matches!(kind, 'w' | 'q') { &mut *self.said } else { &mut self.keys };
                names.insert(value);
            }
        }
        node.children().filter(Node::is_element).try_for_each(|child| self.collect(child))
    }

    fn element(&self, node: Node<'_, '_>, svg: bool, out: &mut String) -> Result<(), Box<dyn Error>> {
        let tag = node.tag_name().name();
        let svg = svg || tag == "svg";
        if ["script", "style", "iframe", "object", "template"].contains(&tag) {
            return Err(format!("<{tag}> has no place in a template").into());
        }
        out.push(if svg { 's' } else { '<' });
        push_text(out, tag);
        // Properties such as a select's value need the children to be there.
        let mut properties = String::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            match binding(name) {
                Some(('*', _)) => {}
                Some(('p', property)) => {
                    properties.push('p');
                    push_text(&mut properties, property);
                    properties.push(number(self.key(value)?)?);
                }
                Some((kind, target)) => {
                    if target.starts_with("on") || target == "style" {
                        return Err(format!("{name}: neither handlers nor styles may be attributes").into());
                    }
                    out.push(kind);
                    if !target.is_empty() {
                        push_text(out, target);
                    }
                    out.push(number(if matches!(kind, 'w' | 'q') {
                        self.word(value)?
                    } else {
                        self.key(value)?
                    })?);
                }
                None if name == "data-on" => {
                    for (kind, action) in value.split(' ').filter_map(|pair| pair.split_once(':')) {
                        let place =
                            self.actions.iter().position(|known| known == action).ok_or("no action")?;
                        out.push('=');
                        push_text(out, &["data-", kind].concat());
                        push_text(out, &place.to_string());
                    }
                }
                None => {
                    if name.starts_with("on") || name == "style" || name.starts_with("data-") {
                        return Err(format!("{name} is not allowed here").into());
                    }
                    out.push('=');
                    push_text(out, name);
                    push_text(out, value);
                }
            }
        }
        self.children(node, svg, out)?;
        out.push_str(&properties);
        out.push('>');
        Ok(())
    }

    fn children(&self, node: Node<'_, '_>, svg: bool, out: &mut String) -> Result<(), Box<dyn Error>> {
        let mut list = false;
        for child in node.children().filter(|child| child.is_element() || child.is_text()) {
            if child.is_text() {
                let text = child.text().unwrap_or_default();
                if text.trim().is_empty() {
                    continue;
                }
                return Err(format!("{text:?}: words belong into src/words/en.txt").into());
            }
            if list {
                return Err("an element with data-each must be the last child".into());
            }
            match child.attribute("data-each") {
                Some(key) => {
                    list = true;
                    let mut row = String::new();
                    self.element(child, svg, &mut row)?;
                    out.extend(['*', number(self.key(key)?)?, number(row.len())?]);
                    out.push_str(&row);
                }
                None => self.element(child, svg, out)?,
            }
        }
        Ok(())
    }

    fn key(&self, key: &str) -> Result<usize, String> {
        self.keys.iter().position(|known| known == key).ok_or_else(|| format!("no key {key:?}"))
    }

    fn word(&self, word: &str) -> Result<usize, String> {
        self.words.place(word).ok_or_else(|| format!("no word {word:?} in src/words/en.txt"))
    }
}

/// The operation that a `data-` attribute stands for, and what it is done to.
fn binding(name: &str) -> Option<(char, &str)> {
    let name = name.strip_prefix("data-")?;
    match name {
        "text" => Some(('t', "")),
        "say" => Some(('w', "")),
        "if" => Some(('i', "")),
        "each" => Some(('*', "")),
        "attr-href" => Some(('u', "href")),
        "attr-src" => Some(('u', "src")),
        _ => [("attr-", 'a'), ("say-", 'q'), ("prop-", 'p')]
            .iter()
            .find_map(|(prefix, kind)| name.strip_prefix(prefix).map(|target| (*kind, target))),
    }
}

fn push_text(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// A number as a character; counted from the space, so that small ones are plain ASCII.
fn number(value: usize) -> Result<char, String> {
    u32::try_from(value + 32).ok().and_then(char::from_u32).ok_or_else(|| format!("{value} is too large"))
}

/// `cart.free-from` as the name of a constant.
fn constant(key: &str) -> String {
    key.replace(['.', '-'], "_").to_uppercase()
}

/// `set-place` as the name of a variant.
fn camel(name: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    name.split('-').map(capital).collect()
}

/// The same style sheet without comments and without the white space and the noughts that mean nothing.
fn minify(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(char) = rest.chars().next() {
        let taken = match char {
            '"' => 2 + rest[1..].find('"').unwrap_or(rest.len() - 2),
            '/' if rest.starts_with("/*") => {
                rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
                continue;
            }
            _ => char.len_utf8(),
        };
        let piece = &rest[..taken];
        rest = &rest[taken..];
        if char.is_whitespace() {
            // A space before a colon may be a combinator; one after it never is.
            if !out.ends_with(['{', '}', ';', ',', ':', ' ']) {
                out.push(' ');
            }
            continue;
        }
        if char == '0' && rest.starts_with('.') && !out.ends_with(|char: char| char.is_ascii_digit()) {
            continue;
        }
        if matches!(char, '{' | '}' | ';' | ',') && out.ends_with(' ') {
            out.pop();
        }
        if char == '}' && out.ends_with(';') {
            out.pop();
        }
        out.push_str(piece);
    }
    out.trim().to_owned()
}
