#include "internal.h"
#include "ocr_library.h"

#include <stdlib.h>

// Pieces of ink of a letter's size that make a second look worth its time: a line's last word, a column of numbers.
static const int least_letters = 4;

static int by_value(const void *one, const void *other) {
  float a = *(const float *)one, b = *(const float *)other;
  return (a > b) - (a < b);
}

static float usual_height(const cx_ocr_page *page) {
  if (!page->count) return 0;
  float *heights = calloc(page->count, sizeof *heights);
  if (!heights) cx_out_of_memory();
  for (size_t i = 0; i < page->count; i++) heights[i] = page->words[i].box.y2 - page->words[i].box.y1;
  qsort(heights, page->count, sizeof *heights, by_value);
  float middle = heights[page->count / 2];
  free(heights);
  return middle;
}

// Letters are about as tall as words and not much wider than tall; lines of tables and stamps are neither.
static int looks_like_letters(const cx_ocr_library *l, PIX *picture, float height) {
  PIX *black = cx_ocr_binary(l, picture);
  if (!black) return 0;
  BOXA *pieces = l->pixConnComp(black, NULL, 8);
  int letters = 0;
  for (int i = 0; pieces && i < l->boxaGetCount(pieces); i++) {
    l_int32 x, y, w, h;
    if (l->boxaGetBoxGeometry(pieces, i, &x, &y, &w, &h)) continue;
    if ((float)h > height * 0.5f && (float)h < height * 1.5f && (float)w < height * 2) letters++;
  }
  if (pieces) l->boxaDestroy(&pieces);
  l->pixDestroy(&black);
  return letters >= least_letters;
}

int cx_ocr_cover(const cx_ocr_library *l, PIX *picture, const cx_ocr_page *page) {
  float height = usual_height(page);
  if (height < 4) return 0;
  for (size_t i = 0; i < page->count; i++) {
    const cx_ocr_box *box = &page->words[i].box;
    BOX *place = l->boxCreate((int)box->x1 - 2, (int)box->y1 - 2, (int)(box->x2 - box->x1) + 4,
                              (int)(box->y2 - box->y1) + 4);
    if (!place) continue;
    l->pixSetInRect(picture, place);
    l->boxDestroy(&place);
  }
  return looks_like_letters(l, picture, height);
}
