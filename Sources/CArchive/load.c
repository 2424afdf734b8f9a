#include "functions.h"

#include <dlfcn.h>
#include <pthread.h>

#include "carchive.h"

tw_archive_functions tw_archive;
locale_t tw_archive_locale;
static pthread_once_t tried = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
  void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  is_loaded = true;
  tw_archive_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
#define TW_FIND(name) \
  tw_archive.name##_ = (__typeof__(tw_archive.name##_))dlsym(library, #name); \
  if (tw_archive.name##_ == NULL) is_loaded = false;
  TW_FUNCTIONS(TW_FIND)
}

bool tw_archive_load(void) {
  pthread_once(&tried, load);
  return is_loaded;
}
