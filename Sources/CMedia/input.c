// Opening a file that nobody trusts: it is read through functions of our own, nothing else is
// opened, and only containers and decoders that videos have are tried.

#include "media.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char containers[] =
    "mov,matroska,mpegts,mpeg,avi,flv,ogg,mxf,wav,mp3,aac,flac";
static const char decoders[] =
    "h264,hevc,libdav1d,av1,vp8,vp9,mpeg4,mpeg2video,prores,aac,mp3float,mp3,ac3,eac3,opus,vorbis,"
    "flac,alac,pcm_s16le,pcm_s24le,pcm_s16be";

static int read_piece(void *data, uint8_t *bytes, int room) {
  tw_media *media = data;
  if (media->budget <= 0) {
    media->is_spent = true;
    return AVERROR(EFBIG);
  }
  ssize_t got;
  do {
    got = pread(media->descriptor, bytes, (size_t)room, media->position);
  } while (got < 0 && errno == EINTR);
  if (got < 0) {
    media->error = errno;
    return AVERROR(errno);
  }
  if (got == 0) return AVERROR_EOF;
  media->position += got;
  media->budget -= got;
  return (int)got;
}

static int64_t seek(void *data, int64_t offset, int whence) {
  tw_media *media = data;
  whence &= ~AVSEEK_FORCE;
  if (whence == AVSEEK_SIZE) return media->size;
  int64_t base = whence == SEEK_CUR ? media->position : whence == SEEK_END ? media->size : 0;
  int64_t place;
  if (__builtin_add_overflow(base, offset, &place) || place < 0) return AVERROR(EINVAL);
  return media->position = place;
}

// A playlist or a reference in a file would open what it names.
static int refuse(AVFormatContext *context, AVIOContext **io, const char *address, int flags,
                  AVDictionary **options) {
  (void)context, (void)address, (void)flags, (void)options;
  *io = NULL;
  return AVERROR(EACCES);
}

int tw_media_status(const tw_media *media, int result) {
  if (result >= 0) return TW_MEDIA_GOOD;
  if (media->error != 0) return TW_MEDIA_SYSTEM;
  if (media->is_spent) return TW_MEDIA_TOO_LARGE;
  if (result == AVERROR(ENOMEM)) return TW_MEDIA_NO_MEMORY;
  return TW_MEDIA_DAMAGED;
}

int tw_media_open(int descriptor, int64_t budget, tw_media **opened) {
  tw_media *media = calloc(1, sizeof *media);
  if (media == NULL) return TW_MEDIA_NO_MEMORY;
  *opened = media;
  struct stat status;
  if (fstat(descriptor, &status) != 0) {
    media->error = errno;
    return TW_MEDIA_SYSTEM;
  }
  media->descriptor = descriptor;
  media->size = status.st_size;
  media->budget = budget;
  const int room = 1 << 15;
  uint8_t *buffer = tw_av.av_malloc_((size_t)room);
  if (buffer == NULL) return TW_MEDIA_NO_MEMORY;
  media->io = tw_av.avio_alloc_context_(buffer, room, 0, media, read_piece, NULL, seek);
  if (media->io == NULL) {
    tw_av.av_freep_(&buffer);
    return TW_MEDIA_NO_MEMORY;
  }
  AVFormatContext *context = tw_av.avformat_alloc_context_();
  if (context == NULL) return TW_MEDIA_NO_MEMORY;
  context->pb = media->io;
  context->io_open = refuse;
  context->flags |= AVFMT_FLAG_GENPTS;
  context->max_streams = 100;
  AVDictionary *options = NULL;
  tw_av.av_dict_set_(&options, "format_whitelist", containers, 0);
  tw_av.av_dict_set_(&options, "codec_whitelist", decoders, 0);
  tw_av.av_dict_set_(&options, "protocol_whitelist", "file", 0);
  int result = tw_av.avformat_open_input_(&context, "", NULL, &options);
  tw_av.av_dict_free_(&options);
  if (result < 0) {
    // The function has freed the context.
    int ended = tw_media_status(media, result);
    return ended == TW_MEDIA_DAMAGED &&
                   (result == AVERROR_INVALIDDATA || result == AVERROR(EINVAL))
               ? TW_MEDIA_UNKNOWN
               : ended;
  }
  media->context = context;
  result = tw_av.avformat_find_stream_info_(context, NULL);
  if (result < 0) return tw_media_status(media, result);
  if (media->is_spent) return TW_MEDIA_TOO_LARGE;
  return media->error != 0 ? TW_MEDIA_SYSTEM : TW_MEDIA_GOOD;
}

void tw_media_close(tw_media *media) {
  if (media == NULL) return;
  if (media->context != NULL) tw_av.avformat_close_input_(&media->context);
  if (media->io != NULL) {
    tw_av.av_freep_(&media->io->buffer);
    tw_av.avio_context_free_(&media->io);
  }
  free(media);
}

int tw_media_error(const tw_media *media) { return media->error; }
