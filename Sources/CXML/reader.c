// A push parser whose handlers write records into a buffer, so that no call goes from C to Swift.
//
// Safety: our own handler table has no handler for entities, a document type stops the parser, no
// network and no files are opened, and the limits of libxml2 stay in force.

#include "cxml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// libxml2 looks a prefix up among all namespaces in force, one by one.
static const int maximum_namespaces = 1024;

struct tw_xml_parser {
  xmlParserCtxtPtr context;
  uint8_t *records;
  size_t count;
  size_t capacity;
  int depth;
  int max_depth;
  int status;
  int code;
  uint64_t offset;
  char message[512];
};

static pthread_once_t started = PTHREAD_ONCE_INIT;
static void start_library(void) { xmlInitParser(); }

static uint64_t position(const tw_xml_parser *parser) {
  long consumed = xmlByteConsumed(parser->context);
  return consumed < 0 ? 0 : (uint64_t)consumed;
}

static void stop(tw_xml_parser *parser, int status, const char *message) {
  if (parser->status == TW_XML_GOOD) {
    parser->status = status;
    parser->offset = position(parser);
    strncpy(parser->message, message, sizeof parser->message - 1);
  }
  xmlStopParser(parser->context);
}

static void put(tw_xml_parser *parser, const void *bytes, size_t count) {
  if (parser->status == TW_XML_NO_MEMORY || count == 0) return;
  if (parser->capacity - parser->count < count) {
    size_t capacity = parser->capacity * 2 + count + 4096;
    uint8_t *records = realloc(parser->records, capacity);
    if (records == NULL) {
      stop(parser, TW_XML_NO_MEMORY, "out of memory");
      return;
    }
    parser->records = records;
    parser->capacity = capacity;
  }
  memcpy(parser->records + parser->count, bytes, count);
  parser->count += count;
}

static void put_kind(tw_xml_parser *parser, uint8_t kind) { put(parser, &kind, 1); }
static void put_count(tw_xml_parser *parser, uint32_t count) { put(parser, &count, sizeof count); }
static void put_offset(tw_xml_parser *parser, uint64_t offset) {
  put(parser, &offset, sizeof offset);
}
static void put_name(tw_xml_parser *parser, const xmlChar *name) {
  put_offset(parser, (uint64_t)(uintptr_t)name);
}

static void start_element(void *data, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                          int attribute_count, int default_count, const xmlChar **attributes) {
  tw_xml_parser *parser = data;
  (void)default_count;
  if (parser->status != TW_XML_GOOD) return;
  if (++parser->depth > parser->max_depth) {
    stop(parser, TW_XML_TOO_DEEP, "the elements are nested too deeply");
    return;
  }
  if (parser->context->nsNr / 2 > maximum_namespaces) {
    stop(parser, TW_XML_TOO_MANY_NAMESPACES, "too many namespaces are in force");
    return;
  }
  put_kind(parser, TW_XML_START);
  put_offset(parser, position(parser));
  put_name(parser, name);
  put_name(parser, prefix);
  put_name(parser, uri);
  put_count(parser, (uint32_t)namespace_count);
  for (int i = 0; i < namespace_count; i++) {
    put_name(parser, namespaces[2 * i]);
    put_name(parser, namespaces[2 * i + 1]);
  }
  put_count(parser, (uint32_t)attribute_count);
  for (int i = 0; i < attribute_count; i++) {
    const xmlChar **attribute = attributes + 5 * i;
    put_name(parser, attribute[0]);
    put_name(parser, attribute[1]);
    put_name(parser, attribute[2]);
    size_t length = (size_t)(attribute[4] - attribute[3]);
    put_count(parser, (uint32_t)length);
    put(parser, attribute[3], length);
  }
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *uri) {
  tw_xml_parser *parser = data;
  (void)name, (void)prefix, (void)uri;
  if (parser->status != TW_XML_GOOD) return;
  parser->depth--;
  put_kind(parser, TW_XML_END);
  put_offset(parser, position(parser));
}

static void characters(void *data, const xmlChar *text, int count) {
  tw_xml_parser *parser = data;
  if (parser->status != TW_XML_GOOD || count <= 0) return;
  put_kind(parser, TW_XML_TEXT);
  put_count(parser, (uint32_t)count);
  put(parser, text, (size_t)count);
}

static void document_type(void *data, const xmlChar *name, const xmlChar *external,
                          const xmlChar *system) {
  (void)name, (void)external, (void)system;
  stop(data, TW_XML_DOCTYPE, "the document has a document type declaration");
}

// Without this, libxml2 prints to standard error.
static void complain(void *data, xmlErrorPtr error) {
  tw_xml_parser *parser = data;
  if (parser->status != TW_XML_GOOD || error->level != XML_ERR_FATAL) return;
  parser->status =
      error->code == XML_ERR_NO_MEMORY ? TW_XML_NO_MEMORY : TW_XML_NOT_WELL_FORMED;
  parser->code = error->code;
  parser->offset = position(parser);
  if (error->message != NULL) {
    strncpy(parser->message, error->message, sizeof parser->message - 1);
  }
}

tw_xml_parser *tw_xml_create(int max_depth) {
  pthread_once(&started, start_library);
  tw_xml_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  parser->max_depth = max_depth;
  xmlSAXHandler handler = {
      .internalSubset = document_type,
      .characters = characters,
      // The same function as for characters, so that libxml2 doesn't judge what can be ignored.
      .ignorableWhitespace = characters,
      .cdataBlock = characters,
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = start_element,
      .endElementNs = end_element,
      .serror = complain,
  };
  parser->context = xmlCreatePushParserCtxt(&handler, parser, NULL, 0, NULL);
  if (parser->context == NULL) {
    free(parser);
    return NULL;
  }
  xmlCtxtUseOptions(parser->context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser->context, XML_CHAR_ENCODING_UTF8);
  return parser;
}

void tw_xml_free(tw_xml_parser *parser) {
  if (parser == NULL) return;
  if (parser->context->myDoc != NULL) xmlFreeDoc(parser->context->myDoc);
  xmlFreeParserCtxt(parser->context);
  free(parser->records);
  free(parser);
}

int tw_xml_feed(tw_xml_parser *parser, const uint8_t *bytes, int count, int last) {
  if (parser->status != TW_XML_GOOD) return parser->status;
  // Text is only delivered once a tag follows.
  if (last == 2 && parser->depth > 0) xmlParseChunk(parser->context, "<", 1, 0);
  int code = xmlParseChunk(parser->context, (const char *)bytes, count, last != 0);
  if (code != 0 && parser->status == TW_XML_GOOD && !parser->context->wellFormed) {
    parser->status = TW_XML_NOT_WELL_FORMED;
    parser->code = code;
    parser->offset = position(parser);
    strncpy(parser->message, "the document isn't well-formed", sizeof parser->message - 1);
  }
  return parser->status;
}

const uint8_t *tw_xml_records(const tw_xml_parser *parser, size_t *count) {
  *count = parser->count;
  return parser->records;
}

void tw_xml_clear(tw_xml_parser *parser) { parser->count = 0; }

const char *tw_xml_message(const tw_xml_parser *parser) { return parser->message; }
int tw_xml_code(const tw_xml_parser *parser) { return parser->code; }
uint64_t tw_xml_offset(const tw_xml_parser *parser) { return parser->offset; }
