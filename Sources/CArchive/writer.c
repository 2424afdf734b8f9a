// An archive whose bytes depend on nothing but the names and contents of its files.
//
// libarchive writes the times of a zip in local time. An entry without a time gets the first that
// zip knows, 1980-01-01 00:00, in every time zone.

#include "functions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "carchive.h"

struct tw_archive_writer {
  struct archive *archive;
  int format;
  uint8_t *bytes;
  size_t count, capacity;
};

static la_ssize_t take(struct archive *archive, void *data, const void *bytes, size_t count) {
  tw_archive_writer *writer = data;
  (void)archive;
  if (writer->capacity - writer->count < count) {
    size_t capacity = writer->capacity * 2 + count + 4096;
    uint8_t *grown = realloc(writer->bytes, capacity);
    if (grown == NULL) return -1;
    writer->bytes = grown;
    writer->capacity = capacity;
  }
  memcpy(writer->bytes + writer->count, bytes, count);
  writer->count += count;
  return (la_ssize_t)count;
}

tw_archive_writer *tw_archive_writer_create(int format, int level) {
  tw_archive_writer *writer = calloc(1, sizeof *writer);
  if (writer == NULL) return NULL;
  writer->format = format;
  struct archive *archive = writer->archive = tw_archive.archive_write_new_();
  char options[128];
  int status = archive == NULL ? ARCHIVE_FATAL : ARCHIVE_OK;
  if (status == ARCHIVE_OK && format == TW_ARCHIVE_ZIP) {
    status = tw_archive.archive_write_set_format_zip_(archive);
    if (level == 0) {
      snprintf(options, sizeof options, "zip:compression=store");
    } else {
      snprintf(options, sizeof options,
               "zip:compression=deflate,zip:compression-level=%d", level);
    }
  } else if (status == ARCHIVE_OK) {
    status = tw_archive.archive_write_set_format_pax_restricted_(archive);
    if (status == ARCHIVE_OK) status = tw_archive.archive_write_add_filter_zstd_(archive);
    snprintf(options, sizeof options, "zstd:compression-level=%d", level == 0 ? 1 : level);
  }
  if (status == ARCHIVE_OK) status = tw_archive.archive_write_set_options_(archive, options);
  if (status == ARCHIVE_OK) {
    tw_archive.archive_write_set_bytes_per_block_(archive, 0);
    tw_archive.archive_write_set_bytes_in_last_block_(archive, 1);
    status = tw_archive.archive_write_open_(archive, writer, NULL, take, NULL);
  }
  if (status != ARCHIVE_OK) {
    tw_archive_writer_free(writer);
    return NULL;
  }
  return writer;
}

void tw_archive_writer_free(tw_archive_writer *writer) {
  if (writer == NULL) return;
  if (writer->archive != NULL) tw_archive.archive_write_free_(writer->archive);
  free(writer->bytes);
  free(writer);
}

int tw_archive_writer_add(tw_archive_writer *writer, const char *name, const uint8_t *bytes,
                          size_t count) {
  struct archive_entry *entry = tw_archive.archive_entry_new_();
  if (entry == NULL) return TW_ARCHIVE_FAILED;
  locale_t before = tw_enter();
  tw_archive.archive_entry_set_pathname_utf8_(entry, name);
  tw_archive.archive_entry_set_size_(entry, (la_int64_t)count);
  tw_archive.archive_entry_set_filetype_(entry, AE_IFREG);
  tw_archive.archive_entry_set_perm_(entry, 0644);
  // Tar counts in UTC: 1980-01-01, too.
  if (writer->format != TW_ARCHIVE_ZIP) {
    tw_archive.archive_entry_set_mtime_(entry, 315532800, 0);
  }
  int status = tw_archive.archive_write_header_(writer->archive, entry);
  tw_leave(before);
  tw_archive.archive_entry_free_(entry);
  if (status < ARCHIVE_WARN) return TW_ARCHIVE_FAILED;
  if (count > 0 &&
      tw_archive.archive_write_data_(writer->archive, bytes, count) != (la_ssize_t)count) {
    return TW_ARCHIVE_FAILED;
  }
  return TW_ARCHIVE_GOOD;
}

int tw_archive_writer_finish(tw_archive_writer *writer, const uint8_t **bytes, size_t *count) {
  locale_t before = tw_enter();
  int status = tw_archive.archive_write_close_(writer->archive);
  tw_leave(before);
  if (status != ARCHIVE_OK) return TW_ARCHIVE_FAILED;
  *bytes = writer->bytes;
  *count = writer->count;
  return TW_ARCHIVE_GOOD;
}

const char *tw_archive_writer_error(const tw_archive_writer *writer) {
  const char *message = tw_archive.archive_error_string_(writer->archive);
  return message == NULL ? "" : message;
}
