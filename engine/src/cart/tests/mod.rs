//! Laws and examples of the whole room.
