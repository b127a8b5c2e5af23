// Microsoft's own bot SDK as a judge: reads requests, says of each whether botbuilder lets it through to the bot.
// stdin: one line { appId, tenantId, issuer, now, keySet }, then one line { authorization, body } per request.
// stdout: one line { accepted, status } per request; status 500 where the SDK throws instead of answering.
"use strict";
const http = require("node:http");
const readline = require("node:readline");

async function main() {
  const lines = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const setup = JSON.parse((await lines.next()).value);
  standStill(setup.now);
  // The SDK writes every refusal to the console.
  console.error = () => {};
  console.warn = () => {};
  const provider = await identityProvider(setup);
  const adapter = cloudAdapter(setup, `http://127.0.0.1:${provider.address().port}/metadata`);
  const verdicts = [];
  for await (const line of lines) verdicts.push(JSON.stringify(await verdict(adapter, JSON.parse(line))));
  provider.close();
  process.stdout.write(verdicts.join("\n") + "\n", () => process.exit(0));
}

function standStill(now) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) { super(...(args.length ? args : [now])); }
    static now() { return now; }
  };
}

function identityProvider({ issuer, keySet }) {
  const server = http.createServer((request, response) => {
    const origin = `http://127.0.0.1:${server.address().port}`;
    response.setHeader("Content-Type", "application/json");
    response.end(request.url === "/keys" ? JSON.stringify(keySet) : JSON.stringify({ issuer, jwks_uri: `${origin}/keys` }));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function cloudAdapter({ appId, tenantId, issuer }, metadata) {
  const { CloudAdapter } = require("botbuilder");
  const { BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory, AuthenticationConfiguration } = require("botframework-connector");
  const authentication = BotFrameworkAuthenticationFactory.create(
    "", true, `https://login.microsoftonline.com/${tenantId}`, "https://api.botframework.com", issuer, "https://api.botframework.com",
    metadata, metadata, "", new PasswordServiceClientCredentialFactory(appId, "unused", tenantId), new AuthenticationConfiguration());
  return new CloudAdapter(authentication);
}

async function verdict(adapter, { authorization, body }) {
  let accepted = false;
  let status = 0;
  const response = {
    socket: {},
    status(code) { status = code; return response; },
    header() { return response; },
    send() { return response; },
    end() { return response; },
  };
  try {
    await adapter.process({ method: "POST", headers: { authorization }, body }, response, async () => { accepted = true; });
  } catch {
    status = 500;
  }
  return { accepted, status };
}

main();
