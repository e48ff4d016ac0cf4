//! A telephony manager
