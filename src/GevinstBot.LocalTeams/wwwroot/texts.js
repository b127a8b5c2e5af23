// Every word the page shows. The first language is the one it opens with; ?lang=en opens it in English.
const texts = {
  nb: {
    title: 'Lokal Teams',
    people: 'Velg hvem du er',
    channels: 'Kanaler',
    clock: 'Klokken',
    clockHint: 'Står stille til du flytter den.',
    moving: 'Klokken flyttes …',
    dark: 'Mørk',
    light: 'Lys',
    otherLanguage: 'English',
    back: 'Tilbake til personene',
    messages: 'Meldinger',
    chat: 'Chat',
    places: 'Chat og faner',
    compose: 'Skriv en melding',
    toBot: 'Til hvilken bot',
    send: 'Send',
    attach: 'Legg ved en fil',
    viewedAs: 'Du er {name}',
    oneUnread: '1 ulest',
    unread: '{count} uleste',
    noMessages: 'Ingen meldinger ennå.',
    deleted: 'Meldingen er slettet.',
    edited: 'Redigert',
    you: 'Du',
    emptyCard: 'Kortet kan ikke tegnes her.',
    install: 'Installer boten',
    uninstall: 'Avinstaller boten',
    installed: 'Boten er installert.',
    uninstalled: 'Boten er avinstallert.',
    nextDay: 'Neste dag',
    nextEvent: 'Neste hendelse',
    jumpTo: 'Hopp til …',
    jumpLabel: 'Dato og klokkeslett',
    jumpGo: 'Hopp',
    next: 'Neste: {time}',
    nextNamed: 'Neste: {label}, {time}',
    nothingNext: 'Ingenting er planlagt.',
    noClock: 'Klokken kan ikke flyttes her.',
    sent: 'Sendt',
    close: 'Lukk',
    messageActions: 'Flere handlinger',
    botFailed: 'Boten svarte med feil ({status}).',
    errors: {
      bot_unreachable: 'Boten svarer ikke.',
      not_installed: 'Boten er ikke installert her.',
      unknown_activity: 'Meldingen finnes ikke lenger.',
      unknown_action: 'Knappen finnes ikke lenger på kortet.',
      bad_time: 'Klokken kan ikke flyttes slik.',
      other: 'Det gikk ikke. Prøv igjen.',
      offline: 'Siden får ikke kontakt med serveren. Sjekk at programmet kjører.',
    },
  },
  en: {
    title: 'Local Teams',
    people: 'Choose who you are',
    channels: 'Channels',
    clock: 'Clock',
    clockHint: 'Stands still until you move it.',
    moving: 'The clock is being moved …',
    dark: 'Dark',
    light: 'Light',
    otherLanguage: 'Norsk',
    back: 'Back to the people',
    messages: 'Messages',
    chat: 'Chat',
    places: 'Chat and tabs',
    compose: 'Type a message',
    toBot: 'To which bot',
    send: 'Send',
    attach: 'Attach a file',
    viewedAs: 'You are {name}',
    oneUnread: '1 unread',
    unread: '{count} unread',
    noMessages: 'No messages yet.',
    deleted: 'This message has been deleted.',
    edited: 'Edited',
    you: 'You',
    emptyCard: 'This card cannot be drawn here.',
    install: 'Install the bot',
    uninstall: 'Uninstall the bot',
    installed: 'The bot is installed.',
    uninstalled: 'The bot is uninstalled.',
    nextDay: 'Next day',
    nextEvent: 'Next event',
    jumpTo: 'Jump to …',
    jumpLabel: 'Date and time',
    jumpGo: 'Go',
    next: 'Next: {time}',
    nextNamed: 'Next: {label}, {time}',
    nothingNext: 'Nothing is planned.',
    noClock: 'The clock cannot be moved here.',
    sent: 'Sent',
    close: 'Close',
    messageActions: 'More actions',
    botFailed: 'The bot answered with an error ({status}).',
    errors: {
      bot_unreachable: 'The bot does not answer.',
      not_installed: 'The bot is not installed here.',
      unknown_activity: 'The message is no longer there.',
      unknown_action: 'The button is no longer on the card.',
      bad_time: 'The clock cannot be moved like that.',
      other: 'That did not work. Try again.',
      offline: 'The page cannot reach the server. Check that the program is running.',
    },
  },
};

const asked = new URLSearchParams(location.search).get('lang');
export const language = asked in texts ? asked : 'nb';
export const locale = language === 'nb' ? 'nb-NO' : 'en-GB';

export function text(key, values = {}) {
  return texts[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

export function errorText(code) {
  return texts[language].errors[code] ?? texts[language].errors.other;
}

/** Fills every element that names its text. */
export function fillTexts(root) {
  document.documentElement.lang = language;
  document.title = text('title');
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of root.querySelectorAll('[data-label]')) element.setAttribute('aria-label', text(element.dataset.label));
  for (const element of root.querySelectorAll('[data-placeholder]')) element.placeholder = text(element.dataset.placeholder);
}
