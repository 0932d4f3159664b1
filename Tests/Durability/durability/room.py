"""File systems without room."""
import contextlib
import pathlib
import shutil
import signal
import subprocess

from .harness import expect, expect_sentence, require_root


@contextlib.contextmanager
def small_disk(ground, options: str):
    require_root()
    folder = ground.folder / "disk"
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
    # Index pages sorted on the way need room too, but not on the disk under test.
    ground.environment["SQLITE_TMPDIR"] = str(ground.folder)
    try:
        yield folder
    finally:
        del ground.environment["SQLITE_TMPDIR"]
        subprocess.run(["umount", folder], check=True)


def enlarge(folder) -> None:
    subprocess.run(["mount", "-o", "remount,size=1g,nr_inodes=1000", folder], check=True)


def full_disk_import(ground) -> str:
    """An import runs out of room at different points, and finishes once there is some."""
    sizes = [64, 512, 2_048, 4_096, 8_192]
    refused = 0
    for kibibytes in sizes:
        with small_disk(ground, f"size={kibibytes}k") as folder:
            path = folder / "corpus.sqlite"
            done = ground.run_import(path, "first")
            if done.returncode != 0:
                refused += 1
                expect_sentence(done.stderr)
                expect("no room" in done.stderr, done.stderr)
                expect(ground.dataset(path) is None, "half a dataset is there")
                enlarge(folder)
                done = ground.run_import(path, "first")
            expect(done.returncode == 0, done.stderr)
            expect(ground.dataset(path) == ground.whole["first"][0], "another dataset")
            expect(ground.answers_of(path, "first") == ground.whole["first"][1], "other answers")
    expect(refused > 1, "the disks were too large")
    return f"{refused} of {len(sizes)} sizes too small: one sentence each, finished after the disk grew"


def full_disk_output(ground) -> str:
    """The earlier finished file outlives an import that has no room."""
    size = (ground.folder / "finished.sqlite").stat().st_size
    refused = 0
    factors = [1.1, 1.9, 2.3, 2.8]
    for factor in factors:
        with small_disk(ground, f"size={int(size * factor) // 1024}k") as folder:
            path = folder / "corpus.sqlite"
            shutil.copy(ground.folder / "finished.sqlite", path)
            before = path.read_bytes()
            done = ground.run_import(None, "second", "--output", str(path))
            if done.returncode != 0:
                refused += 1
                expect_sentence(done.stderr)
                expect("no room" in done.stderr.lower(), done.stderr)
                expect(path.read_bytes() == before, "the earlier file was changed")
                expect([file.name for file in folder.iterdir()] == ["corpus.sqlite"], "files stay beside it")
                enlarge(folder)
                done = ground.run_import(None, "second", "--output", str(path))
            expect(done.returncode == 0, done.stderr)
            expect(ground.dataset(path) == ground.whole["second"][0], "another dataset")
    expect(refused > 0, "the disks were too large")
    return f"{refused} of {len(factors)} sizes too small: the earlier file stayed as it was, finished after the disk grew"


def full_disk_reload(ground) -> str:
    """A server goes on with the dataset it has."""
    with small_disk(ground, "size=1g") as folder:
        path = folder / "corpus.sqlite"
        seeds = folder / "seeds"
        shutil.copytree(ground.folder / "first", seeds)
        shutil.copy(ground.folder / "first.sqlite", path)
        with ground.serve(path, seeds=str(seeds)) as server:
            expect(server.await_ready(), server.said())
            before = server.answers()
            filling = folder / "filling"
            shutil.rmtree(seeds)
            shutil.copytree(ground.folder / "second", seeds)
            used = sum(file.stat().st_blocks * 512 for file in folder.rglob("*"))
            subprocess.run(["mount", "-o", f"remount,size={used // 1024 + 200}k", folder], check=True)
            server.process.send_signal(signal.SIGHUP)
            server.await_said("The import failed")
            expect("There is no room" in server.said(), server.said()[-600:])
            expect(server.ask("/readyz")[0] == 200, "not ready any more")
            expect(server.answers() == before, "other answers while the disk is full")
            enlarge(folder)
            server.process.send_signal(signal.SIGHUP)
            server.await_said(f" analysed, {ground.tenth}")
            expect(server.answers() == ground.whole["second"][1], "other answers after the disk grew")
    return "served the earlier dataset whole, and the new one after the disk grew"


def no_inodes(ground) -> str:
    """No further file can be made beside the database."""
    with small_disk(ground, "size=1g,nr_inodes=2") as folder:
        path = folder / "corpus.sqlite"
        done = ground.run_import(path, "first")
        expect(done.returncode == 1, "imported without a place for the log")
        expect_sentence(done.stderr)
        enlarge(folder)
        done = ground.run_import(path, "first")
        expect(done.returncode == 0, done.stderr)
        expect(ground.dataset(path) == ground.whole["first"][0], "another dataset")
    return "one sentence, and finished once files could be made"


SCENARIOS = [full_disk_import, full_disk_output, full_disk_reload, no_inodes]
