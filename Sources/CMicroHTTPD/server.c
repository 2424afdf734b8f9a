// Starting and stopping, and the watch over connections that take too long.

#define _GNU_SOURCE
#include "server.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

int64_t server_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// Waits for the condition for some milliseconds; the lock is held.
static void pause_for(tw_http_server *server, int64_t milliseconds) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  int64_t nanoseconds = time.tv_nsec + milliseconds % 1000 * 1000000;
  time.tv_sec += milliseconds / 1000 + nanoseconds / 1000000000;
  time.tv_nsec = nanoseconds % 1000000000;
  pthread_cond_timedwait(&server->changed, &server->lock, &time);
}

// The library's own limit starts anew with every byte, so that a client could hold a connection for
// ever by sending one now and then.
static void *watch(void *context) {
  tw_http_server *server = context;
  uint32_t shortest = server->settings.idle < server->settings.request ? server->settings.idle
                                                                       : server->settings.request;
  int64_t interval = shortest / 4 < 1000 ? shortest / 4 + 1 : 1000;
  pthread_mutex_lock(&server->lock);
  while (!server->is_over) {
    int64_t now = server_now();
    for (struct connection *each = server->connections; each; each = each->next) {
      if (each->deadline > now) continue;
      // The library sees the end of the stream and closes; the descriptor is still its own, for
      // it says so under this lock before it lets go of it.
      shutdown(each->descriptor, SHUT_RDWR);
      each->deadline = INT64_MAX;
    }
    pause_for(server, interval);
  }
  pthread_mutex_unlock(&server->lock);
  return NULL;
}

void connection_changed(void *context, struct MHD_Connection *connection, void **place,
                        enum MHD_ConnectionNotificationCode code) {
  tw_http_server *server = context;
  if (code == MHD_CONNECTION_NOTIFY_STARTED) {
    const union MHD_ConnectionInfo *info =
        mhd.get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    struct connection *new = calloc(1, sizeof *new);
    *place = new;
    if (new == NULL || info == NULL) return;
    new->descriptor = info->connect_fd;
    new->deadline = server_now() + server->settings.idle + server->settings.request;
    pthread_mutex_lock(&server->lock);
    new->next = server->connections;
    if (new->next) new->next->previous = new;
    server->connections = new;
    pthread_mutex_unlock(&server->lock);
  } else if (*place != NULL) {
    struct connection *old = *place;
    pthread_mutex_lock(&server->lock);
    if (old->next) old->next->previous = old->previous;
    if (old->previous) old->previous->next = old->next;
    if (server->connections == old) server->connections = old->next;
    pthread_mutex_unlock(&server->lock);
    free(old);
    *place = NULL;
  }
}

// A socket that listens, or -1 with a message.
static int listen_on(const tw_http_settings *settings, uint16_t *port, char *message, size_t room) {
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE};
  struct addrinfo *found = NULL;
  char service[8];
  snprintf(service, sizeof service, "%u", settings->port);
  int failure = getaddrinfo(settings->address, service, &hints, &found);
  if (failure != 0) {
    snprintf(message, room, "%s", gai_strerror(failure));
    return -1;
  }
  int result = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  int yes = 1;
  struct sockaddr_storage bound;
  socklen_t size = sizeof bound;
  if (result < 0 || setsockopt(result, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
      bind(result, found->ai_addr, found->ai_addrlen) != 0 || listen(result, 511) != 0 ||
      getsockname(result, (struct sockaddr *)&bound, &size) != 0) {
    snprintf(message, room, "%s", strerror(errno));
    if (result >= 0) close(result);
    result = -1;
  } else {
    *port = ntohs(bound.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&bound)->sin6_port
                                              : ((struct sockaddr_in *)&bound)->sin_port);
  }
  freeaddrinfo(found);
  return result;
}

// The target is decoded by the caller, who sees which slashes were escaped.
static size_t leave_escaped(void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

static void free_server(tw_http_server *server) {
  pthread_cond_destroy(&server->changed);
  pthread_mutex_destroy(&server->lock);
  free(server);
}

tw_http_server *tw_http_start(const tw_http_settings *settings, char *message, size_t room) {
  tw_http_server *server = calloc(1, sizeof *server);
  if (server == NULL) {
    snprintf(message, room, "out of memory");
    return NULL;
  }
  server->settings = *settings;
  pthread_mutex_init(&server->lock, NULL);
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&server->changed, &attributes);
  pthread_condattr_destroy(&attributes);

  int listening = listen_on(settings, &server->port, message, room);
  if (listening < 0) {
    free_server(server);
    return NULL;
  }
  if (pthread_create(&server->watch, NULL, watch, server) != 0) {
    snprintf(message, room, "no thread can be had");
    close(listening);
    free_server(server);
    return NULL;
  }
  struct MHD_OptionItem options[] = {
      {MHD_OPTION_LISTEN_SOCKET, listening, NULL},
      {MHD_OPTION_CONNECTION_LIMIT, settings->connections, NULL},
      {MHD_OPTION_CONNECTION_MEMORY_LIMIT, (intptr_t)settings->head, NULL},
      {MHD_OPTION_CONNECTION_TIMEOUT, (settings->idle + 999) / 1000, NULL},
      {MHD_OPTION_STRICT_FOR_CLIENT, 1, NULL},
      {MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)exchange_begin, server},
      {MHD_OPTION_UNESCAPE_CALLBACK, (intptr_t)leave_escaped, server},
      {MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)exchange_end, server},
      {MHD_OPTION_NOTIFY_CONNECTION, (intptr_t)connection_changed, server},
      // A pool of one is no pool, and must not be asked for.
      {settings->threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END, settings->threads,
       NULL},
      {MHD_OPTION_END, 0, NULL},
  };
  server->daemon = mhd.start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_TURBO, settings->port, NULL, NULL,
      exchange_handle, server, MHD_OPTION_ARRAY, options, MHD_OPTION_END);
  if (server->daemon == NULL) {
    snprintf(message, room, "libmicrohttpd doesn't start");
    close(listening);
    tw_http_stop(server, 0);
    return NULL;
  }
  return server;
}

uint16_t tw_http_port(const tw_http_server *server) { return server->port; }

size_t tw_http_stop(tw_http_server *server, uint32_t grace) {
  size_t cut = 0;
  pthread_mutex_lock(&server->lock);
  server->is_stopping = true;
  pthread_mutex_unlock(&server->lock);
  if (server->daemon != NULL) {
    int listening = mhd.quiesce_daemon(server->daemon);
    int64_t end = server_now() + grace;
    pthread_mutex_lock(&server->lock);
    // What a client sent just before is perhaps not seen yet, so all must be quiet for a moment.
    int64_t quiet = server_now() + 50;
    while (server_now() < end) {
      if (server->active > 0) quiet = server_now() + 50;
      if (server_now() >= quiet) break;
      pause_for(server, server->active > 0 ? 50 : 10);
    }
    cut = server->active;
    pthread_mutex_unlock(&server->lock);
    mhd.stop_daemon(server->daemon);
    if (listening >= 0) close(listening);
  }
  pthread_mutex_lock(&server->lock);
  server->is_over = true;
  pthread_cond_broadcast(&server->changed);
  pthread_mutex_unlock(&server->lock);
  pthread_join(server->watch, NULL);
  free_server(server);
  return cut;
}
