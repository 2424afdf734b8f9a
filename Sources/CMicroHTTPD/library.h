// The functions of libmicrohttpd that are used, by their own names without the prefix.
#ifndef LIBRARY_H
#define LIBRARY_H

#include <microhttpd.h>

struct library {
  __typeof__(&MHD_start_daemon) start_daemon;
  __typeof__(&MHD_quiesce_daemon) quiesce_daemon;
  __typeof__(&MHD_stop_daemon) stop_daemon;
  __typeof__(&MHD_get_connection_info) get_connection_info;
  __typeof__(&MHD_get_connection_values_n) get_connection_values_n;
  __typeof__(&MHD_lookup_connection_value) lookup_connection_value;
  __typeof__(&MHD_create_response_from_buffer) create_response_from_buffer;
  __typeof__(&MHD_add_response_header) add_response_header;
  __typeof__(&MHD_queue_response) queue_response;
  __typeof__(&MHD_destroy_response) destroy_response;
};

// Filled by tw_http_load.
extern struct library mhd;

#endif
