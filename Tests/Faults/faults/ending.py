"""How the server stops, and how it comes back."""
import os
import random
import signal
import threading
import time

from faults.harness import REQUEST, Failed, Ground, Others, Subject, expect
from faults.wire import receive_answer


class Askers:
    """Clients that ask without a pause on connections they keep, and count what becomes of it."""

    def __init__(self, subject: Subject, count: int, path: bytes = b"/livez"):
        self.subject = subject
        self.request = b"GET " + path + b" HTTP/1.1\r\nHost: a\r\n\r\n"
        self.answered = self.cut = self.silent = self.without_goodbye = 0
        self.is_done = False
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(count)]
        for thread in self.threads:
            thread.start()

    def run(self) -> None:
        answered, says_close = 0, False
        try:
            with self.subject.connect() as client:
                while not self.is_done and not says_close:
                    client.sendall(self.request)
                    outcome = self.outcome(client)
                    if outcome is None:
                        break
                    answered += 1
                    says_close = b"connection: close" in outcome.lower()
        except ConnectionRefusedError:
            pass
        except OSError:
            with self.lock:
                self.silent += 1
        with self.lock:
            self.answered += answered
            self.without_goodbye += answered > 0 and not says_close

    def outcome(self, client):
        """The head of one answer; `None` when there is none or only a part."""
        try:
            first = client.recv(1)
        except ConnectionError:
            first = b""
        if not first:
            with self.lock:
                self.silent += 1
            return None
        answer = receive_answer(client, first)
        if answer is None:
            with self.lock:
                self.cut += 1
            return None
        return answer[0]

    def join(self) -> None:
        for thread in self.threads:
            thread.join()


def stop_under_load(ground: Ground, number: int) -> str:
    """Every request is answered whole, the last answer of each connection says that it closes, exit 0."""
    subject = ground.chancery()
    article = subject.ask("/v1/articles?limit=1")[1].split(b'"self":"')[1].split(b'"')[0]
    askers = [Askers(subject, 16), Askers(subject, 16, article), Askers(subject, 8, b"/v1/search?q=russia")]
    time.sleep(0.5)
    took = subject.end(number)
    for asker in askers:
        asker.join()
    answered = sum(asker.answered for asker in askers)
    cut = sum(asker.cut for asker in askers)
    silent = sum(asker.silent for asker in askers)
    surprised = sum(asker.without_goodbye for asker in askers)
    expect(cut == 0, f"{cut} answers were cut")
    expect(silent == 0, f"{silent} requests of {answered} got no answer")
    expect(surprised == 0, f"{surprised} connections closed without saying so")
    return f"{answered} answered, none cut, all 40 told; exit 0 after {took:.2f} s"


def sigterm_under_load(ground: Ground) -> str:
    """SIGTERM under load loses no request."""
    return stop_under_load(ground, signal.SIGTERM)


def sigint_under_load(ground: Ground) -> str:
    """Nor does SIGINT."""
    return stop_under_load(ground, signal.SIGINT)


def sigterm_with_stalled_clients(ground: Ground) -> str:
    """Clients that are idle, slow or do not read keep the server up for 5 s at most."""
    subject = ground.chancery()
    article = subject.ask("/v1/articles?limit=1")[1].split(b'"self":"')[1].split(b'"')[0]
    clients = [subject.connect() for _ in range(30)]
    for client in clients[:10]:
        client.sendall(b"GET /livez HTTP/1.1\r\nHost: a\r\nX: ")
    for client in clients[10:20]:
        client.sendall(b"POST /v1/analyze HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n")
    stalled = [subject.connect(receive_buffer=2_048) for _ in range(20)]
    for client in stalled:
        client.sendall((b"GET " + article + b" HTTP/1.1\r\nHost: a\r\n\r\n") * 100)
    time.sleep(0.5)
    took = subject.end()
    expect(took <= 5, f"ended after {took:.1f} s")
    for client in clients + stalled:
        client.close()
    return f"exit 0 after {took:.2f} s"


def sigterm_while_idle(ground: Ground) -> str:
    """With idle clients only, stopping takes the half second in which the last of them may ask again."""
    subject = ground.chancery()
    clients = [subject.connect() for _ in range(100)]
    for client in clients:
        client.sendall(REQUEST)
        receive_answer(client)
    took = subject.end()
    expect(took < 1, f"ended after {took:.2f} s")
    return f"exit 0 after {took:.2f} s"


def sigpipe(ground: Ground) -> str:
    """SIGPIPE does nothing."""
    subject = ground.chancery()
    os.kill(subject.process.pid, signal.SIGPIPE)
    time.sleep(0.1)
    expect(subject.ask()[0] == 200, "not served after SIGPIPE")
    return "served after SIGPIPE"


def killed_fifty_times(ground: Ground) -> str:
    """Killed under load fifty times, the next start serves within half a second."""
    longest = 0.0
    chance = random.Random(1)
    for _ in range(50):
        began = time.monotonic()
        subject = ground.chancery(await_path="/v1/articles")
        took = time.monotonic() - began
        # The first start imports the seeds.
        if len(ground.subjects) > 1:
            longest = max(longest, took)
        askers = Askers(subject, 8, b"/v1/articles")
        time.sleep(0.05 + chance.random() * 0.1)
        subject.process.kill()
        subject.process.wait()
        askers.is_done = True
        askers.join()
    expect(longest < 0.5, f"a start took {longest:.2f} s")
    return f"the longest of 49 starts took {longest:.2f} s"


def clock_jumps(ground: Ground) -> str:
    """When the clock is set, connections stay, and answers tell the new time."""
    subject = ground.chancery(ground.movable_clock())
    with subject.connect() as client:
        dates = []
        for hours in (0, 10_000, -10_000):
            ground.move_clock(hours)
            time.sleep(0.3)
            client.sendall(REQUEST)
            answer = receive_answer(client)
            if answer is None:
                raise Failed(f"an idle connection closed when the clock went to {hours} hours")
            dates.append(answer[0].split(b"Date: ")[1].split(b"\r\n")[0].decode().split()[3])
    expect(len(set(dates)) == 3, f"the dates were {dates}")
    with Others(subject) as others:
        time.sleep(0.3)
    return f"a connection stayed through the years {', '.join(dates)}, {others.expect_under(50)}"


SCENARIOS = [
    sigterm_under_load, sigint_under_load, sigterm_with_stalled_clients, sigterm_while_idle, sigpipe,
    killed_fifty_times, clock_jumps,
]
SLOW = [sigterm_with_stalled_clients, killed_fifty_times]
