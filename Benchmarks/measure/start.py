"""How long a start takes until the first answer, and what memory it needs."""
import os
import pathlib
import socket
import statistics
import subprocess
import time

from measure.servers import Machine

STARTS = 21


def measure(machine: Machine) -> None:
    """Starts over the imported seeds again and again."""
    seeds = pathlib.Path(__file__).resolve().parents[2] / "seeds"
    machine.chancery("import", seeds)
    machine.stop("import")
    database = machine.folder / "import.sqlite"
    times, memory = [], []
    for _ in range(STARTS):
        port = machine.port()
        began = time.monotonic()
        process = subprocess.Popen(
            [machine.options.program, "serve", "--port", str(port), "--seeds", seeds, "--database", database],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            await_list(port)
            times.append((time.monotonic() - began) * 1_000)
            with open(f"/proc/{process.pid}/statm") as statm:
                memory.append(int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6)
        finally:
            process.terminate()
            process.wait()
    print(
        f"\nstart to first answer on the imported seeds: {statistics.median(times):.1f} ms "
        f"({min(times):.1f}-{max(times):.1f}), resident then {statistics.median(memory):.1f} MB")


def await_list(port: int) -> None:
    """Asks for the list of articles until it is answered with 200."""
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port)) as client:
                client.sendall(b"GET /v1/articles HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                if client.recv(12).endswith(b"200"):
                    return
        except ConnectionError:
            pass
        time.sleep(0.0005)
