// What Swift sees of libxml2: no libxml2 header is included here.
#ifndef CXML_H
#define CXML_H

/// The version of libxml2, such as "20914".
const char *_Nonnull tw_xml_version(void);

#endif
