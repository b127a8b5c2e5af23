const base = '/local/api';

/** What the server refused: its code (see texts.js) and its own message. */
export class ApiTrouble extends Error {
  constructor(code, message, status) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

async function call(method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new ApiTrouble('offline', '', 0);
  });
  const text = await response.text();
  const answer = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw new ApiTrouble(answer?.error ?? 'other', answer?.message ?? '', response.status);
  return answer;
}

const one = encodeURIComponent;

export const api = {
  settings: () => call('GET', '/settings'),
  people: () => call('GET', '/people'),
  channels: () => call('GET', '/channels'),
  messages: (person) => call('GET', `/people/${one(person)}/messages`),
  channelMessages: (channel, person) => call('GET', `/channels/${one(channel)}/messages?person=${one(person)}`),
  readChannel: (channel, person) => call('POST', `/channels/${one(channel)}/read?person=${one(person)}`),
  read: (person) => call('POST', `/people/${one(person)}/read`),
  say: (person, said) => call('POST', `/people/${one(person)}/say`, said),
  press: (person, pressed) => call('POST', `/people/${one(person)}/actions`, pressed),
  actOnMessage: (person, acted) => call('POST', `/people/${one(person)}/message-actions`, acted),
  install: (person) => call('POST', `/people/${one(person)}/install`),
  uninstall: (person) => call('POST', `/people/${one(person)}/uninstall`),
  tabToken: (person) => call('POST', `/people/${one(person)}/tab-token`),
  clock: () => call('GET', '/clock'),
  moveClock: (move) => call('POST', '/clock', move),
};
