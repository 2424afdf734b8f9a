// A push parser for long files: its records hold numbers in place of names that are known, and the
// line and column of each tag. The pieces pass the cleaner first.
//
// Safety: as in reader.c. A document type that only names a file is passed over without opening it;
// one with declarations inside stops the parser. The cleaner leaves no reference to an entity.

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "cleaner.h"
#include "cxml.h"

enum { maximum_namespaces = 1024, unknown_name = 0xFFFF };

typedef struct {
  const xmlChar *local;
  bool is_xml;
} known_name;

struct tw_xml_stream {
  xmlParserCtxtPtr context;
  tw_cleaner cleaner;
  known_name *names;
  int name_count;
  const xmlChar *xml_prefix;
  int depth;
  int max_depth;
  int status;
  char message[512];
  /// The records, and where the length of the last text stands in them.
  uint8_t *records;
  size_t count, capacity;
  size_t open_text;
  /// The cleaned bytes from an offset on, of which the first aren't needed any more.
  uint64_t window_start;
  /// The place that was counted up to, and the problem that comes next.
  uint64_t offset;
  uint32_t line, column;
  bool after_cr;
  size_t next_problem;
  /// Where it failed.
  uint32_t failure_line, failure_column;
  uint64_t failure_offset;
};

static pthread_once_t started = PTHREAD_ONCE_INIT;
static void start_library(void) { xmlInitParser(); }

static uint64_t position(const tw_xml_stream *stream) {
  long consumed = xmlByteConsumed(stream->context);
  return consumed < 0 ? stream->offset : (uint64_t)consumed;
}

static void put(tw_xml_stream *stream, const void *bytes, size_t count) {
  if (!tw_reserve(&stream->records, stream->count, &stream->capacity, count)) {
    if (stream->status == TW_XML_GOOD) stream->status = TW_XML_NO_MEMORY;
    return;
  }
  memcpy(stream->records + stream->count, bytes, count);
  stream->count += count;
}
static void put_8(tw_xml_stream *stream, uint8_t value) { put(stream, &value, 1); }
static void put_16(tw_xml_stream *stream, uint16_t value) { put(stream, &value, 2); }
static void put_32(tw_xml_stream *stream, uint32_t value) { put(stream, &value, 4); }
static void put_64(tw_xml_stream *stream, uint64_t value) { put(stream, &value, 8); }

static void count_to(tw_xml_stream *stream, uint64_t target) {
  uint64_t end = stream->window_start + stream->cleaner.count;
  if (target > end) target = end;
  if (target <= stream->offset) return;
  const uint8_t *bytes = stream->cleaner.output;
  size_t index = (size_t)(stream->offset - stream->window_start);
  size_t stop = (size_t)(target - stream->window_start);
  uint32_t line = stream->line, column = stream->column;
  bool after_cr = stream->after_cr;
  for (; index < stop; index++) {
    uint8_t byte = bytes[index];
    if (byte == '\n') {
      if (!after_cr) line++;
      column = 1;
    } else if (byte == '\r') {
      line++;
      column = 1;
    } else if ((byte & 0xC0) != 0x80) {
      column++;
    }
    after_cr = byte == '\r';
  }
  stream->line = line;
  stream->column = column;
  stream->after_cr = after_cr;
  stream->offset = target;
}

/// Counts lines and columns up to an offset, and records the problems on the way.
static void advance(tw_xml_stream *stream, uint64_t target) {
  while (stream->next_problem < stream->cleaner.problem_count) {
    tw_problem problem = stream->cleaner.problems[stream->next_problem];
    if (problem.offset > target) break;
    count_to(stream, problem.offset);
    stream->open_text = 0;
    put_8(stream, TW_XML_PROBLEM);
    put_8(stream, (uint8_t)problem.kind);
    put_32(stream, problem.value);
    put_32(stream, stream->line);
    put_32(stream, stream->column);
    put_64(stream, problem.offset);
    stream->next_problem++;
  }
  count_to(stream, target);
}

static void fail(tw_xml_stream *stream, int status, uint64_t offset, const char *message) {
  if (stream->status != TW_XML_GOOD) return;
  advance(stream, offset);
  stream->status = status;
  stream->failure_line = stream->line;
  stream->failure_column = stream->column;
  stream->failure_offset = stream->offset;
  strncpy(stream->message, message, sizeof stream->message - 1);
}

static void stop(tw_xml_stream *stream, int status, const char *message) {
  fail(stream, status, position(stream), message);
  xmlStopParser(stream->context);
}

