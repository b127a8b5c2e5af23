import { drawCard, setBusy } from './cards.js';
import { markdown } from './markdown.js';
import { element, initials } from './people.js';
import { onTheme } from './theme.js';
import { clockOf, dayOf, sentAt } from './times.js';
import { text } from './texts.js';

const area = document.getElementById('messages');
let shown = new Map();
let place = '';
let menu = { bots: [], act: () => {} };

onTheme(forgetMessages);

/** What can be done with a message, by bot; <c>act(message, action)</c> does it. */
export function useMessageActions(bots, act) {
  menu = { bots, act };
}

/** Everything is drawn anew the next time: another chat, or another look. */
export function forgetMessages() {
  shown = new Map();
  area.replaceChildren();
}

/**
 * Draws what is new or changed and leaves the rest alone, so that what somebody is typing into a card stays.
 * <c>press(activityId, pointer, inputs, action)</c> is awaited while the card's buttons are disabled.
 */
export function drawMessages(where, messages, press) {
  if (where !== place) forgetMessages();
  const atEnd = where !== place || area.scrollHeight - area.scrollTop - area.clientHeight < 80;
  place = where;
  const before = shown.size;
  let changed = false;
  let day = '';
  let last = null;
  for (const message of messages) {
    const json = JSON.stringify(seen(message));
    const known = shown.get(message.activityId);
    const thisDay = dayOf(message.sentAt);
    const starts = thisDay !== day;
    day = thisDay;
    if (known?.json === json) {
      last = known.box;
      continue;
    }
    const box = draw(message, starts ? thisDay : null, press);
    if (known) known.box.replaceWith(box);
    else if (last) last.after(box);
    else area.prepend(box);
    shown.set(message.activityId, { json, box });
    last = box;
    changed = true;
  }
  showEmpty(messages.length === 0);
  if (atEnd && (changed || before === 0)) area.scrollTop = area.scrollHeight;
}

/** What is drawn of a message. A card that has asked the bot for itself often differs in that it asks no more, and in nothing else. */
const seen = (message) => ({ ...message, cards: message.cards.map(({ refresh, ...drawn }) => drawn) });

function showEmpty(empty) {
  const note = area.querySelector('.empty');
  if (!empty) note?.remove();
  else if (!note) area.append(element('p', 'empty', text('noMessages')));
}

function draw(message, day, press) {
  const box = element('article', `message ${message.from}`);
  if (day) box.append(element('h2', 'day', day));
  const row = element('div', 'row');
  if (message.from === 'bot') row.append(avatar(message.botName));
  row.append(body(message, press));
  box.append(row);
  return box;
}

function avatar(name) {
  const mark = element('span', 'avatar bot', initials(name ?? '?'));
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

function body(message, press) {
  const part = element('div', 'body');
  const meta = element('p', 'meta');
  const time = element('time', '', clockOf(message.sentAt));
  time.dateTime = message.sentAt;
  time.title = sentAt(message.sentAt);
  meta.append(element('span', 'sender', message.from === 'bot' ? message.botName : message.fromName ?? text('you')), time);
  if (message.updatedAt && !message.deleted) meta.append(element('span', 'edited', text('edited')));
  if (!message.deleted) meta.append(...actionsOn(message));
  part.append(meta);
  if (message.deleted) part.append(element('p', 'gone', text('deleted')));
  if (message.text) part.append(words(message));
  message.cards.forEach((card, index) => part.append(cardOf(card, index, message, press)));
  return part;
}

/** The three dots beside a message; nothing where no bot has an action on messages. */
function actionsOn(message) {
  const actions = menu.bots.find((bot) => bot.appId === message.botId)?.messageActions ?? [];
  if (actions.length === 0) return [];
  const dots = element('details', 'dots');
  const summary = element('summary', '', '⋯');
  summary.setAttribute('aria-label', text('messageActions'));
  const list = element('div', 'dots-menu');
  for (const action of actions) {
    const button = element('button', 'quiet', action.title);
    button.type = 'button';
    button.addEventListener('click', () => {
      dots.open = false;
      menu.act(message, action);
    });
    list.append(button);
  }
  dots.append(summary, list);
  return [dots];
}

function words(message) {
  const bubble = element('div', 'bubble');
  if (message.textFormat === 'plain') bubble.textContent = message.text;
  else bubble.innerHTML = markdown(message.text);
  return bubble;
}

function cardOf(card, index, message, press) {
  const frame = drawCard(card, index, message.activityId, async (pointer, inputs, action) => {
    setBusy(frame, true);
    await press(message.activityId, pointer, inputs, action);
    setBusy(frame, false);
  });
  return frame;
}
