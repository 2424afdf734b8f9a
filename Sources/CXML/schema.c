// Validation by XML Schema. Only files of one folder are ever opened, whatever a schema imports.
//
// Safety: libxml2 asks one function of the whole process for files, so it is replaced only while a
// schema is read, under a lock; nothing else here lets libxml2 open files. Addresses of other
// places stand for the file of that name in the folder, as copies of schemas without a network need.

#define _GNU_SOURCE
#include "cxml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tw_xml_schema {
  xmlSchemaPtr schema;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char allowed[PATH_MAX];

static int is_allowed(const char *path, char *real) {
  size_t length = strlen(allowed);
  return realpath(path, real) != NULL && strncmp(real, allowed, length) == 0
         && real[length] == '/';
}

static xmlParserInputPtr load(const char *address, const char *identifier,
                              xmlParserCtxtPtr context) {
  (void)identifier;
  if (address == NULL) return NULL;
  char real[PATH_MAX], beside[PATH_MAX];
  if (strncmp(address, "file://", 7) == 0) address += 7;
  if (strstr(address, "://") == NULL && is_allowed(address, real)) {
    return xmlNewInputFromFile(context, real);
  }
  const char *name = strrchr(address, '/');
  name = name == NULL ? address : name + 1;
  int count = snprintf(beside, sizeof beside, "%s/%s", allowed, name);
  if (count < 0 || (size_t)count >= sizeof beside || !is_allowed(beside, real)) return NULL;
  return xmlNewInputFromFile(context, real);
}

struct messages {
  char *text;
  size_t room;
  size_t count;
};

static void note(void *data, xmlErrorPtr error) {
  struct messages *messages = data;
  if (messages == NULL || error == NULL || error->level < XML_ERR_ERROR) return;
  if (messages->room - messages->count < 2) return;
  int count = snprintf(messages->text + messages->count, messages->room - messages->count,
                       "line %d: %s", error->line, error->message == NULL ? "" : error->message);
  if (count < 0) return;
  size_t left = messages->room - messages->count - 1;
  messages->count += (size_t)count < left ? (size_t)count : left;
  // libxml2 ends its messages with a line feed; one that was cut has none.
  if (messages->text[messages->count - 1] != '\n') messages->text[messages->count - 1] = '\n';
}

tw_xml_schema *tw_xml_schema_create(const char *folder, const char *path, char *text,
                                    size_t room) {
  struct messages messages = {text, room, 0};
  text[0] = 0;
  tw_xml_schema *result = calloc(1, sizeof *result);
  if (result == NULL) return NULL;
  pthread_mutex_lock(&lock);
  if (realpath(folder, allowed) != NULL) {
    xmlExternalEntityLoader before = xmlGetExternalEntityLoader();
    xmlSetExternalEntityLoader(load);
    // What the parser of the file itself has to say would go to standard error.
    xmlSetStructuredErrorFunc(&messages, note);
    xmlSchemaParserCtxtPtr context = xmlSchemaNewParserCtxt(path);
    if (context != NULL) {
      xmlSchemaSetParserStructuredErrors(context, note, &messages);
      result->schema = xmlSchemaParse(context);
      xmlSchemaFreeParserCtxt(context);
    }
    xmlSetStructuredErrorFunc(NULL, NULL);
    xmlSetExternalEntityLoader(before);
  }
  pthread_mutex_unlock(&lock);
  if (result->schema == NULL) {
    free(result);
    return NULL;
  }
  return result;
}

void tw_xml_schema_free(tw_xml_schema *schema) {
  if (schema == NULL) return;
  xmlSchemaFree(schema->schema);
  free(schema);
}

int tw_xml_schema_validate(const tw_xml_schema *schema, const uint8_t *bytes, int count,
                           char *text, size_t room) {
  struct messages messages = {text, room, 0};
  text[0] = 0;
  xmlDocPtr document = xmlReadMemory((const char *)bytes, count, NULL, "UTF-8",
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document == NULL) return -1;
  int result = -1;
  xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt(schema->schema);
  if (context != NULL) {
    xmlSchemaSetValidStructuredErrors(context, note, &messages);
    result = xmlSchemaValidateDoc(context, document);
    xmlSchemaFreeValidCtxt(context);
  }
  xmlFreeDoc(document);
  return result;
}
