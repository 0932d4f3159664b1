"""Servers to hurt, clients to hurt them with, and what can be seen from outside."""
import os
import pathlib
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

from faults.wire import receive_all, status

REQUEST = b"GET /livez HTTP/1.1\r\nHost: a\r\n\r\n"
SEEDS = pathlib.Path(__file__).resolve().parents[3] / "seeds"
# Freed memory is not all given back at once, and a few threads and buffers are made on first use.
KEPT_MEGABYTES = 4

# Stands before the system's clock and adds the hours that a file tells.
CLOCK = """
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <sys/syscall.h>
int clock_gettime(clockid_t clock, struct timespec *time) {
  long result = syscall(SYS_clock_gettime, clock, time), hours = 0;
  FILE *file = clock == CLOCK_REALTIME ? fopen(getenv("FAULTS_CLOCK"), "r") : NULL;
  if (file) { if (fscanf(file, "%ld", &hours) == 1) time->tv_sec += hours * 3600; fclose(file); }
  return (int)result;
}
"""


class Failed(Exception):
    """What should have held and did not."""


def expect(holds: bool, sentence: str) -> None:
    if not holds:
        raise Failed(sentence)


def await_until(holds, seconds: float, step: float = 0.02) -> float:
    """Waits until it holds and returns how long that took; fails when it takes too long."""
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > seconds:
            raise Failed(f"did not happen within {seconds} s")
        time.sleep(step)
    return time.monotonic() - began


class Subject:
    """A running server and what it costs."""

    # By how much waiting may be longer than on a machine of one's own.
    patience = 1

    def __init__(self, command: list, port: int, environment: dict, descriptors: int | None):
        self.port = port
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)

        def limit():
            resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors or hard, descriptors or hard))

        self.process = subprocess.Popen(
            list(map(str, command)), env=os.environ | environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=limit, start_new_session=True)

    def await_ready(self, path: str) -> float:
        def is_ready():
            if self.process.poll() is not None:
                raise Failed(f"the server ended with status {self.process.returncode}")
            try:
                return self.ask(path)[0] == 200
            except OSError:
                return False

        return await_until(is_ready, 60, step=0.002)

    def connect(self, receive_buffer: int = 0) -> socket.socket:
        client = socket.socket()
        if receive_buffer:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        client.settimeout(20)
        client.connect(("127.0.0.1", self.port))
        return client

    def ask(self, path: str = "/livez", fields: str = "", method: str = "GET") -> tuple:
        """Asks on a connection of its own; returns status, the whole answer and milliseconds."""
        began = time.monotonic()
        with self.connect() as client:
            client.sendall(f"{method} {path} HTTP/1.1\r\nHost: a\r\n{fields}Connection: close\r\n\r\n".encode())
            answer = receive_all(client)
        return status(answer), answer, (time.monotonic() - began) * 1_000

    def megabytes(self) -> float:
        with open(f"/proc/{self.process.pid}/statm") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def peak_megabytes(self) -> float:
        with open(f"/proc/{self.process.pid}/status") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1e3

    def cpu_seconds(self) -> float:
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def descriptors(self) -> int:
        """How many sockets are open; files come and go with the database."""
        folder = f"/proc/{self.process.pid}/fd"
        return sum(is_socket(f"{folder}/{name}") for name in os.listdir(folder))

    def settled(self, before: float, descriptors: int | None = None) -> str:
        """Waits until memory and descriptors are back, and says what memory was and is."""
        if descriptors is not None:
            await_until(lambda: self.descriptors() <= descriptors, 15)
        for _ in range(100):
            if self.megabytes() <= before + KEPT_MEGABYTES:
                break
            time.sleep(0.02)
        after = self.megabytes()
        expect(after <= before + KEPT_MEGABYTES, f"memory {before:.1f} MB before, {after:.1f} MB after")
        return f"memory {before:.1f} -> {after:.1f} MB"

    def end(self, number: int = signal.SIGTERM, seconds: float = 10) -> float:
        """Sends a signal and returns how long ending took; fails unless the exit status is 0."""
        began = time.monotonic()
        self.process.send_signal(number)
        try:
            code = self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            raise Failed(f"still running {seconds} s after signal {number}") from None
        expect(code == 0, f"ended with status {code}")
        return time.monotonic() - began


