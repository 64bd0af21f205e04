// Shared by the C files of this target only.
#ifndef CEXTRACT_INTERNAL_H
#define CEXTRACT_INTERNAL_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

__attribute__((noreturn)) void cx_out_of_memory(void);
// Room for one more element of `size` bytes after the first `count`.
void *cx_grow(void *old, size_t count, size_t *capacity, size_t size);
void cx_install_new_handler(void);
void cx_forbid_system_calls(void);

#ifdef __cplusplus
}
#endif
#endif
