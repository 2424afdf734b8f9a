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

#endif