static void put_name(tw_xml_stream *stream, const xmlChar *local, const xmlChar *prefix) {
  bool is_xml = prefix != NULL && prefix == stream->xml_prefix;
  if (prefix == NULL || is_xml) {
    for (int i = 0; i < stream->name_count; i++) {
      if (stream->names[i].local == local && stream->names[i].is_xml == is_xml) {
        put_16(stream, (uint16_t)i);
        return;
      }
    }
  }
  size_t before = prefix == NULL ? 0 : strlen((const char *)prefix) + 1;
  size_t length = strlen((const char *)local);
  put_16(stream, unknown_name);
  put_32(stream, (uint32_t)(before + length));
  if (prefix != NULL) {
    put(stream, prefix, before - 1);
    put_8(stream, ':');
  }
  put(stream, local, length);
}

static void start_element(void *data, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                          int attribute_count, int default_count, const xmlChar **attributes) {
  tw_xml_stream *stream = data;
  (void)uri, (void)namespace_count, (void)namespaces, (void)default_count;
  if (stream->status != TW_XML_GOOD) return;
  if (++stream->depth > stream->max_depth) {
    stop(stream, TW_XML_TOO_DEEP, "the elements are nested too deeply");
    return;
  }
  if (stream->context->nsNr / 2 > maximum_namespaces) {
    stop(stream, TW_XML_TOO_MANY_NAMESPACES, "too many namespaces are in force");
    return;
  }
  // The parser stands at the tag's end, and `<` stands nowhere else in a tag.
  uint64_t end = position(stream) - stream->window_start;
  size_t first = end < stream->cleaner.count ? (size_t)end : stream->cleaner.count;
  while (first > 0 && stream->cleaner.output[first - 1] != '<') first--;
  advance(stream, stream->window_start + (first > 0 ? first - 1 : 0));
  stream->open_text = 0;
  put_8(stream, TW_XML_START);
  put_32(stream, stream->line);
  put_32(stream, stream->column);
  put_64(stream, stream->offset);
  put_name(stream, name, prefix);
  put_16(stream, (uint16_t)attribute_count);
  for (int i = 0; i < attribute_count; i++) {
    const xmlChar **attribute = attributes + 5 * i;
    put_name(stream, attribute[0], attribute[1]);
    size_t length_at = stream->count;
    put_32(stream, 0);
    // libxml2 leaves each `&` in a value as the reference `&#38;`.
    const xmlChar *value = attribute[3];
    uint32_t length = 0;
    while (value < attribute[4]) {
      const xmlChar *next = memchr(value, '&', (size_t)(attribute[4] - value));
      next = next == NULL ? attribute[4] : next + 1;
      put(stream, value, (size_t)(next - value));
      length += (uint32_t)(next - value);
      if (attribute[4] - next >= 4 && next[-1] == '&' && memcmp(next, "#38;", 4) == 0) next += 4;
      value = next;
    }
    if (stream->status == TW_XML_GOOD) memcpy(stream->records + length_at, &length, 4);
  }
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *uri) {
  tw_xml_stream *stream = data;
  (void)uri;
  if (stream->status != TW_XML_GOOD) return;
  stream->depth--;
  stream->open_text = 0;
  put_8(stream, TW_XML_END);
  put_name(stream, name, prefix);
}

static void characters(void *data, const xmlChar *text, int count) {
  tw_xml_stream *stream = data;
  if (stream->status != TW_XML_GOOD || count <= 0) return;
  uint32_t length = (uint32_t)count;
  if (stream->open_text > 0) {
    // Texts that touch are one record.
    uint32_t before;
    memcpy(&before, stream->records + stream->open_text, 4);
    length += before;
    memcpy(stream->records + stream->open_text, &length, 4);
  } else {
    put_8(stream, TW_XML_TEXT);
    size_t length_at = stream->count;
    put_32(stream, length);
    stream->open_text = length_at;
  }
  put(stream, text, (size_t)count);
}

static void document_type(void *data, const xmlChar *name, const xmlChar *external,
                          const xmlChar *system) {
  tw_xml_stream *stream = data;
  (void)name, (void)external, (void)system;
  if (*stream->context->input->cur == '>') return;
  stop(stream, TW_XML_DOCTYPE, "the document type has declarations of its own");
}

static void complain(void *data, xmlErrorPtr error) {
  tw_xml_stream *stream = data;
  if (error->level != XML_ERR_FATAL) return;
  fail(stream, error->code == XML_ERR_NO_MEMORY ? TW_XML_NO_MEMORY : TW_XML_NOT_WELL_FORMED,
       position(stream), error->message == NULL ? "" : error->message);
}

