import { locale } from './texts.js';

let zone = 'Europe/Oslo';

export function useZone(id) {
  zone = id;
}

/** When a message was sent, in the zone of the people. */
export const sentAt = (instant) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant));

export const dayOf = (instant) =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(new Date(instant));

export const clockOf = (instant) =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant));

/** Wall times have no zone: they are shown as they are written. */
export const wallTime = (written) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(new Date(`${written}Z`));
