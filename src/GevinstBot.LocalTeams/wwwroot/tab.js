import { api } from './api.js';
import { language, text } from './texts.js';
import { onTheme, theme } from './theme.js';

const part = (id) => document.getElementById(id);
const themes = { light: 'default', dark: 'dark' };
const locale = language === 'nb' ? 'nb-no' : 'en-us';

/** Which tab is open for whom; null while the chat is. */
let open = null;
let drawn = '';
let frame = null;
let tenant = '';

/**
 * The bot's tabs beside the chat, each in a frame as in Teams; <c>choose(id)</c> is called with the one that was clicked, null for the chat.
 */
export function drawTabs(tabs, person, chosen, choose, tenantId) {
  tenant = tenantId;
  const tab = tabs.find((one) => one.id === chosen) ?? null;
  const now = JSON.stringify([tabs, person, tab?.id]);
  if (now === drawn) return;
  drawn = now;
  part('tabs').hidden = tabs.length === 0;
  part('tabs').replaceChildren(...[{ id: null, name: text('chat') }, ...tabs].map((one) => button(one, tab?.id ?? null, choose)));
  part('tab-frame').hidden = tab === null;
  for (const id of ['messages', 'compose']) part(id).hidden = tab !== null;
  show(tab, person);
}

function button(tab, chosen, choose) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.textContent = tab.name;
  if (tab.id === chosen) made.setAttribute('aria-current', 'page');
  made.addEventListener('click', () => choose(tab.id));
  return made;
}

function show(tab, person) {
  if (open?.tab.id === tab?.id && open?.person === person) return;
  open = tab && { tab, person };
  frame?.remove();
  frame = null;
  if (!tab) return;
  frame = document.createElement('iframe');
  frame.title = tab.name;
  // As Teams has it.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads');
  frame.src = tab.address.replace('{locale}', locale).replace('{theme}', themes[theme]);
  part('tab-frame').append(frame);
}

onTheme(() => frame?.contentWindow.postMessage({ func: 'themeChange', args: [themes[theme]] }, location.origin));

/** What TeamsJS in the frame asks of its host, and what it is answered. */
const answers = {
  initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} }), '2.0.1'],
  getContext: () => [context()],
  'authentication.getAuthToken': async () => {
    try {
      return [true, (await api.tabToken(open.person)).token];
    } catch (trouble) {
      return [false, trouble.code ?? 'other'];
    }
  },
};

function context() {
  return {
    entityId: open.tab.id, locale, theme: themes[theme], userObjectId: open.person, tid: tenant, hostName: 'Teams', hostClientType: 'web',
    frameContext: 'content', sessionId: 'local', appSessionId: 'local',
  };
}

window.addEventListener('message', async (event) => {
  const { id, uuid, func } = event.data ?? {};
  if (!frame || event.source !== frame.contentWindow || event.origin !== location.origin || !(func in answers)) return;
  const args = await answers[func]();
  event.source.postMessage({ id, uuid, args }, event.origin);
});
