#include "CExtract.h"
#include "internal.h"

#include <cairo.h>
#include <poppler.h>
#include <stdlib.h>
#include <string.h>

// Luminance (Rec. 601) of one native-endian xRGB pixel.
static unsigned char grey_of(uint32_t pixel) {
  return (unsigned char)((((pixel >> 16) & 255) * 77 + ((pixel >> 8) & 255) * 150 + (pixel & 255) * 29) >> 8);
}

static int copy_grey(cairo_surface_t *surface, cx_picture *out) {
  cairo_surface_flush(surface);
  const unsigned char *data = cairo_image_surface_get_data(surface);
  size_t stride = (size_t)cairo_image_surface_get_stride(surface);
  size_t width = (size_t)out->width, height = (size_t)out->height;
  if (!data) return 0;
  out->grey = malloc(width * height);
  if (!out->grey) cx_out_of_memory();
  for (size_t y = 0; y < height; y++) {
    const unsigned char *row = data + y * stride;
    for (size_t x = 0; x < width; x++) {
      uint32_t pixel;
      memcpy(&pixel, row + x * sizeof pixel, sizeof pixel);
      out->grey[y * width + x] = grey_of(pixel);
    }
  }
  return 1;
}

static int draw(PopplerPage *page, cx_picture *out) {
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, out->width, out->height);
  cairo_t *context = cairo_create(surface);
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_paint(context);
  cairo_scale(context, out->dots_per_inch / 72, out->dots_per_inch / 72);
  poppler_page_render(page, context);
  // After an error (no memory for the surface) cairo goes on without drawing.
  int drawn = cairo_status(context) == CAIRO_STATUS_SUCCESS && copy_grey(surface, out);
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  return drawn;
}

int cx_pdf_render(cx_pdf *pdf, int index, double dots_per_inch, int64_t most_pixels, cx_picture *out) {
  memset(out, 0, sizeof *out);
  PopplerPage *page = poppler_document_get_page((PopplerDocument *)pdf, index);
  if (!page) return 0;
  double width = 0, height = 0;
  poppler_page_get_size(page, &width, &height);
  double columns = width / 72 * dots_per_inch, rows = height / 72 * dots_per_inch;
  int drawn = 0;
  // The comparisons also refuse a size that is no number.
  if (columns >= 1 && rows >= 1 && columns < 32000 && rows < 32000 && columns * rows <= (double)most_pixels) {
    out->width = (int)columns;
    out->height = (int)rows;
    out->dots_per_inch = dots_per_inch;
    drawn = draw(page, out);
  }
  g_object_unref(page);
  return drawn;
}

void cx_picture_free(cx_picture *picture) {
  free(picture->grey);
  picture->grey = NULL;
}
