// What Swift sees of libarchive, which is loaded when an archive is first read or written. None of
// its headers is included here.
#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compression.h"

/// Loads libarchive; false when it isn't installed.
bool tw_archive_load(void);

/// What an entry is.
enum { TW_ARCHIVE_FILE = 0, TW_ARCHIVE_FOLDER = 1, TW_ARCHIVE_OTHER = 2 };
/// How a step ended.
enum { TW_ARCHIVE_GOOD = 0, TW_ARCHIVE_END = 1, TW_ARCHIVE_FAILED = 2 };
/// What a writer makes.
enum { TW_ARCHIVE_ZIP = 0, TW_ARCHIVE_TAR_ZSTD = 1 };

typedef struct tw_archive_reader tw_archive_reader;

/// Opens an archive in memory, of which it takes a copy. NULL without memory; when it isn't an
/// archive, the first step fails.
tw_archive_reader *_Nullable tw_archive_reader_create(const uint8_t *_Nullable bytes,
                                                      size_t count);
void tw_archive_reader_free(tw_archive_reader *_Nullable reader);
/// Goes to the next entry. The name is UTF-8, lives until the next step, and is NULL when it isn't
/// text; the size is -1 when the archive doesn't say it.
int tw_archive_reader_next(tw_archive_reader *_Nonnull reader, const char *_Nullable *_Nonnull name,
                           int64_t *_Nonnull size, int *_Nonnull kind);
/// Reads on in the entry: how many bytes, 0 at its end, negative when it fails.
int64_t tw_archive_reader_data(tw_archive_reader *_Nonnull reader, uint8_t *_Nonnull bytes,
                               size_t room);
const char *_Nonnull tw_archive_reader_error(const tw_archive_reader *_Nonnull reader);

typedef struct tw_archive_writer tw_archive_writer;

/// Starts an archive in memory; a level of 0 doesn't compress. NULL when it can't.
tw_archive_writer *_Nullable tw_archive_writer_create(int format, int level);
void tw_archive_writer_free(tw_archive_writer *_Nullable writer);
/// Adds a file with a fixed time. The name is UTF-8.
int tw_archive_writer_add(tw_archive_writer *_Nonnull writer, const char *_Nonnull name,
                          const uint8_t *_Nullable bytes, size_t count);
/// Ends the archive; its bytes live as long as the writer.
int tw_archive_writer_finish(tw_archive_writer *_Nonnull writer,
                             const uint8_t *_Nullable *_Nonnull bytes, size_t *_Nonnull count);
const char *_Nonnull tw_archive_writer_error(const tw_archive_writer *_Nonnull writer);

#endif