tw_xml_stream *tw_xml_stream_create(int encoding, int max_depth) {
  pthread_once(&started, start_library);
  tw_xml_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  stream->max_depth = max_depth;
  stream->cleaner.encoding = encoding;
  stream->line = stream->column = 1;
  xmlSAXHandler handler = {
      .internalSubset = document_type,
      .characters = characters,
      .ignorableWhitespace = characters,
      .cdataBlock = characters,
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = start_element,
      .endElementNs = end_element,
      .serror = complain,
  };
  stream->context = xmlCreatePushParserCtxt(&handler, stream, NULL, 0, NULL);
  if (stream->context == NULL) {
    free(stream);
    return NULL;
  }
  xmlCtxtUseOptions(stream->context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(stream->context, XML_CHAR_ENCODING_UTF8);
  stream->xml_prefix = xmlDictLookup(stream->context->dict, BAD_CAST "xml", 3);
  return stream;
}

int tw_xml_stream_name(tw_xml_stream *stream, const char *name) {
  if (stream->name_count >= unknown_name) return 0;
  known_name *names =
      realloc(stream->names, (size_t)(stream->name_count + 1) * sizeof *stream->names);
  if (names == NULL) return 0;
  stream->names = names;
  bool is_xml = strncmp(name, "xml:", 4) == 0;
  const xmlChar *local =
      xmlDictLookup(stream->context->dict, BAD_CAST(is_xml ? name + 4 : name), -1);
  if (local == NULL) return 0;
  known_name known = {local, is_xml};
  stream->names[stream->name_count++] = known;
  return 1;
}

void tw_xml_stream_free(tw_xml_stream *stream) {
  if (stream == NULL) return;
  if (stream->context->myDoc != NULL) xmlFreeDoc(stream->context->myDoc);
  xmlFreeParserCtxt(stream->context);
  tw_cleaner_free(&stream->cleaner);
  free(stream->names);
  free(stream->records);
  free(stream);
}

/// Forgets the cleaned bytes that no tag can start in any more.
static void drop(tw_xml_stream *stream) {
  size_t count = (size_t)(stream->offset - stream->window_start);
  if (count == 0) return;
  memmove(stream->cleaner.output, stream->cleaner.output + count, stream->cleaner.count - count);
  stream->cleaner.count -= count;
  stream->window_start += count;
}

int tw_xml_stream_feed(tw_xml_stream *stream, const uint8_t *bytes, int count, int last) {
  if (stream->status != TW_XML_GOOD) return stream->status;
  tw_cleaner *cleaner = &stream->cleaner;
  size_t before = cleaner->count;
  tw_cleaner_feed(cleaner, bytes, (size_t)count, last != 0);
  if (cleaner->is_out_of_memory) stream->status = TW_XML_NO_MEMORY;
  size_t end = cleaner->count;
  if (cleaner->has_too_many_attributes) {
    // What comes before the tag is still delivered.
    uint64_t start = cleaner->tag_start < stream->window_start + before
                         ? before
                         : cleaner->tag_start - stream->window_start;
    end = (size_t)start;
  }
  // libxml2 scans a piece again and again for the end of a tag.
  enum { piece = 1 << 16 };
  for (size_t index = before; index < end && stream->status == TW_XML_GOOD; index += piece) {
    size_t size = end - index < piece ? end - index : piece;
    xmlParseChunk(stream->context, (const char *)cleaner->output + index, (int)size, 0);
  }
  if (cleaner->has_too_many_attributes) {
    fail(stream, TW_XML_TOO_MANY_NAMESPACES, cleaner->tag_start, "a tag has too many attributes");
  }
  if (last && stream->status == TW_XML_GOOD) xmlParseChunk(stream->context, NULL, 0, 1);
  if (stream->status == TW_XML_GOOD && !stream->context->wellFormed) {
    fail(stream, TW_XML_NOT_WELL_FORMED, position(stream), "the document isn't well-formed");
  }
  if (stream->status == TW_XML_GOOD) {
    advance(stream, last ? stream->window_start + cleaner->count : position(stream));
    drop(stream);
  }
  return stream->status;
}

const uint8_t *tw_xml_stream_records(const tw_xml_stream *stream, size_t *count) {
  *count = stream->count;
  return stream->records;
}

void tw_xml_stream_clear(tw_xml_stream *stream) {
  stream->count = 0;
  stream->open_text = 0;
}

const char *tw_xml_stream_message(const tw_xml_stream *stream) { return stream->message; }
uint64_t tw_xml_stream_left_out(const tw_xml_stream *stream) { return stream->cleaner.left_out; }
void tw_xml_stream_place(const tw_xml_stream *stream, uint32_t *line, uint32_t *column,
                         uint64_t *offset) {
  bool has_failed = stream->status != TW_XML_GOOD && stream->failure_line > 0;
  *line = has_failed ? stream->failure_line : stream->line;
  *column = has_failed ? stream->failure_column : stream->column;
  *offset = has_failed ? stream->failure_offset : stream->offset;
}
