#include "functions.h"

#include <stdlib.h>
#include <string.h>

#include "carchive.h"

struct tw_archive_reader {
  struct archive *archive;
  uint8_t *bytes;
};

tw_archive_reader *tw_archive_reader_create(const uint8_t *bytes, size_t count) {
  tw_archive_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->bytes = malloc(count + 1);
  reader->archive = tw_archive.archive_read_new_();
  if (reader->bytes == NULL || reader->archive == NULL) {
    tw_archive_reader_free(reader);
    return NULL;
  }
  if (count > 0) memcpy(reader->bytes, bytes, count);
  // Only these: libarchive knows formats that have had more faults.
  tw_archive.archive_read_support_format_zip_(reader->archive);
  tw_archive.archive_read_support_format_tar_(reader->archive);
  tw_archive.archive_read_support_filter_zstd_(reader->archive);
  tw_archive.archive_read_support_filter_gzip_(reader->archive);
  tw_archive.archive_read_open_memory_(reader->archive, reader->bytes, count);
  return reader;
}

void tw_archive_reader_free(tw_archive_reader *reader) {
  if (reader == NULL) return;
  if (reader->archive != NULL) tw_archive.archive_read_free_(reader->archive);
  free(reader->bytes);
  free(reader);
}

int tw_archive_reader_next(tw_archive_reader *reader, const char **name, int64_t *size,
                           int *kind) {
  struct archive_entry *entry = NULL;
  locale_t before = tw_enter();
  int status = tw_archive.archive_read_next_header_(reader->archive, &entry);
  bool is_good = status >= ARCHIVE_WARN && status != ARCHIVE_EOF && entry != NULL;
  *name = is_good ? tw_archive.archive_entry_pathname_utf8_(entry) : NULL;
  // A name in another charset is given as it stands in the archive.
  if (is_good && *name == NULL) *name = tw_archive.archive_entry_pathname_(entry);
  tw_leave(before);
  if (status == ARCHIVE_EOF) return TW_ARCHIVE_END;
  if (!is_good) return TW_ARCHIVE_FAILED;
  *size = tw_archive.archive_entry_size_is_set_(entry) ? tw_archive.archive_entry_size_(entry) : -1;
  unsigned type = tw_archive.archive_entry_filetype_(entry);
  bool is_link = tw_archive.archive_entry_symlink_(entry) != NULL
                 || tw_archive.archive_entry_hardlink_(entry) != NULL;
  *kind = is_link || (type != AE_IFREG && type != AE_IFDIR) ? TW_ARCHIVE_OTHER
          : type == AE_IFDIR                                ? TW_ARCHIVE_FOLDER
                                                            : TW_ARCHIVE_FILE;
  return TW_ARCHIVE_GOOD;
}

int64_t tw_archive_reader_data(tw_archive_reader *reader, uint8_t *bytes, size_t room) {
  la_ssize_t count = tw_archive.archive_read_data_(reader->archive, bytes, room);
  return count < 0 ? -1 : count;
}

const char *tw_archive_reader_error(const tw_archive_reader *reader) {
  const char *message = tw_archive.archive_error_string_(reader->archive);
  return message == NULL ? "" : message;
}
