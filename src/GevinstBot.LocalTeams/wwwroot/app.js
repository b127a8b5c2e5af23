import { api } from './api.js';
import { readClock, startClock } from './clock.js';
import { actOnMessage } from './dialog.js';
import { drawMessages, forgetMessages, useMessageActions } from './messages.js';
import { drawLists, initials } from './people.js';
import { pressButton } from './pressing.js';
import { fillTexts, language, text } from './texts.js';
import { onTheme, startTheme } from './theme.js';
import { toast, told } from './toast.js';
import { drawTabs } from './tab.js';
import { useZone } from './times.js';

const part = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
const pause = 1500;
const open = { person: query.get('person'), channel: query.get('channel'), tab: query.get('tab') };
let people = [];
let channels = [];
let bots = [];
let tenantId = '';
let asked = 0;
let drawn = 0;

async function start() {
  fillTexts(document);
  document.body.classList.toggle('chat-only', query.get('chat') === 'only');
  document.body.classList.toggle('chat-open', open.person !== null);
  startTheme();
  onTheme(refresh);
  part('language').addEventListener('click', switchLanguage);
  part('back').addEventListener('click', () => document.body.classList.remove('chat-open'));
  part('compose').addEventListener('submit', say);
  part('compose-text').addEventListener('keydown', sendOnEnter);
  part('attach').addEventListener('click', () => part('compose-file').click());
  part('compose-file').addEventListener('change', () => part('compose').requestSubmit());
  part('install').addEventListener('click', install);
  ({ bots, tenantId } = await useSettings());
  showBots();
  useMessageActions(bots, (message, action) => actOnMessage(open.person, message, action));
  await refresh();
  await startClock(refresh);
  setTimeout(watch, pause);
}

async function useSettings() {
  const settings = await api.settings();
  useZone(settings.timeZone);
  return settings;
}

async function watch() {
  // A server that restarts is no trouble: the next look finds it again.
  await Promise.all([refresh(), readClock()]).catch((trouble) => {
    if (trouble.code !== 'offline') throw trouble;
  });
  setTimeout(watch, pause);
}

async function refresh() {
  [people, channels] = await Promise.all([api.people(), api.channels()]);
  if (!people.some((person) => person.aadObjectId === open.person)) open.person = people[0]?.aadObjectId ?? null;
  drawLists(people, channels, open, choose);
  showHeader();
  drawTabs(open.channel ? [] : bots.flatMap((bot) => bot.tabs), open.person, open.tab, (tab) => choose({ tab }), tenantId);
  if (open.person !== null) await showMessages();
}

async function showMessages() {
  const { person, channel } = open;
  const turn = ++asked;
  const messages = channel ? await api.channelMessages(channel, person) : await api.messages(person);
  // An answer that was overtaken by a newer one would put back a card that is gone.
  if (person !== open.person || channel !== open.channel || turn < drawn) return;
  drawn = turn;
  drawMessages(channel ?? person, messages, press);
  if (channel && person && chatIsSeen()) await api.readChannel(channel, person);
  if (!channel && current()?.unread > 0 && chatIsSeen()) await api.read(person);
}

// On a phone the list of people hides the chat.
const chatIsSeen = () => !document.hidden && part('messages').offsetParent !== null;

const current = () => people.find((person) => person.aadObjectId === open.person);

function showHeader() {
  const channel = channels.find((one) => one.id === open.channel);
  const title = channel ? `${channel.teamName} › ${channel.name}` : bots.map((bot) => bot.name).join(', ');
  part('chat-title').textContent = title;
  part('chat-avatar').textContent = channel ? '#' : initials(title);
  part('chat-viewer').textContent = current() ? text('viewedAs', { name: current().name }) : '';
  part('attach').hidden = Boolean(channel);
  part('install').hidden = Boolean(channel) || !current();
  part('install').textContent = text(current()?.installed ? 'uninstall' : 'install');
}

async function choose(next) {
  Object.assign(open, next);
  const address = new URL(location.href);
  address.searchParams.set('person', open.person);
  if (open.channel) address.searchParams.set('channel', open.channel);
  else address.searchParams.delete('channel');
  if (open.tab) address.searchParams.set('tab', open.tab);
  else address.searchParams.delete('tab');
  history.replaceState(null, '', address);
  document.body.classList.add('chat-open');
  forgetMessages();
  await told(refresh);
}

async function press(activityId, pointer, inputs, action) {
  await pressButton(open.person, activityId, pointer, inputs, action);
  await told(refresh);
}

function base64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

async function say(event) {
  event.preventDefault();
  const said = part('compose-text').value.trim();
  const [chosen] = part('compose-file').files;
  if (said === '' && !chosen) return;
  const file = chosen && { name: chosen.name, content: base64(new Uint8Array(await chosen.arrayBuffer())), isBase64: true };
  part('compose-file').value = '';
  const bot = part('compose-bot').value || undefined;
  const answer = await told(() => api.say(open.person, { text: said, bot, channel: open.channel ?? undefined, file }));
  if (answer) part('compose-text').value = '';
  if (answer?.status >= 400) toast(text('botFailed', { status: answer.status }), 'error');
  await told(refresh);
}

function sendOnEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  part('compose').requestSubmit();
}

async function install() {
  const installed = current().installed;
  const done = await told(() => (installed ? api.uninstall(open.person) : api.install(open.person)));
  if (done) toast(text(installed ? 'uninstalled' : 'installed'));
  await told(refresh);
}

function showBots() {
  part('compose-bot').hidden = bots.length < 2;
  part('compose-bot').replaceChildren(...bots.map((bot) => new Option(bot.name, bot.appId)));
}

function switchLanguage() {
  const address = new URL(location.href);
  address.searchParams.set('lang', language === 'nb' ? 'en' : 'nb');
  location.assign(address);
}

await start();
