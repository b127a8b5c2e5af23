import { text } from './texts.js';

const part = (id) => document.getElementById(id);
let drawn = '';

/** The list of people and channels; <c>choose</c> is called with what was clicked. */
export function drawLists(people, channels, open, choose) {
  const now = JSON.stringify([people, channels, open]);
  if (now === drawn) return;
  drawn = now;
  const focused = document.activeElement?.dataset?.key;
  part('people').replaceChildren(...people.map((person) => personItem(person, open, choose)));
  part('channels').replaceChildren(...channels.map((channel) => channelItem(channel, open, choose)));
  part('channels-part').hidden = channels.length === 0;
  if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

export function initials(name) {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
}

function personItem(person, open, choose) {
  const item = entry(person.aadObjectId, initials(person.name), person.name, person.title, open.channel === null && open.person === person.aadObjectId);
  if (person.unread > 0) item.button.append(badge(person.unread));
  item.button.addEventListener('click', () => choose({ person: person.aadObjectId, channel: null }));
  return item.row;
}

function channelItem(channel, open, choose) {
  const item = entry(channel.id, '#', channel.name, channel.teamName, open.channel === channel.id);
  item.button.addEventListener('click', () => choose({ person: open.person, channel: channel.id }));
  return item.row;
}

function entry(key, mark, name, line, current) {
  const row = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.key = key;
  if (current) button.setAttribute('aria-current', 'true');
  const words = element('span', 'words');
  words.append(element('span', 'name', name), element('span', 'line', line));
  const avatar = element('span', 'avatar', mark);
  avatar.setAttribute('aria-hidden', 'true');
  button.append(avatar, words);
  row.append(button);
  return { row, button };
}

function badge(count) {
  const mark = element('span', 'badge', String(count));
  const words = element('span', 'unseen', text('unread', { count }));
  const both = element('span', 'unread');
  mark.setAttribute('aria-hidden', 'true');
  both.append(mark, words);
  return both;
}

export function element(tag, className, words) {
  const made = document.createElement(tag);
  made.className = className;
  if (words !== undefined) made.textContent = words;
  return made;
}
