#include "ocr_library.h"

#include <dlfcn.h>
#include <stddef.h>

const cx_ocr_library *cx_ocr_load(void) {
  static cx_ocr_library library;
  static int state;  // 0 not tried, 1 loaded, -1 missing
  if (state) return state > 0 ? &library : NULL;
  state = -1;
  // Not linked: with Tesseract come curl, archive and ICU, which would triple the start of every worker, and an
  // office without OCR need not have them.
  void *handle = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return NULL;
#define X(name)                                                          \
  library.name = (__typeof__(library.name))dlsym(handle, #name);         \
  if (!library.name) return NULL;
  CX_OCR_FUNCTIONS(X)
#undef X
  library.setMsgSeverity(L_SEVERITY_NONE);
  state = 1;
  return &library;
}
