// libarchive, loaded when the first container or office document needs it. Shared by the archive files only.
#ifndef CEXTRACT_ARCHIVE_LIBRARY_H
#define CEXTRACT_ARCHIVE_LIBRARY_H

#include <archive.h>
#include <archive_entry.h>

#define CX_ARCHIVE_FUNCTIONS(X)                                                                                        \
  X(archive_read_new) X(archive_read_free) X(archive_read_support_format_zip) X(archive_read_support_format_raw)       \
  X(archive_read_support_filter_gzip) X(archive_read_open_fd) X(archive_read_next_header) X(archive_read_data)         \
  X(archive_read_open_memory) X(archive_entry_pathname) X(archive_entry_filetype) X(archive_entry_is_data_encrypted)

typedef struct {
#define X(name) __typeof__(&name) name;
  CX_ARCHIVE_FUNCTIONS(X)
#undef X
} cx_archive_library;

// NULL when the library is not there or lacks a function. Loads it once.
const cx_archive_library *cx_archive_load(void);

#endif
