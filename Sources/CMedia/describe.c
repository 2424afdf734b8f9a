#include "media.h"

#include <math.h>
#include <stdlib.h>

static const AVRational microseconds = {1, AV_TIME_BASE};

const char *tw_media_container(const tw_media *media) { return media->context->iformat->name; }

const char *tw_media_brand(const tw_media *media) {
  AVDictionaryEntry *entry =
      tw_av.av_dict_get_(media->context->metadata, "major_brand", NULL, 0);
  return entry == NULL ? "" : entry->value;
}

int64_t tw_media_duration(const tw_media *media) {
  int64_t duration = media->context->duration;
  return duration == AV_NOPTS_VALUE || duration < 0 ? -1 : duration;
}

int tw_media_stream_count(const tw_media *media) { return (int)media->context->nb_streams; }

static int rotation(const AVStream *stream) {
  size_t size = 0;
  uint8_t *matrix = tw_av.av_stream_get_side_data_(stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
  if (matrix == NULL || size < 9 * sizeof(int32_t)) return 0;
  double degrees = -tw_av.av_display_rotation_get_((const int32_t *)matrix);
  if (!isfinite(degrees)) return 0;
  int turn = (int)lround(degrees) % 360;
  return turn < 0 ? turn + 360 : turn;
}

void tw_media_describe(const tw_media *media, int index, tw_media_stream *told) {
  const AVStream *stream = media->context->streams[index];
  const AVCodecParameters *codec = stream->codecpar;
  *told = (tw_media_stream){.codec = tw_av.avcodec_get_name_(codec->codec_id), .duration = -1};
  told->kind = codec->codec_type == AVMEDIA_TYPE_VIDEO      ? TW_MEDIA_VIDEO
               : codec->codec_type == AVMEDIA_TYPE_AUDIO    ? TW_MEDIA_AUDIO
               : codec->codec_type == AVMEDIA_TYPE_SUBTITLE ? TW_MEDIA_SUBTITLE
                                                            : TW_MEDIA_OTHER;
  AVDictionaryEntry *language = tw_av.av_dict_get_(stream->metadata, "language", NULL, 0);
  told->language = language == NULL ? NULL : language->value;
  if (stream->duration != AV_NOPTS_VALUE && stream->duration >= 0 && stream->time_base.den > 0) {
    told->duration = tw_av.av_rescale_q_(stream->duration, stream->time_base, microseconds);
  }
  if (told->kind == TW_MEDIA_VIDEO) {
    told->is_picture = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
    told->width = codec->width;
    told->height = codec->height;
    AVRational rate = stream->avg_frame_rate;
    if (rate.num <= 0 || rate.den <= 0) rate = stream->r_frame_rate;
    if (rate.num > 0 && rate.den > 0) {
      told->rate_over = rate.num;
      told->rate_under = rate.den;
    }
    told->rotation = rotation(stream);
  } else if (told->kind == TW_MEDIA_AUDIO) {
    told->channels = codec->ch_layout.nb_channels;
    told->sample_rate = codec->sample_rate;
  }
}

typedef struct {
  int64_t *values;
  int count;
} times;

static int compare(const void *left, const void *right) {
  int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
  return (a > b) - (a < b);
}

// Frames are at one rate when each stands where the average puts it, but for the rounding of the
// container's clock.
static int judge(times *frames) {
  if (frames->count < 3) return TW_MEDIA_RATE_UNKNOWN;
  qsort(frames->values, (size_t)frames->count, sizeof(int64_t), compare);
  double first = (double)frames->values[0];
  double step = ((double)frames->values[frames->count - 1] - first) / (frames->count - 1);
  for (int i = 0; i < frames->count; i++) {
    if (fabs((double)frames->values[i] - (first + step * i)) > 1.5) return TW_MEDIA_RATE_VARIABLE;
  }
  return TW_MEDIA_RATE_CONSTANT;
}

// Every frame of an MP4 that isn't fragmented stands in its index. Decoding times are looked at:
// frames that are shown in another order still last as long as their places say.
static bool take_index(AVStream *stream, times *frames) {
  int count = tw_av.avformat_index_get_entries_count_(stream);
  if (stream->nb_frames < 3 || count < 3) return false;
  frames->values = malloc((size_t)count * sizeof(int64_t));
  if (frames->values == NULL) return false;
  for (int i = 0; i < count; i++) {
    const AVIndexEntry *entry = tw_av.avformat_index_get_entry_(stream, i);
    if (entry != NULL) frames->values[frames->count++] = entry->timestamp;
  }
  return true;
}

int tw_media_rates(tw_media *media, int limit, int *answers) {
  AVFormatContext *context = media->context;
  int count = (int)context->nb_streams, missing = 0;
  bool has_index = context->iformat->name[0] == 'm' && context->iformat->name[1] == 'o';
  times *frames = calloc((size_t)count + 1, sizeof(times));
  if (frames == NULL) return TW_MEDIA_NO_MEMORY;
  int ended = TW_MEDIA_GOOD;
  for (int i = 0; i < count; i++) {
    AVStream *stream = context->streams[i];
    bool is_video = stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
                    (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0;
    if (is_video && has_index && take_index(stream, &frames[i])) is_video = false;
    stream->discard = is_video ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    if (!is_video) continue;
    frames[i].values = malloc((size_t)limit * sizeof(int64_t));
    if (frames[i].values == NULL) ended = TW_MEDIA_NO_MEMORY;
    missing++;
  }
  AVPacket *packet = tw_av.av_packet_alloc_();
  if (packet == NULL) ended = TW_MEDIA_NO_MEMORY;
  while (ended == TW_MEDIA_GOOD && missing > 0 && tw_av.av_read_frame_(context, packet) >= 0) {
    int index = packet->stream_index;
    if (index < count && context->streams[index]->discard == AVDISCARD_DEFAULT) {
      times *place = &frames[index];
      int64_t time = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
      if (place->count < limit && time != AV_NOPTS_VALUE) {
        place->values[place->count++] = time;
        if (place->count == limit) missing--;
      }
    }
    tw_av.av_packet_unref_(packet);
  }
  for (int i = 0; i < count; i++) {
    answers[i] = ended == TW_MEDIA_GOOD && frames[i].values != NULL ? judge(&frames[i])
                                                                    : TW_MEDIA_RATE_UNKNOWN;
    free(frames[i].values);
    context->streams[i]->discard = AVDISCARD_DEFAULT;
  }
  free(frames);
  if (packet != NULL) tw_av.av_packet_free_(&packet);
  return ended == TW_MEDIA_GOOD && media->error != 0 ? TW_MEDIA_SYSTEM : ended;
}