class Ground:
    """What one scenario uses; everything is stopped and removed when it ends."""

    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.subjects = []
        self.next_port = options.port

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for subject in self.subjects:
            subject.process.kill()
            subject.process.wait()
            subject.process.stderr.close()
        shutil.rmtree(self.folder)

    def command(self, port: int, finished: pathlib.Path | None = None) -> list:
        # One for all scenarios, so that only the first start imports; it has one writer at a time.
        database = ["--read-only", "--database", finished] if finished else [
            "--database", self.options.databases / "faults.sqlite"]
        return [
            self.options.program, "serve", "--port", port, "--seeds", SEEDS, "--log-format", "json", *database,
        ]

    def finished_database(self) -> pathlib.Path:
        """Makes a database that any number of servers may serve at once."""
        path = self.folder / "finished.sqlite"
        subprocess.run([self.options.program, "import", "--seeds", SEEDS, "--output", path],
                       check=True, stdout=subprocess.DEVNULL)
        return path

    def chancery(
        self, settings: dict = {}, descriptors: int | None = None, await_path: str = "/readyz",
        finished: pathlib.Path | None = None,
    ) -> Subject:
        """Starts the product; settings are its environment variables without the prefix."""
        environment = {
            (key if key in ("LD_PRELOAD", "FAULTS_CLOCK") else f"CHANCERY_{key}"): str(value)
            for key, value in settings.items()
        }
        port = self.port()
        subject = Subject(self.command(port, finished), port, {"CHANCERY_LOG_REQUESTS": "false"} | environment, descriptors)
        self.subjects.append(subject)
        subject.await_ready(await_path)
        return subject

    def faulty(self, workers: int = 2, queue: int = 256) -> Subject:
        """Starts the server whose handlers misbehave."""
        port = self.port()
        subject = Subject([self.options.faulty, port, workers, queue], port, {}, None)
        self.subjects.append(subject)
        subject.await_ready("/hello")
        return subject

    def movable_clock(self) -> dict:
        """Environment of a server whose wall clock `move_clock` moves."""
        source = self.folder / "clock.c"
        source.write_text(CLOCK)
        subprocess.run(["clang", "-shared", "-fPIC", "-o", source.with_suffix(".so"), source], check=True)
        self.move_clock(0)
        return {"LD_PRELOAD": str(source.with_suffix(".so")), "FAULTS_CLOCK": str(self.folder / "hours")}

    def move_clock(self, hours: int) -> None:
        # A file in place of the old one, so that no half number is read.
        (self.folder / "hours.new").write_text(str(hours))
        os.replace(self.folder / "hours.new", self.folder / "hours")

    def port(self) -> int:
        self.next_port += 1
        return self.next_port - 1


class Others:
    """Clients that go on asking meanwhile, to see how long anyone has to wait."""

    def __init__(self, subject: Subject, path: str = "/livez"):
        self.subject, self.path = subject, path
        self.milliseconds = []
        self.failures = 0
        self.isDone = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.isDone.set()
        self.thread.join()

    def run(self) -> None:
        while not self.isDone.is_set():
            try:
                code, _, milliseconds = self.subject.ask(self.path)
                self.milliseconds.append(milliseconds)
                self.failures += code != 200
            except OSError:
                self.failures += 1
            time.sleep(0.01)

    def expect_under(self, limit: float) -> str:
        """Fails if someone was refused, or if more than one in a hundred waited longer."""
        expect(self.failures == 0, f"{self.failures} others were refused")
        expect(len(self.milliseconds) > 0, "no other got an answer")
        ordered = sorted(self.milliseconds)
        waited = ordered[int(len(ordered) * 0.99)] if len(ordered) >= 100 else ordered[-1]
        expect(waited < limit * self.subject.patience, f"others waited {waited:.1f} ms")
        return f"others at most {waited:.1f} ms"


def is_socket(descriptor: str) -> bool:
    try:
        return os.readlink(descriptor).startswith("socket:")
    except FileNotFoundError:
        return False
