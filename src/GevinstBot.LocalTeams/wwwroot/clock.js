import { api } from './api.js';
import { text } from './texts.js';
import { told } from './toast.js';
import { wallTime } from './times.js';

const part = (id) => document.getElementById(id);
const buttons = [...part('clock').querySelectorAll('button')];
let state = null;
let moving = false;

export async function startClock(moved) {
  part('next-day').addEventListener('click', () => move({ by: 'P1D' }, moved));
  part('next-event').addEventListener('click', () => move({ toNext: true }, moved));
  part('jump').addEventListener('click', toggleJump);
  part('jump-form').addEventListener('submit', (event) => {
    event.preventDefault();
    move({ to: part('jump-time').value.slice(0, 16) }, moved);
  });
  await readClock();
}

export async function readClock() {
  try {
    show(await api.clock());
  } catch (trouble) {
    if (trouble.status === 501) showNone();
    else if (trouble.code !== 'offline') throw trouble;
  }
}

async function move(how, moved) {
  moving = true;
  show(state);
  const now = await told(() => api.moveClock(how));
  moving = false;
  show(now ?? state);
  if (now) {
    part('jump-form').hidden = true;
    part('jump').setAttribute('aria-expanded', 'false');
    await moved();
  }
}

function toggleJump() {
  const form = part('jump-form');
  form.hidden = !form.hidden;
  part('jump').setAttribute('aria-expanded', String(!form.hidden));
  if (form.hidden) return;
  part('jump-time').value = state.now.slice(0, 16);
  part('jump-time').focus();
}

// Before it has been read there is nothing to move, so its buttons begin disabled. While it moves it is still read, and they wait all the same.
function show(clock) {
  state = clock;
  for (const button of buttons) button.disabled = moving;
  part('next-event').disabled ||= clock.next === null;
  set('now', wallTime(clock.now));
  set('next', nextText(clock));
}

function nextText(clock) {
  if (moving) return text('moving');
  if (clock.next === null) return text('nothingNext');
  const time = wallTime(clock.next);
  return clock.nextLabel ? text('nextNamed', { label: clock.nextLabel, time }) : text('next', { time });
}

function showNone() {
  part('clock-buttons').hidden = true;
  part('clock-hint').hidden = true;
  set('now', text('noClock'));
}

// A text that stays the same isn't written again: a screen reader would read it again.
function set(id, words) {
  if (part(id).textContent !== words) part(id).textContent = words;
}
