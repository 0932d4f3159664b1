"""More clients than usual."""
import time

from faults.harness import REQUEST, Failed, Ground, Others, await_until, expect
from faults.wire import receive_answer, reset


def idle_crowd(ground: Ground) -> str:
    """5,000 idle connections cost at most 8 KB each, and new requests take under 50 ms."""
    subject = ground.chancery({"TIMEOUTS_IDLE_SECONDS": 60})
    before, descriptors = subject.megabytes(), subject.descriptors()
    clients = []
    for _ in range(5_000):
        client = subject.connect()
        client.sendall(REQUEST)
        expect(receive_answer(client) is not None, "a client got no answer")
        clients.append(client)
    each = (subject.megabytes() - before) * 1_000 / len(clients)
    with Others(subject) as others:
        time.sleep(1)
    for client in clients:
        client.close()
    expect(each <= 8, f"{each:.1f} KB an idle connection")
    waited = others.expect_under(50)
    try:
        return f"{each:.1f} KB each, {waited}, {subject.settled(before, descriptors)}"
    except Failed as failure:
        raise Failed(f"{each:.1f} KB each, {waited}, {failure}") from None


def opened_and_reset(ground: Ground) -> str:
    """10,000 connections opened and reset at once leave nothing behind."""
    subject = ground.chancery()
    before, descriptors = subject.megabytes(), subject.descriptors()
    with Others(subject) as others:
        for _ in range(10_000):
            reset(subject.connect())
    return f"{others.expect_under(100)}, {subject.settled(before, descriptors)}"


def half_heads(ground: Ground) -> str:
    """1,000 clients with half a head each hold up nobody."""
    subject = ground.chancery()
    before, descriptors = subject.megabytes(), subject.descriptors()
    clients = [subject.connect() for _ in range(1_000)]
    for client in clients:
        client.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX-Half: ")
    with Others(subject) as others:
        time.sleep(1)
    for client in clients:
        client.close()
    return f"{others.expect_under(50)}, {subject.settled(before, descriptors)}"


def descriptors_used_up(ground: Ground) -> str:
    """At the limit of descriptors accepting waits without spinning, and is back within a second."""
    subject = ground.chancery(descriptors=256)
    before, descriptors = subject.megabytes(), subject.descriptors()
    clients = [subject.connect() for _ in range(400)]
    time.sleep(0.5)
    spent = subject.cpu_seconds()
    time.sleep(2)
    spent = subject.cpu_seconds() - spent
    clients[0].sendall(REQUEST)
    expect(receive_answer(clients[0]) is not None, "an accepted client got no answer")
    for client in clients:
        client.close()

    def is_back():
        try:
            return subject.ask()[0] == 200
        except OSError:
            return False

    back = await_until(is_back, 5)
    expect(spent < 0.2, f"{spent:.2f} s of CPU in 2 s")
    expect(back < 1, f"back after {back:.2f} s")
    return f"{spent:.2f} s of CPU in 2 s, back after {back:.2f} s, {subject.settled(before, descriptors)}"


def connections_used_up(ground: Ground) -> str:
    """At the server's own limit of connections the next clients wait, and are then answered."""
    subject = ground.chancery({"SERVER_CONNECTIONS": 50})
    before = subject.megabytes()
    clients = [subject.connect() for _ in range(80)]
    for client in clients:
        client.sendall(REQUEST)
    time.sleep(0.3)
    spent = subject.cpu_seconds()
    time.sleep(1)
    spent = subject.cpu_seconds() - spent
    expect(spent < 0.1, f"{spent:.2f} s of CPU in 1 s")
    for client in clients[:50]:
        expect(receive_answer(client) is not None, "an accepted client got no answer")
        client.close()
    began = time.monotonic()
    for client in clients[50:]:
        expect(receive_answer(client) is not None, "a waiting client got no answer")
        client.close()
    took = time.monotonic() - began
    if took > 1:
        raise Failed(f"waiting clients were answered after {took:.2f} s")
    return f"{spent:.2f} s of CPU in 1 s, the others answered after {took:.2f} s, {subject.settled(before)}"


SCENARIOS = [idle_crowd, opened_and_reset, half_heads, descriptors_used_up, connections_used_up]
SLOW = [idle_crowd, opened_and_reset, descriptors_used_up]
