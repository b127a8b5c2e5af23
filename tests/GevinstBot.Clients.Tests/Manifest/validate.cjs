// Validates the JSON on stdin against the schema named first. Prints what is wrong, one line each; nothing when all is well.
const fs = require("fs");
const Ajv = require("ajv-draft-04");

const schema = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false });
const validate = ajv.compile(schema);
if (!validate(JSON.parse(fs.readFileSync(0, "utf8")))) {
  for (const error of validate.errors) console.log(`${error.instancePath || "/"} ${error.message}`);
}
