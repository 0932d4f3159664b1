FROM swift:6.3-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends libsqlite3-dev zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
COPY Sources ./Sources
COPY Tests ./Tests
RUN swift build -c release --product chancery --static-swift-stdlib \
    && mkdir -p /out \
    && cp .build/release/chancery /out/ \
    && strip /out/chancery

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends libsqlite3-0 zlib1g \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --system --gid 10001 chancery \
    && useradd --system --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin chancery \
    && install -d -o chancery -g chancery /data
WORKDIR /srv/chancery
COPY --from=build /out ./bin
COPY Config ./Config
COPY seeds ./seeds
COPY LICENSE NOTICE.md ./
ENV CHANCERY_SERVER_HOST=0.0.0.0 \
    CHANCERY_DATABASE_PATH=/data/chancery.sqlite
# A number, so that an orchestrator can tell that it is not root.
USER 10001:10001
VOLUME /data
EXPOSE 8080
# Asks the server itself, over bash's own socket: the image has no curl.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${CHANCERY_SERVER_PORT:-8080} && printf 'GET /readyz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["/srv/chancery/bin/chancery"]
CMD ["serve"]
