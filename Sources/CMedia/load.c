#include "functions.h"

#include <dlfcn.h>
#include <pthread.h>

#include "cmedia.h"

tw_media_functions tw_av;
static pthread_once_t tried = PTHREAD_ONCE_INIT;
static bool is_loaded;

// It would write to standard error.
static void say_nothing(void *source, int level, const char *format, va_list values) {
  (void)source, (void)level, (void)format, (void)values;
}

static void load(void) {
  void *library = dlopen("libavformat.so.59", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  is_loaded = true;
#define TW_FIND(name) \
  tw_av.name##_ = (__typeof__(tw_av.name##_))dlsym(library, #name); \
  if (tw_av.name##_ == NULL) is_loaded = false;
  TW_FUNCTIONS(TW_FIND)
  if (is_loaded) tw_av.av_log_set_callback_(say_nothing);
}

bool tw_media_load(void) {
  pthread_once(&tried, load);
  return is_loaded;
}
