"""Files that are not what they were."""
import collections
import hashlib
import http.client
import os
import pathlib
import shutil

from .harness import PAGES, SQL, Failed, expect, expect_sentence

PAGE_BYTES = 8_192


def cut_short(ground) -> str:
    """Truncated anywhere, the file is refused; removed, it is made again."""
    tally = collections.Counter()
    for mode in ("finished", "live"):
        size = damaged(ground, mode).stat().st_size
        lengths = [1, 15, 16, 99, 100, 101, 1_024, PAGE_BYTES - 1, PAGE_BYTES, PAGE_BYTES + 1, size // 3, size // 2,
                   size - PAGE_BYTES, size - PAGE_BYTES - 1]
        # The log of a live database could complete its last page.
        for length in lengths + ([size - 1] if mode == "finished" else []):
            path = damaged(ground, mode)
            os.truncate(path, length)
            kind = outcome(ground, path, mode, f"cut to {length} bytes")
            # With a single byte nothing says that it was a database: it is filled from the seeds as an empty one.
            is_filled = mode == "live" and length == 1 and kind == "served whole"
            expect(is_filled or kind == "refused at the start", f"{mode}, cut to {length} bytes: {kind}")
            tally[kind] += 1
    return described(tally)


def emptied_under_server(ground) -> str:
    """A database that is cut to nothing while it is served: requests fail, the server stands and says so."""
    for mode in ("finished", "live"):
        path = damaged(ground, mode)
        with ground.serve(path, *(["--read-only"] if mode == "finished" else [])) as server:
            expect(server.await_ready(), f"{mode}: not served: {server.said()[-400:]}")
            os.truncate(path, 0)
            statuses = set()
            for page in PAGES * 3:
                try:
                    status, body = server.ask(page)
                    statuses.add(status)
                    expect(not SQL.search(body.decode()) or status == 200, f"{mode}: SQL before a client: {body[:300]}")
                except (http.client.HTTPException, ConnectionError):
                    statuses.add("broken off")
                expect(server.process.poll() is None, f"{mode}: the server is gone after {page}: {server.process.returncode}")
            expect(500 in statuses, f"{mode}: no request failed: {statuses}")
            expect(server.ask("/readyz")[0] == 503, f"{mode}: it calls itself ready")
            expect(server.ask("/livez")[0] == 200, f"{mode}: it calls itself dead")
            expect(server.ask("/metrics")[0] == 200, f"{mode}: no figures")
    return "requests answered 500, readiness 503, the process and its figures stay"


def flipped(ground) -> str:
    """Bytes are flipped in the header, the schema and all over the file."""
    size = (ground.folder / "finished.sqlite").stat().st_size
    places = list(range(0, 100, 7)) + [100, 105, 108, 200, 4_000, PAGE_BYTES - 20]
    places += [page * PAGE_BYTES for page in range(1, 12)]
    places += [ground.random.randrange(PAGE_BYTES, size) for _ in range(24)]
    tally = collections.Counter()
    for mode in ("finished", "live"):
        for place in places:
            path = damaged(ground, mode)
            with open(path, "r+b") as file:
                file.seek(place)
                byte = file.read(1)[0]
                file.seek(place)
                file.write(bytes([byte ^ 0xFF]))
            tally[outcome(ground, path, mode, f"flipped at {place}")] += 1
    return described(tally)


def wiped_pages(ground) -> str:
    """Whole pages are overwritten."""
    pages = (ground.folder / "finished.sqlite").stat().st_size // PAGE_BYTES
    tally = collections.Counter()
    for mode in ("finished", "live"):
        for _ in range(12):
            path = damaged(ground, mode)
            with open(path, "r+b") as file:
                file.seek(ground.random.randrange(1, pages) * PAGE_BYTES)
                file.write(b"\xA5" * PAGE_BYTES)
            tally[outcome(ground, path, mode, "a page wiped")] += 1
    return described(tally)


