#include <dlfcn.h>
#include <pthread.h>

#include "cmedia.h"

static pthread_once_t tried = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) { is_loaded = dlopen("libavformat.so.59", RTLD_NOW | RTLD_LOCAL) != NULL; }

bool tw_media_load(void) {
    pthread_once(&tried, load);
    return is_loaded;
}
