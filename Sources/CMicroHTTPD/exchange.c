// One request and its answer.

#define _GNU_SOURCE
#include "server.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void set_deadline(tw_http_exchange *exchange, int64_t milliseconds) {
  if (exchange->place == NULL) return;
  pthread_mutex_lock(&exchange->server->lock);
  exchange->place->deadline = server_now() + milliseconds;
  pthread_mutex_unlock(&exchange->server->lock);
}

void *exchange_begin(void *context, const char *uri, struct MHD_Connection *connection) {
  tw_http_server *server = context;
  tw_http_exchange *exchange = calloc(1, sizeof *exchange);
  if (exchange == NULL) return NULL;
  exchange->server = server;
  exchange->connection = connection;
  const union MHD_ConnectionInfo *info =
      mhd.get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  exchange->place = info == NULL ? NULL : info->socket_context;
  exchange->raw = uri;
  exchange->target_count = strlen(uri);
  exchange->target = malloc(exchange->target_count + 1);
  if (exchange->target == NULL) {
    free(exchange);
    return NULL;
  }
  memcpy(exchange->target, uri, exchange->target_count + 1);
  pthread_mutex_lock(&server->lock);
  server->active++;
  if (exchange->place) exchange->place->deadline = server_now() + server->settings.request;
  pthread_mutex_unlock(&server->lock);
  return exchange;
}

void exchange_end(void *context, struct MHD_Connection *connection, void **state,
                  enum MHD_RequestTerminationCode code) {
  (void)connection;
  (void)code;
  tw_http_server *server = context;
  tw_http_exchange *exchange = *state;
  if (exchange == NULL) return;
  *state = NULL;
  if (exchange->is_admitted) server->settings.finish(server->settings.context, exchange);
  if (exchange->response) mhd.destroy_response(exchange->response);
  pthread_mutex_lock(&server->lock);
  server->active--;
  if (exchange->place) {
    exchange->place->deadline =
        server_now() + server->settings.idle + server->settings.request;
  }
  if (server->is_stopping) pthread_cond_broadcast(&server->changed);
  pthread_mutex_unlock(&server->lock);
  free(exchange->body);
  free(exchange->target);
  free(exchange);
}

static const char *line(const tw_http_exchange *exchange, const char *name) {
  return mhd.lookup_connection_value(exchange->connection, MHD_HEADER_KIND, name);
}

// Whether a body follows, and whether it says that it is too large.
static bool expects_body(tw_http_exchange *exchange) {
  if (line(exchange, "Transfer-Encoding") != NULL) return true;
  const char *length = line(exchange, "Content-Length");
  if (length == NULL) return false;
  // The library has refused what isn't a number.
  unsigned long long count = strtoull(length, NULL, 10);
  if (count > exchange->server->settings.body) exchange->is_too_large = true;
  return count > 0;
}

// The library keeps the request line as pieces with zeros between them. What stands between the
// target and the version, other than zeros and spaces, followed a zero that the client sent.
static bool hides_more(const tw_http_exchange *exchange, const char *version) {
  const char *end = exchange->raw + exchange->target_count;
  if (version <= end || (size_t)(version - end) > exchange->server->settings.head) return false;
  for (const char *each = end; each < version; each++) {
    if (*each != 0 && *each != ' ' && *each != '\t') return true;
  }
  return false;
}

static void take(tw_http_exchange *exchange, const char *bytes, size_t count) {
  size_t limit = exchange->server->settings.body;
  if (exchange->is_too_large) return;
  if (count > limit - exchange->count) {
    exchange->is_too_large = true;
    free(exchange->body);
    exchange->body = NULL;
    exchange->count = 0;
    return;
  }
  if (count > exchange->capacity - exchange->count) {
    size_t capacity = exchange->capacity * 2 + count;
    if (capacity > limit) capacity = limit;
    uint8_t *body = realloc(exchange->body, capacity);
    if (body == NULL) {
      exchange->is_too_large = true;
      return;
    }
    exchange->body = body;
    exchange->capacity = capacity;
  }
  memcpy(exchange->body + exchange->count, bytes, count);
  exchange->count += count;
}

static enum MHD_Result send_response(tw_http_exchange *exchange) {
  struct MHD_Response *response = exchange->response;
  if (response == NULL) return MHD_NO;
  pthread_mutex_lock(&exchange->server->lock);
  bool is_stopping = exchange->server->is_stopping;
  pthread_mutex_unlock(&exchange->server->lock);
  if (is_stopping) mhd.add_response_header(response, "Connection", "close");
  set_deadline(exchange, exchange->server->settings.request);
  enum MHD_Result result =
      mhd.queue_response(exchange->connection, exchange->status, response);
  mhd.destroy_response(response);
  exchange->response = NULL;
  return result;
}

enum MHD_Result exchange_handle(void *context, struct MHD_Connection *connection, const char *url,
                                const char *method, const char *version, const char *upload,
                                size_t *upload_count, void **state) {
  (void)connection;
  (void)url;
  tw_http_server *server = context;
  tw_http_exchange *exchange = *state;
  if (exchange == NULL) return MHD_NO;
  if (!exchange->is_admitted) {
    exchange->is_admitted = true;
    exchange->method = method;
    exchange->is_cut = hides_more(exchange, version);
    bool has_body = expects_body(exchange);
    server->settings.admit(server->settings.context, exchange);
    // An answer before the body ends the connection, so without a body it waits.
    if (exchange->response != NULL && has_body) return send_response(exchange);
    return MHD_YES;
  }
  if (*upload_count > 0) {
    take(exchange, upload, *upload_count);
    *upload_count = 0;
    return MHD_YES;
  }
  if (exchange->response == NULL) server->settings.answer(server->settings.context, exchange);
  return send_response(exchange);
}

void *tw_http_value(const tw_http_exchange *exchange) { return exchange->value; }
void tw_http_set_value(tw_http_exchange *exchange, void *value) { exchange->value = value; }
const char *tw_http_method(const tw_http_exchange *exchange) { return exchange->method; }
bool tw_http_is_cut(const tw_http_exchange *exchange) { return exchange->is_cut; }
bool tw_http_is_too_large(const tw_http_exchange *exchange) { return exchange->is_too_large; }

const char *tw_http_target(const tw_http_exchange *exchange, size_t *count) {
  *count = exchange->target_count;
  return exchange->target;
}

const uint8_t *tw_http_body(const tw_http_exchange *exchange, size_t *count) {
  *count = exchange->count;
  return exchange->body;
}

struct visit {
  tw_http_line line;
  void *context;
};

static enum MHD_Result visit_line(void *context, enum MHD_ValueKind kind, const char *name,
                                  size_t name_count, const char *value, size_t value_count) {
  (void)kind;
  struct visit *visit = context;
  visit->line(visit->context, name, name_count, value, value == NULL ? 0 : value_count);
  return MHD_YES;
}

void tw_http_lines(const tw_http_exchange *exchange, tw_http_line line, void *context) {
  struct visit visit = {line, context};
  mhd.get_connection_values_n(exchange->connection, MHD_HEADER_KIND, visit_line, &visit);
}

bool tw_http_respond(tw_http_exchange *exchange, unsigned status, const uint8_t *bytes,
                     size_t count) {
  if (exchange->response != NULL) mhd.destroy_response(exchange->response);
  exchange->response =
      mhd.create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
  exchange->status = status;
  return exchange->response != NULL;
}

bool tw_http_add_line(tw_http_exchange *exchange, const char *name, const char *value) {
  return exchange->response != NULL &&
         mhd.add_response_header(exchange->response, name, value) == MHD_YES;
}
