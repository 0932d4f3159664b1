"""Counts instructions a request, which a noisy machine counts like a quiet one (valgrind)."""
import shutil
import socket
import subprocess

from measure import texts
from measure.servers import Machine, Server, find_article, get

REQUESTS = 2_000
FUNCTIONS = 25


def measure(machine: Machine) -> None:
    """Profiles the program's own instructions; the kernel's are not seen."""
    if shutil.which("valgrind") is None:
        print("profile: not measured; valgrind is missing (apt-get install valgrind).")
        return
    seeds = machine.folder / "profiled"
    seeds.mkdir()
    texts.write_article(seeds)
    shim = machine.folder / "shim.c"
    shim.write_text(SHIM)
    subprocess.run(["clang", "-shared", "-fPIC", "-o", shim.with_suffix(".so"), shim], check=True)
    # Valgrind 3.19 gives up on what newer compilers tell debuggers; the names of functions stay.
    machine.options.program = strip(machine.options.program, machine.folder / "profiled-program")
    profile(machine, seeds, "constant answer", "/version")
    profile(machine, seeds, "cached article", None)
    profile(machine, seeds, "not modified", None, conditional=True)
    profile(machine, seeds, "uncached article", None, {"CHANCERY_API_RESPONSE_CACHE_BYTES": "0"})


# Valgrind 3.19 writes into the mask that Dispatch keeps in read-only memory, and fails.
SHIM = """
#include <signal.h>
#include <unistd.h>
#include <sys/syscall.h>
int sigsuspend(const sigset_t *mask) { sigset_t copy = *mask; return syscall(SYS_rt_sigsuspend, &copy, 8); }
"""


def strip(program, copy):
    """A copy of the program without what is for debuggers."""
    subprocess.run(["strip", "--strip-debug", "-o", copy, program], check=True)
    return copy


def profile(machine: Machine, seeds, title: str, path, environment: dict = {}, conditional: bool = False) -> None:
    port = machine.port()
    dump = machine.folder / f"callgrind.{port}"
    server = Server(
        "chancery under valgrind", port,
        [
            "valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={dump}",
            machine.options.program, "serve", "--port", port, "--seeds", seeds, "--database",
            machine.folder / "profiled.sqlite",
        ],
        {
            "CHANCERY_SERVER_LOOPS": "1", "CHANCERY_LOG_REQUESTS": "false",
            "LD_PRELOAD": str(machine.folder / "shim.so"),
        } | environment)
    machine.running["profiled"] = server
    server.await_answer("/readyz")
    path = path or find_article(port)
    extra = f"If-None-Match: {dict(get(port, path)[1])['ETag']}\r\n" if conditional else ""
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{extra}\r\n".encode()
    with socket.create_connection(("127.0.0.1", port)) as client:
        answer = exchange(client, request)
        for _ in range(20):
            exchange(client, request, len(answer))
        control(server, "--instr=on")
        for _ in range(REQUESTS):
            exchange(client, request, len(answer))
        control(server, "--instr=off")
    machine.stop("profiled")
    shown = subprocess.run(
        ["callgrind_annotate", "--threshold=95", dump], capture_output=True, text=True, check=True).stdout
    total = None
    functions = []
    for line in shown.splitlines():
        # A count, perhaps its share of the whole, then what it counts.
        count, _, rest = line.strip().partition(" ")
        if not count.replace(",", "").isdigit():
            continue
        number = int(count.replace(",", ""))
        if "PROGRAM TOTALS" in line:
            total = number
        elif total:
            name = rest.split(")", 1)[-1].split(":", 1)[-1].split(" [")[0].strip()
            functions.append((number, name))
    print(f"\n### {title}: {total / REQUESTS:,.0f} instructions a request\n")
    demangled = subprocess.run(
        ["swift", "demangle", "--compact", "--simplified"], input="\n".join(name for _, name in functions),
        capture_output=True, text=True).stdout.splitlines()
    for (number, _), name in list(zip(functions, demangled))[:FUNCTIONS]:
        print(f"{number / REQUESTS:10,.1f}  {number / total:5.1%}  {name[:150]}")


def control(server: Server, command: str) -> None:
    """Switches counting; taskset has become valgrind, so the process is the one started."""
    subprocess.run(["callgrind_control", command, str(server.process.pid)], check=True, capture_output=True)


def exchange(client: socket.socket, request: bytes, length: int = 0) -> bytes:
    """Sends a request and reads its answer, by its length where that is known."""
    client.sendall(request)
    answer = b""
    while True:
        answer += client.recv(65_536)
        if length:
            if len(answer) >= length:
                return answer
            continue
        head, found, body = answer.partition(b"\r\n\r\n")
        if not found:
            continue
        fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n")[1:])
        if len(body) >= int(fields.get(b"Content-Length", b"0")):
            return answer
