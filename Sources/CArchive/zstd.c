// libzstd, whose bytes depend on whether it works in threads but not on how many there are: so it
// always has one worker.

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <zstd.h>

#include "compression.h"

#define EACH(each) \
  each(ZSTD_createCCtx) each(ZSTD_freeCCtx) each(ZSTD_CCtx_setParameter) \
  each(ZSTD_compressStream2) each(ZSTD_createDCtx) each(ZSTD_freeDCtx) \
  each(ZSTD_DCtx_setParameter) each(ZSTD_decompressStream) each(ZSTD_isError)

#define DECLARE(name) __typeof__(&name) name##_;
static struct {
  EACH(DECLARE)
} functions;
static pthread_once_t tried = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
  void *library = dlopen("libzstd.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  is_loaded = true;
#define FIND(name) \
  functions.name##_ = (__typeof__(functions.name##_))dlsym(library, #name); \
  if (functions.name##_ == NULL) is_loaded = false;
  EACH(FIND)
}

bool tw_zstd_load(void) {
  pthread_once(&tried, load);
  return is_loaded;
}

struct tw_zstd_writer {
  ZSTD_CCtx *context;
};

tw_zstd_writer *tw_zstd_writer_create(int level) {
  tw_zstd_writer *writer = calloc(1, sizeof *writer);
  if (writer == NULL) return NULL;
  ZSTD_CCtx *context = writer->context = functions.ZSTD_createCCtx_();
  if (context == NULL
      || functions.ZSTD_isError_(functions.ZSTD_CCtx_setParameter_(
          context, ZSTD_c_compressionLevel, level))
      || functions.ZSTD_isError_(functions.ZSTD_CCtx_setParameter_(context, ZSTD_c_checksumFlag, 1))
      // The head of a frame names its window, so it doesn't depend on the level.
      || functions.ZSTD_isError_(functions.ZSTD_CCtx_setParameter_(context, ZSTD_c_windowLog, 21))
      || functions.ZSTD_isError_(functions.ZSTD_CCtx_setParameter_(context, ZSTD_c_nbWorkers, 1))) {
    tw_zstd_writer_free(writer);
    return NULL;
  }
  return writer;
}

void tw_zstd_writer_free(tw_zstd_writer *writer) {
  if (writer == NULL) return;
  functions.ZSTD_freeCCtx_(writer->context);
  free(writer);
}

int tw_zstd_writer_step(tw_zstd_writer *writer, const uint8_t *bytes, size_t *count, bool ends,
                        uint8_t *output, size_t *room) {
  ZSTD_inBuffer input = {bytes, *count, 0};
  ZSTD_outBuffer result = {output, *room, 0};
  size_t left = functions.ZSTD_compressStream2_(writer->context, &result, &input,
                                                ends ? ZSTD_e_end : ZSTD_e_continue);
  if (functions.ZSTD_isError_(left)) return TW_STEP_FAILED;
  bool is_done = ends ? left == 0 : input.pos == input.size;
  *count = input.pos;
  *room = result.pos;
  return is_done ? TW_STEP_DONE : TW_STEP_MORE;
}

struct tw_zstd_reader {
  ZSTD_DCtx *context;
};

tw_zstd_reader *tw_zstd_reader_create(void) {
  tw_zstd_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->context = functions.ZSTD_createDCtx_();
  // No more than 64 MB of memory for a window, whatever the frame asks for.
  if (reader->context == NULL
      || functions.ZSTD_isError_(functions.ZSTD_DCtx_setParameter_(
          reader->context, ZSTD_d_windowLogMax, 26))) {
    tw_zstd_reader_free(reader);
    return NULL;
  }
  return reader;
}

void tw_zstd_reader_free(tw_zstd_reader *reader) {
  if (reader == NULL) return;
  functions.ZSTD_freeDCtx_(reader->context);
  free(reader);
}

int tw_zstd_reader_step(tw_zstd_reader *reader, const uint8_t *bytes, size_t *count,
                        uint8_t *output, size_t *room) {
  ZSTD_inBuffer input = {bytes, *count, 0};
  ZSTD_outBuffer result = {output, *room, 0};
  size_t left = functions.ZSTD_decompressStream_(reader->context, &result, &input);
  if (functions.ZSTD_isError_(left)) return TW_STEP_FAILED;
  *count = input.pos;
  *room = result.pos;
  return left == 0 ? TW_STEP_DONE : TW_STEP_MORE;
}
