"""Starts that cannot succeed."""
import subprocess

from faults.harness import Ground, expect


def refused_starts(ground: Ground) -> str:
    """What keeps the server from starting is said in one sentence, with exit status 1; a mistaken command with 2."""
    subject = ground.chancery()
    program, database = ground.options.program, ground.folder / "other.sqlite"
    common = [program, "serve", "--database", database]
    cases = {
        "a taken port": [*common, "--port", subject.port],
        "a missing folder of seeds": [*common, "--port", ground.port(), "--seeds", ground.folder / "none"],
        "a database in a folder that cannot be made": [
            program, "serve", "--port", ground.port(), "--database", "/proc/none/a.sqlite"],
        "an address of another machine": [*common, "--port", ground.port(), "--host", "192.0.2.1"],
        "an address that is none": [*common, "--port", ground.port(), "--host", "no such host"],
        "a port that is none": [*common, "--port", "65536"],
        "a configuration that is missing": [*common, "--config", ground.folder / "none.json"],
        "an unknown flag": [*common, "--prot", "80"],
    }
    for name, command in cases.items():
        try:
            ended = subprocess.run(
                list(map(str, command)), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=10)
        except subprocess.TimeoutExpired:
            expect(False, f"{name}: the server starts")
        # What goes wrong after it has begun to listen is told in the log.
        said = ended.stderr.strip() or ended.stdout.strip().splitlines()[-1]
        expected = 2 if name == "an unknown flag" else 1
        expect(ended.returncode == expected, f"{name}: status {ended.returncode}")
        expect(said != "" and "Fatal error" not in said and len(said.splitlines()) <= 2, f"{name}: says {said!r}")
    return f"{len(cases)} starts refused with a sentence"


SCENARIOS = [refused_starts]
SLOW = []
