import { errorText, text } from './texts.js';

const area = document.getElementById('toasts');
const shownFor = 6000;

export function toast(message, kind = 'info') {
  const box = document.createElement('div');
  box.className = `toast ${kind}`;
  const words = document.createElement('span');
  words.textContent = message;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'quiet';
  close.textContent = '×';
  close.setAttribute('aria-label', text('close'));
  close.addEventListener('click', () => box.remove());
  box.append(words, close);
  area.append(box);
  setTimeout(() => box.remove(), shownFor);
}

/** Runs what a button does; what goes wrong is told as a toast, once. */
export async function told(work) {
  try {
    return await work();
  } catch (trouble) {
    const detail = trouble.code === 'bad_time' && trouble.message ? ` ${trouble.message}` : '';
    toast(errorText(trouble.code) + detail, 'error');
    if (!trouble.code) console.error(trouble);
    return undefined;
  }
}
