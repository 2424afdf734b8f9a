// The functions of libavformat, and of the libraries it brings, that are used; found when they are
// first needed. Its headers give their types.
#ifndef FUNCTIONS_H
#define FUNCTIONS_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>

#define TW_FUNCTIONS(each) \
  each(av_log_set_callback) each(av_malloc) each(av_freep) each(av_dict_get) each(av_dict_set) \
  each(av_dict_free) each(av_rescale_q) each(av_display_rotation_get) each(avcodec_get_name) \
  each(avcodec_parameters_copy) each(av_packet_alloc) each(av_packet_free) each(av_packet_unref) \
  each(av_packet_rescale_ts) each(avio_alloc_context) each(avio_context_free) each(avio_flush) \
  each(avformat_alloc_context) each(avformat_open_input) each(avformat_close_input) \
  each(avformat_free_context) each(avformat_find_stream_info) each(av_read_frame) \
  each(avformat_index_get_entries_count) each(avformat_index_get_entry) \
  each(avformat_alloc_output_context2) each(avformat_new_stream) each(avformat_write_header) \
  each(av_interleaved_write_frame) each(av_write_trailer) each(av_stream_get_side_data) \
  each(av_stream_new_side_data)

#define TW_DECLARE(name) __typeof__(&name) name##_;
typedef struct {
  TW_FUNCTIONS(TW_DECLARE)
} tw_media_functions;

// Filled by tw_media_load.
extern tw_media_functions tw_av;

#endif
