// The C libraries of the worker behind plain C values: no GLib or libxml2 type reaches Swift.
// One thread, one document at a time. Functions that allocate end the process with CX_EXIT_MEMORY when memory runs out.
#ifndef CEXTRACT_H
#define CEXTRACT_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// ---- Confinement ---------------------------------------------------------------------------------------------

// Exit code of a worker that ran out of memory.
#define CX_EXIT_MEMORY 77

// Gives up, for good, what reading documents does not need: open descriptors above 2, writing files, core dumps,
// other users' rights, sockets, starting programs. To be called first, before anything is read.
// Returns 0, or the errno of the first limit that could not be set.
int cx_confine(void);

// Address space of the process, in bytes, from now on (never above what cx_confine left).
void cx_limit_memory(uint64_t bytes);

// Lets the process use `seconds` more of processor time, then the system kills it with SIGXCPU.
void cx_limit_cpu(uint64_t seconds);

// Processor time the process has used.
double cx_cpu_seconds(void);

// Opens a regular file for reading, without following a last symbolic link and without waiting (a FIFO would).
// Returns the descriptor, -1 with errno in *error when it cannot be opened, -2 when it is not a regular file.
int cx_open_regular(const char *path, int64_t *size, int *error);

// ---- PDF -----------------------------------------------------------------------------------------------------

typedef struct cx_pdf cx_pdf;

typedef enum { CX_PDF_OPEN = 0, CX_PDF_ENCRYPTED = 1, CX_PDF_DAMAGED = 2 } cx_pdf_status;

// One character and its box in points, origin at the upper left of the page.
typedef struct {
  uint32_t scalar;
  float x1, y1, x2, y2;
} cx_glyph;

typedef struct {
  double width, height;
  size_t count;
  cx_glyph *_Nullable glyphs;
} cx_page;

// How much of a page is printed on, as shares (0...1) of its area.
typedef struct {
  double images;
  double everything;
} cx_ink;

// Takes the descriptor over in every case.
cx_pdf *_Nullable cx_pdf_open(int descriptor, cx_pdf_status *status);
void cx_pdf_close(cx_pdf *pdf);
int cx_pdf_page_count(cx_pdf *pdf);
// The characters of page `index` (from 0) in Poppler's order, a line feed after each of its lines. 0 if the page
// cannot be loaded.
int cx_pdf_page(cx_pdf *pdf, int index, cx_page *page);
void cx_page_free(cx_page *page);
// Reads the page a second time; only worth its cost where there is hardly any text.
cx_ink cx_pdf_ink(cx_pdf *pdf, int index);
// Metadata as UTF-8 to be freed with cx_free; NULL where absent. Dates are ISO 8601.
char *_Nullable cx_pdf_title(cx_pdf *pdf);
char *_Nullable cx_pdf_author(cx_pdf *pdf);
char *_Nullable cx_pdf_created(cx_pdf *pdf);
char *_Nullable cx_pdf_modified(cx_pdf *pdf);
// Content errors Poppler has skipped over since the last call.
int64_t cx_pdf_take_damage(void);
void cx_free(void *_Nullable memory);

// ---- OCR -----------------------------------------------------------------------------------------------------

// A page as a picture, rows from the top, one byte a pixel, 255 white.
typedef struct {
  int width, height;
  double dots_per_inch;
  unsigned char *_Nullable grey;
} cx_picture;

// Draws page `index` on white. 0 if the page cannot be loaded or would have more than `most_pixels`.
int cx_pdf_render(cx_pdf *pdf, int index, double dots_per_inch, int64_t most_pixels, cx_picture *picture);
void cx_picture_free(cx_picture *picture);

typedef enum { CX_OCR_READY = 0, CX_OCR_NO_LIBRARY = 1, CX_OCR_NO_LANGUAGE = 2 } cx_ocr_status;

// Loads Tesseract and the data of a language ("ind"); once for all pages of the process.
cx_ocr_status cx_ocr_open(const char *language);

// Pixels of the picture made upright.
typedef struct {
  float x1, y1, x2, y2;
} cx_ocr_box;

// A word, the line it stands in, and how sure Tesseract is of it (0...100). The text's offset points into `bytes`.
typedef struct {
  uint32_t text, text_length;
  float confidence;
  cx_ocr_box box, line;
} cx_ocr_word;

typedef struct {
  size_t count;
  cx_ocr_word *_Nullable words;
  size_t byte_count;
  char *_Nullable bytes;
} cx_ocr_page;

