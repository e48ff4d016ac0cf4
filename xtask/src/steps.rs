//! What a command does before it can begin: named beforehand with the time it takes, and numbered as it goes.

use std::time::Duration;

use crate::error::Result;

/// One thing to do, such as the installation of a tool.
pub(crate) struct Step<'a> {
    name: String,
    /// With two processors and nothing else to do for them.
    takes: Duration,
    run: Box<dyn FnOnce() -> Result<()> + 'a>,
}

impl<'a> Step<'a> {
    /// A step that takes this many seconds on two processors.
    pub(crate) fn new(
        name: impl Into<String>,
        seconds: u64,
        run: impl FnOnce() -> Result<()> + 'a,
    ) -> Self {
        Self {
            name: name.into(),
            takes: Duration::from_secs(seconds),
            run: Box::new(run),
        }
    }
}

/// Says what is going to happen, and runs the steps up to the first that fails.
pub(crate) fn run(steps: Vec<Step<'_>>) -> Result<()> {
    let count = steps.len();
    if let Some(plan) = plan(&steps) {
        println!("{plan}");
    }
    for (index, Step { name, run, .. }) in steps.into_iter().enumerate() {
        println!("{}/{count} {name}", index + 1);
        run()?;
    }
    Ok(())
}

/// What is worth saying before several steps that take time.
fn plan(steps: &[Step<'_>]) -> Option<String> {
    let whole: Duration = steps.iter().map(|step| step.takes).sum();
    let minutes = whole.as_secs().div_ceil(60);
    let names: Vec<_> = steps.iter().map(|step| step.name.as_str()).collect();
    (whole >= Duration::from_secs(60)).then(|| {
        let names = names.join(", ");
        format!("First, in about {minutes} minutes on 2 processors: {names}")
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::error::Error;

    #[test]
    fn the_time_is_that_of_all_steps_and_only_said_when_it_is_long() {
        let step = |seconds| Step::new(format!("step {seconds}"), seconds, || Ok(()));
        let said = plan(&[step(200), step(45)]).expect("long");
        assert_eq!(
            said,
            "First, in about 5 minutes on 2 processors: step 200, step 45"
        );
        assert_eq!(plan(&[step(40), step(5)]), None);
    }

    #[test]
    fn nothing_follows_a_step_that_fails() {
        let ran = Cell::new(0);
        let count = || {
            ran.set(ran.get() + 1);
            Ok(())
        };
        let fail = || Err(Error::Failed("cargo install".to_owned()));
        let steps = vec![
            Step::new("a", 0, count),
            Step::new("b", 0, fail),
            Step::new("c", 0, count),
        ];
        assert!(run(steps).is_err());
        assert_eq!(ran.get(), 1);
    }
}
