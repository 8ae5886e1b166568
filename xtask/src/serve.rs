//! Serves the page on this machine, for work and for the tests. A name of [`HOSTS`] before a path sends the file, and by
//! relative addresses all that it asks for, as such a host would: `/strict/dist/index.html`.

use crate::{package, project, wasm};
use anyhow::{Context, Result, anyhow, bail};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING,
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, X_CONTENT_TYPE_OPTIONS,
};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::thread;
use tokio::sync::oneshot;

/// The folders that are served; nothing else of the repository is.
const FOLDERS: [&str; 6] = [
    "www",
    "bench",
    "dist",
    "tests/browser/pages",
    "tests/samples",
    "tests/browser/node_modules/reveal.js",
];

/// Hosts to be imitated, by the header that they send.
const HOSTS: [(&str, HeaderName, &str); 3] = [
    (
        "strict",
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:",
    ),
    (
        "no-wasm",
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:",
    ),
    ("open", ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
];

/// Builds, then serves until it is stopped by hand.
pub fn run(port: u16) -> Result<()> {
    let listener = listen(port)?;
    package::build(wasm::Profile::Work)?;
    let server = Server::start(listener)?;
    println!("\nBorderline is at {}/ (Ctrl+C stops it)", server.url);
    server.wait()
}

/// A running server; it stops when dropped.
pub struct Server {
    /// Its address without a slash at the end: `http://localhost:8080`.
    pub url: String,
    thread: thread::JoinHandle<Result<()>>,
    /// Dropped with the server, which ends the thread.
    _stop: oneshot::Sender<Infallible>,
}

impl Server {
    /// Starts a server on any free port.
    pub fn on_free_port() -> Result<Self> {
        Self::start(listen(0)?)
    }

    fn start(listener: TcpListener) -> Result<Self> {
        let port = listener.local_addr()?.port();
        listener.set_nonblocking(true)?;
        let (stop, stopped) = oneshot::channel();
        // One thread is enough for files of a few hundred kilobytes, and no connection waits for another to close.
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()?;
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    result = accept(listener) => result,
                    _ = stopped => Ok(()),
                }
            })
        });
        Ok(Self {
            url: format!("http://localhost:{port}"),
            thread,
            _stop: stop,
        })
    }

    fn wait(self) -> Result<()> {
        let ended = self.thread.join();
        ended.unwrap_or_else(|_| Err(anyhow!("the server broke down")))
    }
}

async fn accept(listener: TcpListener) -> Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(async {
            let connection = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service_fn(answer));
            // A browser that has gone away meanwhile is no fault.
            let _ = connection.await;
        });
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

async fn answer(request: Request<Incoming>) -> hyper::http::Result<Response<Full<Bytes>>> {
    let (host, path) = host_from_path(request.uri().path());
    let (code, kind, mut body) = match (request.method(), read(path)) {
        (&Method::GET | &Method::HEAD, Some((path, body))) => (StatusCode::OK, mime(&path), body),
        (&Method::GET | &Method::HEAD, None) => {
            refuse(StatusCode::NOT_FOUND, "there is no such file")
        }
        _ => refuse(StatusCode::METHOD_NOT_ALLOWED, "this server only reads"),
    };
    let mut response = Response::builder()
        .status(code)
        .header(CONTENT_TYPE, kind)
        .header(CACHE_CONTROL, "no-store")
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff");
    if let Some((_, header, value)) = host {
        response = response.header(header, *value);
    }
    let accepted = request.headers().get(ACCEPT_ENCODING);
    let takes_brotli =
        accepted.is_some_and(|list| list.to_str().is_ok_and(|list| list.contains("br")));
    let packed = (takes_brotli && code == StatusCode::OK).then(|| read(&format!("{path}.br")));
    if let Some(Some((_, packed))) = packed {
        body = packed;
        response = response.header(CONTENT_ENCODING, "br");
    }
    response.body(Full::from(body))
}

/// The host to imitate, and the path without its name.
fn host_from_path(
    asked: &str,
) -> (
    Option<&'static (&'static str, HeaderName, &'static str)>,
    &str,
) {
    let named = |name: &str| {
        asked
            .strip_prefix('/')?
            .strip_prefix(name)
            .filter(|rest| rest.starts_with('/'))
    };
    let host = HOSTS.iter().find_map(|host| Some((host, named(host.0)?)));
    host.map_or((None, asked), |(host, rest)| (Some(host), rest))
}

fn refuse(code: StatusCode, reason: &str) -> (StatusCode, &'static str, Vec<u8>) {
    (code, "text/plain; charset=utf-8", reason.into())
}

/// The file that a request path means, and what is in it.
fn read(asked: &str) -> Option<(PathBuf, Vec<u8>)> {
    let path = project::root().join(file_from_url(asked)?);
    let body = is_inside(&path).then(|| fs::read(&path).ok())??;
    Some((path, body))
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
    fn a_host_is_imitated_by_its_header() {
        let host = |asked| {
            let (host, path) = host_from_path(asked);
            (host.map(|host| host.0), path)
        };
        assert_eq!(
            host("/strict/dist/index.html"),
            (Some("strict"), "/dist/index.html")
        );
        assert_eq!(host("/strictly/www/a.js"), (None, "/strictly/www/a.js"));
        let server = Server::on_free_port().unwrap();
        let answer = ask(&server, "GET /no-wasm/www/element.js");
        assert!(
            answer.contains("content-security-policy: default-src 'none'; script-src 'self';"),
            "{answer}"
        );
        assert!(ask(&server, "GET /strict/Cargo.toml").starts_with("HTTP/1.1 404"));
        assert!(!ask(&server, "GET /www/element.js").contains("content-security-policy"));
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
        assert!(ask(&server, "GET /nothing").contains("cache-control: no-store"));
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
