#include "archive_library.h"

#include "CExtract.h"
#include "internal.h"

#include <dlfcn.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const cx_archive_library *cx_archive_load(void) {
  static cx_archive_library library;
  static int state;  // 0 not tried, 1 loaded, -1 missing
  if (state) return state > 0 ? &library : NULL;
  state = -1;
  // Not linked, for the same reason as Tesseract: most workers never see a container.
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return NULL;
#define X(name)                                                  \
  library.name = (__typeof__(library.name))dlsym(handle, #name); \
  if (!library.name) return NULL;
  CX_ARCHIVE_FUNCTIONS(X)
#undef X
  // Names in a container are UTF-8; in the C locale libarchive could not hand them over.
  setlocale(LC_CTYPE, "C.UTF-8");
  state = 1;
  return &library;
}

struct cx_archive {
  const cx_archive_library *library;
  struct archive *archive;
  int descriptor;
  int64_t budget;
};

static cx_archive *start(int descriptor, int64_t budget) {
  cx_archive *a = calloc(1, sizeof *a);
  if (!a) cx_out_of_memory();
  *a = (cx_archive){.library = cx_archive_load(), .descriptor = descriptor, .budget = budget};
  a->archive = a->library ? a->library->archive_read_new() : NULL;
  return a;
}

cx_archive *cx_archive_open(int descriptor, cx_archive_format format, int64_t budget) {
  cx_archive *a = start(descriptor, budget);
  int opened = a->archive != NULL;
  if (opened && format == CX_ARCHIVE_ZIP) opened = !a->library->archive_read_support_format_zip(a->archive);
  if (opened && format == CX_ARCHIVE_STREAM) {
    a->library->archive_read_support_filter_gzip(a->archive);
    opened = !a->library->archive_read_support_format_raw(a->archive);
  }
  if (opened && !a->library->archive_read_open_fd(a->archive, descriptor, 64 << 10)) return a;
  cx_archive_close(a);
  return NULL;
}

cx_archive *cx_archive_open_gzip(const void *bytes, size_t count, int64_t budget) {
  cx_archive *a = start(-1, budget);
  if (a->archive && !a->library->archive_read_support_filter_gzip(a->archive) &&
      !a->library->archive_read_support_format_raw(a->archive) &&
      !a->library->archive_read_open_memory(a->archive, bytes, count))
    return a;
  cx_archive_close(a);
  return NULL;
}

void cx_archive_close(cx_archive *a) {
  if (a->archive) a->library->archive_read_free(a->archive);
  if (a->descriptor >= 0) close(a->descriptor);
  free(a);
}

cx_archive_step cx_archive_next(cx_archive *a, cx_member *member) {
  memset(member, 0, sizeof *member);
  struct archive_entry *entry;
  int status = a->library->archive_read_next_header(a->archive, &entry);
  if (status == ARCHIVE_EOF) return CX_ARCHIVE_END;
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return CX_ARCHIVE_DAMAGED;
  const char *name = a->library->archive_entry_pathname(entry);
  member->name = name ? name : "";
  member->is_encrypted = a->library->archive_entry_is_data_encrypted(entry) != 0;
  switch (a->library->archive_entry_filetype(entry)) {
  case 0:
  case S_IFREG: member->kind = CX_MEMBER_FILE; break;
  case S_IFDIR: member->kind = CX_MEMBER_FOLDER; break;
  default: member->kind = CX_MEMBER_OTHER;
  }
  return CX_ARCHIVE_MEMBER;
}

int64_t cx_archive_read(cx_archive *a, void *buffer, size_t count) {
  int64_t got = a->library->archive_read_data(a->archive, buffer, count);
  if (got < 0) return CX_READ_DAMAGED;
  a->budget -= got;
  return a->budget < 0 ? CX_READ_TOO_MUCH : got;
}
