#!/usr/bin/env python3
"""Measures `reportsdk validate` on many files and on one large file of NDJSON.

usage: scale.py reportsdk work-folder [files] [megabytes]

The program is a published one, or a .dll. Makes the input once (stock rows of the core schema, different in each), then runs the command on one core and on two, by turns,
seven times each, and prints the median throughput, the median of what the second core gains in each turn, and the peak memory as a table of Markdown. Beside it stands what the
machine gains from a second core at best: half of the files each in two processes that know nothing of each other. A machine that does nothing else is needed for figures
that mean anything.
"""
import json
import os
import statistics
import subprocess
import sys
import time

TURNS = 7

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
        path = f"{folder}/files/{i * 2 // files}/{i // 1000:03d}/{i:06d}.json"
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


def start(command, cores):
    return subprocess.Popen(["taskset", "-c", cores, *command], stdout=subprocess.PIPE)


def run(command, cores):
    begin = time.perf_counter()
    child = start(command, cores)
    output = child.stdout.read().decode().strip().split("\n")[-1]
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"{command}: {status}: {output}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def apart(command, paths):
    begin = time.perf_counter()
    children = [start(command(half, "1"), str(core)) for core, half in enumerate(paths)]
    if any(child.communicate() and child.returncode for child in children):
        sys.exit("one half failed")
    return time.perf_counter() - begin


def main():
    program, folder = sys.argv[1:3]
    launch = ["dotnet", program] if program.endswith(".dll") else [program]
    files = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    megabytes = int(sys.argv[4]) if len(sys.argv) > 4 else 1024
    ndjson = make(folder, files, megabytes)
    total = sum(os.path.getsize(os.path.join(p, f)) for p, _, fs in os.walk(folder + "/files") for f in fs)
    command = lambda path, jobs: [*launch, "validate", path, "--schema", folder + "/row.schema.json", "--jobs", jobs]
    print("| input | jobs | s | processor s | documents/s | MB/s | gain | peak MB |\n|---|---|---|---|---|---|---|---|")
    for name, path, size in (("files", folder + "/files", total), ("NDJSON", ndjson, os.path.getsize(ndjson))):
        halves = [f"{path}/0", f"{path}/1"] if name == "files" else None
        run(command(path, "2"), "0,1")
        turns = [(run(command(path, "1"), "0"), run(command(path, "2"), "0,1"), apart(command, halves) if halves else 0) for _ in range(TURNS)]
        for jobs in (1, 2):
            wall, cpu, _, output = sorted(turn[jobs - 1] for turn in turns)[TURNS // 2]
            peak = max(turn[jobs - 1][2] for turn in turns)
            documents = int(output.split(" ")[0].replace(",", ""))
            gain = statistics.median(turn[0][0] / turn[jobs - 1][0] for turn in turns)
            print(
                f"| {name}, {documents:,} documents, {size / 1e6:,.0f} MB | {jobs} | {wall:.2f} | {cpu:.2f} | {documents / wall:,.0f} | {size / 1e6 / wall:,.0f} | {gain:.2f} | {peak:.0f} |",
                flush=True,
            )
        if halves:
            wall, gain = (statistics.median(of(turn) for turn in turns) for of in (lambda turn: turn[2], lambda turn: turn[0][0] / turn[2]))
            print(f"| the same, half of them each in two processes | 1 each | {wall:.2f} | | | | {gain:.2f} | |", flush=True)


main()
