// Tesseract and Leptonica, loaded when the first page needs them. Shared by the OCR files of this target only.
#ifndef CEXTRACT_OCR_LIBRARY_H
#define CEXTRACT_OCR_LIBRARY_H

#include "CExtract.h"

#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

// What is used of them. Leptonica's functions are found through Tesseract, which depends on it: always the same
// library that Tesseract works with.
#define CX_OCR_FUNCTIONS(X)                                                                                            \
  X(TessBaseAPICreate) X(TessBaseAPIDelete) X(TessBaseAPIInit2) X(TessBaseAPISetVariable) X(TessBaseAPISetPageSegMode) X(TessBaseAPISetImage2)   \
  X(TessBaseAPISetSourceResolution) X(TessBaseAPIRecognize) X(TessBaseAPIGetIterator) X(TessBaseAPIClear)              \
  X(TessResultIteratorDelete) X(TessResultIteratorNext) X(TessResultIteratorGetUTF8Text)                               \
  X(TessResultIteratorConfidence) X(TessResultIteratorGetPageIteratorConst) X(TessPageIteratorBoundingBox)             \
  X(TessDeleteText) X(TessMonitorCreate) X(TessMonitorDelete) X(TessMonitorSetCancelFunc)                              \
  X(TessMonitorSetCancelThis)                                                                                          \
  X(setMsgSeverity) X(pixCreate) X(pixDestroy) X(pixGetData) X(pixGetWpl) X(pixBlockconv) X(pixBackgroundNorm)   \
  X(pixOtsuAdaptiveThreshold) X(pixFindSkewSweepAndSearch) X(pixRotate) X(pixRotateOrth) X(pixOrientDetect)            \
  X(makeOrientDecision) X(pixConnComp) X(pixSetInRect) X(boxCreate) X(boxDestroy) X(boxaGetCount)                      \
  X(boxaGetBoxGeometry) X(boxaDestroy) X(pixReadMem) X(pixReadHeaderMem) X(pixReadMemJpeg) X(pixReadMemFromMultipageTiff) \
  X(pixConvertTo8) X(pixScale) X(pixGetWidth) X(pixGetHeight) X(pixRemoveAlpha)

typedef struct {
#define X(name) __typeof__(&name) name;
  CX_OCR_FUNCTIONS(X)
#undef X
} cx_ocr_library;

// NULL when the library is not there or lacks a function. Loads it once.
const cx_ocr_library *cx_ocr_load(void);

// A picture made ready for recognition: upright, without skew, background white. NULL if it cannot be made.
PIX *cx_ocr_prepared(const cx_ocr_library *library, const unsigned char *grey, int width, int height, int smooth);

// A prepared picture in black and white. NULL if it cannot be made.
PIX *cx_ocr_binary(const cx_ocr_library *library, PIX *picture);

// Paints the words found so far white and tells whether what is left still looks like letters.
int cx_ocr_cover(const cx_ocr_library *library, PIX *picture, const cx_ocr_page *page);

#endif
