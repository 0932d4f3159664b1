"""What watches a server and what guards it, when that matters most."""
import threading
import time

from faults.harness import Ground, Subject, await_until, expect
from faults.wire import receive_answer, status

ADDRESSES = 200_000


def figures(answer: bytes) -> dict:
    """The samples of a scrape, by name and labels."""
    lines = answer.partition(b"\r\n\r\n")[2].decode().splitlines()
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines if line[:1] != "#")}


def clients_without_end(ground: Ground) -> str:
    """200,000 addresses take no more of the table of limits than one, and who floods is limited all the while."""
    subject = ground.chancery({
        "LIMITS_REQUESTS_PER_SECOND": 1, "LIMITS_REQUEST_BURST": 5, "SERVER_TRUSTED_PROXIES": "127.0.0.1",
        "SERVER_REQUESTS_PER_CONNECTION": 1_000_000,
    })

    def ask(first: int, count: int) -> int:
        """Asks that often, each time as another client and once as one that floods; counts the latter's answers."""
        passed = 0
        with subject.connect() as client:
            for number in range(first, first + count, 100):
                requests = b"".join(
                    b"GET /version HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.%d.%d.%d\r\n\r\n"
                    % (n >> 16 & 255, n >> 8 & 255, n & 255) for n in range(number, number + 100))
                flood = b"GET /version HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n"
                client.sendall(requests + flood)
                rest = b""
                for place in range(101):
                    head, _, rest = receive_answer(client, rest)
                    if place < 100:
                        expect(status(head) == 200, f"a client of its own was answered {status(head)}")
                    else:
                        passed += status(head) == 200
        return passed

    began = time.monotonic()
    passed = ask(0, 20_000)
    before, descriptors = subject.megabytes(), subject.descriptors()
    passed += ask(20_000, ADDRESSES - 20_000)
    allowed = 5 + time.monotonic() - began + 1
    expect(passed <= allowed, f"who floods was answered {passed} times where {allowed:.0f} are allowed")
    return f"who floods was answered {passed} of {ADDRESSES // 100} times, {subject.settled(before, descriptors)}"


def watched_while_busy(ground: Ground) -> str:
    """With the workers' line full, every scrape is answered, and its counters only rise."""
    subject = ground.chancery({"SERVER_WORKERS": 1, "SERVER_WORKER_QUEUE": 1, "API_RESPONSE_CACHE_BYTES": 0})
    isDone = threading.Event()
    busy = [threading.Thread(target=ask_without_end, args=(subject, isDone), daemon=True) for _ in range(8)]
    for thread in busy:
        thread.start()
    rejections = "chancery_worker_queue_rejections_total"
    try:
        await_until(lambda: figures(subject.ask("/metrics")[1]).get(rejections, 0) > 0, 20)
        earlier, waited = {}, []
        for _ in range(100):
            code, answer, milliseconds = subject.ask("/metrics")
            expect(code == 200, f"a scrape was answered {code}")
            waited.append(milliseconds)
            now = figures(answer)
            for name, value in now.items():
                if "_total" in name or "_bucket" in name or "_count" in name:
                    expect(value >= earlier.get(name, 0), f"{name} fell to {value}")
            earlier = now
    finally:
        isDone.set()
        for thread in busy:
            thread.join()
    slowest = sorted(waited)[98]
    expect(slowest < 100 * subject.patience, f"a scrape took {slowest:.1f} ms")
    await_until(lambda: figures(subject.ask("/metrics")[1])["chancery_http_requests_in_flight"] == 0, 5)
    return f"{earlier[rejections]:.0f} rejections meanwhile, scrapes within {slowest:.1f} ms"


def ask_without_end(subject: Subject, isDone: threading.Event) -> None:
    while not isDone.is_set():
        try:
            subject.ask("/v1/articles?q=the&facet=source&limit=100")
        except OSError:
            pass


SCENARIOS = [clients_without_end, watched_while_busy]
SLOW = []
