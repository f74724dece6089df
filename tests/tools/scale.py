#!/usr/bin/env python3
"""Measures `reportsdk validate` on many files and on one large file of NDJSON.

usage: scale.py reportsdk.dll work-folder [files] [megabytes]

Makes the input once (stock rows of the core schema, different in each), then runs the command on one core and on two, three times each, and prints the median
throughput and the peak memory as a table of Markdown. A machine that does nothing else is needed for figures that mean anything.
"""
import json
import os
import subprocess
import sys
import time

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://example.com/v1/row",
    "type": "object",
    "required": ["code", "name", "close", "forecasts"],
    "additionalProperties": False,
    "properties": {
        "code": {"type": "string", "pattern": "^[0-9]{6}$"},
        "name": {"type": "string", "minLength": 1, "maxLength": 40},
        "date": {"type": "string", "format": "date"},
        "close": {"type": "number", "exclusiveMinimum": 0},
        "rating": {"enum": ["买入", "增持", "中性", "卖出"]},
        "forecasts": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["period", "eps"],
                "additionalProperties": False,
                "properties": {"period": {"type": "string"}, "eps": {"type": "number"}, "pe": {"type": "number"}},
            },
        },
    },
}


def row(i):
    forecasts = ",".join(
        f'{{"period":"{2023 + k}E","eps":{(i * 7 + k) % 900 / 100:.2f},"pe":{(i * 13 + k) % 9000 / 100:.2f}}}' for k in range(3)
    )
    return (
        f'{{"code":"{i % 1000000:06d}","name":"公司{i}","date":"2024-03-{i % 28 + 1:02d}","close":{i % 9973 + 1}.{i % 90 + 10},'
        f'"rating":"{("买入", "增持", "中性", "卖出")[i % 4]}","forecasts":[{forecasts}]}}'
    )


def make(folder, files, megabytes):
    os.makedirs(folder + "/files", exist_ok=True)
    with open(folder + "/row.schema.json", "w", encoding="utf-8") as out:
        json.dump(SCHEMA, out, ensure_ascii=False)
    for i in range(files):
        path = f"{folder}/files/{i // 1000:03d}/{i:06d}.json"
        if not os.path.exists(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as out:
                out.write(row(i))
    path = f"{folder}/rows.ndjson"
    if not os.path.exists(path) or os.path.getsize(path) < megabytes << 20:
        with open(path, "w", encoding="utf-8", buffering=1 << 20) as out:
            size = i = 0
            while size < megabytes << 20:
                line = row(i)
                out.write(line + "\n")
                size += len(line.encode()) + 1
                i += 1
    return path


def run(command, cores):
    start = time.perf_counter()
    child = subprocess.Popen(["taskset", "-c", cores, *command], stdout=subprocess.PIPE)
    output = child.stdout.read().decode().strip().split("\n")[-1]
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command}: {status}: {output}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def main():
    program, folder = sys.argv[1:3]
    files = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    megabytes = int(sys.argv[4]) if len(sys.argv) > 4 else 1024
    ndjson = make(folder, files, megabytes)
    total = sum(os.path.getsize(os.path.join(p, f)) for p, _, fs in os.walk(folder + "/files") for f in fs)
    print("| input | cores | wall s | processor s | documents/s | MB/s | peak MB |\n|---|---|---|---|---|---|---|")
    for name, path, size in (("files", folder + "/files", total), ("NDJSON", ndjson, os.path.getsize(ndjson))):
        for cores, jobs in (("0", "1"), ("0,1", "2")):
            command = ["dotnet", program, "validate", path, "--schema", folder + "/row.schema.json", "--jobs", jobs]
            results = [run(command, cores) for _ in range(3)]
            wall, cpu, peak, output = sorted(results)[1]
            peak = max(result[2] for result in results)
            documents = int(output.split(" ")[0])
            print(f"| {name}, {documents:,} documents, {size / 1e6:,.0f} MB | {jobs} | {wall:.2f} | {cpu:.2f} | {documents / wall:,.0f} | {size / 1e6 / wall:,.0f} | {peak:.0f} |", flush=True)


main()
