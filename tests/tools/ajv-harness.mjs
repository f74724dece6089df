// ajv as an oracle: speaks the Bowtie harness protocol, so that the verb `oracle` of tests/ReportSdk.Fuzz can ask it for verdicts. Formats are annotations.
//
//   npm install --no-save ajv@8.20.0 ajv-draft-04@1.0.0        (in any folder; name it as the argument)
//   node tests/tools/ajv-harness.mjs FOLDER
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';

const require = createRequire(join(resolve(process.argv[2] ?? '.'), 'x.js'));
const makers = {
  'https://json-schema.org/draft/2020-12/schema': options => new (require('ajv/dist/2020').default)(options),
  'https://json-schema.org/draft/2019-09/schema': options => new (require('ajv/dist/2019').default)(options),
  'http://json-schema.org/draft-07/schema#': options => new (require('ajv').default)(options),
  'http://json-schema.org/draft-06/schema#': options => new (require('ajv').default)(options).addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json')),
  'http://json-schema.org/draft-04/schema#': options => new (require('ajv-draft-04').default)(options),
};
let make = makers['https://json-schema.org/draft/2020-12/schema'];

function run({ schema, registry = {}, tests }) {
  const ajv = make({ strict: false, validateFormats: false, validateSchema: false, logger: false });
  for (const [uri, further] of Object.entries(registry)) {
    try { ajv.addSchema(further, uri); } catch { /* a schema of another dialect: an error only where it is referred to */ }
  }
  const validate = ajv.compile(schema);
  return tests.map(({ instance }) => {
    try { return { valid: validate(instance) }; } catch (error) { return { errored: true, context: { message: String(error.message) } }; }
  });
}

function answer(command) {
  switch (command.cmd) {
    case 'start':
      return {
        version: 1,
        implementation: { language: 'javascript', name: 'ajv', version: require('ajv/package.json').version, dialects: Object.keys(makers), homepage: 'https://ajv.js.org/',
          issues: 'https://github.com/ajv-validator/ajv/issues', source: 'https://github.com/ajv-validator/ajv' },
      };
    case 'dialect':
      make = makers[command.dialect] ?? make;
      return { ok: command.dialect in makers };
    case 'run':
      try { return { seq: command.seq, results: run(command.case) }; } catch (error) { return { seq: command.seq, errored: true, context: { message: String(error.message) } }; }
    default:
      throw new Error(`unknown command ${command.cmd}`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  if (command.cmd === 'stop') break;
  process.stdout.write(JSON.stringify(answer(command)) + '\n');
}
