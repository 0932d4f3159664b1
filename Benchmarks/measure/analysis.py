"""How many words the analysis reads a second."""
import resource
import statistics
import subprocess

from measure.servers import SERVER_CORE, Machine

# Enough words that starting does not count.
WORDS = 500_000


def measure(machine: Machine) -> None:
    """Analyses the texts often enough, on one core."""
    files = sorted(machine.options.texts.glob("*.txt"))
    words = sum(len(file.read_text(encoding="utf-8", errors="replace").split()) for file in files)
    copies = WORDS // words + 1
    command = [
        "taskset", "-c", SERVER_CORE, machine.options.program, "analyze", "--format", "flat", *(files * copies)]
    spent = []
    for _ in range(machine.options.rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    seconds = statistics.median(spent)
    print(
        f"\nanalysis: {words * copies:,} words in {seconds:.2f} s of CPU, "
        f"{words * copies / seconds:,.0f} words a second on one core")
