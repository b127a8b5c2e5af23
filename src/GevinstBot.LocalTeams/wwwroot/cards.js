import { markdown } from './markdown.js';
import { currentHostConfig } from './theme.js';
import { text } from './texts.js';

/** Draws a card with Microsoft's renderer. <c>press(pointer, inputs, action)</c> is called for what goes to the bot. */
export function drawCard(card, index, activityId, press) {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (source, result) => {
    result.outputHtml = markdown(source);
    result.didProcess = true;
  };
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = currentHostConfig();
  drawn.onAnchorClicked = (_, anchor) => openLink(anchor.href);
  drawn.onExecuteAction = (action) => execute(action, drawn, activityId, press);
  const frame = document.createElement('div');
  frame.className = isFull(card) ? 'card full' : 'card';
  drawn.parse(withPointers(card, index, activityId));
  frame.append(drawn.render() ?? text('emptyCard'));
  drawn.updateLayout();
  return frame;
}

/** Buttons wait while the bot answers; the inputs keep what was typed. */
export function setBusy(frame, busy) {
  frame.setAttribute('aria-busy', String(busy));
  for (const button of frame.querySelectorAll('.ac-pushButton')) button.disabled = busy;
}

function execute(action, drawn, activityId, press) {
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    openLink(action.url);
    return;
  }
  if (action instanceof AdaptiveCards.SubmitAction || action.getJsonTypeName() === 'Action.Execute') {
    press(action.id.slice(activityId.length), typed(drawn), action);
  }
}

/** Every input of the card as text, the cleared ones too: the server takes those that belong to the button. */
function typed(drawn) {
  const inputs = {};
  for (const input of drawn.getAllInputs()) {
    if (input.id) inputs[input.id] = String(input.value ?? '');
  }
  return inputs;
}

/** A copy in which every button's id says where it is, so that two buttons of one name can be told apart. */
function withPointers(card, index, activityId) {
  const copy = structuredClone(card);
  name(copy, `${activityId}#/${index}`);
  return copy;
}

function name(node, pointer) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string' && node.type.startsWith('Action.')) node.id = pointer;
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'data') name(value, `${pointer}/${key}`);
  }
}

function openLink(url) {
  if (/^(https?|mailto):/i.test(url)) window.open(url, '_blank', 'noopener');
  return true;
}

const isFull = (card) => card.msteams?.width?.toLowerCase() === 'full';
