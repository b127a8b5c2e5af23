import { api } from './api.js';
import { drawCard, setBusy } from './cards.js';
import { text } from './texts.js';
import { toast, told } from './toast.js';

/** An action on a message, as Teams does it: the bot gives a form in a dialog, gets it filled in, and may give another. */
export async function actOnMessage(person, message, action) {
  const answer = await told(() => api.actOnMessage(person, { activityId: message.activityId, command: action.id }));
  if (!isTask(answer)) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  show(dialog, answer.body.task, person, message, action);
  dialog.showModal();
}

function show(dialog, task, person, message, action) {
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'quiet';
  close.textContent = '×';
  close.setAttribute('aria-label', text('close'));
  close.addEventListener('click', () => dialog.close());
  const heading = document.createElement('h1');
  heading.id = 'dialog-title';
  heading.textContent = task.value.title ?? '';
  dialog.setAttribute('aria-labelledby', heading.id);
  const top = document.createElement('header');
  top.append(heading, close);
  dialog.replaceChildren(top, task.type === 'continue' ? form(dialog, task, person, message, action) : sentence(task.value));
}

function sentence(words) {
  const line = document.createElement('p');
  line.textContent = words;
  return line;
}

function form(dialog, task, person, message, action) {
  const card = task.value.card.content;
  const frame = drawCard(card, 0, 'dialog', async (pointer, inputs) => {
    setBusy(frame, true);
    const answer = await told(() =>
      api.actOnMessage(person, { activityId: message.activityId, command: action.id, card, action: pointer, inputs }));
    setBusy(frame, false);
    if (isTask(answer)) show(dialog, answer.body.task, person, message, action);
    else if (answer && !answer.body) dialog.close();
  });
  return frame;
}

function isTask(answer) {
  if (!answer) return false;
  if (answer.status >= 400) toast(text('botFailed', { status: answer.status }), 'error');
  return Boolean(answer.body?.task);
}
