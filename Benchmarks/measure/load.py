"""Drives wrk and prints what came of it."""
import dataclasses
import pathlib
import re
import shutil
import statistics
import subprocess

from measure.servers import LOAD_CORE, Server

UNITS = {"us": 1, "ms": 1_000, "s": 1_000_000, "m": 60_000_000}


@dataclasses.dataclass
class Round:
    """One run of wrk against one server."""
    cpu: float
    rate: float
    p50: float
    p99: float


def microseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(\w+)", text).groups()
    return float(number) * UNITS[unit]


def wrk_command(server: Server, path: str, connections: int, seconds: int, extra: list) -> list:
    program = shutil.which("wrk")
    if program is None:
        raise SystemExit("The server is not measured: wrk is missing (apt-get install wrk).")
    return [
        "taskset", "-c", LOAD_CORE, program, "-t1", f"-c{connections}", f"-d{seconds}s", "--latency",
        *map(str, extra), f"http://127.0.0.1:{server.port}{path}",
    ]


def drive(server: Server, path: str, connections: int, seconds: int, extra: list = []) -> Round:
    """Loads one server, and complains about answers that are not 200."""
    before = server.cpu_seconds()
    output = subprocess.run(
        wrk_command(server, path, connections, seconds, extra), capture_output=True, text=True, check=True).stdout
    spent = server.cpu_seconds() - before
    requests = int(re.search(r"(\d+) requests in", output)[1])
    for complaint in re.findall(r".*(?:Non-2xx|Socket errors).*", output):
        print(f"  {server.name}: {complaint.strip()}")
    return Round(
        cpu=spent * 1e6 / max(1, requests),
        rate=float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1]),
        p50=microseconds(re.search(r"(?m)^\s+50%\s+(\S+)", output)[1]),
        p99=microseconds(re.search(r"(?m)^\s+99%\s+(\S+)", output)[1]))


def compare(title: str, runs: dict, rounds: int, reference: str) -> dict:
    """Runs every measurement once a round, prints a table, and returns the rounds by name."""
    results = {name: [] for name in runs}
    for run in runs.values():
        run(1)
    for _ in range(rounds):
        for name, run in runs.items():
            results[name].append(run(None))
    print(f"\n### {title}\n")
    if reference not in results:
        reference = next(iter(results))
    print(f"| | CPU µs a request | × {reference} | requests a second | × {reference} | p50 µs | p99 µs |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, measured in results.items():
        def middle(key):
            return statistics.median(getattr(one, key) for one in measured)

        def ratio(key):
            pairs = zip(measured, results[reference])
            return statistics.median(getattr(one, key) / max(1e-9, getattr(other, key)) for one, other in pairs)

        spread = f"{min(one.cpu for one in measured):.2f}-{max(one.cpu for one in measured):.2f}"
        print(
            f"| {name} | {middle('cpu'):.2f} ({spread}) | {ratio('cpu'):.2f} | {middle('rate'):,.0f} | {ratio('rate'):.2f} "
            f"| {middle('p50'):,.0f} | {middle('p99'):,.0f} |", flush=True)
    return results


def write_pipeline(folder: pathlib.Path) -> pathlib.Path:
    """A script with which wrk sends sixteen requests at once."""
    file = folder / "pipeline.lua"
    file.write_text(
        "init = function(args)\n  local one = {}\n  for i = 1, 16 do one[i] = wrk.format() end\n"
        "  all = table.concat(one)\nend\nrequest = function() return all end\n")
    return file


def write_searches(folder: pathlib.Path) -> pathlib.Path:
    """A script with which wrk asks for another search each time, so that none is cached."""
    file = folder / "searches.lua"
    file.write_text(
        "local count = 0\nrequest = function()\n  count = count + 1\n"
        "  return wrk.format('GET', wrk.path .. '&to=' .. (2021 + count))\nend\n")
    return file
