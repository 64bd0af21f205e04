#include "ocr_library.h"

#include <math.h>
#include <stddef.h>

// Degrees looked at on both sides; Leptonica's own range ends at 7.
static const float skew_range = 15;
// Below, the angle found means nothing (Leptonica's advice: 3).
static const float skew_confidence = 3;
static const float least_angle = 0.1f;

// Near the white that turning brings in: a step between the two would pass for the edge of a picture.
static const int background = 250;
// Of the two confidences of orientation; sideways and upside-down text differ by about 2, text of capitals by less.
static const float orientation_ratio = 1.5f;

static PIX *from_grey(const cx_ocr_library *l, const unsigned char *grey, int width, int height) {
  PIX *picture = l->pixCreate(width, height, 8);
  if (!picture) return NULL;
  l_uint32 *data = l->pixGetData(picture);
  l_int32 words = l->pixGetWpl(picture);
  for (int y = 0; y < height; y++) {
    l_uint32 *row = data + (size_t)y * (size_t)words;
    for (int x = 0; x < width; x++) SET_DATA_BYTE(row, x, grey[(size_t)y * (size_t)width + (size_t)x]);
  }
  return picture;
}

// Puts `better` in the place of `picture` if there is one.
static void replace(const cx_ocr_library *l, PIX **picture, PIX *better) {
  if (!better) return;
  l->pixDestroy(picture);
  *picture = better;
}

// One threshold over the whole picture: its background is even by now.
PIX *cx_ocr_binary(const cx_ocr_library *l, PIX *picture) {
  PIX *result = NULL;
  l->pixOtsuAdaptiveThreshold(picture, 5000, 5000, 0, 0, 0.1f, NULL, &result);
  return result;
}

// Quarter turns to the right that make the text upright; 0 where that is not certain.
static int quarter_turns(const cx_ocr_library *l, PIX *picture) {
  float up = 0, left = 0;
  l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
  if (l->pixOrientDetect(picture, &up, &left, 0, 0)) return 0;
  if (l->makeOrientDecision(up, left, 0, orientation_ratio, &orientation, 0)) return 0;
  switch (orientation) {
  case L_TEXT_ORIENT_LEFT: return 1;
  case L_TEXT_ORIENT_DOWN: return 2;
  case L_TEXT_ORIENT_RIGHT: return 3;
  default: return 0;
  }
}

static void straighten(const cx_ocr_library *l, PIX **picture) {
  PIX *black = cx_ocr_binary(l, *picture);
  if (!black) return;
  int turns = quarter_turns(l, black);
  if (turns) {
    replace(l, picture, l->pixRotateOrth(*picture, turns));
    replace(l, &black, l->pixRotateOrth(black, turns));
  }
  float angle = 0, confidence = 0;
  l_ok failed = l->pixFindSkewSweepAndSearch(black, &angle, &confidence, 4, 2, skew_range, 1, 0.02f);
  l->pixDestroy(&black);
  if (failed || confidence < skew_confidence || fabsf(angle) < least_angle) return;
  float radians = angle * 3.14159265f / 180;
  replace(l, picture, l->pixRotate(*picture, radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

PIX *cx_ocr_prepared(const cx_ocr_library *l, const unsigned char *grey, int width, int height, int smooth) {
  PIX *picture = from_grey(l, grey, width, height);
  if (!picture) return NULL;
  if (smooth) replace(l, &picture, l->pixBlockconv(picture, 1, 1));
  replace(l, &picture, l->pixBackgroundNorm(picture, NULL, NULL, 10, 15, 60, 40, background, 2, 1));
  straighten(l, &picture);
  return picture;
}
