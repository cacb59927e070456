//! Tests of reading platforms' carts: laws of amounts, and carts with what is wrong in them.

mod carts;
mod laws;
