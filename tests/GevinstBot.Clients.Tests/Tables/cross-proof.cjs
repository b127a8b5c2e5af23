// Microsoft's own client on the other side: reads what ours wrote, and writes what ours reads.
const { TableClient, AzureNamedKeyCredential, odata } = require("@azure/data-tables");

const [endpoint, account, key, tableName, what] = process.argv.slice(2);
const table = new TableClient(endpoint, tableName, new AzureNamedKeyCredential(account, key), { allowInsecureConnection: true });

// Every value with its type, in a form that two languages write alike.
function plain(value) {
  if (typeof value === "bigint") return `Int64 ${value}`;
  if (value instanceof Date) return `DateTime ${value.toISOString()}`;
  if (value instanceof Uint8Array) return `Binary ${Buffer.from(value).toString("base64")}`;
  if (typeof value === "object") return `${value.type} ${value.value}`;
  return `${typeof value} ${value}`;
}

async function read() {
  const rows = {};
  for await (const row of table.listEntities()) {
    const { partitionKey, rowKey, etag, timestamp, OpId, "odata.metadata": metadata, ...properties } = row;
    rows[rowKey] = Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plain(value)]));
  }
  return rows;
}

async function raw() {
  const row = await table.getEntity("p", "r", { disableTypeConversion: true });
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value && value.type).map(([name, { type, value }]) => [name, `${type} ${value}`]));
}

async function write() {
  await table.createEntity({
    partitionKey: "p",
    rowKey: "js",
    Text: "æøå 🌱 'quoted'",
    Yes: true,
    Whole: 42,
    Real: 12.5,
    WholeReal: { type: "Double", value: "3" },
    NaN: { type: "Double", value: "NaN" },
    Large: 9007199254740993n,
    At: { type: "DateTime", value: "2026-11-21T23:40:20.2203177Z" },
    Id: { type: "Guid", value: "c9da6455-213d-42c9-9a79-3e9149a57833" },
    Bytes: new Uint8Array([0, 127, 255]),
  });
  return {};
}

async function transact() {
  await table.submitTransaction([
    ["create", { partitionKey: "p", rowKey: "one", N: 1 }],
    ["upsert", { partitionKey: "p", rowKey: "two", N: 2 }, "Replace"],
  ]);
  return {};
}

async function update(etag) {
  const row = await table.getEntity("p", "r");
  const answer = await table.updateEntity({ partitionKey: "p", rowKey: "r", ByJs: true }, "Merge", { etag });
  return { read: row.etag, written: answer.etag };
}

async function count() {
  let rows = 0;
  for await (const row of table.listEntities({ queryOptions: { filter: odata`PartitionKey eq ${"p"}` } })) rows++;
  return { rows };
}

({ read, raw, write, transact, update, count })[what](process.argv[7]).then(
  (answer) => console.log(JSON.stringify(answer)),
  (failure) => { console.error(failure.message); process.exit(1); },
);
