#ifndef CHANCERY_CSQLITE_SHIM_H
#define CHANCERY_CSQLITE_SHIM_H

#include <sqlite3.h>

/* sqlite3_config is variadic, which Swift cannot call. */
static inline int chancery_sqlite_memory_status(int isOn) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, isOn);
}

/* SQLITE_TRANSIENT is a cast, which Swift does not import. */
static inline sqlite3_destructor_type chancery_sqlite_transient(void) {
    return SQLITE_TRANSIENT;
}

#endif
