//! Times as the API spells them, which keep their own bytes until they are moved.
//!
//! For the API layer, so that saving an untouched condition changes no byte.

use std::rc::Rc;

use chrono::{NaiveTime, Timelike};

use super::{Minute, TimeError};
use crate::telephony::characters::is_digits;

/// How a service spells its times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFormat {
    /// `hhmm`, the end not included, up to `2400`.
    Sip,
    /// `HH:MM:SS`, the last second of the end included: `17:29:59`.
    Clock,
}

/// Which end of the hours a time is; the formats differ in theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Begin,
    End,
}

/// A time of the API: the minute that it means, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    format: TimeFormat,
    edge: Edge,
    minute: Minute,
    wire: Rc<str>,
}

impl Time {
    /// Reads the API's spelling. Midnight as an end, `0000` or `00:00:00`, is that after the
    /// day. With seconds, a begin counts from its minute on; an end at `:00` is that minute,
    /// one at `:59` includes its minute, but `10:00:59` on a quarter hour means 10:00; any other
    /// second includes its minute too, lest an overlap go unseen.
    pub fn parse(format: TimeFormat, edge: Edge, wire: &str) -> Result<Self, TimeError> {
        let minute = match format {
            TimeFormat::Sip => read_sip(edge, wire),
            TimeFormat::Clock => read_clock(edge, wire),
        };
        // What begins at 24:00 belongs to the next day.
        let minute = minute.filter(|minute| edge == Edge::End || *minute < Minute::END_OF_DAY);
        Ok(Self {
            format,
            edge,
            minute: minute.ok_or_else(|| TimeError::of_text(wire))?,
            wire: wire.into(),
        })
    }

    /// The canonical spelling of a minute: `0830`, `1730`, `2400`; `08:30:00`, `17:29:59`,
    /// `23:59:59`. An end just after a quarter hour is `10:01:00`, as `10:00:59` means 10:00.
    pub fn new(format: TimeFormat, edge: Edge, minute: Minute) -> Self {
        let wire = match (format, edge) {
            (TimeFormat::Sip, _) => digits(minute),
            (TimeFormat::Clock, Edge::Begin) => format!("{minute}:00"),
            (TimeFormat::Clock, Edge::End) => clock_end(minute),
        };
        Self {
            format,
            edge,
            minute,
            wire: wire.into(),
        }
    }

    /// Reads the model's spelling, `08:30:00` or the end `17:29:59`, into a format.
    pub fn from_model(format: TimeFormat, edge: Edge, model: &str) -> Result<Self, TimeError> {
        let time = Self::parse(TimeFormat::Clock, edge, model)?;
        Ok(match format {
            TimeFormat::Clock => time,
            TimeFormat::Sip => Self::new(format, edge, time.minute),
        })
    }

    /// The model's spelling, one for all services: `08:30:00`, and `17:29:59` as an end.
    pub fn model(&self) -> Rc<str> {
        match self.format {
            TimeFormat::Clock => self.wire.clone(),
            TimeFormat::Sip => Self::new(TimeFormat::Clock, self.edge, self.minute).wire,
        }
    }

    pub fn minute(&self) -> Minute {
        self.minute
    }

    /// The API's spelling; of a time that was not moved, its very bytes.
    pub fn as_wire(&self) -> &str {
        &self.wire
    }

    /// This edge at another minute, with the original bytes where it is the original minute.
    pub(super) fn moved(&self, minute: Minute, original: Option<&Self>) -> Self {
        let known = original.into_iter().chain([self]);
        let mut same = known.filter(|time| time.minute == minute);
        same.next()
            .cloned()
            .unwrap_or_else(|| Self::new(self.format, self.edge, minute))
    }
}

fn read_sip(edge: Edge, wire: &str) -> Option<Minute> {
    let (hour, minute) = wire.split_at_checked(2).filter(|_| wire.len() == 4)?;
    let minute = Minute::at(two_digits(hour)?, two_digits(minute)?)?;
    Some(match edge {
        Edge::Begin => minute,
        Edge::End => minute.as_end(),
    })
}

fn read_clock(edge: Edge, wire: &str) -> Option<Minute> {
    if wire == "24:00:00" {
        return Some(Minute::END_OF_DAY);
    }
    let is_whole = wire.len() == "HH:MM:SS".len() && wire.bytes().all(is_of_clock);
    let time: NaiveTime = wire.parse().ok().filter(|_| is_whole)?;
    let minute = Minute::of_time(time)?;
    match (edge, time.second()) {
        // The API knows no leap seconds.
        _ if time.nanosecond() != 0 => None,
        (Edge::Begin, _) => Some(minute),
        (Edge::End, 0) => Some(minute.as_end()),
        (Edge::End, 59) if minute.is_quarter() => Some(minute.as_end()),
        (Edge::End, _) => minute.next(),
    }
}

fn is_of_clock(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b':'
}

fn two_digits(text: &str) -> Option<u16> {
    text.parse()
        .ok()
        .filter(|_| text.len() == 2 && is_digits(text))
}

fn digits(minute: Minute) -> String {
    format!("{:02}{:02}", minute.hour(), minute.minute_of_hour())
}

fn clock_end(minute: Minute) -> String {
    match minute.previous() {
        Some(last) if !last.is_quarter() => format!("{last}:59"),
        _ => format!("{minute}:00"),
    }
}