// Reads the picture of a file after cx_ocr_open, by Leptonica, at a size fit for OCR; of a TIFF with several the one whose
// directory begins at byte `directory`, else 0. Returns 1, 0 if it is damaged, -1 if it has more than `most_pixels`.
int cx_image_read(const unsigned char *bytes, size_t count, uint32_t directory, int64_t most_pixels,
                  cx_picture *picture);

// Reads a picture after cx_ocr_open: evens its background, turns it upright, straightens it up to 15 degrees.
// `smooth` averages neighbouring pixels first, which noisy pictures need and clean ones do not bear.
// 0 if it takes more than `seconds` of processor time or cannot be done.
int cx_ocr_read(const cx_picture *picture, int smooth, double seconds, cx_ocr_page *page);
void cx_ocr_page_free(cx_ocr_page *page);

// ---- Containers and office documents ---------------------------------------------------------------------------

typedef struct cx_archive cx_archive;

typedef enum { CX_ARCHIVE_ZIP = 0, CX_ARCHIVE_STREAM = 1 } cx_archive_format;
typedef enum { CX_ARCHIVE_END = 0, CX_ARCHIVE_MEMBER = 1, CX_ARCHIVE_DAMAGED = 2 } cx_archive_step;
typedef enum { CX_MEMBER_FILE = 0, CX_MEMBER_FOLDER = 1, CX_MEMBER_OTHER = 2 } cx_member_kind;

// A member of a container; the name is whatever the container says and lives until the next step.
typedef struct {
  const char *_Nullable name;
  cx_member_kind kind;
  int is_encrypted;
} cx_member;

#define CX_READ_DAMAGED (-1)
#define CX_READ_TOO_MUCH (-2)

// Opens a ZIP file, or a file as one stream (unpacked where gzip packed it), by libarchive. Takes the descriptor over
// in every case. No more than `budget` bytes are unpacked. NULL if it cannot be read or libarchive is missing.
cx_archive *_Nullable cx_archive_open(int descriptor, cx_archive_format format, int64_t budget);
// The same for bytes packed by gzip; they must outlive the archive.
cx_archive *_Nullable cx_archive_open_gzip(const void *bytes, size_t count, int64_t budget);
void cx_archive_close(cx_archive *archive);
cx_archive_step cx_archive_next(cx_archive *archive, cx_member *member);
// Bytes of the current member; 0 at its end, CX_READ_DAMAGED or CX_READ_TOO_MUCH.
int64_t cx_archive_read(cx_archive *archive, void *buffer, size_t count);

typedef struct cx_xml cx_xml;

typedef enum {
  CX_XML_END = 0,
  CX_XML_START = 1,
  CX_XML_STOP = 2,
  CX_XML_TEXT = 3,
  CX_XML_DAMAGED = 4,
  CX_XML_TOO_MUCH = 5
} cx_xml_event;

// Reads the current member as XML, event by event; memory does not grow with its length. Document types and entities
// count as damage. The archive must outlive it.
cx_xml *cx_xml_open(cx_archive *archive);
void cx_xml_close(cx_xml *xml);
// The next event; an empty element begins and stops like any other.
cx_xml_event cx_xml_next(cx_xml *xml);
// Name without prefix, text, or attribute by its name without prefix; they live until the next event.
const char *cx_xml_name(cx_xml *xml);
const char *cx_xml_text(cx_xml *xml);
const char *_Nullable cx_xml_attribute(cx_xml *xml, const char *name);

// ---- HTML ----------------------------------------------------------------------------------------------------

// Elements and text in document order. A name is empty for text. Offsets point into `bytes`.
typedef struct {
  int32_t parent;       // index of the parent node, -1 for the first
  uint32_t name, name_length;
  uint32_t text, text_length;
  uint32_t attribute, attribute_count;  // into `attributes`
} cx_node;

typedef struct {
  uint32_t name, name_length;
  uint32_t value, value_length;
} cx_attribute;

typedef struct {
  cx_node *_Nullable nodes;
  size_t node_count;
  cx_attribute *_Nullable attributes;
  size_t attribute_count;
  char *_Nullable bytes;
  size_t byte_count;
} cx_html;

// Elements nested deeper become siblings: real pages stay below 100, unclosed tags and attacks do not.
#define CX_HTML_DEPTH 400

// Converts text from an encoding of the C library to UTF-8, broken bytes as U+FFFD. The result is to be freed with
// cx_free; NULL when the encoding is unknown.
char *_Nullable cx_convert(const char *encoding, const char *_Nullable bytes, size_t count, size_t *converted);

// Parses UTF-8; whatever the page says about its encoding is ignored. No network, no entities from outside.
void cx_html_parse(const char *bytes, size_t count, cx_html *html);
void cx_html_free(cx_html *html);

#pragma clang assume_nonnull end
#endif
