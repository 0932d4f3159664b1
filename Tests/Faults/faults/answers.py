"""Answers that must not depend on how they were made."""
import random

from faults.harness import Ground, expect
from faults.wire import receive_answer

ROUNDS = 1_500
TARGETS = [
    "/version", "/livez", "/v1/articles", "/v1/articles?limit=1", "/v1/articles?limit=2&sort=-word_count",
    "/v1/articles?q=russia", "/v1/entities?type=person", "/v1/quotes?limit=3", "/v1/articles/none", "/nothing",
    "/openapi.json", "/v1/articles?limit=0", "/problems/not_found", "/", "http://a/version", "/v1/articles?limit=1&",
]
METHODS = ["GET"] * 6 + ["HEAD"] * 3 + ["OPTIONS", "POST"]
FIELDS = [
    ("Accept", ["*/*", "application/json", "text/html", "text/csv;q=0.5, */*;q=0.1", "image/png", ""]),
    ("Accept-Encoding", ["gzip", "identity", "gzip;q=0", "gzip;q=0.5, identity;q=0.4", "identity;q=0", "*", ""]),
    ("Origin", ["http://a.example", "null"]),
    ("Authorization", ["Bearer x"]),
    ("If-Modified-Since", ["Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 2095 08:49:37 GMT", "never"]),
    ("Connection", ["keep-alive", "x, y"]),
]


def kept_answers_agree(ground: Ground) -> str:
    """What is kept ready is byte for byte what is made anew, whatever the request's fields."""
    database = ground.finished_database()
    keeping = ground.chancery(finished=database)
    making = ground.chancery({"API_RESPONSE_CACHE_BYTES": 0}, finished=database)
    chance = random.Random(1)
    clients = [keeping.connect(), making.connect()]
    tags = ["*", '"other"']
    statuses = {}
    for number in range(ROUNDS):
        method, request = made_up(chance, tags, number)
        answers = []
        for client in clients:
            client.sendall(request)
            answers.append(comparable(client, method))
        expect(answers[0] == answers[1], f"{request!r} is answered {answers[0]!r} and {answers[1]!r}")
        head = answers[0][0]
        statuses[head[9:12].decode()] = statuses.get(head[9:12].decode(), 0) + 1
        for line in head.split(b"\r\n"):
            if line.lower().startswith(b"etag: ") and len(tags) < 60:
                tags += [line[6:].decode(), f"W/{line[6:].decode()}", f'"a", {line[6:].decode()}']
    for client in clients:
        client.close()
    counts = ", ".join(f"{count} × {status}" for status, count in sorted(statuses.items()))
    return f"{ROUNDS} requests answered alike ({counts})"


def made_up(chance: random.Random, tags: list, number: int) -> tuple:
    """A method, and a request of it with fields drawn from the lists.

    Its id stands in some bodies, and then also decides what they are compressed to.
    """
    method = chance.choice(METHODS)
    lines = [f"{method} {chance.choice(TARGETS)} HTTP/1.1", "Host: a", f"X-Request-Id: r{number}"]
    for name, values in FIELDS:
        for _ in range(chance.choice([0, 0, 0, 0, 1, 1, 1, 1, 1, 2])):
            lines.append(f"{name}: {chance.choice(values)}")
    if chance.random() < 0.4:
        lines.append(f"If-None-Match: {chance.choice(tags)}")
    return method, ("\r\n".join(lines) + "\r\n\r\n").encode()


def comparable(client, method: str) -> tuple:
    """One answer without its date, its fields in order of their names."""
    answer = receive_answer(client, has_body=method != "HEAD")
    expect(answer is not None, "the connection closed")
    head, body, _ = answer
    lines = head.split(b"\r\n")
    kept = sorted(line for line in lines[1:] if not line.startswith(b"Date: "))
    return lines[0] + b"\r\n" + b"\r\n".join(kept), body


SCENARIOS = [kept_answers_agree]
SLOW = []
