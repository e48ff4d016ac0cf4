mod decoding;

use super::*;
