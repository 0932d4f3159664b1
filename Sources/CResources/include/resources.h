#ifndef CHANCERY_RESOURCES_H
#define CHANCERY_RESOURCES_H

#include <stddef.h>

/* The bytes of one file; they are part of the program and never freed. */
typedef struct {
    const unsigned char *bytes;
    size_t count;
} chancery_resource;

/* Returns the file of a name, or no bytes when there is none of that name. */
chancery_resource chancery_resource_named(const char *name);

#endif
