// Checks Adaptive Cards the way Teams' own software does, and for people who don't see them.
// stdin: one card (JSON) per line. stdout: one line per card: a JSON list of problems, empty for a good card.
//   renderer:       events of Microsoft's adaptivecards while reading, rendering and validating
//   schema:         Microsoft's @microsoft/teams.cards as JSON Schema: unknown types, properties and values
//   accessibility:  labels, alternative texts, headings, table headers, wrapping, language, fallback texts
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");

const MOST_COLUMNS = 3;
const MOST_ACTIONS = 6;
const LARGEST_BYTES = 28 * 1024;

async function main() {
  const renderer = loadRenderer();
  const schema = loadSchema();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const card = JSON.parse(line);
    const problems = [...rendererProblems(renderer, card), ...schemaProblems(schema, card), ...accessibilityProblems(card), ...sizeProblems(line)];
    process.stdout.write(JSON.stringify(problems) + "\n");
  }
}

// The package's module entry fails in Node; the bundle for browsers works on jsdom's globals.
function loadRenderer() {
  const { JSDOM } = require("jsdom");
  const { window } = new JSDOM("<!doctype html><body></body>");
  globalThis.window = window;
  for (const name of Object.getOwnPropertyNames(window).filter((n) => /^(document|Node|Element|HTML\w+|\w*Event)$/.test(n))) globalThis[name] = window[name];
  const adaptive = require("adaptivecards/dist/adaptivecards.js");
  adaptive.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text; result.didProcess = true; };
  return adaptive;
}

// Made from the package's types once per version; it takes some seconds.
function loadSchema() {
  const types = path.join(path.dirname(require.resolve("@microsoft/teams.cards")), "core.d.ts");
  const version = JSON.parse(fs.readFileSync(path.join(path.dirname(types), "..", "package.json"), "utf8")).version;
  const kept = path.join(__dirname, "node_modules", ".cache", `teams-card-${version}.schema.json`);
  if (!fs.existsSync(kept)) {
    const { createGenerator } = require("ts-json-schema-generator");
    const made = createGenerator({ path: types, type: "IAdaptiveCard", skipTypeCheck: true, expose: "all", additionalProperties: false }).createSchema("IAdaptiveCard");
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    // Several test runs may make it at the same time; the last one to finish puts it in place whole.
    const unfinished = `${kept}.${process.pid}`;
    fs.writeFileSync(unfinished, JSON.stringify(made));
    fs.renameSync(unfinished, kept);
  }
  const Ajv = require("ajv");
  const ajv = new Ajv({ strict: false });
  const schema = JSON.parse(fs.readFileSync(kept, "utf8"));
  ajv.addSchema(schema, "cards");
  const byType = new Map(Object.entries(schema.definitions)
    .filter(([, definition]) => definition.properties?.type?.const)
    .map(([name, definition]) => [definition.properties.type.const, name]));
  return { byType, validator: (name) => ajv.getSchema(`cards#/definitions/${name}`) };
}

function rendererProblems(adaptive, json) {
  const card = new adaptive.AdaptiveCard();
  const context = new adaptive.SerializationContext();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  if (!card.render()) events.push({ event: adaptive.ValidationEvent.Other, message: "nothing was rendered" });
  events.push(...card.validateProperties().validationEvents);
  return events
    .filter((event) => !isAboutTeamsOnly(adaptive, event) && !isAboutLanguage(event))
    .map((event) => `renderer: ${adaptive.ValidationEvent[event.event]}: ${event.message}`);
}

// The renderer doesn't know what only Teams shows; the schema does, and a fallback is asked for below.
function isAboutTeamsOnly(adaptive, { event, message }) {
  return event === adaptive.ValidationEvent.UnknownElementType && [...message.matchAll(/[\w.]+/g)].some(([word]) => isTeamsOnly(word));
}

// The renderer keeps one global regular expression for languages, and so refuses every second good one.
function isAboutLanguage({ message }) {
  return /^Invalid value "[a-z]{2,3}" for property "lang"\.$/i.test(message);
}

function isTeamsOnly(type) {
  return /^(Chart\..+|Badge|Icon|ProgressBar|ProgressRing|Rating|Input\.Rating|CompoundButton)$/.test(type);
}

// The innermost element that is wrong, not the whole card that holds it.
function schemaProblems(schema, value, place = "card") {
  if (Array.isArray(value)) return value.flatMap((item, i) => schemaProblems(schema, item, `${place}[${i}]`));
  if (value === null || typeof value !== "object") return [];
  const inner = Object.entries(value).filter(([name]) => name !== "data").flatMap(([name, child]) => schemaProblems(schema, child, `${place}.${name}`));
  if (inner.length > 0 || typeof value.type !== "string") return inner;
  const name = schema.byType.get(value.type);
  if (!name) return [`schema: ${place}: there is no type '${value.type}'`];
  const validate = schema.validator(name);
  return validate(value) ? [] : validate.errors.map((error) => `schema: ${place} (${value.type})${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
}

function accessibilityProblems(card) {
  const problems = [];
  const say = (place, text) => problems.push(`accessibility: ${place}: ${text}`);
  if (!card.fallbackText) say("card", "has no fallbackText");
  if (!card.lang) say("card", "has no lang");
  if (!JSON.stringify(card.body ?? []).includes('"style":"heading"')) say("card", "has no heading");
  const ids = new Set();
  visit(card, "card", (element) => ids.add(element.id));
  visit(card, "card", (element, place) => checkElement(element, place, ids, say));
  return problems;
}

function visit(value, place, check) {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) check(value, place);
  for (const [name, child] of Object.entries(value)) if (name !== "data") visit(child, `${place}.${name}`, check);
}

function checkElement(element, place, ids, say) {
  const { type } = element;
  if (typeof type !== "string") return;
  const where = `${place} (${type}${element.id ? ` '${element.id}'` : ""})`;
  if (type.startsWith("Input.") && !element.label) say(where, "has no label");
  if (type.startsWith("Input.") && element.isRequired && !element.errorMessage) say(where, "is required and has no errorMessage");
  if (type === "Image" && typeof element.altText !== "string") say(where, "has no altText");
  if (type === "Table" && element.firstRowAsHeaders === false) say(where, "has no header row");
  if (type === "TextBlock" && element.wrap !== true) say(where, "doesn't wrap");
  if (type === "ColumnSet" && (element.columns ?? []).length > MOST_COLUMNS) say(where, `has more than ${MOST_COLUMNS} columns`);
  if ((element.actions ?? []).length > MOST_ACTIONS) say(where, `has more than ${MOST_ACTIONS} actions`);
  if (type.startsWith("Action.") && !element.title && !element.tooltip && !place.endsWith(".refresh.action"))
    say(where, "has neither title nor tooltip");
  if (isTeamsOnly(type) && (typeof element.fallback !== "object" || element.fallback === null)) say(where, "has no fallback element with the same information");
  if (type === "Badge" && !element.text) say(where, "says nothing in words");
  for (const target of type === "Action.ToggleVisibility" ? element.targetElements ?? [] : []) {
    const id = target.elementId ?? target;
    if (!ids.has(id)) say(where, `shows '${id}', which isn't there`);
  }
  if (type.startsWith("Chart.") && !element.title) say(where, "has no title");
}

function sizeProblems(line) {
  const bytes = Buffer.byteLength(line, "utf8");
  return bytes > LARGEST_BYTES ? [`size: ${bytes} bytes; ${LARGEST_BYTES} is the most`] : [];
}

main();