def other_files(ground) -> str:
    """What is no database at all is refused in a sentence and left alone."""
    place = ground.folder / "other"
    place.mkdir(exist_ok=True)
    contents = {"text": b"Dear Sir", "zeros": bytes(20_000), "head": b"SQLite format 3\0"}
    for name, content in contents.items():
        for flags in ([], ["--read-only"]):
            path = place / name
            path.write_bytes(content)
            with ground.serve(path, *flags) as server:
                expect(not server.await_ready(), f"{name} was served")
                expect_sentence(server.said())
            expect(path.read_bytes() == content, f"{name} was changed")
    for flags in ([], ["--read-only"]):
        with ground.serve(place, *flags) as server:
            expect(not server.await_ready(), "a folder was served")
            expect_sentence(server.said())
    with ground.serve(place / "none", "--read-only") as server:
        expect(not server.await_ready(), "nothing was served")
        expect_sentence(server.said())
    # An empty file is what making a database leaves when it is killed at once: it is filled.
    empty = place / "empty"
    empty.write_bytes(b"")
    done = ground.run_import(empty, "first")
    expect(done.returncode == 0, done.stderr)
    expect(ground.dataset(empty) == ground.whole["first"][0], "another dataset")
    return "text, zeros, half a header, a folder and nothing refused; an empty file filled"


def stray_logs(ground) -> str:
    """A write-ahead log that is garbage or belongs to another database is not taken for the file's own."""
    tally = collections.Counter()
    for mode in ("finished", "live"):
        for name, log in [("garbage", os.urandom(50_000)), ("empty", b""), ("zeros", bytes(32_768))]:
            path = damaged(ground, mode)
            pathlib.Path(f"{path}-wal").write_bytes(log)
            tally[outcome(ground, path, mode, f"{name} log")] += 1
    expect(set(tally) == {"served whole"}, f"a stray log changed what is served: {dict(tally)}")
    return described(tally)


def damaged(ground, mode: str) -> pathlib.Path:
    path = ground.folder / "damaged.sqlite"
    ground.remove(path)
    shutil.copy(ground.folder / ("finished.sqlite" if mode == "finished" else "first.sqlite"), path)
    return path


def outcome(ground, path, mode: str, what: str) -> str:
    """Serves a file and says what came of it; fails on crashes, half answers and SQL before clients."""
    flags = ["--read-only"] if mode == "finished" else []
    kinds = set()
    with ground.serve(path, *flags) as server:
        try:
            is_ready = server.await_ready()
        except Failed:
            raise Failed(f"{mode} {what}: neither ready nor ended: {server.said()[-400:]}")
        if not is_ready:
            status = server.process.returncode
            expect(status == 1, f"{mode} {what}: ended with {status}: {server.said()[-400:]}")
            said = server.said()
            if not said.startswith("{"):
                expect_sentence(said)
            return "refused at the start"
        for page in PAGES:
            try:
                status, body = server.ask(page)
            except (http.client.HTTPException, ConnectionError):
                # A list that is sent as it is read breaks off, which no client takes for its end.
                kinds.add("broken off")
                continue
            if status == 200:
                whole = hashlib.sha256(body).hexdigest() == ground.whole["first"][1][page]
                kinds.add("served whole" if whole else "altered")
            else:
                expect(status in (500, 503), f"{mode} {what}: {page} answered {status}")
                expect(not SQL.search(body.decode()), f"{mode} {what}: SQL before a client: {body[:300]}")
                kinds.add("named at a request")
        expect(server.process.poll() is None, f"{mode} {what}: the server is gone")
    for kind in ("named at a request", "broken off", "altered", "served whole"):
        if kind in kinds:
            return kind
    raise Failed("no answer at all")


def described(tally) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in sorted(tally.items()))


SCENARIOS = [cut_short, emptied_under_server, flipped, wiped_pages, other_files, stray_logs]
