#include "CExtract.h"
#include "internal.h"
#include "ocr_library.h"

#include <stdlib.h>
#include <string.h>

static TessBaseAPI *engine;

cx_ocr_status cx_ocr_open(const char *language) {
  static char *opened;
  if (engine && opened && !strcmp(opened, language)) return CX_OCR_READY;
  const cx_ocr_library *l = cx_ocr_load();
  if (!l) return CX_OCR_NO_LIBRARY;
  if (engine) l->TessBaseAPIDelete(engine);
  free(opened);
  opened = NULL;
  engine = l->TessBaseAPICreate();
  if (!engine || l->TessBaseAPIInit2(engine, NULL, language, OEM_LSTM_ONLY)) {
    if (engine) l->TessBaseAPIDelete(engine);
    engine = NULL;
    return CX_OCR_NO_LANGUAGE;
  }
  // Sauvola's local threshold, by Leptonica, for what is left of shadows and stamps.
  l->TessBaseAPISetVariable(engine, "thresholding_method", "2");
  opened = strdup(language);
  if (!opened) cx_out_of_memory();
  return CX_OCR_READY;
}

// Tesseract asks between words.
static bool is_time_up(void *deadline, int words) {
  (void)words;
  return cx_cpu_seconds() > *(double *)deadline;
}

// Where words are gathered, with the room there is.
typedef struct {
  cx_ocr_page *page;
  size_t words, bytes;
  float least_confidence;
} gathering;

static void add_word(const cx_ocr_library *l, TessResultIterator *at, gathering *to) {
  const TessPageIterator *place = l->TessResultIteratorGetPageIteratorConst(at);
  cx_ocr_page *out = to->page;
  float confidence = l->TessResultIteratorConfidence(at, RIL_WORD);
  char *text = confidence < to->least_confidence ? NULL : l->TessResultIteratorGetUTF8Text(at, RIL_WORD);
  int left, top, right, bottom, line_left, line_top, line_right, line_bottom;
  if (text && l->TessPageIteratorBoundingBox(place, RIL_WORD, &left, &top, &right, &bottom) &&
      l->TessPageIteratorBoundingBox(place, RIL_TEXTLINE, &line_left, &line_top, &line_right, &line_bottom)) {
    out->words = cx_grow(out->words, out->count, &to->words, sizeof *out->words);
    cx_ocr_word *word = &out->words[out->count++];
    *word = (cx_ocr_word){.text = (uint32_t)out->byte_count,
                          .confidence = confidence,
                          .box = {(float)left, (float)top, (float)right, (float)bottom},
                          .line = {(float)line_left, (float)line_top, (float)line_right, (float)line_bottom}};
    for (const char *c = text; *c; c++) {
      out->bytes = cx_grow(out->bytes, out->byte_count, &to->bytes, 1);
      out->bytes[out->byte_count++] = *c;
    }
    word->text_length = (uint32_t)out->byte_count - word->text;
  }
  if (text) l->TessDeleteText(text);
}

static void copy_words(const cx_ocr_library *l, gathering *to) {
  TessResultIterator *at = l->TessBaseAPIGetIterator(engine);
  if (!at) return;
  do {
    add_word(l, at, to);
  } while (l->TessResultIteratorNext(at, RIL_WORD));
  l->TessResultIteratorDelete(at);
}

// One pass over the picture; 0 when time is up.
static int recognise(const cx_ocr_library *l, PIX *picture, TessPageSegMode mode, double resolution, double deadline,
                     gathering *to) {
  l->TessBaseAPISetPageSegMode(engine, mode);
  l->TessBaseAPISetImage2(engine, picture);
  l->TessBaseAPISetSourceResolution(engine, (int)resolution);
  ETEXT_DESC *monitor = l->TessMonitorCreate();
  l->TessMonitorSetCancelThis(monitor, &deadline);
  l->TessMonitorSetCancelFunc(monitor, is_time_up);
  int done = l->TessBaseAPIRecognize(engine, monitor) == 0 && !is_time_up(&deadline, 0);
  l->TessMonitorDelete(monitor);
  if (done) copy_words(l, to);
  l->TessBaseAPIClear(engine);
  return done;
}

int cx_ocr_read(const cx_picture *picture, int smooth, double seconds, cx_ocr_page *out) {
  memset(out, 0, sizeof *out);
  const cx_ocr_library *l = cx_ocr_load();
  if (!l || !engine || !picture->grey) return 0;
  double deadline = cx_cpu_seconds() + seconds;
  PIX *prepared = cx_ocr_prepared(l, picture->grey, picture->width, picture->height, smooth);
  if (!prepared) return 0;
  gathering to = {.page = out, .least_confidence = 0};
  // One column of lines of several sizes: the default mode drops the column "Menimbang :" of decrees.
  int done = recognise(l, prepared, PSM_SINGLE_COLUMN, picture->dots_per_inch, deadline, &to);
  if (done && cx_ocr_cover(l, prepared, out)) {
    // What the first pass passed over, such as a column of single digits (the sparse modes do not see it either); of
    // these only the certain words. Out of time here, the first pass still counts.
    to.least_confidence = 60;
    recognise(l, prepared, PSM_SINGLE_BLOCK, picture->dots_per_inch, deadline, &to);
  }
  l->pixDestroy(&prepared);
  return done;
}

void cx_ocr_page_free(cx_ocr_page *page) {
  free(page->words);
  free(page->bytes);
  memset(page, 0, sizeof *page);
}
