// zlib, which unpacks in pieces and so needs no memory for a whole file.
//
// Bits that no reader looks at could carry a change that nobody sees, so they are looked at here:
// those behind the last block, and those before the length of a stored one.

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <zlib.h>

#include "compression.h"

static struct {
  __typeof__(&inflateInit2_) init;
  __typeof__(&inflate) inflate;
  __typeof__(&inflateEnd) end;
} functions;
static pthread_once_t tried = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
  void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  functions.init = (__typeof__(functions.init))dlsym(library, "inflateInit2_");
  functions.inflate = (__typeof__(functions.inflate))dlsym(library, "inflate");
  functions.end = (__typeof__(functions.end))dlsym(library, "inflateEnd");
  is_loaded = functions.init && functions.inflate && functions.end;
}

bool tw_inflate_load(void) {
  pthread_once(&tried, load);
  return is_loaded;
}

struct tw_inflater {
  z_stream stream;
  // The last byte that was taken, and how many of its upper bits belong to the next block; -1 when
  // a block isn't about to begin.
  uint8_t last;
  int pending;
  bool is_ending;
  bool has_loose_bits;
};

tw_inflater *tw_inflater_create(void) {
  tw_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  if (functions.init(&inflater->stream, -15, ZLIB_VERSION, (int)sizeof(z_stream)) != Z_OK) {
    free(inflater);
    return NULL;
  }
  inflater->pending = 0;
  return inflater;
}

void tw_inflater_free(tw_inflater *inflater) {
  if (inflater == NULL) return;
  functions.end(&inflater->stream);
  free(inflater);
}

// A block begins with three bits; those of a stored one are filled up to a whole byte.
static void look_at_head(tw_inflater *inflater, uint8_t next) {
  int pending = inflater->pending;
  if (pending < 0) return;
  unsigned bits = pending == 0 ? next
                               : (unsigned)(inflater->last >> (8 - pending))
                                     | (unsigned)next << pending;
  inflater->pending = -1;
  if ((bits >> 1 & 3) != 0) return;
  int padding = (8 - (8 - pending + 3) % 8) % 8;
  if ((bits >> 3 & ((1u << padding) - 1)) != 0) inflater->has_loose_bits = true;
}

int tw_inflater_step(tw_inflater *inflater, const uint8_t *bytes, size_t *count, uint8_t *output,
                     size_t *room) {
  z_stream *stream = &inflater->stream;
  size_t available = *count, space = *room;
  stream->next_in = (Bytef *)bytes;
  stream->avail_in = (uInt)(available > 1u << 30 ? 1u << 30 : available);
  stream->next_out = output;
  stream->avail_out = (uInt)(space > 1u << 30 ? 1u << 30 : space);
  int result = TW_STEP_MORE;
  while (true) {
    if (stream->avail_in > 0 && !inflater->is_ending) look_at_head(inflater, *stream->next_in);
    const Bytef *before = stream->next_in;
    int status = functions.inflate(stream, Z_BLOCK);
    if (stream->next_in > before) inflater->last = stream->next_in[-1];
    if (status == Z_STREAM_END) {
      result = TW_STEP_DONE;
      break;
    }
    if (status != Z_OK && status != Z_BUF_ERROR) {
      result = TW_STEP_FAILED;
      break;
    }
    if ((stream->data_type & 128) != 0) {
      int unused = stream->data_type & 7;
      if ((stream->data_type & 64) == 0) {
        inflater->pending = unused;
      } else if (!inflater->is_ending) {
        inflater->is_ending = true;
        if (unused > 0 && inflater->last >> (8 - unused) != 0) inflater->has_loose_bits = true;
      }
      continue;
    }
    if (stream->avail_in == 0 || stream->avail_out == 0 || status == Z_BUF_ERROR) break;
  }
  *count = available - stream->avail_in;
  if (available > 1u << 30) *count = (1u << 30) - stream->avail_in;
  *room = (size_t)(stream->next_out - output);
  return result;
}

bool tw_inflater_has_loose_bits(const tw_inflater *inflater) { return inflater->has_loose_bits; }
