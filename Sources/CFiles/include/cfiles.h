// System calls of Linux that Swift's view of the C library leaves out, and files that don't outlive
// the process.
#ifndef CFILES_H
#define CFILES_H

/// Renames a file unless the new name exists: 0, or -1 with `errno` set (EEXIST when it does).
int tw_rename_exclusive(const char *_Nonnull from, const char *_Nonnull to);

/// Brings everything of the file system that an open file is on to the disk: 0, or -1 with `errno`.
int tw_synchronize(int descriptor);

/// Creates a file, to be written, that is removed when a signal ends the process, until it is
/// forgotten: its descriptor, or -1 with `errno` set (EEXIST when the file is there).
int tw_temporary_create(const char *_Nonnull path, unsigned int mode);

/// Forgets a file, because it has got its own name or was removed. Keeps `errno`.
void tw_temporary_forget(const char *_Nonnull path);

/// Lets SIGHUP, SIGINT and SIGTERM remove those files before they end the process. Does nothing the
/// second time, nor for signals that are ignored.
void tw_remove_temporaries_on_signals(void);

/// Lets SIGINT no longer end the process but make a descriptor readable, which is returned, the same
/// one each time; -1 with `errno` set when there is none.
int tw_interrupts_open(void);

#endif
