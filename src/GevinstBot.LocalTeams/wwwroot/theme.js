import { text } from './texts.js';
import { hostConfig } from './hostconfig.js';

const button = document.getElementById('theme');
const listeners = [];
const asked = new URLSearchParams(location.search).get('theme');

export let theme = asked === 'dark' ? 'dark' : 'light';

export const currentHostConfig = () => new AdaptiveCards.HostConfig(hostConfig(theme));

export function onTheme(listener) {
  listeners.push(listener);
}

export function startTheme() {
  apply();
  button.addEventListener('click', () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    apply();
    for (const listener of listeners) listener();
  });
}

function apply() {
  document.documentElement.dataset.theme = theme;
  button.textContent = text(theme === 'dark' ? 'light' : 'dark');
}
