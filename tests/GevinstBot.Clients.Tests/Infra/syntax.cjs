// Parses the Bicep files named. Prints each place that is not Bicep, one line each; nothing when all is well.
const fs = require("fs");
const { Language, Parser } = require("web-tree-sitter");

async function main(files) {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")));
  for (const file of files) report(file, parser.parse(read(file)).rootNode);
}

// The grammar doesn't know that a parameter in a .bicepparam file has no type; the value is what is to be checked.
function read(file) {
  const text = fs.readFileSync(file, "utf8");
  return file.endsWith(".bicepparam") ? text.replace(/^param (\w+) =/gm, "var $1 =") : text;
}

function report(file, node) {
  if (!node.hasError) return;
  if (node.isError || node.isMissing) console.log(`${file}(${node.startPosition.row + 1}): ${node.type} ${node.text.slice(0, 60)}`);
  for (const child of node.children) report(file, child);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
