#ifndef MEDIA_H
#define MEDIA_H

#include "functions.h"

#include "cmedia.h"

struct tw_media {
  AVFormatContext *context;
  AVIOContext *io;
  int descriptor;
  int64_t position, size;
  /// How many bytes may still be read.
  int64_t budget;
  bool is_spent;
  int error;
};

/// What a negative result of libavformat means for the media.
int tw_media_status(const tw_media *media, int result);

#endif
