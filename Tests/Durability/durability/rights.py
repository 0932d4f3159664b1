"""Places that may be read and not written."""
import shutil
import subprocess

from .harness import expect, expect_sentence, require_root

# A user who may do nothing, whatever the system calls it.
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def prepared(ground, file_mode: int, folder_mode: int):
    require_root()
    folder = ground.folder / "rights"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(ground.folder / "first.sqlite", folder / "live.sqlite")
    shutil.copy(ground.folder / "finished.sqlite", folder / "finished.sqlite")
    for file in folder.iterdir():
        file.chmod(file_mode)
    folder.chmod(folder_mode)
    return folder


def read_only_places(ground) -> str:
    """Importing is refused in a sentence; a finished database is served."""
    places = {"file": (0o444, 0o777), "folder": (0o444, 0o555), "unreadable file": (0o000, 0o755)}
    for name, (file_mode, folder_mode) in places.items():
        folder = prepared(ground, file_mode, folder_mode)
        done = ground.run_import(folder / "live.sqlite", "second", prefix=NOBODY)
        expect(done.returncode == 1, f"imported into a read-only {name}")
        expect_sentence(done.stderr)
        with ground.serve(folder / "live.sqlite", prefix=NOBODY) as server:
            expect(not server.await_ready(), f"served from a read-only {name}")
            expect_sentence(server.said())
        with ground.serve(folder / "finished.sqlite", "--read-only", prefix=NOBODY) as server:
            is_served = server.await_ready()
            expect(is_served == (file_mode != 0), f"read-only {name}: {server.said()}")
            if is_served:
                expect(server.answers() == ground.whole["first"][1], "other answers")
            else:
                expect_sentence(server.said())
        done = ground.run_import(None, "second", "--output", str(folder / "finished.sqlite"), prefix=NOBODY)
        if folder_mode == 0o555 or file_mode == 0:
            expect(done.returncode == 1, f"replaced a finished database in a read-only {name}")
            expect_sentence(done.stderr)
    return "one sentence for imports; a finished database is served without any right to write"


def read_only_file_system(ground) -> str:
    """Nothing is written beside a finished database, by the administrator neither."""
    require_root()
    folder = ground.folder / "sealed"
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], check=True)
    try:
        shutil.copy(ground.folder / "finished.sqlite", folder)
        shutil.copy(ground.folder / "first.sqlite", folder)
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        with ground.serve(folder / "finished.sqlite", "--read-only") as server:
            expect(server.await_ready(), server.said())
            expect(server.answers() == ground.whole["first"][1], "other answers")
        with ground.serve(folder / "first.sqlite") as server:
            expect(not server.await_ready(), "a database that is written was served")
            expect_sentence(server.said())
        done = ground.run_import(None, "second", "--output", str(folder / "finished.sqlite"))
        expect(done.returncode == 1, "wrote to a read-only file system")
        expect_sentence(done.stderr)
    finally:
        subprocess.run(["umount", folder], check=True)
    return "a finished database is served, everything else refused in a sentence"


SCENARIOS = [read_only_places, read_only_file_system]
