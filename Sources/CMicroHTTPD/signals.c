#define _GNU_SOURCE
#include "cmicrohttpd.h"

#include <errno.h>
#include <semaphore.h>
#include <signal.h>

static sem_t came;
static volatile sig_atomic_t which;

static void note(int number) {
  int saved = errno;
  which = number;
  sem_post(&came);
  errno = saved;
}

// Other threads may be there already, so blocking the signals in this one would not do.
void tw_signals_catch(void) {
  sem_init(&came, 0, 0);
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
}

int tw_signals_wait(void) {
  while (sem_wait(&came) != 0 && errno == EINTR) {
  }
  return which;
}

int tw_signals_came(void) { return sem_trywait(&came) == 0 ? which : 0; }
