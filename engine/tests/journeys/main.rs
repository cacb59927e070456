//! Whole journeys through the engine's one door.

mod arrival;
mod caps;
mod carts;
mod moments;
mod page;
mod replay;
mod shop;
