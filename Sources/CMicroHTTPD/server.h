// A server, its connections, and what goes on in one of them.
#ifndef SERVER_H
#define SERVER_H

#include "cmicrohttpd.h"
#include "library.h"

#include <pthread.h>

struct connection {
  struct connection *next;
  struct connection *previous;
  int descriptor;
  // When the connection is cut, in milliseconds of the monotonic clock.
  int64_t deadline;
};

struct tw_http_server {
  tw_http_settings settings;
  struct MHD_Daemon *daemon;
  uint16_t port;
  pthread_t watch;
  // Guards all that follows, and the deadlines.
  pthread_mutex_t lock;
  pthread_cond_t changed;
  struct connection *connections;
  size_t active;
  bool is_stopping;
  bool is_over;
};

struct tw_http_exchange {
  tw_http_server *server;
  struct MHD_Connection *connection;
  struct connection *place;
  const char *method;
  char *target;
  size_t target_count;
  // Where the library holds the target, to see what follows it there.
  const char *raw;
  bool is_cut;
  bool is_admitted;
  bool is_too_large;
  uint8_t *body;
  size_t count;
  size_t capacity;
  void *value;
  struct MHD_Response *response;
  unsigned status;
};

int64_t server_now(void);

// The callbacks of the library.
void connection_changed(void *context, struct MHD_Connection *connection, void **place,
                        enum MHD_ConnectionNotificationCode code);
void *exchange_begin(void *context, const char *uri, struct MHD_Connection *connection);
enum MHD_Result exchange_handle(void *context, struct MHD_Connection *connection, const char *url,
                                const char *method, const char *version, const char *upload,
                                size_t *upload_count, void **state);
void exchange_end(void *context, struct MHD_Connection *connection, void **state,
                  enum MHD_RequestTerminationCode code);

#endif
