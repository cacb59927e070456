// A clock for pages that a test sets, in the place of the browser's.

/**
 * Takes over the time of a page; it runs in the page, before its own scripts. Time stands still: `window.clock.advance`
 * lets it pass, with the timers that come due in it. While a page loads, timers run as the browser has them, and no time
 * passes, until `window.clock.hold()`.
 *
 * `wall` is where the clock on the wall stands; `performance.now` is a clock of its own, which only counts up.
 */
export function ruleClock(wall) {
  const browser = { setTimeout, setInterval, clearTimeout };
  const timers = new Map();
  let counted = 1000;
  let held = false;
  let last = 0;
  try {
    // Over all pages of a tab it is one clock.
    wall = Number(sessionStorage.getItem("clock") ?? wall);
  } catch {
    // A page without an origin has no storage; nothing is measured there.
  }
  const pass = (wallBy, countedBy) => {
    wall += wallBy;
    counted += countedBy;
    try {
      sessionStorage.setItem("clock", wall);
    } catch {
      // As above.
    }
  };
  window.Date = new Proxy(Date, {
    construct: (date, values, target) => Reflect.construct(date, values.length ? values : [wall], target),
    apply: (date) => String(new date(wall)),
    get: (date, key) => (key === "now" ? () => wall : Reflect.get(date, key)),
  });
  performance.now = () => counted;
  const setter =
    (every, set) =>
    (task, delay, ...values) => {
      const timer = { id: ++last, call: () => task(...values), delay: Math.max(Number(delay) || 0, 0), every };
      timer.due = counted + timer.delay;
      timers.set(timer.id, timer);
      if (!held) {
        timer.browser = set(() => {
          if (!every) timers.delete(timer.id);
          timer.call();
        }, timer.delay);
      }
      return timer.id;
    };
  window.setTimeout = setter(false, browser.setTimeout.bind(window));
  window.setInterval = setter(true, browser.setInterval.bind(window));
  window.clearTimeout = (id) => {
    browser.clearTimeout.call(window, timers.get(id)?.browser);
    timers.delete(id);
  };
  window.clearInterval = window.clearTimeout;
  window.clock = {
    hold() {
      held = true;
      for (const timer of timers.values()) browser.clearTimeout.call(window, timer.browser);
    },
    /** So many milliseconds pass. Timers run no more often than every `throttle` milliseconds, as in the background. */
    async advance(milliseconds, throttle = 1) {
      const end = counted + milliseconds;
      for (;;) {
        const when = ({ due }) => Math.max(Math.ceil(due / throttle) * throttle, counted);
        const [next] = [...timers.values()].sort((one, other) => when(one) - when(other));
        if (!next || when(next) > end) break;
        pass(when(next) - counted, when(next) - counted);
        if (next.every) next.due = counted + Math.max(next.delay, 1);
        else timers.delete(next.id);
        next.call();
        await null;
      }
      pass(end - counted, end - counted);
    },
    /** The clock on the wall goes on, or back, and no time passes: the machine sleeps, or the clock is set. */
    jump: (milliseconds) => pass(milliseconds, 0),
    /** Time passes in which the page is frozen: timers that came due run later. */
    skip: (milliseconds) => pass(milliseconds, milliseconds),
  };
}
