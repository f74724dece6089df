// ajv as a peer of the benchmarks: how long it takes to parse and validate a document, in microseconds, the median of rounds. Run by the verb `ajv` of
// tests/ReportSdk.Benchmarks. Formats are not checked, which is in ajv's favour.
//
//   npm install --no-save ajv@8.20.0        (in any folder; name it as the first argument)
//   node tests/tools/ajv-benchmark.mjs FOLDER SCHEMA DOCUMENT
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder, schemaPath, documentPath] = process.argv.slice(2);
const Ajv = createRequire(join(resolve(folder), 'x.js'))('ajv/dist/2020').default;
const { $schema, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, validateSchema: false, logger: false }).compile(schema);
const utf8 = readFileSync(documentPath);

function parse() {
  return JSON.parse(utf8.toString('utf8'));
}

function check() {
  if (!validate(parse())) {
    throw new Error(JSON.stringify(validate.errors));
  }
}

function measure(action) {
  const warmUp = performance.now();
  while (performance.now() - warmUp < 1000) {
    action();
  }

  const times = [];
  for (let round = 0; round < 41; round++) {
    let runs = 0;
    const start = performance.now();
    do {
      action();
      runs++;
    } while (performance.now() - start < 5);
    times.push((performance.now() - start) * 1000 / runs);
  }

  return times.sort((a, b) => a - b)[20];
}

console.log(JSON.stringify({ parse: measure(parse), check: measure(check) }));
