"""Answers as they come over a connection, and its end."""
import socket


def status(answer: bytes) -> int:
    """The status of an answer; 0 when there is none."""
    parts = answer.split(b" ", 2)
    return int(parts[1]) if len(parts) > 1 and parts[0].startswith(b"HTTP/1.") else 0


def receive_all(client: socket.socket) -> bytes:
    """Everything until the server closes; a reset counts as an end."""
    pieces = []
    try:
        while piece := client.recv(65_536):
            pieces.append(piece)
    except ConnectionError:
        pass
    return b"".join(pieces)


def receive_answer(client: socket.socket, rest: bytes = b"", has_body: bool = True) -> tuple:
    """One answer; returns head, body and what follows, or `None` when the connection ends before."""
    buffer = rest
    while b"\r\n\r\n" not in buffer:
        piece = client.recv(65_536)
        if not piece:
            return None
        buffer += piece
    head, _, body = buffer.partition(b"\r\n\r\n")
    fields = head.lower().split(b"\r\n")
    # Neither an answer to HEAD nor 204 and 304 have a body.
    if not has_body or status(head) in (204, 304):
        return head, b"", body
    if b"transfer-encoding: chunked" in fields:
        return receive_chunks(client, head, body)
    length = next((int(line[15:]) for line in fields if line.startswith(b"content-length:")), 0)
    while len(body) < length:
        piece = client.recv(65_536)
        if not piece:
            return None
        body += piece
    return head, body[:length], body[length:]


def receive_chunks(client: socket.socket, head: bytes, buffer: bytes) -> tuple:
    """The rest of an answer in chunks, without trailers."""
    body = b""
    while True:
        line, found, rest = buffer.partition(b"\r\n")
        size = int(line, 16) if found else 0
        if found and len(rest) >= size + 2:
            body += rest[:size]
            buffer = rest[size + 2:]
            if size == 0:
                return head, body, buffer
            continue
        piece = client.recv(65_536)
        if not piece:
            return None
        buffer += piece


def reset(client: socket.socket) -> None:
    """Closes so that the server sees a reset."""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    client.close()
