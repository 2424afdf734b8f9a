// What Swift sees of libxml2: no libxml2 header is included here.
#ifndef CXML_H
#define CXML_H

#include <stddef.h>
#include <stdint.h>

/// The version of libxml2, such as "20914".
const char *_Nonnull tw_xml_version(void);

/// Why a parser stopped.
enum {
  TW_XML_GOOD = 0,
  TW_XML_NOT_WELL_FORMED = 1,
  TW_XML_DOCTYPE = 2,
  TW_XML_TOO_DEEP = 3,
  TW_XML_NO_MEMORY = 4,
  TW_XML_TOO_MANY_NAMESPACES = 5,
};

/// The kinds of records that a parser leaves. Numbers are little-endian or whatever the machine has.
///
/// Start: u8 kind, u64 offset, 3 names, u32 count of namespaces, (2 names) each, u32 count of
/// attributes, (3 names, u32 length, bytes) each. A name is a u64: the address of a C string that
/// lives as long as the parser, the same for the same text, or 0. The names are local name, prefix
/// and namespace; of a namespace, prefix and namespace. The offset is that of the tag's `>` or `/>`.
/// End: u8 kind, u64 offset after the tag. Text: u8 kind, u32 length, bytes.
enum {
  TW_XML_START = 1,
  TW_XML_END = 2,
  TW_XML_TEXT = 3,
};

typedef struct tw_xml_parser tw_xml_parser;

/// Makes a parser of UTF-8, whatever the document says of its encoding; NULL without memory.
tw_xml_parser *_Nullable tw_xml_create(int max_depth);
void tw_xml_free(tw_xml_parser *_Nullable parser);

/// Parses the next piece, or with `last` the end; `last` is 2 when the document is cut off in text,
/// which is then delivered. Returns why it stopped.
int tw_xml_feed(tw_xml_parser *_Nonnull parser, const uint8_t *_Nullable bytes, int count,
                int last);

/// The records since the last call of tw_xml_clear.
const uint8_t *_Nullable tw_xml_records(const tw_xml_parser *_Nonnull parser,
                                        size_t *_Nonnull count);
void tw_xml_clear(tw_xml_parser *_Nonnull parser);

/// What libxml2 says of the failure, its number, and the offset where it happened.
const char *_Nonnull tw_xml_message(const tw_xml_parser *_Nonnull parser);
int tw_xml_code(const tw_xml_parser *_Nonnull parser);
uint64_t tw_xml_offset(const tw_xml_parser *_Nonnull parser);

/// What the bytes of a stream are.
enum {
  TW_XML_UTF8 = 0,
  TW_XML_UTF16_LE = 1,
  TW_XML_UTF16_BE = 2,
};

/// What was replaced in a stream: a character or a reference to one that XML forbids, bytes that
/// aren't UTF-8, half a pair of UTF-16, all by U+FFFD; an entity that isn't XML's own, an ampersand
/// that starts no reference, both taken as text.
enum {
  TW_XML_FORBIDDEN_CHARACTER = 1,
  TW_XML_BAD_REFERENCE = 2,
  TW_XML_BAD_BYTES = 3,
  TW_XML_LONE_SURROGATE = 4,
  TW_XML_UNKNOWN_ENTITY = 5,
  TW_XML_BARE_AMPERSAND = 6,
};

/// The records of a stream. A name is a u16: the number of a known one in the order in which they
/// were given, or 0xFFFF, after which follow a u32 length and the bytes of the name with its prefix.
///
/// Start: u8 kind, u32 line, u32 column, u64 offset, name, u16 count of attributes, (name, u32
/// length, bytes) each. The place is that of the tag's `<` in the cleaned text. End: u8 kind, name.
/// Text: u8 kind, u32 length, bytes. Problem: u8 kind, u8 what, u32 value, u32 line, u32 column,
/// u64 offset.
enum { TW_XML_PROBLEM = 4 };

typedef struct tw_xml_stream tw_xml_stream;

/// Makes a parser for a long file; NULL without memory.
tw_xml_stream *_Nullable tw_xml_stream_create(int encoding, int max_depth);
void tw_xml_stream_free(tw_xml_stream *_Nullable stream);
/// Gives the next known name, such as "seg" or "xml:lang"; 0 without memory.
int tw_xml_stream_name(tw_xml_stream *_Nonnull stream, const char *_Nonnull name);
/// Parses the next piece, or with `last` the last one. Returns why it stopped.
int tw_xml_stream_feed(tw_xml_stream *_Nonnull stream, const uint8_t *_Nullable bytes, int count,
                       int last);
const uint8_t *_Nullable tw_xml_stream_records(const tw_xml_stream *_Nonnull stream,
                                               size_t *_Nonnull count);
void tw_xml_stream_clear(tw_xml_stream *_Nonnull stream);
const char *_Nonnull tw_xml_stream_message(const tw_xml_stream *_Nonnull stream);
/// How many problems have no record, because there were too many.
uint64_t tw_xml_stream_left_out(const tw_xml_stream *_Nonnull stream);
/// Where it failed, or how far it got.
void tw_xml_stream_place(const tw_xml_stream *_Nonnull stream, uint32_t *_Nonnull line,
                         uint32_t *_Nonnull column, uint64_t *_Nonnull offset);

typedef struct tw_xml_schema tw_xml_schema;

/// Reads a schema, and those it imports from the same folder only; NULL with messages, each on a
/// line, when it isn't one.
tw_xml_schema *_Nullable tw_xml_schema_create(const char *_Nonnull folder,
                                              const char *_Nonnull path, char *_Nonnull text,
                                              size_t room);
void tw_xml_schema_free(tw_xml_schema *_Nullable schema);
/// Validates a document in UTF-8: 0 when it is valid, else messages, each on a line.
int tw_xml_schema_validate(const tw_xml_schema *_Nonnull schema, const uint8_t *_Nonnull bytes,
                           int count, char *_Nonnull text, size_t room);

#endif
