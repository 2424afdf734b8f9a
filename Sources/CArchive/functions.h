// The functions of libarchive that are used, found when they are first needed. Its header gives
// their types.
#ifndef FUNCTIONS_H
#define FUNCTIONS_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <archive.h>
#include <archive_entry.h>

#define TW_FUNCTIONS(each) \
  each(archive_read_new) each(archive_read_free) each(archive_read_support_format_zip) \
  each(archive_read_support_format_tar) each(archive_read_support_filter_zstd) \
  each(archive_read_support_filter_gzip) each(archive_read_open_memory) \
  each(archive_read_next_header) each(archive_read_data) each(archive_error_string) \
  each(archive_entry_pathname_utf8) each(archive_entry_pathname) each(archive_entry_size) each(archive_entry_size_is_set) \
  each(archive_entry_filetype) each(archive_entry_symlink) each(archive_entry_hardlink) \
  each(archive_write_new) each(archive_write_free) \
  each(archive_write_set_format_zip) each(archive_write_set_format_pax_restricted) \
  each(archive_write_add_filter_zstd) each(archive_write_set_options) \
  each(archive_write_set_bytes_per_block) each(archive_write_set_bytes_in_last_block) \
  each(archive_write_open) each(archive_write_header) each(archive_write_data) \
  each(archive_write_close) each(archive_entry_new) each(archive_entry_free) \
  each(archive_entry_set_pathname_utf8) each(archive_entry_set_size) \
  each(archive_entry_set_filetype) each(archive_entry_set_perm) each(archive_entry_set_mtime)

#define TW_DECLARE(name) __typeof__(&name) name##_;
typedef struct {
  TW_FUNCTIONS(TW_DECLARE)
} tw_archive_functions;

extern tw_archive_functions tw_archive;

// libarchive asks the thread's locale how names are spelled, so each call runs in one with UTF-8,
// whatever the user's is.
#include <locale.h>
extern locale_t tw_archive_locale;
static inline locale_t tw_enter(void) {
  return tw_archive_locale == (locale_t)0 ? (locale_t)0 : uselocale(tw_archive_locale);
}
static inline void tw_leave(locale_t before) {
  if (before != (locale_t)0) uselocale(before);
}

#endif
