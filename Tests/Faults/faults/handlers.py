"""Handlers that misbehave."""
import threading
import time

from faults.harness import Ground, Others, expect
from faults.wire import receive_all, status


def handler_that_throws(ground: Ground) -> str:
    """A handler that throws answers 500, and the next request is served."""
    subject = ground.faulty()
    before = subject.megabytes()
    for path in ("/throws", "/throws-on-loop"):
        for _ in range(200):
            code, answer, _ = subject.ask(path)
            expect(code == 500 and b"internal_error" in answer, f"{path} is answered {code}")
    expect(subject.ask("/hello")[0] == 200, "the next request is not served")
    return f"400 answers with 500, {subject.settled(before)}"


def handler_that_takes_30_seconds(ground: Ground) -> str:
    """While a handler takes 30 s others are served at once, and stopping does not wait for it."""
    subject = ground.faulty()
    client = subject.connect()
    client.sendall(b"GET /sleep/30 HTTP/1.1\r\nHost: a\r\n\r\n")
    with Others(subject, "/worker") as others:
        time.sleep(1)
    took = subject.end(seconds=8)
    client.close()
    return f"{others.expect_under(50)}, stopped after {took:.1f} s"


def full_line_of_workers(ground: Ground) -> str:
    """When all workers are busy and the line is full, 503 comes at once and says when to ask again."""
    subject = ground.faulty(workers=1, queue=4)
    codes = []

    def ask():
        began = time.monotonic()
        with subject.connect() as client:
            client.sendall(b"GET /sleep/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            answer = receive_all(client)
        codes.append((status(answer), b"Retry-After: " in answer, time.monotonic() - began))

    clients = [threading.Thread(target=ask) for _ in range(20)]
    for client in clients:
        client.start()
    time.sleep(0.3)
    with Others(subject, "/hello") as others:
        time.sleep(0.5)
    for client in clients:
        client.join()
    refused = [entry for entry in codes if entry[0] == 503]
    served = [entry for entry in codes if entry[0] == 200]
    expect(len(served) == 5 and len(refused) == 15, f"{len(served)} served and {len(refused)} refused")
    expect(all(says for _, says, _ in refused), "a 503 without Retry-After")
    slowest = max(seconds for _, _, seconds in refused) * 1_000
    expect(slowest < 200, f"a 503 took {slowest:.0f} ms")
    return f"5 served, 15 refused within {slowest:.0f} ms, {others.expect_under(50)}"


SCENARIOS = [handler_that_throws, handler_that_takes_30_seconds, full_line_of_workers]
SLOW = [handler_that_takes_30_seconds, full_line_of_workers]
