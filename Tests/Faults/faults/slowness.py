"""Clients that are slow on purpose."""
import time

from faults.harness import Ground, Others, await_until, expect
from faults.wire import receive_all, status

CLIENTS = 200
SHORT = {"TIMEOUTS_HEAD_SECONDS": 1, "TIMEOUTS_BODY_SECONDS": 1, "TIMEOUTS_WRITE_SECONDS": 1}


def trickle(ground: Ground, beginning: bytes, drop: bytes) -> str:
    """Sends a byte now and then; more bytes must not win more time."""
    subject = ground.chancery(SHORT)
    before, descriptors = subject.megabytes(), subject.descriptors()
    with Others(subject) as others:
        clients = [subject.connect() for _ in range(CLIENTS)]
        began = time.monotonic()
        for client in clients:
            client.sendall(beginning)
        waiting = clients
        while waiting and time.monotonic() - began < 5:
            time.sleep(0.2)
            for client in waiting:
                try:
                    client.send(drop)
                except OSError:
                    pass
            waiting = [client for client in waiting if not has_answer(client)]
        took = time.monotonic() - began
        expect(not waiting, f"{len(waiting)} of {CLIENTS} slow clients were still served after 5 s")
        answers = [status(receive_all(client)) for client in clients]
        for client in clients:
            client.close()
        refused = answers.count(408)
        expect(refused == CLIENTS, f"{CLIENTS - refused} were not answered 408")
    return f"408 after {took:.1f} s, {others.expect_under(50)}, {subject.settled(before, descriptors)}"


def has_answer(client) -> bool:
    client.setblocking(False)
    try:
        return len(client.recv(1, 2)) >= 0  # MSG_PEEK
    except BlockingIOError:
        return False
    except ConnectionError:
        return True
    finally:
        client.settimeout(20)


def slow_heads(ground: Ground) -> str:
    """A head that trickles in is refused at the deadline, however steadily it comes."""
    return trickle(ground, b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", b"a")


def slow_bodies(ground: Ground) -> str:
    """So is a body."""
    return trickle(ground, b"POST /v1/analyze HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n", b"a")


def slow_chunks(ground: Ground) -> str:
    """And a chunked one."""
    return trickle(
        ground, b"POST /v1/analyze HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n")


def slow_readers(ground: Ground) -> str:
    """Clients that take nothing of a large answer are cut at the deadline."""
    subject = ground.chancery(SHORT)
    path = subject.ask("/v1/articles?limit=1")[1].split(b'"self":"')[1].split(b'"')[0].decode()
    before, descriptors = subject.megabytes(), subject.descriptors()
    request = f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode() * 200
    with Others(subject) as others:
        clients = [subject.connect(receive_buffer=2_048) for _ in range(CLIENTS)]
        for client in clients:
            client.sendall(request)
        await_until(lambda: subject.descriptors() > descriptors + CLIENTS // 2, 5, step=0.001)
        took = await_until(lambda: subject.descriptors() <= descriptors + 2, 8)
        for client in clients:
            client.close()
    return f"cut after {took:.1f} s, {others.expect_under(100)}, {subject.settled(before)}"


SCENARIOS = [slow_heads, slow_bodies, slow_chunks, slow_readers]
SLOW = [slow_readers]
