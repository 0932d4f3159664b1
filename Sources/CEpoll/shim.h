#ifndef CHANCERY_CEPOLL_SHIM_H
#define CHANCERY_CEPOLL_SHIM_H

/* Swift's Glibc module exposes neither epoll, nor eventfd, nor accept4. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

static inline int chancery_accept4(int socket, struct sockaddr *address, socklen_t *length, int flags) {
    return accept4(socket, address, length, flags);
}

#endif
