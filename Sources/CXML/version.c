#include "cxml.h"

#include <libxml/xmlversion.h>

const char *tw_xml_version(void) { return LIBXML_DOTTED_VERSION; }
