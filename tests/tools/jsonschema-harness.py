"""python3-jsonschema as an oracle: speaks the Bowtie harness protocol, so that the verb `oracle` of tests/ReportSdk.Fuzz can ask it for verdicts.

Formats are annotations. Made for the version that Debian 12 has (apt-get install python3-jsonschema: 4.10.3):

    /usr/bin/python3 tests/tools/jsonschema-harness.py
"""
import json
import sys
from importlib.metadata import version

from jsonschema import validators

DIALECTS = {
    "https://json-schema.org/draft/2020-12/schema": validators.Draft202012Validator,
    "https://json-schema.org/draft/2019-09/schema": validators.Draft201909Validator,
    "http://json-schema.org/draft-07/schema#": validators.Draft7Validator,
    "http://json-schema.org/draft-06/schema#": validators.Draft6Validator,
    "http://json-schema.org/draft-04/schema#": validators.Draft4Validator,
}


class GivenSchemas(validators.RefResolver):
    """Resolves to the schemas of the case and to the meta-schemas; nothing is ever fetched."""

    def resolve_remote(self, uri):
        raise LookupError(f"{uri} is not among the given schemas")


def errored(error):
    return {"errored": True, "context": {"message": f"{type(error).__name__}: {error}"}}


def run(case, default):
    schema = case["schema"]
    validator = validators.validator_for(schema, default=default)
    store = {uri: further for uri, further in case.get("registry", {}).items()}
    resolver = GivenSchemas.from_schema(schema, id_of=validator.ID_OF, store=store)
    results = []
    for test in case["tests"]:
        try:
            results.append({"valid": validator(schema, resolver=resolver).is_valid(test["instance"])})
        except Exception as error:  # whatever its author did not foresee is an answer too
            results.append(errored(error))
    return results


def main():
    default = validators.Draft202012Validator
    for line in sys.stdin:
        command = json.loads(line)
        if command["cmd"] == "start":
            answer = {"version": 1, "implementation": {
                "language": "python", "name": "jsonschema", "version": version("jsonschema"), "dialects": list(DIALECTS), "homepage": "https://python-jsonschema.readthedocs.io/",
                "issues": "https://github.com/python-jsonschema/jsonschema/issues", "source": "https://github.com/python-jsonschema/jsonschema"}}
        elif command["cmd"] == "dialect":
            answer = {"ok": command["dialect"] in DIALECTS}
            default = DIALECTS.get(command["dialect"], default)
        elif command["cmd"] == "run":
            try:
                answer = {"seq": command["seq"], "results": run(command["case"], default)}
            except Exception as error:
                answer = {"seq": command["seq"], **errored(error)}
        else:
            return
        print(json.dumps(answer), flush=True)


main()
