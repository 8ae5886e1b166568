//! Runs other programs, and shows what is being done and how long it takes.

use crate::project;
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

/// A command that runs at the repository's top.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command
}

/// The cargo that started this program.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command after naming it; its output goes straight to the screen.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", shown(command));
    let status = command.status().with_context(|| cannot_start(command))?;
    check(command, status)
}

/// Runs a command silently and returns what it printed.
///
/// # Errors
/// When it cannot be started or does not succeed, with the last line of its complaint.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        let last = complaint
            .lines()
            .rfind(|line| !line.trim().is_empty())
            .unwrap_or_default();
        bail!("`{}` failed ({}): {last}", name(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Does one long step under a line that names it, and says how long it took.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("-- {title} …");
    let start = Instant::now();
    let result = work();
    let outcome = if result.is_ok() { "done" } else { "failed" };
    println!("-- {title}: {outcome} in {}", seconds(start.elapsed()));
    result
}

/// A duration for a person: `12.3 s`.
pub fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

/// Where a program is found on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| is_program(file))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file() || file.with_extension("exe").is_file()
}

fn check(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", name(command));
    }
    Ok(())
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`", name(command))
}

/// The program and its first argument: enough to know which command is meant.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default();
    let first = command.get_args().next().map(|argument| {
        let argument = argument.to_string_lossy();
        format!(" {}", project::shown(Path::new(argument.as_ref())))
    });
    format!("{}{}", program.to_string_lossy(), first.unwrap_or_default())
}

/// The whole command, with paths as they are seen from the repository's top.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default();
    let words = command
        .get_args()
        .map(|word| project::shown(Path::new(word)));
    std::iter::once(program.to_string_lossy().into_owned())
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_complaint() {
        let mut shell = command("sh");
        shell.args(["-c", "echo first >&2; echo the reason >&2; exit 3"]);
        let message = output(&mut shell).unwrap_err().to_string();
        assert!(
            message.contains("sh -c") && message.contains("the reason"),
            "{message}"
        );
        assert!(!message.contains("first"), "{message}");
    }

    #[test]
    fn programs_are_found_on_the_path_and_others_are_not() {
        assert!(find("cargo").is_some());
        assert!(find("no-such-program-anywhere").is_none());
    }

    #[test]
    fn commands_show_paths_from_the_top() {
        let mut tool = command("/usr/bin/tool");
        tool.arg(project::root().join("www/pkg")).arg("--fast");
        assert_eq!(shown(&tool), "tool www/pkg --fast");
    }
}
