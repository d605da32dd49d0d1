"""Connections that go where they were looked at to go.

A name is looked up once for each connection, every machine that it stands for is checked, and the connection is made
to that machine and no other: between the check and the connection the name cannot come to mean something else.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator

import certifi
import httpcore
import httpx

from matters.fetching.addresses import is_private, machines_of
from matters.fetching.errors import BadAddressError


class VettedTransport(httpx.BaseTransport):
    """HTTP over one connection at a time, to public machines only unless the host itself is named as a private one."""

    def __init__(self, *, may_be_private: bool) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(cafile=certifi.where()),
            max_connections=1,
            keepalive_expiry=30,
            network_backend=_VettedBackend(may_be_private=may_be_private),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        stream = request.stream
        if not isinstance(stream, httpx.SyncByteStream):
            raise TypeError("a request is sent from a synchronous client")
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method, url, headers=request.headers.raw, content=stream, extensions=request.extensions
            )
        )
        if not isinstance(answer.stream, Iterable):
            raise TypeError("an answer comes from a synchronous pool")
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.stream), extensions=answer.extensions
        )

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        close = getattr(self._stream, "close", None)
        if close:
            close()


class _VettedBackend(httpcore.NetworkBackend):
    def __init__(self, *, may_be_private: bool) -> None:
        self._may_be_private = may_be_private
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        machines = machines_of(host, port)
        private = [machine for machine in machines if is_private(machine)]
        if private and not self._may_be_private:
            raise BadAddressError(
                f"{host} stands for a machine of a private network ({private[0]}). "
                "If that is meant, write a profile for it with internal = true (docs/fetching.md)."
            )
        failed: Exception = httpcore.ConnectError("no machine")
        for machine in machines:
            try:
                return self._backend.connect_tcp(machine, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)
