#include "CExtract.h"
#include "internal.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

char *cx_convert(const char *encoding, const char *bytes, size_t count, size_t *converted) {
  *converted = 0;
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == (iconv_t)-1) return NULL;
  // No encoding that is let in here gives more than four bytes for one; U+FFFD takes three.
  size_t room = count * 4 + 8;
  char *text = malloc(room);
  if (!text) cx_out_of_memory();
  char *input = (char *)bytes, *output = text;
  while (count > 0 && iconv(converter, &input, &count, &output, &room) == (size_t)-1) {
    if (errno == E2BIG || room < 3 || count == 0) break;
    memcpy(output, "\xef\xbf\xbd", 3);
    output += 3, room -= 3;
    input++, count--;
  }
  iconv_close(converter);
  *converted = (size_t)(output - text);
  return text;
}
