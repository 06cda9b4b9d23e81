//! The seats of the viewers: what each was asked, what it answered, and what happens when it does not answer.
//!
//! That bytes were sent says nothing of a viewer's screen: the system of a browser that hangs, or of a tablet that was put
//! away, still takes many. So an event now and then carries a question, and the page answers with a request for the head of
//! its stream. The answers serve to count the screens that are late, and for nothing else.

use std::collections::HashMap;
use std::future::pending;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::timeout;

use crate::link::{Counted, LAG, Viewers};

/// How long a viewer that has become late may still answer before it loses its seat.
const PATIENCE: Duration = Duration::from_secs(28);

/// All seats.
pub(super) struct Seats {
    places: Arc<Semaphore>,
    taken: Mutex<Taken>,
    count: watch::Sender<Viewers>,
}

#[derive(Default)]
struct Taken {
    last: u64,
    answers: HashMap<u64, Answers>,
}

struct Answers {
    asked: watch::Receiver<u64>,
    shown: watch::Sender<u64>,
}

/// The seat of one viewer, for as long as it follows.
pub(super) struct Seat {
    number: u64,
    asked: watch::Sender<u64>,
    seats: Arc<Seats>,
    _place: OwnedSemaphorePermit,
}

/// Watches whether a viewer answers. The viewer is counted for as long as this lives.
pub(super) struct Attention {
    asked: watch::Receiver<u64>,
    shown: watch::Receiver<u64>,
    counted: Counted,
}

/// A page's answer: its seat, and the question that it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Acknowledgement {
    seat: u64,
    number: u64,
}

impl Acknowledgement {
    /// Reads what [`Seat::ask`] wrote.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (seat, number) = text.split_once('-')?;
        Some(Self { seat: seat.parse().ok()?, number: number.parse().ok()? })
    }
}

impl Seats {
    pub(super) fn new(most: usize, count: watch::Sender<Viewers>) -> Arc<Self> {
        Arc::new(Self { places: Arc::new(Semaphore::new(most)), taken: Mutex::default(), count })
    }

    /// Returns whether all seats are taken.
    pub(super) fn are_taken(&self) -> bool {
        self.places.available_permits() == 0
    }

    /// Gives a viewer a seat; `None` where all are taken.
    pub(super) fn take(self: &Arc<Self>) -> Option<(Seat, Attention)> {
        let place = self.take_place()?;
        let (ask, asked) = watch::channel(0);
        let (say, shown) = watch::channel(0);
        let mut taken = self.lock();
        taken.last += 1;
        let number = taken.last;
        taken.answers.insert(number, Answers { asked: asked.clone(), shown: say });
        drop(taken);
        let seat = Seat { number, asked: ask, seats: Arc::clone(self), _place: place };
        Some((seat, Attention { asked, shown, counted: Counted::page(&self.count) }))
    }

    /// Gives an overview a place among the viewers; `None` where all are taken. It is no screen of the room, so it is neither
    /// counted nor asked.
    pub(super) fn take_place(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.places).try_acquire_owned().ok()
    }

    /// Takes a page's answer. An answer to no question is passed over.
    pub(super) fn hear(&self, said: Acknowledgement) {
        if let Some(answers) = self.lock().answers.get(&said.seat) {
            let newest = *answers.asked.borrow();
            answers.shown.send_if_modified(|shown| {
                let is_news = (*shown + 1..=newest).contains(&said.number);
                if is_news {
                    *shown = said.number;
                }
                is_news
            });
        }
    }

    fn lock(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seat {
    /// Asks the viewer what it shows; returns the answer that it is to give.
    pub(super) fn ask(&self) -> String {
        self.asked.send_modify(|asked| *asked += 1);
        format!("{}-{}", self.number, *self.asked.borrow())
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.seats.lock().answers.remove(&self.number);
    }
}

impl Attention {
    /// Ends when the viewer has not answered for too long. Until then it counts as late.
    pub(super) async fn lost(mut self) {
        let mut answers = true;
        while answers {
            let shown = *self.shown.borrow();
            let Ok(asked) = self.asked.wait_for(|&asked| asked > shown).await.map(|asked| *asked) else {
                break;
            };
            if timeout(LAG, self.hears(asked)).await.is_err() {
                self.counted.set_lags(true);
                answers = timeout(PATIENCE, self.hears(asked)).await.is_ok();
            }
            if *self.shown.borrow() >= *self.asked.borrow() {
                self.counted.set_lags(false);
            }
        }
        if answers {
            // Its stream has ended, and the connection with it.
            pending::<()>().await;
        }
    }

    async fn hears(&mut self, asked: u64) {
        if self.shown.wait_for(|&shown| shown >= asked).await.is_err() {
            pending::<()>().await;
        }
    }
}
