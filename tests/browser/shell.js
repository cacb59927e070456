// Stands in for the JavaScript shell: remembers what passes between the page and the WebAssembly.

/** Makes a host that prevents nothing and draws a QR code as its text. */
export function makeHost() {
  return {
    guarded: new Set(),
    announced: [],
    guard(closure) {
      const wrapped = (...values) => closure(...values);
      this.guarded.add(wrapped);
      return wrapped;
    },
    announce(type, detail) {
      this.announced.push(`${type} ${detail}`);
      return true;
    },
    qr(text, into) {
      into.textContent = text;
    },
  };
}

/** What was announced so far, a line each. */
export const announced = (host) => host.announced.join("\n");

/** Keeps account of every listener that is added and removed from now on, until `stop` is called. */
export function watchListeners() {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const held = [];
  const same = (one, [target, kind, listener, capture]) =>
    one[0] === target && one[1] === kind && one[2] === listener && one[3] === capture;
  const capturing = (options) => (typeof options === "object" ? Boolean(options?.capture) : Boolean(options));
  EventTarget.prototype.addEventListener = function (kind, listener, options) {
    held.push([this, kind, listener, capturing(options)]);
    return addEventListener.call(this, kind, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (kind, listener, options) {
    const gone = [this, kind, listener, capturing(options)];
    const at = held.findIndex((one) => same(one, gone));
    if (at >= 0) held.splice(at, 1);
    return removeEventListener.call(this, kind, listener, options);
  };
  return {
    count: () => held.length,
    unguarded: (host) =>
      held
        .filter(([, , listener]) => !host.guarded.has(listener))
        .map(([, kind]) => kind)
        .join(" "),
    stop() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    },
  };
}

/** How this browser writes an amount of money, given as decimal text. */
export const money = (locale, currency, amount) =>
  new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);

/** How this browser writes two days, given as ISO dates. */
export const days = (locale, from, to) =>
  new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).formatRange(
    Date.parse(from),
    Date.parse(to),
  );

/** The member of a JSON document that a path of keys names, as text; empty when there is none. */
export const member = (json, path) =>
  String(path.split(".").reduce((inner, key) => inner?.[key], JSON.parse(json)) ?? "");
