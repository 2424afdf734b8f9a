// What Swift sees of libavformat, which is loaded when a video is first looked into. None of its
// headers is included here.
#ifndef CMEDIA_H
#define CMEDIA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Loads libavformat; false when it isn't installed.
bool tw_media_load(void);

/// How a step ended.
enum {
  TW_MEDIA_GOOD = 0,
  /// It is no file of a kind that is read.
  TW_MEDIA_UNKNOWN = 1,
  /// It is damaged.
  TW_MEDIA_DAMAGED = 2,
  /// A read or a write failed; the system's number is given.
  TW_MEDIA_SYSTEM = 3,
  /// There is more to read than the limit.
  TW_MEDIA_TOO_LARGE = 4,
  /// What is inside can't go into the file to be written.
  TW_MEDIA_UNFIT = 5,
  TW_MEDIA_CANCELLED = 6,
  TW_MEDIA_NO_MEMORY = 7
};

typedef struct tw_media tw_media;

/// Opens a file by a descriptor, which stays open and the caller's. No other file, and nothing on a
/// network, is ever opened because of what is in it.
///
/// At most `budget` bytes are read to learn what is inside.
int tw_media_open(int descriptor, int64_t budget, tw_media *_Nullable *_Nonnull media);
void tw_media_close(tw_media *_Nullable media);
/// The system's error number of the last step that ended with `TW_MEDIA_SYSTEM`.
int tw_media_error(const tw_media *media);

/// The names of the container, with commas.
const char *tw_media_container(const tw_media *media);
/// The major brand of an MP4 file, or an empty text.
const char *tw_media_brand(const tw_media *media);
/// In microseconds, or negative when nobody knows.
int64_t tw_media_duration(const tw_media *media);
int tw_media_stream_count(const tw_media *media);

enum { TW_MEDIA_VIDEO = 0, TW_MEDIA_AUDIO = 1, TW_MEDIA_SUBTITLE = 2, TW_MEDIA_OTHER = 3 };
enum { TW_MEDIA_RATE_UNKNOWN = 0, TW_MEDIA_RATE_CONSTANT = 1, TW_MEDIA_RATE_VARIABLE = 2 };

typedef struct {
  int kind;
  const char *_Nullable codec;
  const char *_Nullable language;
  bool is_picture;
  int width, height;
  int rate_over, rate_under;
  int channels, sample_rate;
  /// Degrees clockwise, 0 to 359.
  int rotation;
  /// In microseconds, or negative.
  int64_t duration;
} tw_media_stream;

/// What is known of a stream; its texts live as long as the media.
void tw_media_describe(const tw_media *media, int index, tw_media_stream *stream);

/// Looks whether the frames of the streams follow at one rate, and gives an answer for each.
///
/// An MP4 file tells it of every frame; of others, the first `limit` frames are read.
int tw_media_rates(tw_media *media, int limit, int *answers);

/// Tells how many bytes of how many were read; false cancels.
typedef bool (*tw_media_progress)(void *_Nullable data, int64_t done, int64_t total);

/// Copies the streams of pictures and sound into an MP4 at the start of a file that is empty.
///
/// With `fragment` above 0 it is fragmented, at key frames that are at least so many microseconds
/// apart. The same input gives the same bytes.
int tw_media_copy(tw_media *media, int descriptor, int64_t fragment,
                  tw_media_progress _Nullable progress, void *_Nullable data);

#pragma clang assume_nonnull end

#endif
