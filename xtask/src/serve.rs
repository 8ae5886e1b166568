//! Serves the page on this machine, for work and for the tests.

use crate::{package, project, wasm};
use anyhow::{Context, Result, anyhow, bail};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response};

/// A page asks for several files at a time.
const WORKERS: usize = 4;

/// The folders that are served; nothing else of the repository is.
const FOLDERS: [&str; 3] = ["www", "bench", "tests/browser/pages"];

/// Builds, then serves until it is stopped by hand.
pub fn run(port: u16) -> Result<()> {
    let listener = listen(port)?;
    package::build(wasm::Profile::Work)?;
    let server = Server::start(listener)?;
    println!("\nBorderline is at {}/ (Ctrl+C stops it)", server.url);
    server.wait();
    Ok(())
}

/// A running server; it stops when dropped.
pub struct Server {
    /// Its address without a slash at the end: `http://localhost:8080`.
    pub url: String,
    http: Arc<tiny_http::Server>,
    workers: Vec<thread::JoinHandle<()>>,
}

impl Server {
    /// Starts a server on any free port.
    pub fn on_free_port() -> Result<Self> {
        Self::start(listen(0)?)
    }

    fn start(listener: TcpListener) -> Result<Self> {
        let port = listener.local_addr()?.port();
        let http =
            tiny_http::Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;
        let http = Arc::new(http);
        let worker = |_| {
            let http = Arc::clone(&http);
            thread::spawn(move || http.incoming_requests().for_each(answer))
        };
        let workers = (0..WORKERS).map(worker).collect();
        Ok(Self {
            url: format!("http://localhost:{port}"),
            http,
            workers,
        })
    }

    fn wait(mut self) {
        for worker in self.workers.drain(..) {
            // A worker that died has said so itself; the others go on.
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
    }
}

/// Takes the port before the build, so that a port in use is told at once.
fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!(
                "port {port} is taken by another program; try `cargo xtask serve --port {}`",
                other_port(port)
            )
        }
        result => result.with_context(|| format!("cannot listen on port {port}")),
    }
}

/// The next port, within those that need no rights.
fn other_port(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8080)
}

fn answer(request: Request) {
    let asked = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_owned();
    let sent = match (request.method(), open(&asked)) {
        (Method::Get | Method::Head, Some((path, file))) => {
            let response =
                Response::from_file(file).with_header(header("Content-Type", mime(&path)));
            request.respond(with_common(response))
        }
        (Method::Get | Method::Head, None) => refuse(request, 404, "there is no such file"),
        _ => refuse(request, 405, "this server only reads"),
    };
    // A browser that has gone away meanwhile is no fault.
    if let Err(error) = sent.or_else(ignore_closed) {
        eprintln!("could not answer {asked}: {error}");
    }
}

fn refuse(request: Request, code: u16, reason: &str) -> io::Result<()> {
    request.respond(with_common(
        Response::from_string(reason).with_status_code(code),
    ))
}

fn ignore_closed(error: io::Error) -> io::Result<()> {
    match error.kind() {
        ErrorKind::BrokenPipe | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => Ok(()),
        _ => Err(error),
    }
}

fn with_common<R: io::Read>(response: Response<R>) -> Response<R> {
    response
        .with_header(header("Cache-Control", "no-store"))
        .with_header(header("X-Content-Type-Options", "nosniff"))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value)
        .unwrap_or_else(|()| unreachable!("{name}: {value} is plain ASCII"))
}

/// The file that a request path means.
fn open(asked: &str) -> Option<(PathBuf, File)> {
    let path = project::root().join(file_from_url(asked)?);
    let file = File::open(&path).ok()?;
    // On some systems a folder can be opened like a file.
    let data = file.metadata().ok()?;
    (data.is_file() && is_inside(&path)).then_some((path, file))
}

/// The path within the repository, if it is one that is served.
fn file_from_url(asked: &str) -> Option<PathBuf> {
    if matches!(asked, "/" | "/index.html") {
        return Some("index.html".into());
    }
    let decoded = decode(asked.strip_prefix('/')?)?;
    let path = Path::new(&decoded);
    let plain = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let served = FOLDERS.iter().any(|folder| path.starts_with(folder));
    (plain && served && !decoded.contains('\\')).then(|| path.to_owned())
}

/// Whether a path is still in the repository once links are followed.
fn is_inside(path: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    matches!((real(path), real(project::root())), (Some(file), Some(root)) if file.starts_with(&root))
}

/// Undoes percent encoding; nothing for what is no valid text.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => 16 * hex(rest.next()?)? + hex(rest.next()?)?,
            other => other,
        });
    }
    let text = String::from_utf8(bytes).ok()?;
    (!text.contains('\0')).then_some(text)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

/// The type of a file by its extension, for the kinds that this repository has.
fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(OsStr::to_str).unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "geojson" | "map" => "application/json",
        "md" | "ts" | "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    #[test]
    fn served_paths_are_mapped_to_files() {
        let file = |asked| file_from_url(asked).map(|path| path.display().to_string());
        assert_eq!(file("/").as_deref(), Some("index.html"));
        assert_eq!(file("/www/a%20b.js").as_deref(), Some("www/a b.js"));
        assert_eq!(
            file("/tests/browser/pages/shot.html").as_deref(),
            Some("tests/browser/pages/shot.html")
        );
    }

    #[test]
    fn everything_else_is_refused() {
        for asked in [
            "/Cargo.toml",
            "/www/../Cargo.toml",
            "/www/%2e%2e/Cargo.toml",
            "/www%2f..%2fCargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/www/..\\x",
            "/www/%00",
            "/www/%zz",
            "/www/%",
            "/wwwx/a.js",
            "",
            "*",
            "/tests/browser/package.json",
            "/www/../../etc/passwd",
        ] {
            assert_eq!(file_from_url(asked), None, "{asked}");
        }
    }

    #[test]
    fn types_are_those_that_browsers_insist_on() {
        let mime = |name| mime(Path::new(name));
        assert_eq!(mime("a.wasm"), "application/wasm");
        assert_eq!(mime("a.js"), "text/javascript; charset=utf-8");
        assert_eq!(mime("a.mjs"), "text/javascript; charset=utf-8");
        assert_eq!(mime("a.json"), "application/json");
        assert_eq!(mime("a.svg"), "image/svg+xml");
        assert_eq!(mime("a.html"), "text/html; charset=utf-8");
        assert_eq!(mime("a.css"), "text/css; charset=utf-8");
    }

    fn ask(server: &Server, request: &str) -> String {
        let address = server.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address.replace("localhost", "127.0.0.1")).unwrap();
        write!(
            stream,
            "{request} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn a_running_server_refuses_politely() {
        let server = Server::on_free_port().unwrap();
        assert!(ask(&server, "GET /Cargo.toml").starts_with("HTTP/1.1 404"));
        assert!(
            ask(&server, "GET /www").starts_with("HTTP/1.1 404"),
            "a folder is not listed"
        );
        assert!(ask(&server, "POST /").starts_with("HTTP/1.1 405"));
        assert!(ask(&server, "GET /nothing").contains("Cache-Control: no-store"));
    }

    #[test]
    fn a_port_in_use_is_told_with_another_to_try() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = listen(port).unwrap_err().to_string();
        assert!(
            message.contains("is taken") && message.contains("--port"),
            "{message}"
        );
    }
}
