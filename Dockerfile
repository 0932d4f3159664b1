FROM swift:6.3-bookworm AS build
# Without its shared form the linker takes SQLite from the static library, and the image needs no further package.
# The release of the base image decides over versions.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends libsqlite3-dev zlib1g-dev \
    && rm -rf /var/lib/apt/lists/* /usr/lib/*-linux-gnu/libsqlite3.so
WORKDIR /src
COPY Package.swift ./
COPY Sources ./Sources
COPY Tests ./Tests
RUN swift build -c release --product chancery --static-swift-stdlib \
    && install -D --strip .build/release/chancery /out/bin/chancery \
    && install -d -o 10001 -g 10001 /out/data

FROM debian:bookworm-slim
ARG SOURCE=unknown
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Chancery" \
      org.opencontainers.image.description="Serves a corpus of foreign-policy articles as a JSON API" \
      org.opencontainers.image.source="$SOURCE" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
WORKDIR /srv/chancery
COPY --from=build /out/bin ./bin
COPY --from=build --chown=10001:10001 /out/data /data
COPY Config/*.json ./Config/
COPY seeds ./seeds
COPY LICENSE NOTICE.md ./
# SQLite sorts large indexes in files, for which a read-only root has no room but on the volume.
ENV CHANCERY_SERVER_HOST=0.0.0.0 \
    CHANCERY_DATABASE_PATH=/data/chancery.sqlite \
    SQLITE_TMPDIR=/data
# A number, so that an orchestrator can tell that it is not root.
USER 10001:10001
VOLUME /data
EXPOSE 8080
# The program asks the server itself: the image needs no shell and no curl for it.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["/srv/chancery/bin/chancery", "check", "--health"]
ENTRYPOINT ["/srv/chancery/bin/chancery"]
CMD ["serve"]
