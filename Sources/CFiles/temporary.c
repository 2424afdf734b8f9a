#define _GNU_SOURCE
#include "cfiles.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// A file that is removed when a signal ends the process.
struct temporary {
    struct temporary *next;
    char path[];
};

static struct temporary *temporaries;
static pthread_mutex_t list_lock = PTHREAD_MUTEX_INITIALIZER;

// Held for reading while a file is put on the list and created, and for writing from the moment on
// that the process ends: so no file is created after the list was gone through. The writer comes
// first, or many readers could keep the process from ending.
static pthread_rwlock_t ending = PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP;

int tw_temporary_create(const char *path, unsigned int mode) {
    size_t size = strlen(path) + 1;
    struct temporary *temporary = malloc(sizeof *temporary + size);
    if (temporary == NULL) return -1;
    memcpy(temporary->path, path, size);
    pthread_rwlock_rdlock(&ending);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor >= 0) {
        pthread_mutex_lock(&list_lock);
        temporary->next = temporaries;
        temporaries = temporary;
        pthread_mutex_unlock(&list_lock);
    }
    pthread_rwlock_unlock(&ending);
    if (descriptor < 0) {
        int error = errno;
        free(temporary);
        errno = error;
    }
    return descriptor;
}

void tw_temporary_forget(const char *path) {
    int error = errno;
    pthread_mutex_lock(&list_lock);
    for (struct temporary **link = &temporaries; *link != NULL; link = &(*link)->next) {
        struct temporary *found = *link;
        if (strcmp(found->path, path) != 0) continue;
        *link = found->next;
        free(found);
        break;
    }
    pthread_mutex_unlock(&list_lock);
    errno = error;
}

static sem_t arrived;
static volatile sig_atomic_t signal_number;

// A handler may do next to nothing, so it only wakes a thread.
static void note_signal(int number) {
    int error = errno;
    signal_number = number;
    sem_post(&arrived);
    errno = error;
}

static void *end_process(void *unused) {
    (void)unused;
    while (sem_wait(&arrived) != 0) {}
    pthread_rwlock_wrlock(&ending);
    pthread_mutex_lock(&list_lock);
    for (struct temporary *each = temporaries; each != NULL; each = each->next) unlink(each->path);
    // Ending by the signal itself tells a shell that its loop is meant to end too.
    int number = signal_number;
    signal(number, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(number);
    _exit(128 + number);
}

static void prepare(void) {
    pthread_t thread;
    sigset_t all, before;
    if (sem_init(&arrived, 0, 0) != 0) return;
    // The thread takes no signals of its own.
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int failure = pthread_create(&thread, NULL, end_process, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (failure != 0) return;
    pthread_detach(thread);
    const int numbers[] = {SIGHUP, SIGINT, SIGTERM};
    for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) {
        struct sigaction action, old;
        if (sigaction(numbers[index], NULL, &old) != 0 || old.sa_handler == SIG_IGN) continue;
        memset(&action, 0, sizeof action);
        action.sa_handler = note_signal;
        // A second signal ends the process at once, whatever it waits for.
        action.sa_flags = SA_RESTART | SA_RESETHAND;
        sigemptyset(&action.sa_mask);
        sigaction(numbers[index], &action, NULL);
    }
}

void tw_remove_temporaries_on_signals(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, prepare);
}
