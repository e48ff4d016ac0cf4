//! What all requests of one sandbox share: the world, the log, the faults, the request counter.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};

use crate::{faults::Faults, log::Log, world::World};

/// Cheap to clone; every clone is the same sandbox.
#[derive(Debug, Clone)]
pub(crate) struct App(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    origin: String,
    world: Mutex<World>,
    log: Log,
    faults: Faults,
    requests: AtomicU64,
}

impl App {
    pub(crate) fn new(origin: String, world: World) -> Self {
        Self(Arc::new(Shared {
            origin,
            world: Mutex::new(world),
            log: Log::default(),
            faults: Faults::default(),
            requests: AtomicU64::new(0),
        }))
    }

    pub(crate) fn origin(&self) -> &str {
        &self.0.origin
    }

    /// Runs `work` on the data; never held over an `await`.
    pub(crate) fn world<R>(&self, work: impl FnOnce(&mut World) -> R) -> R {
        work(&mut lock(&self.0.world))
    }

    pub(crate) fn log(&self) -> &Log {
        &self.0.log
    }

    pub(crate) fn faults(&self) -> &Faults {
        &self.0.faults
    }

    pub(crate) fn reset(&self) {
        self.world(|world| {
            let settings = world.settings.clone();
            *world = World {
                settings,
                ..World::demo()
            };
        });
        self.0.log.clear();
        self.0.faults.clear();
    }

    /// The server's clock, which may be set wrong on purpose.
    pub(crate) fn now(&self) -> SystemTime {
        let offset = self.world(|world| world.settings.clock_offset);
        let distance = Duration::from_secs(offset.unsigned_abs());
        let now = SystemTime::now();
        let shifted = if offset < 0 {
            now.checked_sub(distance)
        } else {
            now.checked_add(distance)
        };
        shifted.unwrap_or(now)
    }

    /// A name for a request, unique within this sandbox and spelled as the API spells them.
    pub(crate) fn query_id(&self) -> String {
        let number = self.0.requests.fetch_add(1, Ordering::Relaxed) + 1;
        let scattered = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        format!("EU.ext-3.{:08x}.{number}.{scattered:016x}", scattered >> 32)
    }
}

/// A panic of another holder must not turn into one here: the data stays usable.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
