// The files of locales/, which stand in a list of their own.
#ifndef LOCALES_H
#define LOCALES_H

#include "cembedded.h"

extern const tw_embedded_file tw_locale_files[];
extern const size_t tw_locale_file_count;

#endif
