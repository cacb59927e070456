// @ts-check

const DAY = 86_400_000;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/**
 * The first and last day a parcel ordered now may arrive. An order after the cut-off, or on a day off, counts as one
 * of the next working day; handling and transport count working days only.
 * @param {import("./shipping.js").ShopConfig} config
 * @param {import("./shipping.js").Method} method
 * @param {Date} now
 * @returns {[Date, Date]}
 */
export function deliveryWindow(config, method, now) {
  const { cutOff, handling } = config.shipping;
  const { day, time } = localTime(now, config.shop.timeZone);
  const open = isWorkingDay(config.shipping, day);
  const taken = open && time < cutOff ? day : addWorkingDays(config.shipping, day, 1);
  const sent = addWorkingDays(config.shipping, taken, Number.parseInt(handling, 10));
  const [least, most] = method.days;
  return [addWorkingDays(config.shipping, sent, least), addWorkingDays(config.shipping, sent, most)];
}

/** "Tue 24 Nov" or "Tue 24 Nov – Thu 26 Nov". @param {[Date, Date]} window */
export function formatWindow([first, last]) {
  const format = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const days = [first, last].map((day) => format.format(day).replace(",", ""));
  return days[0] === days[1] ? `${days[0]}` : days.join(" – ");
}

/**
 * The calendar day (as midnight UTC) and the time of day where the shop is.
 * @param {Date} now
 * @param {string} timeZone
 */
function localTime(now, timeZone) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  const [date = "", time = ""] = format.format(now).split(" ");
  return { day: new Date(`${date}T00:00:00Z`), time };
}

/** @param {import("./shipping.js").ShippingTable} table @param {Date} day @param {number} count */
function addWorkingDays(table, day, count) {
  let date = day;
  for (let left = count; left > 0; ) {
    date = new Date(date.getTime() + DAY);
    if (isWorkingDay(table, date)) left -= 1;
  }
  return date;
}

/** @param {import("./shipping.js").ShippingTable} table @param {Date} day */
function isWorkingDay(table, day) {
  const weekday = WEEKDAYS[day.getUTCDay()] ?? "";
  return table.workingDays.includes(weekday) && !table.holidays.includes(day.toISOString().slice(0, 10));
}
