#include "CExtract.h"
#include "internal.h"
#include "ocr_library.h"

#include <stdlib.h>
#include <string.h>

// Longest side of an A4 page at 200 dots an inch, which reads as well as any more.
static const int usual_side = 2339;
// An A4 page at 100 dots an inch: smaller letters than that read badly, and better when they are drawn larger.
static const int small_side = 1400;
// A page scanned at 240 dots an inch gains nothing by its size.
static const int large_side = 2800;
static PIX *decode(const cx_ocr_library *l, const unsigned char *bytes, size_t count, uint32_t directory, int format,
                   int longest) {
  if (directory) {
    size_t offset = directory;
    return l->pixReadMemFromMultipageTiff(bytes, count, &offset);
  }
  // A photograph is halved while it is unpacked: a quarter of the time and memory.
  if (format == IFF_JFIF_JPEG) {
    return l->pixReadMemJpeg(bytes, count, 0, longest > 2 * large_side ? 2 : 1, NULL, 0);
  }
  return l->pixReadMem(bytes, count);
}

static int copy(const cx_ocr_library *l, PIX *picture, cx_picture *out) {
  l_int32 width = l->pixGetWidth(picture), height = l->pixGetHeight(picture), words = l->pixGetWpl(picture);
  l_uint32 *data = l->pixGetData(picture);
  out->grey = malloc((size_t)width * (size_t)height);
  if (!out->grey) cx_out_of_memory();
  for (l_int32 y = 0; y < height; y++) {
    const l_uint32 *row = data + (size_t)y * (size_t)words;
    for (l_int32 x = 0; x < width; x++) {
      out->grey[(size_t)y * (size_t)width + (size_t)x] = (unsigned char)GET_DATA_BYTE(row, x);
    }
  }
  out->width = width;
  out->height = height;
  out->dots_per_inch = 200;
  return 1;
}

static void replace(const cx_ocr_library *l, PIX **picture, PIX *better) {
  if (better) {
    l->pixDestroy(picture);
    *picture = better;
  }
}

int cx_image_read(const unsigned char *bytes, size_t count, uint32_t directory, int64_t most_pixels, cx_picture *out) {
  memset(out, 0, sizeof *out);
  const cx_ocr_library *l = cx_ocr_load();
  if (!l) return 0;
  l_int32 format = 0, width = 0, height = 0, bits, samples, has_colors;
  if (l->pixReadHeaderMem(bytes, count, &format, &width, &height, &bits, &samples, &has_colors)) return 0;
  if (width < 1 || height < 1 || (int64_t)width * height > most_pixels) return -1;
  PIX *picture = decode(l, bytes, count, directory, format, width > height ? width : height);
  if (!picture) return 0;
  // Pages behind the first have a size of their own.
  if ((int64_t)l->pixGetWidth(picture) * l->pixGetHeight(picture) > most_pixels) {
    l->pixDestroy(&picture);
    return -1;
  }
  replace(l, &picture, l->pixRemoveAlpha(picture));
  replace(l, &picture, l->pixConvertTo8(picture, 0));
  l_int32 side = l->pixGetWidth(picture) > l->pixGetHeight(picture) ? l->pixGetWidth(picture) : l->pixGetHeight(picture);
  if (side > large_side || side < small_side) {
    float scale = (float)usual_side / (float)side;
    if (scale > 2) scale = 2;
    replace(l, &picture, l->pixScale(picture, scale, scale));
  }
  int done = copy(l, picture, out);
  l->pixDestroy(&picture);
  return done;
}
