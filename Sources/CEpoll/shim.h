#ifndef CHANCERY_CEPOLL_SHIM_H
#define CHANCERY_CEPOLL_SHIM_H

/* Swift's Glibc module exposes neither epoll, nor eventfd, nor accept4, nor malloc_trim. */
#include <malloc.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

/* The system's header declares accept4 for _GNU_SOURCE only, which would give this module other
   types than Swift's Glibc module has. */
extern int accept4(int, struct sockaddr *, socklen_t *, int);

static inline int chancery_accept4(int socket, int flags) {
    return accept4(socket, (struct sockaddr *)0, (socklen_t *)0, flags);
}

#endif
