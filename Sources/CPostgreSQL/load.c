#include "cpostgresql.h"
#include "library.h"

#include <dlfcn.h>
#include <pthread.h>

struct tw_pq_library tw_pq_library;

static bool is_loaded;

static void load(void) {
    void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return;
    bool is_complete = true;
#define LOAD(name) \
    tw_pq_library.name = (__typeof__(&name))dlsym(library, #name); \
    is_complete &= tw_pq_library.name != NULL;
    TW_PQ_FUNCTIONS(LOAD)
#undef LOAD
    is_loaded = is_complete;
}

bool tw_pq_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}
