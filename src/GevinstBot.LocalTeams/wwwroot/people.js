import { text } from './texts.js';

const part = (id) => document.getElementById(id);
let drawn = '';

/**
 * The list of people and channels; <c>choose</c> is called with what was clicked. An entry that stays keeps its button: a button
 * that is replaced between pressing and letting go loses the click.
 */
export function drawLists(people, channels, open, choose) {
  const now = JSON.stringify([people, channels, open]);
  if (now === drawn) return;
  drawn = now;
  const marks = marksOf(people.map((person) => person.name));
  drawList(part('people'), people.map((person, index) => personEntry(person, marks[index], open)), choose);
  drawList(part('channels'), channels.map((channel) => channelEntry(channel, open)), choose);
  part('channels-part').hidden = channels.length === 0;
}

export function initials(name) {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
}

/**
 * A mark for each name, no two alike while there are letters to choose from: its initials, else the initials of all its words,
 * else its initials and another letter of its last word.
 */
function marksOf(names) {
  const taken = new Set();
  return names.map((name) => {
    const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
    const all = words.map((word) => word[0]).join('').slice(0, 3);
    const others = [...(words.at(-1) ?? '').slice(1)].map((letter) => initials(name) + letter);
    const mark = [initials(name), all, ...others].map((one) => one.toUpperCase()).find((one) => !taken.has(one)) ?? initials(name);
    taken.add(mark);
    return mark;
  });
}

function personEntry(person, mark, open) {
  const current = open.channel === null && open.person === person.aadObjectId;
  const goTo = { person: person.aadObjectId, channel: null };
  return { key: person.aadObjectId, mark, name: person.name, line: person.title, unread: person.unread, current, goTo };
}

function channelEntry(channel, open) {
  const goTo = { person: open.person, channel: channel.id };
  return { key: channel.id, mark: '#', name: channel.name, line: channel.teamName, unread: 0, current: open.channel === channel.id, goTo };
}

function drawList(list, entries, choose) {
  const rows = new Map([...list.children].map((row) => [row.dataset.key, row]));
  entries.forEach((entry, index) => {
    const row = rows.get(entry.key) ?? newRow(entry.key);
    fill(row.firstElementChild, entry, choose);
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  });
  while (list.children.length > entries.length) list.lastElementChild.remove();
}

function newRow(key) {
  const row = element('li', '');
  row.dataset.key = key;
  row.append(element('button', ''));
  row.firstElementChild.type = 'button';
  return row;
}

function fill(button, entry, choose) {
  const words = element('span', 'words');
  words.append(element('span', 'name', entry.name), element('span', 'line', entry.line));
  const avatar = element('span', 'avatar', entry.mark);
  avatar.setAttribute('aria-hidden', 'true');
  button.replaceChildren(avatar, words, ...(entry.unread > 0 ? [badge(entry.unread)] : []));
  if (entry.current) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
  button.onclick = () => choose(entry.goTo);
}

function badge(count) {
  const mark = element('span', 'badge', String(count));
  const words = element('span', 'unseen', text(count === 1 ? 'oneUnread' : 'unread', { count }));
  const both = element('span', 'unread');
  mark.setAttribute('aria-hidden', 'true');
  both.append(mark, words);
  return both;
}

export function element(tag, className, words) {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (words !== undefined) made.textContent = words;
  return made;
}
