//! Runs every check and test, and sums up at the end. `steps` says which there are.

mod steps;

use crate::run::seconds;
use crate::setup::Lacking;
use anyhow::{Result, bail};
use std::time::{Duration, Instant};
use steps::STEPS;

/// What `cargo xtask test` takes on the command line.
#[derive(clap::Args)]
pub struct Options {
    /// Run this step alone
    #[arg(long, value_name = "STEP")]
    only: Option<String>,
    /// List the steps
    #[arg(long)]
    list: bool,
}

/// One check. It runs even when others failed, unless one that it `needs` did.
struct Step {
    name: &'static str,
    title: &'static str,
    needs: &'static [&'static str],
    run: fn() -> Result<()>,
}

enum Outcome {
    Passed,
    Failed(String),
    /// Not run, because of the step of this name.
    Skipped(&'static str),
    /// Not run, because this machine cannot have what it needs.
    Lacking(String),
}

struct Done {
    step: &'static Step,
    outcome: Outcome,
    took: Duration,
}

/// Runs the steps that the options ask for.
pub fn run(options: &Options) -> Result<()> {
    if options.list {
        STEPS
            .iter()
            .for_each(|step| println!("{:10}{}", step.name, step.title));
        return Ok(());
    }
    let steps = chosen(&STEPS, options.only.as_deref())?;
    let done = run_all(&steps);
    summary(&done);
    let failed = done
        .iter()
        .filter(|done| !matches!(done.outcome, Outcome::Passed | Outcome::Lacking(_)))
        .count();
    if failed > 0 {
        bail!("{failed} of {} steps did not pass", done.len());
    }
    Ok(())
}

fn chosen(steps: &'static [Step], only: Option<&str>) -> Result<Vec<&'static Step>> {
    let chosen: Vec<_> = steps
        .iter()
        .filter(|step| only.is_none_or(|name| name == step.name))
        .collect();
    if chosen.is_empty() {
        let names: Vec<&str> = steps.iter().map(|step| step.name).collect();
        bail!(
            "there is no step `{}`; there are: {}",
            only.unwrap_or_default(),
            names.join(", ")
        );
    }
    Ok(chosen)
}

fn run_all(steps: &[&'static Step]) -> Vec<Done> {
    let mut done: Vec<Done> = Vec::new();
    for step in steps {
        let spoilt = done.iter().find(|earlier| {
            step.needs.contains(&earlier.step.name) && !matches!(earlier.outcome, Outcome::Passed)
        });
        let start = Instant::now();
        let outcome = match spoilt {
            Some(earlier) => Outcome::Skipped(earlier.step.name),
            None => run_step(step),
        };
        done.push(Done {
            step,
            outcome,
            took: start.elapsed(),
        });
    }
    done
}

fn run_step(step: &Step) -> Outcome {
    println!("\n=== {}: {}", step.name, step.title);
    let start = Instant::now();
    match (step.run)() {
        Ok(()) => {
            println!("=== {}: passed in {}", step.name, seconds(start.elapsed()));
            Outcome::Passed
        }
        Err(error) if error.is::<Lacking>() => {
            println!("=== {}: SKIPPED: {error}", step.name);
            Outcome::Lacking(error.to_string())
        }
        Err(error) => {
            println!(
                "=== {}: FAILED after {}: {error:#}",
                step.name,
                seconds(start.elapsed())
            );
            Outcome::Failed(format!("{error:#}"))
        }
    }
}

fn summary(done: &[Done]) {
    println!("\n=== summary");
    for Done {
        step,
        outcome,
        took,
    } in done
    {
        let outcome = match outcome {
            Outcome::Passed => "passed".to_owned(),
            Outcome::Failed(reason) => format!("FAILED  {reason}"),
            Outcome::Skipped(earlier) => format!("skipped, since `{earlier}` did not pass"),
            Outcome::Lacking(what) => format!("SKIPPED, not tested: {what}"),
        };
        println!("{:10}{:>9}  {outcome}", step.name, seconds(*took));
    }
    let total = done.iter().map(|done| done.took).sum();
    println!("{:10}{:>9}", "in all", seconds(total));
}

#[cfg(test)]
mod tests {
    use super::*;

    static LACKING: [Step; 1] = [Step {
        name: "engine",
        title: "",
        needs: &[],
        run: || Err(Lacking("no such browser".to_owned()).into()),
    }];

    static MADE_UP: [Step; 4] = [
        Step {
            name: "good",
            title: "",
            needs: &[],
            run: || Ok(()),
        },
        Step {
            name: "bad",
            title: "",
            needs: &["good"],
            run: || bail!("as expected"),
        },
        Step {
            name: "after",
            title: "",
            needs: &["bad"],
            run: || Ok(()),
        },
        Step {
            name: "apart",
            title: "",
            needs: &["good"],
            run: || Ok(()),
        },
    ];

    #[test]
    fn a_failure_stops_only_what_needs_it() {
        let done = run_all(&chosen(&MADE_UP, None).unwrap());
        let outcomes: Vec<&Outcome> = done.iter().map(|done| &done.outcome).collect();
        let [
            Outcome::Passed,
            Outcome::Failed(reason),
            Outcome::Skipped("bad"),
            Outcome::Passed,
        ] = outcomes[..]
        else {
            panic!("not as expected");
        };
        assert_eq!(reason, "as expected");
    }

    #[test]
    fn what_a_machine_cannot_have_is_skipped_and_neither_passes_nor_fails() {
        let done = run_all(&chosen(&LACKING, None).unwrap());
        let [Outcome::Lacking(what)] =
            &done.iter().map(|done| &done.outcome).collect::<Vec<_>>()[..]
        else {
            panic!("not as expected");
        };
        assert_eq!(what, "no such browser");
    }

    #[test]
    fn one_step_can_be_chosen_and_an_unknown_one_is_told() {
        let names: Vec<&str> = chosen(&MADE_UP, Some("apart"))
            .unwrap()
            .iter()
            .map(|step| step.name)
            .collect();
        assert_eq!(names, ["apart"]);
        let Err(error) = chosen(&MADE_UP, Some("none")) else {
            panic!("`none` is no step")
        };
        assert!(error.to_string().contains("good, bad, after, apart"));
    }

    #[test]
    fn steps_need_only_earlier_ones() {
        for (index, step) in STEPS.iter().enumerate() {
            let earlier: Vec<&str> = STEPS.iter().take(index).map(|step| step.name).collect();
            assert!(
                step.needs.iter().all(|need| earlier.contains(need)),
                "{}",
                step.name
            );
            assert!(
                !earlier.contains(&step.name),
                "{} is there twice",
                step.name
            );
        }
    }
}
