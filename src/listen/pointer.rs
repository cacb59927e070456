//! Where the pointer was over the last moments, so that its way is known when it leaves.

/// The last positions, newest last.
#[derive(Debug, Default)]
pub(super) struct Trail {
    points: [(i64, i32, i32); 8],
    length: usize,
}

/// The way is measured over so many milliseconds.
const SPAN: i64 = 100;
/// Positions closer in time than this are one.
const APART: i64 = 16;

impl Trail {
    /// The pointer is here.
    pub(super) fn push(&mut self, at: i64, x: i32, y: i32) {
        let newest = self.length.checked_sub(1).and_then(|last| self.points.get(last));
        if newest.is_some_and(|(time, ..)| at - time < APART) {
            self.length -= 1;
        } else if self.length == self.points.len() {
            self.points.rotate_left(1);
            self.length -= 1;
        }
        if let Some(point) = self.points.get_mut(self.length) {
            *point = (at, x, y);
            self.length += 1;
        }
    }

    /// The way to (`x`, `y`) over the last 100 ms. A pointer that rested and then left within
    /// one frame has no position that young; its last one counts then.
    pub(super) fn way(&self, at: i64, x: i32, y: i32) -> (i32, i32) {
        let points = self.points.get(..self.length).unwrap_or(&[]);
        let from = points.iter().find(|(time, ..)| at - time <= SPAN).or(points.last());
        from.map_or((0, 0), |(_, from_x, from_y)| (x - from_x, y - from_y))
    }
}

#[cfg(test)]
mod tests {
    use super::Trail;

    #[test]
    fn measures_the_way() {
        let mut trail = Trail::default();
        assert_eq!(trail.way(0, 5, 5), (0, 0), "nothing known");
        for step in 0..20 {
            trail.push(step * 20, 300, 400 - step as i32 * 10);
        }
        assert_eq!(trail.way(400, 300, -1), (0, -251), "from 100 ms ago");
        assert_eq!(trail.way(9000, 300, -1), (0, -211), "from where it rested");
    }

    #[test]
    fn a_burst_is_one_position() {
        let mut trail = Trail::default();
        trail.push(0, 0, 100);
        for millisecond in 20..30 {
            trail.push(millisecond, 0, 90);
        }
        assert_eq!(trail.way(31, 0, 80), (0, -20));
    }
}
