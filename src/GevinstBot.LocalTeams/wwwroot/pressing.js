import { api } from './api.js';
import { text } from './texts.js';
import { toast, told } from './toast.js';

const messageType = 'application/vnd.microsoft.activity.message';

/** Sends a pressed button and tells what came of it, as Teams does: a toast for a text, a tick for a plain submit. */
export async function pressButton(person, activityId, pointer, inputs, action) {
  const answer = await told(() => api.press(person, { activityId, action: pointer, inputs }));
  if (!answer) return;
  if (answer.status >= 400) toast(text('botFailed', { status: answer.status }), 'error');
  else if (answer.body?.type === messageType) toast(answer.body.value);
  else if (answer.body?.statusCode >= 400) toast(answer.body.value?.message ?? text('botFailed', { status: answer.body.statusCode }), 'error');
  else if (showsTick(action)) toast(`✓ ${text('sent')}`);
}

// What an imBack button writes is seen in the chat.
function showsTick(action) {
  const { feedback, type } = action.data?.msteams ?? {};
  return action.getJsonTypeName() === 'Action.Submit' && !feedback?.hide && type !== 'imBack';
}
