#define _GNU_SOURCE
#include "cfiles.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

static volatile sig_atomic_t interrupts = -1;

// A handler may do next to nothing, so it only makes the descriptor readable.
static void note_interrupt(int number) {
    (void)number;
    int error = errno;
    uint64_t one = 1;
    ssize_t written = write(interrupts, &one, sizeof one);
    (void)written;
    errno = error;
}

int tw_interrupts_open(void) {
    if (interrupts >= 0) return interrupts;
    int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (descriptor < 0) return -1;
    interrupts = descriptor;
    struct sigaction action = {.sa_handler = note_interrupt, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    return descriptor;
}
