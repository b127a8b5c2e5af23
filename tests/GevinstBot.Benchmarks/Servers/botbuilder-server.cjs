// The same bot on Microsoft's own SDK for Node, without authentication. argv: port; environment: CARD and REPLY.
"use strict";
const http = require("node:http");
const { ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require("botbuilder");

const AT_ONCE = 16;
const card = JSON.parse(process.env.CARD);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

class Bot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(process.env.REPLY);
      await next();
    });
  }

  async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  }
}

const bot = new Bot();

async function wave(sink, count) {
  const reference = { serviceUrl: sink, channelId: "msteams", conversation: { id: process.env.CONVERSATION }, bot: { id: "28:bot" }, user: { id: "29:1AbcUser" } };
  const one = () => adapter.continueConversationAsync("", reference, (context) => context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card))));
  let left = count;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => { while (left-- > 0) await one(); }));
}

async function answer(request, response, body) {
  const url = new URL(request.url, "http://127.0.0.1");
  if (url.pathname === "/wave") {
    await wave(url.searchParams.get("sink"), Number(url.searchParams.get("count")));
    return response.end();
  }
  request.body = JSON.parse(body);
  response.status = (code) => { response.statusCode = code; return response; };
  response.header = (name, value) => { response.setHeader(name, value); return response; };
  response.send = (sent) => {
    if (sent !== undefined) response.setHeader("Content-Type", "application/json");
    response.write(sent === undefined ? "" : JSON.stringify(sent));
    return response;
  };
  await adapter.process(request, response, (context) => bot.run(context));
}

http.createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    if (request.method !== "POST") return response.end();
    answer(request, response, Buffer.concat(parts).toString("utf8")).catch((error) => {
      console.error(error);
      response.statusCode = 500;
      response.end();
    });
  });
}).listen(Number(process.argv[2]), "127.0.0.1");
