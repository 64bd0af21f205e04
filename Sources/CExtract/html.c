#include "CExtract.h"
#include "internal.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

// The parser's events go straight into flat arrays: no tree of libxml2 is built, so neither its depth limit (which
// drops the rest of a page) nor recursion while freeing matters.
typedef struct {
  cx_html *html;
  size_t node_capacity, attribute_capacity, byte_capacity;
  int32_t open[CX_HTML_DEPTH];  // elements begun and not ended
  size_t depth;                 // may exceed CX_HTML_DEPTH; elements above it are not nested
} builder;

static int32_t parent_of(const builder *b) {
  if (b->depth == 0) return -1;
  return b->open[(b->depth < CX_HTML_DEPTH ? b->depth : CX_HTML_DEPTH) - 1];
}

static uint32_t store(builder *b, const xmlChar *text, size_t length) {
  cx_html *html = b->html;
  while (html->byte_count + length > b->byte_capacity) {
    size_t wanted = b->byte_capacity ? b->byte_capacity * 2 : 64 << 10;
    char *new = realloc(html->bytes, wanted);
    // Offsets are 32 bits wide; a page that long is as good as one too large for the memory.
    if (!new || wanted > UINT32_MAX) cx_out_of_memory();
    html->bytes = new;
    b->byte_capacity = wanted;
  }
  if (length) memcpy(html->bytes + html->byte_count, text, length);
  uint32_t offset = (uint32_t)html->byte_count;
  html->byte_count += length;
  return offset;
}

static cx_node *new_node(builder *b) {
  cx_html *html = b->html;
  if (html->node_count >= INT32_MAX / 2) cx_out_of_memory();
  html->nodes = cx_grow(html->nodes, html->node_count, &b->node_capacity, sizeof *html->nodes);
  cx_node *node = &html->nodes[html->node_count++];
  memset(node, 0, sizeof *node);
  node->parent = parent_of(b);
  node->attribute = (uint32_t)html->attribute_count;
  return node;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  builder *b = context;
  cx_html *html = b->html;
  cx_node *node = new_node(b);
  node->name_length = (uint32_t)strlen((const char *)name);
  node->name = store(b, name, node->name_length);
  for (; attributes && attributes[0]; attributes += 2) {
    html->attributes =
        cx_grow(html->attributes, html->attribute_count, &b->attribute_capacity, sizeof *html->attributes);
    const xmlChar *value = attributes[1] ? attributes[1] : (const xmlChar *)"";
    cx_attribute *attribute = &html->attributes[html->attribute_count++];
    attribute->name_length = (uint32_t)strlen((const char *)attributes[0]);
    attribute->name = store(b, attributes[0], attribute->name_length);
    attribute->value_length = (uint32_t)strlen((const char *)value);
    attribute->value = store(b, value, attribute->value_length);
    node->attribute_count++;
  }
  if (b->depth < CX_HTML_DEPTH) b->open[b->depth] = (int32_t)(html->node_count - 1);
  b->depth++;
}

static void end_element(void *context, const xmlChar *name) {
  (void)name;  // the parser balances its events
  builder *b = context;
  if (b->depth > 0) b->depth--;
}

static void characters(void *context, const xmlChar *text, int length) {
  builder *b = context;
  cx_html *html = b->html;
  if (length <= 0) return;
  cx_node *last = html->node_count ? &html->nodes[html->node_count - 1] : NULL;
  int continues = last && last->name_length == 0 && last->parent == parent_of(b) &&
                  last->text + last->text_length == html->byte_count;
  cx_node *node = continues ? last : new_node(b);
  uint32_t offset = store(b, text, (size_t)length);
  if (!continues) node->text = offset;
  node->text_length += (uint32_t)length;
}

static void quiet(void *context, const char *message, ...) { (void)context, (void)message; }

void cx_html_parse(const char *bytes, size_t count, cx_html *html) {
  memset(html, 0, sizeof *html);
  if (count == 0 || count > INT32_MAX) return;
  builder b = {.html = html};
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (!parser) cx_out_of_memory();
  htmlSAXHandler events = {0};
  events.startElement = start_element;
  events.endElement = end_element;
  events.characters = characters;
  events.ignorableWhitespace = characters;
  events.cdataBlock = characters;
  events.warning = quiet;
  events.error = quiet;
  *parser->sax = events;
  parser->userData = &b;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                      HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD;
  xmlDocPtr none = htmlCtxtReadMemory(parser, bytes, (int)count, NULL, "UTF-8", options);
  if (none) xmlFreeDoc(none);
  htmlFreeParserCtxt(parser);
}

void cx_html_free(cx_html *html) {
  free(html->nodes);
  free(html->attributes);
  free(html->bytes);
  memset(html, 0, sizeof *html);
}
