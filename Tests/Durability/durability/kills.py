"""An import that is killed at any moment."""
import pathlib
import shutil
import time

from .harness import expect


def killed_imports(ground) -> str:
    """Half of the kills hit first imports, half imports of changed seeds over an earlier dataset."""
    path = ground.folder / "killed.sqlite"
    first, second = ground.whole["first"][0], ground.whole["second"][0]
    found = {"nothing": 0, "old": 0, "new": 0}
    for number in range(ground.options.kills):
        seeds = "first" if number % 2 == 0 else "second"
        ground.remove(path)
        if seeds == "second":
            shutil.copy(ground.folder / "first.sqlite", path)
        kill_one(ground, ground.start_import(path, seeds), ground.seconds[seeds])
        left = ground.dataset(path)
        allowed = {"first": (None, first), "second": (first, second)}[seeds]
        expect(left in allowed, f"kill {number} left the dataset {left}")
        found["nothing" if left is None else "new" if left == ground.whole[seeds][0] else "old"] += 1
        done = ground.run_import(path, seeds)
        expect(done.returncode == 0, f"after kill {number}: {done.stderr}")
        expect(ground.dataset(path) == ground.whole[seeds][0], f"another dataset after kill {number}")
        expect(ground.answers_of(path, seeds) == ground.whole[seeds][1], f"other answers after kill {number}")
    return (f"{ground.options.kills} kills left nothing {found['nothing']}, the old dataset {found['old']}, "
            f"the new one {found['new']} times; all whole, and the next import gave the same answers")


def killed_outputs(ground) -> str:
    """The finished file is the old one or the new one, and nothing stays beside it."""
    path = ground.folder / "output" / "corpus.sqlite"
    path.parent.mkdir(exist_ok=True)
    found = {"none": 0, "old": 0, "new": 0}
    kills = max(4, ground.options.kills // 4)
    for number in range(kills):
        for file in path.parent.iterdir():
            file.unlink()
        seeds = "first" if number % 2 == 0 else "second"
        if seeds == "second":
            shutil.copy(ground.folder / "finished.sqlite", path)
        kill_one(ground, ground.start_import(None, seeds, "--output", str(path)), ground.seconds[seeds] * 1.3)
        left = ground.dataset(path) if path.exists() else None
        expect(left in (None, ground.whole["first"][0], ground.whole["second"][0]), f"kill {number} left {left}")
        expect(seeds == "first" or left is not None, f"kill {number} lost the old file")
        found["none" if left is None else "new" if left == ground.whole[seeds][0] else "old"] += 1
        done = ground.run_import(None, seeds, "--output", str(path))
        expect(done.returncode == 0, f"after kill {number}: {done.stderr}")
        expect(ground.dataset(path) == ground.whole[seeds][0], f"another dataset after kill {number}")
        expect([file.name for file in path.parent.iterdir()] == ["corpus.sqlite"], "files stay beside the finished one")
    return (f"{kills} kills left no file {found['none']}, the old one {found['old']}, the new one {found['new']} times; "
            "the next import finished it")


def kill_one(ground, process, seconds: float) -> None:
    time.sleep(ground.random.uniform(0, seconds * 1.05))
    process.kill()
    process.wait()


SCENARIOS = [killed_imports, killed_outputs]
