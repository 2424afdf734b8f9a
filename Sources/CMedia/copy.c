// Pictures and sound as they are, in a new MP4 that says neither when nor by what it was made.

#include "media.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const AVRational microseconds = {1, AV_TIME_BASE};

typedef struct {
  int descriptor;
  int64_t position, size;
  int error;
} output;

static int write_piece(void *data, uint8_t *bytes, int count) {
  output *file = data;
  int written = 0;
  while (written < count) {
    ssize_t part =
        pwrite(file->descriptor, bytes + written, (size_t)(count - written), file->position);
    if (part < 0 && errno == EINTR) continue;
    if (part <= 0) {
      file->error = part < 0 ? errno : EIO;
      return AVERROR(file->error);
    }
    written += (int)part;
    file->position += part;
  }
  if (file->position > file->size) file->size = file->position;
  return count;
}

static int64_t seek(void *data, int64_t offset, int whence) {
  output *file = data;
  whence &= ~AVSEEK_FORCE;
  if (whence == AVSEEK_SIZE) return file->size;
  int64_t base = whence == SEEK_CUR ? file->position : whence == SEEK_END ? file->size : 0;
  if (base + offset < 0) return AVERROR(EINVAL);
  return file->position = base + offset;
}

static bool is_copied(const AVStream *stream) {
  enum AVMediaType kind = stream->codecpar->codec_type;
  return (kind == AVMEDIA_TYPE_VIDEO &&
          (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0) ||
         kind == AVMEDIA_TYPE_AUDIO;
}

static int add_stream(AVFormatContext *to, const AVStream *from) {
  AVStream *stream = tw_av.avformat_new_stream_(to, NULL);
  if (stream == NULL) return AVERROR(ENOMEM);
  int result = tw_av.avcodec_parameters_copy_(stream->codecpar, from->codecpar);
  if (result < 0) return result;
  // The name that Apple's players know of the two for HEVC; the others follow from the codec.
  stream->codecpar->codec_tag =
      from->codecpar->codec_id == AV_CODEC_ID_HEVC ? MKTAG('h', 'v', 'c', '1') : 0;
  stream->time_base = from->time_base;
  stream->avg_frame_rate = from->avg_frame_rate;
  stream->r_frame_rate = from->r_frame_rate;
  stream->sample_aspect_ratio = from->sample_aspect_ratio;
  stream->disposition = from->disposition;
  AVDictionaryEntry *language = tw_av.av_dict_get_(from->metadata, "language", NULL, 0);
  if (language != NULL) tw_av.av_dict_set_(&stream->metadata, "language", language->value, 0);
  size_t size = 0;
  uint8_t *matrix = tw_av.av_stream_get_side_data_(from, AV_PKT_DATA_DISPLAYMATRIX, &size);
  if (matrix != NULL) {
    uint8_t *place =
        tw_av.av_stream_new_side_data_(stream, AV_PKT_DATA_DISPLAYMATRIX, size);
    if (place == NULL) return AVERROR(ENOMEM);
    memcpy(place, matrix, size);
  }
  return 0;
}

static int start(AVFormatContext *to, int64_t fragment) {
  AVDictionary *options = NULL;
  if (fragment > 0) {
    char length[24];
    snprintf(length, sizeof length, "%lld", (long long)fragment);
    tw_av.av_dict_set_(&options, "movflags",
                       "frag_keyframe+delay_moov+default_base_moof+skip_trailer", 0);
    tw_av.av_dict_set_(&options, "min_frag_duration", length, 0);
  }
  int result = tw_av.avformat_write_header_(to, &options);
  tw_av.av_dict_free_(&options);
  return result;
}

static void shift(AVPacket *packet, int64_t by) {
  if (packet->pts != AV_NOPTS_VALUE) packet->pts -= by;
  if (packet->dts != AV_NOPTS_VALUE) packet->dts -= by;
}

// Ends with a status; a failure of writing says so in the output.
static int copy_packets(tw_media *media, AVFormatContext *to, const int *places, output *file,
                        tw_media_progress progress, void *data) {
  AVFormatContext *from = media->context;
  AVPacket *packet = tw_av.av_packet_alloc_();
  if (packet == NULL) return TW_MEDIA_NO_MEMORY;
  int ended = TW_MEDIA_GOOD, result;
  int64_t told = -1, begin = from->start_time == AV_NOPTS_VALUE ? 0 : from->start_time;
  while ((result = tw_av.av_read_frame_(from, packet)) >= 0) {
    int index = packet->stream_index;
    if ((unsigned)index >= from->nb_streams || places[index] < 0) {
      tw_av.av_packet_unref_(packet);
      continue;
    }
    AVStream *source = from->streams[index];
    shift(packet, tw_av.av_rescale_q_(begin, microseconds, source->time_base));
    packet->stream_index = places[index];
    packet->pos = -1;
    tw_av.av_packet_rescale_ts_(packet, source->time_base,
                                to->streams[places[index]]->time_base);
    result = tw_av.av_interleaved_write_frame_(to, packet);
    tw_av.av_packet_unref_(packet);
    if (result < 0) {
      ended = file->error != 0              ? TW_MEDIA_SYSTEM
              : result == AVERROR(ENOMEM)   ? TW_MEDIA_NO_MEMORY
                                            : TW_MEDIA_UNFIT;
      break;
    }
    // Telling of every packet would take longer than copying it.
    if (progress != NULL && media->position - told >= 1 << 20) {
      told = media->position;
      if (!progress(data, told, media->size)) {
        ended = TW_MEDIA_CANCELLED;
        break;
      }
    }
  }
  tw_av.av_packet_free_(&packet);
  if (ended != TW_MEDIA_GOOD || result == AVERROR_EOF) return ended;
  return tw_media_status(media, result);
}

static int copy(tw_media *media, AVFormatContext *to, int64_t fragment, output *file, int *places,
                tw_media_progress progress, void *data) {
  AVFormatContext *from = media->context;
  int count = 0;
  for (unsigned i = 0; i < from->nb_streams; i++) {
    places[i] = is_copied(from->streams[i]) ? count++ : -1;
    from->streams[i]->discard = places[i] < 0 ? AVDISCARD_ALL : AVDISCARD_DEFAULT;
    if (places[i] >= 0 && add_stream(to, from->streams[i]) < 0) return TW_MEDIA_NO_MEMORY;
  }
  if (count == 0) return TW_MEDIA_UNFIT;
  if (start(to, fragment) < 0) return file->error != 0 ? TW_MEDIA_SYSTEM : TW_MEDIA_UNFIT;
  int ended = copy_packets(media, to, places, file, progress, data);
  // It frees what the muxer holds, so it is called after a failure, too.
  int result = tw_av.av_write_trailer_(to);
  tw_av.avio_flush_(to->pb);
  if (ended != TW_MEDIA_GOOD) return ended;
  if (file->error != 0 || to->pb->error < 0) return TW_MEDIA_SYSTEM;
  return result < 0 ? TW_MEDIA_UNFIT : TW_MEDIA_GOOD;
}

int tw_media_copy(tw_media *media, int descriptor, int64_t fragment, tw_media_progress progress,
                  void *data) {
  output file = {.descriptor = descriptor};
  const int room = 1 << 18;
  AVFormatContext *to = NULL;
  if (tw_av.avformat_alloc_output_context2_(&to, NULL, "mp4", NULL) < 0) return TW_MEDIA_NO_MEMORY;
  int *places = calloc(media->context->nb_streams + 1, sizeof(int));
  uint8_t *buffer = tw_av.av_malloc_((size_t)room);
  if (buffer != NULL) {
    to->pb = tw_av.avio_alloc_context_(buffer, room, 1, &file, NULL, write_piece, seek);
    if (to->pb == NULL) tw_av.av_freep_(&buffer);
  }
  to->flags |= AVFMT_FLAG_BITEXACT | AVFMT_FLAG_CUSTOM_IO;
  // Copying reads the whole file, whatever was read to look into it.
  media->budget = INT64_MAX;
  media->error = 0;
  int ended = places == NULL || to->pb == NULL
                  ? TW_MEDIA_NO_MEMORY
                  : copy(media, to, fragment, &file, places, progress, data);
  if (ended == TW_MEDIA_SYSTEM && media->error == 0) media->error = file.error ? file.error : EIO;
  free(places);
  if (to->pb != NULL) {
    tw_av.av_freep_(&to->pb->buffer);
    tw_av.avio_context_free_(&to->pb);
  }
  tw_av.avformat_free_context_(to);
  return ended;
}
