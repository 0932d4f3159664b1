"""Imports and servers over made-up articles, and what they leave on the disk."""
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request

GENERATOR = pathlib.Path(__file__).resolve().parents[3] / "Benchmarks/corpus/generate"
# Whole lists, so that every row is read, and the figures over all of them.
PAGES = [
    "/v1/articles?format=ndjson", "/v1/entities?format=ndjson", "/v1/quotes?format=ndjson", "/v1/stats",
    "/v1/sourcing", "/v1/facets/source", "/v1/search?q=minister", "/v1/timeline",
]
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|SQLite \d|sqlite_)\b")


class Failed(Exception):
    """What should have held and did not."""


class Skipped(Exception):
    """Why a scenario cannot be tried here."""


def expect(holds: bool, sentence: str) -> None:
    if not holds:
        raise Failed(sentence)


def require_root() -> None:
    if os.geteuid() != 0:
        raise Skipped("only the system's administrator can set this up")


def expect_sentence(text: str) -> None:
    """What is said to the operator is one sentence without the database's language."""
    lines = [line for line in text.splitlines() if line]
    expect(len(lines) == 1, f"not one line but {lines}")
    expect(lines[0].startswith("chancery: ") and lines[0].endswith("."), f"no sentence: {lines[0]}")
    expect(not SQL.search(lines[0]), f"SQL in the message: {lines[0]}")


class Server:
    """A running server over one database."""

    def __init__(self, ground, database, *flags, seeds=None, prefix=()):
        self.port = ground.options.port
        self.log = open(ground.folder / "server.log", "w+b")
        self.process = subprocess.Popen(
            [*prefix, ground.program, "serve", "--port", str(self.port), "--database", database,
             "--seeds", seeds or ground.seeds("first"), "--log-format", "json", *flags],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=ground.environment,
            cwd=ground.folder, start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.log.close()

    def await_ready(self) -> bool:
        """Waits until it is ready; false when it has ended instead."""
        for _ in range(3_000):
            if self.process.poll() is not None:
                return False
            try:
                if self.ask("/readyz")[0] == 200:
                    return True
            except OSError:
                pass
            time.sleep(0.02)
        raise Failed("the server was not ready within a minute")

    def ask(self, path: str) -> tuple[int, bytes]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read()

    def answers(self) -> dict:
        pages = {}
        for page in PAGES:
            status, body = self.ask(page)
            expect(status == 200, f"{page} is answered {status}")
            pages[page] = hashlib.sha256(body).hexdigest()
        return pages

    def said(self) -> str:
        self.log.flush()
        return (pathlib.Path(self.log.name)).read_text()

    def await_said(self, words: str) -> None:
        for _ in range(1_500):
            if words in self.said():
                return
            time.sleep(0.02)
        raise Failed(f"nothing of «{words}» in the log: {self.said()[-500:]}")


class Ground:
    """A folder with seeds in two versions, and the answers an undisturbed import of each gives."""

    def __init__(self, options, folder):
        self.options, self.folder, self.program = options, folder, str(options.program.resolve())
        self.random = random.Random(options.seed)
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("CHANCERY_")}
        # So that imports at different times make the same database.
        self.environment["SOURCE_DATE_EPOCH"] = "1700000000"
        self.write_seeds()
        self.whole, self.seconds = {}, {}
        for name in ("first", "second"):
            path = folder / f"{name}.sqlite"
            if name == "second":
                shutil.copy(folder / "first.sqlite", path)
            began = time.monotonic()
            done = self.run_import(path, name)
            expect(done.returncode == 0, done.stderr)
            self.seconds[name] = time.monotonic() - began
            self.whole[name] = (self.dataset(path), self.answers_of(path, name))
        finished = self.run_import(None, "first", "--output", str(folder / "finished.sqlite"))
        expect(finished.returncode == 0, finished.stderr)

    def write_seeds(self) -> None:
        lines = subprocess.run(
            [sys.executable, GENERATOR, str(self.options.articles)], check=True, capture_output=True, text=True,
        ).stdout.splitlines()
        records = [json.loads(line) for line in lines]
        # How many seeds the second version changes, how many it drops, and how many it adds.
        tenth = self.tenth = len(records) // 10
        for name, chosen in [("first", records[tenth:]), ("second", records[:-tenth])]:
            folder = self.folder / name
            folder.mkdir()
            for number, record in enumerate(chosen):
                start = records.index(record)
                body = record["body"] + ("\n\nMore is expected on Friday." if name == "second" and number < 2 * tenth else "")
                (folder / f"{start:05}.txt").write_text(body)
        os.utime(self.folder / "first")

    def seeds(self, name: str) -> str:
        return str(self.folder / name)

    def run_import(self, database, seeds, *flags, prefix=()) -> subprocess.CompletedProcess:
        command = [*prefix, self.program, "import", "--seeds", self.seeds(seeds), *flags]
        command += ["--database", str(database)] if database else []
        return subprocess.run(
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=self.environment, cwd=self.folder)

    def start_import(self, database, seeds, *flags) -> subprocess.Popen:
        command = [self.program, "import", "--seeds", self.seeds(seeds), *flags]
        command += ["--database", str(database)] if database else []
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=self.environment, cwd=self.folder)

    def serve(self, database, *flags, seeds=None, prefix=()) -> Server:
        return Server(self, str(database), *flags, seeds=seeds, prefix=prefix)

    def answers_of(self, database, seeds: str) -> dict:
        with self.serve(database, seeds=self.seeds(seeds)) as server:
            expect(server.await_ready(), f"not served: {server.said()}")
            return server.answers()

    def dataset(self, path) -> str | None:
        """The version of the dataset in a database that is whole; fails when it is not."""
        if not pathlib.Path(path).exists() or pathlib.Path(path).stat().st_size == 0:
            return None
        connection = sqlite3.connect(path)
        try:
            verdict = connection.execute("PRAGMA integrity_check").fetchall()
            expect(verdict == [("ok",)], f"{path} is not whole: {verdict[:3]}")
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            expect(not broken, f"{path} has rows that lead nowhere: {broken[:3]}")
            tables = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'dataset'").fetchone()[0]
            row = connection.execute("SELECT version FROM dataset").fetchone() if tables else None
            return row[0] if row else None
        finally:
            connection.close()

    def remove(self, path) -> None:
        path = pathlib.Path(path)
        for ending in ("", "-wal", "-shm", "-journal", "-lock"):
            pathlib.Path(f"{path}{ending}").unlink(missing_ok=True)
        shutil.rmtree(path.with_name(f".{path.name}.chancery-import"), ignore_errors=True)
