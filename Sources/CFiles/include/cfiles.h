// System calls of Linux that Swift's view of the C library leaves out.
#ifndef CFILES_H
#define CFILES_H

/// Renames a file unless the new name exists: 0, or -1 with `errno` set (EEXIST when it does).
int tw_rename_exclusive(const char *_Nonnull from, const char *_Nonnull to);

#endif
