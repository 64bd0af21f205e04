#include "CExtract.h"
#include "internal.h"

#include <poppler.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int64_t damage;

// Poppler tells GLib's log of each content error and goes on: the only sign that text is missing.
static GLogWriterOutput on_log(GLogLevelFlags level, const GLogField *fields, gsize count, gpointer unused) {
  (void)level, (void)unused;
  for (gsize i = 0; i < count; i++) {
    if (!strcmp(fields[i].key, "GLIB_DOMAIN") && !strcmp((const char *)fields[i].value, "Poppler")) damage++;
  }
  return G_LOG_WRITER_HANDLED;
}

int64_t cx_pdf_take_damage(void) {
  int64_t taken = damage;
  damage = 0;
  return taken;
}

// GLib allocates with malloc.
void cx_free(void *memory) { free(memory); }

// An opaque name for PopplerDocument, so that its header stays here.
static PopplerDocument *document_of(cx_pdf *pdf) { return (PopplerDocument *)pdf; }

cx_pdf *cx_pdf_open(int descriptor, cx_pdf_status *status) {
  static gsize log_is_hooked;
  if (g_once_init_enter(&log_is_hooked)) {
    g_log_set_writer_func(on_log, NULL, NULL);
    g_once_init_leave(&log_is_hooked, 1);
  }
  damage = 0;
  GError *error = NULL;
  PopplerDocument *document = poppler_document_new_from_fd(descriptor, NULL, &error);
  *status = CX_PDF_OPEN;
  if (!document) {
    int locked = error && g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
    *status = locked ? CX_PDF_ENCRYPTED : CX_PDF_DAMAGED;
    if (error) g_error_free(error);
  }
  return (cx_pdf *)document;
}

void cx_pdf_close(cx_pdf *pdf) { g_object_unref(document_of(pdf)); }

int cx_pdf_page_count(cx_pdf *pdf) { return poppler_document_get_n_pages(document_of(pdf)); }

static void copy_glyphs(PopplerPage *page, cx_page *out) {
  PopplerRectangle *boxes = NULL;
  guint box_count = 0;
  char *text = poppler_page_get_text(page);
  if (text && poppler_page_get_text_layout(page, &boxes, &box_count) && box_count > 0) {
    out->glyphs = calloc(box_count, sizeof *out->glyphs);
    if (!out->glyphs) cx_out_of_memory();
    const char *next = text;
    // Text and boxes go in step, one box a character; should they ever not, the shorter one ends both.
    while (out->count < box_count && *next) {
      const PopplerRectangle *box = &boxes[out->count];
      out->glyphs[out->count++] = (cx_glyph){g_utf8_get_char(next), (float)box->x1, (float)box->y1, (float)box->x2,
                                             (float)box->y2};
      next = g_utf8_next_char(next);
    }
  }
  g_free(boxes);
  g_free(text);
}

int cx_pdf_page(cx_pdf *pdf, int index, cx_page *out) {
  memset(out, 0, sizeof *out);
  PopplerPage *page = poppler_document_get_page(document_of(pdf), index);
  if (!page) return 0;
  poppler_page_get_size(page, &out->width, &out->height);
  copy_glyphs(page, out);
  g_object_unref(page);
  return 1;
}

void cx_page_free(cx_page *page) {
  free(page->glyphs);
  page->glyphs = NULL;
  page->count = 0;
}

static double area(const PopplerRectangle *box) {
  double width = box->x2 - box->x1, height = box->y2 - box->y1;
  return (width < 0 ? -width : width) * (height < 0 ? -height : height);
}

cx_ink cx_pdf_ink(cx_pdf *pdf, int index) {
  cx_ink ink = {0, 0};
  PopplerPage *page = poppler_document_get_page(document_of(pdf), index);
  if (!page) return ink;
  double width = 0, height = 0;
  poppler_page_get_size(page, &width, &height);
  if (width > 0 && height > 0) {
    GList *images = poppler_page_get_image_mapping(page);
    for (GList *i = images; i; i = i->next) ink.images += area(&((PopplerImageMapping *)i->data)->area);
    poppler_page_free_image_mapping(images);
    PopplerRectangle all;
    if (poppler_page_get_bounding_box(page, &all)) ink.everything = area(&all) / (width * height);
    ink.images /= width * height;
  }
  g_object_unref(page);
  return ink;
}

char *cx_pdf_title(cx_pdf *pdf) { return poppler_document_get_title(document_of(pdf)); }

char *cx_pdf_author(cx_pdf *pdf) { return poppler_document_get_author(document_of(pdf)); }

static char *iso_date(GDateTime *date) {
  if (!date) return NULL;
  char *text = g_date_time_format_iso8601(date);
  g_date_time_unref(date);
  return text;
}

char *cx_pdf_created(cx_pdf *pdf) { return iso_date(poppler_document_get_creation_date_time(document_of(pdf))); }

char *cx_pdf_modified(cx_pdf *pdf) { return iso_date(poppler_document_get_modification_date_time(document_of(pdf))); }
