// What Swift sees of libmicrohttpd, which is loaded when a server starts. None of its headers is
// included here.
#ifndef CMICROHTTPD_H
#define CMICROHTTPD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Loads libmicrohttpd; false when it isn't installed.
bool tw_http_load(void);

/// A request under way, and its answer. It belongs to the server, and one thread at a time uses it.
typedef struct tw_http_exchange tw_http_exchange;

/// A method in the server's own threads, which speaks of one exchange.
typedef void (*tw_http_callback)(void *_Nonnull context, tw_http_exchange *_Nonnull exchange);

typedef struct {
  /// A name or a number, such as "127.0.0.1" or "::1".
  const char *_Nonnull address;
  /// 0 takes any that is free.
  uint16_t port;
  unsigned threads;
  unsigned connections;
  /// Bytes of a body, and bytes for the head of a request.
  size_t body;
  size_t head;
  /// Milliseconds that a connection may wait for a request, and that a request may take to come in
  /// and its answer to go out.
  uint32_t idle;
  uint32_t request;
  /// Called when the head is in; it may answer already, and the body is then not read.
  tw_http_callback _Nonnull admit;
  /// Called when all is in.
  tw_http_callback _Nonnull answer;
  /// Called at the end, if `admit` was; nothing may be asked of the exchange but its value.
  tw_http_callback _Nonnull finish;
  void *_Nonnull context;
} tw_http_settings;

typedef struct tw_http_server tw_http_server;

/// Starts a server; NULL with a message when it can't.
tw_http_server *_Nullable tw_http_start(const tw_http_settings *_Nonnull settings,
                                        char *_Nonnull message, size_t room);

/// The port that a server listens on.
uint16_t tw_http_port(const tw_http_server *_Nonnull server);

/// Takes no more connections, lets requests under way finish for some milliseconds, and frees the
/// server. Returns how many requests were cut off.
size_t tw_http_stop(tw_http_server *_Nonnull server, uint32_t grace);

/// A value of the caller's that goes with an exchange.
void *_Nullable tw_http_value(const tw_http_exchange *_Nonnull exchange);
void tw_http_set_value(tw_http_exchange *_Nonnull exchange, void *_Nullable value);

/// The method and the target as they came.
const char *_Nonnull tw_http_method(const tw_http_exchange *_Nonnull exchange);
const char *_Nonnull tw_http_target(const tw_http_exchange *_Nonnull exchange,
                                    size_t *_Nonnull count);
/// Whether a zero byte stands in the target, which is cut off there.
bool tw_http_is_cut(const tw_http_exchange *_Nonnull exchange);
/// The lines of the head.
typedef void (*tw_http_line)(void *_Nonnull context, const char *_Nonnull name, size_t name_count,
                             const char *_Nullable value, size_t value_count);
void tw_http_lines(const tw_http_exchange *_Nonnull exchange, tw_http_line _Nonnull line,
                   void *_Nonnull context);
/// The body, once it is in.
const uint8_t *_Nullable tw_http_body(const tw_http_exchange *_Nonnull exchange,
                                      size_t *_Nonnull count);
/// Whether the body is larger than the limit, or says it will be.
bool tw_http_is_too_large(const tw_http_exchange *_Nonnull exchange);

/// Begins the answer; false without memory.
bool tw_http_respond(tw_http_exchange *_Nonnull exchange, unsigned status,
                     const uint8_t *_Nullable bytes, size_t count);
/// Adds a line to the head of the answer; false for what can't stand there.
bool tw_http_add_line(tw_http_exchange *_Nonnull exchange, const char *_Nonnull name,
                      const char *_Nonnull value);

/// Lets the first SIGINT or SIGTERM end `tw_signals_wait`, and the second the program.
void tw_signals_catch(void);
/// Waits for a signal, and returns its number.
int tw_signals_wait(void);
/// The number of a signal that came, or 0, without waiting.
int tw_signals_came(void);

#endif
