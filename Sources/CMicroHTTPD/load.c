#define _GNU_SOURCE
#include "cmicrohttpd.h"
#include "library.h"

#include <dlfcn.h>
#include <pthread.h>

struct library mhd;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool loaded;

static bool find(void *library, const char *name, void *place) {
  void *symbol = dlsym(library, name);
  *(void **)place = symbol;
  return symbol != NULL;
}

static void load(void) {
  void *library = dlopen("libmicrohttpd.so.12", RTLD_NOW | RTLD_LOCAL);
  loaded = library != NULL && find(library, "MHD_start_daemon", &mhd.start_daemon) &&
           find(library, "MHD_quiesce_daemon", &mhd.quiesce_daemon) &&
           find(library, "MHD_stop_daemon", &mhd.stop_daemon) &&
           find(library, "MHD_get_connection_info", &mhd.get_connection_info) &&
           find(library, "MHD_get_connection_values_n", &mhd.get_connection_values_n) &&
           find(library, "MHD_lookup_connection_value", &mhd.lookup_connection_value) &&
           find(library, "MHD_create_response_from_buffer", &mhd.create_response_from_buffer) &&
           find(library, "MHD_add_response_header", &mhd.add_response_header) &&
           find(library, "MHD_queue_response", &mhd.queue_response) &&
           find(library, "MHD_destroy_response", &mhd.destroy_response);
}

bool tw_http_load(void) {
  pthread_once(&once, load);
  return loaded;
}
