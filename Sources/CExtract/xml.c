#include "CExtract.h"
#include "internal.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

struct cx_xml {
  cx_archive *archive;
  xmlTextReaderPtr reader;
  int stop_is_due;     // an empty element has begun: its end comes next
  int is_beyond;       // the archive's budget is used up
};

static int read_member(void *context, char *buffer, int count) {
  cx_xml *xml = context;
  int64_t got = cx_archive_read(xml->archive, buffer, (size_t)count);
  if (got == CX_READ_TOO_MUCH) xml->is_beyond = 1;
  return got < 0 ? -1 : (int)got;
}

static int close_member(void *context) {
  (void)context;
  return 0;
}

static void be_quiet(void *context, xmlErrorPtr error) { (void)context, (void)error; }

cx_xml *cx_xml_open(cx_archive *archive) {
  cx_xml *xml = calloc(1, sizeof *xml);
  if (!xml) cx_out_of_memory();
  xml->archive = archive;
  // No entities are replaced, nothing is fetched, libxml2's own limits of depth and length stay on.
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
  xml->reader = xmlReaderForIO(read_member, close_member, xml, NULL, NULL, options);
  if (!xml->reader) cx_out_of_memory();
  xmlTextReaderSetStructuredErrorHandler(xml->reader, be_quiet, NULL);
  return xml;
}

void cx_xml_close(cx_xml *xml) {
  xmlFreeTextReader(xml->reader);
  free(xml);
}

cx_xml_event cx_xml_next(cx_xml *xml) {
  if (xml->stop_is_due) {
    xml->stop_is_due = 0;
    return CX_XML_STOP;
  }
  for (;;) {
    int status = xmlTextReaderRead(xml->reader);
    if (xml->is_beyond) return CX_XML_TOO_MUCH;
    if (status < 0) return CX_XML_DAMAGED;
    if (status == 0) return CX_XML_END;
    switch (xmlTextReaderNodeType(xml->reader)) {
    case XML_READER_TYPE_ELEMENT:
      xml->stop_is_due = xmlTextReaderIsEmptyElement(xml->reader) == 1;
      return CX_XML_START;
    case XML_READER_TYPE_END_ELEMENT: return CX_XML_STOP;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CX_XML_TEXT;
    // Office formats forbid document types; only attacks have them.
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE: return CX_XML_DAMAGED;
    default: break;
    }
  }
}

const char *cx_xml_name(cx_xml *xml) {
  const xmlChar *name = xmlTextReaderConstLocalName(xml->reader);
  return name ? (const char *)name : "";
}

const char *cx_xml_text(cx_xml *xml) {
  const xmlChar *text = xmlTextReaderConstValue(xml->reader);
  return text ? (const char *)text : "";
}

const char *cx_xml_attribute(cx_xml *xml, const char *name) {
  const char *found = NULL;
  for (int status = xmlTextReaderMoveToFirstAttribute(xml->reader); status == 1 && !found;
       status = xmlTextReaderMoveToNextAttribute(xml->reader)) {
    const xmlChar *local = xmlTextReaderConstLocalName(xml->reader);
    if (local && !strcmp((const char *)local, name)) found = (const char *)xmlTextReaderConstValue(xml->reader);
  }
  xmlTextReaderMoveToElement(xml->reader);
  return found;
}
