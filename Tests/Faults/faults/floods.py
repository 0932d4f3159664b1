"""Clients that send without end or never read."""
import threading
import time

from faults.harness import REQUEST, Failed, Ground, Others, Subject, await_until, expect
from faults.wire import receive_all, receive_answer, reset, status

MEGABYTES = 16


def grown(subject: Subject, before: float) -> str:
    """Fails when the server has ever taken much more memory than before."""
    grown = subject.peak_megabytes() - before
    expect(grown < MEGABYTES, f"{grown:.1f} MB more at the peak")
    return f"{max(0, grown):.1f} MB more at the peak"


def burst(ground: Ground, count: int) -> str:
    """Sends that many requests before it reads one answer; then each has to be answered."""
    subject = ground.chancery({"SERVER_REQUESTS_PER_CONNECTION": 1_000_000})
    before, descriptors = subject.megabytes(), subject.descriptors()
    with Others(subject) as others:
        client = subject.connect()
        sender = threading.Thread(target=client.sendall, args=(REQUEST * count,), daemon=True)
        sender.start()
        time.sleep(1)
        received = bytearray()
        answers = 0
        while answers < count:
            piece = client.recv(1 << 20)
            if not piece:
                raise Failed(f"closed after {answers} of {count} answers")
            received += piece
            # A status line may have come in half; what follows the last one is kept.
            answers += received.count(b"HTTP/1.1 200 OK\r\n")
            del received[:max(0, len(received) - 16)]
        sender.join()
        client.close()
    return f"{grown(subject, before)}, {others.expect_under(100)}, {subject.settled(before, descriptors)}"


def burst_of_10_000(ground: Ground) -> str:
    """10,000 pipelined requests are all answered, within bounded memory."""
    return burst(ground, 10_000)


def burst_of_100_000(ground: Ground) -> str:
    """So are 100,000."""
    return burst(ground, 100_000)


def readers_that_never_read(ground: Ground) -> str:
    """100 clients that ask for large answers and never read take under 16 MB in all."""
    subject = ground.chancery()
    path = subject.ask("/v1/articles?limit=1")[1].split(b'"self":"')[1].split(b'"')[0].decode()
    before = subject.megabytes()
    request = f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode() * 500

    def provoke():
        clients = [subject.connect(receive_buffer=2_048) for _ in range(100)]
        for client in clients:
            client.setblocking(False)
            try:
                client.send(request)
            except BlockingIOError:
                pass
        time.sleep(2)
        for client in clients:
            reset(client)

    with Others(subject) as others:
        settled = twice(subject, provoke)
    return f"{grown(subject, before)}, {others.expect_under(50)}, {settled}"


def twice(subject: Subject, provoke) -> str:
    """Provokes a fault again; what the allocator has kept the first time has to do the second time."""
    descriptors = subject.descriptors()
    provoke()
    await_until(lambda: subject.descriptors() <= descriptors + 1, 15)
    before = subject.megabytes()
    provoke()
    return subject.settled(before, descriptors + 1)


def endless(ground: Ground, beginning: bytes, more: bytes, expected: int) -> str:
    """Sends until the server has had enough."""
    subject = ground.chancery()
    before = subject.megabytes()
    sent = []
    settled = twice(subject, lambda: sent.append(send_without_end(subject, beginning, more)))
    # What the client had not read by the time of the reset is lost, so a second one reads at once.
    with subject.connect() as reader:
        reader.sendall(beginning)
        threading.Thread(target=flood, args=(reader, more), daemon=True).start()
        answer = receive_all(reader)
    expect(status(answer) == expected, f"answered {status(answer)}")
    return f"{expected} after {sent[0] / 1e6:.1f} MB, {grown(subject, before)}, {settled}"


def send_without_end(subject: Subject, beginning: bytes, more: bytes) -> int:
    """Sends until the server closes, and returns how much that was."""
    sent = 0
    with subject.connect() as client:
        try:
            client.sendall(beginning)
            while sent < 100_000_000:
                sent += client.send(more)
        except ConnectionError:
            return sent
    raise Failed("the server goes on reading")


def flood(client, more: bytes) -> None:
    try:
        while True:
            client.sendall(more)
    except OSError:
        pass


def endless_request_line(ground: Ground) -> str:
    """A request line without end is answered 414."""
    return endless(ground, b"GET /", b"a" * 65_536, 414)


def endless_head(ground: Ground) -> str:
    """A head without end is answered 431."""
    return endless(ground, b"GET / HTTP/1.1\r\nHost: a\r\n", b"X: a\r\n" * 10_000, 431)


def endless_field(ground: Ground) -> str:
    """So is one field without end."""
    return endless(ground, b"GET / HTTP/1.1\r\nHost: a\r\nX: ", b"a" * 65_536, 431)


def endless_empty_lines(ground: Ground) -> str:
    """Empty lines before a request are taken, but not for ever."""
    return endless(ground, b"\r\n", b"\r\n" * 10_000, 400)


def endless_body(ground: Ground) -> str:
    """A chunked body without end is answered 413."""
    return endless(
        ground, b"POST /v1/analyze HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"1000\r\n" + b"a" * 4_096 + b"\r\n", 413)


def endless_trailers(ground: Ground) -> str:
    """Trailers without end are answered 431."""
    return endless(
        ground, b"POST /v1/analyze HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
        b"X: a\r\n" * 10_000, 431)


def endless_chunk_extension(ground: Ground) -> str:
    """So is an extension of a chunk, with 400."""
    return endless(
        ground, b"POST /v1/analyze HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1;", b"a" * 65_536, 400)


def half_close(ground: Ground) -> str:
    """A client that has finished sending is answered all it asked for."""
    subject = ground.chancery()
    for _ in range(200):
        client = subject.connect()
        client.sendall(REQUEST * 3)
        client.shutdown(1)
        answer = receive_all(client)
        client.close()
        expect(answer.count(b"HTTP/1.1 200 OK") == 3, "not all three requests were answered")
    return "600 answers after the end of the requests"


def reset_in_the_middle(ground: Ground) -> str:
    """Clients that reset in the middle of an answer leave nothing behind."""
    subject = ground.chancery()
    path = subject.ask("/v1/articles?limit=1")[1].split(b'"self":"')[1].split(b'"')[0].decode()
    before, descriptors = subject.megabytes(), subject.descriptors()
    request = f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode() * 20
    with Others(subject) as others:
        for _ in range(1_000):
            client = subject.connect(receive_buffer=2_048)
            client.sendall(request)
            client.recv(100)
            reset(client)
    await_until(lambda: subject.descriptors() <= descriptors, 5)
    with subject.connect() as client:
        client.sendall(REQUEST)
        expect(receive_answer(client) is not None, "the next client got no answer")
    return f"{others.expect_under(100)}, {subject.settled(before, descriptors)}"


SCENARIOS = [
    burst_of_10_000, burst_of_100_000, readers_that_never_read, endless_request_line, endless_head, endless_field,
    endless_empty_lines, endless_body, endless_trailers, endless_chunk_extension, half_close, reset_in_the_middle,
]
SLOW = [burst_of_100_000, readers_that_never_read]
