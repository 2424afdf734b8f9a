// The files of templates/, which stand in a list of their own.
#ifndef TEMPLATES_H
#define TEMPLATES_H

#include "cembedded.h"

extern const tw_embedded_file tw_template_files[];
extern const size_t tw_template_file_count;

#endif
